import CFFmpeg

/// Reads the sound of a film.
public enum SoundReader {
    /// Samples a side after which reading ends: three minutes, 69 MB with both sides.
    public static let sampleLimit = 180 * StereoSound.rate

    /// The film's sound from its first picture on, at 48 kHz; nil where it has none.
    public static func sound(path: String) throws(MediaError) -> StereoSound? {
        _ = isQuiet
        var input: UnsafeMutablePointer<AVFormatContext>?
        try check("open", avformat_open_input(&input, path, nil, nil))
        defer { avformat_close_input(&input) }
        try check("avformat_find_stream_info", avformat_find_stream_info(input, nil))
        let index = av_find_best_stream(input, AVMEDIA_TYPE_AUDIO, -1, -1, nil, 0)
        guard index >= 0, let stream = input?.pointee.streams[Int(index)],
            let parameters = stream.pointee.codecpar,
            let decoder = avcodec_find_decoder(parameters.pointee.codec_id)
        else { return nil }
        var codec = avcodec_alloc_context3(decoder)
        defer { avcodec_free_context(&codec) }
        try check("parameters", avcodec_parameters_to_context(codec, parameters))
        codec?.pointee.pkt_timebase = stream.pointee.time_base
        try check("avcodec_open2", avcodec_open2(codec, decoder, nil))
        var packet = av_packet_alloc()
        defer { av_packet_free(&packet) }
        guard let packet, let codec else { throw MediaError("out of memory") }
        let frame = try VideoFrame()
        var resampler = try resampler(for: codec)
        defer { swr_free(&resampler) }
        var left: [Float] = [], right: [Float] = []

        func receive() throws(MediaError) {
            while avcodec_receive_frame(codec, frame.pointer) >= 0 {
                let count = swr_get_out_samples(resampler, frame.pointer.pointee.nb_samples)
                var a = [Float](repeating: 0, count: Int(max(count, 0))), b = a
                let got = a.withUnsafeMutableBytes { a in
                    b.withUnsafeMutableBytes { b -> CInt in
                        var planes: [UnsafeMutablePointer<UInt8>?] = [
                            a.baseAddress?.assumingMemoryBound(to: UInt8.self),
                            b.baseAddress?.assumingMemoryBound(to: UInt8.self),
                        ]
                        let data = UnsafeMutableRawPointer(frame.pointer.pointee.extended_data)?
                            .assumingMemoryBound(to: UnsafePointer<UInt8>?.self)
                        return swr_convert(resampler, &planes, count, data, frame.pointer.pointee.nb_samples)
                    }
                }
                try check("swr_convert", got)
                let room = min(Int(got), Self.sampleLimit - left.count)
                left += a.prefix(max(room, 0))
                right += b.prefix(max(room, 0))
            }
        }
        while left.count < Self.sampleLimit, av_read_frame(input, packet) >= 0 {
            defer { av_packet_unref(packet) }
            guard packet.pointee.stream_index == index else { continue }
            try check("avcodec_send_packet", avcodec_send_packet(codec, packet))
            try receive()
        }
        avcodec_send_packet(codec, nil)
        try receive()
        return StereoSound(left: left, right: right)
    }

    private static func resampler(
        for codec: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) -> OpaquePointer? {
        var resampler: OpaquePointer?
        var stereo = AVChannelLayout()
        av_channel_layout_default(&stereo, 2)
        try check(
            "swr_alloc_set_opts2",
            swr_alloc_set_opts2(
                &resampler, &stereo, AV_SAMPLE_FMT_FLTP, CInt(StereoSound.rate), &codec.pointee.ch_layout,
                codec.pointee.sample_fmt, codec.pointee.sample_rate, 0, nil))
        try check("swr_init", swr_init(resampler))
        return resampler
    }
}
