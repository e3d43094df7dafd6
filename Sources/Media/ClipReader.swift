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
    private var input: UnsafeMutablePointer<AVFormatContext>?
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private var scaler: OpaquePointer?
    private let frame: VideoFrame
    private let index: CInt
    private var isDrained = false
    private var count = 0

    /// - Parameter size: Frames are scaled to it; nil leaves them as large as they are.
    /// - Throws: When the file is no film, or larger than the limits.
    public init(path: String, size: FrameSize? = nil) throws(MediaError) {
        _ = isQuiet
        frame = try VideoFrame()
        try check("open", avformat_open_input(&input, path, nil, nil))
        try check("avformat_find_stream_info", avformat_find_stream_info(input, nil))
        index = try check(
            "av_find_best_stream", av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0))
        guard let stream = input?.pointee.streams[Int(index)], let parameters = stream.pointee.codecpar,
            let decoder = avcodec_find_decoder(parameters.pointee.codec_id)
        else { throw MediaError("no decoder for this film") }
        let own = FrameSize(width: Int(parameters.pointee.width), height: Int(parameters.pointee.height))
        guard own.width > 1, own.height > 1, own.pixels <= Self.pixelLimit else {
            throw MediaError("a film of \(own.width) × \(own.height) pixels")
        }
        self.size = size ?? FrameSize(width: own.width & ~1, height: own.height & ~1)
        codec = avcodec_alloc_context3(decoder)
        packet = av_packet_alloc()
        guard let codec, packet != nil else { throw MediaError("out of memory") }
        try check("parameters", avcodec_parameters_to_context(codec, parameters))
        codec.pointee.max_pixels = Int64(Self.pixelLimit)
        codec.pointee.thread_count = 2
        try check("avcodec_open2", avcodec_open2(codec, decoder, nil))
    }

    deinit {
        sws_freeContext(scaler)
        av_packet_free(&packet)
        avcodec_free_context(&codec)
        avformat_close_input(&input)
    }

    /// - Returns: The next frame, nil after the last.
    public func next() throws(MediaError) -> VideoPicture? {
        guard count < Self.frameLimit, try decode() else { return nil }
        count += 1
        return try convert()
    }

    private func decode() throws(MediaError) -> Bool {
        while true {
            let code = avcodec_receive_frame(codec, frame.pointer)
            if code >= 0 { return true }
            if code == pika_av_eof() { return false }
            guard code == pika_av_eagain() else { throw MediaError("avcodec_receive_frame", code: code) }
            if isDrained { return false }
            guard let packet else { return false }
            while true {
                if av_read_frame(input, packet) < 0 {
                    isDrained = true
                    try check("avcodec_send_packet", avcodec_send_packet(codec, nil))
                    break
                }
                defer { av_packet_unref(packet) }
                guard packet.pointee.stream_index == index else { continue }
                try check("avcodec_send_packet", avcodec_send_packet(codec, packet))
                break
            }
        }
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
