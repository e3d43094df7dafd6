import CFFmpeg
import Domain
import Sniff

/// The pictures of a film's file as its decoder gives them.
///
/// Not for sharing between threads.
final class FilmDecoder {
    /// Packets in a row that may give no picture; a file of nothing else is no film.
    private static let barrenLimit = 2000

    let stream: UnsafeMutablePointer<AVStream>
    private var input: UnsafeMutablePointer<AVFormatContext>?
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private var isDrained = false
    private var isDamaged = false

    /// As stored, before any turning.
    let size: FrameSize
    /// Seconds that the container tells; nil when it does not.
    let seconds: Double?

    /// - Parameters:
    ///   - pixelLimit: Pixels of a frame, beyond which a file is refused.
    ///   - forgiving: Goes on behind damaged packets instead of failing.
    /// - Throws: When the file is no film, or larger than the limits.
    init(path: String, pixelLimit: Int = FilmHeader.pixelLimit, forgiving: Bool = false) throws(MediaError) {
        _ = isQuiet
        isForgiving = forgiving
        try check("open", avformat_open_input(&input, path, nil, nil))
        try check("avformat_find_stream_info", avformat_find_stream_info(input, nil))
        index = try check(
            "av_find_best_stream", av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0))
        guard let stream = input?.pointee.streams[Int(index)], let parameters = stream.pointee.codecpar,
            let decoder = Self.decoder(for: stream, parameters)
        else { throw MediaError("no decoder for this film") }
        self.stream = stream
        size = FrameSize(width: Int(parameters.pointee.width), height: Int(parameters.pointee.height))
        guard size.width > 1, size.height > 1, size.width <= pixelLimit / size.height else {
            throw MediaError("a film of \(size.width) × \(size.height) pixels")
        }
        let length = input?.pointee.duration ?? 0
        seconds = length > 0 ? Double(length) / Double(AV_TIME_BASE) : nil
        codec = avcodec_alloc_context3(decoder)
        packet = av_packet_alloc()
        guard let codec, packet != nil else { throw MediaError("out of memory") }
        try check("parameters", avcodec_parameters_to_context(codec, parameters))
        codec.pointee.max_pixels = Int64(pixelLimit)
        codec.pointee.thread_count = 2
        codec.pointee.pkt_timebase = stream.pointee.time_base
        try check("avcodec_open2", avcodec_open2(codec, decoder, nil))
    }

    private let index: CInt
    private let isForgiving: Bool

    deinit {
        av_packet_free(&packet)
        avcodec_free_context(&codec)
        avformat_close_input(&input)
    }

    /// FFmpeg's own VP8 and VP9 decoders leave alpha out.
    private static func decoder(
        for stream: UnsafeMutablePointer<AVStream>, _ parameters: UnsafeMutablePointer<AVCodecParameters>
    ) -> UnsafePointer<AVCodec>? {
        let id = parameters.pointee.codec_id
        if id == AV_CODEC_ID_VP9 || id == AV_CODEC_ID_VP8,
            av_dict_get(stream.pointee.metadata, "alpha_mode", nil, 0) != nil,
            let found = avcodec_find_decoder_by_name(id == AV_CODEC_ID_VP9 ? "libvpx-vp9" : "libvpx")
        {
            return found
        }
        return avcodec_find_decoder(id)
    }

    /// Whether something of the file could not be decoded.
    var hasDamage: Bool { isDamaged }

    /// Puts the next picture into a frame.
    ///
    /// - Returns: false after the last.
    func next(into frame: VideoFrame) throws(MediaError) -> Bool {
        var barren = 0
        while true {
            let code = avcodec_receive_frame(codec, frame.pointer)
            if code >= 0 { return true }
            if code == pika_av_eof() { return false }
            if code != pika_av_eagain() {
                guard isForgiving else { throw MediaError("avcodec_receive_frame", code: code) }
                isDamaged = true
            }
            if isDrained { return false }
            barren += 1
            guard barren < Self.barrenLimit else { throw MediaError("packets without pictures") }
            try feed()
        }
    }

    private func feed() throws(MediaError) {
        guard let packet else { return }
        while true {
            if av_read_frame(input, packet) < 0 {
                isDrained = true
                let code = avcodec_send_packet(codec, nil)
                guard code < 0 else { return }
                guard isForgiving else { throw MediaError("avcodec_send_packet", code: code) }
                isDamaged = true
                return
            }
            defer { av_packet_unref(packet) }
            guard packet.pointee.stream_index == index else { continue }
            let code = avcodec_send_packet(codec, packet)
            guard code < 0 else { return }
            guard isForgiving else { throw MediaError("avcodec_send_packet", code: code) }
            isDamaged = true
        }
    }
}
