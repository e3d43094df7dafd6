import Foundation
import Render

/// Hard and shiny things on a space suit that are turned, not sculpted.
struct AstronautKit {
    let frame: BipedFrame
    let detail: BodyDetail

    private var sides: Int { max(10, Int(28 / detail.coarseness)) }
    private var headCentre: SIMD3<Float> { [0, frame.shape.headHeight, 0] }

    /// A gold mirror set into the opening of the helmet.
    func visor() -> SculptedBody.Part {
        let size = frame.shape.headSize
        var mesh = Mesh()
        mesh.add(
            .ball(
                [size * 0.84, size * 0.70, size * 0.92], sides: sides, rows: sides / 2,
                colour: bytes(hex(0xC98A2B), 1)), at: .shift(headCentre + [0, 0.004, size * 0.155]))
        return SculptedBody.Part(name: "visor", material: .visor, mesh: mesh.bound(to: frame.head))
    }

    /// The seal around the opening of the helmet.
    func rim() -> SculptedBody.Part {
        let size = frame.shape.headSize
        let steps = sides
        var line: [SIMD3<Float>] = []
        for step in 0...steps {
            let angle = Float(step) / Float(steps) * 2 * Float.pi
            let across = SIMD2(sin(angle) * size * 0.785, cos(angle) * size * 0.635)
            let depth = size * (0.98 - 0.46 * (across.x * across.x + across.y * across.y) / (size * size))
            line.append(headCentre + [across.x, across.y + 0.003 - depth * 0.04, depth])
        }
        let tube = Mesh.tube(
            line, radii: line.map { _ in 0.013 }, sides: 8, colours: [bytes(Astronaut.grey)], closed: false)
        return SculptedBody.Part(name: "rim", material: .rubber, mesh: tube.bound(to: frame.head))
    }

    /// Red bands: around arms and legs, and over the crown of the helmet.
    func stripes() -> SculptedBody.Part {
        var mesh = Mesh()
        let colour = [bytes(Astronaut.stripe)]
        func band(_ centre: SIMD3<Float>, _ along: SIMD3<Float>, _ radius: Float, _ joint: Int) {
            let half: Float = 0.019
            let profile: [SIMD2<Float>] = [
                [radius - 0.012, -half - 0.004], [radius, -half], [radius + 0.003, 0], [radius, half],
                [radius - 0.012, half + 0.004], [radius - 0.02, 0], [radius - 0.012, -half - 0.004],
            ]
            var placed = Mesh()
            placed.add(
                .lathe(profile, sides: sides, colours: colour),
                at: .shift(centre) * .turn(from: [0, 1, 0], to: along))
            mesh.add(placed.bound(to: joint))
        }
        for arm in frame.arms { band(mix(arm.shoulder, arm.elbow, 0.58), arm.along, 0.111, arm.upper) }
        for leg in frame.legs {
            band(mix(leg.hip, leg.knee, 0.64) - [0, 0.01, 0], leg.knee - leg.hip, 0.131, leg.thigh)
        }
        let size = frame.shape.headSize
        var crest: [SIMD3<Float>] = []
        let steps = sides / 2
        for step in 0...steps {
            let angle = mix(-0.62, 1.9, Float(step) / Float(steps))
            crest.append(headCentre + SIMD3(0, cos(angle) * 1.02, -sin(angle) * 1.03) * (size - 0.001))
        }
        let flat = Mesh.tube(crest, radii: crest.map { _ in 0.005 }, sides: 8, colours: colour)
        var wide = Mesh()
        wide.add(flat, at: .scale([5.2, 1, 1]))
        mesh.add(wide.bound(to: frame.head))
        return SculptedBody.Part(name: "stripes", material: .cloth, mesh: mesh)
    }

    /// Couplings of polished metal at neck, wrists and waist.
    func rings() -> SculptedBody.Part {
        var mesh = Mesh()
        func ring(
            _ centre: SIMD3<Float>, _ along: SIMD3<Float>, _ radius: Float, _ squash: Float, _ joint: Int
        ) {
            let half: Float = 0.016
            let edge: Float = 0.006
            let profile: [SIMD2<Float>] = [
                [radius - 0.02, -half], [radius, -half], [radius, -half], [radius + edge, -half + edge],
                [radius + edge, half - edge], [radius, half], [radius, half], [radius - 0.02, half],
                [radius - 0.02, -half],
            ]
            let turned = Mesh.lathe(profile, sides: sides, colours: [bytes(hex(0xB9BDC2))], squash: squash)
            var placed = Mesh()
            placed.add(turned, at: .shift(centre) * .turn(from: [0, 1, 0], to: along))
            mesh.add(placed.bound(to: joint))
        }
        ring([0, frame.shape.neckHeight + 0.062, 0], [0, 1, 0], frame.shape.headSize * 0.80, 1, frame.head)
        for arm in frame.arms {
            ring(arm.wrist + arm.along * 0.006, arm.along, 0.074, 1, arm.hand)
        }
        ring([0, 0.985, 0.003], [0, 1, 0], 0.222, 0.86, frame.spine)
        return SculptedBody.Part(name: "rings", material: .metal, mesh: mesh)
    }

    /// Two air hoses from the chest unit around to the pack.
    func hoses() -> SculptedBody.Part {
        var mesh = Mesh()
        for side in [Float(1), -1] {
            let keys: [SIMD3<Float>] = [
                [0.150 * side, 1.20, 0.245], [0.235 * side, 1.13, 0.225], [0.300 * side, 1.10, 0.110],
                [0.305 * side, 1.11, -0.040], [0.270 * side, 1.14, -0.200], [0.215 * side, 1.16, -0.260],
            ]
            let steps = max(8, Int(40 / detail.coarseness))
            var line: [SIMD3<Float>] = []
            var radii: [Float] = []
            for step in 0...steps {
                let part = Float(step) / Float(steps)
                line.append(Curve.through(keys, at: part))
                // Ribbed like a hose that must not kink.
                radii.append(step % 2 == 0 ? 0.021 : 0.0245)
            }
            let tube = Mesh.tube(
                line, radii: radii, sides: max(6, sides / 4), colours: [bytes(hex(0x4A4E55))])
            mesh.add(tube.bound(to: frame.chest))
        }
        return SculptedBody.Part(name: "hoses", material: .rubber, mesh: mesh)
    }

    /// Lamps on the helmet and the lit read-out of the chest unit.
    func lamps() -> SculptedBody.Part {
        var mesh = Mesh()
        let size = frame.shape.headSize
        for side in [Float(1), -1] {
            let disc = Mesh.ball(
                [0.019, 0.016, 0.012], sides: 12, rows: 6, colour: bytes(hex(0xFFF1CF), 0.9))
            var placed = Mesh()
            placed.add(
                disc, at: .shift(headCentre + [size * 0.70 * side, size * 0.80, size * 0.24 + 0.052]))
            mesh.add(placed.bound(to: frame.head))
        }
        let tilt = Affine.turn(x: -0.16)
        let screen = Mesh.ball([0.036, 0.018, 0.004], sides: 12, rows: 6, colour: bytes(hex(0x6FD3FF), 0.6))
        var placed = Mesh()
        placed.add(screen, at: .shift([0, 1.245, 0.235] + tilt.direction([0.048, 0.032, 0.062])) * tilt)
        mesh.add(placed.bound(to: frame.chest))
        return SculptedBody.Part(name: "lamps", material: .emissive, mesh: mesh)
    }

    /// A round mission badge on either shoulder.
    func patches() -> SculptedBody.Part {
        var mesh = Mesh()
        for arm in frame.arms {
            let out = SIMD3(cos(frame.shape.armAngle) * arm.side, sin(frame.shape.armAngle), 0.35).normalized
            let rings: [(Float, SIMD3<Float>)] = [
                (0, hex(0xF2EFE6)), (0.012, hex(0xF2EFE6)), (0.013, hex(0x1F4E9E)), (0.034, hex(0x1F4E9E)),
                (0.035, hex(0xE27B32)), (0.042, hex(0xE27B32)), (0.044, hex(0x1F4E9E)),
            ]
            let profile = rings.reversed().map { SIMD2($0.0, 0.006 - $0.0 * $0.0 * 2.0) }
            let badge = Mesh.lathe(profile, sides: 20, colours: rings.reversed().map { bytes($0.1) })
            var placed = Mesh()
            placed.add(
                badge,
                at: .shift(arm.shoulder + arm.along * 0.035 + out * 0.121) * .turn(from: [0, 1, 0], to: out))
            mesh.add(placed.bound(to: arm.upper))
        }
        return SculptedBody.Part(name: "patches", material: .cloth, mesh: mesh)
    }
}

/// Smooth lines through points.
enum Curve {
    /// A Catmull-Rom curve through all points, 0 at the first and 1 at the last.
    static func through(_ points: [SIMD3<Float>], at part: Float) -> SIMD3<Float> {
        let last = points.count - 1
        let place = clamp(part) * Float(last)
        let index = min(Int(place), last - 1)
        let t = place - Float(index)
        let p0 = points[max(index - 1, 0)]
        let p1 = points[index]
        let p2 = points[index + 1]
        let p3 = points[min(index + 2, last)]
        let linear = p2 - p0
        let square = p0 * 2 - p1 * 5 + p2 * 4 - p3
        let cube = p1 * 3 - p0 - p2 * 3 + p3
        return (p1 * 2 + linear * t + square * (t * t) + cube * (t * t * t)) * 0.5
    }
}

/// Places on a figure where things can be held or worn.
enum BipedAnchors {
    static func of(_ frame: BipedFrame, back: Float) -> [String: SculptedBody.Anchor] {
        var anchors: [String: SculptedBody.Anchor] = [:]
        for arm in frame.arms {
            let name = arm.side > 0 ? "hand.left" : "hand.right"
            anchors[name] = .init(joint: arm.hand, position: arm.knuckles)
        }
        let shape = frame.shape
        anchors["head.top"] = .init(joint: frame.head, position: [0, shape.headHeight + shape.headSize, 0])
        anchors["eyes"] = .init(joint: frame.head, position: [0, shape.headHeight, shape.headSize])
        anchors["mouth"] = .init(
            joint: frame.head, position: [0, shape.headHeight - shape.headSize * 0.45, shape.headSize])
        anchors["back"] = .init(joint: frame.chest, position: [0, shape.chestHeight, back])
        anchors["chest"] = .init(joint: frame.chest, position: [0, shape.chestHeight, -back * 0.6])
        return anchors
    }
}
