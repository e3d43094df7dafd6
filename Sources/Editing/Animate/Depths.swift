import Domain
import Foundation

/// How near things are, guessed from where they stand: disparities 0 (infinity) … 1 (lens), at an eighth of the
/// canvas's size.
///
/// Smooth everywhere: a wrong guess bends space a little, a torn one shows.
struct Depths {
    static let step = 8

    let sky: Plane
    let ground: Plane
    let subject: Plane
    let subjectLevel: Float

    init(_ canvas: Canvas, regions: Regions, subject bounds: Region?, mask: Plane) {
        let (width, height) = (canvas.width / Self.step + 1, canvas.height / Self.step + 1)
        let far: Float = 0.12
        let near: Float = regions.isFlat ? 0.28 : 0.52
        let horizon = regions.horizon / Float(Self.step)
        let bottom = (canvas.origin.y + Float(canvas.frame.height)) / Float(Self.step)
        // Planes have disparities that are linear in the picture: so straight lines stay straight.
        func floor(_ y: Float) -> Float {
            far + (near - far) * max(0, (y - horizon) / max(bottom - horizon, 1))
        }
        sky = Plane(width: width, height: height, filledWith: 0.05)
        if let vanishing = regions.vanishing {
            let point = vanishing / Float(Self.step)
            let reach = Float(canvas.frame.width) / Float(Self.step) * 0.47
            ground = Plane(width: width, height: height) { x, y in
                let wall = abs(Float(x) - point.x) / reach
                let down = (Float(y) - point.y) / max(bottom - point.y, 1)
                return 0.06 + 0.36 * max(wall, down, 0)
            }.blurred(3)
        } else {
            ground = Plane(width: width, height: height) { _, y in floor(Float(y)) }.blurred(3)
        }
        guard let bounds else {
            subject = ground
            subjectLevel = 0.4
            return
        }
        // It stands where its foot is; what is cut off by the frame stands nearer than all that is seen.
        let foot = bounds.bottom / Float(Self.step)
        let isCut = foot > bottom - 3
        let level = isCut ? max(near, 0.6) : max(min(floor(foot), near), far + 0.16)
        subjectLevel = level
        let body = mask.resampled(width: width, height: height).map { smoothstep(0.3, 0.8, $0) }
        let size = min(bounds.width, bounds.height) / Float(Self.step)
        let dome = body.blurred(max(2, size * 0.09))
        let relief: Float = regions.isFlat ? 0.03 : 0.1
        subject = dome.map { level + relief * ($0 - 0.6) }.blurred(2)
    }
}
