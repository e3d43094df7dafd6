import CFFmpeg
import Domain

/// What a media file says of itself.
public struct Probe: Sendable, Equatable {
    public var size: FrameSize
    /// Name of the codec, for example `h264`.
    public var codec: String
    /// For example `High`; empty where the codec has none.
    public var profile: String
    /// For example `yuv420p`.
    public var pixelFormat: String
    /// `bt709` when colours are tagged so, range included.
    public var isBT709: Bool
    /// Frames a second as numerator and denominator; average and lowest common, equal when constant.
    public var rate: (Int, Int)
    public var isConstantRate: Bool
    public var frameCount: Int
    /// Of the whole file.
    public var seconds: Double
    /// The audio track, nil where there is none.
    public var sound: Sound?
    /// Largest distance between key frames, in frames.
    public var longestGroup: Int

    public struct Sound: Sendable, Equatable {
        /// Name of the codec, for example `aac`.
        public var codec: String
        public var rate: Int
        public var channels: Int
        /// Of the track as it is played, without what the encoder put before it.
        public var seconds: Double
        /// When it begins; zero is with the picture.
        public var start: Double
    }

    public static func == (a: Probe, b: Probe) -> Bool {
        a.size == b.size && a.codec == b.codec && a.frameCount == b.frameCount && a.seconds == b.seconds
    }

    /// Reads every packet, not the pictures.
    ///
    /// - Throws: When the file cannot be read or has no video.
    public init(path: String) throws(MediaError) {
        var input: UnsafeMutablePointer<AVFormatContext>?
        _ = isQuiet
        try check("open", avformat_open_input(&input, path, nil, nil))
        defer { avformat_close_input(&input) }
        guard let input else { throw MediaError("no file") }
        try check("avformat_find_stream_info", avformat_find_stream_info(input, nil))
        let index = try check(
            "av_find_best_stream", av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0))
        guard let stream = input.pointee.streams[Int(index)], let parameters = stream.pointee.codecpar else {
            throw MediaError("no video")
        }
        let p = parameters.pointee
        size = FrameSize(width: Int(p.width), height: Int(p.height))
        codec = String(cString: avcodec_get_name(p.codec_id))
        profile = avcodec_profile_name(p.codec_id, p.profile).map { String(cString: $0) } ?? ""
        pixelFormat = av_get_pix_fmt_name(AVPixelFormat(p.format)).map { String(cString: $0) } ?? ""
        isBT709 =
            p.color_space == AVCOL_SPC_BT709 && p.color_primaries == AVCOL_PRI_BT709
            && p.color_trc == AVCOL_TRC_BT709 && p.color_range == AVCOL_RANGE_MPEG
        let average = stream.pointee.avg_frame_rate, lowest = stream.pointee.r_frame_rate
        rate = (Int(average.num), Int(average.den))
        isConstantRate = av_cmp_q(average, lowest) == 0
        seconds = Double(input.pointee.duration) / Double(AV_TIME_BASE)
        sound = Self.sound(of: input)
        var packet = av_packet_alloc()
        defer { av_packet_free(&packet) }
        guard let packet else { throw MediaError("out of memory") }
        var count = 0
        var longest = 0
        var sinceKey = 0
        while av_read_frame(input, packet) >= 0 {
            if packet.pointee.stream_index == index {
                if packet.pointee.flags & AV_PKT_FLAG_KEY != 0 {
                    longest = max(longest, sinceKey)
                    sinceKey = 0
                }
                count += 1
                sinceKey += 1
            }
            av_packet_unref(packet)
        }
        frameCount = count
        longestGroup = max(longest, sinceKey)
    }

    private static func sound(of input: UnsafeMutablePointer<AVFormatContext>) -> Sound? {
        let index = av_find_best_stream(input, AVMEDIA_TYPE_AUDIO, -1, -1, nil, 0)
        guard index >= 0, let stream = input.pointee.streams[Int(index)],
            let parameters = stream.pointee.codecpar
        else { return nil }
        let unit = stream.pointee.time_base
        let second = Double(unit.den) / Double(unit.num)
        return Sound(
            codec: String(cString: avcodec_get_name(parameters.pointee.codec_id)),
            rate: Int(parameters.pointee.sample_rate),
            channels: Int(parameters.pointee.ch_layout.nb_channels),
            seconds: Double(stream.pointee.duration) / second,
            start: Double(stream.pointee.start_time) / second)
    }
}
