import CStyle
import Domain
import Media

/// Puts a style on every picture.
final class StyleStage: FrameSource {
    private let source: any FrameSource
    private let strength: Float
    /// What it remembers from picture to picture.
    private var look: OpaquePointer
    private let makeLook: () throws -> OpaquePointer

    var size: FrameSize { source.size }
    var frameRate: Int { source.frameRate }
    var expectedCount: Int { source.expectedCount }
    var notes: [String] { source.notes }

    init(_ source: any FrameSource, _ preset: StylePreset, strength: Float, seed: UInt32) throws {
        self.source = source
        self.strength = strength
        makeLook = { [size = source.size] in try Self.look(preset, size, seed) }
        look = try makeLook()
    }

    func restart() throws {
        try source.restart()
        let fresh = try makeLook()
        pika_style_free(look)
        look = fresh
    }

    deinit { pika_style_free(look) }

    private static func look(
        _ preset: StylePreset, _ size: FrameSize, _ seed: UInt32
    ) throws -> OpaquePointer {
        let kind = StylePreset.allCases.firstIndex(of: preset) ?? 0
        let look = pika_style_create(
            CInt(kind), CInt(size.width), CInt(size.height), seed)
        guard let look else {
            throw EditError("there is not enough memory for the style", cause: .installation)
        }
        return look
    }

    /// What the kernels call a preset.
    static func kernelName(of preset: StylePreset) -> String? {
        StylePreset.allCases.firstIndex(of: preset).flatMap { pika_style_name(CInt($0)) }.map {
            String(cString: $0)
        }
    }

    func next() throws -> Picture? {
        guard var picture = try source.next() else { return nil }
        picture.rgba.withUnsafeMutableBufferPointer { pixels in
            let passes = pika_style_begin(look, pixels.baseAddress, strength)
            for pass in 0..<passes {
                // Every band works on rows of its own.
                nonisolated(unsafe) let look = look
                Parallel.bands(Int(pika_style_rows(look, pass))) { from, to in
                    pika_style_run(look, pass, CInt(from), CInt(to))
                }
            }
        }
        return picture
    }
}
