import CFFmpeg
import Foundation

/// Still pictures out of files in memory: PNG and JPEG.
public enum StillReader {
    /// Pixels at the most, against files that unpack to more than the machine has.
    public static let largestPicture = 64 << 20

    /// - Returns: The picture at its own size; grey and palette pictures become RGBA.
    public static func picture(_ file: Data) throws(MediaError) -> Picture {
        let isPNG = file.starts(with: [0x89, 0x50, 0x4E, 0x47])
        let id = isPNG ? AV_CODEC_ID_PNG : AV_CODEC_ID_MJPEG
        guard isPNG || file.starts(with: [0xFF, 0xD8]) else { throw MediaError("neither PNG nor JPEG") }
        guard let codec = avcodec_find_decoder(id), let context = avcodec_alloc_context3(codec),
            let packet = av_packet_alloc(), let frame = av_frame_alloc()
        else { throw MediaError("no decoder for still pictures") }
        defer {
            var doomed: UnsafeMutablePointer<AVCodecContext>? = context
            avcodec_free_context(&doomed)
            var packet: UnsafeMutablePointer<AVPacket>? = packet
            av_packet_free(&packet)
            var frame: UnsafeMutablePointer<AVFrame>? = frame
            av_frame_free(&frame)
        }
        context.pointee.thread_count = 1
        context.pointee.max_pixels = Int64(largestPicture)
        try check("avcodec_open2", avcodec_open2(context, codec, nil))
        try check("av_new_packet", av_new_packet(packet, CInt(clamping: file.count)))
        file.withUnsafeBytes { bytes in
            if let base = bytes.baseAddress { memcpy(packet.pointee.data, base, file.count) }
        }
        try check("avcodec_send_packet", avcodec_send_packet(context, packet))
        try check("avcodec_send_packet", avcodec_send_packet(context, nil))
        try check("avcodec_receive_frame", avcodec_receive_frame(context, frame))
        return try unpack(frame)
    }

    /// JPEG's own formats mean the plain ones at full range; swscale complains about them at every picture.
    private static func plain(_ format: AVPixelFormat) -> AVPixelFormat {
        switch format {
        case AV_PIX_FMT_YUVJ420P: AV_PIX_FMT_YUV420P
        case AV_PIX_FMT_YUVJ422P: AV_PIX_FMT_YUV422P
        case AV_PIX_FMT_YUVJ444P: AV_PIX_FMT_YUV444P
        case AV_PIX_FMT_YUVJ440P: AV_PIX_FMT_YUV440P
        default: format
        }
    }

    private static func unpack(_ frame: UnsafeMutablePointer<AVFrame>) throws(MediaError) -> Picture {
        let width = Int(frame.pointee.width)
        let height = Int(frame.pointee.height)
        let format = plain(AVPixelFormat(rawValue: frame.pointee.format))
        guard width > 0, height > 0,
            let scaler = sws_getContext(
                CInt(width), CInt(height), format, CInt(width), CInt(height), AV_PIX_FMT_RGBA,
                SWS_BILINEAR | SWS_ACCURATE_RND, nil, nil, nil)
        else { throw MediaError("a picture without pixels") }
        defer { sws_freeContext(scaler) }
        let matrix = sws_getCoefficients(SWS_CS_ITU601)
        let isFull: CInt = format.rawValue == frame.pointee.format ? 0 : 1
        _ = sws_setColorspaceDetails(scaler, matrix, isFull, matrix, 1, 0, 1 << 16, 1 << 16)
        var pixels = [UInt8](repeating: 0, count: width * height * 4)
        let rows = pixels.withUnsafeMutableBufferPointer { buffer in
            withUnsafeBytes(of: frame.pointee.data) { planes in
                var target: [UnsafeMutablePointer<UInt8>?] = [buffer.baseAddress, nil, nil, nil]
                var stride: [CInt] = [CInt(width * 4), 0, 0, 0]
                let source = planes.bindMemory(to: UnsafePointer<UInt8>?.self)
                return withUnsafeBytes(of: frame.pointee.linesize) { sizes in
                    sws_scale(
                        scaler, source.baseAddress, sizes.bindMemory(to: CInt.self).baseAddress, 0,
                        CInt(height), &target, &stride)
                }
            }
        }
        try check("sws_scale", rows)
        return Picture(width: width, height: height, rgba: pixels)
    }
}
