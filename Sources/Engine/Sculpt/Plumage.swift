import Foundation
import Render

/// Wings that are grown on other bodies: of feathers, or of skin between long fingers.
enum Plumage {
    /// Both wings, spread flat; `joints` are inner and outer, left then right.
    static func wings(
        _ shape: Quadruped.Wings, joints: [Int], skeleton: Skeleton, detail: BodyDetail
    ) -> SculptedBody.Part {
        var mesh = Mesh()
        for (number, side) in [Float(1), -1].enumerated() {
            let pair = (joints[number * 2], joints[number * 2 + 1])
            let root = skeleton.joints[pair.0].position
            let wrist = skeleton.joints[pair.1].position
            if shape.feathered {
                feathered(&mesh, shape, side, root, wrist, pair, detail)
            } else {
                membrane(&mesh, shape, side, root, wrist, pair, detail)
            }
        }
        if shape.feathered { for index in mesh.colours.indices { mesh.colours[index].w = 50 } }
        return .init(name: "wings", material: shape.feathered ? .feather : .petal, mesh: mesh)
    }

    /// Three rows of quills: long ones below, shorter ones over their roots.
    private static func feathered(
        _ mesh: inout Mesh, _ shape: Quadruped.Wings, _ side: Float, _ root: SIMD3<Float>,
        _ wrist: SIMD3<Float>, _ joints: (Int, Int), _ detail: BodyDetail
    ) {
        let rows = max(2, Int(6 / detail.coarseness))
        let arm = (wrist - root).length
        for row in 0..<3 {
            let quills = (detail.rawValue > 1 ? 8 : 14) - row
            let scale = [Float(1), 0.62, 0.36][row]
            for quill in 0..<quills {
                let part = Float(quill) / Float(quills - 1)
                let hand = ramp(0.45, 0.62, part)
                let base =
                    root
                    + SIMD3(
                        side * arm * min(part * 2.05, 1.22), 0.012 * Float(row) + 0.004 * Float(quill % 2),
                        0.05 * wave(part * 0.5) - 0.02)
                let angle = mix(Float(0.05), 1.35, pow(part, 1.7))
                let way = SIMD3(sin(angle) * side, 0, -cos(angle))
                let long = mix(shape.chord, shape.span * 0.58, hand) * scale
                let width = 0.062 * (1 - 0.2 * hand) * (0.7 + 0.5 * shape.span)
                let colour = row == 0 ? mix(shape.colour, shape.tip, ramp(0.3, 1, part)) : shape.colour
                let feather = Sheet.grow(
                    rows: rows, columns: 2,
                    point: { along, across in
                        let half = width * pow(max(sin(pow(along, 0.45) * Float.pi * 0.96 + 0.1), 0), 0.45)
                        return [across * 2 * half, along * long, -0.03 * along * along + abs(across) * 0.01]
                    },
                    colour: { along, _ in
                        bytes(mix(colour, shape.tip, ramp(0.6, 1, along) * 0.7) * (0.9 + 0.1 * along), 0.2)
                    })
                var placed = Mesh()
                placed.add(feather, at: .frame(up: way, forward: [0, 1, 0], at: base))
                mesh.add(placed.bound(to: part > 0.48 ? joints.1 : joints.0))
            }
        }
        let tip = wrist + SIMD3(side * arm * 0.35, 0, -0.03)
        for (joint, from, to) in [(joints.0, root, wrist), (joints.1, wrist, tip)] {
            let bone = Mesh.tube(
                [from, (from + to) / 2 + [0, 0.006, 0.012], to],
                radii: joint == joints.0 ? [0.055, 0.042, 0.036] : [0.036, 0.028, 0.012],
                sides: detail.sides(10), colours: [bytes(shape.colour, 0.2)])
            mesh.add(bone.bound(to: joint))
        }
    }

    /// Fingers fan out from the wrist, and skin hangs between them in scallops.
    private static func membrane(
        _ mesh: inout Mesh, _ shape: Quadruped.Wings, _ side: Float, _ root: SIMD3<Float>,
        _ wrist: SIMD3<Float>, _ joints: (Int, Int), _ detail: BodyDetail
    ) {
        let reach = shape.span * 0.62
        let tips = [Float(0.10), 0.62, 1.12, 1.62].map { angle in
            wrist + SIMD3(cos(angle) * side, 0, -sin(angle)) * (reach * (1.02 - 0.16 * angle))
        }
        let foot = root + SIMD3(side * 0.02, -0.03, -shape.chord)
        let bones: [(SIMD3<Float>, SIMD3<Float>, Int, Float)] =
            [(root, wrist, joints.0, 0.036)] + tips.map { (wrist, $0, joints.1, 0.018) }
        for (from, to, joint, thick) in bones {
            let bone = Mesh.tube(
                [from, (from + to) / 2 + [0, 0.02, 0], to],
                radii: joint == joints.0
                    ? [thick * 1.3, thick, thick * 0.8] : [thick, thick * 0.7, thick * 0.2],
                sides: detail.sides(8), colours: [bytes(shape.colour * 0.85, 0)])
            mesh.add(bone.bound(to: joint))
        }
        let cells = max(3, Int(8 / detail.coarseness))
        func skin(_ a: SIMD3<Float>, _ b: SIMD3<Float>, _ apex: SIMD3<Float>) -> Mesh {
            Sheet.grow(
                rows: cells, columns: cells,
                point: { along, across in
                    let share = across + 0.5
                    // The free edge is drawn in between two fingers, the skin bellies.
                    let scallop = 1 - 0.24 * 4 * share * (1 - share) * along
                    let point = mix(apex, mix(a, b, share), along * scallop)
                    return point + [0, 0.05 * wave(share * 0.5) * along, 0]
                },
                colour: { along, across in
                    let edge = abs(across) * 2
                    return bytes(
                        mix(shape.colour, shape.tip, 0.25 + 0.6 * along) * (0.86 + 0.14 * edge),
                        0.35 + 0.3 * along)
                })
        }
        for finger in 0..<tips.count - 1 {
            mesh.add(skin(tips[finger], tips[finger + 1], wrist).bound(to: joints.1))
        }
        // Between the last finger, the arm and the flank: held by both joints.
        var flank = skin(tips[3], foot, mix(root, wrist, 0.72))
        flank.joints = flank.positions.map { _ in [UInt8(joints.0), UInt8(joints.1), 0, 0] }
        flank.weights = flank.positions.map { point in
            let share = clamp((point.x - root.x) / (wrist.x - root.x))
            let own = UInt8(ramp(1.0, 0.15, share) * 255)
            return [own, 255 - own, 0, 0]
        }
        mesh.add(flank)
        var arm = skin(root, foot, mix(root, wrist, 0.72))
        arm = arm.bound(to: joints.0)
        mesh.add(arm)
        var sleeve = skin(wrist, tips[3], mix(root, wrist, 0.72))
        sleeve = sleeve.bound(to: joints.1)
        mesh.add(sleeve)
    }
}
