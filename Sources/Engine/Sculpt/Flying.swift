import Foundation
import Render

/// What flies, through air or space.
enum Flying {
    static let things: [Thing] = [
        Thing("hot-air-balloon", 14, "hot air balloon, hot-air balloon, air balloon") { balloon(&$0) },
        Thing(
            "propeller-plane", 3.0,
            "propeller plane, biplane, small plane, vintage plane, old plane, seaplane"
        ) { biplane(&$0) },
        Thing(
            "airplane", 8, "airplane, plane, jet, airliner, jet plane, passenger plane, aeroplane, aircraft"
        ) { airliner(&$0) },
        Thing("fighter-jet", 3.4, "fighter jet, fighter plane, jet fighter, warplane") { fighter(&$0) },
        Thing("helicopter", 3.2, "helicopter, chopper") { helicopter(&$0) },
        Thing("airship", 12, "airship, zeppelin, blimp, dirigible") { airship(&$0) },
        Thing("rocket", 12, "rocket, rocket ship, spaceship, spacecraft, missile, starship") { rocket(&$0) },
        Thing("space-shuttle", 6, "space shuttle, shuttle") { shuttle(&$0) },
        Thing("ufo", 3, "ufo, flying saucer, alien spaceship, alien ship") { ufo(&$0) },
        Thing("satellite", 3.2, "satellite, space probe, probe, sputnik") { satellite(&$0) },
        Thing("space-station", 9, "space station, orbital station") { station(&$0) },
        Thing("lunar-lander", 5, "lunar lander, moon lander, lunar module, lander") { lander(&$0) },
        Thing("rover", 2, "rover, mars rover, moon rover, lunar rover") { rover(&$0) },
        Thing("drone", 0.22, "drone, quadcopter") { drone(&$0) },
        Thing("paper-plane", 0.09, "paper plane, paper airplane") { paperPlane(&$0) },
        Thing("kite", 1.3, "kite") { kite(&$0) },
    ]

    static func balloon(_ w: inout Workshop) {
        let schemes: [[UInt32]] = [
            [0xC8352B, 0xF2C14B, 0xF3EBDA], [0x2C6FA8, 0xF0E6CE, 0xE07B39], [0x6A3F8C, 0xE86F51, 0xF4C95D],
        ]
        let scheme = schemes[Int(w.random.next() % 3)]
        let gores = 24
        let profile: [SIMD2<Float>] = (0...30).map { step in
            let part = sin(Float(step) / 30 * .pi / 2)
            let radius = 4.6 * pow(max(sin(pow(part, 1.5) * .pi), 0), 0.55)
            return [max(part < 0.5 ? max(radius, 1.0) : radius, 0.001), 3.6 + part * 9.6]
        }
        for gore in 0..<gores {
            let stuff = gore % 3 == 0 ? Stuff.cloth(scheme[0]).main : .cloth(scheme[gore % 3])
            let angle = Float(gore) / Float(gores) * 2 * .pi
            let wide = 2 * .pi / Float(gores)
            var mesh = Mesh()
            for (row, point) in profile.enumerated() {
                for column in 0...4 {
                    let part = Float(column) / 4
                    let turn = angle + part * wide
                    let puff = 1 + 0.035 * sin(part * .pi)
                    let radius = point.x * puff
                    let before = profile[max(row - 1, 0)]
                    let after = profile[min(row + 1, 30)]
                    let edge = after - before
                    let lean = (part - 0.5) * 0.32
                    let normal = SIMD3(sin(turn + lean) * edge.y, -edge.x, cos(turn + lean) * edge.y)
                    let band = row > 13 && row < 17
                    mesh.vertex(
                        [sin(turn) * radius, point.y, cos(turn) * radius], normal.normalized,
                        [part, Float(row) / 30], bytes(band ? hex(scheme[2]) : stuff.colour))
                }
            }
            for row in 0..<UInt32(30) {
                for column in 0..<UInt32(4) {
                    let a = row * 5 + column
                    mesh.quad(a, a + 1, a + 6, a + 5)
                }
            }
            w.put(mesh, stuff)
        }
        // The inside of the mouth and the burner's flame.
        w.turned(
            Stuff.cloth(scheme[0]).shaded(0.45), [[0, 4.9], [1.5, 4.4], [1.0, 3.62]].reversed(), sides: 24)
        w.turned(
            .glow(0xFFB84A, 1), [[0, 2.6], [0.2, 2.75], [0.16, 3.2], [0, 4.0]], sides: 12, smooth: true)
        w.both { w in w.post(.metal(0xB9BDC2), 0.1, 0.35, [0.13, 2.25, 0], sides: 10) }
        w.ring(.metal(0x55585C), 0.6, 0.04, [0, 2.55, 0], sides: 20)
        for (x, z) in [(Float(0.62), Float(0.62)), (-0.62, 0.62), (0.62, -0.62), (-0.62, -0.62)] {
            w.rod(.wood(0x6B4A30), [x, 1.0, z], [x * 0.75, 2.55, z * 0.75], 0.035)
            w.rod(.leather(0x9A8560), [x * 0.75, 2.55, z * 0.75], [x * 1.1, 3.7, z * 1.1], 0.02, sides: 5)
            w.rod(.leather(0x9A8560), [x, 1.0, z], [x * 1.15, 3.7, z * 0.4], 0.014, sides: 5)
        }
        // A basket of wicker with sandbags.
        for row in 0..<9 {
            let y = 0.05 + Float(row) * 0.105
            w.around(4) { w, _ in
                for weave in 0..<7 {
                    w.box(
                        Stuff.wood(0xB5803F).shaded((weave + row) % 2 == 0 ? 1.05 : 0.78), [0.2, 0.1, 0.08],
                        [-0.6 + Float(weave) * 0.2, y, (weave + row) % 2 == 0 ? 0.70 : 0.67], bevel: 0.03)
                }
            }
        }
        w.box(.wood(0x8A5E30), [1.34, 0.9, 1.34], [0, 0.03, 0])
        w.around(4) { w, _ in
            w.rod(.leather(0x6B3F22), [-0.72, 1.02, 0.70], [0.72, 1.02, 0.70], 0.06)
            w.ball(.cloth(0xB79A6A), [0.12, 0.17, 0.1], [0.4, 0.6, 0.82], sides: 10)
        }
        w.anchor("flame", [0, 3.0, 0])
    }

    /// A flat wing between a root and a tip: chord, thickness and sweep.
    static func wing(
        _ w: inout Workshop, _ stuff: Stuff, root: SIMD3<Float>, tip: SIMD3<Float>, chord: SIMD2<Float>,
        thick: SIMD2<Float>
    ) {
        w.skin(
            stuff,
            (0...6).map { step in
                let part = Float(step) / 6
                let middle = mix(root, tip, part)
                let deep = mix(chord.x, chord.y, part) * (step == 6 ? 0.9 : 1)
                let high = mix(thick.x, thick.y, part) * (step == 6 ? 0.4 : 1)
                let isUpright = abs(tip.y - root.y) > abs(tip.x - root.x)
                return (0..<14).map { side in
                    let angle = Float(side) / 14 * 2 * .pi
                    let along = cos(angle) * deep / 2
                    let up = sin(angle) * high / 2 * (0.5 + 0.5 * clamp(0.65 + along / deep))
                    return middle + (isUpright ? SIMD3(up, 0, along) : SIMD3(0, up, along))
                }
            })
    }

    static func propeller(
        _ w: inout Workshop, _ place: SIMD3<Float>, radius: Float, blades: Int, wood: Stuff, hub: Stuff
    ) {
        w.spinner(place, about: [0, 0, 1], turns: 9) { w in
            w.turned(
                hub, [[0, 0], [radius * 0.17, 0], [radius * 0.12, radius * 0.2], [0, radius * 0.3]],
                turn: .turn(x: .pi / 2))
            for blade in 0..<blades {
                w.at(.turn(z: Float(blade) / Float(blades) * 2 * .pi)) { w in
                    w.skin(
                        wood,
                        (0...6).map { step in
                            let part = Float(step) / 6
                            let chord = radius * 0.085 * (0.5 + 1.2 * sin((part * 0.85 + 0.1) * .pi))
                            let twist = mix(0.9, 0.25, part)
                            return (0..<8).map { side in
                                let angle = Float(side) / 8 * 2 * .pi
                                let x = cos(angle) * chord
                                let z = sin(angle) * radius * 0.018
                                return [
                                    x * cos(twist) - z * sin(twist), radius * (0.06 + 0.94 * part),
                                    x * sin(twist) + z * cos(twist) + radius * 0.06,
                                ]
                            }
                        })
                }
            }
        }
        w.mechanism.action = .fly
        w.mechanism.period = 2
    }

    static func biplane(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0xC23A2B), .paint(0xE0A52E), .paint(0x2E6A86)).main
        let cream = Stuff.paint(0xF3EBD6)
        w.hull(
            body,
            [
                (-3.4, [0.1, 0.16], 1.5), (-2.4, [0.22, 0.28], 1.45), (-0.6, [0.42, 0.46], 1.38),
                (0.8, [0.46, 0.5], 1.35), (1.75, [0.42, 0.44], 1.35), (1.95, [0.34, 0.36], 1.35),
            ], power: 2.5, around: 28, steps: 3)
        w.turned(
            .metal(0xB5B8BC), [[0.36, 0], [0.42, 0.06], [0.3, 0.14], [0, 0.14]], [0, 1.35, 1.9],
            turn: .turn(x: .pi / 2))
        w.at([0, 1.35, 1.9]) { w in
            for cylinder in 0..<9 {
                w.at(.turn(z: Float(cylinder) / 9 * 2 * .pi)) { w in
                    w.post(.metal(0x55585C), 0.06, 0.16, [0, 0.3, 0.1], sides: 10)
                }
            }
        }
        w.hull(cream, [(-2.9, [0.235, 0.05], 1.48), (1.6, [0.47, 0.07], 1.36)], power: 3)
        for (y, span) in [(Float(1.02), Float(3.9)), (2.35, 4.3)] {
            w.both { w in
                wing(
                    &w, body, root: [0, y, 0.75], tip: [span, y + 0.12, 0.6], chord: [1.3, 1.15],
                    thick: [0.14, 0.1])
                wing(
                    &w, cream, root: [span * 0.78, y + 0.095, 0.63], tip: [span * 0.92, y + 0.112, 0.61],
                    chord: [1.2, 1.17], thick: [0.135, 0.12])
            }
        }
        w.both { w in
            for x in [Float(1.2), 3.2] {
                for z in [Float(0.25), 1.05] { w.rod(.wood(0xB07A44), [x, 1.05, z], [x, 2.45, z], 0.032) }
                w.rod(.metal(0x77797C), [x, 1.1, 0.6], [x == 1.2 ? 3.2 : 1.2, 2.4, 0.6], 0.008, sides: 4)
            }
            for z in [Float(0.4), 1.1] { w.rod(.wood(0xB07A44), [0.3, 1.8, z], [0.5, 2.36, z], 0.028) }
            wing(
                &w, body, root: [0, 1.6, -3.1], tip: [1.35, 1.62, -3.2], chord: [0.8, 0.6],
                thick: [0.08, 0.05])
            w.wheel([0.62, 0.3, 1.15], 0.3, width: 0.12, rim: cream, spokes: 8)
            w.rod(.metal(0x55585C), [0.3, 0.95, 0.9], [0.62, 0.3, 1.15], 0.03)
            w.rod(.metal(0x55585C), [0.3, 0.95, 1.4], [0.62, 0.3, 1.15], 0.03)
        }
        wing(
            &w, body, root: [0, 1.5, -3.15], tip: [0, 2.55, -3.35], chord: [0.95, 0.55], thick: [0.08, 0.05])
        w.rod(.metal(0x55585C), [-0.62, 0.3, 1.15], [0.62, 0.3, 1.15], 0.025)
        w.ball(.dark, [0.28, 0.06, 0.38], [0, 1.84, -0.35])
        w.ring(.leather(0x6B3F22), 0.3, 0.035, [0, 1.86, -0.35])
        w.ball(.leather(0x7A4A2A), 0.17, [0, 2.02, -0.4])
        w.ball(.visorGlass, [0.13, 0.06, 0.08], [0, 2.04, -0.28])
        w.at(.shift([0, 1.85, 0.05]) * .turn(x: -0.6)) { w in
            w.pad(.pane, [0.42, 0.22, 0.02], .zero, round: 0.008)
        }
        propeller(&w, [0, 1.35, 2.02], radius: 1.05, blades: 2, wood: .wood(0x8A5630), hub: .metal(0xC6CACD))
    }

    static func airliner(_ w: inout Workshop) {
        let white = Stuff.paint(0xF4F4F2)
        let livery = w.pick(Stuff.paint(0x1E5BA8), .paint(0xC6302A), .paint(0x1F8A74)).main
        let y: Float = 3.4
        w.hull(
            white,
            (0...24).map { step in
                let part = Float(step) / 24
                let tail = ramp(0.34, 0, part)
                let nose = ramp(0.86, 1, part)
                let size = 1.45 * (1 - tail * 0.9) * pow(max(1 - nose * nose, 0.004), 0.5)
                return (-11.5 + part * 23, SIMD2(size, size * 1.04), y + tail * 1.0 - nose * 0.25)
            }, power: 2, around: 32)
        w.hull(
            livery,
            (0...12).map { step in
                let part = Float(step) / 12
                let z = -7.5 + part * 17.3
                let tail = ramp(-3.7, -11.5, z)
                let nose = ramp(8.3, 11.5, z)
                return (
                    z, [1.452 * (1 - tail * 0.9) * (1 - nose * 0.18), 0.12],
                    y - 0.28 + tail * 1.0 - nose * 0.1
                )
            }, power: 2.2)
        w.both { w in
            for index in 0..<24 {
                w.pad(.pane, [0.03, 0.24, 0.16], [1.425, y + 0.12, -5.2 + Float(index) * 0.56], round: 0.01)
            }
            for z in [Float(8.4), 0.2, -6.0] {
                w.pad(
                    .paint(0xDADCDD), [0.03, 0.85, 0.5],
                    [z > 8 ? 1.38 : z < -5 ? 1.25 : 1.45, y - 0.35 + (z < -5 ? 0.25 : 0), z], round: 0.01)
            }
            wing(
                &w, white, root: [0.8, y - 0.6, 0.6], tip: [11.2, y + 0.7, -4.6], chord: [4.6, 1.2],
                thick: [0.6, 0.14])
            wing(
                &w, livery, root: [11.1, y + 0.7, -4.6], tip: [11.5, y + 2.0, -5.2], chord: [1.2, 0.6],
                thick: [0.1, 0.06])
            wing(
                &w, white, root: [0.3, y + 1.1, -9.8], tip: [4.2, y + 1.6, -11.4], chord: [2.2, 0.9],
                thick: [0.25, 0.08])
            w.at(.shift([3.9, y - 1.2, 0.9]) * .turn(x: .pi / 2)) { w in
                w.turned(
                    livery,
                    [
                        [0.35, -1.7], [0.6, -1.0], [0.74, 0.4], [0.74, 1.1], [0.66, 1.25], [0.58, 1.1],
                        [0.58, 0.7], [0, 0.7],
                    ], sides: 24)
                w.turned(.metal(0x8A8D90), [[0, 0.7], [0.2, 0.75], [0, 1.1]], sides: 16)
                w.around(14) { w, _ in w.box(.metal(0x55585C), [0.05, 0.03, 0.4], [0, 0.72, 0.36]) }
            }
            w.box(white, [0.12, 0.7, 1.6], [3.9, y - 0.85, 0.5])
            w.rod(.metal(), [1.5, y - 1, -1.2], [1.5, 0.5, -1.2], 0.1)
            for z in [Float(-1.7), -0.7] { w.wheel([1.5, 0.42, z], 0.42, width: 0.5) }
            w.ball(.glow(0xFF3B30, 1), 0.1, [11.5, y + 0.8, -4.3], sides: 8)
        }
        w.rod(.metal(), [0, y - 1.1, 7.6], [0, 0.4, 7.6], 0.08)
        w.wheel([0, 0.36, 7.6], 0.36, width: 0.4)
        wing(
            &w, livery, root: [0, y + 1.2, -9.2], tip: [0, y + 5.0, -11.6], chord: [3.2, 1.4],
            thick: [0.3, 0.12])
        w.hull(
            .pane,
            [
                (9.7, [0.75, 0.06], y + 0.68), (10.05, [0.72, 0.17], y + 0.58),
                (10.45, [0.6, 0.14], y + 0.44), (10.6, [0.4, 0.05], y + 0.36),
            ], power: 3)
        w.mechanism.action = .fly
    }
}
