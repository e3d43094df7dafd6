import CStyle
import Domain
import Media

/// Puts a style on every picture.
final class StyleStage: FrameSource {
    private let source: any FrameSource
    private let strength: Float
    /// What it remembers from picture to picture.
    private let look: OpaquePointer

    var size: FrameSize { source.size }
    var frameRate: Int { source.frameRate }
    var expectedCount: Int { source.expectedCount }

    init(_ source: any FrameSource, _ preset: StylePreset, strength: Float, seed: UInt32) throws {
        self.source = source
        self.strength = strength
        look = try Self.look(preset, source, seed)
    }

    deinit { pika_style_free(look) }

    private static func look(
        _ preset: StylePreset, _ source: any FrameSource, _ seed: UInt32
    ) throws -> OpaquePointer {
        let kind = StylePreset.allCases.firstIndex(of: preset) ?? 0
        let look = pika_style_create(
            CInt(kind), CInt(source.size.width), CInt(source.size.height), seed)
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
