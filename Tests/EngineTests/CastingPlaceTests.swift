import Domain
import Engine
import Testing

@Suite("Places of those who have none")
struct CastingPlaceTests {
    private func stage(_ prompt: String) -> Staging { PromptDirectorTests.stage(prompt) }

    @Test(
        "Who names no place is filmed where he is at home",
        arguments: [
            ("a ballerina spinning", SetName.theatre), ("a blacksmith at work", .interior),
            ("a chef", .interior), ("a friendly blue robot waves", .backdrop), ("a frog", .lake),
            ("a hot air balloon", .clouds), ("a camel", .desert), ("an owl", .forest), ("a cow", .meadow),
            ("a polar bear", .mountainRoad), ("a toucan", .jungle), ("a robot watering plants", .meadow),
        ])
    func homes(prompt: String, set: SetName) { #expect(stage(prompt).set == set, "\(prompt)") }

    @Test("A place that is named wins over the home")
    func named() {
        #expect(stage("a ballerina spinning in a forest").set == .forest)
        #expect(stage("a frog in a kitchen").set == .interior)
        #expect(stage("a robot in a desert").set == .desert)
    }

    @Test("Rooms follow the trade")
    func rooms() {
        #expect(stage("a blacksmith").room == .workshop)
        #expect(stage("a chef").room == .kitchen)
        #expect(stage("a teacher").room == .classroom)
    }

    @Test("Petals, sparks and embers are in the air and nobody plays them")
    func air() {
        let petals = stage("pink petals fall onto a pond")
        #expect(petals.airborne == [.petals])
        #expect(!petals.subjects.contains { $0.noun == "petal" })
        #expect(stage("a blacksmith hammers iron, sparks flying").airborne == [.sparks])
        #expect(stage("a dog").airborne == nil)
    }

    @Test(
        "Particles are the film where it is about them",
        arguments: [
            ("gold particles forming a logo", Staging.Swarm.gather), ("blue smoke rising", .plume),
            ("ink in water", .plume), ("glitter", .drift), ("a dog", nil), ("a dog in smoke", nil),
        ])
    func particles(prompt: String, swarm: Staging.Swarm?) {
        let staging = stage(prompt)
        #expect(staging.swarm == swarm)
        #expect((staging.set == .swarm) == (swarm != nil))
    }

    @Test("Who hammers iron on an anvil does not stand on it")
    func workpieces() {
        let staging = stage("a blacksmith hammers iron on an anvil")
        #expect(staging.subjects.first?.support != .onSubject)
        #expect(staging.subjects.first?.position.y == 0)
    }

    @Test("Whoever does something is the hero, and not the table")
    func heroes() {
        #expect(stage("a wooden table where a chef kneads dough in a kitchen").subjects.first?.noun == "chef")
    }
}
