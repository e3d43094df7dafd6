/// What the bytes of a sound file say of it, read without decoding a sample.
///
/// The bytes decide what a file is, never its name or its `Content-Type`.
public struct SoundHeader: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case wav, mp3, m4a, aac, ogg, flac
    }

    public var kind: Kind
    /// As the container tells it, which may lie; nil when it does not.
    public var seconds: Double?

    /// Bytes of a file.
    public static let byteLimit = 20 << 20

    init(_ kind: Kind, seconds: Double?) {
        self.kind = kind
        self.seconds = seconds.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    /// Reads the header of a whole file.
    /// - Throws: `SoundRefusal`, when the file is no sound that can be read, or too large a one.
    public init(_ file: [UInt8]) throws(SoundRefusal) {
        guard !file.isEmpty else { throw .empty }
        guard file.count <= Self.byteLimit else { throw .tooManyBytes }
        let bytes = Bytes(file)
        if bytes.text(at: 0, 4) == "RIFF", bytes.text(at: 8, 4) == "WAVE" {
            self.init(.wav, seconds: try WaveFile.seconds(bytes))
        } else if bytes.text(at: 0, 4) == "fLaC" {
            self.init(.flac, seconds: try Self.flac(bytes))
        } else if bytes.text(at: 0, 4) == "OggS" {
            self.init(.ogg, seconds: OggFile.seconds(bytes))
        } else if bytes.text(at: 4, 4) == "ftyp", !AVIFFile.brands(bytes).contains(where: Self.isStill) {
            self.init(.m4a, seconds: Self.movie(bytes))
        } else if let frames = FramedSound(bytes) {
            self.init(frames.kind, seconds: frames.seconds)
        } else {
            throw .unknown(Self.foreign(bytes))
        }
    }

    private static func isStill(_ brand: String) -> Bool {
        ["avif", "avis", "heic", "heix", "mif1"].contains(brand)
    }

    /// Samples over rate, both in STREAMINFO (RFC 9639); a stream that was not measured says 0.
    private static func flac(_ bytes: Bytes) throws(SoundRefusal) -> Double? {
        guard let rate = bytes.big(18, 3), let high = bytes.byte(21), let low = bytes.big(22, 4) else {
            throw .damaged("it ends too early")
        }
        let samples = (high & 0x0F) << 32 | low
        return rate >> 4 > 0 && samples > 0 ? Double(samples) / Double(rate >> 4) : nil
    }

    /// What the movie header says.
    private static func movie(_ bytes: Bytes) -> Double? {
        guard let movie = AVIFFile.boxes(bytes, 0..<bytes.count)["moov"]?.first,
            let header = AVIFFile.boxes(bytes, movie)["mvhd"]?.first
        else { return nil }
        return MovieFile.seconds(header, bytes)
    }

    /// A name for what people send by mistake.
    private static func foreign(_ bytes: Bytes) -> String? {
        if (try? StillHeader(bytes.file)) != nil { return "a picture" }
        if let document = bytes.document { return document }
        if bytes.text(at: 0, 4) == "MThd" { return "MIDI" }
        if bytes.text(at: 0, 4) == "FORM" { return "AIFF" }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return "Matroska or WebM" }
        return nil
    }
}

/// Why a file is no sound that can be read; its description is a sentence for the caller.
public enum SoundRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    case empty
    case tooManyBytes
    /// With a name for what it is, where it is known.
    case unknown(String?)
    /// The words complete "the sound is damaged: …".
    case damaged(String)

    public var description: String {
        switch self {
        case .empty: "The sound has no bytes."
        case .tooManyBytes: "A sound holds at most \(SoundHeader.byteLimit >> 20) MiB."
        case .unknown(let name):
            "The file is \(name ?? "not a sound"); WAV, MP3, M4A, AAC, OGG (Opus, Vorbis) and FLAC can be read."
        case .damaged(let reason): "The sound is damaged: \(reason)."
        }
    }
}
