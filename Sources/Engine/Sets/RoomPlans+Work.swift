import Render

/// Places where people work, learn, buy, train and are healed.
extension RoomPlan {
    static func office(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 6.4, height: 2.9, back: 2.7,
            walls: Finish(kind: .plaster, colour: mix(paint.wall, SIMD3(repeating: 0.6), 0.35)),
            floor: Finish(kind: .carpet, colour: mix(paint.wallDark, SIMD3(repeating: 0.16), 0.5)))
        plan.openings = [
            Opening(wall: .back, centre: 0.35, width: 3.6, sill: 0.75, height: 1.75, panes: SIMD2(4, 1)),
            Opening(wall: .left, centre: -0.5, width: 2.3, sill: 0.75, height: 1.75, panes: SIMD2(3, 1)),
        ]
        plan.pieces = [
            Piece(model: "desk-5", at: SIMD3(1.55, 0, -1.75)),
            Piece(model: "chair-5", at: SIMD3(1.55, 0, -2.30), turn: 8),
            Piece(model: "desktop-computer", at: SIMD3(1.25, 0.75, -1.8), turn: 190, detail: 1),
            Piece(model: "desk-lamp-2", at: SIMD3(2.2, 0.75, -1.85), turn: -30, detail: 1),
            Piece(model: "desk-2", at: SIMD3(-1.75, 0, -1.95)),
            Piece(model: "laptop", at: SIMD3(-1.75, 0.72, -1.95), turn: 190, detail: 1),
            Piece(model: "chair-5", at: SIMD3(-1.7, 0, -2.42), turn: -12),
            Piece(model: "decorative-plant", at: SIMD3(-2.8, 0, -2.3), detail: 1),
            Piece(model: "yucca", at: SIMD3(2.75, 0, 0.5), detail: 1),
            Piece(model: "water-cooler", at: SIMD3(2.95, 0, -0.6), turn: -90),
        ]
        plan.props = [
            Prop(
                kind: .bookcase, at: SIMD3(3.0, 0, -1.6), turn: -90, size: SIMD3(1.2, 1.6, 0.34),
                colour: linear(hex: 0xB9A07E)),
            Prop(
                kind: .board, at: SIMD3(3.17, 1.6, 0.4), turn: -90, size: SIMD3(1.3, 0.85, 0),
                colour: SIMD3(repeating: 0.72)),
            Prop(kind: .strip, at: SIMD3(-1.3, 2.86, -0.9), size: SIMD3(1.5, 0.03, 0.18), colour: white),
            Prop(kind: .strip, at: SIMD3(1.3, 2.86, -0.9), size: SIMD3(1.5, 0.03, 0.18), colour: white),
        ]
        plan.workplace = []
        plan.lights = [
            Light(at: SIMD3(-1.3, 2.6, -0.9), power: SIMD3(2.0, 1.85, 1.6)),
            Light(at: SIMD3(1.3, 2.6, -0.9), power: SIMD3(2.0, 1.85, 1.6)),
            Light(at: SIMD3(2.2, 1.1, -1.7), power: SIMD3(0.8, 0.5, 0.25)),
        ]
        plan.keyColour = SIMD3(1.0, 0.84, 0.66)
        plan.centre = [
            Piece(model: "wooden-table-2", at: SIMD3(-0.1, 0, -0.2)),
            Piece(model: "laptop-2", at: SIMD3(-0.4, 0.75, -0.1), turn: 160),
            Piece(model: "chair-5", at: SIMD3(-1.25, 0, -0.2), turn: 95),
            Piece(model: "chair-5", at: SIMD3(1.05, 0, -0.3), turn: -85),
            Piece(model: "coffee-mug", at: SIMD3(0.35, 0.75, -0.05)),
        ]
        plan.outlook = .city
        plan.seat = "chair-5"
        plan.table = "desk-2"
        return plan
    }

    static func classroom(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 7.0, height: 3.0, back: 2.9,
            walls: Finish(
                kind: .panels, colour: mix(paint.wall, SIMD3(repeating: 0.65), 0.3),
                accent: linear(hex: 0x8FA58C), height: 1.0),
            floor: Finish(kind: .boards, colour: linear(hex: 0xA97B4A), gloss: 0.9))
        plan.openings = [
            Opening(wall: .left, centre: -1.35, width: 1.5, sill: 0.95, height: 1.75, panes: SIMD2(2, 3)),
            Opening(wall: .left, centre: 0.65, width: 1.5, sill: 0.95, height: 1.75, panes: SIMD2(2, 3)),
        ]
        plan.pieces = [
            Piece(model: "class-seat", at: SIMD3(-2.1, 0, -1.2), turn: 168),
            Piece(model: "class-seat", at: SIMD3(-2.15, 0, -0.1), turn: 175),
            Piece(model: "class-seat", at: SIMD3(1.9, 0, -1.1), turn: 190),
            Piece(model: "class-seat", at: SIMD3(2.0, 0, 0.05), turn: 182),
            Piece(model: "class-seat", at: SIMD3(2.9, 0, -0.6), turn: 186),
            Piece(model: "wooden-desk", at: SIMD3(1.55, 0, -2.2)),
            Piece(model: "plant", at: SIMD3(3.05, 0, -2.5)),
            Piece(model: "cardboard-box", at: SIMD3(-3.1, 0, -2.5), turn: 20),
        ]
        plan.props = [
            Prop(
                kind: .board, at: SIMD3(-0.35, 1.62, -2.88), size: SIMD3(3.0, 1.15, 0),
                colour: linear(hex: 0x24423A)),
            Prop(
                kind: .picture, at: SIMD3(2.1, 1.75, -2.88), size: SIMD3(0.95, 0.7, 0),
                colour: linear(hex: 0x4A7A9A)),
            Prop(
                kind: .bookcase, at: SIMD3(3.3, 0, -1.6), turn: -90, size: SIMD3(1.6, 1.1, 0.34),
                colour: linear(hex: 0xB08354)),
            Prop(
                kind: .picture, at: SIMD3(3.48, 1.7, -0.9), turn: -90, size: SIMD3(0.8, 0.6, 0),
                colour: paint.rug),
            Prop(kind: .strip, at: SIMD3(-1.3, 2.96, -0.8), size: SIMD3(1.3, 0.03, 0.2), colour: white),
            Prop(kind: .strip, at: SIMD3(1.3, 2.96, -0.8), size: SIMD3(1.3, 0.03, 0.2), colour: white),
        ]
        plan.lights = [
            Light(at: SIMD3(-1.3, 2.7, -0.8), power: SIMD3(2.1, 1.8, 1.4)),
            Light(at: SIMD3(1.3, 2.7, -0.8), power: SIMD3(2.1, 1.8, 1.4)),
        ]
        plan.keyColour = SIMD3(1.0, 0.86, 0.68)
        plan.centre = [
            Piece(model: "class-seat", at: SIMD3(-0.75, 0, -0.9), turn: 178),
            Piece(model: "class-seat", at: SIMD3(0.55, 0, -0.95), turn: 183),
            Piece(model: "class-seat", at: SIMD3(-0.8, 0, 0.25), turn: 180),
            Piece(model: "class-seat", at: SIMD3(0.6, 0, 0.2), turn: 176),
        ]
        plan.seat = "class-seat"
        plan.table = "wooden-desk"
        return plan
    }

    static func workshop(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 6.2, height: 3.1, back: 2.7,
            walls: Finish(kind: .brick, colour: linear(hex: 0x9A5A3E), accent: linear(hex: 0x9C9284)),
            floor: Finish(kind: .concrete, colour: linear(hex: 0x8F887C), gloss: 0.5))
        plan.trim = linear(hex: 0x3C4A44)
        plan.ceiling = linear(hex: 0x6A5A48)
        plan.openings = [
            Opening(wall: .back, centre: -0.7, width: 2.0, sill: 1.15, height: 1.45, panes: SIMD2(5, 3)),
            Opening(wall: .left, centre: -0.4, width: 1.9, sill: 1.0, height: 1.6, panes: SIMD2(4, 3)),
        ]
        plan.pieces = [
            Piece(model: "workbench", at: SIMD3(1.55, 0, -2.35)),
            Piece(model: "crate", at: SIMD3(-2.5, 0, -2.1), turn: 15),
            Piece(model: "barrel", at: SIMD3(2.55, 0, -0.9)),
            Piece(model: "wood-logs", at: SIMD3(-2.6, 0, -1.1), turn: 75),
            Piece(model: "step-ladder", at: SIMD3(2.6, 0, 0.5), turn: -70),
            Piece(model: "pallet", at: SIMD3(-2.45, 0, 0.75), turn: 8),
            Piece(model: "drill", at: SIMD3(-0.6, 0.9, -2.2), turn: 40),
            Piece(model: "saw", at: SIMD3(-1.3, 0.9, -2.15), turn: 15),
            Piece(model: "hammer", at: SIMD3(-0.95, 0.9, -2.0), turn: -25),
            Piece(model: "broom", at: SIMD3(2.95, 0, -1.7), turn: -80),
        ]
        plan.props = [
            Prop(
                kind: .counter, at: SIMD3(-0.85, 0, -2.32), size: SIMD3(2.4, 0.9, 0.62),
                colour: linear(hex: 0x6B4A2C)),
            Prop(
                kind: .shelf, at: SIMD3(1.6, 1.95, -2.55), size: SIMD3(1.5, 0.24, 0.26),
                colour: linear(hex: 0x6B4A2C)),
            Prop(
                kind: .shelf, at: SIMD3(1.6, 2.4, -2.55), size: SIMD3(1.5, 0.20, 0.26),
                colour: linear(hex: 0x6B4A2C)),
            Prop(kind: .pendant, at: SIMD3(0.1, 3.1, -0.5), size: SIMD3(0.24, 0.95, 0), colour: gold),
            Prop(kind: .pendant, at: SIMD3(-1.5, 3.1, -1.6), size: SIMD3(0.24, 0.95, 0), colour: gold),
        ]
        plan.workplace = [
            Prop(
                kind: .bench, at: SIMD3(0, 0.76, 0.1), size: SIMD3(1.9, 0.08, 0.66),
                colour: linear(hex: 0xA07448)),
            Prop(
                kind: .bench, at: SIMD3(-0.8, 0, 0.1), size: SIMD3(0.09, 0.76, 0.5),
                colour: linear(hex: 0x7A5430)),
            Prop(
                kind: .bench, at: SIMD3(0.8, 0, 0.1), size: SIMD3(0.09, 0.76, 0.5),
                colour: linear(hex: 0x7A5430)),
            Prop(
                kind: .bench, at: SIMD3(0.35, 0.84, 0.12), turn: 12, size: SIMD3(0.7, 0.03, 0.16),
                colour: linear(hex: 0xD0A870)),
        ]
        plan.lights = [
            Light(at: SIMD3(0.1, 1.95, -0.5), power: SIMD3(2.2, 1.35, 0.65)),
            Light(at: SIMD3(-1.5, 1.95, -1.6), power: SIMD3(2.0, 1.2, 0.55)),
        ]
        plan.haze = 0.035
        plan.isAlwaysLit = true
        plan.seat = "bar-chair"
        plan.table = "table-on-trestles"
        return plan
    }

    static func gym(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 7.0, height: 3.4, back: 3.0,
            walls: Finish(kind: .panels, colour: linear(hex: 0xC9C2B4), accent: paint.wallDark, height: 1.3),
            floor: Finish(kind: .boards, colour: linear(hex: 0xB98A52), gloss: 1.3))
        plan.openings = [
            Opening(wall: .left, centre: -0.6, width: 3.0, sill: 1.3, height: 1.7, panes: SIMD2(4, 2)),
            Opening(wall: .back, centre: -1.4, width: 2.2, sill: 1.5, height: 1.5, panes: SIMD2(3, 2)),
        ]
        plan.pieces = [
            Piece(model: "treadmill", at: SIMD3(2.3, 0, -1.7), turn: -35),
            Piece(model: "punching-ball", at: SIMD3(-2.4, 0, -1.9)),
            Piece(model: "basketball", at: SIMD3(-1.6, 0, -1.0)),
            Piece(model: "basketball-net", at: SIMD3(0.9, 2.0, -2.7)),
            Piece(model: "trampoline", at: SIMD3(-2.6, 0, -0.2), height: 0.25),
            Piece(model: "table-fan", at: SIMD3(3.1, 0, 0.2), turn: -60),
        ]
        plan.props = [
            Prop(
                kind: .mirror, at: SIMD3(3.48, 1.5, -0.9), turn: -90, size: SIMD3(3.0, 2.0, 0),
                colour: SIMD3(repeating: 0.7)),
            Prop(kind: .bench, at: SIMD3(0.2, 0, -2.7), size: SIMD3(1.8, 0.42, 0.34), colour: walnut),
            Prop(kind: .rug, at: SIMD3(0, 0, -0.1), size: SIMD3(2.2, 0, 1.4), colour: linear(hex: 0x2B4F7A)),
            Prop(kind: .strip, at: SIMD3(-1.4, 3.35, -0.8), size: SIMD3(1.6, 0.04, 0.24), colour: white),
            Prop(kind: .strip, at: SIMD3(1.4, 3.35, -0.8), size: SIMD3(1.6, 0.04, 0.24), colour: white),
        ]
        plan.lights = [
            Light(at: SIMD3(-1.4, 3.0, -0.8), power: SIMD3(2.8, 2.6, 2.3)),
            Light(at: SIMD3(1.4, 3.0, -0.8), power: SIMD3(2.8, 2.6, 2.3)),
        ]
        plan.keyColour = SIMD3(1.0, 0.92, 0.82)
        plan.outlook = .city
        plan.seat = "bar-chair"
        return plan
    }

    static func hospital(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 6.0, height: 2.8, back: 2.6,
            walls: Finish(
                kind: .panels, colour: linear(hex: 0xDDE3DC), accent: linear(hex: 0xA9C4BE), height: 1.0),
            floor: Finish(kind: .concrete, colour: linear(hex: 0xB9C2BC), gloss: 1.4))
        plan.openings = [
            Opening(
                wall: .left, centre: -0.5, width: 1.9, sill: 0.85, height: 1.55, panes: SIMD2(2, 1),
                curtains: linear(hex: 0xB9D3CF)),
            Opening(wall: .back, centre: -1.3, width: 1.3, sill: 0.9, height: 1.5, panes: SIMD2(2, 1)),
        ]
        plan.pieces = [
            Piece(model: "hospital-bed", at: SIMD3(1.35, 0, -1.5)),
            Piece(model: "bedside-table", at: SIMD3(2.35, 0, -2.25)),
            Piece(model: "tulips-2", at: SIMD3(2.35, 0.45, -2.25), detail: 1),
            Piece(model: "chair-2", at: SIMD3(-2.2, 0, -1.6), turn: 45),
            Piece(model: "computer", at: SIMD3(2.6, 0.95, -0.6), turn: -80),
            Piece(model: "water-cooler", at: SIMD3(-2.7, 0, -2.2), turn: 20),
        ]
        plan.props = [
            Prop(
                kind: .counter, at: SIMD3(2.65, 0, -0.4), turn: -90, size: SIMD3(1.3, 0.95, 0.55),
                colour: linear(hex: 0xD9DED8)),
            Prop(kind: .picture, at: SIMD3(1.35, 1.75, -2.59), size: SIMD3(0.8, 0.5, 0), colour: paint.art),
            Prop(kind: .strip, at: SIMD3(-1.0, 2.76, -0.7), size: SIMD3(1.2, 0.03, 0.3), colour: white),
            Prop(kind: .strip, at: SIMD3(1.2, 2.76, -0.7), size: SIMD3(1.2, 0.03, 0.3), colour: white),
        ]
        plan.lights = [
            Light(at: SIMD3(-1.0, 2.5, -0.7), power: SIMD3(1.8, 1.9, 1.9)),
            Light(at: SIMD3(1.2, 2.5, -0.7), power: SIMD3(1.8, 1.9, 1.9)),
        ]
        plan.keyColour = SIMD3(0.95, 0.98, 1.0)
        plan.outlook = .city
        plan.seat = "chair-2"
        plan.table = "bedside-table"
        return plan
    }
}
