import Domain
import Engine
import Foundation
import Inference
import Media
import Testing

@testable import Editing

struct CutoutTests {
    static let library: InferenceLibrary? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder =
            ProcessInfo.processInfo.environment["PIKA_ASSETS"] ?? root.appending(path: ".build/assets").path
        return try? InferenceLibrary.open(assets: folder)
    }()

    /// An orange disc of radius 50 at (150, 90) on a striped blue ground.
    private let disc = Colours(
        [(0.9, 0.15), (0.45, 0.3), (0.1, 0.55)].map { inside, outside in
            Plane(width: 320, height: 240) { x, y in
                let (dx, dy) = (Float(x) - 150, Float(y) - 90)
                if dx * dx + dy * dy < 2500 { return Float(inside) - dy / 400 }
                return Float(outside) + (y / 6 % 2 == 0 ? 0.02 : -0.02)
            }
        })

    private func agreement(_ mask: Plane) -> Float {
        let full = mask.resampled(width: 320, height: 240)
        var (both, either): (Float, Float) = (0, 0)
        for y in 0..<240 {
            for x in 0..<320 {
                let (dx, dy) = (x - 150, y - 90)
                let isDisc = dx * dx + dy * dy < 2500
                let isFound = full[x, y] > 0.5
                if isDisc && isFound { both += 1 }
                if isDisc || isFound { either += 1 }
            }
        }
        return both / either
    }

    @Test(.enabled(if: library != nil, "the networks are not installed"))
    func `The network finds the disc`() {
        let finding = SubjectFinder(library: Self.library).find(in: disc)
        #expect(finding.isFromNetwork)
        #expect(agreement(finding.mask) > 0.85)
    }

    @Test func `Colours alone find the disc`() {
        let finding = SubjectFinder(library: nil).find(in: disc)
        #expect(!finding.isFromNetwork)
        #expect(agreement(finding.mask) > 0.7)
    }

    @Test func `A plate keeps what is seen and hides what is not`() {
        let mask = Plane(width: 320, height: 240) { x, y in
            let (dx, dy) = (x - 150, y - 90)
            return dx * dx + dy * dy < 2600 ? 1 : 0
        }
        for plate in [
            Inpainting.plate(disc, hole: mask, softness: 3),
            Inpainting.flatPlate(disc, hole: mask, softness: 3),
        ] {
            #expect(plate.blue[20, 200] == disc.blue[20, 200])
            #expect(abs(plate.red[150, 90] - 0.15) < 0.06 && abs(plate.blue[150, 90] - 0.55) < 0.06)
        }
    }

    @Test func `Layers laid over each other give the picture back`() throws {
        let request = VideoRequest(
            prompt: "", seconds: 1, aspect: .landscape4x3, resolution: .p480, seed: 1, camera: .static)
        let wishes = Wishes(request, scene: PromptReader(vocabulary: nil).read("", seed: 1))
        let still = try StillScene(
            disc, frame: request.frameSize, wishes: wishes, library: nil)
        let picture = try frame(Animator(still, wishes: wishes, request: request), 0, request.frameSize)
        let expected = disc.resampled(width: 640, height: 480)
        var worst: Float = 0
        for y in stride(from: 8, to: 472, by: 4) {
            for x in stride(from: 8, to: 632, by: 4) {
                let found = Float(picture.rgba[(y * 640 + x) * 4 + 1]) / 255
                worst = max(worst, abs(found - min(max(expected.green[x, y], 0), 1)))
            }
        }
        // A wrong mask must not show while nothing moves; 4:2:0 costs a little at the disc's rim.
        #expect(worst < 0.09)
    }

    @Test(arguments: CameraMove.allCases)
    func `A plain picture stays plain to the last pixel, whatever the camera does`(move: CameraMove) throws {
        let grey = Colours((0..<3).map { _ in Plane(width: 200, height: 300, filledWith: 0.7) })
        let request = VideoRequest(
            prompt: "", seconds: 1, aspect: .wide21x9, resolution: .p480, seed: 1, motion: 4, camera: move)
        let wishes = Wishes(request, scene: PromptReader(vocabulary: nil).read("", seed: 1))
        let still = try StillScene(
            grey, frame: request.frameSize, wishes: wishes, library: nil)
        let animator = Animator(still, wishes: wishes, request: request)
        for index in [0, 23] {
            let picture = try frame(animator, index, request.frameSize)
            let values = stride(from: 0, to: picture.rgba.count, by: 4).map { picture.rgba[$0] }
            // The extension is darker, but nothing is black, and nothing is brighter than the picture.
            #expect(values.min() ?? 0 > 110 && values.max() ?? 0 < 184)
        }
    }

    private func frame(_ animator: Animator, _ index: Int, _ size: FrameSize) throws -> Picture {
        var frame = VideoPicture(size: size)
        frame.luma.withUnsafeMutableBufferPointer { luma in
            frame.chroma.withUnsafeMutableBufferPointer { chroma in
                guard let luma = luma.baseAddress, let chroma = chroma.baseAddress else { return }
                _ = animator.draw(
                    index, luma: luma, lumaStride: size.width, chroma: chroma, chromaStride: size.width)
            }
        }
        return try frame.picture()
    }
}
