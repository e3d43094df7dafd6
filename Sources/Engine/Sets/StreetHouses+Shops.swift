import Foundation
import Render

extension StreetHouses {
    /// A shop in the ground floor: a room with depth behind its window, a shutter, stairs or a paper lattice.
    mutating func add(_ shop: StreetPlan.Shop, of house: StreetPlan.House, _ random: inout SplitMix64) {
        let a0 = shop.start, a1 = shop.start + shop.width
        let stone = house.tint * 0.10 + shop.colour * 0.10
        let faces = visible(house, height: 1)
        // Pillars beside it, and the fascia above.
        for (low, high) in [(a0 - 0.22, a0), (a1, a1 + 0.12)] {
            let pillar = boxed(house, low, high, 0, StreetPlan.groundFloor - 0.1, -0.1, 0.10)
            masses.box(pillar.0, pillar.1, colour: stone, faces: faces)
        }
        let head = corners(house, a0, a1, 2.62, StreetPlan.groundFloor - 0.1, 0.05)
        masses.quad(head.0, head.1, head.2, head.3, colour: stone * 1.3)
        let light = ShopAtlas.light(shop.picture)
        switch shop.front {
        case .glass: room(shop, house, light, &random)
        case .shutter: shutter(shop, house, &random)
        case .stairs: stairs(shop, house, light)
        case .lattice: lattice(shop, house)
        }
        if shop.hasAwning && shop.front != .stairs { awning(shop, house) }
        if evening > 0, shop.front == .glass || shop.front == .lattice {
            let middle = house.point((a0 + a1) / 2, 1.9, 0.5)
            lamps.add(middle, light * (shop.width * 1.25 * evening), facing: house.normal)
        }
    }

    /// Walls, ceiling and floor glow with the shop's own light; they stay what they are under other lamps.
    private mutating func room(
        _ shop: StreetPlan.Shop, _ house: StreetPlan.House, _ light: SIMD3<Float>, _ random: inout SplitMix64
    ) {
        let a0 = shop.start, a1 = shop.start + shop.width
        let deep = random.between(1.5, 2.4), sill = random.unit() < 0.6 ? Float(0.12) : 0.45,
            top: Float = 2.62
        let strength = 0.22 + 0.78 * evening
        let isNear = house.near > -70
        let c = corners(house, a0, a1, sill, top, -deep)
        pictures.quad(
            c.0, c.1, c.2, c.3, colour: SIMD3(1, 1, 1), free: strength * random.between(0.75, 1),
            uv: ShopAtlas.uv(shop.picture))
        let left = house.side < 0 ? a0 : a1, right = house.side < 0 ? a1 : a0
        func glow(
            _ a: SIMD3<Float>, _ b: SIMD3<Float>, _ c: SIMD3<Float>, _ d: SIMD3<Float>, _ amount: Float
        ) {
            masses.quad(a, b, c, d, colour: light * (amount * strength * 0.8), free: 0)
        }
        // Down the street one looks past the far wall at the side wall of the room: it is dressed too.
        let half = ShopAtlas.uv(shop.picture), middle = (half.low.x + half.high.x) / 2
        let end = house.side < 0 ? right : left
        let wall =
            house.side < 0
            ? (
                house.point(end, sill, -deep), house.point(end, sill, 0), house.point(end, top, 0),
                house.point(end, top, -deep)
            )
            : (
                house.point(end, sill, 0), house.point(end, sill, -deep), house.point(end, top, -deep),
                house.point(end, top, 0)
            )
        pictures.quad(
            wall.0, wall.1, wall.2, wall.3, colour: SIMD3(1, 1, 1), free: strength * 0.8,
            uv: (SIMD2(half.low.x, half.low.y), SIMD2(middle, half.high.y)))
        glow(
            house.point(left, sill, 0), house.point(right, sill, 0), house.point(right, sill, -deep),
            house.point(left, sill, -deep), 0.16)
        glow(
            house.point(left, top, -deep), house.point(right, top, -deep), house.point(right, top, 0),
            house.point(left, top, 0), 0.42)
        guard isNear else { return }
        for row in 0..<2 {
            let out = -deep * (0.3 + 0.4 * Float(row))
            let tube = boxed(house, a0 + 0.3, a1 - 0.3, top - 0.10, top - 0.04, out, out + 0.12)
            masses.box(
                tube.0, tube.1, colour: (light + 0.5) * (1.3 * strength), free: 0,
                faces: visible(house, height: 9))
        }
        // A counter or a display before the far wall, and somebody there.
        let counter = boxed(
            house, a0 + 0.4, a1 - random.between(0.3, 1.2), sill, sill + 0.85, -deep * 0.72, -deep * 0.45)
        masses.box(
            counter.0, counter.1, colour: light * (0.12 * strength), free: 0, faces: visible(house, height: 1)
        )
        for _ in 0..<Int(random.between(0, 3)) {
            guest(
                house.point(random.between(a0 + 0.4, a1 - 0.4), sill, -random.between(0.5, deep * 0.5)),
                &random)
        }
        // Mullions, door handle, sill.
        let frame = SIMD3<Float>(repeating: 0.035)
        let panes = max(2, Int(shop.width / 1.1))
        for index in 0...panes {
            let a = mix(a0, a1, Float(index) / Float(panes))
            let bar = boxed(house, a - 0.03, a + 0.03, sill, top, -0.02, 0.05)
            details.box(bar.0, bar.1, colour: frame, faces: visible(house, height: 1))
        }
        let rail = boxed(house, a0, a1, 2.15, 2.21, -0.02, 0.05)
        details.box(rail.0, rail.1, colour: frame, faces: visible(house, height: 9))
        let foot = boxed(house, a0, a1, 0, sill, -0.02, 0.07)
        masses.box(foot.0, foot.1, colour: frame * 2, faces: visible(house, height: 0.3))
        if shop.picture == .ramen || shop.picture == .tea {
            let cloth = corners(house, a0 + 0.1, a1 - 0.1, 1.85, 2.5, 0.10)
            pictures.quad(
                cloth.0, cloth.1, cloth.2, cloth.3, colour: SIMD3(1, 1, 1), free: 0.55 * strength,
                uv: ShopAtlas.uv(shop.picture == .ramen ? .noren : .curtain))
        } else if random.unit() < 0.6 {
            let at = a0 + Float(Int(random.unit() * Float(panes))) * shop.width / Float(panes) + 0.1
            let c = corners(house, at, at + 0.62, 0.85, 1.75, 0.02)
            pictures.quad(
                c.0, c.1, c.2, c.3, colour: SIMD3(1, 1, 1), free: 0.5 * strength,
                uv: ShopAtlas.uv(random.pick(ShopAtlas.posters)))
        }
    }

    /// Somebody inside, dark against the light.
    private mutating func guest(_ foot: SIMD3<Float>, _ random: inout SplitMix64) {
        let tall = random.between(1.5, 1.8), dark = SIMD3<Float>(repeating: 0.02)
        let profile: [SIMD2<Float>] = [
            SIMD2(0.13, 0), SIMD2(0.16, 0.75), SIMD2(0.21, 1.0), SIMD2(0.23, 1.34), SIMD2(0.10, 1.46),
            SIMD2(0.07, 1.5),
            SIMD2(0.11, 1.58), SIMD2(0.12, 1.68), SIMD2(0.07, 1.78), SIMD2(0, 1.8),
        ]
        masses.turned(
            profile.map { SIMD2($0.x, $0.y * tall / 1.8) }, at: foot, sides: 7, colour: dark, free: 0)
    }

    private mutating func shutter(
        _ shop: StreetPlan.Shop, _ house: StreetPlan.House, _ random: inout SplitMix64
    ) {
        let c = corners(house, shop.start, shop.start + shop.width, 0, 2.62, 0)
        masses.quad(c.0, c.1, c.2, c.3, colour: SIMD3(0.20, 0.21, 0.22) + shop.colour * 0.15)
        if house.near > -45 {
            for y in stride(from: Float(0.1), to: 2.6, by: 0.13) {
                let rib = corners(house, shop.start, shop.start + shop.width, y, y + 0.05, 0.012, 0.03)
                details.quad(rib.0, rib.1, rib.2, rib.3, colour: SIMD3(0.10, 0.10, 0.11))
            }
        }
        for _ in 0..<2 {
            let at = shop.start + random.unit() * max(shop.width - 0.8, 0.1)
            let poster = corners(house, at, at + 0.6, 1.0, 1.9, 0.035)
            pictures.quad(
                poster.0, poster.1, poster.2, poster.3, colour: SIMD3(1, 1, 1),
                free: 0.12 + 0.12 * (1 - evening),
                uv: ShopAtlas.uv(random.pick(ShopAtlas.posters)))
        }
    }

    private mutating func stairs(_ shop: StreetPlan.Shop, _ house: StreetPlan.House, _ light: SIMD3<Float>) {
        let a0 = shop.start, a1 = shop.start + shop.width
        for step in 0..<9 {
            let y = Float(step) * 0.24, out = -0.2 - Float(step) * 0.26
            let riser = corners(house, a0, a1, y, y + 0.24, out)
            let glow = (0.06 + 0.035 * Float(step)) * (0.4 + 0.6 * evening)
            masses.quad(riser.0, riser.1, riser.2, riser.3, colour: light * glow, free: 0)
            let tread = corners(house, a0, a1, y + 0.24, y + 0.24, out, out - 0.26)
            masses.quad(tread.0, tread.1, tread.2, tread.3, colour: light * glow * 0.5, free: 0)
        }
        for (a, isLeft) in [(house.side < 0 ? a0 : a1, true), (house.side < 0 ? a1 : a0, false)] {
            let outer = house.point(a, 0, 0), inner = house.point(a, 0, -2.6), up = SIMD3<Float>(0, 2.62, 0)
            let amount = 0.12 * (0.4 + 0.6 * evening)
            if isLeft {
                masses.quad(outer, inner, inner + up, outer + up, colour: light * amount, free: 0)
            } else {
                masses.quad(inner, outer, outer + up, inner + up, colour: light * amount, free: 0)
            }
        }
        lamps.add(house.point((a0 + a1) / 2, 2.2, 0.2), light * (1.8 * evening), facing: house.normal)
    }

    /// Paper screens of an inn, lit from behind, with a low bench.
    private mutating func lattice(_ shop: StreetPlan.Shop, _ house: StreetPlan.House) {
        let a0 = shop.start, a1 = shop.start + shop.width
        let count = max(2, Int(shop.width / 0.95))
        for index in 0..<count {
            let low = mix(a0, a1, Float(index) / Float(count)),
                high = mix(a0, a1, Float(index + 1) / Float(count))
            let c = corners(house, low, high, -0.25, 2.62 + 0.25, 0)
            walls.quad(
                c.0, c.1, c.2, c.3, colour: SIMD3(0.5, 0.32, 0.22), free: 0.18 + 0.5 * evening,
                uv: FacadeAtlas.uv(.plaster, .lattice))
        }
        let cloth = corners(house, mix(a0, a1, 0.55), a1 - 0.2, 1.75, 2.45, 0.12)
        pictures.quad(
            cloth.0, cloth.1, cloth.2, cloth.3, colour: SIMD3(1, 1, 1), free: 0.35 + 0.25 * evening,
            uv: ShopAtlas.uv(.noren))
        let bench = boxed(house, a0 + 0.2, a0 + 1.5, 0.38, 0.46, 0.2, 0.65)
        details.box(bench.0, bench.1, colour: SIMD3(0.12, 0.06, 0.03), faces: visible(house, height: 0.5))
    }

    private mutating func awning(_ shop: StreetPlan.Shop, _ house: StreetPlan.House) {
        let a0 = shop.start - 0.1, a1 = shop.start + shop.width + 0.1
        let stripes = max(4, Int((a1 - a0) / 0.36))
        for index in 0..<stripes {
            let low = mix(a0, a1, Float(index) / Float(stripes)),
                high = mix(a0, a1, Float(index + 1) / Float(stripes))
            let cloth = index & 1 == 0 ? shop.colour * 0.9 + 0.02 : SIMD3<Float>(0.62, 0.58, 0.52)
            let top = corners(house, low, high, 2.66, 3.02, 1.05, 0.06)
            masses.quad(top.0, top.1, top.2, top.3, colour: snow > 0.2 ? SIMD3(0.85, 0.88, 0.92) : cloth)
            masses.quad(top.1, top.0, top.3, top.2, colour: cloth * 0.6)
            let flap = corners(house, low, high, 2.46, 2.66, 1.05)
            masses.quad(flap.0, flap.1, flap.2, flap.3, colour: cloth)
        }
    }
}
