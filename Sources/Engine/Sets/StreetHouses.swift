import Foundation
import Render

/// Geometry of the houses of a street: walls, shops, and everything bolted to them.
struct StreetHouses {
    /// Wall bays, painted by `FacadeAtlas`.
    var walls = CityMesh()
    /// What is seen in the shops, painted by `ShopAtlas`.
    var pictures = CityMesh()
    /// Pillars, ledges, pipes, air conditioners, balconies: plain colours, seen near.
    var details = CityMesh()
    /// Plain things that matter from afar: roofs, fascias, awnings.
    var masses = CityMesh()
    var lamps: LampField

    /// Windows are lit this much, 0 by day … 1 at night.
    let evening: Float
    let snow: Float

    init(_ plan: StreetPlan, lamps: LampField, evening: Float, snow: Float) {
        self.lamps = lamps
        self.evening = evening
        self.snow = snow
        for house in plan.houses { add(house) }
    }

    private mutating func add(_ house: StreetPlan.House) {
        var random = SplitMix64(seed: house.seed, path: "house")
        storeys(house, &random)
        ends(house)
        for shop in house.shops { add(shop, of: house, &random) }
        if house.near > -46 { fittings(house, &random) }
        roof(house, &random)
    }

    /// A wall quad of a house; `out` at its foot and at its head.
    func corners(
        _ house: StreetPlan.House, _ a0: Float, _ a1: Float, _ y0: Float, _ y1: Float, _ out0: Float = 0,
        _ out1: Float? = nil
    ) -> (SIMD3<Float>, SIMD3<Float>, SIMD3<Float>, SIMD3<Float>) {
        let left = house.side < 0 ? a0 : a1, right = house.side < 0 ? a1 : a0
        let head = out1 ?? out0
        return (
            house.point(left, y0, out0), house.point(right, y0, out0), house.point(right, y1, head),
            house.point(left, y1, head)
        )
    }

    func boxed(
        _ house: StreetPlan.House, _ a0: Float, _ a1: Float, _ y0: Float, _ y1: Float, _ out0: Float,
        _ out1: Float
    ) -> (SIMD3<Float>, SIMD3<Float>) {
        (house.point(a0, y0, out0), house.point(a1, y1, out1))
    }

    /// The sides of a fitting that the street can see: never its back, its top only below eye level.
    func visible(_ house: StreetPlan.House, height: Float) -> CityMesh.Faces {
        var faces: CityMesh.Faces = [.front, house.side < 0 ? .right : .left]
        if height > 1.2 { faces.insert(.bottom) } else { faces.insert(.top) }
        return faces
    }

    private mutating func storeys(_ house: StreetPlan.House, _ random: inout SplitMix64) {
        let bay = house.length / Float(house.bays)
        for storey in 0..<house.storeys {
            let y = StreetPlan.groundFloor + Float(storey) * StreetPlan.storey
            for index in 0..<house.bays {
                let c = corners(house, Float(index) * bay, Float(index + 1) * bay, y, y + StreetPlan.storey)
                let isLit = random.unit() < house.occupancy
                let glow = isLit ? random.between(0.25, 1) * evening : 0
                walls.quad(
                    c.0, c.1, c.2, c.3, colour: house.tint, free: glow,
                    uv: FacadeAtlas.uv(house.wall, house.windows[index]))
            }
        }
    }

    /// Walls that face the camera where a house stands further out or higher than its neighbour.
    private mutating func ends(_ house: StreetPlan.House) {
        let depth: Float = 9
        var y = StreetPlan.groundFloor
        while y < house.height - 0.1 {
            for column in 0..<3 {
                let x0 = house.front + depth / 3 * Float(column),
                    x1 = house.front + depth / 3 * Float(column + 1)
                let left = house.side < 0 ? -x1 : x0, right = house.side < 0 ? -x0 : x1
                walls.quad(
                    SIMD3(left, y, house.near), SIMD3(right, y, house.near),
                    SIMD3(right, y + StreetPlan.storey, house.near),
                    SIMD3(left, y + StreetPlan.storey, house.near),
                    colour: house.tint * 0.5, free: 0, uv: FacadeAtlas.uv(house.wall, .blank))
            }
            y += StreetPlan.storey
        }
        let x = house.side * (house.front + 1.5)
        masses.quad(
            SIMD3(min(x, house.side * house.front), 0, house.near),
            SIMD3(max(x, house.side * house.front), 0, house.near),
            SIMD3(max(x, house.side * house.front), StreetPlan.groundFloor, house.near),
            SIMD3(min(x, house.side * house.front), StreetPlan.groundFloor, house.near),
            colour: house.tint * 0.2)
    }

    private mutating func roof(_ house: StreetPlan.House, _ random: inout SplitMix64) {
        let stone = house.tint * 0.22
        let top = house.height
        let edge = boxed(house, -0.05, house.length + 0.05, top, top + 0.55, -0.3, 0.22)
        masses.box(edge.0, edge.1, colour: stone, faces: visible(house, height: 9))
        if snow > 0.2 {
            let cap = boxed(house, -0.05, house.length + 0.05, top + 0.55, top + 0.75, -0.3, 0.26)
            masses.box(cap.0, cap.1, colour: SIMD3(0.85, 0.88, 0.92), faces: visible(house, height: 9))
        }
        // The band between shops and first floor.
        let band = boxed(
            house, 0, house.length, StreetPlan.groundFloor - 0.12, StreetPlan.groundFloor + 0.1, 0, 0.16)
        masses.box(band.0, band.1, colour: stone, faces: visible(house, height: 3))
        guard house.near > -90 else { return }
        let count = 1 + Int(random.unit() * 3)
        for _ in 0..<count {
            let at = random.between(0.5, max(0.6, house.length - 2)), tall = random.between(0.8, 2.4)
            let tank = boxed(house, at, at + random.between(0.8, 1.8), top, top + tall, -3.0, -1.2)
            masses.box(tank.0, tank.1, colour: stone * 0.8, faces: visible(house, height: 9))
        }
        let mast = house.point(random.between(1, house.length - 1), top, -1.0)
        masses.box(mast - SIMD3(0.04, 0, 0.04), mast + SIMD3(0.04, 3.5, 0.04), colour: SIMD3(repeating: 0.05))
    }

    /// Air conditioners, pipes, balconies, sills: what makes a wall a house.
    private mutating func fittings(_ house: StreetPlan.House, _ random: inout SplitMix64) {
        let bay = house.length / Float(house.bays)
        let dark = house.tint * 0.12, pale = SIMD3<Float>(0.42, 0.42, 0.40)
        let reach = min(house.storeys, house.near > -40 ? 6 : 4)
        for storey in 0..<reach {
            let y = StreetPlan.groundFloor + Float(storey) * StreetPlan.storey
            let ledge = boxed(house, 0, house.length, y - 0.08, y + 0.04, 0, 0.10)
            if storey > 0 {
                details.box(ledge.0, ledge.1, colour: house.tint * 0.3, faces: visible(house, height: 9))
            }
            for index in 0..<house.bays {
                let a = Float(index) * bay
                let roll = random.unit()
                if house.windows[index] == .door || house.windows[index] == .doorTwin {
                    balcony(house, a + 0.08, a + bay - 0.08, y, dark)
                    if roll < 0.4 { laundry(house, a + 0.2, a + bay - 0.2, y, &random) }
                } else if roll < 0.20 {
                    airConditioner(house, a + bay * 0.3, y + 0.12, pale, &random)
                } else if roll < 0.30, house.windows[index] != .blank {
                    let rack = boxed(house, a + 0.15, a + bay - 0.15, y + 0.62, y + 0.68, 0, 0.42)
                    details.box(rack.0, rack.1, colour: dark, faces: visible(house, height: 9))
                    for pot in 0..<4 {
                        let at = a + 0.3 + (bay - 0.6) * Float(pot) / 3
                        let leaf = boxed(
                            house, at - 0.14, at + 0.14, y + 0.68, y + random.between(0.85, 1.15), 0.1, 0.36)
                        details.box(
                            leaf.0, leaf.1, colour: SIMD3(0.05, 0.10, 0.04), faces: visible(house, height: 9))
                    }
                }
            }
        }
        for _ in 0..<(2 + Int(random.unit() * 3)) {
            let at = random.between(0.15, house.length - 0.15)
            let top = min(house.height, 3.5 + random.between(3, 14))
            let pipe = boxed(house, at - 0.045, at + 0.045, 0.2, top, 0, 0.12)
            details.box(
                pipe.0, pipe.1, colour: random.unit() < 0.5 ? dark * 1.6 : pale * 0.5,
                faces: visible(house, height: 9))
            for y in stride(from: Float(1.5), to: top, by: 3) {
                let clamp = boxed(house, at - 0.075, at + 0.075, y, y + 0.06, 0, 0.15)
                details.box(clamp.0, clamp.1, colour: dark, faces: visible(house, height: 9))
            }
        }
        // A run of cable boxes and meters by the door.
        let at = random.between(0.4, house.length - 0.8)
        let meter = boxed(house, at, at + 0.3, 1.3, 1.75, 0, 0.14)
        details.box(meter.0, meter.1, colour: pale * 0.6, faces: visible(house, height: 1))
    }

    private mutating func airConditioner(
        _ house: StreetPlan.House, _ a: Float, _ y: Float, _ colour: SIMD3<Float>, _ random: inout SplitMix64
    ) {
        let unit = boxed(house, a, a + 0.78, y, y + 0.56, 0.06, 0.40)
        details.box(
            unit.0, unit.1, colour: colour * random.between(0.75, 1.1), faces: visible(house, height: 9))
        // The fan faces the street: a dark round grille of eight sides.
        let c = corners(house, a + 0.10, a + 0.52, y + 0.07, y + 0.49, 0.405)
        details.quad(c.0, c.1, c.2, c.3, colour: colour * 0.12)
        let bracket = boxed(house, a + 0.05, a + 0.73, y - 0.06, y, 0, 0.38)
        details.box(bracket.0, bracket.1, colour: colour * 0.2, faces: visible(house, height: 9))
        let hose = boxed(house, a + 0.70, a + 0.74, y - 0.9, y + 0.1, 0, 0.05)
        details.box(hose.0, hose.1, colour: colour * 0.7, faces: visible(house, height: 9))
    }

    private mutating func balcony(
        _ house: StreetPlan.House, _ a0: Float, _ a1: Float, _ y: Float, _ dark: SIMD3<Float>
    ) {
        let faces = visible(house, height: 9)
        let slab = boxed(house, a0, a1, y - 0.05, y + 0.06, 0, 0.85)
        details.box(slab.0, slab.1, colour: dark * 2, faces: faces)
        let rail = boxed(house, a0, a1, y + 0.98, y + 1.04, 0.79, 0.85)
        details.box(rail.0, rail.1, colour: dark, faces: faces)
        let count = max(4, Int((a1 - a0) / 0.17))
        for index in 0...count {
            let a = mix(a0, a1, Float(index) / Float(count))
            let bar = boxed(house, a - 0.014, a + 0.014, y, y + 1, 0.80, 0.83)
            details.box(bar.0, bar.1, colour: dark, faces: [.front, house.side < 0 ? .right : .left])
        }
        for out in stride(from: Float(0.2), to: 0.8, by: 0.2) {
            let bar = boxed(house, a0 - 0.014, a0 + 0.014, y, y + 1, out, out + 0.03)
            details.box(bar.0, bar.1, colour: dark, faces: [.front])
        }
    }

    private mutating func laundry(
        _ house: StreetPlan.House, _ a0: Float, _ a1: Float, _ y: Float, _ random: inout SplitMix64
    ) {
        var a = a0
        while a < a1 - 0.3 {
            let width = random.between(0.25, 0.5), long = random.between(0.4, 0.9)
            let cloth = [
                SIMD3<Float>(0.6, 0.6, 0.6), SIMD3(0.4, 0.08, 0.08), SIMD3(0.1, 0.15, 0.4),
                SIMD3(0.5, 0.42, 0.2),
            ]
            let c = corners(house, a, a + width, y + 1.75 - long, y + 1.75, 0.6)
            details.quad(c.0, c.1, c.2, c.3, colour: random.pick(cloth))
            a += width + 0.08
        }
    }
}
