import Domain
import Engine
import Foundation
import Testing

@Suite("Reading prompts")
struct PromptReaderTests {
    private let reader = PromptReader(vocabulary: PromptFixture.vocabulary)

    @Test(
        "The reader finds the stated facts of the sample and of prompts it was not made with",
        .enabled(if: PromptFixture.vocabulary != nil),
        arguments: [("prompts", 0.985), ("prompts-own", 0.965)])
    func score(name: String, floor: Double) throws {
        var score = PromptScore(vocabulary: try #require(PromptFixture.vocabulary))
        for scene in try PromptFixture.scenes(name) {
            score.add(reader.read(scene.prompt, negative: scene.negative, seed: 1), against: scene)
        }
        let types = score.byType.sorted { $0.key < $1.key }.map {
            "\($0.key) \($0.value.hits)/\($0.value.facts)"
        }
        let languages = score.byLanguage.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value.hits)/\($0.value.facts)" }
        print("\(name): \(score.all.hits) of \(score.all.facts) facts")
        print("  " + types.joined(separator: ", "))
        print("  " + languages.joined(separator: ", "))
        for miss in score.misses { print("  missed \(miss)") }
        #expect(score.all.share >= floor)
    }

    @Test("A description survives its JSON")
    func json() throws {
        let description = reader.read(
            "Two red foxes run through a misty forest at dawn, dolly in, no people", seed: 7)
        #expect(try SceneDescription(json: description.json()) == description)
        #expect(try description.json().contains("\"understood\""))
    }

    @Test("The same prompt gives the same description")
    func determinism() {
        let prompt = "An old wooden ship in a storm, lightning, handheld, dramatic 🌊"
        #expect(reader.read(prompt, seed: 3) == reader.read(prompt, seed: 3))
    }

    @Test("Without a vocabulary the word lists still read a prompt, and the description says so")
    func withoutVocabulary() {
        let description = PromptReader(vocabulary: nil).read(
            "a red car on a mountain road in snow at dusk, drone shot", seed: 1)
        #expect(description.places.contains(.countryRoad))
        #expect(description.weathers == [.snow])
        #expect(description.times == [.dusk])
        #expect(description.cameras == [.drone])
        #expect(description.subjects.first?.noun == "car")
        #expect(!description.ignored.isEmpty)
    }

    @Test("What is taken back does not count")
    func corrections() {
        let description = reader.read("2 cats on a sofa at night, no wait 3, no text", seed: 1)
        #expect(description.subjects.first?.count == .exactly(3))
        #expect(description.absent == ["text"])
    }

    @Test("The name of what one does is a deed before somebody who can do it")
    func deeds() {
        func actions(_ prompt: String) -> [String]? { reader.read(prompt, seed: 1).subjects.first?.actions }
        #expect(actions("a surfing dog") == ["surf"])
        #expect(actions("skateboarding cat") == ["skateboard"])
        #expect(actions("a fishing boat") == [])
        #expect(actions("a wedding guest") == [])
    }

    @Test("Quoted words become lettering")
    func lettering() {
        #expect(reader.read("a neon sign saying \"RAMEN\" in an alley", seed: 1).lettering == ["RAMEN"])
    }
}
