import Foundation
import Media
import Render

/// Colour pictures at half a byte a pixel: 4 × 4 blocks of two colours and two steps between (as BC1 does).
///
/// Unpacked when loaded, because the software renderer reads plain pixels fastest: 512² in about a millisecond.
/// A block with holes has one colour, one step, another colour, and the hole.
enum TextureCodec {
    static func encode(_ picture: Picture) -> [UInt8] {
        var writer = ByteWriter()
        writer.integer(UInt16(picture.width))
        writer.integer(UInt16(picture.height))
        for top in stride(from: 0, to: picture.height, by: 4) {
            for left in stride(from: 0, to: picture.width, by: 4) { write(picture, left, top, &writer) }
        }
        return writer.bytes
    }

    static func decode(_ bytes: UnsafeRawBufferPointer) throws -> Texture {
        var reader = ByteReader(bytes)
        let width = Int(try reader.integer(UInt16.self))
        let height = Int(try reader.integer(UInt16.self))
        let blocks = try reader.slice((width + 3) / 4 * ((height + 3) / 4) * 8)
        var pixels = [UInt8](repeating: 0, count: width * height * 4)
        pixels.withUnsafeMutableBytes { raw in
            var block = 0
            for top in stride(from: 0, to: height, by: 4) {
                for left in stride(from: 0, to: width, by: 4) {
                    let low = UInt16(
                        littleEndian: blocks.loadUnaligned(fromByteOffset: block, as: UInt16.self))
                    let high = UInt16(
                        littleEndian: blocks.loadUnaligned(fromByteOffset: block + 2, as: UInt16.self))
                    var codes = UInt32(
                        littleEndian: blocks.loadUnaligned(fromByteOffset: block + 4, as: UInt32.self))
                    let palette = palette(low, high)
                    block += 8
                    for y in top..<top + 4 {
                        for x in left..<left + 4 {
                            if x < width, y < height {
                                raw.storeBytes(
                                    of: palette[Int(codes & 3)], toByteOffset: (y * width + x) * 4,
                                    as: UInt32.self)
                            }
                            codes >>= 2
                        }
                    }
                }
            }
        }
        return Texture(width: width, height: height, pixels: .rgba8(pixels), repeats: true)
    }

    private static func unpack(_ colour: UInt16) -> SIMD3<Int32> {
        let r = Int32(colour >> 11)
        let g = Int32(colour >> 5 & 63)
        let b = Int32(colour & 31)
        return SIMD3(r << 3 | r >> 2, g << 2 | g >> 4, b << 3 | b >> 2)
    }

    private static func pack(_ colour: SIMD3<Int32>) -> UInt16 {
        let r = (colour.x * 31 + 127) / 255
        let g = (colour.y * 63 + 127) / 255
        let b = (colour.z * 31 + 127) / 255
        return UInt16(r << 11 | g << 5 | b)
    }

    /// As bytes red, green, blue, alpha in memory; the order of the two colours tells whether there are holes.
    private static func palette(_ low: UInt16, _ high: UInt16) -> [UInt32] {
        let a = unpack(low)
        let b = unpack(high)
        func word(_ colour: SIMD3<Int32>, _ alpha: UInt32 = 255) -> UInt32 {
            UInt32(colour.x) | UInt32(colour.y) << 8 | UInt32(colour.z) << 16 | alpha << 24
        }
        if low > high { return [word(a), word(b), word((2 &* a &+ b) / 3), word((a &+ 2 &* b) / 3)] }
        return [word(a), word(b), word((a &+ b) / 2), word((a &+ b) / 2, 0)]
    }

    private static func write(_ picture: Picture, _ left: Int, _ top: Int, _ writer: inout ByteWriter) {
        var pixels: [(colour: SIMD3<Int32>, isOpaque: Bool)] = []
        for y in top..<top + 4 {
            for x in left..<left + 4 {
                let at = (min(y, picture.height - 1) * picture.width + min(x, picture.width - 1)) * 4
                pixels.append(
                    (
                        SIMD3(
                            Int32(picture.rgba[at]), Int32(picture.rgba[at + 1]), Int32(picture.rgba[at + 2])),
                        picture.rgba[at + 3] > 127
                    ))
            }
        }
        let solid = pixels.filter(\.isOpaque).map(\.colour)
        let hasHoles = solid.count < 16
        guard let first = solid.first else {
            writer.integer(UInt16(0))
            writer.integer(UInt16(0))
            writer.integer(UInt32.max)
            return
        }
        var (low, high) = (first, first)
        var spread: Int32 = -1
        for (index, one) in solid.enumerated() {
            for other in solid[(index + 1)...] {
                let difference = one &- other
                let distance = (difference &* difference).wrappedSum()
                if distance > spread { (spread, low, high) = (distance, one, other) }
            }
        }
        var (a, b) = (pack(low), pack(high))
        if (a > b) == hasHoles { swap(&a, &b) }
        if a == b, !hasHoles { if a > 0 { b = a - 1 } else { a = 1 } }
        let palette = palette(a, b)
        var codes: UInt32 = 0
        for (index, pixel) in pixels.enumerated() {
            var best: UInt32 = 3
            if pixel.isOpaque {
                var least = Int32.max
                for code in 0..<(hasHoles ? 3 : 4) {
                    let word = palette[code]
                    let colour = SIMD3(Int32(word & 255), Int32(word >> 8 & 255), Int32(word >> 16 & 255))
                    let difference = pixel.colour &- colour
                    let error = (difference &* difference).wrappedSum()
                    if error < least { (least, best) = (error, UInt32(code)) }
                }
            }
            codes |= best << UInt32(index * 2)
        }
        writer.integer(a)
        writer.integer(b)
        writer.integer(codes)
    }
}

extension Picture {
    /// Averages down until no side is longer than `limit`.
    func shrunk(to limit: Int) -> Picture {
        let factor = max((max(width, height) + limit - 1) / limit, 1)
        guard factor > 1 else { return self }
        let size = (width: max(width / factor, 1), height: max(height / factor, 1))
        var pixels = [UInt8](repeating: 0, count: size.width * size.height * 4)
        for y in 0..<size.height {
            for x in 0..<size.width {
                var sum = SIMD4<Int>.zero
                var opaque = 0
                for v in y * factor..<min((y + 1) * factor, height) {
                    for u in x * factor..<min((x + 1) * factor, width) {
                        let at = (v * width + u) * 4
                        let alpha = Int(rgba[at + 3])
                        opaque += alpha
                        sum &+= SIMD4(
                            Int(rgba[at]) * alpha, Int(rgba[at + 1]) * alpha, Int(rgba[at + 2]) * alpha, 255)
                    }
                }
                let at = (y * size.width + x) * 4
                let weight = max(opaque, 1)
                for channel in 0..<3 { pixels[at + channel] = UInt8(sum[channel] / weight) }
                pixels[at + 3] = UInt8(255 * opaque / max(sum.w, 1))
            }
        }
        return Picture(width: size.width, height: size.height, rgba: pixels)
    }

    /// Paints over a rectangle of texture coordinates with the mean of its border.
    mutating func blank(_ patch: ModelRecipe.Patch) {
        let left = min(max(Int(patch.low.x * Float(width)), 0), width - 1)
        let right = min(max(Int(patch.high.x * Float(width)), left), width - 1)
        let top = min(max(Int(patch.low.y * Float(height)), 0), height - 1)
        let bottom = min(max(Int(patch.high.y * Float(height)), top), height - 1)
        for y in top...bottom {
            let a = (y * width + left) * 4
            let b = (y * width + right) * 4
            for x in left...right {
                let part = (x - left) * 256 / max(right - left, 1)
                for channel in 0..<3 {
                    let mixed = Int(rgba[a + channel]) * (256 - part) + Int(rgba[b + channel]) * part
                    rgba[(y * width + x) * 4 + channel] = UInt8(mixed / 256)
                }
            }
        }
    }

    var hasHoles: Bool { stride(from: 3, to: rgba.count, by: 4).contains { rgba[$0] < 100 } }
}
