import Foundation
import Render

/// What runs on wheels and rails: trains, trams, special cars, carriages, cycles.
enum RailAndRoad {
    static let things: [Thing] = [
        Thing(
            "steam-train", 4.2,
            "steam train, train, locomotive, steam locomotive, steam engine, railway engine"
        ) { steamTrain(&$0) },
        Thing("modern-train", 3.9, "bullet train, high-speed train, express train, maglev") { bullet(&$0) },
        Thing("tram", 3.5, "tram, streetcar, trolley, cable car") { tram(&$0) },
        Thing("subway-train", 3.6, "subway train, metro, subway, underground train, monorail") { metro(&$0) },
        Thing("double-decker", 4.4, "double decker, double-decker bus, double decker bus, london bus") {
            doubleDecker(&$0)
        },
        Thing("fire-engine", 3.1, "fire engine, fire truck, firetruck") { fireEngine(&$0) },
        Thing("ambulance", 2.6, "ambulance") { van(&$0, ambulance: true) },
        Thing("camper-van", 2.2, "camper van, campervan, camper, vw bus, van life") {
            van(&$0, ambulance: false)
        },
        Thing("police-car", 1.6, "police car, cop car, patrol car") { saloon(&$0, .police) },
        Thing("taxi", 1.6, "taxi, cab, taxicab, yellow cab") { saloon(&$0, .taxi) },
        Thing("pickup", 1.85, "pickup, pickup truck") { pickup(&$0) },
        Thing("racing-car", 1.0, "racing car, formula one car, formula 1 car, go-kart, kart") {
            racingCar(&$0)
        },
        Thing("tractor", 2.7, "tractor") { tractor(&$0) },
        Thing("excavator", 3.4, "excavator, digger, bulldozer") { excavator(&$0) },
        Thing("tank", 2.5, "tank, battle tank") { tank(&$0) },
        Thing("carriage", 2.7, "carriage, coach and horses, stagecoach, royal carriage, wagon") {
            carriage(&$0)
        },
        Thing("kick-scooter", 1.05, "kick scooter, electric scooter, e-scooter") { kickScooter(&$0) },
        Thing("penny-farthing", 1.7, "penny farthing, high wheel bicycle, unicycle") { pennyFarthing(&$0) },
        Thing("shopping-cart", 1.0, "shopping cart, shopping trolley, trolley cart") { shoppingCart(&$0) },
        Thing("sleigh", 1.5, "sleigh, sled, santa sleigh, sledge, toboggan") { sleigh(&$0) },
    ]

    private static let iron = Stuff.metal(0x3A3D41)

    // MARK: Rails

    private static func track(_ w: inout Workshop, from: Float, to: Float) {
        var z = from
        while z < to {
            w.box(.wood(0x5E4935).shaded(0.85 + 0.3 * w.random.unit()), [2.6, 0.14, 0.26], [0, 0, z])
            z += 0.62
        }
        w.both { w in
            w.box(.metal(0x8B8680), [0.07, 0.15, to - from], [0.78, 0.13, (from + to) / 2])
        }
    }

    private static func steamTrain(_ w: inout Workshop) {
        let livery = w.pick(Stuff.paint(0x1F4D3A), .paint(0x8A2320), .paint(0x1E2A44), .paint(0x23262B)).main
        let red = Stuff.paint(0xA52A22)
        let black = Stuff.paint(0x1B1C1F)
        track(&w, from: -15.6, to: 5.6)
        let rail: Float = 0.28
        // Frames and buffers.
        w.box(black, [1.5, 0.5, 8.4], [0, rail + 0.75, 0.2])
        w.box(red, [2.7, 0.55, 0.18], [0, rail + 0.65, 4.4])
        w.both { w in
            w.post(black, 0.11, 0.5, [0.85, rail + 0.92, 4.45], turn: .turn(x: .pi / 2))
            w.post(.metal(), 0.24, 0.08, [0.85, rail + 0.92, 4.92], turn: .turn(x: .pi / 2))
            w.box(livery.shaded(0.9), [0.5, 0.09, 7.6], [1.1, rail + 1.3, 0.2])
            w.box(red, [0.06, 0.12, 7.6], [1.34, rail + 1.22, 0.2])
        }
        // A cow catcher.
        for bar in -4...4 {
            w.rod(
                red, [Float(bar) * 0.16, rail + 0.75, 4.5],
                [Float(bar) * 0.24, rail + 0.05, 5.25 - abs(Float(bar)) * 0.09], 0.045)
        }
        // The boiler: a barrel with brass bands, smokebox, dome and chimney.
        w.at(.shift([0, rail + 2.15, 0]) * .turn(x: .pi / 2)) { w in
            w.turned(livery, [[0, -2.2], [0.88, -2.2], [0.84, 2.6], [0, 2.6]], sides: 36, bevel: 0.04)
            w.turned(black, [[0.86, 2.6], [0.86, 4.05], [0.78, 4.2], [0, 4.3]], sides: 36, bevel: 0.03)
            for z in [Float(-1.2), 0, 1.2, 2.4] {
                w.turned(
                    .brass(), [[0.80, z - 0.05], [0.895, z - 0.05], [0.895, z + 0.05], [0.80, z + 0.05]],
                    sides: 36)
            }
            w.turned(.metal(0x5A5D61), [[0, 4.2], [0.66, 4.2], [0.62, 4.3], [0, 4.36]], sides: 30)
            w.ring(.brass(), 0.84, 0.04, [0, 4.1, 0])
        }
        w.rod(.brass(), [-0.5, rail + 2.15, 4.36], [0.5, rail + 2.15, 4.36], 0.03)
        w.turned(
            .brass(), [[0, 0], [0.06, 0.03], [0, 0.1]], [0, rail + 2.15, 4.34], turn: .turn(x: .pi / 2))
        w.turned(
            black,
            [
                [0.34, 0], [0.26, 0.2], [0.22, 0.8], [0.4, 1.05], [0.42, 1.15], [0.3, 1.17], [0.2, 0.9],
                [0, 0.85],
            ], [0, rail + 2.9, 3.3], sides: 26)
        w.ring(.brass(), 0.41, 0.035, [0, rail + 4.03, 3.3])
        w.turned(
            .brass(), [[0.42, 0], [0.36, 0.12], [0.34, 0.35], [0.2, 0.58], [0, 0.64]], [0, rail + 2.9, 1.5],
            sides: 24)
        w.turned(
            livery, [[0.38, 0], [0.32, 0.1], [0.3, 0.3], [0.16, 0.45], [0, 0.48]], [0, rail + 2.92, -0.1],
            sides: 24)
        w.turned(
            .brass(), [[0.03, 0], [0.03, 0.35], [0.07, 0.37], [0.07, 0.5], [0, 0.55]], [0, rail + 2.9, -1.1],
            sides: 12)
        w.turned(
            .metal(0x2A2A2C), [[0, 0], [0.2, 0], [0.2, 0.28], [0, 0.28]], [0, rail + 3.0, 4.05],
            turn: .turn(x: .pi / 2))
        w.post(.glow(0xFFE2A0, 1), 0.17, 0.06, [0, rail + 3.0, 4.3], turn: .turn(x: .pi / 2))
        w.both { w in w.rod(.brass(), [0.9, rail + 2.5, 4.0], [0.93, rail + 2.5, -2.1], 0.025) }
        // The cab.
        w.both { w in
            w.box(livery, [0.08, 1.3, 1.9], [1.18, rail + 1.3, -3.2])
            w.box(livery, [0.08, 0.45, 1.9], [1.18, rail + 3.15, -3.2])
            for z in [Float(-2.32), -4.08] { w.box(livery, [0.08, 2.2, 0.16], [1.18, rail + 1.3, z]) }
            w.box(.brass(), [0.03, 0.05, 1.5], [1.23, rail + 2.62, -3.2])
            w.box(livery, [0.7, 2.2, 0.1], [0.82, rail + 1.3, -2.3])
            w.post(.pane, 0.22, 0.05, [0.83, rail + 3.0, -2.24], turn: .turn(x: .pi / 2))
            w.box(.brass(), [0.02, 0.36, 0.8], [1.225, rail + 1.75, -3.2])
        }
        w.skin(
            black,
            [Float(-4.4), -2.0].map { z in
                (0...12).map { step -> SIMD3<Float> in
                    let angle = Float(step) / 12 * .pi
                    return [cos(angle) * 1.38, rail + 3.58 + sin(angle) * 0.34, z]
                } + [SIMD3(-1.38, rail + 3.48, z), SIMD3(1.38, rail + 3.48, z)]
            })
        w.box(.glow(0xFF7A2A, 0.5), [1.0, 0.6, 0.05], [0, rail + 1.6, -2.36])
        // Driving wheels, rods, cylinders.
        for z in [Float(-2.1), -0.5, 1.1] {
            for side in [Float(-1), 1] {
                w.spokedWheel(
                    [side * 0.82, rail + 0.72, z], 0.72, thick: 0.12, hoop: .metal(0x8A8D90), spoke: red,
                    spokes: 12, spokeRadius: 0.035, hub: 0.13, width: 0.14)
            }
        }
        for z in [Float(2.6), 3.6] {
            for side in [Float(-1), 1] {
                w.spokedWheel(
                    [side * 0.8, rail + 0.42, z], 0.42, thick: 0.08, hoop: .metal(0x8A8D90), spoke: red,
                    spokes: 9, spokeRadius: 0.03, width: 0.12)
            }
        }
        w.both { w in
            w.post(livery, 0.3, 1.1, [1.14, rail + 0.95, 2.5], turn: .turn(x: .pi / 2))
            w.post(.metal(), 0.24, 0.06, [1.14, rail + 0.95, 3.6], turn: .turn(x: .pi / 2))
            w.box(.metal(0xB9BCC0), [0.06, 0.13, 3.4], [0.98, rail + 0.5, -0.5])
            w.box(.metal(0xB9BCC0), [0.06, 0.11, 3.2], [1.06, rail + 0.74, 1.3], turn: .turn(x: 0.07))
        }
        // The tender and its coal.
        w.at([0, 0, -6.5]) { w in
            w.box(black, [1.9, 0.3, 3.9], [0, rail + 0.85, 0])
            w.box(livery, [2.4, 1.5, 3.7], [0, rail + 1.15, 0])
            w.both { w in
                w.box(.brass(), [0.03, 0.06, 3.3], [1.21, rail + 1.4, 0])
                w.box(.brass(), [0.03, 0.06, 3.3], [1.21, rail + 2.35, 0])
            }
            for _ in 0..<34 {
                w.ball(
                    Stuff.clay(0x1A1A1B).shaded(0.8 + 0.6 * w.random.unit()), 0.22,
                    [w.random.signed() * 0.95, rail + 2.65 + 0.2 * w.random.unit(), w.random.signed() * 1.5],
                    sides: 8)
            }
            for z in [Float(-1.2), 0, 1.2] {
                for side in [Float(-1), 1] {
                    w.spokedWheel(
                        [side * 0.82, rail + 0.46, z], 0.46, thick: 0.1, hoop: .metal(0x8A8D90), spoke: red,
                        spokes: 8, spokeRadius: 0.035, width: 0.12)
                }
            }
        }
        wagon(&w, [0, rail, -12.0], w.pick(Stuff.paint(0x7A2A22), .paint(0x6A4A2A), livery))
        w.anchor("smoke", [0, rail + 4.1, 3.3])
        w.drives(7)
    }

    /// A panelled coach of the old kind.
    private static func wagon(_ w: inout Workshop, _ place: SIMD3<Float>, _ livery: Stuff) {
        w.at(place) { w in
            w.box(.dark, [2.0, 0.3, 6.2], [0, 0.8, 0])
            w.box(livery, [2.5, 1.0, 6.2], [0, 1.05, 0])
            w.box(.plaster(0xEBDDBD), [2.46, 1.0, 6.16], [0, 2.05, 0])
            w.both { w in
                for index in 0..<6 {
                    w.at([1.24, 2.2, -2.45 + Float(index) * 0.98], turn: .pi / 2) { w in
                        w.window(.zero, [0.62, 0.7], frame: .wood(0x6B4528), bars: [0, 0], sill: false)
                    }
                }
                w.box(.brass(), [0.03, 0.05, 6.0], [1.26, 1.98, 0])
            }
            w.skin(
                .clay(0x8E8C88),
                [Float(-3.2), 3.2].map { z in
                    (0...12).map { step -> SIMD3<Float> in
                        let angle = Float(step) / 12 * .pi
                        return [cos(angle) * 1.38, 3.05 + sin(angle) * 0.42, z]
                    }
                })
            for z in [Float(-2.2), 2.2] {
                for side in [Float(-1), 1] {
                    w.spokedWheel(
                        [side * 0.82, 0.46, z], 0.46, thick: 0.1, hoop: .metal(0x8A8D90), spoke: iron,
                        spokes: 8, spokeRadius: 0.04, width: 0.12)
                }
            }
        }
    }

    /// Small wheels half hidden under a long vehicle.
    private static func bogies(_ w: inout Workshop, _ places: [Float], rail: Float, radius: Float = 0.42) {
        for z in places {
            for side in [Float(-1), 1] {
                w.wheel(
                    [side * 0.78, rail + radius, z], radius, width: 0.16, tyre: .metal(0x8D9094), rim: iron,
                    spokes: 4)
            }
            w.both { w in w.box(iron, [0.1, 0.3, 1.0], [0.98, rail + radius - 0.1, z]) }
        }
    }

    private static func bullet(_ w: inout Workshop) {
        let white = Stuff.paint(0xF1F2F2)
        let stripe = w.pick(Stuff.paint(0x1F5FA8), .paint(0xC23A2C), .paint(0x178A6A)).main
        track(&w, from: -13, to: 6.8)
        let rail: Float = 0.28
        func section(_ z: Float) -> (half: SIMD2<Float>, y: Float) {
            let nose = ramp(1.2, 6.9, z)
            let shape = 1 - nose * nose
            return (
                [1.38 * mix(0.30, 1, sqrt(max(shape, 0))), mix(0.32, 1.62, pow(max(shape, 0), 0.9))],
                mix(rail + 0.75, rail + 2.0, shape)
            )
        }
        let zs = (0...26).map { -3.4 + Float($0) / 26 * 10.2 }
        w.hull(white, zs.map { ($0, section($0).half, section($0).y) }, power: 3.4, around: 36)
        w.hull(
            stripe,
            zs.map { z in
                let own = section(z)
                return (z, [own.half.x * 1.012, own.half.y * 0.16], own.y - own.half.y * 0.30)
            }, power: 4, around: 20)
        w.hull(
            .pane,
            (0...8).map { step in
                let z = 2.2 + Float(step) / 8 * 2.6
                let own = section(z)
                let bulge = sin(Float(step) / 8 * .pi)
                return (
                    z, [own.half.x * 0.66 * (0.75 + 0.25 * bulge), 0.30 * bulge + 0.02],
                    own.y + own.half.y * 0.86 - 0.12
                )
            }, power: 2.4)
        for car in 0..<2 {
            let middle = -8.3 - Float(car) * 0
            guard car == 0 else { break }
            w.hull(
                white,
                [middle - 4.5, middle - 4.4, middle + 4.4, middle + 4.5].map {
                    (
                        $0, [abs($0 - middle) > 4.45 ? 1.3 : 1.38, abs($0 - middle) > 4.45 ? 1.54 : 1.62],
                        rail + 2.0
                    )
                }, power: 3.4, around: 36)
            w.hull(
                stripe,
                [(middle - 4.42, [1.396, 0.26], rail + 1.52), (middle + 4.42, [1.396, 0.26], rail + 1.52)],
                power: 4)
        }
        w.hull(.rubber(), [(-3.9, [1.15, 1.4], rail + 2.0), (-3.3, [1.15, 1.4], rail + 2.0)], power: 4)
        w.both { w in
            for index in 0..<14 {
                let z = -12.2 + Float(index) * 1.02
                guard abs(z + 3.6) > 0.6 else { continue }
                w.pad(.pane, [0.05, 0.62, 0.72], [1.36, rail + 2.1, z], round: 0.02)
            }
            w.hull(
                .glow(0xFFF2CC, 1),
                [
                    (5.6, [0.03, 0.05], rail + 0.98), (6.0, [0.13, 0.06], rail + 0.9),
                    (6.4, [0.03, 0.04], rail + 0.82),
                ], around: 10, .shift([0.5, 0.1, 0]))
        }
        w.box(.dark, [2.2, 0.4, 15], [0, rail + 0.25, -5])
        bogies(&w, [-11.6, -10.0, -6.2, -4.8, -2.4, -0.8], rail: rail)
        w.drives(14)
    }

    /// A tram or a metro: a rounded box with a lit interior, doors and large panes.
    private static func car(
        _ w: inout Workshop, livery: Stuff, upper: Stuff, length: Float, rail: Float, roof: Float,
        doors: [Float], panes: Int
    ) {
        let half = length / 2
        w.hull(
            livery,
            [
                (-half, [1.05, 0.55], rail + 1.0), (-half + 0.25, [1.25, 0.62], rail + 1.0),
                (half - 0.25, [1.25, 0.62], rail + 1.0), (half, [1.05, 0.55], rail + 1.0),
            ], power: 6, around: 32)
        w.hull(
            upper,
            [
                (-half, [1.0, 0.62], rail + 2.1), (-half + 0.25, [1.22, 0.78], rail + 2.15),
                (half - 0.25, [1.22, 0.78], rail + 2.15), (half, [1.0, 0.62], rail + 2.1),
            ], power: 6, around: 32)
        w.hull(
            .plastic(0xC9C6BE),
            [
                (-half + 0.1, [1.0, 0.25], rail + 2.9), (-half + 0.6, [1.15, 0.32], rail + 2.95),
                (half - 0.6, [1.15, 0.32], rail + 2.95), (half - 0.1, [1.0, 0.25], rail + 2.9),
            ], power: 3)
        w.both { w in
            for pane in 0..<panes {
                let z = -half + 0.75 + (length - 1.5) * (Float(pane) + 0.5) / Float(panes)
                let isDoor = doors.contains { abs($0 - z) < 0.4 }
                let wide = (length - 1.5) / Float(panes) * 0.86
                w.pad(
                    .glow(0xFFE1AC, 0.5), [0.05, isDoor ? 1.5 : 0.9, wide * 0.94],
                    [1.215, rail + (isDoor ? 1.15 : 1.75), z], round: 0.02)
                for bar in [Float(-0.5), 0.5] {
                    w.box(
                        livery, [0.07, isDoor ? 1.75 : 1.0, 0.06],
                        [1.225, rail + (isDoor ? 0.95 : 1.7), z + bar * wide])
                }
                if isDoor { w.box(livery, [0.08, 1.75, 0.05], [1.225, rail + 0.95, z]) }
            }
            w.box(.brass(), [0.03, 0.05, length - 0.6], [1.27, rail + 1.45, 0])
            w.post(.glow(0xFFF0C8, 1), 0.14, 0.06, [0.72, rail + 0.95, half + 0.0], turn: .turn(x: .pi / 2))
            w.ring(
                .brass(), 0.15, 0.025, [0.72, rail + 0.95, half + 0.03], sides: 18, turn: .turn(x: .pi / 2))
            w.pad(.pane, [0.78, 0.92, 0.06], [0.43, rail + 1.65, half - 0.02], round: 0.025)
        }
        w.box(.dark, [1.5, 0.22, 0.06], [0, rail + 2.62, half - 0.06])
        w.box(.glow(0xFFB04A, 0.8), [1.1, 0.12, 0.08], [0, rail + 2.67, half - 0.06])
        w.box(.dark, [2.0, 0.3, length - 1], [0, rail + 0.3, 0])
    }

    private static func tram(_ w: inout Workshop) {
        let livery = w.pick(Stuff.paint(0xB8322A), .paint(0xE2B23A), .paint(0x2C6B57)).main
        track(&w, from: -4.6, to: 4.8)
        let rail: Float = 0.28
        car(
            &w, livery: livery, upper: .paint(0xF0E6CC), length: 7.6, rail: rail, roof: 3,
            doors: [-2.2, 2.2], panes: 7)
        bogies(&w, [-2.2, 2.2], rail: rail, radius: 0.38)
        w.both { w in
            w.wire(
                iron, [[0.5, rail + 3.25, -1.0], [0.35, rail + 3.75, 0.1], [0.5, rail + 4.2, -0.8]], 0.03)
        }
        w.rod(iron, [-0.8, rail + 4.2, -0.8], [0.8, rail + 4.2, -0.8], 0.04)
        w.drives(5)
    }

    private static func metro(_ w: inout Workshop) {
        let livery = w.pick(Stuff.metal(0xC6CACD), .paint(0x2F6AA8), .paint(0xC9402F)).main
        track(&w, from: -10.6, to: 5.2)
        let rail: Float = 0.28
        car(
            &w, livery: livery, upper: .metal(0xD3D6D8), length: 8.6, rail: rail, roof: 3,
            doors: [-2.6, 0, 2.6], panes: 8)
        w.at([0, 0, -7.2]) { w in
            car(
                &w, livery: livery, upper: .metal(0xD3D6D8), length: 5.4, rail: rail, roof: 3,
                doors: [-1.2, 1.2], panes: 5)
        }
        bogies(&w, [-9, -5.6, -3, -1.6, 1.6, 3], rail: rail, radius: 0.38)
        w.drives(9)
    }

    // MARK: Roads

    /// Lamps at the front and the back, bumpers and a plate.
    private static func lights(
        _ w: inout Workshop, x: Float, y: Float, front: Float, back: Float, radius: Float
    ) {
        w.both { w in
            w.post(.metal(0xD0D3D6), radius * 1.2, 0.06, [x, y, front - 0.04], turn: .turn(x: .pi / 2))
            w.post(.glow(0xFFF1CF, 0.95), radius, 0.06, [x, y, front - 0.02], turn: .turn(x: .pi / 2))
            w.box(.glow(0xE0261C, 0.8), [radius * 1.6, radius * 1.6, 0.05], [x, y - radius * 0.8, back])
        }
    }

    /// A line of panes on both sides.
    private static func panes(
        _ w: inout Workshop, x: Float, y: Float, height: Float, from: Float, to: Float, count: Int,
        glow: Bool = false
    ) {
        w.both { w in
            for index in 0..<count {
                let wide = (to - from) / Float(count)
                w.pad(
                    glow && index % 2 == 0 ? .glow(0xFFDDA4, 0.4) : .pane, [0.05, height, wide * 0.9],
                    [x, y, from + wide * (Float(index) + 0.5)], round: 0.02)
            }
        }
    }

    private static func doubleDecker(_ w: inout Workshop) {
        let red = Stuff.paint(0xB9231C).main
        w.pad(red, [2.5, 1.75, 9.0], [0, 0.45, 0], round: 0.18)
        w.pad(red, [2.48, 1.95, 8.9], [0, 2.2, -0.02], round: 0.3)
        w.box(.plaster(0xF2E9D2), [2.53, 0.1, 8.7], [0, 2.18, 0])
        panes(&w, x: 1.24, y: 1.2, height: 0.85, from: -3.6, to: 2.6, count: 6, glow: true)
        panes(&w, x: 1.23, y: 2.75, height: 0.8, from: -4.0, to: 4.0, count: 7, glow: true)
        w.pad(.pane, [2.1, 0.95, 0.06], [0, 1.15, 4.49], round: 0.02)
        w.pad(.pane, [2.1, 0.85, 0.06], [0, 2.75, 4.42], round: 0.02)
        w.box(.dark, [1.5, 0.3, 0.08], [0, 2.27, 4.46])
        w.box(.glow(0xFFC24D, 0.8), [1.1, 0.14, 0.1], [0, 2.35, 4.46])
        w.pad(.dark, [0.8, 0.5, 0.06], [0, 0.6, 4.49], round: 0.02)
        for bar in 0..<5 { w.box(.metal(), [0.74, 0.03, 0.05], [0, 0.66 + Float(bar) * 0.09, 4.52]) }
        lights(&w, x: 0.9, y: 0.85, front: 4.52, back: -4.5, radius: 0.13)
        w.box(.metal(0x55585C), [2.4, 0.16, 0.12], [0, 0.42, 4.5])
        w.both { w in
            w.wheel([1.14, 0.5, 2.9], 0.5, width: 0.32, rim: red)
            w.wheel([1.14, 0.5, -2.8], 0.5, width: 0.32, rim: red)
            w.cut(.dark, Outline2.arch(1.25, 0.8), 0.05, [1.235, 0.45, 2.9], turn: .turn(y: .pi / 2))
            w.cut(.dark, Outline2.arch(1.25, 0.8), 0.05, [1.235, 0.45, -2.8], turn: .turn(y: .pi / 2))
        }
        w.drives(8)
    }

    private static func fireEngine(_ w: inout Workshop) {
        let red = Stuff.paint(0xC11F19).main
        let white = Stuff.paint(0xF2F0EA)
        w.pad(red, [2.4, 1.9, 2.0], [0, 0.55, 2.7], round: 0.2)
        w.pad(red, [2.4, 1.7, 5.2], [0, 0.55, -0.9], round: 0.08)
        w.box(.metal(0xB9BDC2), [2.44, 0.3, 7.2], [0, 0.5, 0.1])
        w.box(white, [2.43, 0.22, 7.0], [0, 1.05, 0.0])
        w.box(.paint(0xF2C62E), [2.44, 0.06, 7.0], [0, 1.13, 0.0])
        w.pad(.pane, [2.05, 0.85, 0.08], [0, 1.4, 3.68], round: 0.03)
        w.both { w in
            w.pad(.pane, [0.06, 0.75, 0.72], [1.19, 1.45, 3.05], round: 0.02)
            w.pad(.pane, [0.06, 0.75, 0.62], [1.19, 1.45, 2.25], round: 0.02)
            for index in 0..<3 {
                let z = 0.95 - Float(index) * 1.5
                for slat in 0..<9 {
                    w.box(.metal(0xC3C7CB), [0.05, 0.09, 1.3], [1.2, 1.32 + Float(slat) * 0.095, z])
                }
                w.box(.metal(0x55585C), [0.07, 0.06, 0.5], [1.22, 1.27, z])
            }
            w.wheel([1.08, 0.5, 2.45], 0.5, width: 0.34)
            w.wheel([1.08, 0.5, -1.9], 0.5, width: 0.34)
            w.cut(.dark, Outline2.arch(1.3, 0.85), 0.05, [1.185, 0.5, 2.45], turn: .turn(y: .pi / 2))
            w.cut(.dark, Outline2.arch(1.3, 0.85), 0.05, [1.185, 0.5, -1.9], turn: .turn(y: .pi / 2))
            w.pad(.glow(0x2F6BFF, 1), [0.7, 0.2, 0.3], [0.6, 2.45, 3.1], round: 0.08)
            w.box(.dark, [0.05, 0.4, 0.22], [1.38, 1.5, 3.75])
        }
        // A ladder on a turret.
        w.post(.metal(0x8D9094), 0.6, 0.25, [0, 2.22, -2.5])
        w.at(.shift([0, 2.5, -2.9]) * .turn(x: -0.06)) { w in
            w.both { w in
                w.box(.metal(0xD5D8DA), [0.08, 0.24, 6.4], [0.42, 0, 2.9])
                w.box(.metal(0xB5B9BC), [0.06, 0.18, 5.6], [0.3, 0.22, 3.3])
            }
            for rung in 0..<16 {
                w.rod(
                    .metal(0xD5D8DA), [-0.42, 0.12, -0.2 + Float(rung) * 0.41],
                    [0.42, 0.12, -0.2 + Float(rung) * 0.41], 0.025)
            }
        }
        w.box(white, [2.4, 0.3, 0.16], [0, 0.5, 3.75])
        lights(&w, x: 0.85, y: 0.98, front: 3.74, back: -3.5, radius: 0.15)
        w.drives(9)
    }

    private static func van(_ w: inout Workshop, ambulance: Bool) {
        let body =
            ambulance
            ? Stuff.paint(0xF4F2EC).main
            : w.pick(Stuff.paint(0x3F9AA0), .paint(0xD9622F), .paint(0x8FB04E), .paint(0xE0A93A)).main
        let cream = Stuff.paint(0xF5EFDF)
        let top: Float = ambulance ? 1.5 : 1.0
        let lower: [(z: Float, half: SIMD2<Float>, y: Float)] = [
            (-2.1, [0.82, 0.36], 0.82), (-1.95, [0.9, 0.42], 0.8), (1.8, [0.9, 0.42], 0.8),
            (2.05, [0.82, 0.36], 0.78),
        ]
        w.hull(body, lower, power: 5, around: 32)
        w.hull(
            ambulance ? body : cream,
            [
                (-2.02, [0.76, top * 0.42], 1.2 + top * 0.3), (-1.8, [0.87, top * 0.5], 1.2 + top * 0.3),
                (ambulance ? 1.0 : 1.2, [0.87, top * 0.5], 1.2 + top * 0.3),
                (1.72, [0.8, top * 0.3], 1.12 + top * 0.08),
            ], power: 5, around: 32)
        if ambulance {
            w.box(.paint(0xD2481F), [1.82, 0.2, 3.9], [0, 0.92, -0.1])
            w.both { w in
                w.box(.paint(0xC8231C), [0.04, 0.6, 0.18], [0.88, 1.35, -0.8])
                w.box(.paint(0xC8231C), [0.04, 0.18, 0.6], [0.88, 1.56, -0.8])
                w.pad(.pane, [0.05, 0.5, 0.75], [0.86, 1.28, 0.85], round: 0.02)
                w.pad(.glow(0x2F6BFF, 1), [0.55, 0.16, 0.24], [0.42, 2.36, 0.7], round: 0.07)
            }
        } else {
            w.hull(
                cream, [(1.85, [0.6, 0.02], 1.12), (2.08, [0.5, 0.2], 0.95), (2.1, [0.06, 0.3], 0.7)],
                power: 2.4)
            panes(&w, x: 0.86, y: 1.25, height: 0.48, from: -1.85, to: 1.25, count: 4)
            w.both { w in w.box(.metal(0xD0D3D6), [0.03, 0.05, 3.8], [0.9, 1.18, -0.1]) }
            for strap in [Float(-0.9), 0.4] {
                w.rod(.metal(), [-0.75, 2.06, strap], [0.75, 2.06, strap], 0.025)
            }
            w.pad(.leather(0x8B5A32), [0.85, 0.26, 0.6], [-0.2, 2.07, -0.9], round: 0.06)
            w.hull(
                .paint(0xF3E9D2),
                [
                    (-1.5, [0.05, 0.02], 2.12), (-0.6, [0.24, 0.035], 2.12), (0.6, [0.24, 0.035], 2.12),
                    (1.5, [0.03, 0.02], 2.16),
                ], .shift([0.5, 0, -0.1]))
        }
        w.at(.shift([0, 1.18, 1.76]) * .turn(x: ambulance ? -0.55 : -0.38)) { w in
            w.pad(.pane, [1.46, 0.62, 0.05], .zero, round: 0.02)
            if !ambulance { w.box(cream, [0.05, 0.66, 0.07], .zero) }
        }
        lights(&w, x: 0.6, y: 0.86, front: 2.06, back: -2.1, radius: 0.13)
        w.pad(.metal(0xD0D3D6), [1.75, 0.14, 0.16], [0, 0.42, 2.06], round: 0.06)
        w.pad(.metal(0xD0D3D6), [1.75, 0.14, 0.16], [0, 0.42, -2.1], round: 0.06)
        w.both { w in
            for z in [Float(1.3), -1.3] {
                w.wheel([0.82, 0.34, z], 0.34, width: 0.22, rim: .metal(0xD5D8DA))
                w.cut(.dark, Outline2.arch(0.9, 0.58), 0.05, [0.875, 0.4, z], turn: .turn(y: .pi / 2))
            }
        }
        w.drives(9)
    }

    private enum Duty { case police, taxi }

    private static func saloon(_ w: inout Workshop, _ duty: Duty) {
        let body = (duty == .taxi ? Stuff.paint(0xF2B71B) : .paint(0x16181C)).main
        let roof = duty == .taxi ? body : Stuff.paint(0xF3F2EE)
        w.hull(
            body,
            [
                (-2.3, [0.72, 0.2], 0.66), (-2.15, [0.86, 0.3], 0.64), (-1.2, [0.92, 0.34], 0.62),
                (1.0, [0.92, 0.34], 0.62), (2.0, [0.86, 0.27], 0.58), (2.3, [0.72, 0.18], 0.55),
            ], power: 4, around: 36, steps: 3)
        w.hull(
            .pane,
            [
                (-1.62, [0.62, 0.05], 0.98), (-0.95, [0.72, 0.28], 1.08), (0.25, [0.73, 0.3], 1.1),
                (1.05, [0.66, 0.04], 0.96),
            ], power: 3.4, around: 32, steps: 4)
        w.hull(
            roof,
            [
                (-1.05, [0.6, 0.03], 1.33), (-0.75, [0.68, 0.05], 1.37), (0.1, [0.68, 0.05], 1.38),
                (0.4, [0.6, 0.03], 1.35),
            ], power: 3)
        w.both { w in
            for (from, to) in [
                (SIMD3<Float>(0.66, 0.98, 1.02), SIMD3<Float>(0.62, 1.37, 0.28)),
                ([0.7, 0.98, -0.35], [0.65, 1.38, -0.35]), ([0.62, 0.98, -1.58], [0.6, 1.36, -0.95]),
            ] { w.rod(roof, from, to, 0.035) }
            w.box(
                duty == .taxi ? .dark : Stuff.paint(0xF3F2EE), [0.03, duty == .taxi ? 0.09 : 0.36, 1.9],
                [0.915, duty == .taxi ? 0.68 : 0.5, -0.25])
            if duty == .taxi {
                for check in 0..<12 where check % 2 == 0 {
                    w.box(.paint(0xF7F3E4), [0.035, 0.09, 0.12], [0.918, 0.68, -1.08 + Float(check) * 0.15])
                }
            }
            w.box(.metal(), [0.03, 0.03, 0.16], [0.93, 0.8, -0.1])
            for z in [Float(1.42), -1.38] {
                w.wheel([0.85, 0.33, z], 0.33, width: 0.22, rim: .metal(0xC9CDD0), spokes: 6)
                w.cut(.dark, Outline2.circle(0.39), 0.06, [0.875, 0.36, z], turn: .turn(y: .pi / 2))
            }
            w.ball(.dark, [0.06, 0.07, 0.1], [0.86, 0.99, 0.72], sides: 10)
        }
        lights(&w, x: 0.6, y: 0.66, front: 2.29, back: -2.31, radius: 0.11)
        w.box(.dark, [0.85, 0.16, 0.06], [0, 0.5, 2.29])
        w.pad(.metal(0xCDD1D4), [1.66, 0.12, 0.12], [0, 0.36, 2.28], round: 0.05)
        w.pad(.metal(0xCDD1D4), [1.66, 0.12, 0.12], [0, 0.36, -2.3], round: 0.05)
        if duty == .taxi {
            w.pad(.glow(0xFFE9A8, 0.9), [0.5, 0.16, 0.18], [0, 1.41, -0.2], round: 0.05)
        } else {
            w.box(.dark, [1.1, 0.05, 0.2], [0, 1.41, -0.2])
            w.pad(.glow(0xE8261C, 1), [0.42, 0.13, 0.2], [-0.3, 1.45, -0.2], round: 0.05)
            w.pad(.glow(0x2A62FF, 1), [0.42, 0.13, 0.2], [0.3, 1.45, -0.2], round: 0.05)
        }
        w.drives(10)
    }

    private static func pickup(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x9C3A2B), .paint(0x3F6E86), .paint(0x7D8B4E)).main
        w.pad(body, [1.5, 0.62, 1.5], [0, 0.68, 1.75], round: 0.18)
        w.pad(body, [1.72, 0.75, 1.5], [0, 0.6, 0.5], round: 0.14)
        w.hull(body, [(-0.35, [0.74, 0.26], 1.55), (0.9, [0.72, 0.24], 1.55)], power: 4, around: 28)
        w.hull(.pane, [(-0.2, [0.755, 0.18], 1.55), (0.7, [0.74, 0.17], 1.54)], power: 5)
        w.pad(.pane, [1.25, 0.36, 0.05], [0, 1.36, 0.93], round: 0.02)
        w.pad(body, [1.46, 0.1, 1.3], [0, 1.76, 0.28], round: 0.04)
        // The bed of boards with hay in it.
        w.box(body, [1.7, 0.12, 2.1], [0, 0.68, -1.4])
        w.both { w in
            w.box(body, [0.08, 0.5, 2.1], [0.82, 0.72, -1.4])
            for board in 0..<2 {
                w.box(.wood(), [0.05, 0.13, 2.1], [0.84, 1.26 + Float(board) * 0.17, -1.4])
            }
            w.pad(body, [0.28, 0.46, 1.05], [0.84, 0.5, 1.75], round: 0.14)
            w.pad(body, [0.22, 0.42, 1.0], [0.86, 0.5, -1.35], round: 0.1)
            w.wheel([0.84, 0.4, 1.75], 0.4, width: 0.22, rim: .paint(0xEDE3CC))
            w.wheel([0.84, 0.4, -1.35], 0.4, width: 0.22, rim: .paint(0xEDE3CC))
        }
        w.box(body, [1.7, 0.5, 0.08], [0, 0.72, -2.45])
        for bale in [Float(-0.4), 0.4] {
            w.pad(.clay(0xD9B457), [0.72, 0.5, 1.2], [bale, 0.8, -1.4], round: 0.08)
        }
        for bar in 0..<6 {
            w.box(.metal(0xC9CDD0), [0.72, 0.035, 0.05], [0, 0.76 + Float(bar) * 0.075, 2.5])
        }
        lights(&w, x: 0.58, y: 1.0, front: 2.5, back: -2.5, radius: 0.14)
        w.pad(.metal(0xC9CDD0), [1.7, 0.13, 0.14], [0, 0.46, 2.52], round: 0.05)
        w.drives(9)
    }

    private static func racingCar(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0xC4201B), .paint(0x17499A), .paint(0xE58A1C), .paint(0x1E6B45)).main
        w.hull(
            body,
            [
                (-2.0, [0.2, 0.16], 0.42), (-1.2, [0.42, 0.3], 0.46), (-0.2, [0.46, 0.26], 0.40),
                (0.8, [0.3, 0.2], 0.38), (2.2, [0.12, 0.09], 0.28), (2.5, [0.08, 0.05], 0.24),
            ], power: 2.8, around: 28, steps: 4)
        w.hull(
            body, [(-1.6, [0.1, 0.14], 0.78), (-0.7, [0.15, 0.2], 0.82), (-0.55, [0.12, 0.16], 0.84)],
            steps: 3)
        w.ball(.dark, [0.26, 0.1, 0.45], [0, 0.64, 0.0])
        w.ball(.paint(0xF2F2EE), [0.16, 0.18, 0.18], [0, 0.76, -0.15])
        w.ball(.visor2, [0.15, 0.07, 0.12], [0, 0.78, -0.06])
        w.wire(
            .dark, [[-0.26, 0.72, 0.2], [-0.16, 0.9, 0.1], [0.16, 0.9, 0.1], [0.26, 0.72, 0.2]], 0.025)
        w.both { w in
            w.pad(body, [0.36, 0.28, 1.4], [0.58, 0.2, -0.5], round: 0.1)
            w.wheel([0.82, 0.34, -1.55], 0.34, width: 0.4, rim: .metal(0xD8B24A))
            w.wheel([0.80, 0.33, 1.55], 0.33, width: 0.32, rim: .metal(0xD8B24A))
            for z in [Float(1.45), 1.65] { w.rod(.dark, [0.15, 0.36, z - 0.1], [0.66, 0.34, z], 0.02) }
            for z in [Float(-1.45), -1.7] { w.rod(.dark, [0.15, 0.42, z + 0.1], [0.64, 0.36, z], 0.02) }
            w.box(body, [0.04, 0.32, 0.5], [0.78, 0.1, 2.4])
            w.box(body, [0.04, 0.5, 0.5], [0.62, 0.55, -2.1])
        }
        w.box(body, [1.6, 0.04, 0.42], [0, 0.14, 2.45])
        w.box(.paint(0xF2F0EA), [1.3, 0.04, 0.3], [0, 0.96, -2.1], turn: .turn(x: 0.2))
        w.box(body, [1.3, 0.04, 0.3], [0, 0.78, -2.1], turn: .turn(x: 0.2))
        w.box(.dark, [1.3, 0.03, 3.4], [0, 0.1, -0.2])
        w.cut(.paint(0xF7F5EF), Outline2.circle(0.13), 0.03, [0, 0.51, 0.95], turn: .turn(x: -1.42))
        w.drives(18)
    }

    private static func tractor(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x2F7A39), .paint(0xB8291F), .paint(0x2C62A0)).main
        let yellow = Stuff.paint(0xEFC02E)
        w.pad(body, [0.8, 0.75, 1.9], [0, 0.95, 1.0], round: 0.14)
        for bar in 0..<7 {
            w.box(.metal(0xB9BDC2), [0.66, 0.04, 0.04], [0, 1.05 + Float(bar) * 0.08, 1.95])
        }
        w.box(.dark, [0.6, 0.5, 2.6], [0, 0.6, 0.4])
        w.both { w in
            w.wheel([0.95, 0.85, -0.75], 0.85, width: 0.46, rim: yellow, spokes: 6)
            w.wheel([0.78, 0.45, 1.5], 0.45, width: 0.28, rim: yellow, spokes: 6)
            w.skin(
                body,
                (0...8).map { step in
                    let angle = Float(step) / 8 * 2.2 + 0.35
                    let place = SIMD3(0.95, 0.85 + sin(angle) * 0.98, -0.75 + cos(angle) * 0.98)
                    return [
                        place + [-0.28, 0, 0], place + [0.28, 0, 0], place + [0.28, 0.03, 0],
                        place + [-0.28, 0.03, 0],
                    ]
                })
            w.box(body, [0.07, 1.35, 0.07], [0.6, 1.3, -0.1])
            w.box(body, [0.07, 1.35, 0.07], [0.6, 1.3, -1.2])
            w.post(.glow(0xFFEFC4, 0.95), 0.1, 0.05, [0.28, 1.45, 1.93], turn: .turn(x: .pi / 2))
        }
        for (z, side) in [(Float(-0.75), 1), (-0.75, -1), (1.5, 1), (1.5, -1)] {
            let radius: Float = z < 0 ? 0.85 : 0.45
            let lugs = z < 0 ? 18 : 12
            let joint = w.hinge([Float(side) * (z < 0 ? 0.95 : 0.78), radius, z]) { w in
                for lug in 0..<lugs {
                    w.at(.turn(x: Float(lug) / Float(lugs) * 2 * .pi)) { w in
                        w.box(
                            .rubber(), [radius * 0.5, 0.08, 0.07], [0, radius - 0.03, 0], turn: .turn(y: 0.5))
                    }
                }
            }
            w.mechanism.moves.append(.init(joint: joint, kind: .roll(radius)))
        }
        w.pad(body, [1.35, 0.1, 1.4], [0, 2.62, -0.65], round: 0.05)
        w.pad(.pane, [1.1, 0.7, 0.04], [0, 1.8, -0.08], round: 0.02)
        w.pad(.leather(0x2A2523), [0.55, 0.12, 0.5], [0, 1.3, -0.85], round: 0.05)
        w.pad(.leather(0x2A2523), [0.55, 0.5, 0.1], [0, 1.35, -1.1], round: 0.05)
        w.at(.shift([0, 1.72, -0.25]) * .turn(x: 0.9)) { w in w.ring(.dark, 0.2, 0.022) }
        w.post(.metal(0x3A3D41), 0.05, 0.75, [0.28, 1.65, 1.3])
        w.post(.metal(0x3A3D41), 0.07, 0.12, [0.28, 2.4, 1.3])
        w.anchor("smoke", [0.28, 2.55, 1.3])
        w.drives(4)
    }

    /// Endless tracks with road wheels.
    private static func tracks(_ w: inout Workshop, x: Float, width: Float, length: Float, height: Float) {
        for side in [Float(-1), 1] {
            let half = length / 2 - height / 2
            w.hull(
                .rubber(0x26262A),
                [
                    (-width / 2, [half + height / 2 - 0.05, height / 2 - 0.05], height / 2),
                    (width / 2, [half + height / 2 - 0.05, height / 2 - 0.05], height / 2),
                ], power: 3.2, around: 28, .shift([side * x, 0, 0]) * .turn(y: .pi / 2))
            let count = 34
            let around = 4 * half + .pi * height
            for link in 0..<count {
                var run = Float(link) / Float(count) * around
                var place = SIMD2<Float>.zero
                var turn: Float = 0
                if run < 2 * half {
                    place = [half - run, height]; turn = 0
                } else {
                    run -= 2 * half
                    if run < .pi * height / 2 {
                        let a = run / (height / 2);
                        place = [-half - sin(a) * height / 2, height / 2 + cos(a) * height / 2]; turn = -a
                    } else {
                        run -= .pi * height / 2
                        if run < 2 * half {
                            place = [-half + run, 0]; turn = .pi
                        } else {
                            let a = (run - 2 * half) / (height / 2);
                            place = [half + sin(a) * height / 2, height / 2 - cos(a) * height / 2];
                            turn = .pi - a
                        }
                    }
                }
                w.at(.shift([side * x, place.y, place.x]) * .turn(x: turn)) { w in
                    w.box(
                        .metal(0x47484B), [width * 1.02, 0.06, around / Float(count) * 0.72], [0, -0.03, 0])
                }
            }
            for wheel in 0..<5 {
                let z = -half + Float(wheel) * half / 2
                w.wheel(
                    [side * (x + width * 0.38), height * 0.46, z], height * 0.38, width: width * 0.4,
                    rim: .metal(0x6B6E5A), spokes: 5)
            }
        }
    }

    private static func excavator(_ w: inout Workshop) {
        let yellow = Stuff.paint(0xEDA81C).main
        tracks(&w, x: 0.95, width: 0.5, length: 3.2, height: 0.75)
        w.post(.dark, 0.6, 0.25, [0, 0.7, 0])
        w.pad(yellow, [2.1, 0.75, 2.3], [0, 0.92, -0.5], round: 0.12)
        w.pad(.dark, [2.0, 0.5, 0.5], [0, 1.0, -1.6], round: 0.15)
        w.pad(yellow, [0.95, 1.35, 1.15], [0.5, 1.3, 0.2], round: 0.12)
        w.pad(.pane, [0.72, 0.85, 0.05], [0.5, 1.65, 0.78], round: 0.02)
        w.pad(.pane, [0.05, 0.8, 0.85], [0.98, 1.65, 0.2], round: 0.02)
        w.swinger([-0.35, 1.35, 0.4], about: [1, 0, 0], by: 0.12) { w in
            w.cut(
                yellow,
                [[0, -0.12], [1.2, 1.3], [2.6, 1.7], [2.65, 1.95], [1.05, 1.75], [-0.15, 0.15]], 0.3,
                bevel: 0.03, turn: .turn(y: -.pi / 2))
            w.rod(.metal(), [0.1, 0.1, 0.5], [0.1, 1.35, 1.1], 0.06)
            w.swinger([0, 1.82, 2.55], about: [1, 0, 0], by: 0.2) { w in
                w.cut(
                    yellow, [[-0.4, 0.25], [-0.1, 0.2], [0.35, -1.75], [0.1, -1.8], [-0.25, -0.3]], 0.24,
                    bevel: 0.03, turn: .turn(y: -.pi / 2))
                w.rod(.metal(), [0, 0.35, -0.3], [0, 0.25, -1.6], 0.05)
                w.swinger([0, -1.75, 0.22], about: [1, 0, 0], by: 0.3) { w in
                    w.skin(
                        .metal(0x4A4B4E),
                        [Float(-0.42), 0.42].map { x in
                            [
                                [x, 0.1, 0.1], [x, -0.1, -0.5], [x, -0.55, -0.62], [x, -0.75, -0.2],
                                [x, -0.62, 0.22], [x, -0.5, 0.1], [x, -0.6, -0.18], [x, -0.45, -0.45],
                                [x, -0.1, -0.35],
                            ]
                        })
                    for tooth in -2...2 {
                        w.box(
                            .metal(0xB9BDC2), [0.08, 0.2, 0.06], [Float(tooth) * 0.19, -0.72, 0.22],
                            turn: .turn(x: 0.5))
                    }
                }
            }
        }
        w.post(.metal(0x333333), 0.05, 0.4, [-0.6, 1.65, -1.1])
        w.anchor("smoke", [-0.6, 2.1, -1.1])
        w.drives(1.5)
    }

    private static func tank(_ w: inout Workshop) {
        let green = w.pick(Stuff.paint(0x5D6B3C), .paint(0xA38E5C), .paint(0x5A6166)).main
        tracks(&w, x: 1.25, width: 0.6, length: 5.4, height: 0.95)
        w.skin(
            green,
            [Float(-1.55), 1.55].map { x in
                [[x, 0.55, -2.6], [x, 0.55, 2.3], [x, 0.95, 2.75], [x, 1.35, 1.6], [x, 1.4, -2.6]]
            })
        w.swinger([0, 1.38, -0.3], about: [0, 1, 0], by: 0.25) { w in
            w.hull(
                green,
                [
                    (-1.4, [0.7, 0.22], 0.3), (-1.0, [1.1, 0.36], 0.34), (0.5, [1.1, 0.36], 0.34),
                    (1.1, [0.6, 0.22], 0.3),
                ], power: 3.4, around: 28, steps: 2)
            w.rod(green, [0, 0.34, 0.9], [0, 0.42, 3.7], 0.11, 0.085, sides: 16)
            w.post(green, 0.14, 0.35, [0, 0.42, 3.6], turn: .turn(x: .pi / 2))
            w.post(green.shaded(0.85), 0.34, 0.14, [0.4, 0.66, -0.4])
            w.rod(.dark, [-0.6, 0.6, -0.9], [-0.65, 1.7, -1.0], 0.015)
            w.cut(
                .paint(0xE9E4D3), Outline2.star(5, 0.24, 0.1), 0.03, [1.09, 0.36, -0.3],
                turn: .turn(y: .pi / 2))
        }
        w.both { w in
            w.box(green.shaded(0.9), [0.75, 0.07, 5.3], [1.25, 1.0, 0])
            w.post(.glow(0xFFEFC4, 0.8), 0.11, 0.1, [1.0, 1.15, 2.3], turn: .turn(x: .pi / 2))
            w.box(.leather(0x6B5A3A), [0.4, 0.25, 0.7], [1.35, 1.08, -1.8])
        }
        w.drives(5)
    }

    private static func carriage(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x7A1F2B), .paint(0x1F3B66), .paint(0xEFE6D2)).main
        let gold = Stuff.brass()
        w.hull(
            body,
            [
                (-1.0, [0.62, 0.55], 1.5), (-0.6, [0.8, 0.8], 1.45), (0.6, [0.8, 0.8], 1.45),
                (1.0, [0.62, 0.55], 1.5),
            ], power: 2.8, around: 32, steps: 3)
        w.hull(.paint(0x1D1B1E), [(-1.05, [0.7, 0.1], 2.2), (1.05, [0.7, 0.1], 2.2)], power: 3)
        w.both { w in
            w.at([0.79, 1.55, 0], turn: .pi / 2) { w in
                w.window(.zero, [0.55, 0.5], frame: gold, bars: [0, 0], sill: false)
            }
            for z in [Float(-0.32), 0.32] { w.rod(gold, [0.8, 0.85, z], [0.82, 2.05, z], 0.015) }
            w.wire(
                gold,
                (0...12).map { step in
                    let angle = Float(step) / 12 * .pi
                    return [0.66, 0.72 + sin(angle) * -0.16, cos(angle) * 1.5]
                }, 0.05)
            w.post(.glow(0xFFC66B, 0.9), 0.08, 0.2, [0.75, 1.75, 1.05], sides: 12)
            w.turned(gold, [[0.12, 0], [0.04, 0.12], [0, 0.15]], [0.75, 1.95, 1.05], sides: 12)
        }
        for side in [Float(-1), 1] {
            w.spokedWheel(
                [side * 0.86, 0.72, -1.25], 0.72, thick: 0.08, hoop: gold, spoke: body, spokes: 12,
                spokeRadius: 0.03)
            w.spokedWheel(
                [side * 0.82, 0.52, 1.45], 0.52, thick: 0.07, hoop: gold, spoke: body, spokes: 10,
                spokeRadius: 0.03)
        }
        for z in [Float(-1.25), 1.45] {
            w.rod(.metal(0x3A3A3A), [-0.85, z < 0 ? 0.72 : 0.52, z], [0.85, z < 0 ? 0.72 : 0.52, z], 0.05)
        }
        w.box(.wood(0x5B3A26), [0.16, 0.12, 3.4], [0, 0.62, 0.1])
        w.pad(.cloth(0x8E2A2A), [1.0, 0.18, 0.5], [0, 1.5, 1.55], round: 0.08)
        w.box(body, [1.0, 0.6, 0.08], [0, 0.95, 1.85], turn: .turn(x: -0.3))
        w.box(body, [1.0, 0.08, 0.6], [0, 1.42, 1.5])
        w.rod(.wood(0x5B3A26), [0.35, 0.6, 1.8], [0.32, 0.75, 3.6], 0.035)
        w.rod(.wood(0x5B3A26), [-0.35, 0.6, 1.8], [-0.32, 0.75, 3.6], 0.035)
        w.turned(gold, [[0.3, 2.28], [0.34, 2.42], [0.2, 2.4], [0.1, 2.55], [0, 2.65]], sides: 10)
        w.drives(3)
    }

    private static func kickScooter(_ w: inout Workshop) {
        let body = w.pick(Stuff.paint(0x2BA37A), .paint(0xE0572E), .paint(0x35383C)).main
        w.wheel([0, 0.11, 0.45], 0.11, width: 0.045, spokes: 6)
        w.wheel([0, 0.11, -0.45], 0.11, width: 0.045, spokes: 6)
        w.pad(body, [0.16, 0.04, 0.72], [0, 0.11, -0.08], round: 0.015)
        w.pad(.rubber(), [0.13, 0.006, 0.6], [0, 0.15, -0.1], round: 0.002)
        w.rod(body, [0, 0.13, 0.26], [0, 0.24, 0.42], 0.024)
        w.rod(.metal(), [0, 0.14, 0.45], [0, 1.02, 0.33], 0.018)
        w.rod(.metal(), [-0.2, 1.02, 0.33], [0.2, 1.02, 0.33], 0.013)
        w.both { w in
            w.rod(.rubber(), [0.11, 1.02, 0.33], [0.22, 1.02, 0.33], 0.018)
            w.rod(body, [0.035, 0.11, 0.45], [0.02, 0.26, 0.43], 0.012)
        }
        w.sheet(body, rows: 6, columns: 4) { along, across in
            let angle = 0.2 + along * 1.8
            return [across * 0.06, 0.11 + sin(angle) * 0.135, -0.45 - cos(angle) * 0.135]
        }
        w.post(.glow(0xFFF1CF, 1), 0.025, 0.02, [0, 0.88, 0.37], turn: .turn(x: .pi / 2))
        w.drives(4)
    }

    private static func pennyFarthing(_ w: inout Workshop) {
        let frame = w.pick(Stuff.paint(0x1F2226), .paint(0x6E1F22), .paint(0x1F4638)).main
        w.spokedWheel(
            [0, 0.7, 0.3], 0.7, thick: 0.035, hoop: .rubber(), spoke: .metal(), spokes: 26,
            spokeRadius: 0.005, hub: 0.05)
        w.spokedWheel(
            [0, 0.22, -0.75], 0.22, thick: 0.03, hoop: .rubber(), spoke: .metal(), spokes: 14,
            spokeRadius: 0.005, hub: 0.03)
        w.wire(
            frame,
            [[0, 1.5, 0.22], [0, 1.46, 0.02], [0, 1.1, -0.42], [0, 0.6, -0.68], [0, 0.22, -0.75]], 0.024,
            0.016)
        w.both { w in
            w.rod(frame, [0.07, 0.7, 0.3], [0.03, 1.45, 0.24], 0.014)
            w.wire(.metal(), [[0, 1.56, 0.24], [0.2, 1.5, 0.28], [0.36, 1.38, 0.16]], 0.012)
            w.rod(.leather(0x5A3620), [0.33, 1.4, 0.18], [0.39, 1.36, 0.12], 0.018)
            w.rod(.metal(), [0.07, 0.7, 0.3], [0.12, 0.58, 0.34], 0.012)
            w.box(.rubber(), [0.1, 0.025, 0.06], [0.17, 0.57, 0.34])
        }
        w.rod(frame, [0, 1.42, 0.25], [0, 1.58, 0.24], 0.025)
        w.pad(.leather(0x6B4022), [0.17, 0.06, 0.28], [0, 1.5, -0.06], round: 0.03)
        w.drives(4)
    }

    private static func shoppingCart(_ w: inout Workshop) {
        let chrome = Stuff.metal(0xC2C6CA)
        let accent = w.pick(Stuff.plastic(0xC4302A), .plastic(0x2A6AB0), .plastic(0x3A8F4C)).main
        func corner(_ x: Float, _ y: Float, _ back: Float, _ front: Float) -> [SIMD3<Float>] {
            [[-x, y, -back], [x, y, -back], [x * 0.8, y, front], [-x * 0.8, y, front], [-x, y, -back]]
        }
        let levels: [(Float, Float, Float, Float)] = [
            (0.20, 0.42, 0.30, 0.34), (0.23, 0.6, 0.33, 0.40), (0.25, 0.76, 0.36, 0.46),
            (0.27, 0.92, 0.38, 0.5),
        ]
        for level in levels { w.wire(chrome, corner(level.0, level.1, level.2, level.3), 0.008) }
        for side in 0..<4 {
            for bar in 0..<9 {
                let part = (Float(bar) + 0.5) / 9
                let low = corner(levels[0].0, levels[0].1, levels[0].2, levels[0].3)
                let high = corner(levels[3].0, levels[3].1, levels[3].2, levels[3].3)
                w.rod(
                    chrome, mix(low[side], low[side + 1], part), mix(high[side], high[side + 1], part), 0.004)
            }
        }
        for bar in -4...4 {
            w.rod(chrome, [Float(bar) * 0.045, 0.42, -0.3], [Float(bar) * 0.037, 0.42, 0.34], 0.004)
        }
        w.both { w in
            w.wire(
                chrome, [[0.2, 0.08, 0.36], [0.2, 0.2, 0.25], [0.24, 0.2, -0.3], [0.24, 0.12, -0.36]], 0.012)
            w.wire(chrome, [[0.23, 0.2, -0.28], [0.25, 0.6, -0.34], [0.27, 1.0, -0.5]], 0.012)
            w.wheel([0.2, 0.06, 0.36], 0.06, width: 0.03)
            w.wheel([0.24, 0.06, -0.36], 0.06, width: 0.03)
        }
        w.rod(accent, [-0.27, 1.0, -0.5], [0.27, 1.0, -0.5], 0.02)
        w.box(accent, [0.42, 0.1, 0.015], [0, 0.84, 0.5])
        for _ in 0..<9 {
            let place = SIMD3(w.random.signed() * 0.15, 0.5 + 0.3 * w.random.unit(), w.random.signed() * 0.22)
            w.ball(
                w.pick(Stuff.ceramic(0xD9372C), .ceramic(0xE9A13A), .ceramic(0x6FA83E)), 0.055, place,
                sides: 14)
        }
        w.pad(Stuff(.paper, 0xC49A66), [0.16, 0.38, 0.12], [0.08, 0.5, -0.1], round: 0.01)
        w.rod(.clay(0xD8A55E), [-0.1, 0.5, 0.1], [-0.05, 1.05, 0.05], 0.04)
        w.drives(2)
    }

    private static func sleigh(_ w: inout Workshop) {
        let red = w.pick(Stuff.paint(0xAF1F22), .paint(0x1F5A3C), .paint(0x24407A)).main
        let gold = Stuff.brass()
        w.both { w in
            w.wire(
                gold,
                [
                    [0.5, 0.05, -1.3], [0.5, 0.04, 0], [0.5, 0.05, 1.1], [0.5, 0.2, 1.5], [0.5, 0.55, 1.72],
                    [0.5, 0.85, 1.6], [0.5, 0.85, 1.4],
                ], 0.035)
            for z in [Float(-0.7), 0.1, 0.8] { w.rod(gold, [0.5, 0.05, z], [0.42, 0.5, z], 0.028) }
            let outline: [SIMD2<Float>] = [
                [-1.2, 0.45], [1.0, 0.45], [1.35, 0.7], [1.5, 1.05], [1.3, 1.0], [1.0, 0.8], [0.5, 0.78],
                [0, 0.9], [-0.5, 1.15], [-1.0, 1.5], [-1.35, 1.55], [-1.3, 1.2],
            ]
            w.cut(red, outline, 0.07, [0.52, 0, 0], turn: .turn(y: -.pi / 2))
            w.wire(gold, outline[4...10].map { [0.53, $0.y + 0.01, $0.x] }, 0.025)
            w.wire(
                gold,
                (0...20).map { step in
                    let angle = Float(step) / 20 * 9
                    let out = 0.22 * (1 - Float(step) / 22)
                    return [0.565, 0.8 + sin(angle) * out, -0.75 + cos(angle) * out]
                }, 0.016)
        }
        w.box(red, [1.0, 0.06, 2.3], [0, 0.45, -0.1])
        w.box(red, [1.0, 1.05, 0.08], [0, 0.45, -1.2], turn: .turn(x: -0.12))
        w.box(red, [1.0, 0.5, 0.07], [0, 0.5, 1.1], turn: .turn(x: 0.5))
        w.pad(.cloth(0xE9D9B4), [0.92, 0.22, 0.6], [0, 0.72, -0.75], round: 0.1)
        w.pad(.cloth(0xE9D9B4), [0.92, 0.5, 0.16], [0, 0.85, -1.1], round: 0.08)
        for (x, y, z, code) in [
            (Float(0.2), Float(0.5), Float(0.5), UInt32(0x2F7A56)), (-0.2, 0.5, 0.4, 0xE0B23A),
            (0.05, 0.8, 0.45, 0xB53A4A), (-0.05, 0.5, 0.8, 0x3A6AA8),
        ] {
            w.pad(.plastic(code), [0.34, 0.3, 0.32], [x, y, z], round: 0.02, turn: .turn(y: x * 2))
            w.box(gold, [0.35, 0.31, 0.05], [x, y, z], turn: .turn(y: x * 2))
        }
    }
}

extension Stuff {
    /// Tinted glass in front of a face.
    static let visor2 = Stuff(.visor, 0x1A1D22)
}
