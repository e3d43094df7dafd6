import ArgumentParser
import Domain
import Engine
import Foundation
import Render

/// What the rendering commands have in common: a prompt and how to film it.
struct RenderOptions: ParsableArguments {
    @Argument(help: "What to film.")
    var prompt: String
    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String
    @Option(help: "Whole seconds, 1 to 10.")
    var seconds = 5
    @Option(help: "16:9, 9:16, 1:1, 4:5, 5:4, 4:3, 3:4, 3:2, 2:3 or 21:9.")
    var aspect: AspectRatio = .landscape16x9
    @Option(help: "480p, 720p or 1080p.")
    var resolution: Resolution = .p720
    @Option(help: "The same number gives the same film.")
    var seed: UInt32 = 1
    @Option(help: "How much moves, 0 to 4.")
    var motion: Int?
    @Option(help: "A camera move that overrules the prompt's.")
    var camera: CameraMove?
    @Option(help: "What must not be seen.")
    var negative: String?
    @Option(help: "The folder that `studio assets build` wrote.")
    var assets = ".build/assets"
    @Option(help: "Folder for compiled shaders.")
    var shaderCache: String?
    @Option(help: "Folder whose shader files win over the built-in ones.")
    var shaders: String?
    @Flag(help: "Prints processor time by pass.")
    var timings = false

    var request: VideoRequest {
        VideoRequest(
            prompt: prompt, negativePrompt: negative, seconds: seconds, aspect: aspect,
            resolution: resolution,
            seed: seed, motion: motion, camera: camera)
    }

    func studio() throws -> Studio {
        try Studio(assets: assets, shaderCache: shaderCache, shaderFolder: shaders)
    }
}

extension AspectRatio: ExpressibleByArgument {}
extension Resolution: ExpressibleByArgument {}
extension CameraMove: ExpressibleByArgument {}
