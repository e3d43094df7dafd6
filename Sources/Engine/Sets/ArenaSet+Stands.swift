import Foundation
import Render

extension ArenaSet {
    /// Rows of seats, those who sit there, walls and boards between field and seats, the roof.
    func stands(_ sight: Sight) -> [Model] {
        let isStone = venue == .colosseum
        let stone = isStone ? linear(hex: 0xB4986C) : SIMD3<Float>(0.16, 0.165, 0.18)
        let (steps, people) = bowl.rows(
            sight, stone: stone, card: 1.12, seat: isStone ? 0.62 : 0.54,
            filled: staging.extras.people ? (isStone ? 0.82 : 0.93) : 0, light: radiance)
        let baked = Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)])
        var models = [Model("stands", steps, baked)]
        if staging.extras.people || !isStone {
            let crowd = Material(
                .crowd, features: [.unlit, .cutout],
                uniforms: [
                    "crowdShape": .vector4(
                        SIMD4(
                            1.12, isIndoors || venue == .stadium ? 0.75 : 0.6, staging.timeScale,
                            isStone ? 0.62 : 0.54)),
                    "crowdTeam": .vectors(wear.map { SIMD4($0, 0) }),
                ])
            models.append(Model("crowd", people, crowd))
        }
        models.append(walls(sight))
        models += venue == .colosseum ? [] : boards(sight)
        for index in models.indices { models[index].castsShadow = false }
        return models
    }

    /// What supporters wear.
    private var wear: [SIMD3<Float>] {
        guard venue != .colosseum else { return [linear(hex: 0xD8C7A4), linear(hex: 0x8C4A36)] }
        let own = team.first ?? linear(hex: 0xB02020)
        return [own * 0.9 + 0.01, venue == .ring ? SIMD3(0.03, 0.03, 0.04) : SIMD3(0.62, 0.61, 0.58)]
    }

    /// A wall round the field, the fronts of upper tiers, and what is above the last row.
    private func walls(_ sight: Sight) -> Model {
        var mesh = CityMesh()
        let isStone = venue == .colosseum
        let tone = isStone ? linear(hex: 0xA58A60) : SIMD3<Float>(0.055, 0.06, 0.075)
        func band(_ away: Float, _ low: Float, _ high: Float, _ colour: SIMD3<Float>, tile: Float = 0) {
            let line = bowl.outline(away)
            var along: Float = 0
            for (a, b) in zip(line, line.dropFirst()) {
                let middle = (a + b) / 2, width = ((b - a) * (b - a)).sum().squareRoot()
                guard
                    sight.sees(
                        SIMD3(middle.x, (low + high) / 2, middle.y), radius: width / 2 + (high - low) / 2)
                else { continue }
                let parts = tile > 0 ? max(Int(width / tile), 1) : 1
                for part in 0..<parts {
                    let u = Float(part) / Float(parts), w = Float(part + 1) / Float(parts)
                    let from = a + (b - a) * u, to = a + (b - a) * w
                    mesh.quad(
                        SIMD3(from.x, low, from.y), SIMD3(to.x, low, to.y), SIMD3(to.x, high, to.y),
                        SIMD3(from.x, high, from.y), colour: colour,
                        uv: (SIMD2(along, low), SIMD2(along + width / Float(parts), high)))
                    along += width / Float(parts)
                }
            }
        }
        let bowl = bowl
        for (index, tier) in bowl.tiers.enumerated() {
            let below =
                index == 0
                ? 0
                : bowl.tiers[index - 1].foot + Float(bowl.tiers[index - 1].rows) * bowl.tiers[index - 1].rise
            band(tier.start, below - (index == 0 ? 0 : 0.5), tier.foot - tier.rise * 0.98, tone, tile: 2)
            if index > 0 {
                let before = bowl.tiers[index - 1]
                band(
                    before.start + Float(before.rows) * before.depth + 0.02, before.foot, tier.foot,
                    tone * 0.5)
            }
        }
        guard let last = bowl.tiers.last else { return Model("walls", mesh.mesh(), .plain()) }
        let back = last.start + Float(last.rows) * last.depth, top = last.foot + Float(last.rows) * last.rise
        band(back, top - last.rise, top + (isStone ? 1.2 : 3.4), tone * (isStone ? 1.1 : 0.7))
        if isStone { arches(&mesh, back, top) }
        if !isStone { roof(&mesh, back, top, sight) }
        return Model(
            "walls", mesh.mesh(range: 1, litBy: radiance),
            isStone
                ? Material(
                    .interior(.stone, isGlossy: false), features: [.unlit],
                    uniforms: [
                        "finishColour": .vector3(SIMD3(repeating: 1.05)),
                        "finishAccent": .vector3(SIMD3(repeating: 0.45)),
                        "finishShape": .vector4(SIMD4(1, 0, 0, 0)),
                    ])
                : Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)]))
    }

    /// The gallery above the last row: columns that carry arches, sky between them.
    private func arches(_ mesh: inout CityMesh, _ back: Float, _ top: Float) {
        let line = bowl.outline(back - 0.4), colour = linear(hex: 0xCDB38A)
        for (a, b) in zip(line, line.dropFirst()) {
            let side = b - a, width = (side * side).sum().squareRoot()
            let count = max(Int((width / 2.3).rounded()), 1), along = side / width
            let out = SIMD2(-along.y, along.x) * -0.5
            for index in 0..<count {
                let from = a + side * (Float(index) / Float(count)), span = width / Float(count)
                mesh.turned(
                    [SIMD2(0.28, 0), SIMD2(0.22, 0.2), SIMD2(0.19, 2.1), SIMD2(0.30, 2.3)],
                    at: SIMD3(from.x, top - 0.4, from.y), sides: 8, colour: colour)
                // The arch as a fan of quads under a straight beam.
                let mid = from + along * (span / 2), radius = span / 2 - 0.2
                for part in 0..<8 {
                    let u = Float.pi * (1 - Float(part) / 8), v = Float.pi * (1 - Float(part + 1) / 8)
                    func at(_ angle: Float, _ isTop: Bool) -> SIMD3<Float> {
                        let x = cosf(angle) * radius * (isTop && (angle == .pi || angle == 0) ? 1.3 : 1)
                        let place = mid + along * x
                        return SIMD3(place.x, top + 1.9 + (isTop ? 1.5 : sinf(angle) * radius), place.y)
                    }
                    mesh.quad(at(u, false), at(v, false), at(v, true), at(u, true), colour: colour * 0.9)
                }
                let end = from + along * span
                mesh.quad(
                    SIMD3(from.x + out.x, top + 3.4, from.y + out.y),
                    SIMD3(end.x + out.x, top + 3.4, end.y + out.y),
                    SIMD3(end.x + out.x, top + 4.0, end.y + out.y),
                    SIMD3(from.x + out.x, top + 4.0, from.y + out.y),
                    colour: colour)
            }
        }
    }

    /// The underside of a roof: over a hall altogether, over the seats of a stadium.
    private func roof(_ mesh: inout CityMesh, _ back: Float, _ top: Float, _ sight: Sight) {
        let rim = top + 3.4
        let lip = venue == .stadium ? bowl.outline(4) : bowl.outline(-3.5)
        let line = bowl.outline(back)
        let dark = SIMD3<Float>(repeating: venue == .stadium ? 0.10 : 0.035)
        for index in 0..<line.count - 1 {
            let (a, b) = (line[index], line[index + 1]), (c, d) = (lip[index], lip[index + 1])
            mesh.quad(
                SIMD3(a.x, rim, a.y), SIMD3(b.x, rim, b.y), SIMD3(d.x, rim + 3, d.y),
                SIMD3(c.x, rim + 3, c.y),
                colour: dark)
            // Girders under it.
            mesh.tube(
                [SIMD3(a.x, rim - 0.1, a.y), SIMD3(c.x, rim + 2.7, c.y)], radius: 0.16, sides: 5,
                colour: SIMD3(repeating: 0.22))
        }
        guard isIndoors else { return }
        let centre = bowl.centre
        let reach = bowl.half + SIMD2(repeating: bowl.corner)
        mesh.quad(
            SIMD3(centre.x - reach.x, rim + 3.1, centre.y - reach.y),
            SIMD3(centre.x + reach.x, rim + 3.1, centre.y - reach.y),
            SIMD3(centre.x + reach.x, rim + 3.1, centre.y + reach.y),
            SIMD3(centre.x - reach.x, rim + 3.1, centre.y + reach.y),
            colour: dark)
    }

    /// Boards with light: round the field and along the front of the upper tier.
    private func boards(_ sight: Sight) -> [Model] {
        var glow = CityMesh()
        let tones = team + [SIMD3(0.85, 0.85, 0.9), linear(hex: 0xF2B33A)]
        func ribbon(_ away: Float, _ low: Float, _ high: Float, _ power: Float, _ length: Float) {
            let line = bowl.outline(away)
            var number = 0
            for (a, b) in zip(line, line.dropFirst()) {
                let width = ((b - a) * (b - a)).sum().squareRoot()
                let parts = max(Int(width / length), 1)
                for part in 0..<parts {
                    let from = a + (b - a) * (Float(part) / Float(parts)),
                        to = a + (b - a) * (Float(part + 1) / Float(parts))
                    number += 1
                    let ground = tones[number / 3 % tones.count] * power
                    glow.quad(
                        SIMD3(from.x, low, from.y), SIMD3(to.x, low, to.y), SIMD3(to.x, high, to.y),
                        SIMD3(from.x, high, from.y), colour: ground * 0.30)
                    // Bars in place of letters: nothing to read, something to see.
                    var random = SplitMix64(seed: seed, path: "arena/board/\(number)")
                    var at: Float = 0.08
                    while at < 0.92, number % 3 != 0 {
                        let wide = random.between(0.05, 0.16), tall = random.between(0.35, 0.62)
                        let p = from + (to - from) * at, q = from + (to - from) * min(at + wide, 0.95)
                        let inward =
                            SIMD2(from.y - to.y, to.x - from.x) * (0.015 * Float(parts) / max(width, 0.1))
                        func corner(_ place: SIMD2<Float>, _ up: Float) -> SIMD3<Float> {
                            SIMD3(place.x + inward.x, mix(low, high, 0.5 + up * tall / 2), place.y + inward.y)
                        }
                        glow.quad(
                            corner(p, -1), corner(q, -1), corner(q, 1), corner(p, 1),
                            colour: ground + SIMD3(repeating: 0.12 * power))
                        at += wide + random.between(0.02, 0.06)
                    }
                }
            }
        }
        let bowl = bowl
        if venue != .ring {
            ribbon(-0.6, 0.05, venue == .court ? 0.75 : 0.95, 0.85, venue == .court ? 2.2 : 5)
        }
        if bowl.tiers.count > 1 {
            let upper = bowl.tiers[1]
            ribbon(
                upper.start - 0.05, upper.foot - upper.rise - 0.85, upper.foot - upper.rise - 0.15, 0.75,
                venue == .stadium ? 6 : 3)
        }
        return [Model("boards", glow.mesh(), .glow(SIMD3(repeating: floods > 0.5 ? 1.3 : 0.7)))]
    }
}
