import ArgumentParser
import Domain
import Editing
import Foundation

/// Films a picture as MP4, with poster and thumbnail beside it.
struct AnimateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "animate", abstract: "Makes a film of a picture, with poster and thumbnail beside it.")

    @Argument(help: "The picture's file.")
    var picture: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "What should happen.")
    var prompt = ""
    @Option(help: "What must not be seen.")
    var negative: String?
    @Option(help: "Whole seconds, 1 to 10.")
    var seconds = 5
    @Option(help: "16:9, 9:16, 1:1, 4:5, 5:4, 4:3, 3:4, 3:2, 2:3 or 21:9.")
    var aspect: AspectRatio = .landscape16x9
    @Option(help: "480p, 720p or 1080p.")
    var resolution: Resolution = .p720
    @Option(help: "The same number gives the same film.")
    var seed: UInt32 = 1
    @Option(help: "How much moves, 0 to 4.")
    var motion: Int?
    @Option(help: "A camera move that overrules the prompt's.")
    var camera: CameraMove?
    @Flag(help: "Adds sound that fits the prompt.")
    var sfx = false
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"

    func run() async throws {
        let clock = ContinuousClock()
        let begin = clock.now
        let request = VideoRequest(
            prompt: prompt, negativePrompt: negative, seconds: seconds, aspect: aspect,
            resolution: resolution,
            seed: seed, motion: motion, camera: camera, sfx: sfx)
        let folder = FileManager.default.temporaryDirectory.appending(path: "animate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = FirstFrame(clock: clock)
        let film = try await Editor(assets: assets).animate(request, picture: picture, into: folder.path) {
            if $0.framesDone == 1 { first.note() }
        }
        let base = (output as NSString).deletingPathExtension
        for (name, target) in [
            (film.video, output), (film.poster, base + ".jpg"), (film.thumbnail, base + "-small.jpg"),
        ] {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.moveItem(atPath: folder.appending(path: name).path, toPath: target)
        }
        for note in film.notes { print("note: \(note)") }
        print("first frame after \(first.after(begin)), film after \(clock.now - begin)")
    }
}
