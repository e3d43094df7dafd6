import Foundation
import Sniff
import Support
import Testing

@Suite("The bytes of a sound")
struct SoundHeaderTests {
    private static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func joined(_ parts: [UInt8]...) -> [UInt8] { parts.flatMap(\.self) }

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

    /// A second and a half of 16-bit stereo at 8 kHz, behind a chunk of no interest.
    static func wave(length: Int? = nil) -> [UInt8] {
        let samples = 48_000
        let format = joined(
            little(1, 2), little(2, 2), little(8000, 4), little(32_000, 4), little(4, 2), little(16, 2))
        return joined(
            text("RIFF"), little(48 + samples, 4), text("WAVE"), text("LIST"), little(3, 4), zeros(4),
            text("fmt "), little(16, 4), format, text("data"), little(length ?? samples, 4), zeros(samples))
    }

    /// Frames of 1152 samples at 44.1 kHz and 128 kbit/s, behind a tag.
    static func mp3(frames: Int) -> [UInt8] {
        let frame = joined([0xFF, 0xFB, 0x90, 0x00], zeros(417 - 4))
        let tag = joined(text("ID3"), [4, 0, 0, 0, 0, 1, 0], [UInt8](repeating: 7, count: 128))
        return tag + Array(repeating: frame, count: frames).flatMap(\.self)
    }

    /// Frames of 1024 samples at 48 kHz, 100 bytes each.
    static func aac(frames: Int) -> [UInt8] {
        let frame = joined([0xFF, 0xF1, 0x4C, 0x80, 0x0C, 0x9F, 0xFC], zeros(93))
        return Array(repeating: frame, count: frames).flatMap(\.self)
    }

    static let flac = joined(
        text("fLaC"), [0, 0, 0, 34], zeros(10), big(48_000 << 4 | 1, 3), [0xF0], big(120_000, 4), zeros(16))

    private static func page(_ position: Int, _ body: [UInt8]) -> [UInt8] {
        joined(text("OggS"), [0, 0], little(position, 8), zeros(12), [1, UInt8(body.count)], body)
    }

    static let opus = joined(
        page(0, joined(text("OpusHead"), [1, 1], little(312, 2), little(48_000, 4), zeros(3))),
        page(48_312, [1, 2, 3]))

    static let vorbis = joined(
        page(0, joined([1], text("vorbis"), zeros(4), [2], little(44_100, 4), zeros(14))),
        page(88_200, [1, 2, 3]))

    private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] {
        joined(big(8 + body.count, 4), text(name), body)
    }

    static let m4a = joined(
        box("ftyp", joined(text("M4A "), zeros(4), text("M4A "))), box("mdat", [1, 2, 3, 4]),
        box("moov", box("mvhd", joined(zeros(12), big(1000, 4), big(4250, 4), zeros(80)))))

    struct Sample: Sendable {
        var bytes: [UInt8]
        var kind: SoundHeader.Kind
        var seconds: Double
    }

    static let samples: [Sample] = [
        Sample(bytes: wave(), kind: .wav, seconds: 1.5),
        Sample(bytes: wave(length: 0xFFFF_FFFF), kind: .wav, seconds: 1.5),
        Sample(bytes: mp3(frames: 50), kind: .mp3, seconds: 1.30612),
        Sample(bytes: aac(frames: 75), kind: .aac, seconds: 1.6),
        Sample(bytes: flac, kind: .flac, seconds: 2.5),
        Sample(bytes: opus, kind: .ogg, seconds: 1),
        Sample(bytes: vorbis, kind: .ogg, seconds: 2),
        Sample(bytes: m4a, kind: .m4a, seconds: 4.25),
    ]

    @Test(arguments: samples)
    func `tell what it is and how long`(sample: Sample) throws {
        let header = try SoundHeader(sample.bytes)
        #expect(header.kind == sample.kind)
        #expect(abs(try #require(header.seconds) - sample.seconds) < 0.001)
    }

    @Test func `are taken for what they are, not for what they are called`() {
        #expect(throws: SoundRefusal.empty) { try SoundHeader([]) }
        #expect(throws: SoundRefusal.tooManyBytes) {
            try SoundHeader([UInt8](repeating: 0, count: SoundHeader.byteLimit + 1))
        }
        #expect(throws: SoundRefusal.unknown("a picture")) {
            try SoundHeader(StillHeaderTests.png(8, 8))
        }
        #expect(throws: SoundRefusal.unknown("a web page")) { try SoundHeader(Self.text("<html>")) }
        #expect(throws: SoundRefusal.unknown("MIDI")) { try SoundHeader(Self.text("MThd----")) }
        #expect(throws: SoundRefusal.unknown(nil)) { try SoundHeader(Self.text("words")) }
        #expect(throws: SoundRefusal.unknown(nil)) { try SoundHeader(Self.mp3(frames: 2)) }
    }

    @Test func `say when nothing is in them`() {
        #expect(throws: SoundRefusal.damaged("it holds no samples")) {
            try SoundHeader(Array(Self.wave().prefix(52)))
        }
        #expect(throws: SoundRefusal.damaged("it ends too early")) {
            try SoundHeader(Array(Self.flac.prefix(20)))
        }
    }

    @Test func `never lead beyond their end, however they are cut or changed`() {
        var dice = SeededGenerator(seed: 7)
        for bytes in Self.samples.map(\.bytes) {
            for _ in 0..<400 {
                var changed = Array(bytes.prefix(Int.random(in: 0...min(bytes.count, 4000), using: &dice)))
                for _ in 0..<4 where !changed.isEmpty {
                    changed[Int.random(in: 0..<changed.count, using: &dice)] = .random(
                        in: 0...255, using: &dice)
                }
                let header = try? SoundHeader(changed)
                #expect(header?.seconds ?? 0 >= 0)
            }
        }
    }
}
