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

    @Test(
        "A company of animals is many of that animal",
        arguments: [
            ("a camel caravan crossing the dunes at sunset", "camel"), ("a herd of elephants", "elephant"),
            ("an elephant herd", "elephant"), ("a flock of geese flying over a lake", "goose"),
            ("school of fish", "fish"), ("a fish school in a reef", "fish"),
            ("a pack of wolves running", "wolf"), ("wolf pack in the snow", "wolf"),
            ("a swarm of bees", "bee"), ("a penguin family", "penguin"),
            ("eine Herde Elefanten am Fluss", "elephant"), ("ein Rudel grauer Wölfe im Wald", "wolf"),
            ("eine Kamelkarawane in der Wüste", "camel"), ("un troupeau d'éléphants", "elephant"),
            ("un banc de poissons dans la mer", "fish"), ("una manada de lobos", "wolf"),
            ("una bandada de gansos", "goose"), ("um bando de gaivotas", "gull"),
            ("uma caravana de camelos", "camel"), ("砂漠を歩くラクダの隊商", "camel"), ("象の群れ", "elephant"),
            ("一群大雁飞过湖面", "goose"), ("沙漠中的骆驼队", "camel"), ("狼群在雪地里奔跑", "wolf"),
        ])
    func companies(prompt: String, animal: String) {
        let subject = reader.read(prompt, seed: 1).subjects.first
        #expect(subject?.noun == animal)
        #expect(subject?.count == .many)
    }

    @Test("A company's name that means something else keeps its meaning")
    func namedAfterCompanies() {
        #expect(reader.read("a wizard school on a hill", seed: 1).subjects.first?.noun == "school")
        #expect(reader.read("a pack horse on a trail", seed: 1).subjects.first?.count == .exactly(1))
        #expect(reader.read("a school bus", seed: 1).subjects.first?.count == .exactly(1))
        #expect(reader.read("three wolf packs", seed: 1).subjects.first?.count == .exactly(3))
    }

    @Test("Quoted words become lettering")
    func lettering() {
        #expect(reader.read("a neon sign saying \"RAMEN\" in an alley", seed: 1).lettering == ["RAMEN"])
    }
}
