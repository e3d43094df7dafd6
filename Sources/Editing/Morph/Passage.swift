import Domain
import Foundation

/// The way from one key picture to the next, ready to be looked at at any moment.
struct Passage: Sendable {
    private enum Road: Sendable {
        /// Two moments of one shot.
        case flow(FlowPath)
        /// Two different pictures.
        case forms(FormPath)
        /// Nothing comes after the first picture: only the camera moves.
        case alone(width: Int, height: Int)
    }

    /// Mean trust in the flow from which on two pictures are taken for moments of one shot.
    private static let leastTrust: Float = 0.15
    /// Growth of the picture in a second while the camera pushes in.
    private static let push: Float = 0.007

    let size: FrameSize
    let style: PassageStyle
    let seconds: Float
    private let road: Road
    /// How far the camera may move without parting what lies together, 0…1.
    private let freedom: Float

    /// - Parameters:
    ///   - subjects: Both pictures' masks, any size, 0…1.
    ///   - isAlone: There is no second picture.
    init(
        from first: KeyPicture, to second: KeyPicture, subjects: (Plane, Plane), isAlone: Bool,
        style: PassageStyle, seconds: Double, seed: UInt32
    ) {
        size = first.size
        self.style = style
        self.seconds = Float(seconds)
        if isAlone {
            road = .alone(width: first.small.glance.width, height: first.small.glance.height)
            freedom = 1
            return
        }
        if style.slide == nil {
            let glance = MutualFlow(first.small.glance, second.small.glance)
            if min(glance.trustForward.mean, glance.trustBackward.mean) > Self.leastTrust {
                let flow = MutualFlow(first.small.luma, second.small.luma)
                road = .flow(FlowPath(flow, frameWidth: size.width, frameHeight: size.height))
                freedom = 0
                return
            }
        }
        let order = CrossingOrder(style: style, seed: seed)
        let forms = (
            Forms(first.small, subject: subjects.0), Forms(second.small, subject: subjects.1)
        )
        let path = FormPath(
            first.small, second.small, forms: forms, order: order, isMatched: style.matchesForms,
            size: (size.width, size.height))
        road = .forms(path)
        freedom = style == .still || style == .dissolve ? 0 : 1 - min(path.likeness * 1.5, 1)
    }

    var meshSize: (width: Int, height: Int) {
        switch road {
        case .flow(let path): (path.width, path.height)
        case .forms(let path): (path.width, path.height)
        case .alone(let width, let height): (width, height)
        }
    }

    /// Whether the pictures were taken for two moments of one shot.
    var isOneShot: Bool { if case .flow = road { true } else { false } }

    /// - Parameter time: 0 is the first picture, 1 the second; at both the mesh leads nowhere.
    func mesh(at time: Float) -> WarpMesh {
        switch road {
        case .flow(let path):
            return path.mesh(at: smoothstep(0, 1, time))
        case .alone(let width, let height):
            let mesh = WarpMesh(width: width, height: height)
            lingering(at: time).apply(to: mesh.first, frameWidth: size.width, frameHeight: size.height)
            return mesh
        case .forms(let path):
            if let slide = style.slide { return sliding(path, slide, time) }
            let hold = min(0.06, 0.15 / seconds)
            let eased = Self.eased((time - hold) / (1 - 2 * hold))
            let mesh = path.mesh(at: eased, crossing: style.crossing(time))
            let (first, second) = cameras(at: time, eased)
            first.apply(to: mesh.first, frameWidth: size.width, frameHeight: size.height)
            second.apply(to: mesh.second, frameWidth: size.width, frameHeight: size.height)
            if first.scale < 0.95 || second.scale < 0.95 { hideMirrors(mesh) }
            return mesh
        }
    }

    /// Where one picture is seen far beyond its edge, the other takes its place: a mirror image is no view.
    private func hideMirrors(_ mesh: WarpMesh) {
        let unit = SIMD2(Float(size.width) / Float(mesh.width), Float(size.height) / Float(mesh.height))
        let soft = 0.1 * Float(size.height)
        func presence(_ field: FlowField, _ x: Int, _ y: Int) -> Float {
            let i = y * mesh.width + x
            let atX = (Float(x) + 0.5) * unit.x + field.x.values[i]
            let atY = (Float(y) + 0.5) * unit.y + field.y.values[i]
            let beyond = max(-atX, atX - Float(size.width), -atY, atY - Float(size.height))
            return 1 - smoothstep(0, soft, beyond)
        }
        for y in 0..<mesh.height {
            for x in 0..<mesh.width {
                let first = presence(mesh.first, x, y), second = presence(mesh.second, x, y)
                let share = mesh.share[x, y]
                let a = first * (1 - share + share * (1 - second))
                let b = second * (share + (1 - share) * (1 - first))
                mesh.share[x, y] = (b + 1e-3 * share) / (a + b + 1e-3)
            }
        }
    }

    /// A camera that finds its own end: it leaves slowly and comes to rest.
    private func lingering(at time: Float) -> CameraState {
        let way = Self.eased(time) * min(seconds / 4, 2)
        var camera = CameraState()
        switch style {
        case .morph, .dissolve: camera.scale = exp(0.05 * way)
        case .still: break
        case .zoomIn: camera.scale = exp(0.22 * way)
        case .zoomOut: camera.scale = exp(-0.1 * way)
        case .spin:
            camera.scale = exp(0.22 * way)
            camera.angle = 0.12 * way
        case .panLeft, .panRight, .tiltUp, .tiltDown, .whip:
            camera.scale = exp(0.1 * way)
            camera.shift = (style.slide ?? .zero) * 0.05 * way
        }
        return camera
    }

    /// Slow at both ends, without a jolt in speed or in its change.
    static func eased(_ time: Float) -> Float {
        let t = min(max(time, 0), 1)
        return t * t * t * (t * (6 * t - 15) + 10)
    }

    private func cameras(at time: Float, _ eased: Float) -> (CameraState, CameraState) {
        var first = CameraState(), second = CameraState()
        switch style {
        case .morph, .still, .dissolve:
            // One slow push through all pictures: its speed goes on through the keyframe, its size is 1 there.
            first.scale = exp(Self.push * freedom * seconds * time)
            second.scale = exp(Self.push * freedom * seconds * (time - 1))
        case .zoomIn:
            first.scale = exp(1.1 * eased)
            second.scale = exp(0.75 * (eased - 1))
        case .zoomOut:
            first.scale = exp(-0.75 * eased)
            second.scale = exp(1.1 * (1 - eased))
        case .spin:
            first.angle = 1.6 * eased
            first.scale = exp(0.9 * eased)
            second.angle = 1.6 * (eased - 1)
            second.scale = exp(0.9 * (1 - eased))
        default: break
        }
        return (first, second)
    }

    /// How far a slide has come; a whip is over within a second.
    private func slid(_ time: Float) -> Float {
        Self.eased(style == .whip ? (time - 0.5) * max(seconds, 1) + 0.5 : time)
    }

    /// How far the picture moves across the frame while the shutter is open, in pixels.
    func blur(at time: Float) -> Float {
        guard case .forms = road, let slide = style.slide, slide.x != 0 else { return 0 }
        let frame = 1 / (seconds * Float(VideoRequest.frameRate))
        let step = slid(min(time + frame / 2, 1)) - slid(max(time - frame / 2, 0))
        return 0.6 * step * Float(size.width)
    }

    /// Both pictures lie side by side and pass through the frame; the seam between them is soft.
    private func sliding(_ path: FormPath, _ direction: SIMD2<Float>, _ time: Float) -> WarpMesh {
        let eased = slid(time)
        let mesh = WarpMesh(width: path.width, height: path.height)
        let first = CameraState(shift: direction * eased),
            second = CameraState(shift: direction * (eased - 1))
        first.apply(to: mesh.first, frameWidth: size.width, frameHeight: size.height)
        second.apply(to: mesh.second, frameWidth: size.width, frameHeight: size.height)
        let softness = 0.22 * min(eased, 1 - eased)
        for y in 0..<mesh.height {
            for x in 0..<mesh.width {
                let u = (Float(x) + 0.5) / Float(mesh.width), v = (Float(y) + 0.5) / Float(mesh.height)
                // Distance behind the seam, in frames.
                let along =
                    (direction.x + direction.y) < 0
                    ? u * -direction.x + v * -direction.y : 1 - (u * direction.x + v * direction.y)
                let behind = along - (1 - eased)
                mesh.share[x, y] =
                    eased <= 0 ? 0 : eased >= 1 ? 1 : smoothstep(-softness - 1e-4, softness, behind)
            }
        }
        return mesh
    }
}

extension PassageStyle {
    /// How far the crossing has come: it begins after the motion and ends before it.
    func crossing(_ time: Float) -> Float {
        switch self {
        case .zoomIn, .zoomOut, .spin: min(max((time - 0.25) / 0.5, 0), 1)
        default: min(max((time - 0.08) / 0.84, 0), 1)
        }
    }
}

extension CrossingOrder {
    init(style: PassageStyle, seed: UInt32) {
        let angle = Dice(seed: seed, for: "course").unit(0) * 2 * .pi
        switch style {
        case .zoomIn: self.init(course: .outwards, seed: seed)
        case .zoomOut: self.init(course: .inwards, seed: seed)
        case .dissolve: self.init(course: .sweep(angle: angle), seed: seed, softness: 0.8)
        default: self.init(course: .sweep(angle: angle), seed: seed)
        }
    }
}
