import Foundation
import Render

/// What hands hold: modelled about the grip, up along y, its front along z.
enum PersonProp: String, Sendable, CaseIterable {
    case umbrella, cane, book, spoon, rollingpin, cup, sword, shield, sceptre, staff, broom, cutlass, katana,
        axe
    case flask, hammer, wrench, fork, rod, briefcase, bouquet, microphone, guitar, violin, violinbow,
        drumstick
    case accordion, flute, baton, basketball, racket, pole, brush, palette, camera, phone, parcel, bow, club,
        wand
    case lantern, torch, balloon, flower, candle, glass, knife, bag, basket, flag, ball, sign, teddy,
        newspaper

    /// Worn before the chest, hands free.
    var isWorn: Bool { self == .guitar || self == .accordion }

    var grip: BipedRig.Grip {
        let low = SIMD3<Float>(0.58, -0.90, 0.14)
        let half = SIMD3<Float>(0.42, -0.52, 0.56)
        return switch self {
        case .guitar, .accordion: .init(up: [0, 1, 0], hand: [0, 0, 0], isWorn: true)
        case .cane, .staff, .broom, .fork:
            .init(up: [0, 1, 0.05], hand: self == .cane ? [0.55, -0.72, 0.40] : [0.66, -0.42, 0.42])
        case .umbrella: .init(up: [0.04, 1, 0.06], hand: [0.40, -0.22, 0.52])
        case .briefcase, .bag, .basket: .init(up: [0, 1, 0], hand: low)
        case .sword, .cutlass, .katana:
            .init(up: [0.05, 0.72, 0.80], front: [0, -0.7, 0.7], hand: [0.52, -0.66, 0.42])
        case .axe, .club, .hammer, .wrench, .knife: .init(up: [0.05, 0.9, 0.5], hand: [0.54, -0.66, 0.40])
        case .shield: .init(up: [0, 1, 0.1], front: [0.25, 0, 1], hand: [0.44, -0.46, 0.50])
        case .rod: .init(up: [0, 0.8, 1], hand: [0.36, -0.50, 0.54])
        case .book, .newspaper: .init(up: [0, 0.8, 0.6], front: [0, 0.6, -0.8], hand: [0.30, -0.46, 0.60])
        case .basketball, .ball: .init(up: [0, 1, 0], hand: [0.52, -0.56, 0.52])
        case .violin: .init(up: [0.75, 0.12, 0.65], front: [0, 1, 0], hand: [0.60, -0.62, 0.42])
        case .violinbow: .init(up: [0.2, -0.5, 0.9], hand: [0.58, -0.80, 0.26])
        case .drumstick, .baton, .wand, .brush, .spoon: .init(up: [0, 0.8, 0.7], hand: half)
        case .pole: .init(up: [0, 1, 0.1], hand: [0.70, -0.46, 0.46])
        case .balloon, .flag: .init(up: [0, 1, 0], hand: [0.46, -0.36, 0.52])
        case .bow: .init(up: [0, 1, 0.2], hand: [0.62, -0.70, 0.36])
        case .camera: .init(up: [0, 1, 0], hand: [0.26, -0.42, 0.50])
        case .sign: .init(up: [0, 1, 0], hand: [0.40, -0.10, 0.52])
        case .teddy: .init(up: [0, 1, 0], hand: [0.40, -0.66, 0.40])
        case .parcel: .init(up: [0, 1, 0], hand: [0.28, -0.56, 0.50])
        default: .init(up: [0, 1, 0.05], hand: half)
        }
    }
}

/// Models the things of ``PersonProp``.
struct PersonProps {
    let prop: PersonProp
    let detail: BodyDetail
    let look: Wardrobe
    let size: Float
    let wood = hex(0x9A6A3C)
    let steel = hex(0xC4CAD0)

    init(prop: PersonProp, detail: BodyDetail, look: Wardrobe, size: Float) {
        (self.prop, self.detail, self.look, self.size) = (prop, detail, look, size)
    }

    func parts() -> [SculptedBody.Part] {
        if prop == .umbrella {
            return Umbrella(colour: look.hatColour ?? hex(0xC7333B), detail: detail).parts(
                joint: 0, at: .zero)
        }
        if let made = long() ?? blade() ?? round() ?? flat() ?? music() {
            return made.map { part in scaled(part) }
        }
        return []
    }

    func scaled(_ part: SculptedBody.Part) -> SculptedBody.Part {
        var mesh = Mesh()
        mesh.add(part.mesh, at: .scale(SIMD3(repeating: size)))
        return SculptedBody.Part(name: "\(prop.rawValue) \(part.name)", material: part.material, mesh: mesh)
    }

    func item(_ name: String, _ material: MaterialKind, _ mesh: Mesh) -> SculptedBody.Part {
        SculptedBody.Part(name: name, material: material, mesh: mesh)
    }

    func stick(
        _ from: SIMD3<Float>, _ to: SIMD3<Float>, _ first: Float, _ last: Float, _ colour: SIMD3<Float>
    ) -> Mesh {
        .tube(
            [from, mix(from, to, 0.5), to], radii: [first, (first + last) / 2, last], sides: detail.sides(10),
            colours: [bytes(colour)])
    }

    func ball(_ radii: SIMD3<Float>, _ place: SIMD3<Float>, _ colour: SIMD3<Float>) -> Mesh {
        var mesh = Mesh()
        mesh.add(
            .ball(radii, sides: detail.sides(18), rows: detail.sides(12), colour: bytes(colour)),
            at: .shift(place))
        return mesh
    }

    func turned(_ profile: [SIMD2<Float>], _ colour: SIMD3<Float>, at place: Affine = .identity)
        -> Mesh
    {
        var mesh = Mesh()
        mesh.add(.lathe(profile, sides: detail.sides(20), colours: [bytes(colour)]), at: place)
        return mesh
    }

    /// A block with soft edges.
    func block(
        _ half: SIMD3<Float>, _ place: SIMD3<Float>, _ colour: SIMD3<Float>, turned: Affine = .identity
    ) -> Mesh {
        var field = Field()
        field.add(
            .box(half, rounding: min(half.min() * 0.5, 0.012)), at: place, turned: turned, blend: 0.002,
            colour: colour)
        var sculptor = Sculptor(cell: max(half.max() * 0.16, 0.006))
        sculptor.mottle = 0.02
        sculptor.detail = detail == .hero ? .near : detail
        return sculptor.mesh(field, skeleton: .rigid)
    }

    func joined(_ meshes: [Mesh]) -> Mesh {
        var mesh = Mesh()
        for other in meshes { mesh.append(other) }
        return mesh
    }

    func long() -> [SculptedBody.Part]? {
        switch prop {
        case .cane:
            let crook = (0...8).map { step -> SIMD3<Float> in
                let angle = Float(step) / 8 * Float.pi
                return [0, 0.05 + sin(angle) * 0.045, 0.045 - cos(angle) * 0.045 - 0.0]
            }
            return [
                item(
                    "stick", .wood,
                    joined([
                        stick([0, -0.78, 0], [0, 0.05, 0], 0.012, 0.015, wood * 0.7),
                        .tube(crook, radii: crook.map { _ in 0.016 }, sides: 8, colours: [bytes(wood * 0.7)]),
                    ]))
            ]
        case .staff:
            let gem = look.hat == .wizard
            var parts = [
                item("stick", .wood, stick([0, -0.98, 0], [0, 0.62, 0], 0.016, 0.022, wood * 0.75))
            ]
            if gem {
                parts.append(
                    item("gem", .emissive, joined([ball([0.05, 0.06, 0.05], [0, 0.72, 0], hex(0x7AD0F0))])))
                let claw = (0...6).map { step -> SIMD3<Float> in
                    let angle = Float(step) / 6 * 4.2 - 0.6
                    return [cos(angle) * 0.075, 0.71 + sin(angle) * 0.085, 0]
                }
                parts.append(
                    item(
                        "claw", .wood,
                        .tube(
                            claw, radii: claw.indices.map { 0.020 - 0.002 * Float($0) }, sides: 8,
                            colours: [bytes(wood * 0.75)])))
            }
            return parts
        case .broom:
            var bristles = turned(
                [[0, -0.98], [0.10, -0.97], [0.085, -0.80], [0.03, -0.66], [0.02, -0.62], [0, -0.62]],
                hex(0xC9A050))
            bristles.append(
                turned([[0, -0.70], [0.052, -0.70], [0.046, -0.675], [0, -0.675]], hex(0x8E2A30)))
            return [
                item("stick", .wood, stick([0, -0.66, 0], [0, 0.58, 0], 0.014, 0.013, wood)),
                item("bristles", .felt, bristles),
            ]
        case .fork:
            var prongs = Mesh()
            for x in [Float(-0.07), 0, 0.07] {
                prongs.append(
                    .tube(
                        [[x * 0.3, 0.50, 0], [x, 0.56, 0.01], [x, 0.80, 0.0]], radii: [0.010, 0.009, 0.004],
                        sides: 6, colours: [bytes(steel * 0.7)]))
            }
            return [
                item("stick", .wood, stick([0, -0.90, 0], [0, 0.52, 0], 0.014, 0.014, wood)),
                item("prongs", .metal, prongs),
            ]
        case .rod:
            let line: [SIMD3<Float>] = [[0, 1.55, 0], [0, 1.50, 0.35], [0, 1.12, 0.62], [0, 0.50, 0.80]]
            return [
                item(
                    "rod", .wood,
                    joined([
                        stick([0, -0.22, 0], [0, 0.22, 0], 0.018, 0.014, hex(0x3A2C22)),
                        stick([0, 0.22, 0], [0, 1.55, 0], 0.011, 0.004, wood),
                    ])),
                item(
                    "reel", .metal,
                    turned(
                        [[0, -0.02], [0.04, -0.02], [0.04, 0.02], [0, 0.02]], steel * 0.8,
                        at: .shift([0, -0.06, 0.045]) * .turn(z: Float.pi / 2))),
                item(
                    "line", .plastic,
                    .tube(line, radii: line.map { _ in 0.0022 }, sides: 4, colours: [bytes(hex(0xF0EEE6))])),
                item("float", .plastic, ball([0.022, 0.034, 0.022], [0, 0.48, 0.805], hex(0xD8382A))),
            ]
        case .pole:
            return [
                item(
                    "pole", .metal,
                    joined([
                        stick([0, -0.78, 0], [0, 0.10, 0], 0.009, 0.011, steel),
                        turned([[0, -0.70], [0.045, -0.70], [0.03, -0.69], [0, -0.69]], hex(0x2A2E34)),
                        stick([0, -0.08, 0], [0, 0.10, 0], 0.018, 0.018, hex(0x2A2E34)),
                    ]))
            ]
        case .sceptre:
            return [
                item(
                    "sceptre", .gold,
                    joined([
                        stick([0, -0.20, 0], [0, 0.36, 0], 0.012, 0.014, hex(0xE0B040)),
                        ball([0.045, 0.045, 0.045], [0, 0.40, 0], hex(0xE0B040)),
                        stick([0, 0.44, 0], [0, 0.50, 0], 0.012, 0.006, hex(0xE0B040)),
                    ]))
            ]
        case .wand:
            var star = Mesh()
            for arm in 0..<5 {
                let angle = Float(arm) / 5 * 2 * Float.pi
                star.append(
                    stick(
                        [0, 0.34, 0], [sin(angle) * 0.065, 0.34 + cos(angle) * 0.065, 0], 0.028, 0.004,
                        hex(0xFFE08A)))
            }
            return [
                item("wand", .plastic, stick([0, -0.06, 0], [0, 0.32, 0], 0.008, 0.007, hex(0xF4EEE4))),
                item("star", .gold, star),
            ]
        case .baton, .drumstick, .violinbow, .brush:
            let length: Float = prop == .violinbow ? 0.56 : prop == .drumstick ? 0.34 : 0.30
            var mesh = stick(
                [0, -0.07, 0], [0, length, 0], prop == .baton ? 0.006 : 0.008, 0.006,
                prop == .baton ? hex(0xF4F0E6) : wood)
            var tip = ball([0.012, 0.018, 0.012], [0, length, 0], wood)
            if prop == .brush {
                tip = turned(
                    [
                        [0, length - 0.01], [0.014, length], [0.016, length + 0.03], [0.004, length + 0.065],
                        [0, length + 0.066],
                    ], hex(0x2E6AB0))
            }
            if prop == .violinbow {
                mesh.append(stick([0, -0.04, 0.022], [0, length, 0.010], 0.004, 0.003, hex(0xEDE8DA)))
            }
            return [item("stick", .wood, joined([mesh, tip]))]
        case .flag, .sign:
            var sheet = block(
                prop == .flag ? [0.16, 0.10, 0.006] : [0.20, 0.14, 0.010],
                prop == .flag ? [0.17, 0.56, 0] : [0, 0.62, 0], prop == .flag ? look.cloth : hex(0xF2EDE2))
            if prop == .sign { sheet.append(block([0.15, 0.02, 0.004], [0, 0.65, 0.012], hex(0x3A3F48))) }
            return [
                item(
                    "stick", .wood,
                    stick([0, -0.12, 0], [0, prop == .flag ? 0.68 : 0.5, 0], 0.009, 0.009, wood)),
                item("sheet", .cloth, sheet),
            ]
        default: return nil
        }
    }
}
