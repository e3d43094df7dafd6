import CFFmpeg
import Domain

extension VideoPicture {
    /// A picture that fills the frame: scaled, and cut where its shape is another; what shows through is black.
    public init(_ picture: Picture, filling size: FrameSize) throws(MediaError) {
        self.init(size: size)
        let scale = max(
            Double(size.width) / Double(picture.width), Double(size.height) / Double(picture.height))
        let width = min(picture.width, max(1, Int((Double(size.width) / scale).rounded())))
        let height = min(picture.height, max(1, Int((Double(size.height) / scale).rounded())))
        let first = ((picture.height - height) / 2 * picture.width + (picture.width - width) / 2) * 4
        guard
            let scaler = sws_getContext(
                CInt(width), CInt(height), AV_PIX_FMT_RGB0, CInt(size.width), CInt(size.height),
                AV_PIX_FMT_NV12, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, nil, nil, nil)
        else { throw MediaError("no conversion to NV12") }
        defer { sws_freeContext(scaler) }
        let matrix = sws_getCoefficients(SWS_CS_ITU709)
        sws_setColorspaceDetails(scaler, matrix, 1, matrix, 0, 0, 1 << 16, 1 << 16)
        let wide = CInt(size.width)
        let rows = picture.rgba.withUnsafeBufferPointer { rgba in
            luma.withUnsafeMutableBufferPointer { luma in
                chroma.withUnsafeMutableBufferPointer { chroma -> CInt in
                    guard let base = rgba.baseAddress else { return -1 }
                    var source: [UnsafePointer<UInt8>?] = [base + first, nil, nil, nil]
                    var strides: [CInt] = [CInt(picture.width * 4), 0, 0, 0]
                    var planes: [UnsafeMutablePointer<UInt8>?] = [
                        luma.baseAddress, chroma.baseAddress, nil, nil,
                    ]
                    var targets: [CInt] = [wide, wide, 0, 0]
                    return sws_scale(scaler, &source, &strides, 0, CInt(height), &planes, &targets)
                }
            }
        }
        guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
    }
}
