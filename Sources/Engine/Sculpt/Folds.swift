import Foundation
import Render

/// Creases of thick cloth on sleeves, legs and trunk: bellows at the joints, wrinkles that run across between.
struct Folds: Sendable {
    struct Sleeve: Sendable {
        var start: SIMD3<Float>
        var end: SIMD3<Float>
        /// Where along the sleeve the bellows are (0 start, 1 end), nil for none.
        var bellows: Float?
    }

    var sleeves: [Sleeve]
    var height: Float = 0.008
    /// Bellows a metre.
    var pitch: Float = 30
    var seed: UInt32 = 1

    /// How far the cloth stands out at a point, between minus and plus `height`.
    func relief(_ point: SIMD3<Float>) -> Float {
        var nearest = Float.infinity
        var sum: Float = 0
        for (number, sleeve) in sleeves.enumerated() {
            let line = sleeve.end - sleeve.start
            let length = line.length
            let along = clamp((point - sleeve.start).dotted(line) / (length * length))
            let away = point - sleeve.start - line * along
            let distance = away.length
            guard distance < nearest else { continue }
            nearest = distance
            let axis = line / length
            let around = atan2(away.dotted(axis.anyNormal), away.dotted(axis.crossed(axis.anyNormal)))
            let metres = along * length
            let slant = metres + 0.018 * sin(around * 2 + Float(number))
            let ring = SIMD3(slant * 26, cos(around) * 1.1, sin(around) * 1.1 + Float(number) * 7)
            let crease = 1 - abs(noise(ring, seed: seed)) * 2.4
            let fine = noise(
                [slant * 60, cos(around) * 2.4, sin(around) * 2.4 + Float(number) * 5], seed: seed &+ 9)
            sum = 0.55 * max(crease, -0.4) + 0.20 * fine - 0.3
            if let place = sleeve.bellows {
                let near = ramp(0.085, 0.045, abs(along - place) * length)
                let fold = 0.9 * abs(sin(metres * pitch * Float.pi)).squareRoot() - 0.35
                sum = mix(sum, fold, near)
            }
        }
        return sum * height
    }
}
