import Foundation
import Render

/// Instruments.
extension PersonProps {
    func music() -> [SculptedBody.Part]? {
        switch prop {
        case .guitar:
            var field = Field()
            let top = hex(0xC98A3E)
            let lean = Affine.turn(z: 0.34)
            func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> {
                lean.direction([x, y, z]) + [-0.10, -0.16, 0.03]
            }
            for (x, radius) in [(Float(-0.10), Float(0.155)), (0.10, 0.118)] {
                field.add(
                    .cylinder(halfHeight: 0.040, radius: radius, rounding: 0.014), at: at(x, 0, 0),
                    turned: lean * .turn(x: Float.pi / 2), blend: 0.07, colour: top)
            }
            field.paint(
                .cylinder(halfHeight: 0.2, radius: 0.046, rounding: 0.002), at: at(0.02, 0, 0.03),
                turned: lean * .turn(x: Float.pi / 2), blend: 0.004, colour: hex(0x2A1A12))
            field.add(
                .box([0.20, 0.020, 0.016], rounding: 0.006), at: at(0.36, 0, 0.038), turned: lean,
                blend: 0.004, colour: hex(0x5A3420))
            field.add(
                .box([0.050, 0.030, 0.012], rounding: 0.006), at: at(0.59, 0, 0.034), turned: lean,
                blend: 0.006, colour: hex(0x3A2418))
            field.add(
                .box([0.012, 0.050, 0.008], rounding: 0.004), at: at(-0.13, 0, 0.044), turned: lean,
                blend: 0.003, colour: hex(0x3A2418))
            var sculptor = Sculptor(cell: 0.0135)
            sculptor.mottle = 0.05
            sculptor.detail = detail == .hero ? .near : detail
            var strings = Mesh()
            for number in 0..<4 {
                let y = (Float(number) - 1.5) * 0.008
                strings.append(stick(at(-0.13, y, 0.056), at(0.56, y, 0.058), 0.0016, 0.0016, hex(0xEDE8DA)))
            }
            return [
                item("body", .wood, sculptor.mesh(field, skeleton: .rigid)), item("strings", .metal, strings),
            ]
        case .accordion:
            var bellows = Mesh()
            for fold in 0..<7 {
                let x = (Float(fold) - 3) * 0.030
                bellows.append(
                    block(
                        [0.011, 0.135 - (fold % 2 == 0 ? 0 : 0.012), 0.075 - (fold % 2 == 0 ? 0 : 0.010)],
                        [x, -0.10, 0.09], fold % 2 == 0 ? hex(0x8E2A30) : hex(0xE8DCC8)))
            }
            return [
                item("bellows", .leather, bellows),
                item(
                    "ends", .paint,
                    joined([
                        block([0.045, 0.15, 0.085], [0.145, -0.10, 0.09], hex(0xB02A34)),
                        block([0.045, 0.15, 0.085], [-0.145, -0.10, 0.09], hex(0xB02A34)),
                    ])),
                item(
                    "keys", .plastic,
                    joined(
                        (0..<7).map {
                            block(
                                [0.020, 0.015, 0.007], [-0.185, -0.21 + 0.036 * Float($0), 0.14],
                                hex(0xF6F2EA))
                        })),
            ]
        case .violin:
            var field = Field()
            let top = hex(0xA8582A)
            for (y, radius) in [(Float(-0.05), Float(0.075)), (-0.20, 0.092)] {
                field.add(
                    .cylinder(halfHeight: 0.022, radius: radius, rounding: 0.010), at: [0, y, 0.0],
                    turned: .turn(x: Float.pi / 2), blend: 0.05, colour: top)
            }
            field.add(
                .box([0.012, 0.10, 0.012], rounding: 0.005), at: [0, 0.08, 0.014], blend: 0.006,
                colour: hex(0x3A2418))
            field.add(
                .ellipsoid([0.016, 0.022, 0.020]), at: [0, 0.19, 0.008], blend: 0.008, colour: hex(0x5A3420))
            field.add(
                .box([0.012, 0.10, 0.007], rounding: 0.003), at: [0, -0.10, 0.030], blend: 0.004,
                colour: hex(0x241814))
            var sculptor = Sculptor(cell: 0.0105)
            sculptor.detail = detail == .hero ? .near : detail
            return [item("violin", .wood, sculptor.mesh(field, skeleton: .rigid))]
        case .flute:
            var mesh = stick([0, -0.22, 0], [0, 0.34, 0], 0.011, 0.011, steel)
            for key in 0..<6 {
                mesh.append(
                    ball([0.008, 0.008, 0.006], [0, -0.14 + 0.055 * Float(key), 0.011], hex(0xE0B84A)))
            }
            return [item("flute", .metal, mesh)]
        default: return nil
        }
    }
}
