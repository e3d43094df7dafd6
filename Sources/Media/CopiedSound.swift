import CFFmpeg

/// A film's sound, taken over packet by packet as it is: not a bit of it changes.
final class CopiedSound: AudioTrack {
    private var input: UnsafeMutablePointer<AVFormatContext>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private let index: CInt
    private let source: UnsafeMutablePointer<AVStream>
    private let stream: UnsafeMutablePointer<AVStream>
    private let format: UnsafeMutablePointer<AVFormatContext>
    /// In the source's unit: where its pictures begin.
    private let origin: Int64
    private var end = Double.infinity
    private var isPending = false
    private var hasEnded = false

    /// What an MP4 may hold and players know.
    private static let kept: Set<UInt32> = [
        AV_CODEC_ID_AAC.rawValue, AV_CODEC_ID_MP3.rawValue, AV_CODEC_ID_AC3.rawValue,
        AV_CODEC_ID_EAC3.rawValue, AV_CODEC_ID_OPUS.rawValue, AV_CODEC_ID_ALAC.rawValue,
        AV_CODEC_ID_FLAC.rawValue,
    ]

    /// Adds the track to a file whose header is not yet written.
    ///
    /// - Returns: nil when the film has no sound, or none that an MP4 holds.
    init?(of path: String, in format: UnsafeMutablePointer<AVFormatContext>) throws(MediaError) {
        self.format = format
        try check("open", avformat_open_input(&input, path, nil, nil))
        try check("avformat_find_stream_info", avformat_find_stream_info(input, nil))
        index = av_find_best_stream(input, AVMEDIA_TYPE_AUDIO, -1, -1, nil, 0)
        let pictures = av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0)
        guard index >= 0, pictures >= 0, let found = input?.pointee.streams[Int(index)],
            let film = input?.pointee.streams[Int(pictures)], let parameters = found.pointee.codecpar,
            Self.kept.contains(parameters.pointee.codec_id.rawValue)
        else {
            avformat_close_input(&input)
            return nil
        }
        source = found
        origin =
            film.pointee.start_time == pika_av_nopts()
            ? 0 : av_rescale_q(film.pointee.start_time, film.pointee.time_base, found.pointee.time_base)
        guard let track = avformat_new_stream(format, nil) else { throw MediaError("out of memory") }
        stream = track
        try check("parameters", avcodec_parameters_copy(track.pointee.codecpar, parameters))
        track.pointee.codecpar.pointee.codec_tag = 0
        track.pointee.time_base = found.pointee.time_base
        packet = av_packet_alloc()
    }

    deinit {
        av_packet_free(&packet)
        avformat_close_input(&input)
    }

    func write(until seconds: Double) throws(MediaError) {
        end = seconds
        try pass()
    }

    func finish() throws(MediaError) { try pass() }

    /// Hands over what begins before the end; the first packet behind it waits.
    private func pass() throws(MediaError) {
        guard let packet else { return }
        let unit = source.pointee.time_base
        while !hasEnded {
            if !isPending {
                guard av_read_frame(input, packet) >= 0 else {
                    hasEnded = true
                    return
                }
                guard packet.pointee.stream_index == index, packet.pointee.pts != pika_av_nopts() else {
                    av_packet_unref(packet)
                    continue
                }
                packet.pointee.pts -= origin
                packet.pointee.dts -= origin
                isPending = true
            }
            guard Double(packet.pointee.pts) * Double(unit.num) / Double(unit.den) < end else { return }
            isPending = false
            av_packet_rescale_ts(packet, unit, stream.pointee.time_base)
            packet.pointee.stream_index = stream.pointee.index
            packet.pointee.pos = -1
            try check("av_interleaved_write_frame", av_interleaved_write_frame(format, packet))
        }
    }
}
