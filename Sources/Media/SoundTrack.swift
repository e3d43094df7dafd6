import CFFmpeg

/// What is heard beside a film that is being written.
protocol AudioTrack: AnyObject {
    /// Writes what is heard up to a moment, so that sound and picture lie side by side in the file.
    func write(until seconds: Double) throws(MediaError)
    /// Writes what is left.
    func finish() throws(MediaError)
}

/// The AAC track of a film that is being written: stereo, 48 kHz, 160 kb/s.
///
/// The encoder's priming samples get negative times, from which the muxer makes an edit list: players begin sound and
/// picture together.
final class SoundTrack: AudioTrack {
    private let sound: StereoSound
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var frame: UnsafeMutablePointer<AVFrame>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private let format: UnsafeMutablePointer<AVFormatContext>
    private let stream: UnsafeMutablePointer<AVStream>
    private var written = 0

    /// Adds the track to a file whose header is not yet written.
    init(
        _ sound: StereoSound, in format: UnsafeMutablePointer<AVFormatContext>
    ) throws(MediaError) {
        self.sound = sound
        self.format = format
        guard let encoder = avcodec_find_encoder(AV_CODEC_ID_AAC),
            let context = avcodec_alloc_context3(encoder)
        else { throw MediaError("the AAC encoder is missing") }
        codec = context
        guard let track = avformat_new_stream(format, nil) else { throw MediaError("out of memory") }
        stream = track
        context.pointee.sample_rate = CInt(StereoSound.rate)
        context.pointee.sample_fmt = AV_SAMPLE_FMT_FLTP
        context.pointee.bit_rate = 160_000
        context.pointee.time_base = AVRational(num: 1, den: CInt(StereoSound.rate))
        av_channel_layout_default(&context.pointee.ch_layout, 2)
        // Without the library's version in the stream, so that the same film is the same file.
        context.pointee.flags |=
            CInt(bitPattern: UInt32(AV_CODEC_FLAG_BITEXACT)) | AV_CODEC_FLAG_GLOBAL_HEADER
        try check("AAC", avcodec_open2(context, encoder, nil))
        track.pointee.time_base = context.pointee.time_base
        try check("parameters", avcodec_parameters_from_context(track.pointee.codecpar, context))
        frame = av_frame_alloc()
        packet = av_packet_alloc()
    }

    deinit {
        avcodec_free_context(&codec)
        av_frame_free(&frame)
        av_packet_free(&packet)
    }

    func write(until seconds: Double) throws(MediaError) {
        let end = min(Int(seconds * Double(StereoSound.rate)), sound.count)
        guard let codec else { return }
        let size = Int(codec.pointee.frame_size)
        while written < end, written + size <= sound.count { try send(size) }
    }

    func finish() throws(MediaError) {
        guard let codec else { return }
        while written < sound.count { try send(min(Int(codec.pointee.frame_size), sound.count - written)) }
        try check("avcodec_send_frame", avcodec_send_frame(codec, nil))
        try receive()
    }

    private func send(_ count: Int) throws(MediaError) {
        guard let codec, let frame else { return }
        av_frame_unref(frame)
        frame.pointee.nb_samples = CInt(count)
        frame.pointee.format = AV_SAMPLE_FMT_FLTP.rawValue
        frame.pointee.sample_rate = CInt(StereoSound.rate)
        av_channel_layout_default(&frame.pointee.ch_layout, 2)
        try check("av_frame_get_buffer", av_frame_get_buffer(frame, 0))
        for (samples, plane) in [(sound.left, frame.pointee.data.0), (sound.right, frame.pointee.data.1)] {
            guard let plane else { throw MediaError("a frame without planes") }
            samples.withUnsafeBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                UnsafeMutableRawPointer(plane).copyMemory(from: base + written * 4, byteCount: count * 4)
            }
        }
        frame.pointee.pts = Int64(written)
        written += count
        try check("avcodec_send_frame", avcodec_send_frame(codec, frame))
        try receive()
    }

    private func receive() throws(MediaError) {
        guard let codec, let packet else { return }
        while true {
            let code = avcodec_receive_packet(codec, packet)
            if code == pika_av_eagain() || code == pika_av_eof() { return }
            try check("avcodec_receive_packet", code)
            av_packet_rescale_ts(packet, codec.pointee.time_base, stream.pointee.time_base)
            packet.pointee.stream_index = stream.pointee.index
            try check("av_interleaved_write_frame", av_interleaved_write_frame(format, packet))
        }
    }
}
