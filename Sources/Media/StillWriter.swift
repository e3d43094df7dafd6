import CFFmpeg
import Foundation

/// Still pictures as files in memory.
public enum StillWriter {
    /// - Returns: A PNG file, 24 bits a pixel (alpha is dropped).
    public static func png(_ picture: Picture) throws(MediaError) -> Data {
        try encode(picture, codec: AV_CODEC_ID_PNG, format: AV_PIX_FMT_RGB24, quality: nil)
    }

    /// - Parameter quality: 2 (best) … 31.
    /// - Returns: A JPEG file with 4:2:0 chroma.
    public static func jpeg(_ picture: Picture, quality: Int = 3) throws(MediaError) -> Data {
        try encode(picture, codec: AV_CODEC_ID_MJPEG, format: AV_PIX_FMT_YUVJ420P, quality: quality)
    }

    private static func encode(
        _ picture: Picture, codec id: AVCodecID, format: AVPixelFormat, quality: Int?
    ) throws(MediaError) -> Data {
        _ = isQuiet
        guard let codec = avcodec_find_encoder(id), let context = avcodec_alloc_context3(codec) else {
            throw MediaError("no encoder for still pictures")
        }
        defer {
            var doomed: UnsafeMutablePointer<AVCodecContext>? = context
            avcodec_free_context(&doomed)
        }
        context.pointee.width = CInt(picture.width)
        context.pointee.height = CInt(picture.height)
        context.pointee.pix_fmt = format
        context.pointee.time_base = AVRational(num: 1, den: 1)
        context.pointee.thread_count = 1
        if let quality {
            context.pointee.flags |= AV_CODEC_FLAG_QSCALE
            context.pointee.global_quality = CInt(quality) * FF_QP2LAMBDA
            context.pointee.color_range = AVCOL_RANGE_JPEG
        }
        try check("avcodec_open2", avcodec_open2(context, codec, nil))
        let frame = try VideoFrame(width: picture.width, height: picture.height, format: format)
        frame.pointer.pointee.quality = context.pointee.global_quality
        try frame.fill(from: picture)
        guard let packet = av_packet_alloc() else { throw MediaError("out of memory") }
        defer {
            var doomed: UnsafeMutablePointer<AVPacket>? = packet
            av_packet_free(&doomed)
        }
        try check("avcodec_send_frame", avcodec_send_frame(context, frame.pointer))
        try check("avcodec_send_frame", avcodec_send_frame(context, nil))
        try check("avcodec_receive_packet", avcodec_receive_packet(context, packet))
        return Data(bytes: packet.pointee.data, count: Int(packet.pointee.size))
    }
}
