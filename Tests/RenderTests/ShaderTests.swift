import Domain
import Foundation
import Testing

@testable import Render

/// What needs the graphics side: one at a time, as renders share the driver's threads.
@Suite(.serialized)
struct Drawing {}

extension Drawing {
    /// Draws with every snippet in the folder, as the driver compiles for real only when something is drawn.
    struct ShaderTests {
        static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Render/Shaders").standardized

        static func snippets(_ kind: String) -> [Snippet] {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return files.filter { $0.hasPrefix(kind + "-") && $0.hasSuffix(".glsl") }.sorted().compactMap {
                file in
                guard
                    let source = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                else {
                    return nil
                }
                return Snippet(name: String(file.dropLast(5)), source: source)
            }
        }

        static func stage(_ material: Material, sky: Sky? = nil, particles: Particles? = nil) -> Stage {
            var stage = Stage.test()
            if let sky { stage.sky = sky }
            stage.models = [Model("ball", .icosphere(radius: 0.6, subdivisions: 2), material)]
            stage.lamps = .still([Lamp(position: SIMD3(1, 1, 1), intensity: SIMD3(1, 1, 1))])
            stage.lampGlow = 0.01
            stage.mirror = Mirror(height: -1)
            if let particles { stage.particles = [particles] }
            return stage
        }

        /// Processor seconds of the graphics thread, where the driver compiles, to build and draw the stage once.
        ///
        /// Not of the process: other suites run beside this one.
        static func cost(_ stage: Stage, on stages: StageRenderer) async throws -> Double {
            let before = await stages.processorSeconds()
            let size = FrameSize(width: 96, height: 64)
            try await stages.prepare(stage, size: size, frameCount: 1)
            try await stages.draw(0, into: HDRFrame(size: size))
            return await stages.processorSeconds() - before
        }

        static let limit = 3.0

        @Test func `every surface compiles, and within three seconds`() async throws {
            let stages = StageRenderer()
            for snippet in Self.snippets("surface") {
                let seconds = try await Self.cost(
                    Self.stage(Material(snippet, features: [.doubleSided])), on: stages)
                #expect(seconds < Self.limit, "\(snippet.name): \(seconds) s")
            }
            await stages.close()
        }

        @Test func `every deformation compiles, and within three seconds`() async throws {
            let stages = StageRenderer()
            for snippet in Self.snippets("deform") {
                var material = Material.plain()
                material.deformation = snippet
                let seconds = try await Self.cost(Self.stage(material), on: stages)
                #expect(seconds < Self.limit, "\(snippet.name): \(seconds) s")
            }
            await stages.close()
        }

        @Test func `every sky compiles, and within three seconds`() async throws {
            let stages = StageRenderer()
            for snippet in Self.snippets("sky") where snippet.name != "sky-fragment" {
                let seconds = try await Self.cost(
                    Self.stage(.plain(), sky: Sky(snippet, background: .perPixel)), on: stages)
                #expect(seconds < Self.limit, "\(snippet.name): \(seconds) s")
            }
            await stages.close()
        }

        @Test func `every sprite compiles, and within three seconds`() async throws {
            let stages = StageRenderer()
            for snippet in Self.snippets("sprite") {
                let particles = Particles("one", .snippet(snippet)) { _ in
                    [Particle(position: SIMD3(0, 1, 1), size: 0.2, colour: SIMD3(1, 1, 1))]
                }
                let seconds = try await Self.cost(Self.stage(.plain(), particles: particles), on: stages)
                #expect(seconds < Self.limit, "\(snippet.name): \(seconds) s")
            }
            await stages.close()
        }

        @Test func `every feature of the lighting compiles`() async throws {
            let stages = StageRenderer()
            let features: [Material.Features] = [
                .coat, .fuzz, .translucent, .cutout, .unlit, .planar, .unshadowed, .shadowCatcher, .noLamps,
                .matt,
                [.coat, .fuzz, .translucent, .cutout, .doubleSided],
            ]
            for feature in features {
                for blending in [Material.Blending.opaque, .over, .add] {
                    var material = Material.plain(features: feature)
                    material.blending = blending
                    _ = try await Self.cost(Self.stage(material), on: stages)
                }
            }
            _ = try await Self.cost(
                Self.stage(.felt(shells: .init(count: 5, length: 0.05, density: 40))), on: stages)
            await stages.close()
        }

        @Test func `a snippet that does not compile says where`() async throws {
            let stages = StageRenderer()
            let broken = Snippet(
                name: "surface-broken", source: "void surface(inout Surface s) { s.albedo = 1; }")
            await #expect(throws: GraphicsError.self) {
                _ = try await Self.cost(Self.stage(Material(broken)), on: stages)
            }
            await stages.close()
        }
    }
}

extension StageRenderer {
    /// Processor time of the thread that this actor lives on.
    fileprivate func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
