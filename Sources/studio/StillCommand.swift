import ArgumentParser
import Domain
import Foundation
import Media
import Render

/// Renders one frame of a stage as PNG.
struct StillCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "still", abstract: "Renders one frame as PNG.")

    @Flag(help: "Renders the renderer's own test stage.")
    var testScene = false
    @Option(help: "Seconds into the film.")
    var at: Float = 0
    @Option(help: "Width and height, for example 1280x720.")
    var size = "1280x720"
    @Option(help: "Folder whose shader files win over the built-in ones.")
    var shaders: String?
    @Option(help: "Folder for compiled shaders.")
    var shaderCache: String?
    @Flag(help: "Prints processor time by pass.")
    var timings = false
    @Argument(help: "The PNG file to write.")
    var output: String

    func run() async throws {
        guard testScene else { throw ValidationError("only --test-scene is known yet") }
        let sides = size.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 2 else { throw ValidationError("--size takes WIDTHxHEIGHT") }
        let frameSize = FrameSize(width: sides[0], height: sides[1])
        let renderer = StageRenderer(options: .init(shaderCache: shaderCache, shaderDirectory: shaders))
        let index = Int(at * Float(VideoRequest.frameRate))
        let clock = ContinuousClock()
        let prepared = try await clock.measure {
            try await renderer.prepare(.test(), size: frameSize, frameCount: index + 1)
        }
        let frame = HDRFrame(size: frameSize)
        let first = try await clock.measure { try await renderer.draw(index, into: frame) }
        if timings {
            await renderer.measure()
            for _ in 0..<4 { try await renderer.draw(index, into: frame) }
            print("prepare \(prepared), first frame \(first)")
            for (name, milliseconds) in await renderer.timings() { print(name, milliseconds) }
        }
        try StillWriter.png(Picture(developing: frame)).write(to: URL(fileURLWithPath: output))
    }
}

extension Picture {
    /// A plain print: exposure, film curve, no other post-processing.
    init(developing frame: HDRFrame) {
        let (width, height) = (frame.size.width, frame.size.height)
        var rgba = [UInt8](repeating: 255, count: width * height * 4)
        for y in 0..<height {
            for x in 0..<width {
                let from = ((height - 1 - y) * width + x) * 4, to = (y * width + x) * 4
                for channel in 0..<3 {
                    let half = Float16(bitPattern: frame.colour[from + channel])
                    let v = Float(half) * frame.view.look.exposure
                    let film = min((v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14), 1)
                    rgba[to + channel] = UInt8(max(powf(film, 1 / 2.2), 0) * 255 + 0.5)
                }
            }
        }
        self.init(width: width, height: height, rgba: rgba)
    }
}
