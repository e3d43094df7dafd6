import ArgumentParser
import Domain
import Engine
import Foundation
import Media
import Render

/// Films a prompt as MP4, with poster and thumbnail beside it.
struct FilmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "film", abstract: "Films a prompt as MP4, with poster and thumbnail beside it.")

    @OptionGroup var options: RenderOptions
    @Flag(help: "Adds sound that fits the scene.")
    var sfx = false

    func run() async throws {
        let clock = ContinuousClock()
        let begin = clock.now
        let studio = try options.studio()
        // A second core opens the graphics while this one reads and builds.
        async let warmed: Void = studio.warm()
        var request = options.request
        request.sfx = sfx
        let (scene, staging) = studio.plan(request)
        let stage = try studio.stage(staging)
        try await warmed
        let built = clock.now
        let sound = studio.sound(request, scene: scene, staging: staging)
        let heard = clock.now
        let base = (options.output as NSString).deletingPathExtension
        let first = FirstFrame(clock: clock)
        try await studio.films.render(
            stage, size: request.frameSize, frameCount: request.frameCount,
            to: .init(video: options.output, poster: base + ".jpg", thumbnail: base + "-small.jpg"),
            sound: sound
        ) { done in
            if done == 1 { first.note() }
        }
        let end = clock.now
        print("set \(staging.set.rawValue), understood \(scene.understood.count) things")
        for note in staging.notes { print("note: \(note)") }
        print(
            "stage built after \(built - begin), first frame after \(first.after(begin)), film after \(end - begin)"
        )
        if sfx { print("sound made in \(heard - built)") }
        if options.timings {
            try await studio.films.stages.prepare(
                stage, size: request.frameSize, frameCount: request.frameCount)
            try await PassTimings.print(of: studio.films.stages, size: request.frameSize)
        }
        await studio.films.stages.close()
    }
}
