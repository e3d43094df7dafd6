import Engine
import Foundation

/// What the prompt tests share: the built vocabulary, where there is one, and the expected scenes.
enum PromptFixture {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// The vocabulary of the built assets, or one compiled from the unpacked packages; nil on a machine with neither.
    static let vocabulary: Vocabulary? = {
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        let environment = ProcessInfo.processInfo.environment
        let folders = [environment["PIKA_ASSETS"], root.appendingPathComponent(".build/assets").path]
            .compactMap { $0 }
        for folder in folders {
            let file = URL(fileURLWithPath: folder).appendingPathComponent("vocabulary.bin")
            if let vocabulary = try? Vocabulary(contentsOf: file) { return vocabulary }
        }
        let sources = root.appendingPathComponent(".build/asset-sources")
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(
            "vocabulary-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        do {
            try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
            try VocabularyBuilder(sources: sources).build(into: output)
            return try Vocabulary(contentsOf: output.appendingPathComponent("vocabulary.bin"))
        } catch {
            return nil
        }
    }()

    static func scenes(_ name: String) throws -> [ExpectedScene] {
        let file = tests.appendingPathComponent("Fixtures/\(name).jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            try JSONDecoder().decode(ExpectedScene.self, from: Data(line.utf8))
        }
    }

    /// A catalogue with the bodies and a few toys, so that casting has something to choose from.
    static let catalogue: AssetCatalogue = {
        let nouns = [
            "corgi", "dog", "cat", "horse", "bear", "bird", "fish", "person", "astronaut", "sports car",
            "perfume bottle",
            "surfboard", "elephant", "dragon", "robot", "tree", "house", "castle", "boat", "airplane",
            "rocket", "apple",
            "flower", "chair", "guitar", "book", "ball", "gift", "bridge",
        ]
        return AssetCatalogue(
            entries: nouns.map { noun in
                AssetCatalogue.Entry(key: .body(noun.replacingOccurrences(of: " ", with: "-")), nouns: [noun])
            })
    }()
}
