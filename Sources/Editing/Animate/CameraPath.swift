import Domain
import Foundation

/// How the camera stands towards the picture at one moment.
struct CameraPose: Sendable {
    /// Enlargement of everything, at least 1.
    var zoom: Float = 1
    /// How far the camera has gone in, as a share of the distance to what is nearest.
    var push: Float = 0
    /// Sideways travel: pixels that the nearest things move.
    var travel = SIMD2<Float>(0, 0)
    /// Turning: pixels that everything moves.
    var turn = SIMD2<Float>(0, 0)
    /// Radians about the axis of view.
    var roll: Float = 0
}

/// A camera's way through a film of a picture.
struct CameraPath: Sendable {
    /// Frame pixels that zoom and push keep in place.
    let focus: SIMD2<Float>
    let subjectDepth: Float
    /// The depth that travelling keeps in place.
    let pivot: Float
    private let move: CameraMove?
    /// Frame width in pixels.
    private let width: Float
    private let seconds: Float
    private let dice: Dice
    private(set) var amount: Float
    private(set) var baseZoom: Float = 1

    init(
        _ move: CameraMove?, frame: FrameSize, focus: SIMD2<Float>, subjectDepth: Float, motion: Int,
        seconds: Int,
        seed: UInt32
    ) {
        self.move = move
        self.focus = focus
        self.subjectDepth = subjectDepth
        self.seconds = Float(seconds)
        width = Float(min(frame.width, frame.height * 16 / 9))
        dice = Dice(seed: seed, for: "camera")
        let lively: [Float] = [0.3, 0.65, 1, 1.4, 1.8]
        amount = lively[min(max(motion, 0), 4)] * pow(min(max(Float(seconds) / 5, 0.3), 1.6), 0.75)
        switch move {
        case .truckLeft, .truckRight, .tracking, .craneUp, .craneDown: pivot = 0
        default: pivot = subjectDepth
        }
    }

    /// Makes the way fit: enlarges, and where that would cost too much moves less, until no pose sees beyond `valid`.
    ///
    /// - Parameters:
    ///   - depth: Depth of the rearmost layer at a place of the frame.
    ///   - origin: The frame's first pixel on the canvas.
    mutating func fit(
        frame: FrameSize, valid: Region, origin: SIMD2<Float>, depth: (SIMD2<Float>) -> Float
    ) {
        var rim: [(SIMD2<Float>, Float)] = []
        for step in 0...8 {
            let u = Float(step) / 8
            let (right, bottom) = (Float(frame.width - 1), Float(frame.height - 1))
            for place in [
                SIMD2(u * right, 0), SIMD2(u * right, bottom), SIMD2(0, u * bottom), SIMD2(right, u * bottom),
            ] {
                rim.append((place, depth(place)))
            }
        }
        let slack = 0.004 * width
        func overshoot() -> Float {
            var worst: Float = 0
            for step in 0...24 {
                let pose = pose(Float(step) / 24)
                for (place, depth) in rim {
                    let at = source(place, depth: depth, pose) + origin
                    worst = max(
                        worst, valid.x - at.x, at.x - valid.right, valid.y - at.y, at.y - valid.bottom)
                }
            }
            return worst
        }
        while true {
            baseZoom = 1
            while baseZoom < 1.13, overshoot() > slack { baseZoom += 0.01 }
            if overshoot() <= slack || amount < 0.05 { return }
            amount *= 0.85
        }
    }

    /// Where a pixel of the frame looks, in frame pixels of the picture at rest, if what it sees has this depth.
    func source(_ place: SIMD2<Float>, depth: Float, _ pose: CameraPose) -> SIMD2<Float> {
        let scale = max(1 - pose.push * depth, 0.2) / pose.zoom
        var offset = (place - focus) * scale
        if pose.roll != 0 {
            let (c, s) = (cos(pose.roll), sin(pose.roll))
            offset = SIMD2(offset.x * c - offset.y * s, offset.x * s + offset.y * c)
        }
        return focus + offset + pose.turn + pose.travel * (depth - pivot)
    }

    /// The other way round: where a thing of this depth is seen.
    func seen(_ point: SIMD2<Float>, depth: Float, _ pose: CameraPose) -> SIMD2<Float> {
        let scale = max(1 - pose.push * depth, 0.2) / pose.zoom
        return focus + (point - pose.turn - pose.travel * (depth - pivot) - focus) / scale
    }

    /// - Parameter time: 0 at the first frame … 1 at the last.
    func pose(_ time: Float) -> CameraPose {
        // Already under way at the first frame and still at the last, gentle at both.
        let e = 0.55 * time + 0.45 * time * time * (3 - 2 * time)
        let c = e - 0.5
        let side: Float = dice.unit(1) < 0.5 ? -1 : 1
        var pose = CameraPose(zoom: baseZoom)
        let a = amount
        switch move {
        case nil:
            pose.push = 0.2 * a * e
            pose.travel = SIMD2(side * c * 0.075, 0.02 * sin(e * .pi)) * (width * a)
        case .static: break
        case .dollyIn: pose.push = 0.3 * a * e
        case .dollyOut: pose.push = 0.3 * a * (1 - e)
        case .zoomIn: pose.zoom *= 1 + 0.2 * a * e
        case .zoomOut: pose.zoom *= 1 + 0.2 * a * (1 - e)
        case .panLeft, .panRight:
            let sign: Float = move == .panRight ? 1 : -1
            pose.turn.x = sign * c * 0.13 * width * a
            pose.travel.x = sign * c * 0.03 * width * a
        case .tiltUp, .tiltDown:
            pose.turn.y = (move == .tiltDown ? 1 : -1) * c * 0.1 * width * a
            pose.travel.y = pose.turn.y * 0.2
        case .truckLeft, .truckRight, .tracking:
            let sign: Float = move == .truckLeft ? -1 : move == .truckRight ? 1 : side
            pose.travel.x = sign * c * 0.2 * width * a
            pose.turn.x = sign * c * 0.015 * width * a
        case .orbit:
            pose.travel.x = side * c * 0.2 * width * a
            pose.push = 0.05 * a * sin(e * .pi)
            pose.roll = side * c * 0.008 * a
        case .craneUp, .craneDown:
            let sign: Float = move == .craneUp ? -1 : 1
            pose.travel.y = sign * c * 0.16 * width * a
            pose.push = 0.06 * a * e
        case .handheld:
            let t = time * seconds
            pose.turn = SIMD2(dice.drift(t * 0.9, 0), dice.drift(t * 1.1, 1)) * (0.012 * width * a)
            pose.turn += SIMD2(dice.drift(t * 2.7, 2), dice.drift(t * 3.1, 3)) * (0.0028 * width * a)
            pose.travel = SIMD2(dice.drift(t * 0.7, 4), dice.drift(t * 0.8, 5)) * (0.02 * width * a)
            pose.roll = dice.drift(t * 0.8, 6) * 0.006 * a
            pose.push = 0.1 * a * e
        case .drone:
            pose.push = 0.26 * a * e
            pose.travel = SIMD2(side * c * 0.05, -c * 0.07) * (width * a)
        }
        // Nearer than that, pixels show and the rim runs away.
        pose.push = min(pose.push, 0.42)
        return pose
    }
}
