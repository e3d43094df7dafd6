import Foundation
import Render

/// A picture that a set paints for itself: four numbers a pixel, row 0 at the top.
///
/// Colours are stored as square roots, so that dark walls keep their steps in eight bits and a shader decodes
/// them with one multiplication.
struct Canvas {
    let width: Int
    let height: Int
    private var pixels: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = [UInt8](repeating: 0, count: width * height * 4)
    }

    /// Paints a rectangle of pixels; `shade` takes a position inside it, 0…1 from its top left.
    mutating func fill(
        x: Int, y: Int, width w: Int, height h: Int, _ shade: (_ u: Float, _ v: Float) -> SIMD4<Float>
    ) {
        let stepX = 1 / Float(w), stepY = 1 / Float(h)
        pixels.withUnsafeMutableBufferPointer { bytes in
            for row in 0..<h {
                var at = ((y + row) * width + x) * 4
                for column in 0..<w {
                    let value = shade((Float(column) + 0.5) * stepX, (Float(row) + 0.5) * stepY)
                    let root = SIMD4(
                        max(value.x, 0).squareRoot(), max(value.y, 0).squareRoot(),
                        max(value.z, 0).squareRoot(),
                        value.w)
                    let byte = root.clamped(lowerBound: .zero, upperBound: .one) * 255 + 0.5
                    bytes[at] = UInt8(byte.x)
                    bytes[at + 1] = UInt8(byte.y)
                    bytes[at + 2] = UInt8(byte.z)
                    bytes[at + 3] = UInt8(byte.w)
                    at += 4
                }
            }
        }
    }

    func texture(repeats: Bool = false) -> Texture {
        Texture(width: width, height: height, pixels: .rgba8(pixels), isSRGB: false, repeats: repeats)
    }
}

/// Cheap patterns for painting.
enum Pattern {
    /// 0…1, no pattern, from two whole numbers.
    @inline(__always)
    static func hash(_ x: Int, _ y: Int, _ seed: Int = 0) -> Float {
        var h = UInt32(truncatingIfNeeded: x) &* 0x8da6_b343 ^ UInt32(truncatingIfNeeded: y) &* 0xd816_3841
        h ^= UInt32(truncatingIfNeeded: seed) &* 0x9e37_79b9
        h = (h ^ (h >> 15)) &* 0x2c1b_3c6d
        h = (h ^ (h >> 12)) &* 0x297a_2d39
        return Float((h ^ (h >> 15)) >> 8) * 0x1p-24
    }

    /// Smooth value noise, 0…1, one feature a unit.
    @inline(__always)
    static func noise(_ x: Float, _ y: Float, _ seed: Int = 0) -> Float {
        let fx = x.rounded(.down), fy = y.rounded(.down)
        let i = Int(fx), j = Int(fy)
        var u = x - fx, v = y - fy
        u = u * u * (3 - 2 * u)
        v = v * v * (3 - 2 * v)
        let a = hash(i, j, seed), b = hash(i + 1, j, seed), c = hash(i, j + 1, seed),
            d = hash(i + 1, j + 1, seed)
        return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v
    }

    /// 1 inside `low`…`high`, falling to 0 over `soft` outside.
    @inline(__always)
    static func band(_ x: Float, _ low: Float, _ high: Float, _ soft: Float) -> Float {
        let near = min(x - low, high - x) / soft + 1
        return min(max(near, 0), 1)
    }

    /// 1 inside a rectangle.
    @inline(__always)
    static func rectangle(
        _ u: Float, _ v: Float, _ left: Float, _ top: Float, _ right: Float, _ bottom: Float,
        _ soft: Float = 0.01
    ) -> Float {
        band(u, left, right, soft) * band(v, top, bottom, soft)
    }

    @inline(__always)
    static func fraction(_ x: Float) -> Float { x - x.rounded(.down) }
}
