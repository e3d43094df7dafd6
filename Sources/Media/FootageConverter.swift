import CFFmpeg
import Dispatch
import Domain
import Foundation

/// Turns what decoders give into eight-bit sRGB of one size.
///
/// Not for sharing between threads.
final class FootageConverter {
    private let size: FrameSize
    private var scaler: OpaquePointer?
    private var deep: [UInt16] = []

    init(size: FrameSize) { self.size = size }

    deinit { sws_freeContext(scaler) }

    func picture(of frame: VideoFrame) throws(MediaError) -> Picture {
        let from = frame.pointer.pointee
        let format = AVPixelFormat(from.format)
        guard let description = av_pix_fmt_desc_get(format) else {
            throw MediaError("an unknown pixel format")
        }
        let isHDR = from.color_trc == AVCOL_TRC_SMPTE2084 || from.color_trc == AVCOL_TRC_ARIB_STD_B67
        let target = isHDR ? AV_PIX_FMT_RGBA64LE : AV_PIX_FMT_RGBA
        let isSame = Int(from.width) == size.width && Int(from.height) == size.height
        scaler = sws_getCachedContext(
            scaler, from.width, from.height, format, CInt(size.width), CInt(size.height), target,
            (isSame ? SWS_BILINEAR : SWS_BICUBIC) | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT, nil, nil, nil)
        guard let scaler else { throw MediaError("no conversion from format \(from.format)") }
        // What is not said is as in television: the newer matrix from 720 lines on, legal range.
        let isRGB = description.pointee.flags & UInt64(AV_PIX_FMT_FLAG_RGB) != 0
        let isFull = from.color_range == AVCOL_RANGE_JPEG || isRGB
        let matrix = sws_getCoefficients(Self.matrix(from))
        sws_setColorspaceDetails(
            scaler, matrix, isFull ? 1 : 0, sws_getCoefficients(SWS_CS_ITU709), 1, 0, 1 << 16, 1 << 16)
        var picture = Picture(
            width: size.width, height: size.height, rgba: [UInt8](repeating: 255, count: size.pixels * 4))
        if isHDR {
            if deep.count != size.pixels * 4 { deep = [UInt16](repeating: 0, count: size.pixels * 4) }
            let rows = deep.withUnsafeMutableBytes { scale(scaler, from, $0, bytesPerPixel: 8) }
            guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
            HighDynamicRange(isHybridLogGamma: from.color_trc == AVCOL_TRC_ARIB_STD_B67).map(
                deep, to: &picture.rgba)
        } else {
            let rows = picture.rgba.withUnsafeMutableBytes { scale(scaler, from, $0, bytesPerPixel: 4) }
            guard rows > 0 else { throw MediaError("sws_scale", code: rows) }
        }
        let hasAlpha =
            description.pointee.flags & UInt64(AV_PIX_FMT_FLAG_ALPHA) != 0 || format == AV_PIX_FMT_PAL8
        if hasAlpha, !isHDR { Self.layOverGrey(&picture.rgba) }
        return picture
    }

    private func scale(
        _ scaler: OpaquePointer, _ from: AVFrame, _ target: UnsafeMutableRawBufferPointer, bytesPerPixel: Int
    ) -> CInt {
        var source: [UnsafePointer<UInt8>?] = [
            UnsafePointer(from.data.0), UnsafePointer(from.data.1), UnsafePointer(from.data.2),
            UnsafePointer(from.data.3),
        ]
        var strides: [CInt] = [from.linesize.0, from.linesize.1, from.linesize.2, from.linesize.3]
        var planes: [UnsafeMutablePointer<UInt8>?] = [
            target.baseAddress?.assumingMemoryBound(to: UInt8.self), nil, nil, nil,
        ]
        var targets: [CInt] = [CInt(size.width * bytesPerPixel), 0, 0, 0]
        return sws_scale(scaler, &source, &strides, 0, from.height, &planes, &targets)
    }

    private static func matrix(_ frame: AVFrame) -> CInt {
        switch frame.colorspace {
        case AVCOL_SPC_BT709: SWS_CS_ITU709
        case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M: SWS_CS_ITU601
        case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL: SWS_CS_BT2020
        case AVCOL_SPC_SMPTE240M: SWS_CS_SMPTE240M
        default: frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601
        }
    }

    private static func layOverGrey(_ rgba: inout [UInt8]) {
        rgba.withUnsafeMutableBufferPointer { pixels in
            for place in stride(from: 0, to: pixels.count, by: 4) where pixels[place + 3] < 255 {
                let alpha = Int(pixels[place + 3])
                for channel in 0..<3 {
                    pixels[place + channel] = UInt8(
                        (Int(pixels[place + channel]) * alpha + 128 * (255 - alpha) + 127) / 255)
                }
                pixels[place + 3] = 255
            }
        }
    }
}

/// Brings BT.2020 in PQ or HLG (BT.2100) down to sRGB: what is as bright as paper stays, what is brighter is bent below white.
struct HighDynamicRange {
    /// Linear light by the upper ten bits of a sample, 1 is paper white (203 nits, BT.2408).
    private let light: [Float]
    /// sRGB by linear light, in steps of 1/4095.
    private let encoded: [UInt8]

    init(isHybridLogGamma: Bool) {
        light = (0..<1024).map { step in
            let value = Double(step) / 1023
            return Float(isHybridLogGamma ? Self.hybridLogGamma(value) : Self.perceptual(value) / 203)
        }
        encoded = (0..<4096).map { step in
            let linear = Double(step) / 4095
            let value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
            return UInt8((value * 255).rounded())
        }
    }

    /// SMPTE ST 2084: nits.
    private static func perceptual(_ value: Double) -> Double {
        let root = pow(value, 32 / 2523.0)
        return 10_000 * pow(max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root), 16384 / 2610.0)
    }

    /// ARIB STD-B67, shown on a screen of 1000 nits, where paper white is at three quarters of the signal.
    private static func hybridLogGamma(_ value: Double) -> Double {
        let scene =
            value <= 0.5 ? value * value / 3 : (exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12
        return pow(scene, 1.2) * 1000 / 203
    }

    func map(_ deep: [UInt16], to rgba: inout [UInt8]) {
        let count = deep.count / 4
        let bands = 8
        deep.withUnsafeBufferPointer { deep in
            rgba.withUnsafeMutableBufferPointer { rgba in
                // Every band writes places of its own.
                nonisolated(unsafe) let (source, target) = (deep, rgba)
                DispatchQueue.concurrentPerform(iterations: bands) { band in
                    for pixel in count * band / bands..<count * (band + 1) / bands {
                        map(pixel * 4, source, target)
                    }
                }
            }
        }
    }

    private func map(
        _ place: Int, _ source: UnsafeBufferPointer<UInt16>, _ target: UnsafeMutableBufferPointer<UInt8>
    ) {
        let r = light[Int(source[place] >> 6)]
        let g = light[Int(source[place + 1] >> 6)]
        let b = light[Int(source[place + 2] >> 6)]
        // BT.2020 primaries to BT.709's (BT.2087).
        var red = 1.6605 * r - 0.5876 * g - 0.0728 * b
        var green = -0.1246 * r + 1.1329 * g - 0.0083 * b
        var blue = -0.0182 * r - 0.1006 * g + 1.1187 * b
        let most = max(red, green, blue, 1e-6)
        if most > Self.knee {
            let over = (most - Self.knee) / (1 - Self.knee)
            let bent = Self.knee + (1 - Self.knee) * over / (1 + over)
            red *= bent / most
            green *= bent / most
            blue *= bent / most
        }
        target[place] = encoded[Int(min(max(red, 0), 1) * 4095)]
        target[place + 1] = encoded[Int(min(max(green, 0), 1) * 4095)]
        target[place + 2] = encoded[Int(min(max(blue, 0), 1) * 4095)]
    }

    private static let knee: Float = 0.7
}
