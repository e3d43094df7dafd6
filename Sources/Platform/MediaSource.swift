import Domain
import FoundationEssentials

/// What a caller wrote where a picture is wanted.
enum MediaSource: Sendable, Equatable {
    case web(String)
    case bytes([UInt8])
    case clip(ClipID)

    /// - Throws: `Violation`, at `place`.
    init(_ text: String, at place: Violation.Place) throws(Violation) {
        if text.hasPrefix("clip_") {
            guard let clip = ClipID(rawValue: text) else {
                throw Violation(at: place, code: .invalidFormat, detail: "is no id of a clip")
            }
            self = .clip(clip)
        } else if text.prefix(5).lowercased() == "data:" {
            self = .bytes(try Self.data(text, place))
        } else if text.prefix(8).lowercased() == "https://" || text.prefix(7).lowercased() == "http://" {
            self = .web(text)
        } else {
            throw Violation(
                at: place, code: .invalidFormat,
                detail: "must be an https URL, a data URL, or the id of a clip")
        }
    }

    /// The bytes of a `data:` URL (RFC 2397); its media type is not asked, for the bytes tell.
    private static func data(_ text: String, _ place: Violation.Place) throws(Violation) -> [UInt8] {
        let utf8 = text.utf8
        // The comma stands within the first bytes, or it is no such URL.
        guard let comma = utf8.prefix(256).firstIndex(of: UInt8(ascii: ",")),
            text[..<comma].lowercased().hasSuffix(";base64")
        else {
            throw Violation(
                at: place, code: .invalidFormat,
                detail: "must have the form data:image/…;base64,…")
        }
        guard let data = Data(base64Encoded: Data(utf8[utf8.index(after: comma)...])) else {
            throw Violation(at: place, code: .invalidFormat, detail: "is no base64 behind the comma")
        }
        return [UInt8](data)
    }
}

extension Violation: Error {}
