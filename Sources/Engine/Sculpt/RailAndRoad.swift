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

    static let iron = Stuff.metal(0x3A3D41)

    // MARK: Rails

    static func track(_ w: inout Workshop, from: Float, to: Float) {
        var z = from
        while z < to {
            w.box(.wood(0x5E4935).shaded(0.85 + 0.3 * w.random.unit()), [2.6, 0.14, 0.26], [0, 0, z])
            z += 0.62
        }
        w.both { w in
            w.box(.metal(0x8B8680), [0.07, 0.15, to - from], [0.78, 0.13, (from + to) / 2])
        }
    }

    static func steamTrain(_ w: inout Workshop) {
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
    static func wagon(_ w: inout Workshop, _ place: SIMD3<Float>, _ livery: Stuff) {
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
    static func bogies(_ w: inout Workshop, _ places: [Float], rail: Float, radius: Float = 0.42) {
        for z in places {
            for side in [Float(-1), 1] {
                w.wheel(
                    [side * 0.78, rail + radius, z], radius, width: 0.16, tyre: .metal(0x8D9094), rim: iron,
                    spokes: 4)
            }
            w.both { w in w.box(iron, [0.1, 0.3, 1.0], [0.98, rail + radius - 0.1, z]) }
        }
    }
}
