import Foundation
import Render

/// Long waves of open water, the same on the processor as in `deform-sea.glsl`: boats and lenses ride on them.
struct Swell: Sendable {
    /// Metres of the highest crest over the lowest trough, about.
    var height: Float
    var length: Float
    var beats: Float
    var foam: Float

    var uniform: Uniform { .vector4(SIMD4(height, length, beats, foam)) }

    /// Height of the surface over its mean.
    func at(_ x: Float, _ z: Float, _ seconds: Float) -> Float {
        var k = 2 * Float.pi / length, up: Float = 0, size: Float = 1, turn: Float = 0.35
        for index in 0..<4 {
            let phase =
                (x * sinf(turn) + z * cosf(turn)) * k - seconds * beats * (1 + 0.31 * Float(index)) + Float(
                    index) * 1.7
            let crest = sinf(phase) * 0.5 + 0.5
            up += size * (crest * crest - 0.375)
            k *= 1.71
            size *= 0.52
            turn = turn * -1.7 + 0.4
        }
        return up * height
    }

    /// Height and the two slopes as a turn that things afloat follow.
    func pose(_ x: Float, _ z: Float, _ seconds: Float, reach: Float) -> Matrix4 {
        let east = at(x + reach, z, seconds), west = at(x - reach, z, seconds)
        let north = at(x, z - reach, seconds), south = at(x, z + reach, seconds)
        return .translation(0, (east + west + north + south) / 4, 0)
            * .rotationZ(atan2f(east - west, 2 * reach))
            * .rotationX(atan2f(north - south, 2 * reach))
    }
}
