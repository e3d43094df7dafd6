import Foundation
import Render

/// Blades and tools.
extension PersonProps {
    func blade() -> [SculptedBody.Part]? {
        switch prop {
        case .sword, .cutlass, .katana, .knife:
            let length: Float = prop == .knife ? 0.22 : prop == .sword ? 0.72 : 0.64
            let curve: Float = prop == .cutlass ? 0.14 : prop == .katana ? 0.06 : 0
            let wide: Float = prop == .sword ? 0.030 : prop == .cutlass ? 0.034 : 0.020
            var edge = Mesh()
            let line = (0...8).map { step -> SIMD3<Float> in
                let part = Float(step) / 8
                return [0, 0.07 + length * part, curve * part * part]
            }
            let flat = Mesh.tube(
                line,
                radii: (0...8).map { 0.030 * (Float($0) > 7.5 ? 0.05 : 1 - 0.25 * pow(Float($0) / 8, 4)) },
                sides: 8, colours: [bytes(steel)])
            edge.add(flat, at: .scale([0.20, 1, wide / 0.030]))
            let guardColour = prop == .katana ? hex(0x2A2624) : hex(0xD0A03A)
            var hilt = stick(
                [0, -0.09, 0], [0, 0.06, 0], 0.016, 0.016, prop == .katana ? hex(0x2E3A5A) : hex(0x5A3420))
            hilt.append(ball([0.022, 0.022, 0.022], [0, -0.10, 0], guardColour))
            let cross =
                prop == .katana
                ? turned([[0, 0.058], [0.038, 0.058], [0.038, 0.070], [0, 0.070]], guardColour)
                : prop == .knife
                    ? Mesh() : stick([0, 0.065, -0.085], [0, 0.065, 0.085], 0.014, 0.014, guardColour)
            hilt.append(cross)
            return [item("blade", .metal, edge), item("hilt", .leather, hilt)]
        case .axe, .hammer:
            let axe = prop == .axe
            var head = axe ? Mesh() : block([0.038, 0.036, 0.085], [0, 0.30, 0], steel * 0.62)
            if axe {
                head.add(
                    .extrude(
                        [[-0.03, -0.04], [0.10, -0.12], [0.15, 0.0], [0.10, 0.12], [-0.03, 0.04]],
                        depth: 0.022),
                    at: .shift([0, 0.48, 0]) * .turn(y: -Float.pi / 2) * .shift([0, 0, -0.011]))
                head.colours = head.positions.map { _ in bytes(steel) }
                if head.uvs.count != head.positions.count { head.uvs = head.positions.map { _ in .zero } }
            }
            return [
                item(
                    "stick", .wood,
                    stick([0, axe ? -0.20 : -0.10, 0], [0, axe ? 0.56 : 0.30, 0], 0.015, 0.014, wood)),
                item("head", .metal, head),
            ]
        case .wrench:
            return [
                item(
                    "wrench", .metal,
                    joined([
                        block([0.014, 0.12, 0.008], [0, 0.08, 0], steel),
                        block([0.012, 0.032, 0.010], [0.026, 0.235, 0], steel, turned: .turn(z: 0.3)),
                        block([0.012, 0.032, 0.010], [-0.026, 0.235, 0], steel, turned: .turn(z: -0.3)),
                        block([0.034, 0.016, 0.010], [0, 0.205, 0], steel),
                    ]))
            ]
        case .club:
            return [
                item(
                    "club", .wood,
                    joined([
                        stick([0, -0.12, 0], [0, 0.56, 0], 0.020, 0.065, wood * 0.8),
                        ball([0.066, 0.05, 0.066], [0, 0.56, 0], wood * 0.8),
                    ]))
            ]
        case .shield:
            var field = Field()
            let face = look.cape ?? hex(0x3A5A9A)
            field.add(.ellipsoid([0.20, 0.25, 0.05]), at: [0, 0.02, 0.045], blend: 0.02, colour: face)
            field.add(
                .box([0.3, 0.4, 0.1], rounding: 0.01), at: [0, 0.02, -0.07], role: .carve, blend: 0.01,
                colour: hex(0x6A4A30))
            field.add(
                .box([0.018, 0.21, 0.012], rounding: 0.006), at: [0, 0.02, 0.090], blend: 0.006,
                colour: hex(0xE0B84A))
            field.add(
                .box([0.15, 0.018, 0.012], rounding: 0.006), at: [0, 0.06, 0.088], blend: 0.006,
                colour: hex(0xE0B84A))
            field.add(.ellipsoid([0.034, 0.034, 0.024]), at: [0, 0.06, 0.10], blend: 0.006, colour: steel)
            var sculptor = Sculptor(cell: 0.018)
            sculptor.mottle = 0.02
            sculptor.detail = detail == .hero ? .near : detail
            return [item("shield", .paint, sculptor.mesh(field, skeleton: .rigid))]
        case .bow:
            let limb = (0...12).map { step -> SIMD3<Float> in
                let part = Float(step) / 12 * 2 - 1
                return [0, part * 0.52, -0.16 * part * part + 0.02]
            }
            return [
                item(
                    "bow", .wood,
                    .tube(
                        limb, radii: limb.map { 0.016 - 0.018 * abs($0.y) * 0.6 }, sides: 8,
                        colours: [bytes(wood * 0.8)])),
                item(
                    "string", .plastic,
                    .tube(
                        [limb[0], [0, 0, -0.14], limb[12]], radii: [0.002, 0.002, 0.002], sides: 4,
                        colours: [bytes(hex(0xEDE8DA))])),
            ]
        default: return nil
        }
    }
}
