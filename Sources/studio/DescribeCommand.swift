import ArgumentParser
import Domain
import Engine
import Foundation

/// Prints what the engine understands of a prompt, and how it would stage it.
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Print the scene description of a prompt as JSON.")

    @Argument(help: "The prompt, as a caller would send it.")
    var prompt: String

    @Option(help: "What must not be seen.")
    var negative: String?

    @Option(help: "Folder of the built assets, for its vocabulary.")
    var assets: String = ".build/assets"

    @Option(help: "The seed of the film.")
    var seed: UInt32 = 1

    @Flag(help: "Print the Director's staging instead of the description.")
    var staging = false

    func run() throws {
        let file = URL(fileURLWithPath: assets).appendingPathComponent("vocabulary.bin")
        let vocabulary = try? Vocabulary(contentsOf: file)
        var description = PromptReader(vocabulary: vocabulary).read(prompt, negative: negative, seed: seed)
        let bodies = BodyCatalogue.entries.map { entry in
            AssetCatalogue.Entry(key: AssetKey(rawValue: entry.key), nouns: entry.nouns)
        }
        let director = Director(catalogue: AssetCatalogue(entries: bodies), vocabulary: vocabulary)
        let request = VideoRequest(prompt: prompt, negativePrompt: negative, seed: seed)
        let staged = director.stage(&description, for: request)
        guard staging else {
            print(try description.json(pretty: true))
            return
        }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(staged), as: UTF8.self))
    }
}
