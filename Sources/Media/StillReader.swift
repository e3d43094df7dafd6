import CFFmpeg
import Foundation
import Sniff

/// The one reader of still pictures: JPEG, PNG, WebP, AVIF, and the first picture of a GIF.
///
/// The bytes decide what a file is. Limits on bytes and pixels come before any decoding; pictures come upright,
/// with their alpha, as sRGB. Colour profiles are not applied.
public enum StillReader {
    /// - Throws: `UnreadableStill`.
    public static func picture(path: String) throws(UnreadableStill) -> Picture {
        let file: Data
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            file = try handle.read(upToCount: StillHeader.byteLimit + 1) ?? Data()
        } catch {
            throw UnreadableStill(refusal: nil, description: "The picture's file cannot be opened.")
        }
        return try picture(file)
    }

    /// - Throws: `UnreadableStill`.
    public static func picture(_ file: Data) throws(UnreadableStill) -> Picture {
        let bytes = [UInt8](file.prefix(StillHeader.byteLimit + 1))
        do {
            let header = try StillHeader(bytes)
            let picture = try StillDecoder(header).picture(bytes)
            return picture.turned(header.orientation)
        } catch let refusal as StillRefusal {
            throw UnreadableStill(refusal: refusal, description: refusal.description)
        } catch {
            // What the decoder says is for the log of whoever knows its terms.
            throw UnreadableStill(
                refusal: nil, description: "The picture is damaged: \(error).")
        }
    }
}

/// Why there is no picture; its description is a sentence for whoever sent the file.
public struct UnreadableStill: Error, CustomStringConvertible, Sendable, Equatable {
    /// Nil when only decoding told.
    public let refusal: StillRefusal?
    public let description: String
}
