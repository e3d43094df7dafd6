import CFFmpeg
import Domain

/// Writes an MP4 with one H.264 track: High profile, 4:2:0, BT.709, constant frame rate, playable while it loads.
///
/// With sound it has an AAC track too.
///
/// Not for sharing between threads.
public final class VideoEncoder {
    public struct Settings: Sendable {
        /// x264's preset; `veryfast` is the knee on two cores.
        public var preset = "veryfast"
        /// Constant rate factor, 0…51; less is better.
        public var quality = 20
        public var threads = 2

        public init() {}
    }

    private let size: FrameSize
    private let rate: CInt
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var format: UnsafeMutablePointer<AVFormatContext>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private let stream: UnsafeMutablePointer<AVStream>
    private let frame: VideoFrame
    private var count: Int64 = 0
    private var sound: (any AudioTrack)?

    /// - Parameters:
    ///   - rate: Frames a second.
    ///   - sound: As long as the film will be; nil leaves it without an audio track.
    ///   - soundOf: A film whose sound is taken over as it is, as far as this one goes.
    public init(
        path: String, size: FrameSize, rate: Int, settings: Settings = Settings(), sound: StereoSound? = nil,
        soundOf other: String? = nil
    ) throws(MediaError) {
        self.size = size
        self.rate = CInt(rate)
        _ = isQuiet
        guard let encoder = avcodec_find_encoder_by_name("libx264"),
            let context = avcodec_alloc_context3(encoder)
        else { throw MediaError("libx264 is missing") }
        codec = context
        context.pointee.width = CInt(size.width)
        context.pointee.height = CInt(size.height)
        context.pointee.time_base = AVRational(num: 1, den: self.rate)
        context.pointee.framerate = AVRational(num: self.rate, den: 1)
        context.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
        context.pointee.pix_fmt = AV_PIX_FMT_NV12
        context.pointee.thread_count = CInt(settings.threads)
        context.pointee.color_range = AVCOL_RANGE_MPEG
        context.pointee.colorspace = AVCOL_SPC_BT709
        context.pointee.color_primaries = AVCOL_PRI_BT709
        context.pointee.color_trc = AVCOL_TRC_BT709
        context.pointee.chroma_sample_location = AVCHROMA_LOC_LEFT
        // A key frame every two seconds at the latest, and nothing refers across it.
        context.pointee.gop_size = self.rate * 2
        context.pointee.flags |= CInt(bitPattern: AV_CODEC_FLAG_CLOSED_GOP) | AV_CODEC_FLAG_GLOBAL_HEADER
        let options = [
            ("preset", settings.preset), ("crf", String(settings.quality)), ("profile", "high"),
            ("x264-params", "open-gop=0" + Self.sameEverywhere(size)),
        ]
        for (name, value) in options {
            try check("x264 \(name)", av_opt_set(context, name, value, AV_OPT_SEARCH_CHILDREN))
        }
        var output: UnsafeMutablePointer<AVFormatContext>?
        try check("mp4", avformat_alloc_output_context2(&output, nil, "mp4", path))
        guard let output, let track = avformat_new_stream(output, nil) else {
            throw MediaError("out of memory")
        }
        format = output
        stream = track
        frame = try VideoFrame(width: size.width, height: size.height, format: AV_PIX_FMT_NV12)
        packet = av_packet_alloc()
        try check("avcodec_open2", avcodec_open2(context, encoder, nil))
        track.pointee.time_base = context.pointee.time_base
        track.pointee.avg_frame_rate = context.pointee.framerate
        track.pointee.r_frame_rate = context.pointee.framerate
        try check("parameters", avcodec_parameters_from_context(track.pointee.codecpar, context))
        if let sound { self.sound = try SoundTrack(sound, in: output) }
        if let other {
            self.sound = try CopiedSound(of: other, in: output)
            // What an MP4 does not hold is encoded anew.
            if self.sound == nil, let samples = try SoundReader.sound(path: other), samples.count > 0 {
                self.sound = try SoundTrack(samples, in: output)
            }
        }
        // Bit-exact: no date and no library versions, so that the same film is the same file.
        output.pointee.flags |= AVFMT_FLAG_BITEXACT
        try check("open", avio_open(&output.pointee.pb, path, AVIO_FLAG_WRITE))
        var muxing: OpaquePointer?
        av_dict_set(&muxing, "movflags", "+faststart", 0)
        defer { av_dict_free(&muxing) }
        try check("header", avformat_write_header(output, &muxing))
    }

    /// Options with which the same pictures make the same packets.
    ///
    /// x264 164 weighs macroblocks with AVX-512 eight at a time and lets uninitialised memory into the
    /// last ones of a row that is no multiple of eight. Other rows keep AVX-512, 7 % of the encoder's time.
    private static func sameEverywhere(_ size: FrameSize) -> String {
        let macroblocks = (size.width + 15) / 16
        return macroblocks % 8 != 0 && av_get_cpu_flags() & AV_CPU_FLAG_AVX512 != 0 ? ":asm=avx2" : ""
    }

    deinit {
        sound = nil
        avcodec_free_context(&codec)
        av_packet_free(&packet)
        if let format {
            if format.pointee.pb != nil { avio_closep(&format.pointee.pb) }
            avformat_free_context(format)
        }
    }

    /// Adds the next frame: `fill` writes NV12 planes (BT.709, legal range), strides are bytes.
    public func append<Result>(
        _ fill: (
            _ luma: UnsafeMutablePointer<UInt8>, _ lumaStride: Int, _ chroma: UnsafeMutablePointer<UInt8>,
            _ chromaStride: Int
        ) throws -> Result
    ) throws -> Result {
        // x264 may still look at the buffer of the frame before.
        try check("av_frame_make_writable", av_frame_make_writable(frame.pointer))
        let picture = frame.pointer
        guard let luma = picture.pointee.data.0, let chroma = picture.pointee.data.1 else {
            throw MediaError("a frame without planes")
        }
        let result = try fill(luma, Int(picture.pointee.linesize.0), chroma, Int(picture.pointee.linesize.1))
        picture.pointee.pts = count
        count += 1
        try send(picture)
        try sound?.write(until: Double(count) / Double(rate))
        return result
    }

    public func append(_ picture: VideoPicture) throws {
        precondition(picture.size == size, "a picture of the film's size")
        try append { luma, lumaStride, chroma, chromaStride in
            for row in 0..<size.height {
                picture.luma.withUnsafeBufferPointer { pixels in
                    guard let base = pixels.baseAddress else { return }
                    (luma + row * lumaStride).update(from: base + row * size.width, count: size.width)
                }
            }
            for row in 0..<size.height / 2 {
                picture.chroma.withUnsafeBufferPointer { pixels in
                    guard let base = pixels.baseAddress else { return }
                    (chroma + row * chromaStride).update(from: base + row * size.width, count: size.width)
                }
            }
        }
    }

    /// Writes what is still in the encoder, and the index; the file is complete afterwards.
    public func finish() throws(MediaError) {
        try send(nil)
        try sound?.finish()
        guard let format else { return }
        try check("trailer", av_write_trailer(format))
        try check("close", avio_closep(&format.pointee.pb))
    }

    private func send(_ picture: UnsafeMutablePointer<AVFrame>?) throws(MediaError) {
        guard let codec, let packet, let format else { return }
        try check("avcodec_send_frame", avcodec_send_frame(codec, picture))
        while true {
            let code = avcodec_receive_packet(codec, packet)
            if code == pika_av_eagain() || code == pika_av_eof() { return }
            try check("avcodec_receive_packet", code)
            packet.pointee.duration = 1
            av_packet_rescale_ts(packet, codec.pointee.time_base, stream.pointee.time_base)
            packet.pointee.stream_index = stream.pointee.index
            try check("av_interleaved_write_frame", av_interleaved_write_frame(format, packet))
        }
    }
}
