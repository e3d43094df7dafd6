import Domain
import Foundation
import Testing

@testable import Render

extension Drawing {
    /// Needs an OpenGL ES 3.2 driver; llvmpipe will do.
    struct StageTests {
        static let small = FrameSize(width: 160, height: 90)

        static func film(_ stage: Stage, size: FrameSize, frames: Range<Int>, on stages: StageRenderer)
            async throws
            -> [[UInt8]]
        {
            try await stages.prepare(stage, size: size, frameCount: frames.upperBound)
            let post = try PostProcessor(size: size)
            var result: [[UInt8]] = []
            for index in frames {
                let frame = HDRFrame(size: size)
                try await stages.draw(index, into: frame)
                var bytes = [UInt8](repeating: 0, count: size.pixels * 3 / 2)
                bytes.withUnsafeMutableBufferPointer { buffer in
                    guard let base = buffer.baseAddress else { return }
                    post.develop(
                        frame, luma: base, lumaStride: size.width, chroma: base + size.pixels,
                        chromaStride: size.width)
                }
                result.append(bytes)
            }
            return result
        }

        @Test func `the same stage makes the same film, byte for byte`() async throws {
            let first = StageRenderer(), second = StageRenderer()
            let a = try await Self.film(.test(), size: Self.small, frames: 0..<4, on: first)
            let b = try await Self.film(.test(), size: Self.small, frames: 0..<4, on: second)
            let again = try await Self.film(.test(), size: Self.small, frames: 0..<4, on: first)
            #expect(a == b)
            #expect(a == again)
            #expect(Set(a).count == 4)
            await first.close()
            await second.close()
        }

        @Test func `every shape and size of frame can be drawn`() async throws {
            let stages = StageRenderer()
            for aspect in AspectRatio.allCases {
                for resolution in Resolution.allCases {
                    let size = aspect.frameSize(at: resolution)
                    var stage = Stage.test()
                    stage.models.removeAll { $0.material.shells != nil }
                    let frames = try await Self.film(stage, size: size, frames: 0..<1, on: stages)
                    let luma = frames[0].prefix(size.pixels)
                    let mean = luma.reduce(0) { $0 + Int($1) } / size.pixels
                    #expect((60...200).contains(mean), "\(aspect) \(resolution)")
                }
            }
            await stages.close()
        }

        @Test func `what moves is found by its motion vectors`() async throws {
            let stages = StageRenderer()
            var stage = Stage.test()
            stage.camera = .still(Camera(eye: SIMD3(0, 1, 4), target: SIMD3(0, 0.5, 0)))
            var ball = Model("ball", .icosphere(radius: 0.5), .plain())
            ball.transform = .moving { .translation($0 * 2.4, 0.5, 0) }
            stage.models = [ball]
            try await stages.prepare(stage, size: Self.small, frameCount: 8)
            let frame = HDRFrame(size: Self.small)
            try await stages.draw(4, into: frame)
            var fastest: Float = 0
            for at in 0..<Self.small.pixels {
                let word = frame.meta[at * 2 + 1]
                fastest = max(fastest, Float(Float16(bitPattern: UInt16(truncatingIfNeeded: word))))
            }
            // 0.1 m a frame, 4 m away, where the frame is about 5.2 m wide.
            #expect(fastest > 0.015 && fastest < 0.03)
            await stages.close()
        }

        @Test func `a mirror shows what stands on it`() async throws {
            let stages = StageRenderer()
            var stage = Stage.test()
            stage.camera = .still(Camera(eye: SIMD3(0, 1, 4), target: SIMD3(0, 0.2, 0)))
            stage.mirror = Mirror(height: 0)
            var floor = Material.plain(SIMD3(0.02, 0.02, 0.02), roughness: 0.1, features: [.planar])
            floor.uniforms["plainMetalness"] = .float(1)
            floor.uniforms["plainColour"] = .vector3(SIMD3(0.9, 0.9, 0.9))
            let lamp = Model(
                "lamp", .box(size: SIMD3(0.3, 0.3, 0.3), centre: SIMD3(0, 0.8, 0)), .glow(SIMD3(20, 0, 0)))
            stage.models = [Model("floor", .grid(width: 10, depth: 10), floor), lamp]
            try await stages.prepare(stage, size: Self.small, frameCount: 1)
            let frame = HDRFrame(size: Self.small)
            try await stages.draw(0, into: frame)
            func red(_ rows: Range<Int>) -> Float {
                var most: Float = 0
                for y in rows {
                    let at = (y * Self.small.width + Self.small.width / 2) * 4
                    most = max(
                        most,
                        Float(Float16(bitPattern: frame.colour[at]))
                            - Float(Float16(bitPattern: frame.colour[at + 1])))
                }
                return most
            }
            #expect(red(45..<90) > 10)
            #expect(red(0..<40) > 5)
            await stages.close()
        }
    }
}
