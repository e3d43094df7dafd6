import ArgumentParser
import Domain
import Engine
import Foundation
import Media
import Render

/// What the rendering commands have in common.
struct RenderOptions: ParsableArguments {
    @Flag(help: "Renders the renderer's own test stage.")
    var testScene = false
    @Option(help: "Width and height, for example 1280x720.")
    var size = "1280x720"
    @Option(help: "Folder whose shader files win over the built-in ones.")
    var shaders: String?
    @Option(help: "Folder for compiled shaders.")
    var shaderCache: String?
    @Flag(help: "Prints processor time by pass.")
    var timings = false

    var frameSize: FrameSize {
        get throws {
            let sides = size.split(separator: "x").compactMap { Int($0) }
            guard sides.count == 2, sides.allSatisfy({ $0 >= 16 && $0 % 2 == 0 }) else {
                throw ValidationError("--size takes WIDTHxHEIGHT, both even")
            }
            return FrameSize(width: sides[0], height: sides[1])
        }
    }

    var renderer: StageRenderer {
        StageRenderer(options: .init(shaderCache: shaderCache, shaderDirectory: shaders))
    }

    var stage: Stage {
        get throws {
            guard testScene else { throw ValidationError("only --test-scene is known yet") }
            return .test()
        }
    }
}

/// Renders one frame of a stage as PNG.
struct StillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "still", abstract: "Renders one frame as PNG.")

    @OptionGroup var options: RenderOptions
    @Option(help: "Seconds into the film.")
    var at: Float = 0
    @Argument(help: "The PNG file to write.")
    var output: String

    func run() async throws {
        let film = FilmRenderer(stages: options.renderer)
        let picture = try await film.still(options.stage, size: options.frameSize, at: at)
        try StillWriter.png(picture).write(to: URL(fileURLWithPath: output))
        if options.timings { try await PassTimings.print(of: film.stages, size: options.frameSize) }
        await film.stages.close()
    }
}

/// The table that `--timings` prints.
enum PassTimings {
    /// Draws a few frames of the stage that is prepared and prints each pass's processor time.
    static func print(of stages: StageRenderer, size: FrameSize) async throws {
        await stages.measure()
        let frame = HDRFrame(size: size)
        let post = try PostProcessor(size: size)
        var picture = VideoPicture(size: size)
        let clock = ContinuousClock()
        var developing = Duration.zero
        for index in 0..<6 {
            try await stages.draw(index, into: frame)
            developing += clock.measure { post.develop(frame, into: &picture) }
        }
        var total = 0.0
        for (name, milliseconds) in await stages.timings() {
            total += milliseconds
            Swift.print(line(name, milliseconds))
        }
        Swift.print(line("all drawing", total))
        Swift.print(line("post, elapsed on two threads", developing / .milliseconds(1) / 6))
    }

    private static func line(_ name: String, _ milliseconds: Double) -> String {
        let number = String((milliseconds * 10).rounded() / 10)
        return String(repeating: " ", count: max(0, 8 - number.count)) + number + " ms  " + name
    }
}
