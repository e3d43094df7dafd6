import Domain

/// The text of an API key: `sk-pika-live_` or `sk-pika-test_`, a public id of 10 characters, a secret of 32,
/// and a checksum of 6, all base62.
///
/// The checksum lets a mistyped key be refused without a look at the database, and lets scanners of leaked
/// secrets tell a key from noise.
struct KeyText: Sendable, Equatable {
    let mode: KeyMode
    let publicID: String
    /// The whole key in its full form; what the digest is made of.
    let text: String

    static let bodyLength = 48
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    var lastFour: String { String(text.suffix(4)) }

    /// Reads a key; `sk-pika-` without a mode counts as live.
    /// - Returns: nil for anything that is no key or whose checksum is wrong.
    init?(parsing text: String) {
        guard text.utf8.count <= 64, text.hasPrefix("sk-pika-") else { return nil }
        let rest = text.dropFirst("sk-pika-".count)
        let modes = KeyMode.allCases.filter { rest.hasPrefix("\($0.rawValue)_") }
        let mode = modes.first ?? .live
        let body = modes.isEmpty ? rest : rest.dropFirst(mode.rawValue.count + 1)
        guard body.utf8.count == Self.bodyLength, body.utf8.allSatisfy(Self.alphabet.contains) else {
            return nil
        }
        let full = "sk-pika-\(mode.rawValue)_\(body)"
        guard Self.checksum(full.dropLast(6)) == full.suffix(6) else { return nil }
        self.mode = mode
        self.publicID = String(body.prefix(10))
        self.text = full
    }

    /// Draws a new key: 190 bits of secret.
    init(drawing mode: KeyMode, from generator: inout some RandomNumberGenerator) {
        let drawn = (0..<42).map { _ in Self.alphabet[Int.random(in: 0..<62, using: &generator)] }
        let body = String(decoding: drawn, as: UTF8.self)
        let head = "sk-pika-\(mode.rawValue)_\(body)"
        self.mode = mode
        self.publicID = String(body.prefix(10))
        self.text = head + Self.checksum(head[...])
    }

    /// CRC-32 (IEEE 802.3) as six base62 digits.
    static func checksum(_ text: Substring) -> String {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in text.utf8 {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        var value = ~crc
        var digits = [UInt8](repeating: alphabet[0], count: 6)
        for index in digits.indices.reversed() {
            digits[index] = alphabet[Int(value % 62)]
            value /= 62
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
