import Foundation
import Render

/// What a room needs that no library has: shelves full of books, cupboards, pictures, lamps, curtains, window frames.
struct RoomProps: Sendable {
    /// Shapes by what they are made of.
    var shapes: [MaterialKind: CityMesh] = [:]
    /// Lamp shades and other things that shine when the lamps are on.
    var glows = CityMesh()
    var random: SplitMix64
    /// Where steam rises.
    var steam: [SIMD3<Float>] = []
    /// Boxes that keep light off, by where they stand.
    private(set) var boxes: [RoomLight.Box] = []

    init(seed: UInt64) { random = SplitMix64(seed: seed, path: "room/props") }

    /// Everything as models.
    ///
    /// - Parameter glow: radiance of lamp shades, 0 when the lamps are off.
    func models(_ lattice: RoomLattice, glow: Float) -> [Model] {
        var models = MaterialKind.allCases.compactMap { kind -> Model? in
            guard let shape = shapes[kind], !shape.isEmpty else { return nil }
            var material = kind.material(size: 1.2)
            material.features.insert(.noLamps)
            if [.wood, .paper, .clay].contains(kind) { material.features.insert(.matt) }
            return Model("props \(kind.rawValue)", lattice.lit(shape.mesh(), .identity), material)
        }
        if !glows.isEmpty {
            if glow > 0 {
                var model = Model(
                    "lamps", glows.mesh(range: 1.2),
                    Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1.2 * glow)]))
                model.castsShadow = false
                models.append(model)
            } else {
                models.append(
                    Model(
                        "lamps", lattice.lit(glows.mesh(range: 1.6), .identity),
                        .plain(roughness: 0.8, features: [.matt, .noLamps])))
            }
        }
        return models
    }

    mutating func add(_ prop: RoomPlan.Prop) {
        let place = Matrix4.translation(prop.at) * .rotationY(prop.turn * .pi / 180)
        switch prop.kind {
        case .bookcase: bookcase(prop, place)
        case .counter, .bar: counter(prop, place)
        case .cupboards: cupboards(prop, place)
        case .shelf: shelf(prop, place)
        case .picture, .mirror, .board, .screen: framed(prop, place)
        case .rug: rug(prop, place)
        case .bench, .box, .tiers:
            box(.wood, SIMD3(-prop.size.x / 2, 0, -prop.size.z / 2), prop.size, prop.colour, place)
        case .column:
            turned(
                .rock, [(0.5, 0), (0.5, 0.06), (0.38, 0.09), (0.36, 0.9), (0.5, 0.94), (0.5, 1)], prop, place)
        case .strip:
            box(
                .metal, SIMD3(-prop.size.x / 2 - 0.02, 0.01, -prop.size.z / 2 - 0.02),
                prop.size + SIMD3(0.04, 0.02, 0.04), SIMD3(repeating: 0.6), place)
            shine(place, prop.size, prop.colour)
        case .tableLamp: lamp(prop, place, stand: 0.5)
        case .floorLamp: lamp(prop, place, stand: 0.8)
        case .pendant, .chandelier: pendant(prop, place)
        case .hood:
            box(
                .metal, SIMD3(-prop.size.x / 2, 0, -prop.size.z / 2), SIMD3(prop.size.x, 0.10, prop.size.z),
                prop.colour, place)
            box(
                .metal, SIMD3(-0.16, 0.10, -prop.size.z / 2), SIMD3(0.32, prop.size.y, 0.30), prop.colour,
                place)
        case .pots: pots(prop, place)
        case .door: door(prop, place)
        case .hearth, .torch: break
        case .banner: banner(prop, place)
        case .basin:
            turned(
                .ceramic,
                [(0.10, 0), (0.34, 0.35), (0.5, 0.9), (0.5, 1), (0.42, 0.95), (0.30, 0.55), (0.02, 0.45)],
                prop, place)
        }
    }

    // MARK: Shapes

    /// A box by its low corner and size, in the place's own metres.
    mutating func box(
        _ kind: MaterialKind, _ low: SIMD3<Float>, _ size: SIMD3<Float>, _ colour: SIMD3<Float>,
        _ place: Matrix4, stops: Bool = false
    ) {
        var mesh = CityMesh()
        mesh.box(low, low + size, colour: colour)
        shapes[kind, default: CityMesh()].append(mesh, moved: place)
        if stops { addBox(low, low + size, place) }
    }

    mutating func addBox(_ low: SIMD3<Float>, _ high: SIMD3<Float>, _ place: Matrix4) {
        let corners = (0..<8).map { corner in
            place.transform(
                point: SIMD3(
                    corner & 1 == 0 ? low.x : high.x, corner & 2 == 0 ? low.y : high.y,
                    corner & 4 == 0 ? low.z : high.z))
        }
        boxes.append(
            RoomLight.Box(
                low: corners.reduce(corners[0]) { pointwiseMin($0, $1) },
                high: corners.reduce(corners[0]) { pointwiseMax($0, $1) }))
    }

    mutating func turned(
        _ kind: MaterialKind, _ profile: [(Float, Float)], _ prop: RoomPlan.Prop, _ place: Matrix4,
        sides: Int = 18
    ) {
        var mesh = CityMesh()
        mesh.turned(
            profile.map { SIMD2($0.0 * prop.size.x, $0.1 * prop.size.y) }, at: .zero, sides: sides,
            colour: prop.colour)
        shapes[kind, default: CityMesh()].append(mesh, moved: place)
    }

    mutating func shine(_ place: Matrix4, _ size: SIMD3<Float>, _ colour: SIMD3<Float>) {
        var mesh = CityMesh()
        mesh.box(
            SIMD3(-size.x / 2, 0, -size.z / 2), SIMD3(size.x / 2, size.y, size.z / 2), colour: colour)
        glows.append(mesh, moved: place)
    }
}
