import Render

/// The rooms that there are, each as a plan; colours vary with the seed.
///
/// The mark, where the hero stands, is kept free, and so is the way from there to the camera.
extension RoomPlan {
    init(_ room: Staging.Room, seed: UInt64, accent: SIMD3<Float>?) {
        var random = SplitMix64(seed: seed, path: "room/plan")
        var paint = RoomPaint(&random)
        if let accent { paint.cloth = accent }
        let plan =
            switch room {
            case .living: Self.living(paint)
            case .bedroom: Self.bedroom(paint)
            case .bathroom: Self.bathroom(paint)
            case .kitchen: Self.kitchen(paint)
            case .office: Self.office(paint)
            case .classroom: Self.classroom(paint)
            case .library: Self.library(paint)
            case .workshop: Self.workshop(paint)
            case .shop: Self.shop(paint)
            case .cafe: Self.cafe(paint)
            case .bar: Self.bar(paint)
            case .gym: Self.gym(paint)
            case .hospital: Self.hospital(paint)
            case .hall: Self.hall(paint)
            }
        self = seed % 2 == 1 ? plan.mirrored : plan
    }
}

/// Colours that rooms share.
extension RoomPlan {
    static let gold = linear(hex: 0xFFC987)
    static let white = SIMD3<Float>(0.95, 0.97, 1.0)
    static let walnut = linear(hex: 0x5A3620)
    static let linen = linear(hex: 0xD9CDB6)
}

/// Colours of one house.
struct RoomPaint: Sendable {
    var wall: SIMD3<Float>
    var wallDark: SIMD3<Float>
    var wood: SIMD3<Float>
    var cloth: SIMD3<Float>
    var rug: SIMD3<Float>
    var art: SIMD3<Float>

    init(_ random: inout SplitMix64) {
        let walls: [(UInt32, UInt32)] = [
            (0xD9C9AE, 0x6B5B49), (0xB7BFA6, 0x4F6152), (0xD8B59A, 0x8A4B36), (0xA9B8BE, 0x3D5664),
            (0xDCC7A0, 0x7A5A2E),
        ]
        let pair = random.pick(walls)
        wall = linear(hex: pair.0)
        wallDark = linear(hex: pair.1)
        wood = linear(hex: random.pick([0x9A6A3E, 0x7E4F2B, 0xB08354, 0x6B452B]))
        cloth = linear(hex: random.pick([0x3F6460, 0xA8553A, 0x5A6B8C, 0xB98B3A, 0x7C3F4A]))
        rug = linear(hex: random.pick([0x8C2F26, 0x2F4A66, 0x7A5230, 0x3F5A46]))
        art = linear(hex: random.pick([0x4A6B78, 0xA8623A, 0x5A6B3A, 0x7A4A5A]))
    }
}

extension RoomPlan {
    static func living(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 6.2, height: 2.75, back: 2.7,
            walls: Finish(kind: .plaster, colour: paint.wall),
            floor: Finish(kind: .boards, colour: paint.wood, gloss: 1))
        plan.openings = [
            Opening(
                wall: .left, centre: -0.55, width: 1.9, sill: 0.62, height: 1.70, panes: SIMD2(3, 2),
                curtains: linen),
            Opening(
                wall: .back, centre: -1.25, width: 1.25, sill: 0.80, height: 1.50, panes: SIMD2(2, 2),
                curtains: linen),
        ]
        plan.pieces = [
            Piece(model: "sofa-5", at: SIMD3(1.55, 0, -2.10), colour: paint.cloth),
            Piece(model: "leather-armchair", at: SIMD3(-2.25, 0, -1.85), turn: 48),
            Piece(model: "bedside-table-2", at: SIMD3(2.75, 0, -2.35)),
            Piece(model: "upright-piano", at: SIMD3(2.78, 0, -0.55), turn: -90),
            Piece(model: "yucca", at: SIMD3(2.55, 0, 0.85), detail: 1),
            Piece(model: "vase-3", at: SIMD3(2.82, 1.38, -0.95)),
            Piece(model: "ficus", at: SIMD3(-2.75, 0, 0.75), detail: 1),
        ]
        plan.props = [
            Prop(kind: .rug, at: SIMD3(0.05, 0, -0.15), size: SIMD3(2.9, 0, 2.0), colour: paint.rug),
            Prop(kind: .bookcase, at: SIMD3(0.02, 0, -2.52), size: SIMD3(0.95, 2.05, 0.32), colour: walnut),
            Prop(kind: .tableLamp, at: SIMD3(2.75, 0.48, -2.35), size: SIMD3(0.19, 0.50, 0), colour: gold),
            Prop(kind: .floorLamp, at: SIMD3(-2.70, 0, -2.35), size: SIMD3(0.23, 1.65, 0), colour: gold),
            Prop(kind: .picture, at: SIMD3(1.30, 1.70, -2.69), size: SIMD3(0.95, 0.68, 0), colour: paint.art),
            Prop(kind: .picture, at: SIMD3(2.15, 1.62, -2.69), size: SIMD3(0.38, 0.50, 0), colour: paint.rug),
            Prop(
                kind: .picture, at: SIMD3(3.09, 1.95, -0.55), turn: -90, size: SIMD3(0.80, 0.55, 0),
                colour: paint.cloth),
        ]
        plan.centre = [
            Piece(model: "coffee-table", at: SIMD3(0.1, 0, -0.25)),
            Piece(model: "tulips", at: SIMD3(0.3, 0.51, -0.25)),
            Piece(model: "coffee-cup-2", at: SIMD3(-0.25, 0.51, -0.15), turn: 40),
            Piece(model: "book", at: SIMD3(-0.02, 0.51, -0.1), turn: 20),
        ]
        plan.lights = [
            Light(at: SIMD3(2.75, 0.90, -2.25), power: SIMD3(1.5, 0.92, 0.45)),
            Light(at: SIMD3(-2.60, 1.50, -2.20), power: SIMD3(1.9, 1.15, 0.55)),
        ]
        return plan
    }

    static func bedroom(_ paint: RoomPaint) -> RoomPlan {
        var plan = living(paint)
        plan.walls = Finish(
            kind: .paper, colour: mix(paint.wall, SIMD3(repeating: 0.7), 0.25),
            accent: mix(paint.wall, paint.wallDark, 0.5))
        plan.pieces = [
            Piece(model: "bed-3", at: SIMD3(1.15, 0, -1.58), colour: paint.cloth),
            Piece(model: "bedside-table", at: SIMD3(2.22, 0, -2.38)),
            Piece(model: "wardrobe-3", at: SIMD3(2.72, 0, 0.35), turn: -90),
            Piece(model: "rattan-armchair", at: SIMD3(-2.30, 0, -1.90), turn: 45),
            Piece(model: "orchids", at: SIMD3(-2.85, 0.62, -0.95), detail: 1),
            Piece(model: "teddy-bear", at: SIMD3(-2.20, 0.40, -1.80), turn: 40, detail: 1),
            Piece(model: "slippers", at: SIMD3(0.15, 0, -1.35), turn: 20),
        ]
        plan.props = [
            Prop(kind: .rug, at: SIMD3(-0.1, 0, -0.2), size: SIMD3(2.5, 0, 1.7), colour: paint.rug),
            Prop(kind: .tableLamp, at: SIMD3(2.22, 0.45, -2.38), size: SIMD3(0.17, 0.46, 0), colour: gold),
            Prop(kind: .shelf, at: SIMD3(-2.45, 1.62, -2.58), size: SIMD3(0.8, 0.20, 0.20), colour: walnut),
            Prop(kind: .picture, at: SIMD3(1.15, 1.72, -2.69), size: SIMD3(1.0, 0.62, 0), colour: paint.art),
            Prop(
                kind: .picture, at: SIMD3(0.15, 1.62, -2.69), size: SIMD3(0.40, 0.52, 0), colour: paint.cloth),
            Prop(kind: .pendant, at: SIMD3(-0.4, 2.75, -0.7), size: SIMD3(0.26, 0.55, 0), colour: gold),
        ]
        plan.lights = [
            Light(at: SIMD3(2.20, 0.85, -2.25), power: SIMD3(1.6, 0.96, 0.46)),
            Light(at: SIMD3(-0.4, 1.95, -0.7), power: SIMD3(1.3, 0.82, 0.42)),
        ]
        plan.centre = []
        plan.seat = "rattan-armchair"
        return plan
    }

    static func bathroom(_ paint: RoomPaint) -> RoomPlan {
        var plan = RoomPlan(
            width: 5.0, height: 2.7, back: 2.2,
            walls: Finish(
                kind: .tiles, colour: mix(paint.wall, SIMD3(repeating: 0.7), 0.4),
                accent: linear(hex: 0xCFE0DC), height: 1.5),
            floor: Finish(
                kind: .checker, colour: SIMD3(repeating: 0.62),
                accent: mix(paint.wallDark, SIMD3(repeating: 0.05), 0.4), gloss: 1))
        plan.openings = [
            Opening(wall: .back, centre: -1.0, width: 1.1, sill: 1.0, height: 1.25, panes: SIMD2(2, 2)),
            Opening(
                wall: .left, centre: -0.4, width: 1.3, sill: 0.9, height: 1.4, panes: SIMD2(2, 2),
                curtains: linen),
        ]
        plan.pieces = [
            Piece(model: "bath", at: SIMD3(-1.35, 0, -1.75)),
            Piece(model: "clothes-basket", at: SIMD3(2.1, 0, 0.6), turn: -60),
            Piece(model: "washing-machine", at: SIMD3(2.1, 0, -0.45), turn: -90),
            Piece(model: "spathiphyllum", at: SIMD3(0.05, 0, -1.80), detail: 1),
            Piece(model: "towel-3", at: SIMD3(-0.2, 1.25, -2.10)),
        ]
        plan.props = [
            Prop(kind: .counter, at: SIMD3(1.45, 0, -1.93), size: SIMD3(1.5, 0.86, 0.5), colour: walnut),
            Prop(
                kind: .basin, at: SIMD3(1.45, 0.86, -1.90), size: SIMD3(0.55, 0.14, 0),
                colour: SIMD3(repeating: 0.8)),
            Prop(
                kind: .mirror, at: SIMD3(1.45, 1.62, -2.19), size: SIMD3(1.0, 0.9, 0),
                colour: SIMD3(repeating: 0.8)),
            Prop(kind: .strip, at: SIMD3(1.45, 2.18, -2.12), size: SIMD3(0.9, 0.05, 0.06), colour: gold),
            Prop(kind: .rug, at: SIMD3(0, 0, -0.1), size: SIMD3(1.5, 0, 0.95), colour: paint.cloth),
            Prop(
                kind: .shelf, at: SIMD3(2.42, 1.55, -0.45), turn: -90, size: SIMD3(0.9, 0.2, 0.18),
                colour: walnut),
        ]
        plan.lights = [
            Light(at: SIMD3(1.45, 2.05, -1.85), power: SIMD3(2.2, 1.5, 0.9)),
            Light(at: SIMD3(0, 2.4, 0.6), power: SIMD3(1.2, 0.85, 0.5)),
        ]
        return plan
    }

    static func kitchen(_ paint: RoomPaint) -> RoomPlan {
        let fronts = mix(paint.wallDark, paint.wall, 0.55)
        var plan = RoomPlan(
            width: 5.8, height: 2.7, back: 2.35,
            walls: Finish(kind: .tiles, colour: paint.wall, accent: linear(hex: 0xE3DCCB), height: 1.52),
            floor: Finish(
                kind: .checker, colour: linear(hex: 0xD8CBB2), accent: linear(hex: 0x8A5A3C), gloss: 0.9))
        plan.openings = [
            Opening(wall: .back, centre: -0.95, width: 1.5, sill: 1.12, height: 1.20, panes: SIMD2(3, 2)),
            Opening(wall: .left, centre: -0.35, width: 1.4, sill: 0.95, height: 1.40, panes: SIMD2(2, 2)),
        ]
        plan.pieces = [
            Piece(model: "large-stove", at: SIMD3(1.05, 0, -1.98)),
            Piece(model: "large-fridge", at: SIMD3(2.35, 0, -1.90), colour: linear(hex: 0xDDD6C6)),
            Piece(model: "toaster", at: SIMD3(-2.35, 0.90, -2.05), turn: 20),
            Piece(model: "coffee-machine", at: SIMD3(0.18, 0.90, -2.12), height: 0.32, detail: 1),
            Piece(model: "bowl-with-fruits", at: SIMD3(-1.75, 0.90, -2.0), detail: 1),
            Piece(model: "plant-2", at: SIMD3(-0.55, 1.16, -2.30), detail: 1),
            Piece(model: "chair-with-cushion", at: SIMD3(-2.35, 0, 0.55), turn: 60),
            Piece(model: "knife-stand", at: SIMD3(-0.15, 0.90, -2.12)),
        ]
        plan.props = [
            Prop(kind: .counter, at: SIMD3(-1.20, 0, -2.03), size: SIMD3(3.35, 0.90, 0.60), colour: fronts),
            Prop(
                kind: .cupboards, at: SIMD3(-2.35, 1.55, -2.18), size: SIMD3(1.0, 0.75, 0.34), colour: fronts),
            Prop(
                kind: .hood, at: SIMD3(1.05, 1.72, -2.05), size: SIMD3(0.95, 0.9, 0.55),
                colour: SIMD3(repeating: 0.55)),
            Prop(kind: .pots, at: SIMD3(1.05, 0.86, -1.98), size: SIMD3(1, 1, 1), colour: .zero),
            Prop(
                kind: .shelf, at: SIMD3(2.80, 1.55, -0.6), turn: -90, size: SIMD3(1.3, 0.20, 0.22),
                colour: paint.wood),
            Prop(
                kind: .shelf, at: SIMD3(2.80, 1.95, -0.6), turn: -90, size: SIMD3(1.3, 0.18, 0.22),
                colour: paint.wood),
            Prop(
                kind: .counter, at: SIMD3(2.55, 0, -0.5), turn: -90, size: SIMD3(1.7, 0.90, 0.60),
                colour: fronts),
            Prop(
                kind: .shelf, at: SIMD3(0.25, 1.62, -2.25), size: SIMD3(0.55, 0.18, 0.18), colour: paint.wood),
            Prop(kind: .pendant, at: SIMD3(-0.45, 2.7, -0.15), size: SIMD3(0.20, 0.72, 0), colour: gold),
            Prop(kind: .pendant, at: SIMD3(0.55, 2.7, -0.15), size: SIMD3(0.20, 0.72, 0), colour: gold),
        ]
        plan.workplace = [
            Prop(kind: .counter, at: SIMD3(0.05, 0, 0.05), size: SIMD3(2.0, 0.86, 0.62), colour: fronts),
            Prop(kind: .pots, at: SIMD3(0.48, 0.86, 0.05), size: SIMD3(1, 1, 1), colour: .zero),
        ]
        plan.lights = [
            Light(at: SIMD3(-0.45, 1.75, -0.15), power: SIMD3(1.5, 0.98, 0.5)),
            Light(at: SIMD3(0.55, 1.75, -0.15), power: SIMD3(1.5, 0.98, 0.5)),
            Light(at: SIMD3(1.05, 1.65, -1.7), power: SIMD3(0.9, 0.7, 0.45)),
        ]
        plan.centre = [
            Piece(model: "round-table", at: SIMD3(0.1, 0, 0.1)),
            Piece(model: "bowl-with-salad", at: SIMD3(0.1, 0.76, 0.05)),
            Piece(model: "chair-with-cushion", at: SIMD3(-0.75, 0, -0.15), turn: 70),
            Piece(model: "chair-with-cushion", at: SIMD3(0.95, 0, -0.2), turn: -60),
            Piece(model: "coffee-mug", at: SIMD3(-0.15, 0.76, 0.25)),
        ]
        plan.table = "oak-table"
        plan.seat = "chair-with-cushion"
        return plan
    }
}
