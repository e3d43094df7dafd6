import CFFmpeg
import Foundation

/// Reads pictures from files: what FFmpeg knows, JPEG, PNG, EXR, HDR among them.
public enum PictureReader {
    /// The first picture as sRGB bytes.
    public static func picture(path: String) throws(MediaError) -> Picture {
        let frame = try decode(path)
        let (width, height) = (Int(frame.pointer.pointee.width), Int(frame.pointer.pointee.height))
        var rgba = [UInt8](repeating: 255, count: width * height * 4)
        try convert(frame, to: AV_PIX_FMT_RGBA, bytesPerPixel: 4, into: &rgba)
        return Picture(width: width, height: height, rgba: rgba)
    }

    /// The first picture as linear light: three floats a pixel, row 0 at the top.
    ///
    /// - Returns: Pixels as stored; files that hold display values (JPEG, PNG) are decoded from sRGB.
    public static func radiance(path: String) throws(MediaError) -> (width: Int, height: Int, rgb: [Float]) {
        let frame = try decode(path)
        let picture = frame.pointer.pointee
        let (width, height) = (Int(picture.width), Int(picture.height))
        var rgb = [Float](repeating: 0, count: width * height * 3)
        let format = AVPixelFormat(picture.format)
        if format == AV_PIX_FMT_GBRPF32LE || format == AV_PIX_FMT_GBRAPF32LE {
            let planes = [
                (picture.data.2, picture.linesize.2), (picture.data.0, picture.linesize.0),
                (picture.data.1, picture.linesize.1),
            ]
            for (channel, (plane, stride)) in planes.enumerated() {
                guard let plane else { throw MediaError("a frame without planes") }
                for y in 0..<height {
                    let row = UnsafeRawPointer(plane + y * Int(stride))
                    for x in 0..<width {
                        rgb[(y * width + x) * 3 + channel] = row.loadUnaligned(
                            fromByteOffset: x * 4, as: Float.self)
                    }
                }
            }
            return (width, height, rgb)
        }
        var bytes = [UInt8](repeating: 255, count: width * height * 4)
        try convert(frame, to: AV_PIX_FMT_RGBA, bytesPerPixel: 4, into: &bytes)
        let table = (0..<256).map { value -> Float in
            let v = Float(value) / 255
            return v <= 0.04045 ? v / 12.92 : powf((v + 0.055) / 1.055, 2.4)
        }
        for pixel in 0..<width * height {
            for channel in 0..<3 { rgb[pixel * 3 + channel] = table[Int(bytes[pixel * 4 + channel])] }
        }
        return (width, height, rgb)
    }

    private static func convert(
        _ frame: VideoFrame, to format: AVPixelFormat, bytesPerPixel: Int, into pixels: inout [UInt8]
    ) throws(MediaError) {
        let picture = frame.pointer.pointee
        guard
            let scaler = sws_getContext(
                picture.width, picture.height, AVPixelFormat(picture.format), picture.width, picture.height,
                format,
                SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nil, nil, nil)
        else { throw MediaError("no conversion from format \(picture.format)") }
        defer { sws_freeContext(scaler) }
        let rows = pixels.withUnsafeMutableBufferPointer { pixels -> CInt in
            var source: [UnsafePointer<UInt8>?] = [
                UnsafePointer(picture.data.0), UnsafePointer(picture.data.1), UnsafePointer(picture.data.2),
                UnsafePointer(picture.data.3),
            ]
            var strides: [CInt] = [
                picture.linesize.0, picture.linesize.1, picture.linesize.2, picture.linesize.3,
            ]
            var planes: [UnsafeMutablePointer<UInt8>?] = [pixels.baseAddress, nil, nil, nil]
            var targetStrides: [CInt] = [picture.width * CInt(bytesPerPixel), 0, 0, 0]
            return sws_scale(scaler, &source, &strides, 0, picture.height, &planes, &targetStrides)
        }
        guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
    }

    private static func decode(_ path: String) throws(MediaError) -> VideoFrame {
        _ = isQuiet
        var input: UnsafeMutablePointer<AVFormatContext>?
        try check("open", avformat_open_input(&input, path, nil, nil))
        defer { avformat_close_input(&input) }
        guard let input else { throw MediaError("no file") }
        try check("avformat_find_stream_info", avformat_find_stream_info(input, nil))
        let index = try check(
            "av_find_best_stream", av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0))
        guard let stream = input.pointee.streams[Int(index)], let parameters = stream.pointee.codecpar,
            let decoder = avcodec_find_decoder(parameters.pointee.codec_id)
        else { throw MediaError("no decoder for this picture") }
        var context = avcodec_alloc_context3(decoder)
        defer { avcodec_free_context(&context) }
        try check("parameters", avcodec_parameters_to_context(context, parameters))
        try check("avcodec_open2", avcodec_open2(context, decoder, nil))
        var packet = av_packet_alloc()
        defer { av_packet_free(&packet) }
        let frame = try VideoFrame()
        while av_read_frame(input, packet) >= 0 {
            defer { av_packet_unref(packet) }
            guard packet?.pointee.stream_index == index else { continue }
            try check("avcodec_send_packet", avcodec_send_packet(context, packet))
            let code = avcodec_receive_frame(context, frame.pointer)
            if code == pika_av_eagain() { continue }
            try check("avcodec_receive_frame", code)
            return frame
        }
        try check("avcodec_send_packet", avcodec_send_packet(context, nil))
        try check("avcodec_receive_frame", avcodec_receive_frame(context, frame.pointer))
        return frame
    }
}
