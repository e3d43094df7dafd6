import ArgumentParser
import Domain
import Engine
import Foundation
import Media
import Render
import Synchronization

/// Renders one moment of a prompt's film as PNG.
struct StillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "still", abstract: "Renders one moment of a prompt's film as PNG.")

    @OptionGroup var options: RenderOptions
    @Option(help: "Seconds into the film.")
    var at: Float = 2

    func run() async throws {
        let studio = try options.studio()
        let request = options.request
        let stage = try studio.stage(studio.plan(request).staging)
        let picture = try await studio.films.still(stage, size: request.frameSize, at: at)
        try StillWriter.png(picture).write(to: URL(fileURLWithPath: options.output))
        if options.timings { try await PassTimings.print(of: studio.films.stages, size: request.frameSize) }
        await studio.films.stages.close()
    }
}

/// When the first frame was done.
final class FirstFrame: Sendable {
    private let clock: ContinuousClock
    private let moment = Mutex<ContinuousClock.Instant?>(nil)

    init(clock: ContinuousClock) { self.clock = clock }

    func note() { moment.withLock { $0 = clock.now } }

    func after(_ begin: ContinuousClock.Instant) -> Duration { (moment.withLock { $0 } ?? begin) - begin }
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
