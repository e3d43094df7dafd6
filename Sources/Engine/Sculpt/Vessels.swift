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
    static func shell(
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
    static func squareSail(
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

    static func galleon(_ w: inout Workshop, pirate: Bool) {
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
}
