import Foundation
import Render

extension Table {
    static func pancakes(_ w: inout Workshop) {
        w.turned(
            .ceramic(0xF2F0EA),
            [
                [0, 0.004], [0.07, 0.004], [0.072, 0], [0.08, 0], [0.115, 0.012], [0.115, 0.015],
                [0.08, 0.008], [0, 0.008],
            ], sides: 52, bevel: 0.001)
        for cake in 0..<5 {
            let y = 0.008 + Float(cake) * 0.0145
            let r = 0.072 + 0.004 * w.random.signed()
            let offset = SIMD3(w.random.signed() * 0.005, 0, w.random.signed() * 0.005)
            w.turned(
                .clay(0xE8C37A),
                [[0, y], [r - 0.003, y], [r, y + 0.004], [r, y + 0.010], [r - 0.004, y + 0.0135]], offset,
                sides: 44, smooth: true)
            w.turned(
                .clay(0xB5702E), [[r - 0.003, y + 0.0132], [r - 0.008, y + 0.0145], [0, y + 0.0147]], offset,
                sides: 44, smooth: true)
        }
        let syrup = Stuff.ceramic(0x8A4413).main
        w.skin(
            syrup,
            [(Float(0.0815), Float(0.0)), (0.0838, 0), (0.0838, 1), (0.0812, 1)].map {
                (y: Float, out: Float) in
                (0..<60).map { step in
                    let a = Float(step) / 60 * 2 * .pi
                    let r = 0.045 + 0.018 * sin(a * 3 + 1) + 0.008 * sin(a * 7)
                    return [
                        cos(a) * r * (out == 0 ? 0.01 + (y > 0.082 ? 0.9 : 0.9) : 1), y - 0.001,
                        sin(a) * r * (out == 0 ? 0.91 : 1),
                    ]
                }
            })
        for drip in 0..<7 {
            let a = Float(drip) * 0.9 + 0.3;
            w.wire(
                syrup,
                [
                    [cos(a) * 0.05, 0.083, sin(a) * 0.05], [cos(a) * 0.072, 0.081, sin(a) * 0.072],
                    [cos(a) * 0.0765, 0.07, sin(a) * 0.0765],
                    [cos(a) * 0.0765, 0.05 - 0.02 * Float(drip % 2), sin(a) * 0.0765],
                ], 0.005, 0.0035, sides: 8)
        }
        w.box(.ceramic(0xF8E08A), [0.03, 0.012, 0.03], [0, 0.083, 0], bevel: 0.003, turn: .turn(y: 0.5))
        for berry in 0..<5 {
            let a = Float(berry) * 1.3;
            w.ball(
                w.pick(Stuff.ceramic(0x3A3F7A), .ceramic(0xC22038)), 0.0075,
                [cos(a) * 0.035, 0.09, sin(a) * 0.035], sides: 12)
        }
        w.anchor("steam", [0, 0.1, 0])
    }

    static func donut(_ w: inout Workshop) {
        let glaze = w.pick(
            Stuff.ceramic(0xF08AA8), .ceramic(0x5A3220), .ceramic(0xF5EBDD), .ceramic(0x8FD0C8)
        ).main
        w.ring(.clay(0xD09A55), 0.034, 0.019, [0, 0.019, 0], sides: 40)
        w.skin(
            glaze,
            (0...10).map { row in
                let up = -0.5 + Float(row) / 10 * (.pi + 1.0)
                return (0..<48).map { step in
                    let a = Float(step) / 48 * 2 * .pi
                    let wobble = (row == 0 || row == 10) ? 0.25 * sin(a * 6) + 0.15 * sin(a * 11) : 0
                    let angle = up + wobble * (row == 0 ? 1 : -1)
                    let r = 0.034 + cos(angle) * 0.0202
                    return [cos(a) * r, 0.019 + sin(angle) * 0.0202, sin(a) * r]
                }
            })
        for _ in 0..<60 {
            let a = w.random.unit() * 6.283
            let up = 0.5 + w.random.unit() * 2.1
            let place = SIMD3(
                cos(a) * (0.034 + cos(up) * 0.0206), 0.019 + sin(up) * 0.0206,
                sin(a) * (0.034 + cos(up) * 0.0206))
            let way = SIMD3(w.random.signed(), 0.1, w.random.signed()) * 0.0024
            w.rod(
                w.pick(
                    Stuff.ceramic(0xF6C945), .ceramic(0x4FA8D8), .ceramic(0xF8F4EC), .ceramic(0x7FC46A),
                    .ceramic(0xE84A5F)), place - way, place + way, 0.0009, sides: 5)
        }
    }

    enum Sort { case apple, orange, lemon, pear, peach, strawberry, tomato }

    static func strawberry(_ w: inout Workshop, _ red: Stuff) {
        w.turned(
            red,
            [
                [0, 0], [0.006, 0.002], [0.0135, 0.012], [0.0165, 0.024], [0.0145, 0.031], [0.006, 0.034],
                [0, 0.033],
            ], sides: 28, smooth: true)
        for seed in 0..<44 {
            let part = (Float(seed) + 0.5) / 44
            let y = 0.003 + part * 0.028
            let r = part < 0.72 ? 0.003 + 0.0138 * pow(part / 0.72, 0.72) : 0.0168 - (part - 0.72) * 0.008
            let a = Float(seed) * 2.39996
            w.ball(
                .ceramic(0xF2D27A), [0.0007, 0.0011, 0.0005], [sin(a) * r, y, cos(a) * r], sides: 6,
                turn: .turn(y: a))
        }
        w.around(7) { w, _ in
            w.at(.shift([0, 0.034, 0.002]) * .turn(x: 1.5)) { w in
                w.put(
                    Sheet.leaf(length: 0.014, width: 0.0036, droop: 0.9, rows: 5, colour: hex(0x4F8A35)),
                    .leaf)
            }
        }
        w.wire(.clay(0x5E8A3E), [[0, 0.033, 0], [0.001, 0.04, 0], [0.004, 0.045, 0]], 0.001, sides: 6)
    }

    static func fruit(_ w: inout Workshop, _ sort: Sort) {
        switch sort {
        case .strawberry: return strawberry(&w, Stuff.ceramic(0xC8202C).main)
        default: break
        }
        let (stuff, profile): (Stuff, [SIMD2<Float>]) =
            switch sort {
            case .apple:
                (
                    w.pick(Stuff.ceramic(0xB5201E), .ceramic(0x7FA83A), .ceramic(0xC93A28)),
                    [
                        [0, 0.006], [0.010, 0.001], [0.020, 0.001], [0.033, 0.016], [0.0385, 0.040],
                        [0.036, 0.058], [0.026, 0.0705], [0.014, 0.0715], [0.006, 0.066], [0, 0.060],
                    ]
                )
            case .orange:
                (
                    .ceramic(0xF08A1A),
                    [
                        [0, 0.001], [0.014, 0.001], [0.030, 0.014], [0.037, 0.036], [0.032, 0.059],
                        [0.018, 0.070], [0.006, 0.0715], [0, 0.069],
                    ]
                )
            case .lemon:
                (
                    .ceramic(0xF4CF2E),
                    [
                        [0, 0], [0.004, 0.001], [0.008, 0.006], [0.020, 0.014], [0.026, 0.034],
                        [0.020, 0.056], [0.008, 0.064], [0.005, 0.070], [0, 0.071],
                    ]
                )
            case .pear:
                (
                    .ceramic(0xB8C24A),
                    [
                        [0, 0.004], [0.014, 0.001], [0.030, 0.014], [0.035, 0.034], [0.029, 0.056],
                        [0.019, 0.074], [0.015, 0.090], [0.008, 0.098], [0, 0.096],
                    ]
                )
            case .peach:
                (
                    .fuzz(0xF09A62),
                    [
                        [0, 0.004], [0.012, 0.001], [0.029, 0.014], [0.0365, 0.036], [0.032, 0.056],
                        [0.020, 0.067], [0.008, 0.066], [0, 0.060],
                    ]
                )
            default:
                (
                    .ceramic(0xCB2A1A),
                    [
                        [0, 0.003], [0.014, 0.001], [0.032, 0.013], [0.038, 0.031], [0.033, 0.048],
                        [0.018, 0.056], [0.006, 0.053], [0, 0.050],
                    ]
                )
            }
        let height = profile.map(\.y).max() ?? 0.07
        // A soft gradient and freckles make it ripe.
        let rings = 36
        let smooth = (0...rings).map { step -> SIMD2<Float> in
            let at = Float(step) / Float(rings) * Float(profile.count - 1)
            let low = min(Int(at), profile.count - 2)
            let t = at - Float(low)
            let p0 = profile[max(low - 1, 0)], p1 = profile[low], p2 = profile[low + 1],
                p3 = profile[min(low + 2, profile.count - 1)]
            // Catmull and Rom's curve through the profile.
            let slope: SIMD2<Float> = (p2 - p0) * t
            let square: SIMD2<Float> = (p0 * 2 - p1 * 5) + (p2 * 4 - p3)
            let cube: SIMD2<Float> = (p1 - p2) * 3 + (p3 - p0)
            let sum: SIMD2<Float> = p1 * 2 + slope + square * (t * t) + cube * (t * t * t)
            return [max(sum.x * 0.5, 0.0001), sum.y * 0.5]
        }
        var mesh = Mesh.turned(smooth, sides: w.detail.sides(48), bevel: 0, crease: -2, colour: stuff.bytes)
        let blush =
            sort == .apple
            ? hex(0xE8B040) : sort == .pear ? hex(0xD8893A) : sort == .peach ? hex(0xD8424A) : stuff.colour
        for index in mesh.positions.indices {
            let p = mesh.positions[index]
            let a = atan2(p.x, p.z)
            let lobes: Float
            switch sort {
            case .apple: lobes = 0.03 * cos(a * 5) * ramp(height * 0.5, 0, p.y)
            case .tomato: lobes = 0.035 * cos(a * 6)
            case .peach: lobes = -0.10 * exp(-a * a * 40)
            default: lobes = 0
            }
            mesh.positions[index] = [p.x * (1 + lobes), p.y, p.z * (1 + lobes)]
            let isSunny = sort == .peach || sort == .pear
            let streaks: Float = 0.36 + 0.24 * sin(a * 9)
            let amount: Float = isSunny ? ramp(-0.2, 1, sin(a)) * 0.7 : ramp(0.75, 1, p.y / height) * streaks
            mesh.colours[index] = bytes(mix(stuff.colour, blush, amount) * (0.86 + 0.14 * p.y / height))
        }
        w.put(mesh, stuff.main)
        if sort == .orange || sort == .lemon {
            for dot in 0..<140 {
                let a = Float(dot) * 2.39996; let part = 0.08 + 0.84 * Float(dot) / 140;
                let p = smooth[Int(part * Float(rings))];
                w.ball(
                    stuff.shaded(0.82), [0.0007, 0.0007, 0.0004], [sin(a) * p.x, p.y, cos(a) * p.x], sides: 5,
                    turn: .turn(y: a))
            }
        }
        let dip = sort == .apple ? 0.060 : sort == .tomato ? 0.050 : height * 0.97
        if sort != .lemon {
            w.wire(
                .wood(0x5A3D22), [[0, dip, 0], [0.001, dip + 0.011, 0.001], [0.005, dip + 0.021, 0.002]],
                0.0016, 0.0013, sides: 7)
        }
        if sort == .tomato || sort == .orange {
            w.around(sort == .tomato ? 6 : 5) { w, _ in
                w.at(.shift([0, dip + 0.003, 0]) * .turn(x: 1.45)) { w in
                    w.put(
                        Sheet.leaf(
                            length: sort == .tomato ? 0.024 : 0.006, width: 0.004, droop: -0.3, rows: 5,
                            colour: hex(0x4F7E32)), .leaf)
                }
            }
        } else if sort == .apple || sort == .pear || sort == .peach || sort == .lemon {
            w.at(.shift([0.002, dip + (sort == .lemon ? 0 : 0.014), 0.001]) * .turn(z: -1.0)) { w in
                w.put(
                    Sheet.leaf(length: 0.036, width: 0.010, droop: 0.4, rows: 8, colour: hex(0x5E9238)), .leaf
                )
            }
        }
    }

    static func cherries(_ w: inout Workshop) {
        let red = Stuff.ceramic(0xA3122A).main
        for (x, z) in [(Float(-0.014), Float(0.004)), (0.015, -0.003)] {
            w.turned(
                red,
                [
                    [0, 0.001], [0.006, 0.001], [0.0125, 0.009], [0.0128, 0.016], [0.009, 0.0232],
                    [0.004, 0.0235], [0, 0.021],
                ], [x, 0, z], sides: 28, smooth: true)
            w.wire(
                .clay(0x6B8A3A), [[x, 0.021, z], [x * 0.75, 0.045, z], [0, 0.072, 0]], 0.0009, sides: 6)
        }
        w.ball(.wood(0x6B4A2A), 0.0022, [0, 0.073, 0], sides: 8)
        w.at(.shift([0, 0.073, 0]) * .turn(z: -1.3)) { w in
            w.put(Sheet.leaf(length: 0.034, width: 0.010, droop: 0.5, rows: 8, colour: hex(0x5E9238)), .leaf)
        }
    }
}
