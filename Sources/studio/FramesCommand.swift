import ArgumentParser
import Domain
import Editing
import Foundation
import Media

/// Makes a film that passes through pictures, with poster and thumbnail beside it.
struct FramesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frames", abstract: "Makes a film that passes through pictures.")

    @Argument(help: "Two to five pictures; up to four when a film is continued.")
    var pictures: [String] = []
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "Seconds of each transition, separated by commas.")
    var seconds = "5"
    @Option(help: "What each transition does, separated by semicolons: zoom in; whip pan.")
    var prompts = ""
    @Option(help: "The film that is continued.")
    var extend: String?
    @Option(help: "16:9, 9:16, 1:1, 4:5, 5:4, 4:3, 3:4, 3:2, 2:3 or 21:9.")
    var aspect: AspectRatio = .landscape16x9
    @Option(help: "480p, 720p or 1080p.")
    var resolution: Resolution = .p720
    @Option(help: "The same number gives the same film.")
    var seed: UInt32 = 1
    @Flag(help: "Adds sound that fits the words.")
    var sfx = false
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"

    func run() async throws {
        let clock = ContinuousClock()
        let begin = clock.now
        let count = max(pictures.count - (extend == nil ? 1 : 0), 1)
        let lengths = seconds.split(separator: ",").compactMap { Double($0) }
        let words = prompts.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let transitions = (0..<count).map { index in
            Transition(
                seconds: lengths.isEmpty ? 5 : lengths[min(index, lengths.count - 1)],
                prompt: index < words.count ? words[index].trimmingCharacters(in: .whitespaces) : nil)
        }
        let continued = try extend.map {
            ContinuedFilm(job: JobID(unchecked: "job_studio"), frameCount: try Probe(path: $0).frameCount)
        }
        let request = KeyframesRequest(
            keyframes: pictures.map { _ in Keyframe() }, transitions: transitions, aspect: aspect,
            resolution: resolution, seed: seed, sfx: sfx, continued: continued)
        let folder = FileManager.default.temporaryDirectory.appending(path: "frames-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let film = try await Editor(assets: assets).morph(
            request, pictures: (extend.map { [$0] } ?? []) + pictures, into: folder.path
        ) { _ in }
        let base = (output as NSString).deletingPathExtension
        for (name, target) in [
            (film.video, output), (film.poster, base + ".jpg"), (film.thumbnail, base + "-small.jpg"),
        ] {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.moveItem(atPath: folder.appending(path: name).path, toPath: target)
        }
        for note in film.notes { print("note: \(note)") }
        let elapsed = (clock.now - begin) / .milliseconds(1)
        print(
            "\(film.frameCount) frames after \(clock.now - begin), \(Int(elapsed) / film.frameCount) ms a frame"
        )
    }
}
