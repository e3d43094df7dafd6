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
    /// What fell back, complete after the last picture.
    var notes: [String] { get }

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

    func restart() throws {
        reader = try Self.open(path, lines)
        count = 0
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

/// A picture that stands still.
final class StillSource: FrameSource {
    let size: FrameSize
    let frameRate = VideoRequest.frameRate
    let expectedCount: Int
    let notes: [String] = []
    private let picture: Picture
    private var index = 0

    /// - Parameters:
    ///   - path: The picture's file.
    ///   - size: What it is brought to.
    init(path: String, size: FrameSize, seconds: Int) throws {
        let colours = try Editor.read(path)
        picture = Picture(colours.resampled(width: size.width, height: size.height))
        self.size = size
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
    init(_ colours: Colours) {
        self.init(
            width: colours.width, height: colours.height,
            rgba: [UInt8](repeating: 255, count: colours.width * colours.height * 4))
        for (channel, plane) in colours.planes.enumerated() {
            for i in 0..<plane.count {
                rgba[4 * i + channel] = UInt8(min(max(plane.values[i], 0), 1) * 255 + 0.5)
            }
        }
    }

    /// Means of the pixels, at a small size.
    ///
    /// - Parameter part: In pixels, inside the picture; nil is all of it.
    func shrunk(_ part: Region? = nil, width columns: Int, height rows: Int) -> Colours {
        let part = part ?? Region(x: 0, y: 0, width: Float(width), height: Float(height))
        let (left, top) = (min(max(Int(part.x), 0), width - 1), min(max(Int(part.y), 0), height - 1))
        let across = max(1, min(Int(part.width), width - left))
        let down = max(1, min(Int(part.height), height - top))
        let small = Colours((0..<3).map { _ in Plane(width: columns, height: rows) })
        rgba.withUnsafeBufferPointer { rgba in
            guard let base = rgba.baseAddress else { return }
            // Every band writes rows of its own.
            nonisolated(unsafe) let first = base + (top * width + left) * 4
            let stride = CInt(width)
            Parallel.bands(rows) { from, to in
                pika_shrink(
                    first, stride, CInt(across), CInt(down), small.red.values, small.green.values,
                    small.blue.values, CInt(columns), CInt(rows), CInt(from), CInt(to))
            }
        }
        return small
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
