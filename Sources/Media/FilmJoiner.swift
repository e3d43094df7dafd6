import CFFmpeg
import Domain

/// Makes one MP4 of several that one encoder's settings made, packet by packet.
///
/// Each begins with a key frame and refers to nothing before it, and all have the same parameter sets: a player sees one
/// stream. Times are those of one film that was never cut. Not for sharing between threads.
final class FilmJoiner {
    private let path: String
    private let rate: CInt
    private let tape: StereoSound?
    private var output: UnsafeMutablePointer<AVFormatContext>?
    private var stream: UnsafeMutablePointer<AVStream>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private var sound: SoundTrack?
    private(set) var frameCount = 0

    /// - Parameter sound: As long as the film will be.
    init(path: String, rate: Int, sound: StereoSound?) throws(MediaError) {
        self.path = path
        self.rate = CInt(rate)
        tape = sound
        _ = isQuiet
        packet = av_packet_alloc()
        try check("mp4", avformat_alloc_output_context2(&output, nil, "mp4", path))
    }

    deinit {
        sound = nil
        av_packet_free(&packet)
        if let output {
            if output.pointee.pb != nil { avio_closep(&output.pointee.pb) }
            avformat_free_context(output)
        }
    }

    /// - Throws: When the file has not that many frames, or other parameters than those before it.
    func append(_ segment: String, frameCount expected: Int) throws(MediaError) {
        var input: UnsafeMutablePointer<AVFormatContext>?
        try check("open", avformat_open_input(&input, segment, nil, nil))
        defer { avformat_close_input(&input) }
        guard let input, input.pointee.nb_streams == 1, let source = input.pointee.streams[0],
            let parameters = source.pointee.codecpar
        else { throw MediaError("a segment is one stream of pictures") }
        if stream == nil { try begin(like: source) }
        guard let stream, let output, let packet, let own = stream.pointee.codecpar else { return }
        guard Self.parameterSets(parameters) == Self.parameterSets(own) else {
            throw MediaError("segments of two encoders")
        }
        let first = frameCount
        let frame = AVRational(num: 1, den: rate)
        let offset = av_rescale_q(Int64(first), frame, stream.pointee.time_base)
        while av_read_frame(input, packet) >= 0 {
            if frameCount == first, packet.pointee.flags & AV_PKT_FLAG_KEY == 0 {
                throw MediaError("a segment begins with a key frame")
            }
            av_packet_rescale_ts(packet, source.pointee.time_base, stream.pointee.time_base)
            packet.pointee.pts += offset
            packet.pointee.dts += offset
            packet.pointee.duration = av_rescale_q(1, frame, stream.pointee.time_base)
            packet.pointee.pos = -1
            packet.pointee.stream_index = stream.pointee.index
            try check("av_interleaved_write_frame", av_interleaved_write_frame(output, packet))
            frameCount += 1
            try sound?.write(until: Double(frameCount) / Double(rate))
        }
        guard frameCount - first == expected else {
            throw MediaError("a segment of \(frameCount - first) frames, not \(expected)")
        }
    }

    /// Writes the index, before the pictures; the file is complete afterwards.
    func finish() throws(MediaError) {
        guard let output, stream != nil else { throw MediaError("a film without segments") }
        try sound?.finish()
        try check("trailer", av_write_trailer(output))
        try check("close", avio_closep(&output.pointee.pb))
    }

    private func begin(like source: UnsafeMutablePointer<AVStream>) throws(MediaError) {
        guard let output, let track = avformat_new_stream(output, nil) else {
            throw MediaError("out of memory")
        }
        try check(
            "parameters", avcodec_parameters_copy(track.pointee.codecpar, source.pointee.codecpar))
        track.pointee.codecpar.pointee.codec_tag = 0
        track.pointee.time_base = AVRational(num: 1, den: rate)
        track.pointee.avg_frame_rate = AVRational(num: rate, den: 1)
        track.pointee.r_frame_rate = track.pointee.avg_frame_rate
        if let tape { sound = try SoundTrack(tape, in: output) }
        // Bit-exact: no date and no library versions, so that the same film is the same file.
        output.pointee.flags |= AVFMT_FLAG_BITEXACT
        try check("open", avio_open(&output.pointee.pb, path, AVIO_FLAG_WRITE))
        var muxing: OpaquePointer?
        av_dict_set(&muxing, "movflags", "+faststart", 0)
        defer { av_dict_free(&muxing) }
        try check("header", avformat_write_header(output, &muxing))
        stream = track
    }

    private static func parameterSets(_ parameters: UnsafeMutablePointer<AVCodecParameters>) -> [UInt8] {
        [UInt8](
            UnsafeRawBufferPointer(
                start: parameters.pointee.extradata, count: Int(parameters.pointee.extradata_size)))
    }
}
