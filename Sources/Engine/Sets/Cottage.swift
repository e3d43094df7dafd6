import Foundation
import Render

/// A small house under a gabled roof, its front towards +z, its foot at y = 0, about the origin.
///
/// What a face is made of is in the free channel, for `surface-cottage.glsl`.
struct Cottage {
    enum Style { case village, suburb }

    /// Values of the free channel.
    enum Cover: Float {
        case pane = 0
        case plaster = 0.2
        case boards = 0.4
        case tiles = 0.6
        case stone = 0.8
        case paint = 1
    }

    private(set) var mesh = CityMesh()
    let width: Float
    let depth: Float
    let eaves: Float
    let ridge: Float
    /// Where smoke leaves it.
    private(set) var chimney = SIMD3<Float>.zero
    private var random: SplitMix64
    private let style: Style
    private let wall: SIMD3<Float>
    private let roof: SIMD3<Float>
    private let trim: SIMD3<Float>
    private let cover: Cover
    /// Share of the windows in which there is light.
    private let evening: Float
    /// Without what is too small to be seen from across a garden.
    private let isFar: Bool

    init(_ style: Style, seed: UInt64, number: Int, evening: Float, snow: Float, isFar: Bool = false) {
        self.style = style
        self.isFar = isFar
        self.evening = evening
        random = SplitMix64(seed: seed, path: "cottage/\(number)")
        let isVillage = style == .village
        width = isVillage ? random.between(6.2, 7.8) : random.between(8.4, 10.2)
        depth = isVillage ? random.between(7, 8.6) : random.between(7.2, 8.4)
        eaves = number % 3 == 0 && !isVillage ? 3.1 : random.between(4.2, 5.3)
        ridge = eaves + (isVillage ? random.between(3.6, 4.4) : random.between(2.2, 2.8))
        let walls: [SIMD3<Float>] =
            isVillage
            ? [
                linear(0.90, 0.85, 0.75), linear(0.86, 0.74, 0.58), linear(0.85, 0.80, 0.74),
                linear(0.78, 0.60, 0.47), linear(0.70, 0.74, 0.74), linear(0.88, 0.70, 0.62),
            ]
            : [
                linear(0.86, 0.86, 0.83), linear(0.58, 0.67, 0.72), linear(0.84, 0.77, 0.62),
                linear(0.62, 0.68, 0.58), linear(0.70, 0.42, 0.36), linear(0.80, 0.80, 0.86),
            ]
        let roofs: [SIMD3<Float>] =
            isVillage
            ? [
                linear(0.62, 0.30, 0.20), linear(0.52, 0.26, 0.19), linear(0.42, 0.30, 0.25),
                linear(0.58, 0.36, 0.24),
            ]
            : [linear(0.30, 0.30, 0.33), linear(0.36, 0.28, 0.25), linear(0.25, 0.28, 0.31)]
        wall = walls[number % walls.count]
        roof = roofs[(number * 3 + 1) % roofs.count]
        trim = isVillage ? linear(0.34, 0.24, 0.17) : linear(0.93, 0.92, 0.89)
        cover = isVillage ? .plaster : .boards
        body()
        gables()
        tiles(snow)
        openings()
        if isVillage && number % 2 == 0 { timber() }
        if !isVillage { porch() }
        stack(snow)
    }

    private mutating func box(
        _ low: SIMD3<Float>, _ high: SIMD3<Float>, _ colour: SIMD3<Float>, _ cover: Cover
    ) {
        mesh.box(
            low, high, colour: colour, free: cover.rawValue, faces: [.left, .right, .top, .back, .front])
    }

    /// A face whose uv is in metres.
    private mutating func face(
        _ a: SIMD3<Float>, _ b: SIMD3<Float>, _ c: SIMD3<Float>, _ d: SIMD3<Float>, _ colour: SIMD3<Float>,
        _ cover: Cover
    ) {
        mesh.quad(
            a, b, c, d, colour: colour, free: cover.rawValue,
            uv: (low: SIMD2(0, a.y), high: SIMD2((b - a).length, a.y + (d - a).length)))
    }

    private mutating func body() {
        let x = width / 2, z = depth / 2, foot: Float = 0.45
        let corners = [SIMD2(-x, z), SIMD2(x, z), SIMD2(x, -z), SIMD2(-x, -z)]
        for side in 0..<4 {
            let a = corners[side], b = corners[(side + 1) % 4]
            face(
                SIMD3(a.x, foot, a.y), SIMD3(b.x, foot, b.y), SIMD3(b.x, eaves, b.y), SIMD3(a.x, eaves, a.y),
                wall, cover)
        }
        box(
            SIMD3(-x - 0.07, -0.8, -z - 0.07), SIMD3(x + 0.07, foot, z + 0.07), linear(0.46, 0.44, 0.42),
            .stone)
    }

    private mutating func gables() {
        // The ridge runs along x in suburbs and along z in villages, whose gables look at the lane.
        let x = width / 2, z = depth / 2
        for side in [-1, 1] as [Float] {
            let a: SIMD3<Float>, b: SIMD3<Float>, top: SIMD3<Float>
            if style == .village {
                (a, b, top) = (
                    SIMD3(-x * side, eaves, z * side), SIMD3(x * side, eaves, z * side),
                    SIMD3(0, ridge, z * side)
                )
            } else {
                (a, b, top) = (
                    SIMD3(x * side, eaves, z * side), SIMD3(x * side, eaves, -z * side),
                    SIMD3(x * side, ridge, 0)
                )
            }
            let first = UInt32(mesh.positions.count), normal = cross(b - a, top - a).normalized
            for (corner, u) in [(a, Float(0)), (b, (b - a).length), (top, (b - a).length / 2)] {
                mesh.vertex(corner, normal, colour: wall, free: cover.rawValue, uv: SIMD2(u, corner.y))
            }
            mesh.triangle(first, first + 1, first + 2)
        }
    }

    /// Both flanks of the roof as thick slabs, snow on them as thicker ones.
    private mutating func tiles(_ snow: Float) {
        slabs(lift: 0, thick: 0.16, over: 0.45, colour: roof, .tiles)
        if snow > 0.35 {
            slabs(
                lift: 0.13, thick: 0.10 + 0.16 * snow, over: 0.40, colour: linear(0.93, 0.95, 0.99), .plaster)
        }
    }

    private mutating func slabs(lift: Float, thick: Float, over: Float, colour: SIMD3<Float>, _ cover: Cover)
    {
        let isVillage = style == .village
        let half = (isVillage ? width : depth) / 2, long = (isVillage ? depth : width) / 2 + over
        let fall = (ridge - eaves) / half
        // In a frame whose z runs along the ridge.
        func place(_ across: Float, _ up: Float, _ along: Float) -> SIMD3<Float> {
            isVillage ? SIMD3(across, up, along) : SIMD3(along, up, -across)
        }
        for side in [-1, 1] as [Float] {
            let low = half + over, foot = ridge - low * fall + lift, peak = ridge + lift
            let eave = (low, foot), crest = (Float(0), peak)
            func at(_ edge: (Float, Float), _ up: Float, _ along: Float) -> SIMD3<Float> {
                place(edge.0 * side, edge.1 + up, along * side)
            }
            face(
                at(eave, thick, long), at(eave, thick, -long), at(crest, thick, -long),
                at(crest, thick, long), colour, cover)
            face(
                at(eave, 0, -long), at(eave, 0, long), at(crest, 0, long), at(crest, 0, -long), trim * 0.5,
                .paint)
            let edge = cover == .tiles ? trim : colour
            face(
                at(eave, 0, long), at(eave, 0, -long), at(eave, thick, -long), at(eave, thick, long), edge,
                .paint)
            face(
                at(crest, 0, long), at(eave, 0, long), at(eave, thick, long), at(crest, thick, long), edge,
                .paint)
            face(
                at(eave, 0, -long), at(crest, 0, -long), at(crest, thick, -long), at(eave, thick, -long),
                edge, .paint)
        }
    }

    private mutating func openings() {
        let storeys = eaves > 4 ? 2 : 1
        let columns = style == .village ? 3 : 4
        for storey in 0..<storeys {
            let y = 1.15 + Float(storey) * 2.35
            for column in 0..<columns {
                let x = (Float(column) + 0.5) / Float(columns) * (width - 0.8) - (width - 0.8) / 2
                if storey == 0 && column == columns / 2 { continue }
                window(SIMD3(x, y, depth / 2), .zero, wide: 0.92, tall: 1.25)
            }
            for side in [-1, 1] as [Float] {
                for z in [-0.26, 0.22] as [Float] {
                    window(SIMD3(side * width / 2, y, z * depth), side, wide: 0.86, tall: 1.2)
                }
            }
        }
        if style == .village { window(SIMD3(0, eaves + 0.5, depth / 2), .zero, wide: 0.8, tall: 1.0) }
        let x = (Float(columns / 2) + 0.5) / Float(columns) * (width - 0.8) - (width - 0.8) / 2
        door(SIMD3(x, 0.2, depth / 2))
    }

    /// - Parameter side: 0 for the front, −1 and 1 for the left and right wall.
    private mutating func window(_ foot: SIMD3<Float>, _ side: Float, wide: Float, tall: Float) {
        let out: SIMD3<Float> = side == 0 ? SIMD3(0, 0, 1) : SIMD3(side, 0, 0)
        let along: SIMD3<Float> = side == 0 ? SIMD3(1, 0, 0) : SIMD3(0, 0, -side)
        let half = along * (wide / 2), up = SIMD3<Float>(0, tall, 0)
        let isLit = random.unit() < evening
        let warmth = random.unit()
        let light =
            isLit ? linear(1.0, 0.62 + 0.14 * warmth, 0.28 + 0.16 * warmth) * random.between(0.5, 1.0) : .zero
        let pane = foot + out * 0.03
        mesh.quad(
            pane - half, pane + half, pane + half + up, pane - half + up, colour: light,
            free: Cover.pane.rawValue)
        guard !isFar else {
            shutters(foot, wide, tall, side)
            return
        }
        let frame = style == .village ? linear(0.90, 0.87, 0.80) : trim
        func bar(_ low: SIMD3<Float>, _ high: SIMD3<Float>, _ colour: SIMD3<Float>) {
            box(low, high, colour, .paint)
        }
        let rim = along * 0.09, thick = out * 0.09
        bar(foot - half - rim, foot - half + up + thick, frame)
        bar(foot + half, foot + half + rim + up + thick, frame)
        bar(foot - half - rim + up, foot + half + rim + up + SIMD3(0, 0.09, 0) + thick, frame)
        bar(foot - half - rim - SIMD3(0, 0.09, 0), foot + half + rim + out * 0.18, frame)
        shutters(foot, wide, tall, side)
        // Flowers on the sill.
        guard side == 0, style == .village, random.unit() < 0.6 else { return }
        bar(
            foot - half - SIMD3(0, 0.26, 0) + out * 0.05, foot + half - SIMD3(0, 0.08, 0) + out * 0.32, trim)
        for index in 0..<5 {
            let spot = foot + along * ((Float(index) - 2) * wide * 0.2) + out * 0.2 - SIMD3(0, 0.03, 0)
            let colour = index & 1 == 0 ? linear(0.85, 0.16, 0.20) : linear(0.25, 0.42, 0.16)
            bar(
                spot - SIMD3(0.09, 0.05, 0.09), spot + SIMD3(0.09, 0.14 - 0.05 * Float(index & 1), 0.09),
                colour)
        }
    }

    private mutating func shutters(_ foot: SIMD3<Float>, _ wide: Float, _ tall: Float, _ side: Float) {
        guard side == 0, style == .village else { return }
        let tones = [linear(0.22, 0.38, 0.30), linear(0.45, 0.20, 0.16), linear(0.24, 0.34, 0.46)]
        let colour = tones[Int(wall.x * 100) % 3]
        for way in [-1, 1] as [Float] {
            let low = foot + SIMD3(way * (wide / 2 + 0.30) - 0.20, 0, 0)
            mesh.box(
                low, low + SIMD3(0.40, tall, 0.06), colour: colour, free: Cover.paint.rawValue,
                faces: isFar ? [.front] : [.left, .right, .top, .front])
        }
    }

    private mutating func door(_ foot: SIMD3<Float>) {
        let colour = [linear(0.30, 0.16, 0.10), linear(0.16, 0.30, 0.28), linear(0.42, 0.12, 0.10)][
            Int(roof.x * 500) % 3]
        let z = SIMD3<Float>(0, 0, 1)
        box(foot + SIMD3(-0.62, 0, 0), foot + SIMD3(0.62, 2.25, 0.10), trim, .paint)
        box(foot + SIMD3(-0.50, 0, 0), foot + SIMD3(0.50, 2.12, 0.14), colour, .paint)
        let glow = evening > 0.2 ? linear(1, 0.66, 0.34) * 0.8 : .zero
        let low = foot + SIMD3(-0.26, 1.35, 0.15), high = foot + SIMD3(0.26, 1.35, 0.15),
            up = SIMD3<Float>(0, 0.55, 0)
        mesh.quad(low, high, high + up, low + up, colour: glow, free: Cover.pane.rawValue)
        for step in 0..<2 {
            let out = 0.9 - 0.4 * Float(step)
            box(
                foot + SIMD3(-0.9, -0.6, 0), foot + SIMD3(0.9, -0.16 + 0.16 * Float(step), 0) + z * out,
                linear(0.52, 0.50, 0.47), .stone)
        }
        box(foot + SIMD3(-0.85, 2.42, 0), foot + SIMD3(0.85, 2.52, 0.75), roof, .paint)
    }

    /// Beams in the front gable.
    private mutating func timber() {
        let z = depth / 2, x = width / 2
        func beam(_ from: SIMD2<Float>, _ to: SIMD2<Float>) {
            let along = SIMD3(to.x - from.x, to.y - from.y, 0).normalized * 0.5
            let side = SIMD3(-along.y, along.x, 0) * 0.17
            let a = SIMD3(from.x, from.y, z + 0.035), b = SIMD3(to.x, to.y, z + 0.035)
            face(a - side, b - side, b + side, a + side, trim, .paint)
        }
        for y in [eaves, eaves - 2.15] { beam(SIMD2(-x, y), SIMD2(x, y)) }
        for post in stride(from: -x + 0.1, through: x - 0.05, by: (width - 0.2) / 3) {
            beam(SIMD2(post, 0.5), SIMD2(post, eaves))
        }
        for side in [-1, 1] as [Float] {
            beam(SIMD2(side * (x - 0.2), eaves - 2.1), SIMD2(side * (x - 1.1), eaves - 0.1))
            beam(SIMD2(side * x * 0.55, eaves), SIMD2(side * x * 0.2, eaves + (ridge - eaves) * 0.7))
        }
        beam(
            SIMD2(-x * 0.45, eaves + (ridge - eaves) * 0.52), SIMD2(x * 0.45, eaves + (ridge - eaves) * 0.52))
    }

    /// A roof on posts before the door of a suburban house, and its garage.
    private mutating func porch() {
        let z = depth / 2, low = -width / 2 + 0.2, high = width * 0.12
        box(SIMD3(low, -0.3, z), SIMD3(high + 1.4, 0.35, z + 1.9), linear(0.50, 0.46, 0.42), .boards)
        box(SIMD3(low - 0.15, 2.72, z), SIMD3(high + 1.55, 2.92, z + 2.1), trim, .paint)
        let eave = SIMD3<Float>(0, 2.92, z + 2.15)
        face(
            SIMD3(low - 0.2, eave.y, eave.z), SIMD3(high + 1.6, eave.y, eave.z), SIMD3(high + 1.6, 3.5, z),
            SIMD3(low - 0.2, 3.5, z), roof, .tiles)
        for x in stride(from: low + 0.1, through: high + 1.4, by: (high + 1.3 - low) / 3) {
            box(SIMD3(x - 0.08, 0.3, z + 1.75), SIMD3(x + 0.08, 2.75, z + 1.9), trim, .paint)
        }
        let x = width / 2
        box(SIMD3(x, -0.6, -z * 0.8), SIMD3(x + 3.6, 2.7, z * 0.55), wall, .plaster)
        box(SIMD3(x - 0.1, 2.7, -z * 0.85), SIMD3(x + 3.8, 2.95, z * 0.6), roof, .paint)
        box(SIMD3(x + 0.45, 0, z * 0.55), SIMD3(x + 3.15, 2.25, z * 0.55 + 0.06), trim * 0.95, .boards)
    }

    private mutating func stack(_ snow: Float) {
        let x = style == .village ? width * 0.20 : -width * 0.26,
            z: Float = style == .village ? -depth * 0.12 : -depth * 0.16
        let top = ridge + 0.75
        box(
            SIMD3(x - 0.32, eaves, z - 0.32), SIMD3(x + 0.32, top, z + 0.32), linear(0.50, 0.30, 0.24), .stone
        )
        box(
            SIMD3(x - 0.40, top, z - 0.40), SIMD3(x + 0.40, top + 0.14, z + 0.40),
            snow > 0.3 ? linear(0.93, 0.95, 0.99) : linear(0.36, 0.33, 0.31), .paint)
        chimney = SIMD3(x, top + 0.15, z)
    }
}
