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

    private static func balloon(_ w: inout Workshop) {
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
    private static func wing(
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

    private static func propeller(
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

    private static func biplane(_ w: inout Workshop) {
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
        w.ball(.visor2, [0.13, 0.06, 0.08], [0, 2.04, -0.28])
        w.at(.shift([0, 1.85, 0.05]) * .turn(x: -0.6)) { w in
            w.pad(.pane, [0.42, 0.22, 0.02], .zero, round: 0.008)
        }
        propeller(&w, [0, 1.35, 2.02], radius: 1.05, blades: 2, wood: .wood(0x8A5630), hub: .metal(0xC6CACD))
    }

    private static func airliner(_ w: inout Workshop) {
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

    private static func fighter(_ w: inout Workshop) {
        let grey = w.pick(Stuff.paint(0x8C959C), .paint(0x5E6B74), .paint(0x6F7A5A)).main
        let y: Float = 1.5
        w.hull(
            grey,
            [
                (-5.5, [0.7, 0.5], y), (-3, [0.95, 0.58], y), (0, [0.85, 0.6], y),
                (2.2, [0.55, 0.5], y + 0.05), (4.4, [0.32, 0.32], y), (6.2, [0.05, 0.05], y - 0.1),
            ], power: 2.6, around: 28, steps: 3)
        w.hull(
            .visor2,
            [
                (0.7, [0.2, 0.05], y + 0.5), (1.7, [0.32, 0.34], y + 0.5), (2.8, [0.26, 0.28], y + 0.42),
                (3.7, [0.06, 0.05], y + 0.25),
            ], power: 2, steps: 4)
        w.both { w in
            w.cut(
                grey, [[0.6, 2.6], [4.3, -3.2], [4.3, -4.0], [0.6, -4.0]], 0.12, [0, y - 0.05, 0],
                turn: .turn(x: .pi / 2))
            w.cut(
                grey, [[0.6, -4.2], [2.3, -5.6], [2.3, -6.1], [0.5, -5.8]], 0.1, [0, y, 0],
                turn: .turn(x: .pi / 2))
            w.at(.shift([0.75, y + 0.3, -4.4]) * .turn(z: -0.3)) { w in
                w.cut(
                    grey, [[-1.1, 0], [1.2, 0], [-0.7, 1.9], [-1.4, 1.9]], 0.09, turn: .turn(y: -.pi / 2))
            }
            w.hull(
                .dark, [(1.2, [0.24, 0.3], y - 0.15), (1.5, [0.24, 0.3], y - 0.15)], power: 5,
                .shift([0.82, 0, 0]))
            w.hull(
                grey, [(-1.5, [0.3, 0.36], y - 0.12), (1.45, [0.28, 0.34], y - 0.15)], power: 5,
                .shift([0.82, 0, 0]))
            w.turned(
                .metal(0x4A4C50), [[0.42, 0], [0.36, 0.7], [0.28, 0.7], [0.3, 0.1]], [0.42, y, -5.4],
                turn: .turn(x: -.pi / 2))
            w.post(.glow(0xFF8A3A, 1), 0.28, 0.05, [0.42, y, -5.75], turn: .turn(x: -.pi / 2))
            w.turned(
                .paint(0xF0EEE6), [[0, -0.9], [0.1, -0.9], [0.1, 0.8], [0, 1.1]], [3.0, y - 0.3, -1.4],
                sides: 12, turn: .turn(x: .pi / 2))
            w.cut(
                .paint(0xD8D6CC), Outline2.star(5, 0.5, 0.2), 0.02, [2.4, y + 0.03, -2.8],
                turn: .turn(x: -.pi / 2))
        }
        w.mechanism.action = .fly
    }

    private static func helicopter(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0xC7362C), .paint(0x2B6CA3), .paint(0xE3A82B)).main
        w.hull(
            body,
            [
                (-1.6, [0.3, 0.36], 1.75), (-0.8, [0.75, 0.7], 1.5), (0.6, [0.85, 0.78], 1.42),
                (1.5, [0.7, 0.6], 1.35), (2.1, [0.3, 0.28], 1.2),
            ], power: 2.5, around: 32, steps: 4)
        w.hull(
            .pane,
            [
                (0.35, [0.72, 0.32], 1.78), (0.9, [0.83, 0.52], 1.66), (1.6, [0.66, 0.52], 1.52),
                (2.12, [0.28, 0.3], 1.28),
            ], power: 2.4, around: 28, steps: 4)
        w.rod(body, [0, 1.9, -1.3], [0, 2.15, -5.0], 0.24, 0.11, sides: 18)
        w.both { w in
            w.pad(.pane, [0.05, 0.5, 0.7], [0.80, 1.5, -0.1], round: 0.02)
            w.wire(.metal(0x3A3D41), [[0.85, 0.35, 1.7], [0.85, 0.12, 1.4], [0.85, 0.1, -1.2]], 0.05)
            for z in [Float(0.8), -0.6] { w.rod(.metal(0x3A3D41), [0.85, 0.1, z], [0.5, 0.95, z], 0.04) }
            wing(
                &w, body, root: [0, 2.1, -4.3], tip: [0.9, 2.12, -4.4], chord: [0.5, 0.4],
                thick: [0.07, 0.05])
        }
        wing(&w, body, root: [0, 2.0, -4.8], tip: [0, 3.1, -5.3], chord: [0.8, 0.5], thick: [0.12, 0.08])
        w.pad(body, [0.8, 0.4, 1.5], [0, 2.15, -0.3], round: 0.18)
        w.box(.paint(0xF4F2EA), [1.73, 0.12, 1.6], [0, 1.18, -0.2])
        w.post(.metal(0x55585C), 0.07, 0.5, [0, 2.5, -0.2])
        w.spinner([0, 2.98, -0.2], about: [0, 1, 0], turns: 7) { w in
            w.post(.metal(0x3A3D41), 0.16, 0.12, [0, -0.06, 0])
            w.around(4) { w, _ in
                w.box(.dark, [0.24, 0.035, 3.6], [0, 0, 2.0], turn: .turn(z: 0.1))
                w.box(.paint(0xEFC23A), [0.245, 0.037, 0.25], [0, -0.001, 3.66], turn: .turn(z: 0.1))
            }
        }
        w.spinner([0.16, 2.6, -5.05], about: [1, 0, 0], turns: 11) { w in
            for blade in 0..<3 {
                w.at(.turn(x: Float(blade) * 2.094)) { w in w.box(.dark, [0.025, 0.75, 0.1], [0, 0.05, 0]) }
            }
        }
        w.ball(.glow(0xFF3B30, 1), 0.06, [0, 0.72, 0.4], sides: 8)
        w.mechanism.action = .fly
        w.mechanism.period = 2.6
    }

    private static func airship(_ w: inout Workshop) {
        let skin = w.pick(Stuff.cloth(0xD9CDB4), .metal(0xC3C8CC), .cloth(0xB5482F)).main
        let gores = 24
        w.skin(
            skin,
            (0...32).map { step in
                let part = Float(step) / 32
                let radius = 4.6 * pow(max(sin(pow(part, 0.85) * .pi), 0), 0.62) + 0.02
                return (0..<gores * 2).map { side in
                    let angle = Float(side) / Float(gores * 2) * 2 * .pi
                    let out = radius * (side % 2 == 0 ? 1 : 0.985)
                    return [cos(angle) * out, 7.5 + sin(angle) * out, -15 + part * 30]
                }
            })
        for z in stride(from: Float(-10), through: 11, by: 3.5) {
            let part = (z + 15) / 30
            let radius = 4.6 * pow(sin(pow(part, 0.85) * .pi), 0.62) + 0.02
            w.at(.shift([0, 7.5, z]) * .turn(x: .pi / 2)) { w in
                w.ring(.brass(0xA9803C), radius, 0.07, sides: 40)
            }
        }
        w.turned(.brass(), [[1.6, 0], [1.0, 0.9], [0, 1.3]], [0, 7.5, 14.1], turn: .turn(x: .pi / 2))
        for fin in 0..<4 {
            w.at(.shift([0, 7.5, 0]) * .turn(z: Float(fin) * .pi / 2)) { w in
                w.cut(
                    .cloth(0xA3402F), [[-14.6, 0.8], [-10.5, 3.2], [-12.2, 5.6], [-15.2, 5.6]], 0.22,
                    turn: .turn(y: -.pi / 2))
            }
        }
        // The gondola.
        w.hull(
            .wood(0x7A4E2C),
            [
                (-3.2, [0.7, 0.6], 2.0), (-2.6, [1.05, 0.8], 1.9), (3.0, [1.05, 0.8], 1.9),
                (4.2, [0.5, 0.5], 2.2),
            ], power: 3.4, around: 28, steps: 2)
        w.both { w in
            for pane in 0..<6 {
                w.at([1.04, 1.85, -2.1 + Float(pane) * 0.95], turn: .pi / 2) { w in
                    w.window(.zero, [0.6, 0.6], frame: .brass(), bars: [1, 0], sill: false)
                }
            }
            for z in [Float(-2.6), -0.6, 1.4, 3.2] {
                w.rod(.metal(0x55585C), [0.8, 2.6, z], [1.4, 3.6, z], 0.05)
            }
            w.hull(
                .brass(),
                [
                    (-1.2, [0.2, 0.2], 0), (-0.6, [0.45, 0.45], 0), (0.6, [0.45, 0.45], 0),
                    (1.0, [0.25, 0.25], 0),
                ], .shift([3.0, 3.4, -3]))
            w.rod(.metal(0x55585C), [1.0, 2.4, -2.6], [2.8, 3.4, -2.8], 0.08)
        }
        propeller(&w, [3.0, 3.4, -4.2], radius: 1.3, blades: 3, wood: .wood(0x8A5630), hub: .brass())
        propeller(&w, [-3.0, 3.4, -4.2], radius: 1.3, blades: 3, wood: .wood(0x8A5630), hub: .brass())
    }

    private static func rocket(_ w: inout Workshop) {
        let white = Stuff.paint(0xF3F1EA)
        let red = w.pick(Stuff.paint(0xC8352B), .paint(0x2C6AA8), .paint(0xE08A2E)).main
        func body(_ part: Float) -> Float { 1.5 * pow(sin((0.2 + 0.8 * part) * .pi), 0.75) + 0.02 }
        w.turned(
            white, (0...18).map { [body(Float($0) / 18 * 0.72), 2.0 + Float($0) / 18 * 6.6] }, sides: 40)
        w.turned(
            red, (0...12).map { [body(0.72 + Float($0) / 12 * 0.28), 8.6 + Float($0) / 12 * 2.6] }, sides: 40,
            smooth: true)
        w.turned(red, [[body(0.3) * 1.006, 4.75], [body(0.36) * 1.008, 5.3]], sides: 40)
        w.ring(.metal(0xB9BDC2), body(0.72) * 1.0, 0.05, [0, 8.6, 0], sides: 40)
        w.ball(.brass(), 0.12, [0, 11.25, 0])
        w.rod(.brass(), [0, 11.2, 0], [0, 12, 0], 0.04, 0.015)
        w.around(4, from: .pi / 4) { w, _ in
            w.cut(
                red,
                [[0.9, 4.3], [1.35, 4.0], [2.4, 1.6], [2.5, 0], [2.25, 0], [1.7, 1.2], [1.0, 1.9]], 0.22,
                bevel: 0.06, turn: .turn(y: -.pi / 2))
        }
        w.turned(
            .metal(0x55585C), [[0, 2.1], [0.5, 2.1], [0.9, 1.2], [0.78, 1.2], [0.4, 1.9]], sides: 28)
        w.turned(
            .glow(0xFF9A2E, 1), [[0, -1.4], [0.25, -0.6], [0.62, 0.6], [0.6, 1.3], [0, 1.6]], sides: 20,
            smooth: true)
        w.turned(
            .glow(0xFFF2B8, 1), [[0, -0.3], [0.3, 0.7], [0.3, 1.25], [0, 1.3]], sides: 16, smooth: true)
        for (y, turn) in [(Float(7.2), Float(0.35)), (6.1, 0.35)] {
            w.at(.turn(y: turn) * .shift([0, y, body((y - 2) / 6.6 * 0.72) - 0.04]) * .turn(x: .pi / 2)) {
                w in
                w.turned(
                    .brass(), [[0.36, 0], [0.5, 0], [0.5, 0.14], [0.36, 0.14], [0.36, 0]], sides: 26)
                w.post(.glow(0xBFE6FF, 0.6), 0.37, 0.06, sides: 24)
                w.around(8) { w, _ in w.ball(.brass(0xB07E2C), 0.035, [0, 0.14, 0.43], sides: 6) }
            }
        }
        for seam in [Float(3.2), 6.7] {
            w.ring(.metal(0xC6CACD), body((seam - 2) / 6.6 * 0.72), 0.03, [0, seam, 0], sides: 40)
        }
        w.anchor("flame", [0, 1.2, 0])
        w.mechanism.action = .fly
    }

    private static func shuttle(_ w: inout Workshop) {
        let white = Stuff.paint(0xF3F3F0).main
        let black = Stuff.paint(0x1B1C1F)
        let y: Float = 1.6
        w.hull(
            white,
            [
                (-5.2, [1.2, 1.15], y), (-4.0, [1.25, 1.2], y), (3.0, [1.2, 1.15], y),
                (4.6, [0.95, 0.85], y - 0.15), (5.8, [0.45, 0.4], y - 0.4), (6.2, [0.1, 0.1], y - 0.5),
            ], power: 2.7, around: 36, steps: 3)
        w.hull(
            black,
            [
                (-5.2, [1.24, 0.35], y - 0.9), (3.0, [1.22, 0.35], y - 0.86), (4.8, [0.95, 0.3], y - 0.7),
                (6.22, [0.12, 0.1], y - 0.52),
            ], power: 2.4, around: 24, steps: 3)
        w.both { w in
            w.cut(
                white, [[0.9, 2.6], [2.0, -0.6], [4.4, -3.4], [4.4, -4.7], [0.9, -5.0]], 0.2,
                [0, y - 0.8, 0], bevel: 0.06, turn: .turn(x: .pi / 2))
            w.cut(
                black, [[2.0, -0.5], [4.5, -3.3], [4.5, -3.7], [2.0, -1.0]], 0.23, [0, y - 0.8, 0],
                turn: .turn(x: .pi / 2))
            w.hull(
                white,
                [
                    (-5.4, [0.4, 0.45], y + 0.95), (-3.4, [0.3, 0.3], y + 0.95), (-2.8, [0.1, 0.1], y + 0.9),
                ], .shift([0.75, 0, 0]))
            w.turned(
                .metal(0x4A4C50), [[0.4, 0], [0.62, 0.8], [0.5, 0.8], [0.3, 0.1]], [0.6, y - 0.2, -5.1],
                turn: .turn(x: -.pi / 2))
            w.box(black, [0.03, 0.16, 4.4], [1.24, y - 0.2, -0.8])
            for pane in 0..<2 {
                w.pad(
                    .pane, [0.34, 0.2, 0.05],
                    [0.22 + Float(pane) * 0.36, y + 0.42 - Float(pane) * 0.06, 4.42 - Float(pane) * 0.12],
                    round: 0.015, turn: .turn(x: -0.75, y: Float(pane) * 0.7))
            }
        }
        w.turned(
            .metal(0x4A4C50), [[0.4, 0], [0.62, 0.8], [0.5, 0.8], [0.3, 0.1]], [0, y + 0.75, -5.1],
            turn: .turn(x: -.pi / 2))
        for place in [SIMD3<Float>(0.6, y - 0.2, -5.6), [-0.6, y - 0.2, -5.6], [0, y + 0.75, -5.6]] {
            w.turned(
                .glow(0x9ED4FF, 1), [[0.42, 0], [0.3, 0.9], [0, 2.2]], place, sides: 16,
                turn: .turn(x: -.pi / 2))
        }
        w.cut(
            white, [[-5.6, 0], [-2.6, 0], [-4.6, 3.1], [-6.0, 3.1]], 0.22, [0, y + 1.0, 0], bevel: 0.05,
            turn: .turn(y: -.pi / 2))
        w.cut(
            black, [[-2.7, 0], [-2.4, 0], [-4.5, 3.15], [-4.8, 3.15]], 0.24, [0, y + 1.0, 0],
            turn: .turn(y: -.pi / 2))
        w.mechanism.action = .fly
    }

    private static func ufo(_ w: inout Workshop) {
        let steel = w.pick(Stuff.metal(0xB9C0C6), .metal(0x8FA39C), .metal(0xA89BB8)).main
        w.turned(
            steel,
            [
                [0, 0.1], [0.9, 0.12], [1.2, 0.35], [2.6, 0.85], [3.5, 1.15], [3.6, 1.25], [3.5, 1.35],
                [2.2, 1.65], [1.45, 1.85], [0, 1.9],
            ], sides: 56, bevel: 0.05)
        w.ring(.metal(0x6B7076), 3.55, 0.09, [0, 1.25, 0], sides: 56)
        w.turned(
            .glow(0x9BFFD0, 0.28), [[1.15, 1.86], [1.05, 2.35], [0.6, 2.75], [0, 2.85]], sides: 32,
            smooth: true)
        w.turned(.glass, [[1.4, 1.8], [1.3, 2.4], [0.8, 2.95], [0, 3.1]], sides: 32, smooth: true)
        w.around(6) { w, _ in
            w.wire(steel, [[0, 1.84, 1.42], [0, 2.42, 1.32], [0, 2.97, 0.82], [0, 3.1, 0]], 0.03)
        }
        w.post(.glow(0x8CF7FF, 1), 0.85, 0.1, [0, 0.03, 0])
        w.spinner([0, 0, 0], about: [0, 1, 0]) { w in
            w.around(16) { w, number in
                w.ball(
                    number % 2 == 0 ? .glow(0xFFD24A, 1) : .glow(0x6BFF9E, 1), [0.17, 0.12, 0.17],
                    [0, 1.5, 2.85], sides: 12)
                w.ball(.glow(0xFF6A4A, 1), [0.12, 0.08, 0.12], [0, 0.72, 2.2], sides: 10)
                w.box(.metal(0x6B7076), [0.06, 0.05, 0.9], [0, 1.72, 2.0], turn: .turn(x: 0.22))
            }
        }
        w.mechanism.action = .float
        w.mechanism.period = 6
    }

    private static func panel(_ w: inout Workshop, _ size: SIMD2<Float>, cells: SIMD2<Int>) {
        w.box(.metal(0xC9CDD0), [size.x, 0.05, size.y])
        for column in 0..<cells.x {
            for row in 0..<cells.y {
                w.box(
                    Stuff(.paint, 0x1C2F66).shaded(0.85 + 0.3 * w.random.unit()),
                    [size.x / Float(cells.x) * 0.9, 0.03, size.y / Float(cells.y) * 0.9],
                    [
                        size.x * ((Float(column) + 0.5) / Float(cells.x) - 0.5), 0.035,
                        size.y * ((Float(row) + 0.5) / Float(cells.y) - 0.5),
                    ], bevel: 0.006)
            }
        }
    }

    private static func dish(_ w: inout Workshop, _ stuff: Stuff, _ radius: Float, _ place: Affine) {
        w.at(place) { w in
            w.turned(
                stuff,
                [
                    [0, -0.05 * radius], [0.5 * radius, 0.06 * radius], [radius, 0.32 * radius],
                    [radius, 0.36 * radius], [0.5 * radius, 0.1 * radius], [0, 0],
                ], sides: 32)
            for leg in 0..<3 {
                w.at(.turn(y: Float(leg) * 2.094)) { w in
                    w.rod(
                        .metal(), [0, 0.2 * radius, 0.75 * radius], [0, 0.75 * radius, 0.04 * radius],
                        radius * 0.018)
                }
            }
            w.post(.metal(), radius * 0.07, radius * 0.12, [0, radius * 0.7, 0])
        }
    }

    private static func satellite(_ w: inout Workshop) {
        w.box(.brass(0xE0A93C), [1.1, 1.3, 1.1], [0, 0.6, 0], bevel: 0.05)
        for y in [Float(0.6), 1.82] { w.box(.metal(), [1.2, 0.08, 1.2], [0, y, 0]) }
        for fold in 0..<14 {
            w.box(
                .brass(0xC98F2E).shaded(0.8 + 0.4 * w.random.unit()), [0.3, 0.3, 0.05],
                [w.random.signed() * 0.35, 0.75 + 0.8 * w.random.unit(), fold % 2 == 0 ? 0.55 : -0.55],
                bevel: 0.02, turn: .turn(z: w.random.unit()))
        }
        w.both { w in
            w.rod(.metal(), [0.5, 1.25, 0], [1.0, 1.25, 0], 0.06)
            w.at(.shift([2.35, 1.25, 0]) * .turn(x: 0.9)) { w in panel(&w, [2.7, 1.3], cells: [6, 3]) }
        }
        dish(&w, Stuff.paint(0xF0EFEA).main, 0.85, .shift([0, 1.9, 0.15]) * .turn(x: 0.5))
        w.rod(.metal(), [0.3, 1.9, -0.3], [0.3, 3.0, -0.4], 0.015)
        w.rod(.metal(), [-0.3, 0.6, 0.3], [-0.5, 0, 0.5], 0.03)
        w.post(.dark, 0.2, 0.25, [0, 0.4, 0.1])
        w.ball(.glow(0xFF4A3A, 1), 0.05, [0.5, 1.95, 0.5], sides: 8)
        w.mechanism.action = .float
    }

    private static func station(_ w: inout Workshop) {
        let white = Stuff.paint(0xEDEDEA).main
        func module(_ w: inout Workshop, _ length: Float, _ radius: Float) {
            w.turned(
                white,
                [
                    [0, -length / 2], [radius * 0.6, -length / 2], [radius, -length / 2 + radius * 0.5],
                    [radius, length / 2 - radius * 0.5], [radius * 0.6, length / 2], [0, length / 2],
                ], sides: 24)
            for band in -1...1 {
                w.ring(
                    .metal(0x9A9DA0), radius, radius * 0.06, [0, Float(band) * length * 0.28, 0], sides: 24)
            }
            w.around(5) { w, _ in
                w.box(
                    .brass(0xCFA24A), [radius * 0.5, length * 0.3, 0.1], [0, -length * 0.15, radius * 0.98])
                w.post(
                    .glow(0xFFE3A8, 0.7), radius * 0.13, 0.08, [radius * 0.5, length * 0.32, radius * 0.84],
                    sides: 10, turn: .turn(x: .pi / 2))
            }
        }
        let y: Float = 4.5
        w.at(.shift([0, y, 0]) * .turn(x: .pi / 2)) { w in module(&w, 6, 1.0) }
        w.at(.shift([0, y, 4.4]) * .turn(x: .pi / 2)) { w in module(&w, 2.4, 0.8) }
        w.at(.shift([0, y, -4.6]) * .turn(x: .pi / 2)) { w in module(&w, 2.8, 0.85) }
        w.at(.shift([2.4, y, 1.4]) * .turn(z: .pi / 2)) { w in module(&w, 3, 0.8) }
        w.at(.shift([-2.4, y, 1.4]) * .turn(z: .pi / 2)) { w in module(&w, 3, 0.8) }
        w.at(.shift([0, y - 1.8, 1.4])) { w in module(&w, 2.2, 0.7) }
        w.box(.metal(0xB5B8BB), [20, 0.35, 0.35], [0, y + 1.2, -1.0])
        for strut in -20...20 {
            w.rod(
                .metal(), [Float(strut) * 0.5, y + 1.2, -1.2], [Float(strut) * 0.5 + 0.25, y + 1.6, -0.8],
                0.03, sides: 4)
        }
        w.both { w in
            for x in [Float(6.4), 9.4] {
                for z in [Float(-4.0), 2.0] {
                    w.at(.shift([x, y + 1.4, z]) * .turn(z: 0.25)) { w in
                        panel(&w, [2.3, 5.2], cells: [3, 9])
                    }
                }
            }
            w.at(.shift([3.4, y + 0.5, -3.2]) * .turn(x: .pi / 2)) { w in
                w.box(.paint(0xF4F4F2), [1.4, 0.06, 2.4], [0, 0, 0])
            }
        }
        dish(&w, .paint(0xF0EFEA), 0.9, .shift([0, y + 1.9, -1.0]))
        w.mechanism.action = .float
    }

    private static func lander(_ w: inout Workshop) {
        let foil = Stuff.brass(0xDCA43A).main
        w.turned(foil, [[0, 1.3], [1.9, 1.3], [1.9, 2.6], [0, 2.6]], sides: 8, bevel: 0.08)
        for _ in 0..<30 {
            w.at(.turn(y: w.random.unit() * 6.28)) { w in
                w.box(
                    foil.shaded(0.7 + 0.5 * w.random.unit()), [0.5, 0.45, 0.06],
                    [0, 1.4 + 0.7 * w.random.unit(), 1.76], bevel: 0.025, turn: .turn(z: w.random.signed()))
            }
        }
        w.turned(
            .metal(0x55585C), [[0, 1.35], [0.35, 1.3], [0.75, 0.55], [0.68, 0.55], [0.3, 1.2]], sides: 24)
        w.turned(
            .metal(0xC9CDD0), [[0, 2.6], [1.3, 2.6], [1.55, 3.1], [1.45, 4.0], [0.8, 4.5], [0, 4.5]],
            sides: 10, bevel: 0.06)
        w.post(.metal(0xA5A9AD), 0.6, 0.5, [0, 3.0, 1.2], turn: .turn(x: .pi / 2))
        w.box(.dark, [0.7, 0.8, 0.1], [0, 2.65, 1.6])
        w.both { w in
            w.cut(
                .pane, [[-0.25, -0.2], [0.28, 0.2], [-0.25, 0.25]], 0.06, [0.62, 3.7, 1.3],
                turn: .turn(x: -0.25, y: 0.35))
            w.box(.metal(0x8A8D90), [0.5, 0.4, 0.4], [1.45, 3.4, 0])
            w.turned(.metal(0x55585C), [[0.05, 0], [0.14, 0.25], [0.1, 0.25]], [1.7, 3.6, 0], sides: 10)
        }
        w.around(4, from: .pi / 4) { w, number in
            w.rod(foil, [0, 2.4, 1.7], [0, 0.15, 3.1], 0.09)
            w.rod(foil, [0.5, 1.4, 1.6], [0, 0.6, 2.85], 0.05)
            w.rod(foil, [-0.5, 1.4, 1.6], [0, 0.6, 2.85], 0.05)
            w.turned(foil, [[0, 0.02], [0.45, 0.1], [0.45, 0.14], [0, 0.12]], [0, 0, 3.15], sides: 16)
            if number == 3 || number == 0 {
                for rung in 0..<7 {
                    w.rod(
                        .metal(), [-0.14, 0.6 + Float(rung) * 0.26, 2.95 - Float(rung) * 0.16],
                        [0.14, 0.6 + Float(rung) * 0.26, 2.95 - Float(rung) * 0.16], 0.015, sides: 5)
                }
            }
        }
        dish(&w, .paint(0xF0EFEA), 0.45, .shift([0.9, 4.4, -0.3]) * .turn(x: 0.5, z: -0.4))
        w.rod(.metal(), [-0.6, 4.3, 0], [-0.6, 5.3, 0], 0.02)
    }

    private static func rover(_ w: inout Workshop) {
        let white = w.pick(Stuff.paint(0xEDEAE2), .paint(0xD9D4C8)).main
        w.pad(white, [1.1, 0.4, 1.6], [0, 0.75, 0], round: 0.06)
        w.at([0, 1.2, -0.15]) { w in panel(&w, [1.7, 1.6], cells: [4, 4]) }
        w.both { w in
            for z in [Float(1.05), 0, -1.05] {
                w.wheel(
                    [0.95, 0.32, z], 0.32, width: 0.34, tyre: .metal(0x8A8D90), rim: .metal(0x4A4C50),
                    spokes: 6)
            }
            w.wire(
                .metal(0xB5B8BB),
                [
                    [0.75, 0.4, 1.05], [0.72, 0.85, 0.5], [0.7, 0.8, 0.1], [0.72, 0.6, -0.5],
                    [0.75, 0.4, -1.05],
                ], 0.045)
            w.rod(.metal(0xB5B8BB), [0.72, 0.6, -0.5], [0.75, 0.4, 0], 0.04)
        }
        w.rod(white, [0.3, 1.15, 0.6], [0.3, 1.85, 0.62], 0.05)
        w.swinger([0.3, 1.85, 0.62], about: [0, 1, 0], by: 0.5) { w in
            w.pad(white, [0.46, 0.2, 0.2], .zero, round: 0.04)
            w.both { w in
                w.post(.metal(0x3A3D41), 0.075, 0.08, [0.13, 0.1, 0.08], turn: .turn(x: .pi / 2))
                w.post(.pane, 0.06, 0.02, [0.13, 0.1, 0.155], turn: .turn(x: .pi / 2))
            }
        }
        dish(&w, white, 0.32, .shift([-0.45, 1.35, -0.5]) * .turn(x: 0.4, z: 0.3))
        w.wire(.metal(0xB5B8BB), [[-0.3, 0.9, 0.8], [-0.32, 1.2, 1.2], [-0.3, 0.75, 1.55]], 0.04)
        w.box(.brass(), [0.16, 0.16, 0.2], [-0.3, 0.6, 1.55])
        w.drives(0.8)
    }

    private static func drone(_ w: inout Workshop) {
        let body = w.pick(Stuff.plastic(0x2A2C30), .plastic(0xECECEA), .plastic(0xD9522E)).main
        w.pad(body, [0.16, 0.07, 0.24], [0, 0.08, 0], round: 0.03)
        w.pad(.dark, [0.1, 0.02, 0.15], [0, 0.145, -0.01], round: 0.008)
        w.ball(.dark, 0.032, [0, 0.085, 0.13], sides: 16)
        w.post(.pane, 0.018, 0.012, [0, 0.085, 0.155], turn: .turn(x: .pi / 2))
        for (x, z) in [(Float(0.2), Float(0.18)), (-0.2, 0.18), (0.2, -0.18), (-0.2, -0.18)] {
            w.rod(body, [x * 0.3, 0.115, z * 0.4], [x, 0.125, z], 0.016, 0.012)
            w.post(.metal(0x8A8D90), 0.02, 0.045, [x, 0.105, z], sides: 14)
            w.rod(body, [x, 0.11, z], [x * 1.05, 0, z * 1.05], 0.008)
            w.ball(z > 0 ? .glow(0x5CFF7A, 1) : .glow(0xFF4A3A, 1), 0.008, [x, 0.1, z * 1.1], sides: 8)
            w.spinner([x, 0.155, z], about: [0, 1, 0], turns: x * z > 0 ? 11 : -11) { w in
                w.both { w in w.box(.dark, [0.15, 0.004, 0.024], [0.075, 0, 0], turn: .turn(x: 0.15)) }
                w.post(.metal(), 0.008, 0.012, [0, -0.003, 0], sides: 10)
            }
        }
        w.mechanism.action = .fly
        w.mechanism.period = 2
    }

    private static func paperPlane(_ w: inout Workshop) {
        let paper = Stuff(.paper, 0xF5F2EA).main
        w.both { w in
            w.sheet(paper, rows: 3, columns: 2) { along, across in
                let part = across + 0.5
                return [part * 0.10 * along + 0.003, 0.07 + part * 0.02 * along, 0.15 - along * 0.30]
            }
            w.sheet(paper.shaded(0.92), rows: 3, columns: 2) { along, across in
                let part = across + 0.5
                return [
                    0.003 + 0.012 * part * along * 0.2, 0.07 - (1 - part) * 0.065 * pow(along, 0.8),
                    0.15 - along * 0.30,
                ]
            }
        }
        w.mechanism.action = .fly
    }

    private static func kite(_ w: inout Workshop) {
        let colours: [Stuff] = [
            w.pick(Stuff.cloth(0xD9402F), .cloth(0x2F7FC1), .cloth(0x8B3FA8)).main, .cloth(0xF2C33C),
            .cloth(0xF4EFE2), .cloth(0x2C9A86),
        ]
        let corners: [SIMD2<Float>] = [[0, 1.3], [0.42, 0.85], [0, 0.3], [-0.42, 0.85]]
        for side in 0..<4 {
            let next = corners[(side + 1) % 4]
            w.sheet(colours[side % 2 == 0 ? 0 : 1], rows: 4, columns: 4, thickness: 0.006) { along, across in
                let edge = corners[side] + (next - corners[side]) * (across + 0.5)
                let point = SIMD2<Float>(0, 0.85) + (edge - SIMD2<Float>(0, 0.85)) * max(along, 0.001)
                return [-point.x, point.y, 0.05 - 0.05 * along * along]
            }
        }
        w.rod(.wood(), [0, 0.3, -0.01], [0, 1.3, -0.01], 0.008)
        w.rod(.wood(), [-0.42, 0.85, -0.01], [0.42, 0.85, -0.01], 0.008)
        w.wire(
            .cloth(0xF4EFE2),
            (0...14).map { [0.06 * sin(Float($0) * 0.9), 0.3 - Float($0) * 0.021, 0.03 * cos(Float($0))] },
            0.004)
        for bow in 0..<5 {
            w.both { w in
                w.cut(
                    colours[bow % 4], [[0, 0], [0.05, 0.022], [0.05, -0.022]], 0.006,
                    [0.06 * sin(Float(bow) * 2.4), 0.27 - Float(bow) * 0.055, 0.02])
            }
        }
        w.mechanism.action = .fly
    }
}
