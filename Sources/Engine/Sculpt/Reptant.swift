import Foundation
import Render

/// Things without legs that bend all along: snakes, worms, caterpillars, snails.
struct Reptant: Sendable {
    enum Kind: Sendable { case snake, cobra, worm, caterpillar, snail }

    var kind = Kind.snake
    /// Metres from head to tail.
    var size: Float = 1.4
    var thick: Float = 0.030
    var base = hex(0x5E9A3E)
    var belly = hex(0xE6DC9A)
    var marks = hex(0x2E4A1E)
    var shell = hex(0xB9753A)
    var beat: Double = 1.6

    static let snake = Reptant()
    static let cobra = Reptant(
        kind: .cobra, size: 1.5, base: hex(0x6A5638), belly: hex(0xE3CF96), marks: hex(0x2E2418))
    static let worm = Reptant(
        kind: .worm, size: 0.12, thick: 0.04, base: hex(0xD98A80), belly: hex(0xE6A89A), marks: hex(0xC0705E),
        beat: 1.8)
    static let caterpillar = Reptant(
        kind: .caterpillar, size: 0.07, thick: 0.095, base: hex(0x7AC23E), belly: hex(0xE3E68A),
        marks: hex(0xF2C23A), beat: 1.3)
    static let snail = Reptant(
        kind: .snail, size: 0.07, thick: 0.095, base: hex(0xC9A878), belly: hex(0xDCC49A),
        marks: hex(0x8A6238), beat: 3)
}

/// Models one, lying along z with its head at +½.
struct ReptantModel {
    let shape: Reptant
    let detail: BodyDetail

    static let links = 10

    private func radius(_ part: Float) -> Float {
        // From the head at 0 to the tail at 1.
        switch shape.kind {
        case .snake, .cobra: shape.thick * mix(0.72, 1, ramp(0, 0.3, part)) * (1 - 0.88 * ramp(0.5, 1, part))
        case .worm: shape.thick * (0.75 + 0.25 * wave(part * 0.5))
        case .caterpillar: shape.thick
        case .snail: shape.thick * (0.95 - 0.75 * ramp(0.45, 1, part))
        }
    }

    func body(key: String) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        let raised: Float = shape.kind == .cobra ? 0.22 : shape.kind == .snail ? 0.14 : 0
        func place(_ part: Float) -> SIMD3<Float> {
            let lift = raised * pow(max(1 - part * 3.2, 0), 1.4)
            return [0, radius(part) * 0.9 + lift, 0.5 - part + lift * 0.25]
        }
        for link in 0..<Self.links {
            skeleton.add("link.\(link)", 0, place(Float(link) / Float(Self.links - 1)))
        }
        var field = Field()
        for step in 0..<Self.links * 2 {
            let parts = SIMD2(Float(step), Float(step + 1)) / Float(Self.links * 2)
            let joint = 1 + min(Int((parts.x * Float(Self.links - 1)).rounded()), Self.links - 1)
            let (from, to) = (place(parts.x), place(parts.y))
            if shape.kind == .caterpillar {
                guard step % 2 == 0 else { continue }
                field.add(
                    .ellipsoid([shape.thick, shape.thick, shape.thick * 0.74]), at: from, blend: 0.012,
                    colour: step % 4 == 0 ? shape.base : mix(shape.base, shape.marks, 0.45), joint: joint)
                for side in [Float(1), -1] where step > 1 {
                    field.limb(
                        from + [shape.thick * 0.5 * side, -0.04, 0],
                        from + [shape.thick * 0.62 * side, -shape.thick * 0.86, 0],
                        0.022, 0.018, blend: 0.012, colour: shape.base * 0.7, joint: joint)
                }
            } else {
                field.limb(
                    from, to, radius(parts.x), radius(parts.y), blend: 0.03, colour: shape.base, joint: joint)
            }
            if step % 2 == 0, shape.kind == .snake || shape.kind == .cobra, step > 1 {
                field.paint(
                    .ellipsoid([radius(parts.x) * 0.9, radius(parts.x) * 0.7, 0.017]),
                    at: from + [0, radius(parts.x) * 0.75, 0], blend: 0.008, colour: shape.marks)
            }
            if shape.kind == .worm, step % 3 == 0 {
                field.paint(
                    .box([0.2, 0.2, 0.006], rounding: 0.002), at: from, blend: 0.008, colour: shape.marks)
            }
        }
        let head = place(0)
        let size = shape.kind == .snake || shape.kind == .cobra ? shape.thick * 1.15 : shape.thick * 1.02
        field.add(
            .ellipsoid([
                size * 1.05, size * 0.82, size * (shape.kind == .snake || shape.kind == .cobra ? 1.6 : 1),
            ]),
            at: head + [0, 0.004, size * 0.5], blend: 0.03, colour: shape.base, joint: 1)
        if shape.kind == .cobra {
            field.add(
                .ellipsoid([shape.thick * 2.4, 0.10, shape.thick * 0.5]), at: place(0.09) + [0, 0, -0.012],
                turned: .turn(x: 0.12),
                blend: 0.03, colour: shape.base, joint: 2)
        }
        field.paint(
            .box([0.3, 0.012, 0.9], rounding: 0.01), at: [0, 0, 0], blend: 0.012, colour: shape.belly)
        if shape.kind == .snail {
            field.add(
                .ellipsoid([shape.thick * 1.05, 0.03, 0.50]), at: [0, 0.03, 0.02], blend: 0.03,
                colour: shape.belly, joint: 6)
            for side in [Float(1), -1] {
                field.limb(
                    head + [0.03 * side, 0.05, 0.06], head + [0.075 * side, 0.20, 0.13], 0.018, 0.013,
                    blend: 0.012,
                    colour: shape.base, joint: 1)
            }
        }
        var sculptor = Sculptor(cell: shape.kind == .snake || shape.kind == .cobra ? 0.0085 : 0.0120)
        sculptor.detail = detail
        sculptor.softness = 0.05
        let material: MaterialKind =
            shape.kind == .caterpillar || shape.kind == .worm || shape.kind == .snail ? .clay : .scale
        var mesh = sculptor.mesh(field, skeleton: skeleton)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        var parts = [SculptedBody.Part(name: "body", material: material, mesh: mesh, isCoat: true)]
        parts += eyes(head, size)
        if shape.kind == .snail { parts.append(shell()) }
        if shape.kind == .caterpillar {
            var feelers = Mesh()
            for side in [Float(1), -1] {
                let foot = head + SIMD3(0.035 * side, size * 0.85, 0.03)
                feelers.add(
                    .tube(
                        [foot, foot + [0.02 * side, 0.07, 0.02], foot + [0.05 * side, 0.10, 0.05]],
                        radii: [0.009, 0.008, 0.014], sides: 6, colours: [bytes(hex(0x3A2A1E))]))
            }
            parts.append(.init(name: "feelers", material: .rubber, mesh: feelers.bound(to: 1)))
        }
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        body.rig = ReptantRig(shape: shape, skeleton: skeleton)
        body.anchors = [
            "head.top": .init(joint: 1, position: head + [0, size, 0]),
            "eyes": .init(joint: 1, position: head),
            "back": .init(joint: 5, position: [0, shape.thick * 2, 0]),
        ]
        return body.scaled(by: shape.size)
    }

    private func eyes(_ head: SIMD3<Float>, _ size: Float) -> [SculptedBody.Part] {
        guard shape.kind != .worm else { return [] }
        var balls = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            var place = head + SIMD3(size * 0.78 * side, size * 0.42, size * 0.95)
            var radius = size * 0.30
            if shape.kind == .caterpillar {
                place = head + SIMD3(size * 0.46 * side, size * 0.30, size * 1.22)
                radius = size * 0.34
            }
            if shape.kind == .snail {
                place = head + SIMD3(0.078 * side, 0.215, 0.136)
                radius = 0.030
            }
            let way = SIMD3<Float>(
                (shape.kind == .snake || shape.kind == .cobra ? 0.8 : 0.25) * side, 0.15, 0.8
            ).normalized
            balls.add(
                Eyes.ball(
                    radius: radius, iris: hex(0xC9982E), white: hex(0xF3EEDF), spread: 0.9,
                    sides: detail.sides(16)),
                at: .frame(up: [0, 1, 0], forward: way, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: radius, towards: (way + [0.2, 0.5, 0.2]).normalized, width: 0.28,
                    sides: detail.sides(10)),
                at: .shift(place))
        }
        return [
            .init(name: "eyes", material: .eye, mesh: balls.bound(to: 1)),
            .init(name: "catchlights", material: .emissive, mesh: lights.bound(to: 1)),
        ]
    }

    /// A tube wound into a flat spiral.
    private func shell() -> SculptedBody.Part {
        let steps = max(18, Int(54 / detail.coarseness))
        var line: [SIMD3<Float>] = []
        var radii: [Float] = []
        for step in 0...steps {
            let part = Float(step) / Float(steps)
            let angle = part * 2.6 * 2 * Float.pi - 2.2
            let reach = mix(Float(0.030), 0.165, part)
            line.append([0.03 * (1 - part), 0.285 + sin(angle) * reach, -0.06 - cos(angle) * reach])
            radii.append(mix(0.052, 0.120, part))
        }
        let mesh = Mesh.tube(
            line, radii: radii, sides: detail.sides(18),
            colours: (0...steps).map {
                bytes(
                    mix(shape.shell, shape.marks, 0.5 + 0.5 * wave(Float($0) / 6))
                        * mix(1.15, 0.85, Float($0) / Float(steps)))
            })
        return .init(name: "shell", material: .ceramic, mesh: mesh.bound(to: 6))
    }
}

/// A wave of the whole body: sideways in snakes, up and down in caterpillars, hardly at all in snails.
struct ReptantRig: BodyRig {
    let shape: Reptant
    let skeleton: Skeleton

    var actions: [BodyAction] { [.idle, .walk, .run, .stand, .swim, .sleep, .eat, .look, .roar] }
    func period(_ action: BodyAction) -> Double {
        action == .run ? shape.beat * 0.6 : action == .walk || action == .swim ? shape.beat : 4
    }

    func speed(_ action: BodyAction) -> Float {
        guard action == .walk || action == .run || action == .swim else { return 0 }
        return (shape.kind == .snail ? 0.12 : shape.kind == .caterpillar ? 0.22 : 0.42)
            / Float(period(action))
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        let moves = action == .walk || action == .run || action == .swim
        for link in 0..<ReptantModel.links {
            let part = Float(link) / Float(ReptantModel.links - 1)
            switch shape.kind {
            case .snake, .cobra, .worm:
                // Waves along the body, whether it moves or rests in its bends.
                let strength: Float =
                    shape.kind == .worm
                    ? 0.05 : 0.11 * ramp(0, 0.35, part + (shape.kind == .cobra ? -0.1 : 0.1))
                let at = moves ? phase : 0.06 * wave(phase)
                let aside = strength * wave(at + part * 1.6)
                let slope = strength * 1.6 * 2 * Float.pi * cos((at + part * 1.6) * 2 * Float.pi)
                local[link + 1] = Affine.shift([aside, 0, 0]) * .turn(y: atan(-slope) * 1)
                if link < 2, action == .look || action == .idle {
                    local[link + 1] = local[link + 1] * .turn(y: 0.25 * wave(phase))
                }
            case .caterpillar:
                let lift = moves ? max(0, wave(phase + part * 1.2)) * 0.05 : 0.008 * wave(phase * 2 + part)
                local[link + 1] = .shift([0, lift, moves ? 0.02 * wave(phase + part * 1.2 + 0.25) : 0])
                if link < 2, !moves { local[link + 1] = local[link + 1] * .turn(y: 0.3 * wave(phase)) }
            case .snail:
                let stretch = moves ? 0.025 * wave(phase + part) : 0.008 * wave(phase + part)
                local[link + 1] = .shift([0, 0, stretch])
                if link == 0 { local[1] = local[1] * .turn(x: 0.05 * wave(phase * 2), y: 0.2 * wave(phase)) }
            }
        }
        return skeleton.assemble(local)
    }
}
