import Domain
import Foundation

/// Makes the frames of a picture that speaks; one at a time, both cores work on it.
final class Talker: @unchecked Sendable {
    static let frameRate = 25

    let still: TalkStill
    private let rig: TalkRig
    private let inner: InnerMouth
    private let speech: Speech
    private let living: LivingFace
    private let dice: Dice
    private let lids: [Lid]
    private var closure: Float = 0
    private let source: [Float]
    private let canvas: TalkCanvas

    init(_ still: TalkStill, rig: TalkRig, speech: Speech, seconds: Int, seed: UInt32) {
        self.still = still
        self.speech = speech
        self.rig = rig
        inner = InnerMouth(
            rig, picture: still.picture, face: still.face, isDrawn: still.isDrawn)
        living = LivingFace(still.face, index: 0, seed: seed, seconds: seconds)
        dice = Dice(seed: seed, for: "talk")
        lids = still.isDrawn ? [] : living.eyes.compactMap { Lid($0, in: [still.layer]) }
        // Eyeballs have points of their own, that look elsewhere in the picture; the lids lie over them.
        let count = Int32(rig.rest.count)
        source = (rig.rest + rig.rest.prefix(468)).flatMap { [$0.x, $0.y] }
        canvas = TalkCanvas(
            still.layer, plate: still.plate, triangles: FaceMesh.eyes.map { $0 &+ count } + rig.triangles)
    }

    /// Draws a frame into NV12 planes (BT.709, legal range); strides are bytes.
    ///
    /// - Returns: The mean luma, 0…255.
    func draw(
        _ index: Int, luma: UnsafeMutablePointer<UInt8>, lumaStride: Int, chroma: UnsafeMutablePointer<UInt8>,
        chromaStride: Int
    ) -> Float {
        let time = Float(index) / Float(Self.frameRate)
        let viseme = speech.viseme(at: time)
        let stress = speech.stress(at: time)
        let brow = max(0, stress - 0.35) * 1.3 * (0.55 + 0.45 * dice.drift(time * 0.9, 7))
        let points = rig.points(viseme, brow: brow, head: head(time, stress))
        let closure = living.closure(at: time)
        var source = source
        if !still.isDrawn {
            let gaze = gaze(time) * (rig.unit * (1 - closure))
            for index in 0..<468 {
                source[(rig.rest.count + index) * 2] -= gaze.x
                source[(rig.rest.count + index) * 2 + 1] -= gaze.y
            }
        }
        if closure != self.closure {
            self.closure = closure
            for lid in lids {
                lid.close(closure)
                canvas.refresh(lid.left, lid.top, lid.right, lid.bottom)
            }
        }
        canvas.show(source, (points + points.prefix(468)).flatMap { [$0.x, $0.y] })
        inner.draw(points, viseme, on: canvas)
        return canvas.split(luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
    }

    /// Eyes rest for a second or so on one place near the camera, then jump to another; in units.
    private func gaze(_ time: Float) -> SIMD2<Float> {
        let beat = time / 1.15
        let step = Int(beat)
        func place(_ step: Int) -> SIMD2<Float> {
            // Half of the time at whom they speak to.
            guard step >= 0, dice.unit(step, 20) > 0.5 else { return SIMD2(0, 0) }
            return SIMD2(dice.between(-0.016, 0.016, step, 21), dice.between(-0.005, 0.004, step, 22))
        }
        let jump = smoothstep(0, 0.05, beat - Float(step))
        let (before, now) = (place(step - 1), place(step))
        return before + (now - before) * jump
    }

    /// Heads drift slowly, nod into what is stressed, and breathe.
    private func head(_ time: Float, _ stress: Float) -> TalkRig.Head {
        let lively = 0.7 + 0.5 * stress
        return TalkRig.Head(
            yaw: 0.075 * dice.drift(time * 0.55, 1) * lively + 0.012 * dice.drift(time * 1.7, 2),
            pitch: 0.035 * dice.drift(time * 0.6, 3) + 0.035 * (stress - 0.4),
            roll: 0.026 * dice.drift(time * 0.45, 4),
            shift: SIMD2(
                0.02 * dice.drift(time * 0.4, 5), 0.012 * dice.drift(time * 0.8, 6) + 0.03 * (stress - 0.4)),
            breath: sin(time * 2 * .pi / 3.7))
    }
}
