/// A WAV file's chunks.
enum WaveFile {
    /// Bytes of samples over bytes a second; a length that was never filled in is the rest of the file.
    static func seconds(_ bytes: Bytes) throws(SoundRefusal) -> Double? {
        var position = 12
        var rate: Int?
        while let name = bytes.text(at: position, 4), let length = bytes.little(position + 4, 4) {
            if name == "fmt " { rate = bytes.little(position + 16, 4) }
            if name == "data" {
                guard let rate, rate > 0 else { throw .damaged("its format comes too late") }
                return Double(min(length, bytes.count - position - 8)) / Double(rate)
            }
            position += 8 + length + length % 2
        }
        throw .damaged("it holds no samples")
    }
}

/// An Ogg file's pages (RFC 3533).
enum OggFile {
    /// The last page's position over the rate: Opus counts at 48 kHz (RFC 7845), Vorbis at its own.
    static func seconds(_ bytes: Bytes) -> Double? {
        guard let segments = bytes.byte(26) else { return nil }
        let packet = 27 + segments
        let rate: Int
        var skipped = 0
        if bytes.text(at: packet, 8) == "OpusHead" {
            rate = 48_000
            skipped = bytes.little(packet + 10, 2) ?? 0
        } else if bytes.text(at: packet + 1, 6) == "vorbis" {
            rate = bytes.little(packet + 12, 4) ?? 0
        } else {
            return nil
        }
        guard rate > 0, let page = lastPage(bytes), let position = bytes.little(page + 6, 7) else {
            return nil
        }
        return Double(max(0, position - skipped)) / Double(rate)
    }

    /// A page has at most 65,307 bytes; so the last one begins within as many of the end.
    private static func lastPage(_ bytes: Bytes) -> Int? {
        stride(from: bytes.count - 27, through: max(0, bytes.count - 65_307), by: -1).first {
            bytes.byte($0) == 0x4F && bytes.text(at: $0, 4) == "OggS"
        }
    }
}

/// A sound that is a row of frames without a container: MPEG layer III, or AAC in ADTS.
struct FramedSound {
    var kind: SoundHeader.Kind
    var seconds: Double

    /// Nil when the bytes are no such row; what follows the last frame is of no interest.
    init?(_ bytes: Bytes) {
        var position = Self.end(ofTag: bytes)
        // Players skip what stands before the first frame; a little of it is often there.
        let search = position + 4096
        while position < search, Self.frame(bytes, position) == nil { position += 1 }
        guard let first = Self.frame(bytes, position) else { return nil }
        kind = first.kind
        seconds = 0
        var count = 0
        while let frame = Self.frame(bytes, position), frame.kind == kind {
            seconds += frame.seconds
            count += 1
            position += frame.length
        }
        // One frame may be chance; a file that is one frame alone is none that anybody sends.
        guard count >= 3 else { return nil }
    }

    private struct Frame {
        var kind: SoundHeader.Kind
        var length: Int
        var seconds: Double
    }

    /// The position behind an ID3v2 tag, whose length has seven bits a byte.
    private static func end(ofTag bytes: Bytes) -> Int {
        guard bytes.text(at: 0, 3) == "ID3", let length = bytes.big(6, 4) else { return 0 }
        let size = (0..<4).reduce(0) { $0 << 7 | (length >> (24 - 8 * $1) & 0x7F) }
        return 10 + size
    }

    private static let rates = [44_100, 48_000, 32_000]
    private static let adtsRates = [
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
    ]
    /// Kilobits a second of layer III, MPEG 1 and MPEG 2.
    private static let bitrates = [
        [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ]

    private static func frame(_ bytes: Bytes, _ at: Int) -> Frame? {
        guard let head = bytes.big(at, 4), head >> 21 == 0x7FF else { return nil }
        let version = head >> 19 & 3
        let layer = head >> 17 & 3
        if layer == 0, version & 2 != 0 { return adts(bytes, at, head) }
        let rateIndex = head >> 10 & 3
        let bitIndex = head >> 12 & 15
        guard layer == 1, version != 1, rateIndex < 3, (1...14).contains(bitIndex) else { return nil }
        let isFirst = version == 3
        let rate = rates[rateIndex] >> (isFirst ? 0 : version == 2 ? 1 : 2)
        let bits = bitrates[isFirst ? 0 : 1][bitIndex - 1] * 1000
        let samples = isFirst ? 1152 : 576
        let length = samples / 8 * bits / rate + (head >> 9 & 1)
        return Frame(kind: .mp3, length: length, seconds: Double(samples) / Double(rate))
    }

    private static func adts(_ bytes: Bytes, _ at: Int, _ head: Int) -> Frame? {
        let rateIndex = head >> 10 & 15
        guard rateIndex < adtsRates.count, let tail = bytes.big(at + 3, 3) else { return nil }
        let length = tail >> 5 & 0x1FFF
        guard length > 7 else { return nil }
        return Frame(kind: .aac, length: length, seconds: 1024 / Double(adtsRates[rateIndex]))
    }
}
