import CWarp
import Foundation

/// A face that lives: small turns of the head, breath, and blinks.
struct LivingFace: Sendable {
    private let centre: SIMD2<Float>
    /// Half width and half height of the head.
    private let radius: SIMD2<Float>
    private let nose: SIMD2<Float>
    private let chin: SIMD2<Float>
    private let faceHeight: Float
    private let dice: Dice
    /// Moments at which the lids begin to close, seconds.
    private let blinks: [Float]
    let eyes: [Eyelid]

    init(_ face: Face, index: Int, seed: UInt32, seconds: Int) {
        let box = face.box
        chin = face[152]
        nose = face[1]
        faceHeight = box.height
        radius = SIMD2(box.width * 0.62, box.height * 0.68)
        centre = SIMD2(box.centre.x, box.centre.y - 0.08 * box.height)
        let dice = Dice(seed: seed, for: "face \(index)")
        self.dice = dice
        var blinks: [Float] = []
        var time = dice.between(0.7, 1.5, 0)
        var count = 1
        while time < Float(seconds) - 0.25 {
            blinks.append(time)
            time += dice.between(1.9, 4.4, count)
            // Now and then twice.
            if dice.unit(count, 5) < 0.18 { blinks.append(time - dice.between(1.5, 1.6, count, 6)) }
            count += 1
        }
        self.blinks = blinks.sorted()
        eyes = [
            Eyelid(face, Eyelid.rightUpper, Eyelid.rightLower),
            Eyelid(face, Eyelid.leftUpper, Eyelid.leftLower),
        ]
    }

    /// How closed the lids are, 0…1: shut in 90 ms, open again in 170.
    func closure(at time: Float) -> Float {
        var most: Float = 0
        for begin in blinks {
            let t = time - begin
            let value = t < 0.04 ? smoothstep(-0.05, 0.04, t) : 1 - smoothstep(0.075, 0.245, t)
            most = max(most, value)
        }
        return most
    }

    /// How far the head and the shoulders have moved at a place.
    struct Posture: Sendable {
        var turn = SIMD2<Float>(0, 0)
        var tilt: Float = 0
        var breath: Float = 0
    }

    func posture(at time: Float, liveliness: Float) -> Posture {
        let breath = sin(time * 2 * .pi / 3.7 + dice.unit(1, 9) * 6.28)
        return Posture(
            turn: SIMD2(
                0.062 * dice.drift(time * 0.42, 1) + 0.015 * dice.drift(time * 1.1, 2),
                0.036 * dice.drift(time * 0.5, 3) + 0.008 * breath) * liveliness,
            tilt: 0.022 * dice.drift(time * 0.36, 4) * liveliness,
            breath: breath * (0.5 + 0.5 * liveliness))
    }

    /// The displacement of a place of the canvas.
    func displacement(_ place: SIMD2<Float>, _ posture: Posture) -> SIMD2<Float> {
        let q = (place - centre) / radius
        let r2 = (q * q).sum()
        var moved = SIMD2<Float>(0, 0)
        if r2 < 5.3 {
            let r = r2.squareRoot()
            let weight = 1 - smoothstep(1, 2.3, r)
            // The head is round, and the nose stands out.
            let n = (place - nose) / (0.24 * radius.x)
            let bulge = radius.x * (exp(-0.9 * r2) + 0.2 * exp(-(n * n).sum()))
            moved += posture.turn * (bulge * weight)
            let arm = place - SIMD2(chin.x, chin.y + 0.2 * faceHeight)
            moved += SIMD2(-arm.y, arm.x) * (posture.tilt * weight)
        }
        // Breath lifts the shoulders and widens the chest a little; the head rides on it.
        let chest = smoothstep(-0.1, 0.7, (place.y - chin.y) / faceHeight)
        let near = max(0, 1 - abs(place.x - chin.x) / (3.2 * faceHeight))
        let lift = 0.0085 * faceHeight * posture.breath
        moved.y -= lift * near * (0.55 + 0.45 * chest)
        moved.x += 0.3 * lift * chest * (place.x - chin.x) / faceHeight
        return moved
    }

    /// Where hair may stir: above and beside the face, more the farther from the skin.
    func hair(_ place: SIMD2<Float>) -> Float {
        let q = (place - centre) / radius
        let r = (q * q).sum().squareRoot()
        let below = (place.y - chin.y) / faceHeight
        return smoothstep(0.95, 1.5, r) * (1 - smoothstep(1.7, 2.3, r)) * (1 - smoothstep(0, 0.35, below))
    }
}
