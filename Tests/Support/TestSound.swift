/// Sounds for requests.
public enum TestSound {
    /// A WAV file: 16-bit mono at 8 kHz, silent unless samples are given.
    public static func wave(seconds: Double, sample: (_ index: Int) -> Int16 = { _ in 0 }) -> [UInt8] {
        let samples = (0..<Int(seconds * 8000)).flatMap { little(Int(sample($0)), 2) }
        let format = [(16, 4), (1, 2), (1, 2), (8000, 4), (16_000, 4), (2, 2), (16, 2)].flatMap(little)
        let head = Array("RIFF".utf8) + little(36 + samples.count, 4) + Array("WAVEfmt ".utf8) + format
        return head + Array("data".utf8) + little(samples.count, 4) + samples
    }

    private static func little(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
