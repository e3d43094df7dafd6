import Render

/// Places where people are served: shops, cafés, bars, halls.
extension RoomPlan {
    static func shop(_ paint: RoomPaint) -> RoomPlan {
        var plan = cafe(paint)
        plan.walls = Finish(kind: .panels, colour: paint.wall, accent: paint.wallDark, height: 1.1)
        plan.centre = []
        plan.pieces = [
            Piece(model: "decorative-plant", at: SIMD3(-2.7, 0, -2.2), detail: 1),
            Piece(model: "shopping-basket", at: SIMD3(-2.3, 0, 0.3), turn: 30),
            Piece(model: "crate", at: SIMD3(-2.55, 0, -1.1), turn: 10),
            Piece(model: "bowl-with-fruits", at: SIMD3(-2.55, 0.59, -1.1), detail: 1),
            Piece(model: "kitchen-scale", at: SIMD3(0.9, 1.05, -1.6), detail: 1),
        ]
        plan.props = [
            Prop(kind: .bar, at: SIMD3(1.25, 0, -1.55), size: SIMD3(2.4, 1.05, 0.6), colour: paint.wallDark),
            Prop(kind: .pendant, at: SIMD3(0.5, 2.9, -1.3), size: SIMD3(0.2, 0.7, 0), colour: gold),
            Prop(kind: .pendant, at: SIMD3(1.9, 2.9, -1.3), size: SIMD3(0.2, 0.7, 0), colour: gold),
        ]
        for level in 0..<4 {
            plan.props.append(
                Prop(
                    kind: .shelf, at: SIMD3(1.35, 0.75 + Float(level) * 0.48, -2.5),
                    size: SIMD3(3.1, 0.28, 0.28), colour: paint.wood))
            plan.props.append(
                Prop(
                    kind: .shelf, at: SIMD3(2.95, 0.45 + Float(level) * 0.50, -0.2), turn: -90,
                    size: SIMD3(2.2, 0.28, 0.28), colour: paint.wood))
        }
        return plan
    }

    static func cafe(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 6.4, height: 2.9, back: 2.7,
            walls: Finish(kind: .brick, colour: linear(hex: 0xA06A4C), accent: linear(hex: 0xB5A893)),
            floor: Finish(kind: .boards, colour: linear(hex: 0x7E5632), gloss: 1.1))
        plan.trim = linear(hex: 0x2E2620)
        plan.openings = [
            Opening(wall: .left, centre: -0.45, width: 2.3, sill: 0.5, height: 1.95, panes: SIMD2(3, 1)),
            Opening(wall: .back, centre: -1.75, width: 1.5, sill: 0.7, height: 1.75, panes: SIMD2(2, 1)),
        ]
        plan.pieces = [
            Piece(model: "cafe-table", at: SIMD3(-2.05, 0, -1.35)),
            Piece(model: "chair-4", at: SIMD3(-2.6, 0, -1.15), turn: 80, colour: walnut),
            Piece(model: "chair-4", at: SIMD3(-1.55, 0, -1.75), turn: -40, colour: walnut),
            Piece(model: "coffee-cup-2", at: SIMD3(-2.0, 0.70, -1.3), detail: 1),
            Piece(model: "cafe-table", at: SIMD3(2.35, 0, 0.35)),
            Piece(model: "chair-4", at: SIMD3(2.75, 0, -0.15), turn: -30, colour: walnut),
            Piece(model: "bar-chair", at: SIMD3(0.55, 0, -1.0), turn: 178),
            Piece(model: "bar-chair", at: SIMD3(1.35, 0, -0.98), turn: 190),
            Piece(model: "coffee-machine", at: SIMD3(2.15, 1.05, -1.7), detail: 1),
            Piece(model: "cupcake", at: SIMD3(0.45, 1.05, -1.45), height: 0.10),
            Piece(model: "decorative-plant", at: SIMD3(-2.8, 0, -2.35), detail: 1),
            Piece(model: "plant-2", at: SIMD3(-2.9, 0.52, 0.4), detail: 1),
        ]
        plan.props = [
            Prop(kind: .bar, at: SIMD3(1.35, 0, -1.6), size: SIMD3(2.7, 1.05, 0.55), colour: paint.wallDark),
            Prop(
                kind: .shelf, at: SIMD3(1.35, 1.45, -2.52), size: SIMD3(2.6, 0.26, 0.26), colour: paint.wood),
            Prop(
                kind: .shelf, at: SIMD3(1.35, 1.92, -2.52), size: SIMD3(2.6, 0.24, 0.26), colour: paint.wood),
            Prop(
                kind: .board, at: SIMD3(-0.45, 1.75, -2.68), size: SIMD3(0.75, 1.0, 0),
                colour: linear(hex: 0x1E2422)),
            Prop(
                kind: .picture, at: SIMD3(3.18, 1.7, -0.5), turn: -90, size: SIMD3(0.7, 0.9, 0),
                colour: paint.art),
        ]
        for x in [-2.05, 0.35, 1.35, 2.35] as [Float] {
            plan.props.append(
                Prop(
                    kind: .pendant, at: SIMD3(x, 2.9, -1.4), size: SIMD3(0.17, x < 0 ? 0.95 : 0.8, 0),
                    colour: gold))
        }
        plan.lights = [
            Light(at: SIMD3(-2.05, 1.75, -1.4), power: SIMD3(1.5, 0.88, 0.40)),
            Light(at: SIMD3(0.35, 1.9, -1.4), power: SIMD3(1.2, 0.72, 0.33)),
            Light(at: SIMD3(1.85, 1.9, -1.4), power: SIMD3(1.9, 1.12, 0.52)),
        ]
        plan.outlook = .city
        plan.centre = [
            Piece(model: "cafe-table", at: SIMD3(-0.35, 0, 0.1)),
            Piece(model: "chair-4", at: SIMD3(-0.95, 0, 0.0), turn: 85, colour: walnut),
            Piece(model: "chair-4", at: SIMD3(0.25, 0, -0.3), turn: -50, colour: walnut),
            Piece(model: "coffee-cup-2", at: SIMD3(-0.4, 0.70, 0.15), turn: 30),
        ]
        plan.seat = "chair-4"
        plan.table = "cafe-table"
        plan.haze = 0.018
        return plan
    }

    static func bar(_ paint: RoomPaint) -> RoomPlan {
        var plan = cafe(paint)
        plan.walls = Finish(
            kind: .panels, colour: linear(hex: 0x2E4A44), accent: linear(hex: 0x4A2A18), height: 1.2)
        plan.ceiling = linear(hex: 0x3A2A22)
        plan.openings.removeLast()
        plan.isAlwaysLit = true
        plan.props.removeAll { $0.kind == .board }
        plan.props.append(
            Prop(
                kind: .mirror, at: SIMD3(1.35, 2.35, -2.69), size: SIMD3(2.4, 0.5, 0),
                colour: SIMD3(repeating: 0.7)))
        plan.props.append(
            Prop(kind: .picture, at: SIMD3(-1.3, 1.75, -2.69), size: SIMD3(0.7, 0.9, 0), colour: paint.rug))
        plan.props.append(
            Prop(kind: .picture, at: SIMD3(-2.2, 1.75, -2.69), size: SIMD3(0.6, 0.5, 0), colour: paint.art))
        return plan
    }

    /// The hall of a castle.
    static func hall(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 8.4, height: 5.4, back: 4.2,
            walls: Finish(kind: .stone, colour: linear(hex: 0x9A8F7E), accent: linear(hex: 0x4A4238)),
            floor: Finish(
                kind: .stone, colour: linear(hex: 0x857A6A), accent: linear(hex: 0x3A342C), gloss: 0.9))
        plan.ceiling = linear(hex: 0x4A3423)
        plan.trim = linear(hex: 0x7A6E5E)
        plan.openings = [
            Opening(wall: .left, centre: -2.1, width: 0.95, sill: 1.5, height: 3.0, panes: SIMD2(3, 6)),
            Opening(wall: .left, centre: 0.5, width: 0.95, sill: 1.5, height: 3.0, panes: SIMD2(3, 6)),
            Opening(wall: .back, centre: 0, width: 1.3, sill: 2.1, height: 2.7, panes: SIMD2(4, 6)),
        ]
        plan.props = [
            Prop(
                kind: .banner, at: SIMD3(-2.3, 1.6, -4.17), size: SIMD3(1.0, 2.8, 0),
                colour: linear(hex: 0x8A1F1C)),
            Prop(
                kind: .banner, at: SIMD3(2.3, 1.6, -4.17), size: SIMD3(1.0, 2.8, 0),
                colour: linear(hex: 0x8A1F1C)),
            Prop(
                kind: .banner, at: SIMD3(4.17, 1.8, -1.6), turn: -90, size: SIMD3(0.9, 2.6, 0),
                colour: linear(hex: 0x24406B)),
            Prop(kind: .rug, at: SIMD3(0, 0, -0.6), size: SIMD3(2.0, 0, 6.4), colour: linear(hex: 0x8A1F1C)),
            Prop(kind: .chandelier, at: SIMD3(0, 5.4, -1.6), size: SIMD3(0.95, 1.9, 0), colour: gold),
            Prop(
                kind: .tiers, at: SIMD3(0, 0, -3.65), size: SIMD3(3.4, 0.18, 1.1),
                colour: linear(hex: 0x857A6A)),
        ]
        for z in [-3.2, -0.8, 1.6] as [Float] {
            for x in [-3.3, 3.3] as [Float] {
                plan.props.append(
                    Prop(
                        kind: .column, at: SIMD3(x, 0, z), size: SIMD3(0.75, 5.4, 0.75),
                        colour: linear(hex: 0x8F8474)))
            }
        }
        plan.pieces = [
            Piece(model: "oak-chair", at: SIMD3(0, 0.18, -3.6), height: 1.9),
            Piece(model: "chest", at: SIMD3(-2.6, 0, -3.5), turn: 20),
            Piece(model: "candle-2", at: SIMD3(-1.3, 0.18, -3.6), height: 1.1),
            Piece(model: "candle-2", at: SIMD3(1.3, 0.18, -3.6), height: 1.1),
        ]
        plan.lights = [
            Light(at: SIMD3(0, 3.5, -1.6), power: SIMD3(6.5, 3.6, 1.5)),
            Light(at: SIMD3(-1.3, 1.5, -3.4), power: SIMD3(1.6, 0.8, 0.28)),
            Light(at: SIMD3(1.3, 1.5, -3.4), power: SIMD3(1.6, 0.8, 0.28)),
        ]
        plan.haze = 0.03
        plan.isAlwaysLit = true
        plan.seat = "oak-chair"
        plan.table = "oak-table"
        return plan
    }
}
