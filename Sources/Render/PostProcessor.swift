import CPost
import Domain
import Foundation

/// Turns linear frames into film: antialiasing and upsampling over time, occlusion, lens, film curve, grade, grain, NV12.
///
/// Keeps the history of one film: frames come in order, from one thread at a time; one object a film.
public final class PostProcessor: @unchecked Sendable {
    // @unchecked: the caller hands it from thread to thread, never shares it; the C side has its own locks.
    private let post: OpaquePointer
    public let size: FrameSize

    /// - Parameters:
    ///   - threads: 1…4, the calling one included.
    ///   - isPortable: Keeps to plain x86-64, for comparison.
    public init(size: FrameSize, threads: Int = 2, isPortable: Bool = false) throws(GraphicsError) {
        let drawn = size.drawn
        guard
            let post = pika_post_new(
                CInt(size.width), CInt(size.height), CInt(drawn.width), CInt(drawn.height), CInt(threads),
                isPortable ? 1 : 0)
        else {
            throw GraphicsError("no memory for post-processing \(size.width)x\(size.height)")
        }
        self.post = post
        self.size = size
    }

    deinit { pika_post_free(post) }

    /// Develops a frame into NV12 planes (BT.709, legal range, row 0 at the top); strides are bytes.
    ///
    /// - Returns: Mean luma, 16…235.
    @discardableResult
    public func develop(
        _ frame: HDRFrame, luma: UnsafeMutablePointer<UInt8>, lumaStride: Int,
        chroma: UnsafeMutablePointer<UInt8>, chromaStride: Int
    ) -> Float {
        precondition(frame.size == size, "a frame of the film's size")
        var look = pika_look(frame.view)
        look.index = UInt32(truncatingIfNeeded: frame.index)
        return pika_post_run(
            post, &look, frame.colour, frame.meta, luma, CInt(lumaStride), chroma, CInt(chromaStride))
    }
}

extension pika_look {
    init(_ view: FrameView) {
        self.init()
        let look = view.look, grade = look.grade, camera = view.camera
        withUnsafeMutableBytes(of: &inverse_view_projection) {
            $0.copyBytes(from: view.viewProjection.inverse.elements.bytes)
        }
        withUnsafeMutableBytes(of: &previous_view_projection) {
            $0.copyBytes(from: view.previousViewProjection.elements.bytes)
        }
        jitter = (view.jitter.x, view.jitter.y)
        tan_half_fov = tanf(view.fovY / 2)
        exposure = look.exposure
        focus_distance = max(camera.focusDistance ?? (camera.target - camera.eye).length, 0.05)
        aperture = camera.aperture
        occlusion = look.occlusion
        occlusion_radius = look.occlusionRadius
        bloom = look.bloom
        bloom_threshold = look.bloomThreshold
        shutter = look.shutter
        lift = (grade.lift.x, grade.lift.y, grade.lift.z)
        gamma = (grade.gamma.x, grade.gamma.y, grade.gamma.z)
        gain = (grade.gain.x, grade.gain.y, grade.gain.z)
        saturation = grade.saturation
        contrast = grade.contrast
        shadow_tint = (grade.shadowTint.x, grade.shadowTint.y, grade.shadowTint.z)
        highlight_tint = (grade.highlightTint.x, grade.highlightTint.y, grade.highlightTint.z)
        vignette = look.vignette
        grain = look.grain
    }
}

extension [Float] {
    fileprivate var bytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }
}
