import ArgumentParser
import Domain
import Editing
import Foundation

/// Puts styles on a film, with poster and thumbnail beside the result.
struct StyleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "style", abstract: "Puts styles on a film.")

    @Argument(help: "The film's file.")
    var film: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "A style, with its strength behind a colon if it is not 1; may be repeated.")
    var style: [String] = []
    @Option(help: "The same number gives the same film.")
    var seed: UInt32 = 1
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"

    func run() async throws {
        let styles = try style.map { text -> StyleUse in
            let parts = text.split(separator: ":", maxSplits: 1)
            guard let name = parts.first, let preset = StylePreset(named: String(name)) else {
                throw ValidationError("There is no style \(text).")
            }
            return StyleUse(preset, strength: parts.count > 1 ? Float(parts[1]) ?? 1 : 1)
        }
        let request = StylesRequest(
            clip: nil, styles: styles, frameSize: FrameSize(width: 0, height: 0), frameCount: 0, frameRate: 0,
            seed: seed)
        let start = ContinuousClock.now
        let folder = FileManager.default.temporaryDirectory.appending(path: "style-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = try await Editor(assets: assets).style(request, inputs: [film], into: folder.path) { _ in }
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
