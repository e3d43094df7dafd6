import Foundation
import Render

/// What floats: sailing ships, boats, ferries, a submarine, a raft.
///
/// Their waterline is y = 0 of the sea they are set in: each stands a little deeper than its keel suggests.
enum Vessels {
    static let things: [Thing] = [
        Thing(
            "sailing-ship", 16,
            "sailing ship, ship, tall ship, galleon, galley, frigate, caravel, old ship, wooden ship"
        ) { galleon(&$0, pirate: false) },
        Thing("pirate-ship", 16, "pirate ship, ghost ship, buccaneer ship") { galleon(&$0, pirate: true) },
        Thing("sailboat", 9, "sailboat, sailing boat, yacht, dinghy, catamaran") { sailboat(&$0) },
        Thing("viking-ship", 8, "viking ship, longship, drakkar, longboat") { longship(&$0) },
        Thing("canoe", 0.6, "canoe, kayak, gondola") { canoe(&$0) },
        Thing("fishing-boat", 5.2, "fishing boat, trawler, tugboat, tug") { trawler(&$0) },
        Thing("speedboat", 1.6, "speedboat, motorboat, powerboat, speed boat") { speedboat(&$0) },
        Thing(
            "cruise-ship", 22,
            "cruise ship, ocean liner, ferry, passenger ship, liner, steamship, steamboat, cargo ship"
        ) { liner(&$0) },
        Thing("submarine", 4.6, "submarine, u-boat, submersible") { submarine(&$0) },
        Thing("raft", 3.4, "raft, wooden raft") { raft(&$0) },
    ]

    /// A boat's shell as sections from stern to bow: sheer, flare, keel and a rim; open on top or decked.
    private static func shell(
        _ w: inout Workshop, _ stuff: Stuff, length: Float, beam: Float, depth: Float, sheer: Float,
        transom: Float = 0.6,
        rise: Float = 0.5, rim: Stuff? = nil, deck: Stuff? = nil, deckDrop: Float = 0.12, band: Stuff? = nil,
        bottom: Stuff? = nil
    ) {
        let steps = 22
        func section(_ part: Float) -> (half: Float, top: Float, keel: Float, z: Float) {
            let fore = ramp(0.5, 1, part)
            let aft = ramp(0.45, 0, part)
            let half = beam / 2 * (1 - pow(fore, 1.7) * 0.985) * (1 - aft * (1 - transom))
            let top = depth + sheer * (fore * fore + aft * aft * 0.6)
            return (
                half, top, rise * depth * pow(max(part - 0.78, 0) / 0.22, 2) + 0.18 * depth * aft * aft,
                (part - 0.5) * length
            )
        }
        func ring(_ part: Float, _ from: Float, _ to: Float, _ out: Float = 1) -> [SIMD3<Float>] {
            let own = section(part)
            func edge(_ up: Float) -> SIMD2<Float> {
                let round = pow(max(1 - pow(1 - up, 2.6), 0), 0.6)
                return [own.half * (0.12 + 0.88 * round) * out, mix(own.keel, own.top, up)]
            }
            let rake = 0.10 * length * pow(max(part - 0.6, 0) / 0.4, 2)
            let count = 7
            let side = (0...count).map { edge(mix(from, to, Float($0) / Float(count))) }
            let z = { (y: Float) -> Float in own.z + rake * (y / depth - 0.6) }
            return side.map { [$0.x, $0.y, z($0.y)] } + side.reversed().map { [-$0.x, $0.y, z($0.y)] }
        }
        let parts = (0...steps).map { Float($0) / Float(steps) }
        w.skin(stuff, parts.map { ring($0, bottom == nil ? 0 : 0.42, 1) })
        if let bottom { w.skin(bottom, parts.map { ring($0, 0, 0.44, 1.003) }) }
        if let band { w.skin(band, parts.map { ring($0, 0.70, 0.80, 1.02) }) }
        func line(_ part: Float, _ inset: Float, _ lift: Float) -> SIMD3<Float> {
            let own = section(part)
            let rake = 0.10 * length * pow(max(part - 0.6, 0) / 0.4, 2)
            return [own.half * inset, own.top + lift, own.z + rake * (own.top / depth - 0.6)]
        }
        if let rim {
            w.both { w in w.wire(rim, parts.map { line($0, 1, 0.01 * depth) }, depth * 0.045 + 0.012) }
        }
        if let deck {
            w.skin(
                deck,
                parts.filter { $0 > 0.01 && $0 < 0.99 }.map { part in
                    let own = line(part, 0.985, 0.012 * depth)
                    return [
                        own, [-own.x, own.y, own.z], [-own.x, own.y - deckDrop * 0.3, own.z],
                        [own.x, own.y - deckDrop * 0.3, own.z],
                    ]
                })
        } else {
            // An open boat: a darker inner floor seen from above.
            w.skin(
                stuff.shaded(0.62),
                parts.filter { $0 > 0.02 && $0 < 0.97 }.map { part in
                    let own = line(part, 0.93, 0.016 * depth)
                    return [
                        own, [-own.x, own.y, own.z], [-own.x, own.y - 0.02, own.z],
                        [own.x, own.y - 0.02, own.z],
                    ]
                })
        }
    }

    /// A square sail full of wind, hung from a yard.
    private static func squareSail(
        _ w: inout Workshop, _ cloth: Stuff, width: Float, height: Float, _ top: SIMD3<Float>, belly: Float,
        wood: Stuff
    ) {
        w.rod(wood, top + [-width * 0.56, 0, 0], top + [width * 0.56, 0, 0], 0.09, 0.06)
        w.sheet(
            cloth, rows: 10, columns: 10, thickness: 0.03,
            shade: { along, across in 0.9 + 0.1 * cos(across * 18) * (1 - along * 0.3) }
        ) { along, across in
            let wide = width * (0.94 + 0.12 * along)
            let bow = sin(along * .pi * 0.92 + 0.12) * (1 - pow(abs(across * 2), 2.4) * 0.75)
            return top
                + SIMD3(
                    -across * wide,
                    -0.12 - along * height + 0.10 * height * cos(across * .pi) * along * along,
                    belly * bow + 0.08)
        }
        w.both { w in
            w.rod(
                .leather(0x9A8560), top + [width * 0.5, -height, belly * 0.1],
                top + [width * 0.62, -height * 1.25, -0.6], 0.02)
        }
    }

    private static func galleon(_ w: inout Workshop, pirate: Bool) {
        let wood =
            pirate
            ? Stuff.wood(0x4A3426).main : w.pick(Stuff.wood(0x7E5130), .wood(0x8D5E38), .wood(0x6E4630)).main
        let trim = pirate ? Stuff.wood(0x7A2A22) : w.pick(Stuff.brass(), .wood(0xB98A4A), .paint(0x2F5E7E))
        let cloth = pirate ? Stuff.cloth(0x2B2828) : .cloth(0xEFE4CA)
        let mast = Stuff.wood(0x6B4A30)
        shell(
            &w, wood, length: 18, beam: 4.8, depth: 3.0, sheer: 1.1, transom: 0.72, rise: 0.8, rim: trim,
            deck: .wood(0xB08A5C), band: trim, bottom: wood.shaded(0.62))
        // Wales: planks along the sides.
        for step in 0..<3 {
            let y = 1.35 + Float(step) * 0.42
            w.both { w in
                w.wire(
                    wood.shaded(0.75),
                    (0...16).map { index in
                        let part = Float(index) / 16
                        let fore = ramp(0.5, 1, part)
                        let aft = ramp(0.45, 0, part)
                        let half =
                            2.4 * (1 - pow(fore, 1.7) * 0.985) * (1 - aft * 0.28)
                            * (0.93 + 0.04 * Float(step))
                        return [
                            half, y + 1.1 * (fore * fore + aft * aft * 0.6) * 0.8,
                            (part - 0.5) * 18 + 1.8 * pow(max(part - 0.6, 0) / 0.4, 2) * (y / 3 - 0.6),
                        ]
                    }, 0.06)
            }
        }
        // Gun ports.
        w.both { w in
            for port in 0..<6 {
                let z = -4.6 + Float(port) * 1.55
                let x: Float = z > 1.5 ? 2.28 - (z - 1.5) * 0.16 : z < -3 ? 2.1 : 2.3
                w.box(.dark, [0.12, 0.5, 0.55], [x, 1.75, z])
                w.box(trim, [0.08, 0.08, 0.7], [x + 0.06, 2.27, z])
                w.box(wood.shaded(0.9), [0.06, 0.5, 0.55], [x + 0.22, 2.25, z], turn: .turn(z: -1.0))
                w.rod(.metal(0x2E2F31), [x - 0.2, 2.0, z], [x + 0.42, 2.0, z], 0.11, 0.09)
            }
        }
        // The sterncastle with its lit gallery.
        w.hull(
            wood,
            [
                (-9.3, [1.55, 1.35], 4.6), (-8.9, [1.8, 1.5], 4.55), (-5.6, [1.95, 1.2], 4.2),
                (-5.3, [1.95, 1.15], 4.15),
            ], power: 7, around: 28)
        w.box(trim, [3.8, 0.18, 4.1], [0, 5.55, -7.25], turn: .turn(x: 0.12))
        w.at([0, 0, -9.25], turn: .pi) { w in
            for pane in -2...2 {
                w.window(
                    [Float(pane) * 0.56, 4.1, 0.08], [0.42, 0.8], frame: .brass(), bars: [1, 2], sill: false)
            }
            for pane in -2...2 {
                w.window(
                    [Float(pane) * 0.6, 2.9, -0.1], [0.44, 0.7], frame: .brass(), bars: [1, 1], sill: false)
            }
        }
        w.both { w in
            for z in [Float(-8.2), -7.2, -6.2] {
                w.window(
                    [1.9, 4.15, z], [0.5, 0.6], turn: .pi / 2, frame: .brass(), bars: [1, 1], sill: false)
            }
            w.turned(
                .glow(0xFFB347, 0.9), [[0, 0], [0.16, 0.05], [0.22, 0.4], [0.1, 0.55], [0, 0.55]],
                [1.2, 6.0, -9.3], sides: 10)
            w.rod(.brass(), [1.2, 5.4, -9.0], [1.2, 6.1, -9.3], 0.04)
            for post in 0..<7 {
                w.rod(
                    trim, [1.85, 5.6, -9.0 + Float(post) * 0.58], [1.85, 6.15, -9.0 + Float(post) * 0.58],
                    0.045)
            }
            w.rod(trim, [1.85, 6.2, -9.1], [1.85, 6.0, -5.4], 0.06)
        }
        w.box(wood, [2.7, 0.9, 2.0], [0, 3.4, 5.8])
        w.box(.wood(0xB08A5C), [2.8, 0.1, 2.1], [0, 4.3, 5.8])
        // Bowsprit and figurehead.
        w.rod(mast, [0, 4.2, 7.6], [0, 6.6, 13.2], 0.2, 0.08)
        w.wire(.brass(), [[0, 3.5, 10.2], [0, 4.1, 10.8], [0, 4.7, 10.9]], 0.26, 0.1)
        w.ball(.brass(), 0.22, [0, 4.85, 11.0], sides: 14)
        for (z, height, widths) in [
            (Float(4.9), Float(13.6), [Float(5.0), 4.1, 3.0]), (0.2, 15.6, [5.8, 4.8, 3.4]),
            (-5.0, 12.6, [4.2, 3.4, 2.4]),
        ] {
            w.rod(mast, [0, 2.8, z], [0, height, z], 0.24, 0.08, sides: 14)
            let base = 4.7 + (z < -4 ? Float(1.8) : 0)
            let span = (height - 0.7 - base)
            var top = height - 0.7
            for (index, width) in widths.reversed().enumerated() {
                let tall = span * [0.24, 0.33, 0.38][index]
                squareSail(
                    &w, cloth.shaded(0.95 + 0.08 * w.random.unit()), width: width, height: tall,
                    [0, top, z + 0.15], belly: tall * 0.38, wood: mast)
                top -= tall + span * 0.025
            }
            w.turned(
                mast, [[0.3, 0], [0.55, 0.12], [0.55, 0.4], [0.48, 0.4], [0.3, 0.1]],
                [0, height - span * 0.28, z], sides: 14)
            w.both { w in
                for rope in 0..<4 {
                    w.rod(
                        .leather(0x4B3A28), [2.15, 3.2, z - 0.9 + Float(rope) * 0.42],
                        [0.12, height * 0.72, z], 0.022, 0.015, sides: 4)
                }
                for rung in 0..<7 {
                    let part = 0.12 + Float(rung) * 0.11
                    w.rod(
                        .leather(0x4B3A28),
                        [mix(2.15, 0.12, part), mix(3.2, height * 0.72, part), z - 0.9 * (1 - part)],
                        [mix(2.15, 0.12, part), mix(3.2, height * 0.72, part), z + 0.36 * (1 - part)], 0.014,
                        sides: 4)
                }
            }
            w.at([0, 0, z], turn: .pi) { w in
                w.flag(
                    pirate ? .cloth(0x141416) : w.pick(.cloth(0xB4302A), .cloth(0x2C5C9A)), pole: 1.4,
                    [0, height, 0], size: [1.5, 0.8], mast: mast)
            }
        }
        // Jibs.
        for jib in 0..<2 {
            w.sheet(cloth, rows: 8, columns: 5, thickness: 0.03) { along, across in
                let foot = SIMD3<Float>(0, 5.0 + Float(jib) * 0.6, 7.4 + Float(jib) * 2.0)
                let tack = SIMD3<Float>(0, 6.0 + Float(jib) * 0.5, 11.0 + Float(jib) * 1.9)
                let head = SIMD3<Float>(0, 11.2 + Float(jib), 5.4 + Float(jib) * 0.4)
                let low = mix(foot, tack, across + 0.5)
                return mix(low, head, along * 0.985) + SIMD3(0.6 * sin(along * .pi) * cos(across * .pi), 0, 0)
            }
        }
        for stay in [
            (SIMD3<Float>(0, 13.4, 4.9), SIMD3<Float>(0, 6.6, 13.1)), ([0, 15.4, 0.2], [0, 13.4, 4.9]),
            ([0, 12.4, -5], [0, 15.2, 0.2]),
        ] { w.rod(.leather(0x4B3A28), stay.0, stay.1, 0.018, sides: 4) }
        if pirate {
            w.at([0, 10.2, 1.75]) { w in
                let bone = Stuff.cloth(0xEDE8DC)
                w.ball(bone, [0.62, 0.6, 0.12], [0, 0.2, 0.16])
                w.box(bone, [0.6, 0.4, 0.14], [0, -0.55, 0.12])
                for x in [Float(-0.24), 0.24] {
                    w.ball(.dark, [0.16, 0.18, 0.1], [x, 0.16, 0.24], sides: 12)
                }
                for turn in [Float(0.6), -0.6] {
                    w.at(.shift([0, -0.6, 0.05]) * .turn(z: turn)) { w in
                        w.rod(bone, [-1.1, 0, 0], [1.1, 0, 0], 0.1)
                    }
                }
            }
        }
    }

    private static func sailboat(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0xF4F2EC), .paint(0x1F4B73), .paint(0xB33A2C)).main
        shell(
            &w, hull, length: 7.2, beam: 2.1, depth: 0.95, sheer: 0.22, transom: 0.62, rise: 0.9,
            rim: .wood(0x8A5A34), deck: .wood(0xC29A66), band: .paint(0xC6452F), bottom: .paint(0x7A2A24))
        w.hull(
            .paint(0xF4F2EC),
            [
                (-0.6, [0.55, 0.18], 1.1), (-0.3, [0.62, 0.28], 1.12), (1.2, [0.5, 0.22], 1.12),
                (1.6, [0.3, 0.08], 1.06),
            ], power: 3, steps: 2)
        w.both { w in
            for z in [Float(-0.1), 0.5, 1.0] {
                w.pad(.pane, [0.03, 0.14, 0.34], [0.6 - max(0, z) * 0.08, 1.12, z], round: 0.01)
            }
        }
        w.box(.wood(0x8A5A34), [0.9, 0.1, 1.7], [0, 0.98, -1.8])
        w.rod(.metal(0xD2D5D8), [0, 0.9, 0.7], [0, 9.2, 0.55], 0.06, 0.035)
        w.rod(.wood(0x9A6B40), [0, 1.75, 0.65], [0.35, 1.7, -2.9], 0.05)
        let sail = Stuff.cloth(0xF6F1E4)
        for panel in 0..<1 {
            w.sheet(
                sail, rows: 14, columns: 8, thickness: 0.02,
                shade: { along, _ in fraction(along * 7) < 0.07 ? 0.8 : 1 }
            ) { along, across in
                let part = across + 0.5
                let chord = 3.5 * (1 - along) * (1 + 0.25 * along) + 0.08
                return [
                    0.35 * part * (1 - along) + 0.42 * sin(part * .pi) * sin((along * 0.85 + 0.12) * .pi)
                        + Float(panel), 1.82 + along * 7.2, 0.58 - 0.15 * along * 0.4 - part * chord,
                ]
            }
        }
        w.sheet(w.pick(sail, Stuff.cloth(0xD8502F), .cloth(0xE8B33A)), rows: 10, columns: 6, thickness: 0.02)
        { along, across in
            let low = mix(SIMD3<Float>(0.2, 1.35, 0.3), SIMD3<Float>(0, 1.3, 3.7), across + 0.5)
            return mix(low, [0, 8.2, 0.75], along * 0.985)
                + SIMD3(0.5 * sin(along * .pi) * cos(across * .pi), 0, 0)
        }
        w.rod(.metal(), [0, 9.1, 0.55], [0, 1.2, 3.75], 0.012, sides: 4)
        w.both { w in w.rod(.metal(), [0, 7.0, 0.6], [0.98, 1.05, 0.5], 0.012, sides: 4) }
        w.rod(.metal(), [0, 9.1, 0.55], [0, 1.2, -3.5], 0.012, sides: 4)
        w.rod(.wood(), [0, 1.1, -3.4], [0.1, 1.25, -2.4], 0.035)
        w.at([0, 0, 0.55], turn: .pi) { w in
            w.flag(.cloth(0xC6362E), pole: 0.4, [0, 9.2, 0], size: [0.55, 0.3])
        }
    }

    private static func longship(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0x7B5230), .wood(0x5E4430), .wood(0x8D643C)).main
        shell(
            &w, wood, length: 14, beam: 3.0, depth: 1.5, sheer: 1.2, transom: 0.06, rise: 0.9,
            rim: wood.shaded(0.7))
        for end in [Float(1), -1] {
            w.wire(
                wood.shaded(0.85),
                [
                    [0, 0.6, end * 6.6], [0, 2.2, end * 7.7], [0, 3.4, end * 7.9], [0, 4.3, end * 7.5],
                    [0, 4.7, end * 7.8],
                ], 0.24, 0.12, sides: 12)
        }
        w.hull(
            .wood(0xA9743E),
            [(7.5, [0.2, 0.24], 4.75), (7.9, [0.22, 0.26], 4.75), (8.5, [0.12, 0.14], 4.65)], steps: 2)
        w.both { w in
            w.turned(
                .brass(), [[0.05, 0], [0.03, 0.2], [0, 0.4]], [0.12, 4.9, 7.6], sides: 8, turn: .turn(x: -0.6)
            )
            w.ball(.glow(0xFFB33A, 0.7), 0.045, [0.19, 4.82, 8.0], sides: 8)
            for shield in 0..<9 {
                let z = -4.6 + Float(shield) * 1.1
                let x = 1.5 - abs(z) * abs(z) * 0.018
                w.at(.shift([x + 0.03, 1.5 + abs(z) * abs(z) * 0.022, z]) * .turn(z: -.pi / 2 + 0.2)) { w in
                    let paint = shield % 2 == 0 ? Stuff.paint(0xB5382C) : .paint(0xE4D3A6)
                    w.turned(paint, [[0, 0], [0.44, 0], [0.42, 0.06], [0.12, 0.1], [0, 0.1]], sides: 18)
                    w.ball(.metal(), [0.12, 0.09, 0.12], [0, 0.1, 0], sides: 12)
                }
                w.rod(.wood(0x9A7448), [x - 0.2, 1.3, z + 0.5], [x + 2.1, 0.1, z - 0.1], 0.035)
                w.box(.wood(0x9A7448), [0.55, 0.04, 0.2], [x + 2.2, 0.03, z - 0.12])
            }
        }
        w.rod(.wood(0x6B4A30), [0, 1, 0], [0, 8, 0], 0.15, 0.09)
        let red = Stuff.cloth(0xB23428)
        for stripe in 0..<7 {
            let stuff = stripe % 2 == 0 ? red : Stuff.cloth(0xEDE2C6)
            w.sheet(stuff, rows: 10, columns: 2, thickness: 0.03) { along, across in
                let x = (Float(stripe) + across + 0.5) / 7 - 0.5
                return [
                    -x * 5.6, 7.4 - along * 4.4,
                    0.1 + 1.1 * sin(along * .pi * 0.92 + 0.12) * (1 - pow(abs(x * 2), 2.4) * 0.7),
                ]
            }
        }
        w.rod(.wood(0x6B4A30), [-3.0, 7.45, 0.1], [3.0, 7.45, 0.1], 0.09)
        w.rod(.leather(0x4B3A28), [0, 8, 0], [0, 4.0, 7.4], 0.018, sides: 4)
        w.rod(.leather(0x4B3A28), [0, 8, 0], [0, 4.0, -7.4], 0.018, sides: 4)
    }

    private static func canoe(_ w: inout Workshop) {
        let wood = w.pick(Stuff.wood(0xA5672F), .paint(0xB2342A), .paint(0x2F6E5B)).main
        shell(
            &w, wood, length: 4.8, beam: 0.95, depth: 0.38, sheer: 0.2, transom: 0.05, rise: 0.5,
            rim: .wood(0xD2A468))
        for z in [Float(-1.3), 0.1, 1.3] {
            w.box(.wood(0xD2A468), [0.85 - abs(z) * 0.12, 0.03, 0.18], [0, 0.37, z])
        }
        w.at(.shift([0.1, 0.42, 0.2]) * .turn(y: 0.5)) { w in
            w.rod(.wood(0xC08A4E), [0, 0, -0.8], [0, 0, 0.7], 0.018)
            w.hull(
                .wood(0xC08A4E),
                [
                    (0.65, [0.03, 0.012], 0), (0.8, [0.085, 0.014], 0), (1.15, [0.08, 0.012], 0),
                    (1.2, [0.04, 0.008], 0),
                ])
        }
    }

    private static func trawler(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0x2E6A8E), .paint(0xB53A2B), .paint(0x2F6B54)).main
        let white = Stuff.paint(0xF2EEE2)
        shell(
            &w, hull, length: 8.4, beam: 2.9, depth: 1.5, sheer: 0.75, transom: 0.75, rise: 0.6,
            rim: .wood(0xC99A5E), deck: .wood(0x9A7A54), band: white, bottom: .paint(0x8C2F25))
        w.pad(white, [1.7, 1.6, 1.9], [0, 1.5, -0.6], round: 0.08)
        w.pad(.wood(0x8A5632), [2.0, 0.12, 2.3], [0, 3.1, -0.55], round: 0.05)
        w.window([0, 2.25, 0.37], [1.2, 0.55], frame: .wood(0x8A5632), bars: [2, 0])
        w.both { w in
            w.window([0.87, 2.25, -0.5], [1.1, 0.5], turn: .pi / 2, frame: .wood(0x8A5632), bars: [1, 0])
            w.post(.plastic(0xE8742A), 0.2, 0.1, [1.06, 2.0, -1.3], turn: .turn(z: -.pi / 2))
            for tyre in 0..<4 {
                w.ring(
                    .rubber(), 0.24, 0.08,
                    [1.48 - (tyre == 3 ? 0.25 : 0), 1.15 + (tyre == 3 ? 0.2 : 0), -2.6 + Float(tyre) * 1.3],
                    sides: 18, turn: .turn(z: .pi / 2))
            }
        }
        w.turned(
            .paint(0xC8402F),
            [[0.24, 0], [0.2, 0.7], [0.24, 0.72], [0.24, 0.9], [0.16, 0.9], [0.16, 0.5]], [0, 3.15, -1.1],
            sides: 18)
        w.rod(.wood(), [0, 1.5, 1.4], [0, 5.2, 1.2], 0.07, 0.045)
        w.rod(.wood(), [0, 2.2, 1.4], [0, 4.2, 3.4], 0.05)
        w.rod(.wood(), [0, 1.5, -2.9], [0, 4.2, -3.0], 0.055)
        for rope in [
            (SIMD3<Float>(0, 5.1, 1.2), SIMD3<Float>(0, 2.3, 4.4)), ([0, 5.1, 1.2], [0, 4.1, -3.0]),
            ([0, 5.1, 1.2], [1.2, 1.7, 0.6]), ([0, 5.1, 1.2], [-1.2, 1.7, 0.6]),
        ] { w.rod(.leather(0x4B3A28), rope.0, rope.1, 0.014, sides: 4) }
        w.ball(.glow(0xFFF0C0, 1), 0.08, [0, 4.3, 1.32], sides: 10)
        w.both { w in w.ball(.plastic(0xE8742A), 0.14, [0.6, 1.75, -2.6], sides: 12) }
        for net in 0..<3 {
            w.ball(.cloth(0x4E7A6A), [0.5, 0.25, 0.4], [Float(net - 1) * 0.4, 1.62, -2.3], sides: 12)
        }
        for crate in [Float(-0.45), 0.35] { w.box(.wood(0xB88A54), [0.6, 0.4, 0.5], [crate, 1.6, 2.2]) }
        w.anchor("smoke", [0, 4.1, -1.1])
    }

    private static func speedboat(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0xF3F3F0), .wood(0x7A3F1E), .paint(0x1B2A45)).main
        shell(
            &w, hull, length: 6.0, beam: 1.9, depth: 0.8, sheer: 0.12, transom: 0.86, rise: 0.7,
            rim: .metal(0xD2D5D8), deck: .wood(0x9A5A2C), band: .paint(0xC6302A))
        w.pad(.leather(0xEDE3D0), [1.25, 0.2, 0.55], [0, 0.82, -0.6], round: 0.08)
        w.pad(.leather(0xEDE3D0), [1.25, 0.42, 0.14], [0, 0.85, -0.9], round: 0.06)
        w.pad(.leather(0xEDE3D0), [1.3, 0.2, 0.5], [0, 0.82, -1.9], round: 0.08)
        w.at(.shift([0, 0.84, 0.45]) * .turn(x: -0.9)) { w in
            w.pad(.pane, [1.3, 0.42, 0.03], .zero, round: 0.012)
        }
        w.at(.shift([0.3, 0.98, 0.05]) * .turn(x: 1.0)) { w in w.ring(.dark, 0.15, 0.018) }
        w.pad(.dark, [0.4, 0.75, 0.4], [0, 0.45, -3.1], round: 0.1)
        w.pad(.paint(0xE8E8E4), [0.44, 0.26, 0.55], [0, 1.05, -3.1], round: 0.1)
        w.rod(.metal(), [0, 0.9, 2.7], [0, 1.0, 2.3], 0.02)
    }

    private static func liner(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0x1D2A3F), .paint(0xF2F2EE), .paint(0x1F1F22)).main
        let white = Stuff.paint(0xF4F2EC)
        let funnel = w.pick(Stuff.paint(0xC0392B), .paint(0xE08A2E), .paint(0x2C5C9A))
        shell(
            &w, hull, length: 54, beam: 8.4, depth: 6.4, sheer: 1.1, transom: 0.7, rise: 0.25, rim: white,
            deck: .wood(0xB08A5C), band: white, bottom: .paint(0x8C2B24))
        var y: Float = 6.5
        for (deck, (from, to, half)) in [
            (Float(-21), Float(17), Float(3.7)), (-19.5, 15, 3.5), (-17.5, 12.5, 3.3), (-9, 11, 2.9),
        ].enumerated() {
            w.hull(
                white,
                [
                    (from, [half * 0.86, 1.05], y + 1.05), (from + 1, [half, 1.05], y + 1.05),
                    (to - 1.5, [half, 1.05], y + 1.05), (to, [half * 0.72, 1.05], y + 1.05),
                ], power: 9, around: 28)
            w.box(
                .wood(0xB99563), [half * 2.1, 0.12, to - from - 0.6], [0, y + 2.05, (from + to) / 2 - 0.3])
            w.both { w in
                let count = Int((to - from - 2.5) / 1.25)
                for index in 0..<count {
                    let z = from + 1.5 + Float(index) * 1.25
                    let lit = w.random.unit() < 0.6
                    w.box(
                        lit ? .glow(0xFFD894, 0.6) : .pane, [0.08, deck == 3 ? 0.9 : 0.62, 0.72],
                        [half, y + 0.75, z], bevel: 0.02)
                }
                w.rod(
                    white, [half * 1.04, y + 2.6, from + 1], [half * 1.04, y + 2.6, to - 1.5], 0.05, sides: 5)
            }
            w.box(.pane, [half * 1.3, 0.7, 0.1], [0, y + 0.75, to - 0.02], bevel: 0.02)
            y += 2.1
        }
        w.both { w in
            for index in 0..<20 {
                w.post(
                    .glow(0xFFE2A8, 0.6), 0.24, 0.08,
                    [
                        4.16 - (index > 15 ? Float(index - 15) * 0.32 : 0)
                            - (index < 3 ? Float(3 - index) * 0.25 : 0), 4.6, -19 + Float(index) * 1.9,
                    ], sides: 10, turn: .turn(z: -.pi / 2))
            }
            for boat in 0..<6 {
                w.hull(
                    .paint(0xE8852E),
                    [
                        (-1.1, [0.12, 0.2], 0), (-0.6, [0.42, 0.42], 0), (0.6, [0.42, 0.42], 0),
                        (1.1, [0.12, 0.2], 0),
                    ], .shift([3.75, 11.3, -15 + Float(boat) * 3.6]))
            }
        }
        for (index, z) in [Float(-9.5), -3.5, 2.5].enumerated() {
            w.at(.shift([0, y - (index == 0 ? 0.5 : 0), z]) * .turn(x: -0.16)) { w in
                w.turned(funnel, [[1.35, -1], [1.25, 3.9], [0, 3.9]], sides: 24)
                w.turned(
                    .paint(0x1D1D20),
                    [[1.24, 3.7], [1.36, 3.72], [1.34, 5.0], [1.1, 5.0], [1.1, 4.4], [0, 4.3]], sides: 24)
                w.turned(white, [[1.25, 2.4], [1.33, 2.42], [1.32, 3.0], [1.25, 3.02]], sides: 24)
            }
        }
        w.rod(.wood(0xC9A06A), [0, 8, 21], [0, 19, 20], 0.2, 0.09)
        w.rod(.wood(0xC9A06A), [0, 10, -19.5], [0, 18, -20.5], 0.2, 0.09)
        w.rod(.metal(0x555555), [0, 18.8, 20], [0, 17.9, -20.4], 0.04, sides: 4)
        w.anchor("smoke", [0, y + 5.2, 1.6])
    }

    private static func submarine(_ w: inout Workshop) {
        let hull = w.pick(Stuff.paint(0xE5B22E), .paint(0x4B5A63), .paint(0xC8502E)).main
        let steel = Stuff.metal(0x8A8E92)
        w.hull(
            hull,
            (0...16).map { step in
                let part = Float(step) / 16
                let z = -5.2 + part * 10.4
                let size =
                    part < 0.35
                    ? pow(sin(part / 0.35 * .pi / 2), 0.8)
                    : part > 0.75 ? pow(max(cos((part - 0.75) / 0.25 * .pi / 2), 0), 0.6) : 1
                return (z, SIMD2(repeating: 0.08 + 1.35 * size), 1.5)
            }, power: 2, around: 32)
        w.hull(
            hull,
            [
                (-1.2, [0.3, 0.75], 3.2), (-0.8, [0.5, 0.85], 3.2), (0.8, [0.5, 0.85], 3.2),
                (1.5, [0.22, 0.75], 3.2),
            ], power: 3, steps: 2)
        w.both { w in
            for z in [Float(-1.9), 0, 1.9] {
                w.at(.shift([1.40, 1.75, z]) * .turn(z: -.pi / 2)) { w in
                    w.turned(
                        .brass(),
                        [[0.36, -0.05], [0.46, -0.05], [0.46, 0.08], [0.36, 0.08], [0.36, -0.05]], sides: 22)
                    w.post(.glow(0xFFE3A8, 0.7), 0.37, 0.04, sides: 20)
                    w.around(8) { w, _ in w.ball(.brass(0xB07E2C), 0.035, [0, 0.08, 0.41], sides: 6) }
                }
            }
            w.box(hull.shaded(0.85), [1.1, 0.08, 0.7], [1.1, 1.5, -4.2])
            w.box(hull.shaded(0.85), [0.8, 0.08, 0.6], [1.5, 1.6, 3.2])
        }
        w.box(hull.shaded(0.85), [0.08, 2.4, 0.8], [0, 0.3, -4.3])
        for z in [Float(-3), -0.9, 1.0, 3.0] {
            w.at(.shift([0, 1.5, z]) * .turn(x: .pi / 2)) { w in
                w.ring(steel, 1.40 - (abs(z) > 2.5 ? 0.05 : 0), 0.035, sides: 36)
            }
        }
        w.wire(steel, [[0, 3.8, 0.2], [0, 4.9, 0.2], [0, 5.0, 0.45]], 0.07)
        w.post(.pane, 0.1, 0.05, [0, 5.0, 0.44], turn: .turn(x: .pi / 2))
        w.rod(steel, [0.2, 3.9, -0.3], [0.2, 4.6, -0.3], 0.03)
        w.ball(.glow(0xFFF2CC, 1), 0.2, [0, 1.2, 5.05])
        w.spinner([0, 1.5, -5.35], about: [0, 0, 1], turns: 6) { w in
            w.ball(.brass(), 0.16, .zero)
            for blade in 0..<4 {
                w.at(.turn(z: Float(blade) * .pi / 2)) { w in
                    w.hull(.brass(), [(-0.05, [0.2, 0.38], 0.5), (0.05, [0.2, 0.38], 0.5)], .turn(y: 0.5))
                }
            }
        }
    }

    private static func raft(_ w: inout Workshop) {
        let log = Stuff.wood(0x94693F).main
        for index in -4...4 {
            w.post(
                log.shaded(0.8 + 0.35 * w.random.unit()), 0.16 + 0.02 * w.random.unit(),
                3.4 + 0.3 * w.random.unit(), [Float(index) * 0.33, 0.16, -1.8], sides: 14,
                turn: .turn(x: .pi / 2))
        }
        for z in [Float(-1.2), 1.2] {
            w.post(log.shaded(0.8), 0.09, 3.0, [-1.5, 0.36, z], sides: 10, turn: .turn(z: -.pi / 2))
            for index in -4...4 {
                w.ring(
                    .leather(0xCDB681), 0.185, 0.025, [Float(index) * 0.33, 0.2, z], sides: 14,
                    turn: .turn(x: .pi / 2))
            }
        }
        w.rod(.wood(0x7B5638), [0, 0.3, 0.2], [0, 3.3, 0.1], 0.07, 0.05)
        w.rod(.wood(0x7B5638), [-1.2, 3.0, 0.15], [1.2, 3.0, 0.15], 0.045)
        w.sheet(.cloth(0xE6D6B0), rows: 8, columns: 6, thickness: 0.02) { along, across in
            [
                -across * 2.2 * (1 - 0.08 * along), 2.95 - along * 1.9 + 0.12 * along * cos(across * 6),
                0.2 + 0.45 * sin(along * 3) * (1 - across * across * 3),
            ]
        }
        w.cut(
            .cloth(0xB5482F), [[-0.25, 0], [0.2, 0.02], [0.22, 0.4], [-0.2, 0.36]], 0.02, [0.4, 1.9, 0.66])
        w.box(.wood(0xB88A54), [0.6, 0.45, 0.5], [-0.8, 0.34, -0.9])
        w.post(.wood(0x8A5E38), 0.26, 0.6, [0.8, 0.34, -1.0], sides: 16)
    }
}
