import Foundation

/// Where a camera that looks at a flat picture stands at one moment.
struct CameraState: Sendable, Equatable {
    /// More than 1 is nearer.
    var scale: Float = 1
    /// Turn of the picture, clockwise, in radians.
    var angle: Float = 0
    /// Where the picture has moved to, in frame widths and heights.
    var shift = SIMD2<Float>.zero

    static let still = CameraState()

    /// Adds to displacements, in a frame's pixels, what the camera adds.
    func apply(to field: FlowField, frameWidth: Int, frameHeight: Int) {
        guard self != .still else { return }
        let unit = SIMD2(Float(frameWidth) / Float(field.width), Float(frameHeight) / Float(field.height))
        let centre = SIMD2(Float(frameWidth - 1), Float(frameHeight - 1)) / 2
        let moved = shift * SIMD2(Float(frameWidth), Float(frameHeight))
        let (cosine, sine) = (cos(angle) / scale, sin(angle) / scale)
        for y in 0..<field.height {
            for x in 0..<field.width {
                let place = (SIMD2(Float(x), Float(y)) + 0.5) * unit - 0.5
                let offset = place - centre - moved
                let seen = SIMD2(
                    cosine * offset.x + sine * offset.y, cosine * offset.y - sine * offset.x)
                let i = y &* field.width &+ x
                field.x.values[i] += seen.x + centre.x - place.x
                field.y.values[i] += seen.y + centre.y - place.y
            }
        }
    }
}
