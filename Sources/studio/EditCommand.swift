import ArgumentParser
import Domain
import Editing
import Foundation

/// Changes a film or a picture, with poster and thumbnail beside the result.
struct EditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Puts styles and effects on a film.")

    @Argument(help: "The film's file, or a picture's.")
    var source: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "A style, with its strength behind a colon if it is not 1; may be repeated.")
    var style: [String] = []
    @Option(help: "An effect that comes before the styles; may be repeated.")
    var effect: [String] = []
    @Option(help: "What the effects are for, in words.")
    var target: String?
    @Option(help: "The same number gives the same film.")
    var seed: UInt32 = 1
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"

    func run() async throws {
        let effects = try effect.map { name -> EditRequest.Step in
            guard let effect = Effect(named: name) else {
                throw ValidationError("There is no effect \(name).")
            }
            return .effect(effect, on: EditTarget(text: target))
        }
        let styles = try style.map { text -> EditRequest.Step in
            let parts = text.split(separator: ":", maxSplits: 1)
            guard let name = parts.first, let preset = StylePreset(named: String(name)) else {
                throw ValidationError("There is no style \(text).")
            }
            return .style(preset, strength: parts.count > 1 ? Float(parts[1]) ?? 1 : 1)
        }
        let isPicture = ["jpg", "jpeg", "png", "webp", "avif"].contains(
            (source as NSString).pathExtension.lowercased())
        let request = EditRequest(
            operation: effects.isEmpty ? .styles : .effects,
            source: isPicture ? .picture(seconds: EditRequest.pictureSeconds) : .film,
            steps: effects + styles, seed: seed)
        let start = ContinuousClock.now
        let folder = FileManager.default.temporaryDirectory.appending(path: "edit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try await Editor(assets: assets).edit(request, inputs: [source], into: folder.path) { _ in
        }
        let base = (output as NSString).deletingPathExtension
        for (name, target) in [
            (made.video, output), (made.poster, base + ".jpg"), (made.thumbnail, base + "-small.jpg"),
        ] {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.moveItem(atPath: folder.appending(path: name).path, toPath: target)
        }
        for note in made.notes { print("note: \(note)") }
        print("\(made.frameCount) frames after \(ContinuousClock.now - start)")
    }
}
