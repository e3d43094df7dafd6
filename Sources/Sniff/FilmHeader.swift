/// What the bytes of a film's file say of it, read without decoding a frame.
///
/// The bytes decide what a file is, never its name or its `Content-Type`. What they say may be a lie: whoever decodes the film
/// has limits of its own.
public struct FilmHeader: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// MP4 and QuickTime, which are one family.
        case mp4
        /// Matroska and WebM, likewise.
        case mkv
        case gif
    }

    public var kind: Kind
    /// As it is shown, turned upright; nil when the header does not tell.
    public var width: Int?
    public var height: Int?
    public var seconds: Double?

    /// Bytes of a file.
    public static let byteLimit = 50 << 20
    /// Pixels of a frame: 4096 × 2304, what 4K cameras give.
    public static let pixelLimit = 4096 * 2304

    public init(_ kind: Kind, width: Int? = nil, height: Int? = nil, seconds: Double? = nil) {
        self.kind = kind
        self.width = width
        self.height = height
        self.seconds = seconds.flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    }

    /// Reads the header of a whole file.
    /// - Throws: `FilmRefusal`, when the file is no film that can be read, or too large a one.
    public init(_ file: [UInt8]) throws(FilmRefusal) {
        guard !file.isEmpty else { throw .empty }
        guard file.count <= Self.byteLimit else { throw .tooManyBytes }
        let bytes = Bytes(file)
        if MovieFile.isOne(bytes) {
            self = try MovieFile.header(bytes)
        } else if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
            self = MatroskaFile.header(bytes)
        } else if bytes.text(at: 0, 6) == "GIF87a" || bytes.text(at: 0, 6) == "GIF89a" {
            self.init(.gif, width: bytes.little(6, 2), height: bytes.little(8, 2))
        } else {
            throw .unknown(Self.foreign(bytes))
        }
        if let width, let height {
            guard width > 0, height > 0 else { throw .damaged("its sides are zero") }
            guard width <= Self.pixelLimit / height else {
                throw .tooManyPixels(width: width, height: height)
            }
        }
    }

    /// A name for what people send by mistake.
    private static func foreign(_ bytes: Bytes) -> String? {
        if (try? StillHeader(bytes.file)) != nil { return "a still picture" }
        if (try? SoundHeader(bytes.file)) != nil { return "a sound" }
        if let document = bytes.document { return document }
        if bytes.text(at: 0, 7) == "#EXTM3U" { return "a playlist" }
        if bytes.text(at: 0, 4) == "RIFF", bytes.text(at: 8, 4) == "AVI " { return "AVI" }
        return nil
    }
}

/// Why a file is no film that can be read; its description is a sentence for the caller.
public enum FilmRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    case empty
    case tooManyBytes
    case tooManyPixels(width: Int, height: Int)
    /// With a name for what it is, where it is known.
    case unknown(String?)
    /// The words complete "the film is damaged: …".
    case damaged(String)

    public var description: String {
        switch self {
        case .empty: "The film has no bytes."
        case .tooManyBytes: "A film holds at most \(FilmHeader.byteLimit >> 20) MiB."
        case .tooManyPixels(let width, let height):
            "The film has \(width) × \(height) pixels; at most 4096 × 2304 can be read."
        case .unknown(let name):
            "The file is \(name ?? "not a film"); MP4, MOV, WebM, MKV and GIF can be read."
        case .damaged(let reason): "The film is damaged: \(reason)."
        }
    }
}
