import Render

/// Places to sit and read: a seat by the window, a library.
extension RoomPlan {
    /// A seat by a wide window: rain on the glass, and what is behind it.
    static func nook(seed: UInt64) -> RoomPlan {
        var random = SplitMix64(seed: seed, path: "room/nook")
        var paint = RoomPaint(&random)
        paint.wall = mix(paint.wall, paint.wallDark, 0.55)
        var plan = RoomPlan(
            width: 5.4, height: 2.8, back: 0.72, front: 4.6,
            walls: Finish(kind: .plaster, colour: paint.wall),
            floor: Finish(kind: .boards, colour: paint.wood, gloss: 1))
        plan.trim = linear(hex: 0x4A3626)
        plan.openings = [
            Opening(wall: .back, centre: 0, width: 3.2, sill: 0.62, height: 1.85, panes: SIMD2(2, 1))
        ]
        plan.pieces = [
            Piece(model: "plant-2", at: SIMD3(-1.25, 0.64, -0.62), detail: 1),
            Piece(model: "succulent-plant", at: SIMD3(1.30, 0.64, -0.64), detail: 1),
            Piece(model: "armchair-ottoman", at: SIMD3(1.95, 0, 0.35), turn: -60),
        ]
        plan.props = [
            Prop(kind: .rug, at: SIMD3(0, 0, 0.5), size: SIMD3(2.4, 0, 1.6), colour: paint.rug),
            Prop(kind: .tableLamp, at: SIMD3(-1.75, 0.64, -0.50), size: SIMD3(0.16, 0.46, 0), colour: gold),
        ]
        plan.lights = [Light(at: SIMD3(-1.7, 1.05, -0.35), power: SIMD3(1.3, 0.78, 0.36))]
        plan.key = SIMD3(-1.4, 1.3, 1.2)
        plan.ledge = Prop(
            kind: .bench, at: SIMD3(0, 0, -0.20), size: SIMD3(3.0, 0.64, 0.9), colour: linear(hex: 0x6B4A30))
        plan.outlook = .city
        return seed % 2 == 1 ? plan.mirrored : plan
    }

    static func library(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 6.4, height: 3.3, back: 3.0,
            walls: Finish(kind: .panels, colour: paint.wallDark, accent: walnut, height: 1.05),
            floor: Finish(kind: .parquet, colour: linear(hex: 0x8A5730), gloss: 1))
        plan.trim = walnut
        plan.openings = [
            Opening(
                wall: .left, centre: -0.5, width: 1.5, sill: 0.55, height: 2.3, panes: SIMD2(3, 5),
                curtains: linear(hex: 0x6B1F1C)),
            Opening(wall: .back, centre: -0.05, width: 1.15, sill: 0.75, height: 2.1, panes: SIMD2(3, 5)),
        ]
        plan.props = [
            Prop(kind: .bookcase, at: SIMD3(-1.95, 0, -2.80), size: SIMD3(2.35, 3.1, 0.36), colour: walnut),
            Prop(kind: .bookcase, at: SIMD3(1.90, 0, -2.80), size: SIMD3(2.45, 3.1, 0.36), colour: walnut),
            Prop(
                kind: .bookcase, at: SIMD3(3.0, 0, -1.25), turn: -90, size: SIMD3(2.3, 3.1, 0.36),
                colour: walnut),
            Prop(
                kind: .bookcase, at: SIMD3(3.0, 0, 1.2), turn: -90, size: SIMD3(2.3, 3.1, 0.36),
                colour: walnut),
            Prop(kind: .rug, at: SIMD3(0, 0, -0.2), size: SIMD3(3.2, 0, 2.2), colour: paint.rug),
            Prop(kind: .floorLamp, at: SIMD3(-2.75, 0, -2.1), size: SIMD3(0.22, 1.60, 0), colour: gold),
            Prop(
                kind: .tableLamp, at: SIMD3(2.0, 0.74, -1.5), size: SIMD3(0.15, 0.46, 0),
                colour: linear(hex: 0x8FD8A0)),
            Prop(kind: .chandelier, at: SIMD3(0, 3.3, -1.1), size: SIMD3(0.55, 0.75, 0), colour: gold),
        ]
        plan.pieces = [
            Piece(model: "oak-table", at: SIMD3(1.75, 0, -1.55)),
            Piece(model: "oak-chair", at: SIMD3(1.1, 0, -0.95), turn: 155),
            Piece(model: "armchair-ottoman", at: SIMD3(-2.1, 0, -1.35), turn: 55),
            Piece(model: "book", at: SIMD3(1.55, 0.74, -1.35), turn: 25, detail: 1),
            Piece(model: "step-ladder", at: SIMD3(0.85, 0, -2.45), turn: 10),
        ]
        plan.lights = [
            Light(at: SIMD3(0, 2.55, -1.0), power: SIMD3(2.4, 1.45, 0.70)),
            Light(at: SIMD3(-2.65, 1.45, -1.95), power: SIMD3(1.5, 0.9, 0.42)),
            Light(at: SIMD3(2.0, 1.05, -1.35), power: SIMD3(0.8, 0.75, 0.40)),
        ]
        plan.haze = 0.02
        plan.isAlwaysLit = true
        plan.seat = "leather-armchair"
        plan.table = "oak-table"
        plan.centre = [
            Piece(model: "oak-table", at: SIMD3(-0.3, 0, 0.2)),
            Piece(model: "oak-chair", at: SIMD3(-1.0, 0, -0.35), turn: 60),
            Piece(model: "book", at: SIMD3(-0.4, 0.74, 0.3), turn: 15),
            Piece(model: "candle", at: SIMD3(-0.05, 0.74, 0.05)),
        ]
        return plan
    }
}
