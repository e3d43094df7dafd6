import Domain
import Foundation
import Render

/// What the camera can see during a film, so that nothing is built that never comes into the picture.
struct Sight: Sendable {
    private struct Moment {
        var eye: SIMD3<Float>
        var forward: SIMD3<Float>
        var cosine: Float
        var offset: SIMD3<Float>
    }

    private let moments: [Moment]

    /// - Parameter passing: where the place's origin is at a time, for places that pass the stage.
    init(
        _ camera: Timed<Camera>, _ staging: Staging,
        passing: (_ seconds: Float) -> SIMD3<Float> = { _ in .zero }
    ) {
        let ratio = Float(staging.aspect.ratio)
        moments = (0...12).map { step in
            let seconds = Float(staging.seconds) * Float(step) / 12
            let view = camera.at(seconds)
            let half = tanf(view.fieldOfView(aspect: ratio) / 2)
            // The cone around the frame's corners.
            let corner = (half * half * (1 + ratio * ratio)).squareRoot()
            return Moment(
                eye: view.eye, forward: (view.target - view.eye).normalized, cosine: cosf(atanf(corner)),
                offset: passing(seconds))
        }
    }

    /// Whether a ball is ever in the picture.
    func sees(_ place: SIMD3<Float>, radius: Float) -> Bool {
        moments.contains { moment in
            let to = place + moment.offset - moment.eye
            let distance = to.length
            guard distance > radius else { return true }
            let along = dot(to, moment.forward)
            // Widened by the angle under which the ball is seen.
            let sine = radius / distance
            let cosine = (1 - sine * sine).squareRoot()
            let edge = (1 - moment.cosine * moment.cosine).squareRoot()
            return along / distance > moment.cosine * cosine - edge * sine
        }
    }

    /// How near the camera ever comes.
    func nearest(_ place: SIMD3<Float>) -> Float {
        moments.map { (place + $0.offset - $0.eye).length }.min() ?? 0
    }

    /// Copies from near to far at the film's middle: what is behind is hidden before it is drawn.
    func ordered(_ copies: [Instance]) -> [Instance] {
        let moment = moments[moments.count / 2]
        func distance(_ copy: Instance) -> Float {
            let to = copy.transform.translation + moment.offset - moment.eye
            return dot(to, to)
        }
        return copies.map { ($0, distance($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
}
