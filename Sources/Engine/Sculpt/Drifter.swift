import Foundation
import Render

/// A ghost of a bed sheet, and a ray: bodies of one skin that billow.
enum Drifter {
    static func ghost(key: String, detail: BodyDetail) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("head", 0, [0, 0.80, 0])
        let waist = skeleton.add("waist", 0, [0, 0.55, 0])
        let hem = skeleton.add("hem", waist, [0, 0.28, 0])
        var field = Field()
        let sheet = hex(0xF2F2F7)
        field.add(.ellipsoid([0.26, 0.27, 0.25]), at: [0, 0.86, 0], blend: 0.06, colour: sheet, joint: 1)
        field.limb([0, 0.75, 0], [0, 0.42, 0], 0.26, 0.29, blend: 0.06, colour: sheet, joint: waist)
        field.limb([0, 0.42, 0], [0, 0.22, 0], 0.28, 0.27, blend: 0.05, colour: sheet, joint: hem)
        var arms: [Int] = []
        for side in [Float(1), -1] {
            let shoulder = SIMD3<Float>(0.22 * side, 0.66, 0.04)
            let arm = skeleton.add("arm.\(side > 0 ? "left" : "right")", waist, shoulder)
            arms.append(arm)
            field.limb(
                shoulder, [0.44 * side, 0.60, 0.14], 0.085, 0.060, blend: 0.06, colour: sheet, joint: arm)
        }
        for fold in 0..<9 {
            let angle = Float(fold) / 9 * 2 * Float.pi
            let place = SIMD3(sin(angle) * 0.24, 0.13, cos(angle) * 0.24)
            field.limb(
                place + [0, 0.16, 0], place + [0, 0.02 * wave(Float(fold) * 0.37), 0], 0.085, 0.062,
                blend: 0.035, colour: sheet, joint: hem)
        }
        field.add(
            .ellipsoid([0.20, 0.16, 0.20]), at: [0, 0.04, 0], role: .carve, blend: 0.03, colour: sheet * 0.7)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid([0.050, 0.070, 0.10]), at: [0.095 * side, 0.90, 0.235], blend: 0.010,
                colour: hex(0x17161C))
            field.paint(
                .ellipsoid([0.045, 0.020, 0.08]), at: [0.155 * side, 0.80, 0.20], blend: 0.02,
                colour: hex(0xF2B9C0))
        }
        field.paint(
            .ellipsoid([0.034, 0.044, 0.10]), at: [0, 0.775, 0.25], blend: 0.010, colour: hex(0x2A1E26))
        var sculptor = Sculptor(cell: 0.0165)
        sculptor.detail = detail
        sculptor.softness = 0.06
        var lights = Mesh()
        for side in [Float(1), -1] {
            var glint = Mesh()
            glint.add(
                .ball(
                    [0.016, 0.016, 0.008], sides: detail.sides(10), rows: 6, colour: bytes([1, 1, 1], 0.8)),
                at: .shift([0.105 * side, 0.925, 0.252]))
            lights.add(glint)
        }
        var body = SculptedBody(
            key: key,
            parts: [
                .init(
                    name: "body", material: .felt, mesh: sculptor.mesh(field, skeleton: skeleton),
                    isCoat: true),
                .init(name: "catchlights", material: .emissive, mesh: lights.bound(to: 1)),
            ], skeleton: skeleton)
        body.rig = DrifterRig(skeleton: skeleton, chain: [1, waist, hem], wings: arms.map { [$0] }, beat: 3)
        body.anchors = [
            "head.top": .init(joint: 1, position: [0, 1.13, 0]),
            "eyes": .init(joint: 1, position: [0, 0.9, 0.25]),
        ]
        return body
    }

    static func ray(key: String, detail: BodyDetail) -> SculptedBody {
        var skeleton = Skeleton()
        skeleton.add("root", nil, .zero)
        skeleton.add("body", 0, .zero)
        let tail = skeleton.add("tail", 1, [0, 0.01, -0.30])
        var wings: [[Int]] = []
        var field = Field()
        let (back, belly) = (hex(0x2E3E52), hex(0xEDF0F2))
        field.add(.ellipsoid([0.17, 0.075, 0.30]), at: .zero, blend: 0.05, colour: back, joint: 1)
        for side in [Float(1), -1] {
            let inner = skeleton.add("wing.\(side > 0 ? "left" : "right").inner", 1, [0.12 * side, 0, 0])
            let outer = skeleton.add(
                "wing.\(side > 0 ? "left" : "right").outer", inner, [0.34 * side, 0, -0.02])
            wings.append([inner, outer])
            field.add(
                .ellipsoid([0.20, 0.034, 0.23]), at: [0.22 * side, 0, 0], blend: 0.06, colour: back,
                joint: inner)
            field.add(
                .ellipsoid([0.20, 0.020, 0.12]), at: [0.46 * side, 0, -0.06], turned: .turn(y: 0.35 * side),
                blend: 0.05, colour: back, joint: outer)
            field.limb(
                [0.09 * side, 0, 0.26], [0.075 * side, -0.02, 0.40], 0.035, 0.018, blend: 0.03, colour: back,
                joint: 1)
        }
        field.limb([0, 0.01, -0.26], [0, 0.01, -0.85], 0.022, 0.006, blend: 0.04, colour: back, joint: tail)
        field.paint(.box([0.8, 0.10, 0.6], rounding: 0.02), at: [0, -0.115, 0], blend: 0.02, colour: belly)
        for side in [Float(1), -1] {
            field.paint(
                .ellipsoid([0.07, 0.05, 0.05]), at: [0.12 * side, 0.07, 0.10], blend: 0.02,
                colour: hex(0x9AAABA))
        }
        var sculptor = Sculptor(cell: 0.0125)
        sculptor.detail = detail
        sculptor.softness = 0.05
        var eyes = Mesh()
        for side in [Float(1), -1] {
            eyes.add(
                Eyes.ball(radius: 0.022, iris: hex(0x241812), white: hex(0x14100E), sides: detail.sides(14)),
                at: .frame(up: [0, 1, 0], forward: [side, 0.1, 0.4], at: [0.145 * side, 0.012, 0.235]))
        }
        var body = SculptedBody(
            key: key,
            parts: [
                .init(
                    name: "body", material: .vinyl, mesh: sculptor.mesh(field, skeleton: skeleton),
                    isCoat: true),
                .init(name: "eyes", material: .eye, mesh: eyes.bound(to: 1)),
            ], skeleton: skeleton)
        body.rig = DrifterRig(skeleton: skeleton, chain: [1, tail], wings: wings, beat: 2.6, swims: true)
        body.anchors = ["back": .init(joint: 1, position: [0, 0.08, 0])]
        return body.scaled(by: 2.4)
    }
}

/// Billows from the head down; arms or wings rise and fall, their tips later.
struct DrifterRig: BodyRig {
    let skeleton: Skeleton
    let chain: [Int]
    let wings: [[Int]]
    let beat: Double
    var swims = false

    var actions: [BodyAction] {
        swims ? [.swim, .float, .fly, .stand] : [.float, .idle, .fly, .stand, .walk, .dance, .wave, .look]
    }
    func period(_ action: BodyAction) -> Double { action == .dance || action == .wave ? beat * 0.6 : beat }
    func speed(_ action: BodyAction) -> Float {
        action == .swim || action == .fly ? 0.5 : action == .walk ? 0.4 : 0
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        let drifts = swims || action == .float || action == .fly || action == .walk
        local[0] = .shift([0, (drifts ? 0.035 : 0.012) * wave(phase), 0])
        for (number, joint) in chain.enumerated() {
            let late = phase - 0.16 * Float(number)
            local[joint] =
                swims
                ? .turn(x: 0.06 * wave(late), y: number > 0 ? 0.16 * wave(late) : 0)
                : .turn(
                    x: 0.05 * wave(late) + (action == .fly ? 0.10 : 0),
                    y: number == 0 ? 0.18 * wave(phase) : 0, z: 0.07 * wave(late + 0.2))
        }
        for (number, joints) in wings.enumerated() {
            let side: Float = number == 0 ? 1 : -1
            for (segment, joint) in joints.enumerated() {
                let late = phase - 0.15 * Float(segment)
                local[joint] = .turn(
                    z: side * (swims ? 0.36 : action == .dance || action == .wave ? 0.7 : 0.28)
                        * wave(swims ? late : late + 0.5 * Float(number)))
            }
        }
        return skeleton.assemble(local)
    }
}
