import Domain
import Foundation
import Render

/// Turns what the Director decided about the camera into a path around what the shot is about.
///
/// A set says where its subject is, from which side it looks best and where it should stand in the frame; framing,
/// lens, angle, move, speed and shake come from the staging. Paths start and end softly and never cut.
struct CameraWork: Sendable {
    /// Middle of what the shot is about, and half of the height that has to fit (for wide things, half of a
    /// third of their width).
    var subject: SIMD3<Float>
    var reach: Float
    /// From the subject to the camera, seen from above: 0 is +z, positive towards +x.
    var bearing: Float = 0
    /// Angle of the eye above the subject for a shot at eye level.
    var rise: Float = 0.06
    /// Where the subject stands in a 16:9 frame, −1…1 to the right and up.
    var placement = SIMD2<Float>(0, 0)
    /// How far the camera may be from the subject; also keeps it out of walls.
    var distances: ClosedRange<Float> = 0.4...400
    /// Height of the ground; the camera stays above it.
    var floor: @Sendable (_ x: Float, _ z: Float) -> Float = { _, _ in 0 }
    /// Metres between the ground and the lowest camera.
    var clearance: Float = 0.25
    /// Corners of the room that the camera stays in; nil in the open.
    var bounds: (low: SIMD3<Float>, high: SIMD3<Float>)?
    /// Scales how far moves go; far views need less.
    var stroke: Float = 1
    /// How a frame narrower than 16:9 is filled: 0 shows more above and below, 0.5 crops the sides alone.
    var crop: Float = 0
    /// Scales depth of field of the lens for this set.
    var blur: Float = 1

    /// The camera for every second of the film.
    func camera(_ staging: Staging) -> Timed<Camera> {
        let shot = Shot(self, staging)
        let isStill = staging.camera.move == .static && staging.camera.handheld <= 0
        return isStill ? .still(shot.at(0)) : .moving { shot.at($0) }
    }

    /// Vertical field of view of a 35-mm equivalent focal length.
    static func fieldOfView(millimetres: Float) -> Float { 2 * atanf(12 / max(millimetres, 8)) }

    /// Height of the subject in parts of the frame's height.
    static func coverage(_ framing: Staging.Camera.Framing) -> Float {
        switch framing {
        case .macro: 1.5
        case .close: 0.85
        case .medium: 0.50
        case .wide: 0.27
        case .vista: 0.13
        }
    }
}

/// One camera move, ready to be asked for any second of the film.
private struct Shot: Sendable {
    private let work: CameraWork
    private let move: CameraMove
    private let shake: Float
    private let duration: Float
    /// How far the move goes, 1 is gentle.
    private let stroke: Float
    private let fovY: Float
    private let distance: Float
    private let rise: Float
    private let bearing: Float
    private let placement: SIMD2<Float>
    private let aperture: Float
    private let phase: Float

    init(_ work: CameraWork, _ staging: Staging) {
        self.work = work
        move = staging.camera.move
        duration = max(Float(staging.seconds), 0.1)
        let lively: Float = [0.3, 0.65, 1, 1.3, 1.6][min(max(staging.motion, 0), 4)]
        stroke = work.stroke * lively * staging.camera.speed * min(duration / 5, 1.8)
        shake = staging.camera.handheld + (move == .handheld ? 0.5 : 0)
        let ratio = Float(staging.aspect.ratio)
        let lens = CameraWork.fieldOfView(millimetres: staging.lens.millimetres)
        fovY = 2 * atanf(tanf(lens / 2) * powf(min(1, ratio / 1.78), work.crop))
        let size = 2 * work.reach / CameraWork.coverage(staging.camera.framing)
        let wanted = size / (2 * tanf(lens / 2))
        // Upright frames are filled by going nearer to whoever stands upright.
        let nearer = ratio < 1 ? Self.nearer(staging.subjects.first) : 1
        distance = min(max(wanted * nearer, work.distances.lowerBound), work.distances.upperBound)
        rise =
            switch staging.camera.angle {
            case .low: -0.10
            case .eye: work.rise
            case .high: max(0.42, work.rise + 0.25)
            // Of people one wants to see more than the crown of the head.
            case .top: staging.subjects.first?.kind == .person ? 1.0 : 1.35
            }
        bearing = work.bearing
        placement = work.placement * SIMD2(min(1, ratio / 1.78) * (ratio < 1 ? 0.5 : 1), 1)
        // At 1, things far behind the subject blur to a fiftieth of the frame's height.
        aperture = staging.lens.blur * work.blur * 0.02 * 2 * tanf(fovY / 2) * distance
        var random = SplitMix64(seed: UInt64(staging.seed), path: "camera")
        phase = random.between(0, 50)
    }

    private static func nearer(_ hero: Staging.Subject?) -> Float {
        guard let hero, hero.count == 1 else { return 1 }
        return switch hero.kind {
        case .person, .robot, .figure, .container, .tree, .drink: 0.70
        case .car, .vehicle, .boat, .train, .building, .whale, .aircraft: 1
        default: 0.84
        }
    }

    func at(_ seconds: Float) -> Camera {
        let u = min(max(seconds / duration, 0), 1)
        // Nearly even speed, with soft ends.
        let s = mix(u, ease(u), 0.4) - 0.5
        var far = distance, up = rise, turn = bearing, angle = fovY
        var aside: Float = 0, lift: Float = 0, pan: Float = 0, tilt: Float = 0
        switch move {
        case .static, .handheld: break
        case .dollyIn: far *= expf(-0.42 * stroke * s)
        case .dollyOut: far *= expf(0.42 * stroke * s)
        case .panLeft: pan = 0.42 * stroke * s
        case .panRight: pan = -0.42 * stroke * s
        case .tiltUp: tilt = 0.26 * stroke * s
        case .tiltDown: tilt = -0.26 * stroke * s
        case .orbit: turn += 0.85 * stroke * s
        case .craneUp: lift = 0.55 * stroke * s * distance
        case .craneDown: lift = -0.55 * stroke * s * distance
        case .truckLeft: aside = -0.42 * stroke * s * distance
        case .truckRight: aside = 0.42 * stroke * s * distance
        case .tracking:
            turn += 0.22 * stroke * s
            far *= expf(-0.14 * stroke * s)
        case .drone:
            far *= expf(-0.30 * stroke * s)
            turn += 0.30 * stroke * s
            up += 0.16 - 0.10 * stroke * s
        case .zoomIn: angle = 2 * atanf(tanf(fovY / 2) * expf(-0.42 * stroke * s))
        case .zoomOut: angle = 2 * atanf(tanf(fovY / 2) * expf(0.42 * stroke * s))
        }
        up = min(up, 1.45)
        let outward = SIMD3(sinf(turn) * cosf(up), sinf(up), cosf(turn) * cosf(up))
        let right = SIMD3(cosf(turn), 0, -sinf(turn))
        var eye = work.subject + outward * far + right * aside
        eye.y += lift
        let ground = work.floor(eye.x, eye.z) + work.clearance
        if eye.y < ground { eye.y = ground }
        if let bounds = work.bounds { eye.clamp(lowerBound: bounds.low, upperBound: bounds.high) }
        let half = tanf(angle / 2) * far
        var target =
            work.subject + right * (aside - placement.x * half * 16 / 9)
            + SIMD3(0, lift * 0.12 - placement.y * half, 0)
        (eye, target) = turned(eye, target, pan: pan, tilt: tilt)
        let (step, yaw, pitch) = tremble(seconds)
        eye += step
        (eye, target) = turned(eye, target + step, pan: yaw, tilt: pitch)
        var camera = Camera(eye: eye, target: target, fovY: angle)
        camera.focusDistance = (work.subject - eye).length
        camera.aperture = aperture
        camera.near = min(max(far * 0.02, 0.03), 0.3)
        camera.far = 6000
        return camera
    }

    /// The view turned about the eye: to the left by `pan`, up by `tilt`.
    private func turned(
        _ eye: SIMD3<Float>, _ target: SIMD3<Float>, pan: Float, tilt: Float
    ) -> (SIMD3<Float>, SIMD3<Float>) {
        guard pan != 0 || tilt != 0 else { return (eye, target) }
        let view = target - eye
        let side = cross(view, SIMD3(0, 1, 0)).normalized
        let swung = Matrix4.rotation(tilt, axis: side).transform(direction: view)
        return (eye, eye + Matrix4.rotationY(pan).transform(direction: swung))
    }

    /// What hands and feet do: a slow sway and a fine quiver.
    private func tremble(_ seconds: Float) -> (SIMD3<Float>, yaw: Float, pitch: Float) {
        guard shake > 0 else { return (.zero, 0, 0) }
        let t = seconds + phase
        let sway = SIMD3(
            sinf(t * 1.1) + 0.5 * sinf(t * 2.3 + 1), 0.7 * sinf(t * 1.7 + 2) + 0.3 * sinf(t * 3.9),
            0.6 * sinf(t * 0.9 + 4))
        let yaw = sinf(t * 1.3 + 0.7) + 0.45 * sinf(t * 3.1) + 0.18 * sinf(t * 7.3)
        let pitch = sinf(t * 1.6 + 3.1) + 0.4 * sinf(t * 3.7 + 1) + 0.2 * sinf(t * 8.1)
        let reach = shake * 0.012 * min(max(distance * 0.25, 0.3), 3)
        return (sway * reach, yaw * shake * 0.0085, pitch * shake * 0.0065)
    }
}
