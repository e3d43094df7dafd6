import ArgumentParser
import Domain
import Engine
import Foundation

/// Prints what the engine understands of a prompt, and how it would stage it.
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe", abstract: "Prints the scene description of a prompt as JSON.")

    @Argument(help: "The prompt, as a caller would send it.")
    var prompt: String
    @Option(help: "What must not be seen.")
    var negative: String?
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"
    @Option(help: "The seed of the film.")
    var seed: UInt32 = 1
    @Flag(help: "Prints the Director's staging instead of the description.")
    var staging = false

    func run() throws {
        let request = VideoRequest(prompt: prompt, negativePrompt: negative, seed: seed)
        let plan = try Studio(assets: assets, shaderCache: nil).plan(request)
        guard staging else {
            print(try plan.scene.json(pretty: true))
            return
        }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(plan.staging), as: UTF8.self))
    }
}
