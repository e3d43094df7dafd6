import CFFmpeg
import Domain

/// One picture of a film in memory: NV12, BT.709, legal range, rows without padding, row 0 at the top.
public struct VideoPicture: Sendable, Equatable {
    public let size: FrameSize
    /// One byte a pixel.
    public var luma: [UInt8]
    /// Half the rows; blue and red difference in turn.
    public var chroma: [UInt8]

    public init(size: FrameSize) {
        self.size = size
        luma = [UInt8](repeating: 16, count: size.pixels)
        chroma = [UInt8](repeating: 128, count: size.pixels / 2)
    }

    /// Takes planes whose rows may be padded; strides are bytes.
    public mutating func copy(
        luma from: UnsafePointer<UInt8>, lumaStride: Int, chroma fromChroma: UnsafePointer<UInt8>,
        chromaStride: Int
    ) {
        let width = size.width
        luma.withUnsafeMutableBufferPointer { target in
            guard let base = target.baseAddress else { return }
            for row in 0..<size.height {
                (base + row * width).update(from: from + row * lumaStride, count: width)
            }
        }
        chroma.withUnsafeMutableBufferPointer { target in
            guard let base = target.baseAddress else { return }
            for row in 0..<size.height / 2 {
                (base + row * width).update(from: fromChroma + row * chromaStride, count: width)
            }
        }
    }

    /// As sRGB pixels, scaled to `width` (nil keeps the size).
    public func picture(width: Int? = nil) throws(MediaError) -> Picture {
        let target = width ?? size.width
        let height = width == nil ? size.height : max(1, (size.height * target + size.width / 2) / size.width)
        guard
            let scaler = sws_getContext(
                CInt(size.width), CInt(size.height), AV_PIX_FMT_NV12, CInt(target), CInt(height),
                AV_PIX_FMT_RGBA,
                SWS_AREA | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nil, nil, nil)
        else { throw MediaError("no conversion from NV12") }
        defer { sws_freeContext(scaler) }
        let matrix = sws_getCoefficients(SWS_CS_ITU709)
        sws_setColorspaceDetails(scaler, matrix, 0, matrix, 1, 0, 1 << 16, 1 << 16)
        var rgba = [UInt8](repeating: 255, count: target * height * 4)
        let rows = luma.withUnsafeBufferPointer { luma in
            chroma.withUnsafeBufferPointer { chroma in
                rgba.withUnsafeMutableBufferPointer { rgba -> CInt in
                    var source: [UnsafePointer<UInt8>?] = [luma.baseAddress, chroma.baseAddress, nil, nil]
                    var strides: [CInt] = [CInt(size.width), CInt(size.width), 0, 0]
                    var planes: [UnsafeMutablePointer<UInt8>?] = [rgba.baseAddress, nil, nil, nil]
                    var targetStrides: [CInt] = [CInt(target * 4), 0, 0, 0]
                    return sws_scale(scaler, &source, &strides, 0, CInt(size.height), &planes, &targetStrides)
                }
            }
        }
        guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
        return Picture(width: target, height: height, rgba: rgba)
    }
}
