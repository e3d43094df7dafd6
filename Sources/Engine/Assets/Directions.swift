/// Lengths without surprises: importing meets triangles that have none.
extension SIMD3<Float> {
    @inline(__always) var magnitude: Float { dotted(self).squareRoot() }

    /// Unit length; nothing points up.
    @inline(__always) var direction: Self {
        let size = magnitude
        return size > 1e-20 ? self / size : SIMD3(0, 1, 0)
    }
}
