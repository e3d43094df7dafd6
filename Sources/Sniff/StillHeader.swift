/// What the first bytes of a still picture say of it, read without decoding a pixel.
///
/// The bytes decide what a file is, never its name or its `Content-Type`.
public struct StillHeader: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case jpeg, png, gif, webp, avif

        /// The suffix of a file name, without the dot.
        public var suffix: String { self == .jpeg ? "jpg" : rawValue }
    }

    public var kind: Kind
    /// As stored; `orientation` may ask for the sides to be swapped.
    public var width: Int
    public var height: Int
    public var orientation: Orientation
    /// Whether more pictures follow the first.
    public var isAnimated: Bool

    /// Bytes of a file.
    public static let byteLimit = 20 << 20
    /// Pixels of a picture: beyond it, decoding would take more memory than a render may have.
    public static let pixelLimit = 64 << 20
    /// The longer side, in pixels.
    public static let sideLimit = 32_767

    init(
        _ kind: Kind, width: Int, height: Int, orientation: Orientation = .upright, isAnimated: Bool = false
    ) {
        self.kind = kind
        self.width = width
        self.height = height
        self.orientation = orientation
        self.isAnimated = isAnimated
    }

    /// Reads the header of a whole file.
    /// - Throws: `StillRefusal`, when the file is no picture that can be read, or too large a one.
    public init(_ file: [UInt8]) throws(StillRefusal) {
        guard !file.isEmpty else { throw .empty }
        guard file.count <= Self.byteLimit else { throw .tooManyBytes }
        let bytes = Bytes(file)
        self =
            switch Self.kind(of: bytes) {
            case .jpeg: try JPEGFile.header(bytes)
            case .png: try PNGFile.header(bytes)
            case .gif: try GIFFile.header(bytes)
            case .webp: try WebPFile.header(bytes)
            case .avif: try AVIFFile(bytes).header
            case nil: throw .unknown(Self.foreign(bytes))
            }
        guard width > 0, height > 0 else { throw .damaged("its sides are zero") }
        guard max(width, height) <= Self.sideLimit, width * height <= Self.pixelLimit else {
            throw .tooManyPixels(width: width, height: height)
        }
    }

    /// Width and height as a viewer sees them.
    public var shown: (width: Int, height: Int) {
        orientation.swapsSides ? (height, width) : (width, height)
    }

    private static func kind(of bytes: Bytes) -> Kind? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: PNGFile.signature) { return .png }
        if bytes.text(at: 0, 6) == "GIF87a" || bytes.text(at: 0, 6) == "GIF89a" { return .gif }
        if bytes.text(at: 0, 4) == "RIFF", bytes.text(at: 8, 4) == "WEBP" { return .webp }
        if bytes.text(at: 4, 4) == "ftyp", AVIFFile.brands(bytes).contains("avif") { return .avif }
        return nil
    }

    /// A name for what people send by mistake.
    private static func foreign(_ bytes: Bytes) -> String? {
        let start = bytes.text(at: 0, min(512, bytes.count))?.lowercased() ?? ""
        if bytes.text(at: 4, 4) == "ftyp" {
            let brands = AVIFFile.brands(bytes)
            if brands.contains("avis") { return "an AVIF sequence" }
            return brands.contains { ["heic", "heix", "mif1", "hevc"].contains($0) } ? "HEIC" : "a video"
        }
        if start.contains("<svg") { return "SVG" }
        if let document = bytes.document { return document }
        if start.hasPrefix("bm") { return "BMP" }
        if start.hasPrefix("ii*\0") || start.hasPrefix("mm\0*") { return "TIFF" }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return "a video" }
        if bytes.starts(with: [0xFF, 0x0A]) { return "JPEG XL" }
        return nil
    }
}

/// Why a file is no picture that can be read; its description is a sentence for the caller.
public enum StillRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    case empty
    case tooManyBytes
    case tooManyPixels(width: Int, height: Int)
    /// With a name for what it is, where it is known.
    case unknown(String?)
    /// Ends too early, or contradicts itself; the words complete "the picture is damaged: …".
    case damaged(String)
    /// The words complete "this picture cannot be read: …".
    case unsupported(String)

    public var description: String {
        switch self {
        case .empty: "The picture has no bytes."
        case .tooManyBytes: "A picture holds at most \(StillHeader.byteLimit >> 20) MiB."
        case .tooManyPixels(let width, let height):
            """
            The picture has \(width) × \(height) pixels; at most \(StillHeader.pixelLimit >> 20) megapixels \
            and \(StillHeader.sideLimit) on a side can be read.
            """
        case .unknown(let name):
            "The file is \(name ?? "not a picture"); JPEG, PNG, WebP, AVIF and GIF can be read."
        case .damaged(let reason): "The picture is damaged: \(reason)."
        case .unsupported(let reason): "This picture cannot be read: \(reason)."
        }
    }
}

/// How stored pixels must be turned to be seen upright (EXIF tag 0x0112).
public enum Orientation: Int, Sendable, CaseIterable {
    case upright = 1
    case mirrored, upsideDown, flipped, transposed, turnedRight, transversed, turnedLeft

    public var swapsSides: Bool { rawValue >= 5 }
}
