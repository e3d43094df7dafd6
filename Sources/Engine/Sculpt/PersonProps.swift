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
    private let wood = hex(0x9A6A3C)
    private let steel = hex(0xC4CAD0)

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

    private func scaled(_ part: SculptedBody.Part) -> SculptedBody.Part {
        var mesh = Mesh()
        mesh.add(part.mesh, at: .scale(SIMD3(repeating: size)))
        return SculptedBody.Part(name: "\(prop.rawValue) \(part.name)", material: part.material, mesh: mesh)
    }

    private func item(_ name: String, _ material: MaterialKind, _ mesh: Mesh) -> SculptedBody.Part {
        SculptedBody.Part(name: name, material: material, mesh: mesh)
    }

    private func stick(
        _ from: SIMD3<Float>, _ to: SIMD3<Float>, _ first: Float, _ last: Float, _ colour: SIMD3<Float>
    ) -> Mesh {
        .tube(
            [from, mix(from, to, 0.5), to], radii: [first, (first + last) / 2, last], sides: detail.sides(10),
            colours: [bytes(colour)])
    }

    private func ball(_ radii: SIMD3<Float>, _ place: SIMD3<Float>, _ colour: SIMD3<Float>) -> Mesh {
        var mesh = Mesh()
        mesh.add(
            .ball(radii, sides: detail.sides(18), rows: detail.sides(12), colour: bytes(colour)),
            at: .shift(place))
        return mesh
    }

    private func turned(_ profile: [SIMD2<Float>], _ colour: SIMD3<Float>, at place: Affine = .identity)
        -> Mesh
    {
        var mesh = Mesh()
        mesh.add(.lathe(profile, sides: detail.sides(20), colours: [bytes(colour)]), at: place)
        return mesh
    }

    /// A block with soft edges.
    private func block(
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

    private func joined(_ meshes: [Mesh]) -> Mesh {
        var mesh = Mesh()
        for other in meshes { mesh.append(other) }
        return mesh
    }

    private func long() -> [SculptedBody.Part]? {
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

    private func blade() -> [SculptedBody.Part]? {
        switch prop {
        case .sword, .cutlass, .katana, .knife:
            let length: Float = prop == .knife ? 0.22 : prop == .sword ? 0.72 : 0.64
            let curve: Float = prop == .cutlass ? 0.14 : prop == .katana ? 0.06 : 0
            let wide: Float = prop == .sword ? 0.030 : prop == .cutlass ? 0.034 : 0.020
            var edge = Mesh()
            let line = (0...8).map { step -> SIMD3<Float> in
                let part = Float(step) / 8
                return [0, 0.07 + length * part, curve * part * part]
            }
            let flat = Mesh.tube(
                line,
                radii: (0...8).map { 0.030 * (Float($0) > 7.5 ? 0.05 : 1 - 0.25 * pow(Float($0) / 8, 4)) },
                sides: 8, colours: [bytes(steel)])
            edge.add(flat, at: .scale([0.20, 1, wide / 0.030]))
            let guardColour = prop == .katana ? hex(0x2A2624) : hex(0xD0A03A)
            var hilt = stick(
                [0, -0.09, 0], [0, 0.06, 0], 0.016, 0.016, prop == .katana ? hex(0x2E3A5A) : hex(0x5A3420))
            hilt.append(ball([0.022, 0.022, 0.022], [0, -0.10, 0], guardColour))
            let cross =
                prop == .katana
                ? turned([[0, 0.058], [0.038, 0.058], [0.038, 0.070], [0, 0.070]], guardColour)
                : prop == .knife
                    ? Mesh() : stick([0, 0.065, -0.085], [0, 0.065, 0.085], 0.014, 0.014, guardColour)
            hilt.append(cross)
            return [item("blade", .metal, edge), item("hilt", .leather, hilt)]
        case .axe, .hammer:
            let axe = prop == .axe
            var head = axe ? Mesh() : block([0.038, 0.036, 0.085], [0, 0.30, 0], steel * 0.62)
            if axe {
                head.add(
                    .extrude(
                        [[-0.03, -0.04], [0.10, -0.12], [0.15, 0.0], [0.10, 0.12], [-0.03, 0.04]],
                        depth: 0.022),
                    at: .shift([0, 0.48, 0]) * .turn(y: -Float.pi / 2) * .shift([0, 0, -0.011]))
                head.colours = head.positions.map { _ in bytes(steel) }
                if head.uvs.count != head.positions.count { head.uvs = head.positions.map { _ in .zero } }
            }
            return [
                item(
                    "stick", .wood,
                    stick([0, axe ? -0.20 : -0.10, 0], [0, axe ? 0.56 : 0.30, 0], 0.015, 0.014, wood)),
                item("head", .metal, head),
            ]
        case .wrench:
            return [
                item(
                    "wrench", .metal,
                    joined([
                        block([0.014, 0.12, 0.008], [0, 0.08, 0], steel),
                        block([0.012, 0.032, 0.010], [0.026, 0.235, 0], steel, turned: .turn(z: 0.3)),
                        block([0.012, 0.032, 0.010], [-0.026, 0.235, 0], steel, turned: .turn(z: -0.3)),
                        block([0.034, 0.016, 0.010], [0, 0.205, 0], steel),
                    ]))
            ]
        case .club:
            return [
                item(
                    "club", .wood,
                    joined([
                        stick([0, -0.12, 0], [0, 0.56, 0], 0.020, 0.065, wood * 0.8),
                        ball([0.066, 0.05, 0.066], [0, 0.56, 0], wood * 0.8),
                    ]))
            ]
        case .shield:
            var field = Field()
            let face = look.cape ?? hex(0x3A5A9A)
            field.add(.ellipsoid([0.20, 0.25, 0.05]), at: [0, 0.02, 0.045], blend: 0.02, colour: face)
            field.add(
                .box([0.3, 0.4, 0.1], rounding: 0.01), at: [0, 0.02, -0.07], role: .carve, blend: 0.01,
                colour: hex(0x6A4A30))
            field.add(
                .box([0.018, 0.21, 0.012], rounding: 0.006), at: [0, 0.02, 0.090], blend: 0.006,
                colour: hex(0xE0B84A))
            field.add(
                .box([0.15, 0.018, 0.012], rounding: 0.006), at: [0, 0.06, 0.088], blend: 0.006,
                colour: hex(0xE0B84A))
            field.add(.ellipsoid([0.034, 0.034, 0.024]), at: [0, 0.06, 0.10], blend: 0.006, colour: steel)
            var sculptor = Sculptor(cell: 0.018)
            sculptor.mottle = 0.02
            sculptor.detail = detail == .hero ? .near : detail
            return [item("shield", .paint, sculptor.mesh(field, skeleton: .rigid))]
        case .bow:
            let limb = (0...12).map { step -> SIMD3<Float> in
                let part = Float(step) / 12 * 2 - 1
                return [0, part * 0.52, -0.16 * part * part + 0.02]
            }
            return [
                item(
                    "bow", .wood,
                    .tube(
                        limb, radii: limb.map { 0.016 - 0.018 * abs($0.y) * 0.6 }, sides: 8,
                        colours: [bytes(wood * 0.8)])),
                item(
                    "string", .plastic,
                    .tube(
                        [limb[0], [0, 0, -0.14], limb[12]], radii: [0.002, 0.002, 0.002], sides: 4,
                        colours: [bytes(hex(0xEDE8DA))])),
            ]
        default: return nil
        }
    }

    private func round() -> [SculptedBody.Part]? {
        switch prop {
        case .cup:
            let cup: [SIMD2<Float>] = [
                [0, -0.045], [0.032, -0.045], [0.042, 0.0], [0.046, 0.045], [0.046, 0.05], [0.041, 0.05],
                [0.038, 0.03], [0, 0.03],
            ]
            return [
                item(
                    "cup", .ceramic,
                    joined([
                        turned(cup, hex(0xF4F0E8)),
                        .tube(
                            (0...8).map {
                                let a = Float($0) / 8 * Float.pi;
                                return [0, cos(a) * 0.028, 0.044 + sin(a) * 0.028]
                            }, radii: (0...8).map { _ in 0.007 }, sides: 6, colours: [bytes(hex(0xF4F0E8))]),
                    ])), item("coffee", .liquid, turned([[0.038, 0.036], [0, 0.037]], hex(0x5A3420))),
            ]
        case .glass:
            return [
                item(
                    "glass", .ceramic,
                    turned(
                        [
                            [0, -0.09], [0.03, -0.088], [0.008, -0.08], [0.007, 0.0], [0.035, 0.02],
                            [0.042, 0.08], [0.038, 0.10], [0.036, 0.06], [0, 0.055],
                        ], hex(0xC85A6A)))
            ]
        case .flask:
            return [
                item(
                    "flask", .crystal,
                    turned(
                        [
                            [0, -0.07], [0.055, -0.07], [0.058, -0.05], [0.020, 0.05], [0.017, 0.09],
                            [0.024, 0.095], [0, 0.096],
                        ], hex(0x4AC07A)))
            ]
        case .candle, .torch, .lantern:
            let torch = prop == .torch
            var parts = [
                item(
                    "stick", torch ? .wood : .clay,
                    torch
                        ? stick([0, -0.14, 0], [0, 0.24, 0], 0.014, 0.026, wood * 0.7)
                        : turned(
                            [[0, -0.06], [0.024, -0.06], [0.022, 0.08], [0, 0.08]],
                            prop == .lantern ? hex(0x3A3A3E) : hex(0xF4EEDC)))
            ]
            parts.append(
                item(
                    "flame", .emissive,
                    ball(
                        torch ? [0.05, 0.09, 0.05] : [0.012, 0.026, 0.012], [0, torch ? 0.32 : 0.11, 0],
                        hex(0xFFB84A))))
            if prop == .lantern {
                parts.append(
                    item(
                        "frame", .metal,
                        .tube(
                            (0...10).map {
                                let a = Float($0) / 10 * 2 * Float.pi;
                                return [cos(a) * 0.05, 0.10, sin(a) * 0.05]
                            }, radii: (0...10).map { _ in 0.006 }, sides: 6, colours: [bytes(hex(0x3A3A3E))]))
                )
            }
            return parts
        case .basketball, .ball:
            let orange = prop == .basketball ? hex(0xD9702A) : look.second
            var seams = Mesh()
            for turn in [Affine.identity, .turn(x: Float.pi / 2), .turn(z: Float.pi / 2)] {
                let ring = (0...24).map { step -> SIMD3<Float> in
                    let angle = Float(step) / 24 * 2 * Float.pi
                    return turn.direction([cos(angle), 0, sin(angle)]) * 0.1215 + [0, -0.10, 0.04]
                }
                seams.append(
                    .tube(
                        ring, radii: ring.map { _ in 0.0028 }, sides: 4, colours: [bytes(hex(0x2A1E18))],
                        closed: false))
            }
            return [
                item("ball", .rubber, joined([ball([0.12, 0.12, 0.12], [0, -0.10, 0.04], orange), seams]))
            ]
        case .balloon:
            let colour = look.hatColour ?? hex(0xD8382A)
            return [
                item(
                    "string", .plastic, stick([0, -0.02, 0], [0.02, 0.62, 0], 0.003, 0.003, hex(0xF4F0E8))),
                item(
                    "balloon", .vinyl,
                    turned(
                        [
                            [0, 0.62], [0.02, 0.615], [0.015, 0.64], [0.08, 0.72], [0.14, 0.84],
                            [0.15, 0.93], [0.11, 1.03], [0.05, 1.07], [0, 1.075],
                        ], colour)),
            ]
        case .bouquet, .flower:
            var stems = Mesh()
            var petals = Mesh()
            let count = prop == .flower ? 1 : 9
            for number in 0..<count {
                let angle = Float(number) * 2.39996
                let out = count == 1 ? 0 : 0.10 * (Float(number) / 9).squareRoot()
                let head = SIMD3(cos(angle) * out, (count == 1 ? 0.24 : 0.17) - out * 0.5, sin(angle) * out)
                stems.append(stick([0, -0.10, 0], head, 0.006, 0.004, hex(0x4F7A4A)))
                let colour = [hex(0xE58FA0), hex(0xF6E6D8), hex(0xD8485A), hex(0xF0C860)][number % 4]
                petals.append(ball([0.042, 0.034, 0.042], head, count == 1 ? hex(0xD8283A) : colour))
                petals.append(
                    ball(
                        [0.020, 0.022, 0.020], head + [0, 0.022, 0],
                        count == 1 ? hex(0xF0C03A) : colour * 0.85))
            }
            return [item("stems", .felt, stems), item("petals", .felt, petals)]
        case .microphone:
            return [
                item("handle", .plastic, stick([0, -0.10, 0], [0, 0.10, 0], 0.014, 0.020, hex(0x22242A))),
                item("head", .metal, ball([0.034, 0.036, 0.034], [0, 0.13, 0], steel * 0.7)),
            ]
        case .racket:
            let ring = (0...24).map { step -> SIMD3<Float> in
                let angle = Float(step) / 24 * 2 * Float.pi
                return [sin(angle) * 0.115, 0.42 - cos(angle) * 0.15, 0]
            }
            var strings = Mesh()
            for number in -3...3 {
                let place = Float(number) * 0.032
                let high = 0.15 * (1 - pow(place / 0.118, 2)).squareRoot()
                strings.append(
                    stick([place, 0.42 - high, 0], [place, 0.42 + high, 0], 0.0018, 0.0018, hex(0xF0EEE6)))
                let wide = 0.115 * (1 - pow(place * 1.25 / 0.152, 2)).squareRoot()
                strings.append(
                    stick(
                        [-wide, 0.42 + place * 1.25, 0], [wide, 0.42 + place * 1.25, 0], 0.0018, 0.0018,
                        hex(0xF0EEE6)))
            }
            return [
                item(
                    "frame", .paint,
                    joined([
                        .tube(
                            ring, radii: ring.map { _ in 0.011 }, sides: 8, colours: [bytes(hex(0xD8382A))],
                            closed: false), stick([0, -0.08, 0], [0, 0.27, 0], 0.016, 0.011, hex(0x2A2E34)),
                    ])), item("strings", .plastic, strings),
            ]
        case .spoon:
            return [
                item(
                    "spoon", .wood,
                    joined([
                        stick([0, -0.08, 0], [0, 0.20, 0], 0.008, 0.008, wood),
                        ball([0.026, 0.040, 0.012], [0, 0.23, 0], wood),
                    ]))
            ]
        case .rollingpin:
            return [
                item(
                    "pin", .wood,
                    joined([
                        stick([-0.13, 0, 0], [0.13, 0, 0], 0.034, 0.034, hex(0xD0A066)),
                        stick([-0.20, 0, 0], [0.20, 0, 0], 0.014, 0.014, wood),
                    ]))
            ]
        case .teddy:
            let fur = hex(0xA8743F)
            var bear = ball([0.07, 0.08, 0.06], [0, -0.05, 0.02], fur)
            bear.append(ball([0.06, 0.055, 0.055], [0, 0.07, 0.03], fur))
            for side in [Float(1), -1] {
                bear.append(ball([0.024, 0.024, 0.014], [0.045 * side, 0.12, 0.03], fur))
                bear.append(ball([0.026, 0.05, 0.026], [0.078 * side, -0.02, 0.03], fur))
                bear.append(ball([0.03, 0.05, 0.03], [0.042 * side, -0.13, 0.05], fur))
                bear.append(ball([0.008, 0.008, 0.006], [0.022 * side, 0.08, 0.082], hex(0x14100E)))
            }
            bear.append(ball([0.026, 0.020, 0.018], [0, 0.058, 0.078], hex(0xE0C090)))
            return [item("bear", .felt, bear)]
        default: return nil
        }
    }

    private func flat() -> [SculptedBody.Part]? {
        switch prop {
        case .book, .newspaper:
            let cover =
                prop == .book ? hex([0x8E2A30, 0x2E4A7A, 0x3A6A4A][Int(look.nose * 100) % 3]) : hex(0xE8E4DA)
            var pages = Mesh()
            var boards = Mesh()
            for side in [Float(1), -1] {
                let tilt = Affine.turn(y: -0.22 * side)
                boards.append(block([0.085, 0.115, 0.006], [0.085 * side, 0.06, 0.0], cover, turned: tilt))
                pages.append(
                    block([0.078, 0.106, 0.009], [0.080 * side, 0.06, 0.012], hex(0xF2EAD8), turned: tilt))
            }
            return [item("boards", .paper, boards), item("pages", .clay, pages)]
        case .briefcase, .bag:
            let colour = prop == .bag ? look.second : hex(0x5A3420)
            let handle = (0...8).map { step -> SIMD3<Float> in
                let angle = Float(step) / 8 * Float.pi
                return [0, -0.065 + sin(angle) * 0.06, cos(angle) * 0.055]
            }
            return [
                item(
                    "case", .leather,
                    joined([
                        block(
                            prop == .bag ? [0.05, 0.12, 0.11] : [0.045, 0.115, 0.17], [0, -0.18, 0], colour),
                        .tube(
                            handle, radii: handle.map { _ in 0.010 }, sides: 8, colours: [bytes(colour * 0.7)]
                        ),
                    ])),
                item(
                    "locks", .gold,
                    joined([
                        block([0.008, 0.014, 0.014], [0.046, -0.10, 0.06], hex(0xE0B84A)),
                        block([0.008, 0.014, 0.014], [0.046, -0.10, -0.06], hex(0xE0B84A)),
                    ])),
            ]
        case .basket:
            let handle = (0...10).map { step -> SIMD3<Float> in
                let angle = Float(step) / 10 * Float.pi
                return [0, -0.16 + sin(angle) * 0.17, cos(angle) * 0.11]
            }
            return [
                item(
                    "basket", .wood,
                    joined([
                        turned(
                            [
                                [0, -0.26], [0.085, -0.26], [0.12, -0.16], [0.125, -0.15], [0.11, -0.15],
                                [0.10, -0.17], [0, -0.18],
                            ], hex(0xC09050)),
                        .tube(
                            handle, radii: handle.map { _ in 0.010 }, sides: 8,
                            colours: [bytes(hex(0xA87838))]),
                    ])),
                item(
                    "fruit", .felt,
                    joined([
                        ball([0.04, 0.038, 0.04], [0.03, -0.15, 0.02], hex(0xD8382A)),
                        ball([0.04, 0.038, 0.04], [-0.035, -0.15, -0.01], hex(0x8AB04A)),
                        ball([0.038, 0.036, 0.038], [0.0, -0.15, -0.05], hex(0xE8B23A)),
                    ])),
            ]
        case .phone:
            return [
                item("phone", .plastic, block([0.034, 0.066, 0.007], [0, 0.05, 0.01], hex(0x1E2228))),
                item("screen", .emissive, block([0.029, 0.058, 0.002], [0, 0.05, 0.001], hex(0x9AC8F0))),
            ]
        case .parcel:
            return [
                item(
                    "box", .paper,
                    joined([
                        block([0.15, 0.11, 0.12], [-0.10, 0.10, 0.06], hex(0xC09460)),
                        block([0.022, 0.112, 0.122], [-0.10, 0.10, 0.06], hex(0xE0C090)),
                    ]))
            ]
        case .camera:
            return [
                item(
                    "body", .plastic,
                    joined([
                        block([0.075, 0.05, 0.034], [0.02, 0.05, 0.02], hex(0x22242A)),
                        block([0.028, 0.02, 0.028], [0.02, 0.11, 0.02], hex(0x22242A)),
                    ])),
                item(
                    "lens", .visor,
                    joined([
                        turned(
                            [
                                [0, 0], [0.042, 0], [0.044, 0.06], [0.036, 0.064], [0.030, 0.05], [0, 0.05],
                            ], hex(0x2A2E34), at: .shift([0.02, 0.05, 0.045]) * .turn(x: Float.pi / 2))
                    ])),
            ]
        case .palette:
            var field = Field()
            field.add(
                .cylinder(halfHeight: 0.009, radius: 0.15, rounding: 0.006), at: [0.04, 0.02, 0.06],
                blend: 0.01, colour: hex(0xC89A60))
            let paints: [UInt32] = [0xD8382A, 0xE8B23A, 0x3A7AC0, 0x4A9A4A, 0xF4F0E8, 0x7A4AA0]
            for (number, code) in paints.enumerated() {
                let angle = Float(number) / 6 * 5 - 0.4
                field.add(
                    .ellipsoid([0.026, 0.014, 0.026]),
                    at: [0.04 + cos(angle) * 0.105, 0.032, 0.06 + sin(angle) * 0.105], blend: 0.004,
                    colour: hex(code))
            }
            var sculptor = Sculptor(cell: 0.011)
            sculptor.detail = detail == .hero ? .near : detail
            return [item("palette", .wood, sculptor.mesh(field, skeleton: .rigid))]
        default: return nil
        }
    }

    private func music() -> [SculptedBody.Part]? {
        switch prop {
        case .guitar:
            var field = Field()
            let top = hex(0xC98A3E)
            let lean = Affine.turn(z: 0.34)
            func at(_ x: Float, _ y: Float, _ z: Float) -> SIMD3<Float> {
                lean.direction([x, y, z]) + [-0.10, -0.16, 0.03]
            }
            for (x, radius) in [(Float(-0.10), Float(0.155)), (0.10, 0.118)] {
                field.add(
                    .cylinder(halfHeight: 0.040, radius: radius, rounding: 0.014), at: at(x, 0, 0),
                    turned: lean * .turn(x: Float.pi / 2), blend: 0.07, colour: top)
            }
            field.paint(
                .cylinder(halfHeight: 0.2, radius: 0.046, rounding: 0.002), at: at(0.02, 0, 0.03),
                turned: lean * .turn(x: Float.pi / 2), blend: 0.004, colour: hex(0x2A1A12))
            field.add(
                .box([0.20, 0.020, 0.016], rounding: 0.006), at: at(0.36, 0, 0.038), turned: lean,
                blend: 0.004, colour: hex(0x5A3420))
            field.add(
                .box([0.050, 0.030, 0.012], rounding: 0.006), at: at(0.59, 0, 0.034), turned: lean,
                blend: 0.006, colour: hex(0x3A2418))
            field.add(
                .box([0.012, 0.050, 0.008], rounding: 0.004), at: at(-0.13, 0, 0.044), turned: lean,
                blend: 0.003, colour: hex(0x3A2418))
            var sculptor = Sculptor(cell: 0.0135)
            sculptor.mottle = 0.05
            sculptor.detail = detail == .hero ? .near : detail
            var strings = Mesh()
            for number in 0..<4 {
                let y = (Float(number) - 1.5) * 0.008
                strings.append(stick(at(-0.13, y, 0.056), at(0.56, y, 0.058), 0.0016, 0.0016, hex(0xEDE8DA)))
            }
            return [
                item("body", .wood, sculptor.mesh(field, skeleton: .rigid)), item("strings", .metal, strings),
            ]
        case .accordion:
            var bellows = Mesh()
            for fold in 0..<7 {
                let x = (Float(fold) - 3) * 0.030
                bellows.append(
                    block(
                        [0.011, 0.135 - (fold % 2 == 0 ? 0 : 0.012), 0.075 - (fold % 2 == 0 ? 0 : 0.010)],
                        [x, -0.10, 0.09], fold % 2 == 0 ? hex(0x8E2A30) : hex(0xE8DCC8)))
            }
            return [
                item("bellows", .leather, bellows),
                item(
                    "ends", .paint,
                    joined([
                        block([0.045, 0.15, 0.085], [0.145, -0.10, 0.09], hex(0xB02A34)),
                        block([0.045, 0.15, 0.085], [-0.145, -0.10, 0.09], hex(0xB02A34)),
                    ])),
                item(
                    "keys", .plastic,
                    joined(
                        (0..<7).map {
                            block(
                                [0.020, 0.015, 0.007], [-0.185, -0.21 + 0.036 * Float($0), 0.14],
                                hex(0xF6F2EA))
                        })),
            ]
        case .violin:
            var field = Field()
            let top = hex(0xA8582A)
            for (y, radius) in [(Float(-0.05), Float(0.075)), (-0.20, 0.092)] {
                field.add(
                    .cylinder(halfHeight: 0.022, radius: radius, rounding: 0.010), at: [0, y, 0.0],
                    turned: .turn(x: Float.pi / 2), blend: 0.05, colour: top)
            }
            field.add(
                .box([0.012, 0.10, 0.012], rounding: 0.005), at: [0, 0.08, 0.014], blend: 0.006,
                colour: hex(0x3A2418))
            field.add(
                .ellipsoid([0.016, 0.022, 0.020]), at: [0, 0.19, 0.008], blend: 0.008, colour: hex(0x5A3420))
            field.add(
                .box([0.012, 0.10, 0.007], rounding: 0.003), at: [0, -0.10, 0.030], blend: 0.004,
                colour: hex(0x241814))
            var sculptor = Sculptor(cell: 0.0105)
            sculptor.detail = detail == .hero ? .near : detail
            return [item("violin", .wood, sculptor.mesh(field, skeleton: .rigid))]
        case .flute:
            var mesh = stick([0, -0.22, 0], [0, 0.34, 0], 0.011, 0.011, steel)
            for key in 0..<6 {
                mesh.append(
                    ball([0.008, 0.008, 0.006], [0, -0.14 + 0.055 * Float(key), 0.011], hex(0xE0B84A)))
            }
            return [item("flute", .metal, mesh)]
        default: return nil
        }
    }
}
