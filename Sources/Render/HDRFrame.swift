import Domain

/// One frame as the graphics side made it, before post-processing.
///
/// Row 0 is the bottom.
///
/// Handed from the graphics thread to the post thread and back to a pool; only one of them holds it at a time.
public final class HDRFrame: @unchecked Sendable {
    // @unchecked: exclusive by hand-over, see above.
    /// Size of the picture that is made of it.
    public let size: FrameSize
    /// Size in which it is drawn: `size.drawn`.
    public let drawn: FrameSize
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
        drawn = size.drawn
        colour = .allocate(capacity: drawn.pixels * 4 + Self.slack)
        meta = .allocate(capacity: drawn.pixels * 2 + Self.slack)
    }

    deinit {
        colour.deallocate()
        meta.deallocate()
    }
}

extension FrameSize {
    /// Size in which frames of a picture of this size are drawn: three fifths of each side, but 432 lines or more.
    ///
    /// Each frame's samples lie elsewhere; post-processing gathers them over time to a picture of full detail, as
    /// games have done for years ("temporal upsampling"). Even numbers.
    public var drawn: FrameSize {
        let scale = min(1, max(0.6, 432 / Double(min(width, height))))
        func even(_ side: Int) -> Int { min(side, (Int((Double(side) * scale).rounded()) + 1) & ~1) }
        return FrameSize(width: even(width), height: even(height))
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
    /// Shift of the grid of drawn pixels, in those, −0.5…0.5.
    public var jitter = SIMD2<Float>(0, 0)
    public var look = Look()
}
