import Domain

/// One frame as the graphics side made it, before post-processing.
///
/// Row 0 is the bottom.
///
/// Handed from the graphics thread to the post thread and back to a pool; only one of them holds it at a time.
public final class HDRFrame: @unchecked Sendable {
    // @unchecked: exclusive by hand-over, see above.
    public let size: FrameSize
    /// Four half-precision numbers a pixel: radiance, and in w how little the past says about this pixel.
    public let colour: UnsafeMutablePointer<UInt16>
    /// Two words a pixel: bits of the view depth in metres; motion beyond the camera's as two halves, in
    /// parts of the frame.
    public let meta: UnsafeMutablePointer<UInt32>
    public internal(set) var index = 0
    public internal(set) var view = FrameView()

    /// Elements that may be read beyond the last row.
    private static let slack = 64

    public init(size: FrameSize) {
        self.size = size
        colour = .allocate(capacity: size.pixels * 4 + Self.slack)
        meta = .allocate(capacity: size.pixels * 2 + Self.slack)
    }

    deinit {
        colour.deallocate()
        meta.deallocate()
    }
}

/// How a frame was seen: what post-processing has to know to find a pixel again in the frame before.
public struct FrameView: Sendable {
    /// World to clip space, without the antialiasing shift.
    public var viewProjection = Matrix4.identity
    public var previousViewProjection = Matrix4.identity
    public var camera = Camera(eye: .zero, target: SIMD3(0, 0, -1))
    /// Vertical angle really used, radians.
    public var fovY: Float = 0.7
    /// Shift of the pixel grid in pixels, −0.5…0.5.
    public var jitter = SIMD2<Float>(0, 0)
    public var look = Look()
    /// Whether the frame before is of no use: the first frame.
    public var isFirst = true
}
