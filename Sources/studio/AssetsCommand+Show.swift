import ArgumentParser
import Domain
import Engine
import Foundation
import Media
import Render

extension AssetsCommand {
    /// Renders one asset on a table, to judge it by eye.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Render model/…, toy/… or text:… on a table.")

        @Argument(help: "Keys, for example model/sports-car toy/1f418 text:gothic:ラーメン; side by side.")
        var keys: [String]
        @Option(help: "The PNG file to write.")
        var output = "asset.png"
        @Option(help: "Folder of the built assets.")
        var assets = ".build/assets"
        @Option(help: "Degrees about it; 0 is from the front.")
        var angle: Float = 30
        @Option(help: "Degrees above the horizon.")
        var above: Float = 10
        @Option(help: "1 has everything in the frame.")
        var zoom: Float = 1
        @Option(help: "Height looked at.")
        var look: Float = 0.36
        @Option(help: "Level of detail, 0 is the finest.")
        var level = 0
        @Option(help: "Metres that vehicles have driven.")
        var travel: Float = 0
        @Option(help: "Shells of fur on toys.")
        var shells = 0
        @Option(help: "Width and height.")
        var size = "1280x720"

        func run() async throws {
            guard let library = try AssetLibrary.find(in: URL(fileURLWithPath: assets)) else {
                throw ValidationError("no library.pack in \(assets): run `studio assets build` first")
            }
            let sides = size.split(separator: "x").compactMap { Int($0) }
            guard sides.count == 2 else { throw ValidationError("--size takes WIDTHxHEIGHT") }
            var models: [Model] = []
            let columns = max(Int(Float(keys.count).squareRoot().rounded(.up) * 1.4), 1)
            for (index, key) in keys.enumerated() {
                let start = ContinuousClock.now
                let made = try place(key, library, index % columns, index / columns, min(columns, keys.count))
                models += made
                let triangles = made.reduce(0) { $0 + ($1.levels.first?.mesh.triangleCount ?? 0) }
                print(key, made.count, "parts", triangles, "triangles", ContinuousClock.now - start)
            }
            let rows = (keys.count + columns - 1) / columns
            let film = FilmRenderer(stages: StageRenderer())
            let picture = try await film.still(
                stage(models, columns: min(columns, keys.count), rows: rows),
                size: FrameSize(width: sides[0], height: sides[1]), at: 0)
            await film.stages.close()
            try StillWriter.png(picture).write(to: URL(fileURLWithPath: output))
        }

        /// One metre high and wide at the most, on its place of the table.
        private func place(
            _ key: String, _ library: AssetLibrary, _ column: Int, _ row: Int, _ columns: Int
        ) throws -> [Model] {
            let spot = SIMD3(Float(column) - Float(columns - 1) / 2, 0, -Float(row) * 1.25) * 1.15
            func fit(_ low: SIMD3<Float>, _ high: SIMD3<Float>) -> Matrix4 {
                let middle = (low + high) / 2
                return .translation(spot) * .scale(1 / max((high - low).max(), 1e-6))
                    * .translation(-middle.x, -low.y, -middle.z)
            }
            if key.hasPrefix("text:") {
                let fields = key.split(separator: ":", maxSplits: 2).map(String.init)
                let face = FontFace(rawValue: fields.count > 2 ? fields[1] : "poster") ?? .poster
                let forms = [Lettering(.solid(depth: 0.15)), Lettering(.tube(radius: 0.022))]
                return try forms.enumerated().compactMap { index, form in
                    guard let mesh = try library.text(fields.last ?? "", font: face, as: form) else {
                        return nil
                    }
                    let kind: Material = index == 0 ? .vinyl(SIMD3(0.7, 0.1, 0.1)) : .glow(SIMD3(4, 0.6, 1.6))
                    let (low, high) = mesh.box
                    return Model(
                        key, mesh, kind, transform: .translation(0, index == 0 ? 0 : 0.5, 0) * fit(low, high))
                }
            }
            if let toy = try library.toy(AssetKey(rawValue: key)), let mesh = toy.levels[safe: level] {
                let (low, high) = mesh.box
                let hair = Material.Shells(count: shells, length: 0.02, density: 220)
                return [
                    Model(key, mesh, .felt(shells: shells > 0 ? hair : nil), transform: fit(low, high))
                ]
            }
            guard let model = try library.model(AssetKey(rawValue: key)) else { return [] }
            let (low, high) = model.bounds
            let travel = travel
            return try library.stageModels(
                AssetKey(rawValue: key), transform: .still(fit(low, high)), travel: { _ in travel },
                detail: level)
                ?? []
        }

        private func stage(_ models: [Model], columns: Int, rows: Int) -> Stage {
            let extent = Float(max(columns, 1)) * 0.62 + Float(rows) * 0.3
            let sunDirection = SIMD3<Float>(-0.5, 0.62, 0.55).normalized
            let sky = Sky.gradient(
                zenith: SIMD3(0.16, 0.32, 0.70), middle: SIMD3(0.42, 0.58, 0.85),
                horizon: SIMD3(0.90, 0.88, 0.85), ground: SIMD3(0.30, 0.27, 0.24),
                sunDirection: sunDirection, sunColour: SIMD3(3.4, 2.9, 2.2), clouds: 0.45)
            let target = SIMD3<Float>(0, look, -Float(rows - 1) * 0.72)
            var sun = Sun(direction: sunDirection, radiance: SIMD3(4.6, 4.1, 3.4))
            sun.shadow = ShadowVolume(centre: target, radius: extent * 1.6, softness: 0.012)
            let turn = angle * .pi / 180
            let rise = (above + Float(rows - 1) * 5) * .pi / 180
            let away = SIMD3(sinf(turn) * cosf(rise), sinf(rise), cosf(turn) * cosf(rise))
            var camera = Camera(eye: target + away * (extent * 3.1 / zoom), target: target, fovY: 0.4)
            camera.near = 0.05
            var stage = Stage(camera: .still(camera), sky: sky, sun: sun)
            let table = Model(
                "table", .grid(width: 80, depth: 80), .plain(linear(hex: 0xB9AA96), roughness: 0.75))
            stage.models = [table] + models
            stage.look.exposure = 0.7
            return stage
        }
    }
}

extension Mesh {
    fileprivate var box: (low: SIMD3<Float>, high: SIMD3<Float>) {
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for position in positions {
            low = pointwiseMin(low, position)
            high = pointwiseMax(high, position)
        }
        return (low, high)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
