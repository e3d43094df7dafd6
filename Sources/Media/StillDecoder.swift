import CFFmpeg
import Foundation
import Sniff

/// Decodes one still picture with FFmpeg.
struct StillDecoder {
    private let header: StillHeader

    init(_ header: StillHeader) { self.header = header }

    /// - Parameter file: the file that the header was read from.
    /// - Returns: The picture as stored, not yet upright.
    func picture(_ file: [UInt8]) throws -> Picture {
        _ = isQuiet
        guard let codec = Self.codec(for: header.kind), let context = avcodec_alloc_context3(codec) else {
            throw MediaError("no decoder for \(header.kind.rawValue) is installed here")
        }
        defer {
            var doomed: UnsafeMutablePointer<AVCodecContext>? = context
            avcodec_free_context(&doomed)
        }
        context.pointee.thread_count = 1
        context.pointee.max_pixels = Int64(StillHeader.pixelLimit)
        // What it has to say about a stranger's file is said by our own error.
        context.pointee.log_level_offset = AV_LOG_TRACE
        context.pointee.err_recognition = AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_EXPLODE
        try check("avcodec_open2", avcodec_open2(context, codec, nil))
        let frame = try decode(try essential(file), context)
        let decoded = frame.pointer.pointee
        guard Int(decoded.width) == header.width, Int(decoded.height) == header.height else {
            throw MediaError("its size is not what its header says")
        }
        guard decoded.decode_error_flags == 0, decoded.flags & AV_FRAME_FLAG_CORRUPT == 0 else {
            throw MediaError("a part of it cannot be decoded")
        }
        return try unpack(frame)
    }

    static func codec(for kind: StillHeader.Kind) -> UnsafePointer<AVCodec>? {
        switch kind {
        case .jpeg: avcodec_find_decoder(AV_CODEC_ID_MJPEG)
        case .png: avcodec_find_decoder(AV_CODEC_ID_PNG)
        case .gif: avcodec_find_decoder(AV_CODEC_ID_GIF)
        case .webp: avcodec_find_decoder(AV_CODEC_ID_WEBP)
        // FFmpeg's own AV1 decoder needs a GPU.
        case .avif:
            avcodec_find_decoder_by_name("libdav1d") ?? avcodec_find_decoder_by_name("libaom-av1")
        }
    }

    /// What the decoder has to see, and nothing else.
    private func essential(_ file: [UInt8]) throws(StillRefusal) -> [UInt8] {
        switch header.kind {
        case .png: PNGFile.essential(file)
        case .avif: try AVIFFile(file).picture
        case .jpeg, .gif, .webp: file
        }
    }

    private func decode(
        _ bytes: [UInt8], _ context: UnsafeMutablePointer<AVCodecContext>
    ) throws(MediaError) -> VideoFrame {
        guard let packet = av_packet_alloc() else { throw MediaError("out of memory") }
        defer {
            var doomed: UnsafeMutablePointer<AVPacket>? = packet
            av_packet_free(&doomed)
        }
        try check("av_new_packet", av_new_packet(packet, CInt(clamping: bytes.count)))
        packet.pointee.data.update(from: bytes, count: bytes.count)
        packet.pointee.flags |= AV_PKT_FLAG_KEY
        try check("decoding", avcodec_send_packet(context, packet))
        _ = avcodec_send_packet(context, nil)
        let frame = try VideoFrame()
        try check("decoding", avcodec_receive_frame(context, frame.pointer))
        return frame
    }

    private func unpack(_ frame: VideoFrame) throws(MediaError) -> Picture {
        let decoded = frame.pointer.pointee
        let stored = AVPixelFormat(rawValue: decoded.format)
        let format = Self.plain(stored)
        guard
            let scaler = sws_getContext(
                decoded.width, decoded.height, format, decoded.width, decoded.height, AV_PIX_FMT_RGBA,
                SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP, nil, nil, nil)
        else { throw MediaError("its colours are of an unknown kind") }
        defer { sws_freeContext(scaler) }
        let isFull = format != stored || decoded.color_range == AVCOL_RANGE_JPEG || header.kind == .png
        let source = sws_getCoefficients(Self.matrix(decoded.colorspace))
        _ = sws_setColorspaceDetails(
            scaler, source, isFull ? 1 : 0, sws_getCoefficients(SWS_CS_ITU601), 1, 0, 1 << 16, 1 << 16)
        let (width, height) = (Int(decoded.width), Int(decoded.height))
        var pixels = [UInt8](repeating: 255, count: width * height * 4)
        let rows = pixels.withUnsafeMutableBufferPointer { buffer in
            withUnsafeBytes(of: decoded.data) { planes in
                withUnsafeBytes(of: decoded.linesize) { sizes in
                    var target: [UnsafeMutablePointer<UInt8>?] = [buffer.baseAddress, nil, nil, nil]
                    var stride: [CInt] = [CInt(width * 4), 0, 0, 0]
                    return sws_scale(
                        scaler, planes.bindMemory(to: UnsafePointer<UInt8>?.self).baseAddress,
                        sizes.bindMemory(to: CInt.self).baseAddress, 0, decoded.height, &target, &stride)
                }
            }
        }
        try check("sws_scale", rows)
        return Picture(width: width, height: height, rgba: pixels)
    }

    private static func matrix(_ space: AVColorSpace) -> CInt {
        switch space {
        case AVCOL_SPC_BT709: SWS_CS_ITU709
        case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL: SWS_CS_BT2020
        default: SWS_CS_ITU601
        }
    }

    /// JPEG's own formats mean the plain ones at full range; swscale complains about them at every picture.
    private static func plain(_ format: AVPixelFormat) -> AVPixelFormat {
        switch format {
        case AV_PIX_FMT_YUVJ411P: AV_PIX_FMT_YUV411P
        case AV_PIX_FMT_YUVJ420P: AV_PIX_FMT_YUV420P
        case AV_PIX_FMT_YUVJ422P: AV_PIX_FMT_YUV422P
        case AV_PIX_FMT_YUVJ440P: AV_PIX_FMT_YUV440P
        case AV_PIX_FMT_YUVJ444P: AV_PIX_FMT_YUV444P
        default: format
        }
    }
}
