import Domain
import Foundation

/// Where every node of the frame looks in a layer at a moment: the camera, and what moves by itself.
struct MotionField: Sendable {
    static let step = 8

    let scene: StillScene
    let path: CameraPath
    let faces: [LivingFace]
    let wishes: Wishes
    private let dice: Dice
    /// Canvas pixels that 1 pixel of a 720-line frame is.
    private let unit: Float
    private let liveliness: Float
    /// The layer that the faces are on.
    private let faceLayer: Layer.Kind?
    private let phases: [Float]
    private let air: Air

    init(_ scene: StillScene, path: CameraPath, faces: [LivingFace], wishes: Wishes, seed: UInt32) {
        self.scene = scene
        self.path = path
        self.faces = faces
        self.wishes = wishes
        let dice = Dice(seed: seed, for: "field")
        self.dice = dice
        unit = Float(min(scene.canvas.frame.width, scene.canvas.frame.height)) / 720
        liveliness = [0.35, 0.7, 1, 1.35, 1.7][min(max(wishes.motion, 0), 4)]
        faceLayer =
            faces.isEmpty
            ? nil
            : scene.faces.first.map { face in
                let middle = face.box.centre
                let front = scene.layers.last
                let isFront = (front?.alpha(Int(middle.x), Int(middle.y)) ?? 0) > 0.5
                return isFront ? front?.kind ?? .ground : .ground
            }
        phases = (0..<16).map { dice.unit($0) * 2 * .pi }
        air = Air(wishes.weather, brightness: scene.canvas.colours.luma.mean)
    }

    /// What is the same for every node of a moment.
    struct Moment: Sendable {
        /// Of the film; `time` is the world's, which may run slower or faster.
        var seconds: Float
        var time: Float
        var pose: CameraPose
        var postures: [LivingFace.Posture]
        var gust: Float
    }

    func moment(frame: Int, of count: Int, rate: Float) -> Moment {
        let time = Float(frame) / rate
        let world = time * wishes.timeScale
        return Moment(
            seconds: time, time: world, pose: path.pose(Float(frame) / Float(max(count - 1, 1))),
            postures: faces.map { $0.posture(at: time, liveliness: liveliness) },
            gust: 0.65 + 0.35 * dice.drift(world * 0.5, 30))
    }

    var columns: Int { (scene.canvas.frame.width + Self.step - 1) / Self.step + 1 }
    var rows: Int { (scene.canvas.frame.height + Self.step - 1) / Self.step + 1 }

    /// Writes the nodes of rows `from` ..< `to`: four floats each, as `pika_layer` wants them.
    func fill(
        _ grid: UnsafeMutablePointer<Float>, for layer: Layer, _ moment: Moment, from: Int, to: Int
    ) {
        let origin = scene.canvas.origin
        let hasFace = faceLayer == layer.kind
        let eighth = 1 / Float(Depths.step)
        for row in from..<to {
            for column in 0..<columns {
                let node = SIMD2(Float(column * Self.step), Float(row * Self.step))
                var at = path.source(node, depth: path.pivot, moment.pose) + origin
                var depth: Float = 0
                for _ in 0..<2 {
                    depth = layer.depth.bilinear(at.x * eighth, at.y * eighth)
                    at = path.source(node, depth: depth, moment.pose) + origin
                }
                var light = air.shade(disparity: depth, at: moment.seconds)
                switch layer.kind {
                case .sky: at += clouds(at, moment)
                case .ground:
                    at -= leaves(at, moment)
                    let water = ripples(at, moment)
                    at += SIMD2(water.x, water.y)
                    light.x *= 1 + water.z
                case .subject:
                    at -= leaves(at, moment)
                    if scene.regions.isFlat && faces.isEmpty { at -= sway(at, moment) }
                }
                if hasFace {
                    for (face, posture) in zip(faces, moment.postures) {
                        at -= face.displacement(at, posture)
                        at -= stir(at, face, moment)
                    }
                }
                let place = grid + (row * columns + column) * 4
                place[0] = at.x
                place[1] = at.y
                place[2] = light.x
                place[3] = light.y
            }
        }
    }

    // MARK: What moves by itself

    /// Clouds pass and change their shape slowly.
    private func clouds(_ at: SIMD2<Float>, _ moment: Moment) -> SIMD2<Float> {
        let side: Float = dice.unit(40) < 0.5 ? -1 : 1
        let speed = unit * (2.5 + 8 * wishes.wind) * (0.4 + 0.6 * liveliness)
        let q = at / (unit * 90)
        let t = moment.time
        let swirl = SIMD2(
            sin(q.y * 1.3 + t * 0.24 + phases[0]) + 0.6 * sin(q.x * 0.9 - t * 0.19 + phases[1]),
            0.6 * sin(q.x * 1.1 + t * 0.21 + phases[2]))
        let still = SIMD2(
            sin(q.y * 1.3 + phases[0]) + 0.6 * sin(q.x * 0.9 + phases[1]), 0.6 * sin(q.x * 1.1 + phases[2]))
        return SIMD2(side * speed * t, 0) + (swirl - still) * (2.2 * unit * liveliness)
    }

    /// Ripples in perspective: displacement, and a change of light.
    private func ripples(_ at: SIMD2<Float>, _ moment: Moment) -> SIMD3<Float> {
        guard let water = scene.regions.water else { return SIMD3(repeating: 0) }
        let quarter = 1 / Float(Regions.step)
        let mask = water.bilinear(at.x * quarter, at.y * quarter)
        guard mask > 0.01 else { return SIMD3(repeating: 0) }
        let height = Float(scene.canvas.height)
        let near = max(0, (at.y - scene.regions.horizon) / height)
        // Rows of waves come closer together towards the horizon, never closer than the nodes can carry.
        let rows = log(near + 0.11) * 26
        let columns = at.x / (unit * (26 + 220 * near))
        let t = moment.time * (0.8 + 0.7 * wishes.wind)
        let a = sin(rows * 1.0 + columns * 0.7 - t * 2.3 + phases[3])
        let b = sin(rows * 1.7 - columns * 1.1 - t * 3.1 + phases[4])
        let c = sin(rows * 0.6 + columns * 0.35 - t * 1.5 + phases[5])
        let strength = mask * unit * (0.7 + 7 * near) * (0.55 + 0.45 * liveliness)
        return SIMD3(
            (0.5 * b + 0.4 * c) * strength, (0.55 * a + 0.3 * b) * strength,
            mask * 0.05 * (a * b + 0.5 * c))
    }

    /// Wind in what grows: gusts that travel, and a flutter.
    private func leaves(_ at: SIMD2<Float>, _ moment: Moment) -> SIMD2<Float> {
        guard let foliage = scene.regions.foliage else { return SIMD2(0, 0) }
        let quarter = 1 / Float(Regions.step)
        let mask = foliage.bilinear(at.x * quarter, at.y * quarter)
        guard mask > 0.01 else { return SIMD2(0, 0) }
        let q = at / (unit * 100)
        let t = moment.time
        let wave = sin(q.x * 1.4 + q.y * 0.5 - t * 1.6 + phases[6]) * (0.6 + 0.4 * sin(q.x * 0.6 - t * 0.5))
        let lesser = sin(q.x * 3.1 - q.y * 2.3 - t * 2.9 + phases[7])
        let flutter = sin(q.x * 8.3 + q.y * 7.1 - t * 6.1 + phases[8])
        let strength = mask * unit * (1 + 5 * wishes.wind) * moment.gust * (0.4 + 0.6 * liveliness)
        return SIMD2(wave + 0.42 * lesser + 0.16 * flutter, 0.25 * lesser + 0.14 * flutter) * strength
    }

    /// Strands of hair in moving air.
    private func stir(_ at: SIMD2<Float>, _ face: LivingFace, _ moment: Moment) -> SIMD2<Float> {
        let mask = face.hair(at)
        guard mask > 0.01 else { return SIMD2(0, 0) }
        let q = at / (unit * 60)
        let t = moment.time
        let wave = sin(q.x * 0.9 + q.y * 1.3 - t * 1.7 + phases[9])
        let lesser = sin(q.x * 2.1 - q.y * 1.7 - t * 2.6 + phases[10])
        return SIMD2(wave + 0.5 * lesser, 0.35 * lesser)
            * (mask * unit * (0.6 + 3.2 * wishes.wind * wishes.wind) * moment.gust * liveliness)
    }

    /// A drawn figure sways on its foot like a cut-out on a stick.
    private func sway(_ at: SIMD2<Float>, _ moment: Moment) -> SIMD2<Float> {
        guard let subject = scene.subject else { return SIMD2(0, 0) }
        let up = (subject.bottom - at.y) / max(subject.height, 1)
        let lean = sin(moment.time * 1.9 + phases[11]) * 0.016 * liveliness
        let stretch = sin(moment.time * 3.8 + phases[12]) * 0.009 * liveliness
        let lift = max(up, 0)
        return SIMD2(lean * lift * lift * subject.height, -stretch * lift * subject.height)
    }
}
