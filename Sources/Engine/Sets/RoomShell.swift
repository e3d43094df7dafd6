import Foundation
import Render

/// Walls, floor, ceiling and windows of a room, with its light baked into them.
struct RoomShell: Sendable {
    let plan: RoomPlan
    let light: RoomLight
    /// How much of the key light reaches a place, 0…1.
    let key: @Sendable (SIMD3<Float>) -> Float
    /// What vertex colours are divided by.
    static let range: Float = 1.5
    /// Metres from the inner to the outer face of a wall.
    private static let thickness: Float = 0.22

    /// A rectangle of the shell: origin, direction and length of its two sides; it faces their cross product.
    private struct Panel {
        var origin: SIMD3<Float>
        var u: SIMD3<Float>
        var v: SIMD3<Float>
        var size: SIMD2<Float>
        /// Holes as (u0, v0, u1, v1).
        var holes: [SIMD4<Float>] = []
    }

    private func holes(_ wall: RoomPlan.Wall) -> [SIMD4<Float>] {
        plan.openings.filter { $0.wall == wall }.map { opening in
            let middle =
                switch wall {
                case .back: opening.centre + plan.width / 2
                case .left: plan.front - opening.centre
                case .right: opening.centre + plan.back
                }
            return SIMD4(
                middle - opening.width / 2, opening.sill, middle + opening.width / 2,
                opening.sill + opening.height)
        }
    }

    private var walls: [Panel] {
        let (low, high) = (plan.low, plan.high)
        let deep = plan.back + plan.front
        return [
            Panel(
                origin: low, u: SIMD3(1, 0, 0), v: SIMD3(0, 1, 0), size: SIMD2(plan.width, plan.height),
                holes: holes(.back)),
            Panel(
                origin: SIMD3(low.x, 0, high.z), u: SIMD3(0, 0, -1), v: SIMD3(0, 1, 0),
                size: SIMD2(deep, plan.height), holes: holes(.left)),
            Panel(
                origin: SIMD3(high.x, 0, low.z), u: SIMD3(0, 0, 1), v: SIMD3(0, 1, 0),
                size: SIMD2(deep, plan.height), holes: holes(.right)),
            Panel(
                origin: SIMD3(high.x, 0, high.z), u: SIMD3(-1, 0, 0), v: SIMD3(0, 1, 0),
                size: SIMD2(plan.width, plan.height)),
        ]
    }

    private var floor: Panel {
        Panel(
            origin: SIMD3(plan.low.x, 0, plan.front), u: SIMD3(1, 0, 0), v: SIMD3(0, 0, -1),
            size: SIMD2(plan.width, plan.back + plan.front))
    }

    private var ceiling: Panel {
        Panel(
            origin: SIMD3(plan.low.x, plan.height, -plan.back), u: SIMD3(1, 0, 0), v: SIMD3(0, 0, 1),
            size: SIMD2(plan.width, plan.back + plan.front))
    }

    /// Lines of a lattice over a length that also runs along the edges of holes.
    private static func lines(_ length: Float, _ step: Float, _ edges: [Float]) -> [Float] {
        var lines = (0...max(Int((length / step).rounded()), 1)).map {
            length * Float($0) / Float(max(Int((length / step).rounded()), 1))
        }
        for edge in edges where edge > 0 && edge < length {
            lines.removeAll { abs($0 - edge) < step * 0.35 && $0 > 0 && $0 < length }
            lines.append(edge)
        }
        return lines.sorted()
    }

    private func mesh(_ panel: Panel, step: Float) -> Mesh {
        let us = Self.lines(panel.size.x, step, panel.holes.flatMap { [$0.x, $0.z] })
        let vs = Self.lines(panel.size.y, step, panel.holes.flatMap { [$0.y, $0.w] })
        let normal = cross(panel.u, panel.v)
        var mesh = Mesh()
        let rows = Parallel.map(vs) { v in
            us.map { u -> (SIMD3<Float>, SIMD4<UInt8>) in
                let point = panel.origin + panel.u * u + panel.v * v
                // On the very edge the light is that of the wall beside it.
                let inside = point.clamped(
                    lowerBound: plan.low + SIMD3(repeating: 0.02),
                    upperBound: plan.high - SIMD3(repeating: 0.02))
                return (
                    point, CityMesh.bytes(light.radiance(inside, normal) / Self.range, key(point))
                )
            }
        }
        for (row, v) in zip(rows, vs) {
            for ((point, colour), u) in zip(row, us) {
                mesh.positions.append(point)
                mesh.normals.append(normal)
                mesh.uvs.append(SIMD2(u, v))
                mesh.colours.append(colour)
            }
        }
        for row in 0..<vs.count - 1 {
            for column in 0..<us.count - 1 {
                let middle = SIMD2((us[column] + us[column + 1]) / 2, (vs[row] + vs[row + 1]) / 2)
                let isHole = panel.holes.contains {
                    middle.x > $0.x && middle.x < $0.z && middle.y > $0.y && middle.y < $0.w
                }
                guard !isHole else { continue }
                let a = UInt32(row * us.count + column), b = a + 1
                let d = a + UInt32(us.count), c = d + 1
                mesh.indices += [a, b, c, a, c, d]
            }
        }
        return mesh
    }

    private func material(_ finish: RoomPlan.Finish, panes: SIMD3<Float>) -> Material {
        let isGlossy = finish.gloss > 0
        var centres = [SIMD4<Float>](repeating: SIMD4(0, -50, 0, 0), count: 3)
        var halves = [SIMD4<Float>](repeating: SIMD4(1, 1, 0, 0), count: 3)
        for (index, opening) in plan.openings.prefix(3).enumerated() {
            centres[index] = SIMD4(opening.middle(in: plan), 0)
            halves[index] = SIMD4(opening.half, 1)
        }
        return Material(
            .interior(finish.kind, isGlossy: isGlossy), features: [.matt, .noLamps],
            uniforms: [
                "finishColour": .vector3(finish.colour), "finishAccent": .vector3(finish.accent),
                "finishShape": .vector4(SIMD4(Self.range, finish.height, finish.gloss, 0)),
                "paneCentre": .vectors(centres), "paneHalf": .vectors(halves),
                "paneRadiance": .vector3(panes),
            ])
    }

    /// - Parameters:
    ///   - panes: radiance of the windows as a polished floor shows it.
    ///   - hasRoof: false for a camera above the room.
    func models(panes: SIMD3<Float>, hasRoof: Bool) -> [Model] {
        var models = walls.enumerated().map { index, panel in
            Model("wall \(index)", mesh(panel, step: 0.24), material(plan.walls, panes: panes))
        }
        models.append(Model("floor", mesh(floor, step: 0.16), material(plan.floor, panes: panes)))
        if hasRoof {
            var material = material(RoomPlan.Finish(kind: .plaster, colour: plan.ceiling), panes: panes)
            // No key light comes from below.
            material.features.insert(.unlit)
            models.append(Model("ceiling", mesh(ceiling, step: 0.4), material))
        }
        for index in models.indices { models[index].castsShadow = false }
        return models
    }

    /// The outer faces of walls and roof: never seen, but they keep the sun out.
    func outside(hasRoof: Bool) -> Model {
        var panels = walls
        if hasRoof { panels.append(ceiling) }
        var whole = Mesh()
        for panel in panels {
            let us = Self.lines(panel.size.x, 50, panel.holes.flatMap { [$0.x, $0.z] })
            let vs = Self.lines(panel.size.y, 50, panel.holes.flatMap { [$0.y, $0.w] })
            let out = cross(panel.u, panel.v) * -Self.thickness
            func point(_ u: Float, _ v: Float) -> SIMD3<Float> {
                // A little over the edge, so that no light comes in by the corners.
                let over = Self.thickness + 0.05
                let x = u <= 0 ? -over : u >= panel.size.x ? u + over : u
                let y = v <= 0 ? -over : v >= panel.size.y ? v + over : v
                return panel.origin + out + panel.u * x + panel.v * y
            }
            for row in 0..<vs.count - 1 {
                for column in 0..<us.count - 1 {
                    let middle = SIMD2((us[column] + us[column + 1]) / 2, (vs[row] + vs[row + 1]) / 2)
                    let isHole = panel.holes.contains {
                        middle.x > $0.x && middle.x < $0.z && middle.y > $0.y && middle.y < $0.w
                    }
                    guard !isHole else { continue }
                    let base = UInt32(whole.positions.count)
                    whole.positions += [
                        point(us[column], vs[row]), point(us[column + 1], vs[row]),
                        point(us[column + 1], vs[row + 1]), point(us[column], vs[row + 1]),
                    ]
                    whole.normals += Array(repeating: out.normalized, count: 4)
                    whole.uvs += Array(repeating: .zero, count: 4)
                    whole.colours += Array(repeating: SIMD4(60, 60, 60, 255), count: 4)
                    whole.indices += [base, base + 2, base + 1, base, base + 3, base + 2]
                }
            }
        }
        return Model(
            "outer walls", whole, .plain(SIMD3(0.2, 0.2, 0.2), features: [.matt, .noLamps, .unshadowed]))
    }
}
