import CFFmpeg
import Domain

/// Reads the frames of a film one after the other, as the encoder takes them.
///
/// Frames are taken as they come: the film must have the engine's frame rate. Not for sharing between threads.
public final class ClipReader {
    /// Frames after which reading ends: three minutes.
    public static let frameLimit = 180 * VideoRequest.frameRate
    /// Pixels of a frame, from which on a file is refused.
    public static let pixelLimit = 1920 * 1920

    public let size: FrameSize
    private let decoder: FilmDecoder
    private var scaler: OpaquePointer?
    private let frame: VideoFrame
    private var count = 0

    /// - Parameter size: Frames are scaled to it; nil leaves them as large as they are.
    /// - Throws: When the file is no film, or larger than the limits.
    public init(path: String, size: FrameSize? = nil) throws(MediaError) {
        frame = try VideoFrame()
        decoder = try FilmDecoder(path: path, pixelLimit: Self.pixelLimit)
        self.size = size ?? FrameSize(width: decoder.size.width & ~1, height: decoder.size.height & ~1)
    }

    deinit { sws_freeContext(scaler) }

    /// - Returns: The next frame, nil after the last.
    public func next() throws(MediaError) -> VideoPicture? {
        guard count < Self.frameLimit, try decoder.next(into: frame) else { return nil }
        count += 1
        return try convert()
    }

    private func convert() throws(MediaError) -> VideoPicture {
        let from = frame.pointer.pointee
        scaler = sws_getCachedContext(
            scaler, from.width, from.height, AVPixelFormat(from.format), CInt(size.width), CInt(size.height),
            AV_PIX_FMT_NV12, SWS_BICUBIC | SWS_ACCURATE_RND, nil, nil, nil)
        guard let scaler else { throw MediaError("no conversion from format \(from.format)") }
        var picture = VideoPicture(size: size)
        let width = size.width
        let rows = picture.luma.withUnsafeMutableBufferPointer { luma in
            picture.chroma.withUnsafeMutableBufferPointer { chroma -> CInt in
                var source: [UnsafePointer<UInt8>?] = [
                    UnsafePointer(from.data.0), UnsafePointer(from.data.1), UnsafePointer(from.data.2), nil,
                ]
                var strides: [CInt] = [from.linesize.0, from.linesize.1, from.linesize.2, 0]
                var planes: [UnsafeMutablePointer<UInt8>?] = [luma.baseAddress, chroma.baseAddress, nil, nil]
                var targetStrides: [CInt] = [CInt(width), CInt(width), 0, 0]
                return sws_scale(scaler, &source, &strides, 0, from.height, &planes, &targetStrides)
            }
        }
        guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
        return picture
    }
}
