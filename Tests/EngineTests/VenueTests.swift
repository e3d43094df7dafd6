import Domain
import Render
import Testing

@testable import Engine

/// Arenas, caves, tunnels and markets: chosen for their words, built within their limits.
@Suite struct VenueTests {
    @Test(
        "Venues are chosen for the words that mean them",
        arguments: [
            ("a basketball player dunking in a packed arena", SetName.arena, Staging.Venue.court),
            ("a football match", .arena, .stadium), ("a dog in a stadium", .arena, .stadium),
            ("a robot in a boxing ring", .arena, .ring), ("a gladiator in the colosseum", .arena, .colosseum),
            ("ein Hund im Stadion", .arena, .stadium), ("un perro en un estadio", .arena, .stadium),
        ])
    func venues(prompt: String, set: SetName, venue: Staging.Venue) {
        let staging = PromptDirectorTests.stage(prompt)
        #expect(staging.set == set)
        #expect(staging.venue == venue)
    }

    @Test(
        "Caves, tunnels and markets have sets of their own",
        arguments: [
            ("an explorer in a crystal cave", SetName.cavern), ("a red car racing through a tunnel", .tunnel),
            ("ein Bär in einer Höhle", .cavern), ("bustling street market at dusk, handheld", .village),
            ("a cat in a bazaar", .village),
        ])
    func places(prompt: String, set: SetName) {
        #expect(PromptDirectorTests.stage(prompt).set == set)
    }

    @Test("A bazaar is a market of its own kind")
    func bazaar() {
        #expect(PromptDirectorTests.stage("a cat in a bazaar").venue == .bazaar)
        #expect(PromptDirectorTests.stage("a cat at a street market").venue == nil)
    }

    @Test(
        "Every venue is built from fewer than 150 000 vertices and without a gap between films",
        arguments: [
            "an empty arena, no people", "football match, no people", "boxing ring", "a cave", "a tunnel",
            "a street market at night, no people",
        ])
    func limits(prompt: String) throws {
        let staging = PromptDirectorTests.stage(prompt)
        let stage = try staging.set.build(staging, assets: nil)
        let count = stage.models.reduce(0) { sum, model in
            sum + (model.levels.last?.mesh.positions.count ?? 0)
        }
        #expect(count > 500)
        #expect(count < 150_000)
        let again = try staging.set.build(staging, assets: nil)
        #expect(again.models.map(\.name) == stage.models.map(\.name))
        #expect(
            again.models.map { $0.levels[0].mesh.positions }
                == stage.models.map { $0.levels[0].mesh.positions })
    }

    @Test("Rows of seats close round the field and rise outwards")
    func bowl() {
        let bowl = ArenaBowl(
            centre: SIMD2(0, 4), half: SIMD2(5, 8), corner: 3,
            tiers: [.init(start: 0, foot: 1, rows: 3, depth: 0.8, rise: 0.4)])
        let near = bowl.outline(0), far = bowl.outline(2.4)
        #expect(near.first == near.last)
        #expect(near.count == far.count)
        for (inner, outer) in zip(near, far) {
            let a = inner - bowl.centre, b = outer - bowl.centre
            #expect((b * b).sum() > (a * a).sum())
        }
    }

    @Test("What races through a tunnel is passed by it, and who stands in it is not")
    func passing() {
        let racing = TunnelSet(
            staging: PromptDirectorTests.stage("a red car racing through a tunnel"), assets: nil)
        let standing = TunnelSet(
            staging: PromptDirectorTests.stage("a man standing in a tunnel"), assets: nil)
        #expect(racing.speed > 5)
        #expect(standing.speed == 0)
    }
}
