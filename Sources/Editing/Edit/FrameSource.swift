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
    /// Begins again with the first picture.
    func restart() throws
}

/// The pictures of a film's file.
final class FootageSource: FrameSource {
    private let path: String
    private let lines: Int
    private var reader: FootageReader
    private var count = 0

    var size: FrameSize { reader.size }
    var frameRate: Int { reader.frameRate }
    var expectedCount: Int { reader.expectedCount }
    var notes: [String] { reader.notes }

    init(path: String, lines: Int) throws {
        self.path = path
        self.lines = lines
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
        EditError("the film cannot be read (\(error)); send MP4, MOV, WebM, MKV or GIF")
    }

    func next() throws -> Picture? {
        do throws(MediaError) {
            let picture = try reader.next()
            if picture != nil { count += 1 }
            guard count > 0 else { throw EditError("the film has no pictures") }
            return picture
        } catch {
            throw Self.unreadable(error)
        }
    }

    func restart() throws {
        count = 0
        reader = try Self.open(path, lines)
    }
}

/// A picture that stands still for some seconds.
final class StillSource: FrameSource {
    let size: FrameSize
    let frameRate = VideoRequest.frameRate
    let expectedCount: Int
    private let picture: Picture
    private var index = 0

    /// - Parameter picture: Of the frame's size.
    init(_ picture: Picture, seconds: Int) {
        self.picture = picture
        size = FrameSize(width: picture.width, height: picture.height)
        expectedCount = seconds * VideoRequest.frameRate
    }

    func next() -> Picture? {
        guard index < expectedCount else { return nil }
        index += 1
        return picture
    }

    func restart() { index = 0 }
}

extension Picture {
    /// A picture of the encoder's kind as sRGB.
    init(_ picture: VideoPicture) {
        let (width, height) = (picture.size.width, picture.size.height)
        self.init(width: width, height: height, rgba: [UInt8](repeating: 255, count: width * height * 4))
        rgba.withUnsafeMutableBufferPointer { rgba in
            picture.luma.withUnsafeBufferPointer { luma in
                picture.chroma.withUnsafeBufferPointer { chroma in
                    // Every band writes rows of its own.
                    nonisolated(unsafe) let (target, luma, chroma) = (rgba.baseAddress, luma, chroma)
                    Parallel.bands(height) { from, to in
                        pika_unpack_nv12(
                            luma.baseAddress, CInt(width), chroma.baseAddress, CInt(width), target, CInt(width),
                            CInt(height), CInt(from), CInt(to))
                    }
                }
            }
        }
    }

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
