import Foundation
import Render

/// Lamps, pots, doors, banners, and the joinery of windows and walls.
extension RoomProps {
    mutating func lamp(_ prop: RoomPlan.Prop, _ place: Matrix4, stand: Float) {
        let h = prop.size.y, r = prop.size.x
        turned(
            .metal,
            [(0.62, 0), (0.60, 0.012), (0.10, 0.03), (0.05, 0.06), (0.05, stand)],
            RoomPlan.Prop(kind: prop.kind, at: .zero, size: SIMD3(r, h, r), colour: linear(hex: 0x8A6A38)),
            place, sides: 14)
        shade(
            place * .translation(0, h * stand, 0), low: r, high: r * 0.66, tall: h * (1 - stand),
            colour: prop.colour)
    }

    mutating func pendant(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        // The place is the ceiling's; the shade hangs `size.y` below it.
        let drop = prop.size.y, r = prop.size.x
        box(.metal, SIMD3(-0.006, -drop, -0.006), SIMD3(0.012, drop, 0.012), SIMD3(repeating: 0.05), place)
        if prop.kind == .chandelier {
            for arm in 0..<8 {
                let turn = Matrix4.rotationY(Float(arm) * .pi / 4)
                box(
                    .gold, SIMD3(0, -drop, -0.012), SIMD3(r, 0.03, 0.024), linear(hex: 0xB88A3E), place * turn
                )
                box(
                    .paper, SIMD3(r - 0.02, -drop + 0.03, -0.02), SIMD3(0.04, 0.10, 0.04),
                    linear(hex: 0xE8DCC0), place * turn)
                shine(place * turn * .translation(r, -drop + 0.14, 0), SIMD3(0.03, 0.07, 0.03), prop.colour)
            }
            return
        }
        shade(
            place * .translation(0, -drop - r * 0.75, 0), low: r, high: r * 0.30, tall: r * 0.75,
            colour: prop.colour)
    }

    /// A shade of cloth, brightest where the bulb is.
    mutating func shade(
        _ place: Matrix4, low: Float, high: Float, tall: Float, colour: SIMD3<Float>
    ) {
        var mesh = CityMesh()
        let steps = 6
        for step in 0..<steps {
            let a = Float(step) / Float(steps), b = Float(step + 1) / Float(steps)
            let middle = (a + b) / 2 - 0.42
            let warm = 0.38 + 0.62 * expf(-middle * middle * 9)
            mesh.turned(
                [SIMD2(mix(low, high, a), tall * a), SIMD2(mix(low, high, b), tall * b)], at: .zero,
                sides: 20,
                colour: colour * warm)
        }
        mesh.turned(
            [SIMD2(low * 0.96, 0.004), SIMD2(0.001, 0.006)], at: .zero, sides: 20, colour: colour * 1.0)
        mesh.turned([SIMD2(high, tall), SIMD2(0.001, tall)], at: .zero, sides: 20, colour: colour * 0.8)
        glows.append(mesh, moved: place)
    }

    mutating func pots(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        for (x, r, tall, tone) in [
            (-0.20, 0.12, 0.15, linear(hex: 0xB8562E)), (0.13, 0.10, 0.19, linear(hex: 0xC9CDD2)),
        ] as [(Float, Float, Float, SIMD3<Float>)] {
            var mesh = CityMesh()
            mesh.turned(
                [
                    SIMD2(0.001, 0), SIMD2(r * 0.94, 0.002), SIMD2(r, 0.03), SIMD2(r, tall),
                    SIMD2(r * 0.95, tall), SIMD2(r * 0.94, tall * 0.8), SIMD2(0.001, tall * 0.8),
                ],
                at: .zero, sides: 20, colour: tone)
            mesh.box(
                SIMD3(r, tall * 0.8, -0.012), SIMD3(r + 0.14, tall * 0.86, 0.012),
                colour: SIMD3(repeating: 0.04))
            let own = place * .translation(x, 0, 0) * .rotationY(random.between(-1.4, 1.4))
            shapes[.metal, default: CityMesh()].append(mesh, moved: own)
            steam.append(own.transform(point: SIMD3(0, tall, 0)))
        }
    }

    mutating func door(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, h) = (prop.size.x, prop.size.y)
        for (x, a, y, b) in [
            (-w / 2 - 0.08, Float(0.08), Float(0), h + 0.08), (w / 2, 0.08, 0, h + 0.08),
            (-w / 2, w, h, 0.08),
        ] {
            box(.wood, SIMD3(x, y, 0), SIMD3(a, b, 0.04), prop.colour * 1.1, place)
        }
        panel(SIMD3(-w / 2, 0.02, 0), SIMD2(w, h * 0.46), prop.colour, place)
        panel(SIMD3(-w / 2, h * 0.48, 0), SIMD2(w, h * 0.52 - 0.02), prop.colour, place)
        box(.gold, SIMD3(w / 2 - 0.13, h * 0.47, 0.03), SIMD3(0.09, 0.02, 0.03), linear(hex: 0xC9A45C), place)
    }

    mutating func banner(_ prop: RoomPlan.Prop, _ place: Matrix4) {
        let (w, h) = (prop.size.x, prop.size.y)
        box(.wood, SIMD3(-w / 2 - 0.08, h, 0), SIMD3(w + 0.16, 0.04, 0.04), linear(hex: 0x3A2616), place)
        box(.cloth, SIMD3(-w / 2, 0, 0.01), SIMD3(w, h, 0.015), prop.colour, place)
        box(
            .cloth, SIMD3(-w * 0.34, h * 0.12, 0.026), SIMD3(w * 0.68, 0.05, 0.004), linear(hex: 0xC9A45C),
            place)
        var mesh = CityMesh()
        mesh.box(
            SIMD3(-w * 0.18, -w * 0.18, 0), SIMD3(w * 0.18, w * 0.18, 0.006), colour: linear(hex: 0xC9A45C))
        shapes[.cloth, default: CityMesh()].append(
            mesh, moved: place * .translation(0, h * 0.55, 0.025) * .rotationZ(.pi / 4))
    }

    // MARK: Windows

    /// Frame, bars, sill and the reveal of a window.
    mutating func joinery(_ opening: RoomPlan.Opening, in plan: RoomPlan) {
        let place = opening.place(in: plan)
        let (w, h) = (opening.width, opening.height)
        let trim = plan.trim
        // Cheeks of the wall, seen from inside.
        for (x, y, a, b) in [
            (-w / 2 - 0.01, 0, 0.01, h), (w / 2, 0, 0.01, h), (-w / 2, h, w, 0.01), (-w / 2, -0.01, w, 0.01),
        ] as [(Float, Float, Float, Float)] {
            box(.clay, SIMD3(x, y, -0.21), SIMD3(a, b, 0.21), trim, place)
        }
        let bar: Float = 0.055
        for (x, y, a, b) in [
            (-w / 2, 0, bar, h), (w / 2 - bar, 0, bar, h), (-w / 2, h - bar, w, bar), (-w / 2, 0, w, bar),
        ] as [(Float, Float, Float, Float)] {
            box(.wood, SIMD3(x, y, -0.15), SIMD3(a, b, 0.06), trim, place)
        }
        for column in 1..<max(opening.panes.x, 1) {
            let x = -w / 2 + w * Float(column) / Float(opening.panes.x)
            box(.wood, SIMD3(x - 0.02, 0, -0.145), SIMD3(0.04, h, 0.05), trim, place)
        }
        for row in 1..<max(opening.panes.y, 1) {
            let y = h * Float(row) / Float(opening.panes.y)
            box(.wood, SIMD3(-w / 2, y - 0.015, -0.14), SIMD3(w, 0.03, 0.04), trim, place)
        }
        box(.wood, SIMD3(-w / 2 - 0.10, -0.045, -0.18), SIMD3(w + 0.20, 0.04, 0.27), trim, place)
        for (x, y, a, b) in [
            (-w / 2 - 0.09, 0, 0.09, h), (w / 2, 0, 0.09, h), (-w / 2 - 0.09, h, w + 0.18, 0.10),
        ] as [(Float, Float, Float, Float)] {
            box(.wood, SIMD3(x, y, 0), SIMD3(a, b, 0.025), trim, place)
        }
        if opening.curtains != nil {
            box(
                .metal, SIMD3(-w / 2 - 0.45, h + 0.20, 0.10), SIMD3(w + 0.9, 0.03, 0.03),
                linear(hex: 0x8A6A38), place)
        }
    }

    /// Skirting boards along the walls that are seen.
    mutating func skirting(of plan: RoomPlan, height: Float = 0.11) {
        let (low, high) = (plan.low, plan.high)
        box(.wood, SIMD3(low.x, 0, low.z), SIMD3(plan.width, height, 0.02), plan.trim, .identity)
        box(.wood, low, SIMD3(0.02, height, high.z - low.z), plan.trim, .identity)
        box(.wood, SIMD3(high.x - 0.02, 0, low.z), SIMD3(0.02, height, high.z - low.z), plan.trim, .identity)
    }
}
