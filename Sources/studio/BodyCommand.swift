import ArgumentParser
import Domain
import Engine
import Foundation
import Media
import Render

/// Renders a body on a turntable under a soft sky.
struct BodyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "body", abstract: "Renders one sculpted body, to judge it by eye.")

    @Argument(help: "Key, for example corgi.")
    var key: String
    @Argument(help: "The PNG file to write.")
    var output: String
    @Option(help: "What it does.")
    var action = BodyAction.stand
    @Option(help: "Seconds into the action.")
    var at: Float = 0
    @Option(help: "Where it is seen from, degrees about it; 0 is from the front.")
    var angle: Float = 30
    @Option(help: "Degrees above the horizon.")
    var above: Float = 8
    @Option(help: "How close: 1 has the whole body in the frame.")
    var zoom: Float = 1
    @Option(help: "Height looked at, in body heights.")
    var look: Float = 0.5
    @Option(help: "0 hero … 3 far.")
    var detail = 0
    @Option(help: "Shells of fur.")
    var shells = 9
    @Option var seed: UInt64 = 1
    @Option(help: "Costume words of a person, separated by spaces, for example \"hat:cap cloth:c7333b old\".")
    var traits = ""
    @Option(help: "Width and height.")
    var size = "800x600"
    @Flag(help: "Light from behind, low and warm.")
    var sunset = false
    @Flag(help: "Lists the keys.")
    var list = false

    func run() async throws {
        if list {
            for entry in BodyCatalogue.entries { print(entry.key, entry.nouns.joined(separator: ", ")) }
            return
        }
        guard let detail = BodyDetail(rawValue: detail),
            let body = BodyCatalogue.body(
                "body/\(key)", seed: seed, detail: detail,
                traits: traits.split(separator: " ").map(String.init))
        else { throw ValidationError("no body/\(key)") }
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2 else { throw ValidationError("--size takes WIDTHxHEIGHT") }
        let frameSize = FrameSize(width: sides[0], height: sides[1])
        let film = FilmRenderer(stages: StageRenderer())
        let picture = try await film.still(stage(body), size: frameSize, at: at)
        await film.stages.close()
        try StillWriter.png(picture).write(to: URL(fileURLWithPath: output))
        print(body.key, body.triangleCount, "triangles,", body.parts.count, "parts, height", body.height)
    }

    private func stage(_ body: SculptedBody) -> Stage {
        let box = body.bounds
        let middle = (box.low + box.high) / 2
        let extent = (box.high - box.low).length
        let sunDirection =
            sunset ? SIMD3<Float>(-0.5, 0.22, -0.8).normalized : SIMD3<Float>(-0.5, 0.62, 0.55).normalized
        let sky = Sky.gradient(
            zenith: SIMD3(0.16, 0.32, 0.70), middle: SIMD3(0.42, 0.58, 0.85),
            horizon: sunset ? SIMD3(1.1, 0.62, 0.38) : SIMD3(0.90, 0.88, 0.85),
            ground: SIMD3(0.30, 0.27, 0.24),
            sunDirection: sunDirection, sunColour: SIMD3(3.4, 2.9, 2.2), clouds: 0.45)
        var sun = Sun(direction: sunDirection, radiance: sunset ? SIMD3(6.5, 3.6, 1.8) : SIMD3(4.6, 4.1, 3.4))
        sun.shadow = ShadowVolume(centre: middle, radius: extent * 1.1, softness: extent * 0.01)
        let turn = angle * .pi / 180
        let rise = above * .pi / 180
        let target = SIMD3(middle.x, box.low.y + (box.high.y - box.low.y) * look, middle.z)
        let away =
            SIMD3(sinf(turn) * cosf(rise), sinf(rise), cosf(turn) * cosf(rise)) * (extent * 1.65 / zoom)
        var camera = Camera(eye: target + away, target: target, fovY: 0.55)
        camera.near = extent * 0.02
        var stage = Stage(camera: .still(camera), sky: sky, sun: sun)
        let table = Model(
            "table", .grid(width: extent * 60, depth: extent * 60),
            .plain(linear(hex: 0xB9AA96), roughness: 0.75),
            transform: .translation(0, box.low.y, 0))
        stage.models = [table] + body.models(Performance(action), shells: shells)
        stage.look.exposure = 0.7
        return stage
    }
}

extension BodyAction: ExpressibleByArgument {}
