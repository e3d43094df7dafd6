import Foundation

/// Puts programs together from the common pieces, `#define`s and the authors' snippets.
///
/// Variants instead of branches: llvmpipe runs both sides of an `if` wherever neighbouring pixels disagree, and long
/// programs take long to compile.
struct ShaderLibrary {
    /// A folder whose `<name>.glsl` files win over the embedded ones, for work on shaders without a rebuild.
    let directory: String?

    private static let header = """
        #version 320 es
        precision highp float;
        precision highp int;
        precision highp sampler2D;
        precision highp sampler2DShadow;

        """

    func model(_ material: Material, variant: ModelVariant) throws(GraphicsError) -> Program {
        var defines = variant.defines(material)
        if material.deformation != nil { defines.append("DEFORMED") }
        let name = "\(material.surface.name) [\(defines.joined(separator: " "))]"
        let vertex = [
            piece("frame"), piece("noise"), piece("model-vertex"), material.deformation.map(text) ?? "",
        ]
        let fragment: [String]
        if variant.isDepthOnly {
            fragment =
                material.features.contains(.cutout)
                ? [
                    piece("frame"), piece("noise"), piece("environment"), piece("surface"),
                    text(material.surface),
                    piece("depth-fragment"),
                ] : ["void main() {}\n"]
        } else {
            fragment = [
                piece("frame"), piece("noise"), piece("environment"), piece("atmosphere"), piece("surface"),
                piece("lighting"), text(material.surface), piece("model-fragment"),
            ]
        }
        return try program(name, defines, vertex: vertex, fragment: fragment)
    }

    func sky(_ snippet: Snippet, main: String, defines: [String]) throws(GraphicsError) -> Program {
        try program(
            "\(snippet.name) in \(main)", defines, vertex: [piece("screen-vertex")],
            fragment: [
                piece("frame"), piece("noise"), piece("environment"), piece("atmosphere"), text(snippet),
                piece(main),
            ])
    }

    func screen(_ main: String, defines: [String] = []) throws(GraphicsError) -> Program {
        try program(
            main, defines, vertex: [piece("screen-vertex")],
            fragment: [
                piece("frame"), piece("noise"), piece("environment"), piece("atmosphere"), piece(main),
            ])
    }

    func particles(_ snippet: Snippet, defines: [String]) throws(GraphicsError) -> Program {
        try program(
            snippet.name, defines, vertex: [piece("frame"), piece("particle-vertex")],
            fragment: [
                piece("frame"), piece("noise"), piece("environment"), piece("atmosphere"), piece("sprite"),
                text(snippet), piece("particle-fragment"),
            ])
    }

    private func program(
        _ name: String, _ defines: [String], vertex: [String], fragment: [String]
    ) throws(GraphicsError) -> Program {
        let head = Self.header + defines.map { "#define \($0)\n" }.joined()
        return try Program(
            name: name, vertex: head + vertex.joined(separator: "\n"),
            fragment: head + fragment.joined(separator: "\n"))
    }

    private func text(_ snippet: Snippet) -> String { override(snippet.name) ?? snippet.source }

    private func piece(_ name: String) -> String {
        override(name) ?? String(decoding: Self.pieces[name] ?? [], as: UTF8.self)
    }

    private func override(_ name: String) -> String? {
        guard let directory else { return nil }
        return try? String(contentsOfFile: "\(directory)/\(name).glsl", encoding: .utf8)
    }

    private static let pieces: [String: [UInt8]] = [
        "atmosphere": PackageResources.atmosphere_glsl,
        "bake-fragment": PackageResources.bake_fragment_glsl,
        "depth-fragment": PackageResources.depth_fragment_glsl,
        "environment": PackageResources.environment_glsl,
        "frame": PackageResources.frame_glsl,
        "lighting": PackageResources.lighting_glsl,
        "model-fragment": PackageResources.model_fragment_glsl,
        "model-vertex": PackageResources.model_vertex_glsl,
        "noise": PackageResources.noise_glsl,
        "particle-fragment": PackageResources.particle_fragment_glsl,
        "particle-vertex": PackageResources.particle_vertex_glsl,
        "prefilter-fragment": PackageResources.prefilter_fragment_glsl,
        "screen-vertex": PackageResources.screen_vertex_glsl,
        "sky-fragment": PackageResources.sky_fragment_glsl,
        "sprite": PackageResources.sprite_glsl,
        "surface": PackageResources.surface_glsl,
    ]
}

/// What the stage and the model add to a material's program.
struct ModelVariant: Hashable {
    var isDepthOnly = false
    var isInstanced = false
    var hasMovingInstances = false
    var isSkinned = false
    var hasMotion = false
    var hasShadow = false
    var hasLamps = false
    /// Never more than one lamp.
    var hasOneLamp = false
    var hasFog = false
    var hasGlow = false

    func defines(_ material: Material) -> [String] {
        var result: [String] = []
        func add(_ name: String, _ condition: Bool) { if condition { result.append(name) } }
        let features = material.features
        add("DEPTH_ONLY", isDepthOnly)
        add("INSTANCED", isInstanced)
        add("MOVING_INSTANCES", hasMovingInstances)
        add("SKINNED", isSkinned)
        add("CUTOUT", features.contains(.cutout))
        guard !isDepthOnly else { return result }
        add("MOTION", hasMotion)
        add("SHADOW", hasShadow && !features.contains(.unshadowed))
        add("LAMPS", hasLamps && !features.contains(.noLamps))
        add("ONE_LAMP", hasLamps && hasOneLamp && !features.contains(.noLamps))
        add("FOG", hasFog)
        add("GLOW", hasGlow)
        add("COAT", features.contains(.coat))
        add("FUZZ", features.contains(.fuzz))
        add("TRANSLUCENT", features.contains(.translucent))
        add("UNLIT", features.contains(.unlit))
        add("DOUBLE_SIDED", features.contains(.doubleSided))
        add("PLANAR", features.contains(.planar))
        add("MATT", features.contains(.matt))
        add("SHADOW_CATCHER", features.contains(.shadowCatcher))
        add("SHELLS", material.shells != nil)
        add("BLEND_OVER", material.blending == .over)
        add("BLEND_ADD", material.blending == .add)
        return result
    }
}
