import CWarp
import Domain
import Media

/// Gives the pictures of a film one after the other; what edits a film takes them from one and is one.
///
/// Not for sharing between threads, unless it says so.
protocol FrameSource: AnyObject {
    /// Of every picture.
    var size: FrameSize { get }
    var frameRate: Int { get }
    /// As far as is known.
    var expectedCount: Int { get }

    /// - Returns: nil after the last.
    /// - Throws: `EditError`, `CancellationError`.
    func next() throws -> Picture?
}

/// The pictures of a film's file.
final class FootageSource: FrameSource {
    private let reader: FootageReader
    private var count = 0

    var size: FrameSize { reader.size }
    var frameRate: Int { reader.frameRate }
    var expectedCount: Int { reader.expectedCount }
    var notes: [String] { reader.notes }

    init(path: String, lines: Int) throws {
        reader = try Self.open(path, lines)
    }

    private static func open(_ path: String, _ lines: Int) throws -> FootageReader {
        do throws(MediaError) {
            return try FootageReader(path: path, lines: lines)
        } catch {
            throw unreadable(error)
        }
    }

    private static func unreadable(_ error: MediaError) -> EditError {
        EditError("the film cannot be read: \(error). MP4, MOV, WebM, MKV and GIF of up to 60 seconds can be")
    }

    func next() throws -> Picture? {
        let picture: Picture?
        do throws(MediaError) {
            picture = try reader.next()
        } catch {
            throw Self.unreadable(error)
        }
        if picture != nil { count += 1 }
        guard count > 0 else { throw EditError("the film has no pictures") }
        return picture
    }
}

extension Picture {
    /// Writes the planes that an encoder takes; sides are even.
    ///
    /// - Returns: Mean of the luma bytes.
    func pack(
        luma: UnsafeMutablePointer<UInt8>, lumaStride: Int, chroma: UnsafeMutablePointer<UInt8>,
        chromaStride: Int
    ) -> Float {
        let sums = rgba.withUnsafeBufferPointer { rgba in
            nonisolated(unsafe) let (source, luma, chroma) = (rgba.baseAddress, luma, chroma)
            let (width, bands) = (width, max(1, height / 64))
            return Parallel.map(Array(0..<bands)) { band in
                let rows = height / 2
                return pika_pack_nv12(
                    source, CInt(width), luma, CInt(lumaStride), chroma, CInt(chromaStride),
                    CInt(rows * band / bands * 2), CInt(rows * (band + 1) / bands * 2))
            }
        }
        return Float(sums.reduce(0, +)) / Float(width * height)
    }
}
