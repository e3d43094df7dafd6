/// Real PNG files, written without any codec.
public enum TestPicture {
    /// A slope of two colours; `hue` tells pictures apart.
    public static func png(width: Int = 64, height: Int = 36, hue: UInt8 = 0) -> [UInt8] {
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width {
                rows += [UInt8(x * 255 / max(1, width - 1)), UInt8(y * 255 / max(1, height - 1)), hue]
            }
        }
        let header = four(UInt32(width)) + four(UInt32(height)) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunk("IDAT", zlib(rows)) + chunk("IEND", [])
    }

    /// A PNG whose header is right and whose pixels are noise.
    public static func damagedPNG() -> [UInt8] {
        let header = four(64) + four(36) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunk("IDAT", (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 97) }) + chunk("IEND", [])
    }

    private static func four(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + body
        return four(UInt32(body.count)) + named + four(checksum(named))
    }

    /// Blocks that are stored, not compressed (RFC 1951 §3.2.4).
    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let block = bytes[start..<min(start + 65_535, bytes.count)]
            let count = UInt16(block.count)
            stream.append(block.endIndex == bytes.count ? 1 : 0)
            stream += withUnsafeBytes(of: count.littleEndian, Array.init)
            stream += withUnsafeBytes(of: (~count).littleEndian, Array.init)
            stream += block
        }
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return stream + four(b << 16 | a)
    }

    /// CRC-32 as PNG has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        }
        return ~value
    }
}
