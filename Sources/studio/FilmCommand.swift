import ArgumentParser
import Domain
import Engine
import Foundation
import Media
import Render

/// Renders a whole film of a stage as MP4, with poster and thumbnail beside it.
struct FilmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "film", abstract: "Renders a film as MP4, with poster and thumbnail beside it.")

    @OptionGroup var options: RenderOptions
    @Option(help: "Length in seconds.")
    var seconds: Int = 6
    @Argument(help: "The MP4 file to write.")
    var output: String

    func run() async throws {
        let base = output.hasSuffix(".mp4") ? String(output.dropLast(4)) : output
        let film = FilmRenderer(stages: options.renderer)
        let stage = try options.stage
        let size = try options.frameSize
        let clock = ContinuousClock()
        let elapsed = try await clock.measure {
            try await film.render(
                stage, size: size, frameCount: seconds * VideoRequest.frameRate,
                to: .init(video: output, poster: base + ".jpg", thumbnail: base + "-small.jpg"))
        }
        let probe = try Probe(path: output)
        print("\(probe.frameCount) frames, \(probe.seconds) s, rendered in \(elapsed)")
        if options.timings {
            try await film.stages.prepare(stage, size: size, frameCount: seconds * VideoRequest.frameRate)
            try await PassTimings.print(of: film.stages, size: size)
        }
        await film.stages.close()
    }
}
