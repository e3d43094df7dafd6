import CFFmpeg

/// An `AVFrame` with its buffer; freed with the object.
///
/// Not for sharing between threads.
final class VideoFrame {
    let pointer: UnsafeMutablePointer<AVFrame>

    init(width: Int, height: Int, format: AVPixelFormat) throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw MediaError("out of memory") }
        pointer = frame
        frame.pointee.width = CInt(width)
        frame.pointee.height = CInt(height)
        frame.pointee.format = format.rawValue
        try check("av_frame_get_buffer", av_frame_get_buffer(frame, 64))
    }

    /// Without a buffer: a decoder gives it one.
    init() throws(MediaError) {
        guard let frame = av_frame_alloc() else { throw MediaError("out of memory") }
        pointer = frame
    }

    deinit {
        var doomed: UnsafeMutablePointer<AVFrame>? = pointer
        av_frame_free(&doomed)
    }

    /// Converts sRGB pixels to the frame's format; full range, BT.601 matrix where it is YUV (JPEG's).
    func fill(from picture: Picture) throws(MediaError) {
        let format = AVPixelFormat(pointer.pointee.format)
        guard
            let scaler = sws_getContext(
                CInt(picture.width), CInt(picture.height), AV_PIX_FMT_RGBA, pointer.pointee.width,
                pointer.pointee.height, format, SWS_AREA | SWS_ACCURATE_RND, nil, nil, nil)
        else { throw MediaError("no conversion from RGBA to format \(format.rawValue)") }
        defer { sws_freeContext(scaler) }
        let rows = picture.rgba.withUnsafeBufferPointer { pixels -> CInt in
            var source: [UnsafePointer<UInt8>?] = [pixels.baseAddress, nil, nil, nil]
            var strides: [CInt] = [CInt(picture.width * 4), 0, 0, 0]
            let frame = pointer.pointee
            var target: [UnsafeMutablePointer<UInt8>?] = [
                frame.data.0, frame.data.1, frame.data.2, frame.data.3,
            ]
            var targetStrides: [CInt] = [
                frame.linesize.0, frame.linesize.1, frame.linesize.2, frame.linesize.3,
            ]
            return sws_scale(
                scaler, &source, &strides, 0, CInt(picture.height), &target, &targetStrides)
        }
        guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
    }
}
