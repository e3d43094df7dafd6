import CGLES
import Domain
import Foundation

/// The sun's shadow map: what stands still is drawn once, what moves is added every frame.
///
/// Lives on the context's thread.
final class ShadowPass {
    static let size = 2048
    let map: GPUTexture
    private let volume: ShadowVolume
    private let target: Framebuffer
    private let still: Framebuffer
    private var stillDirection: SIMD3<Float>?
    private var stillNames: [String] = []
    private var stillIsEmpty = true

    init(_ volume: ShadowVolume) throws(GraphicsError) {
        self.volume = volume
        func depth() -> GPUTexture {
            GPUTexture(width: Self.size, height: Self.size, format: GL_DEPTH_COMPONENT24, filter: GL_LINEAR)
        }
        map = depth()
        map.parameter(GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE)
        map.parameter(GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL)
        target = try Framebuffer(colours: [], depth: map)
        still = try Framebuffer(colours: [], depth: depth())
    }

    private func clip(_ direction: SIMD3<Float>) -> Matrix4 {
        let r = volume.radius
        let up: SIMD3<Float> = abs(direction.y) < 0.98 ? SIMD3(0, 1, 0) : SIMD3(1, 0, 0)
        let world = Matrix4.look(from: volume.centre + direction * (r * 3), to: volume.centre, up: up)
        return Matrix4.orthographic(radius: r, near: 0.05 * r, far: r * 6) * world
    }

    func configure(_ uniforms: inout FrameUniforms) {
        let toTexture = Matrix4.translation(0.5, 0.5, 0.5) * Matrix4.scale(0.5)
        uniforms.shadowMatrix = toTexture * clip(uniforms.sunDirection)
        let texel = 2 * volume.radius / Float(Self.size)
        let spread = max(volume.softness, texel * 1.2)
        uniforms.shadowRadius = spread / (2 * volume.radius)
        // On a slope every tap of the filter needs that much room, or a surface shadows itself.
        uniforms.shadowPush = spread + texel * 1.5
    }

    func draw(
        _ items: [DrawItem], uniforms: FrameUniforms, seconds: Float, previous: Float, sunMoves: Bool
    ) {
        let casters = items.filter { $0.depthProgram != nil }
        let clip = clip(uniforms.sunDirection)
        glViewport(0, 0, GLsizei(Self.size), GLsizei(Self.size))
        glEnable(e(GL_DEPTH_TEST))
        glDepthMask(GLboolean(GL_TRUE))
        glEnable(e(GL_POLYGON_OFFSET_FILL))
        glPolygonOffset(2, 4)
        let standing = casters.filter { !$0.model.moves }
        let names = standing.map(\.model.name)
        let moving = casters.filter(\.model.moves)
        func draw(_ items: [DrawItem]) {
            for item in items {
                item.draw(seconds: seconds, previous: previous, clip: clip, depthOnly: true) { _ in }
            }
        }
        if stillDirection != uniforms.sunDirection || stillNames != names {
            still.bind()
            glClear(GLbitfield(GL_DEPTH_BUFFER_BIT))
            draw(standing)
            stillDirection = uniforms.sunDirection
            stillNames = names
            stillIsEmpty = standing.isEmpty
            renew()
        } else if !moving.isEmpty {
            renew()
        }
        target.bind()
        draw(moving)
        glDisable(e(GL_POLYGON_OFFSET_FILL))
    }

    /// The map without what moves; an empty one is cheaper to clear than to copy.
    private func renew() {
        guard !stillIsEmpty else {
            target.bind()
            glClear(GLbitfield(GL_DEPTH_BUFFER_BIT))
            return
        }
        glBindFramebuffer(e(GL_READ_FRAMEBUFFER), still.id)
        glBindFramebuffer(e(GL_DRAW_FRAMEBUFFER), target.id)
        let size = GLint(Self.size)
        glBlitFramebuffer(0, 0, size, size, 0, 0, size, size, GLbitfield(GL_DEPTH_BUFFER_BIT), e(GL_NEAREST))
    }
}

/// The stage seen in a horizontal plane, at a lower resolution.
///
/// Lives on the context's thread.
final class MirrorPass {
    let map: GPUTexture
    let target: Framebuffer
    private let plane: Mirror

    init(_ plane: Mirror, size: FrameSize) throws(GraphicsError) {
        self.plane = plane
        let width = Self.scaled(size.width), height = Self.scaled(size.height)
        map = GPUTexture(width: width, height: height, format: GL_RGBA16F, levels: 6)
        let depth = GPUTexture(width: width, height: height, format: GL_DEPTH_COMPONENT24, filter: GL_NEAREST)
        target = try Framebuffer(colours: [map], depth: depth)
    }

    /// Wet streets and waves blur it anyway; half the resolution would be more than twice the pixels.
    private static func scaled(_ side: Int) -> Int { max(side / 3, 8) }

    func uniforms(_ frame: FrameUniforms) -> FrameUniforms {
        var result = frame
        result.eye.y = 2 * plane.height - frame.eye.y
        result.viewProjection = frame.viewProjection * Matrix4.mirror(height: plane.height)
        result.cameraUp = frame.cameraUp * SIMD3(1, -1, 1)
        result.cameraRight = frame.cameraRight * SIMD3(1, -1, 1)
        result.width = Self.scaled(frame.width)
        result.height = Self.scaled(frame.height)
        return result
    }

    /// The projection's near plane is bent onto the mirror, so that nothing below it is drawn.
    func clip(projection: Matrix4, world: Matrix4) -> Matrix4 {
        let view = world * Matrix4.mirror(height: plane.height)
        // The plane y = height, what is above it, in mirrored camera space.
        let normal = view.transform(normal: SIMD3(0, 1, 0))
        let point = view.transform(point: SIMD3(0, plane.height + 0.002, 0))
        let c = SIMD4(normal, -dot(normal, point))
        let p = projection.elements
        func sign(_ x: Float) -> Float { x > 0 ? 1 : x < 0 ? -1 : 0 }
        let q = SIMD4(
            (sign(c.x) + p[8]) / p[0], (sign(c.y) + p[9]) / p[5], -1, (1 + p[10]) / p[14])
        let scaled = c * (2 / (c * q).sum())
        var oblique = p
        oblique[2] = scaled.x
        oblique[6] = scaled.y
        oblique[10] = scaled.z + 1
        oblique[14] = scaled.w
        return Matrix4(elements: oblique) * view
    }

    func finish() {
        glBindTexture(e(GL_TEXTURE_2D), map.id)
        glGenerateMipmap(e(GL_TEXTURE_2D))
    }
}

/// Draws the sky where nothing stands.
///
/// Lives on the context's thread.
final class Backdrop {
    private let sky: Sky
    private let size: FrameSize
    private let program: Program
    private let noise: GPUTexture
    private let map: GPUTexture
    private let textures: [(String, GPUTexture)]
    private var layer: (program: Program, target: Framebuffer, texture: GPUTexture)?
    private var array: GLuint = 0

    init(
        _ sky: Sky, size: FrameSize, environment: Environment, programs: ProgramCache,
        textures: [(String, GPUTexture)], hasFog: Bool, hasGlow: Bool
    ) throws(GraphicsError) {
        self.sky = sky
        self.size = size
        self.textures = textures
        noise = programs.noise
        map = environment.map
        var defines = ["BACKGROUND"]
        if hasFog { defines.append("FOG") }
        if hasGlow { defines.append("GLOW") }
        switch sky.background {
        case .baked: defines.append("FROM_MAP")
        case .perPixel: break
        case .soft:
            defines.append("FROM_LAYER")
            let texture = GPUTexture(width: size.width / 3, height: size.height / 3, format: GL_RGBA16F)
            let snippet = sky.snippet
            layer = (
                try programs.other("layer \(snippet.hashValue)") { library throws(GraphicsError) in
                    try library.sky(snippet, main: "sky-fragment", defines: ["BACKGROUND", "LAYER"])
                }, try Framebuffer(colours: [texture]), texture
            )
        }
        let all = defines
        program = try programs.other("sky \(sky.snippet.hashValue) \(all.joined(separator: " "))") {
            library throws(GraphicsError) in
            try library.sky(sky.snippet, main: "sky-fragment", defines: all)
        }
        glGenVertexArrays(1, &array)
    }

    deinit { glDeleteVertexArrays(1, &array) }

    /// Draws the low-resolution layer of a `.soft` sky.
    func update(
        seconds: Float, uniforms: FrameUniforms, camera: Camera, view: CameraView, jitter: SIMD2<Float>
    ) throws(GraphicsError) {
        guard let layer else { return }
        layer.target.bind()
        glDisable(e(GL_DEPTH_TEST))
        run(layer.program, view: view, camera: camera, seconds: seconds, isMirror: false, jitter: jitter)
        glEnable(e(GL_DEPTH_TEST))
    }

    /// - Parameter jitter: How far the pixels' middles are moved, in pixels of the picture.
    func draw(view: CameraView, camera: Camera, seconds: Float, isMirror: Bool, jitter: SIMD2<Float>) {
        glDepthMask(GLboolean(GL_FALSE))
        run(program, view: view, camera: camera, seconds: seconds, isMirror: isMirror, jitter: jitter)
        glDepthMask(GLboolean(GL_TRUE))
    }

    private func run(
        _ program: Program, view: CameraView, camera: Camera, seconds: Float, isMirror: Bool,
        jitter: SIMD2<Float>
    ) {
        program.use()
        program.bind("noiseTexture", noise)
        program.bind("skyTexture", map)
        program.bind("environmentTexture", map)
        if let layer, program !== layer.program { program.bind("layerTexture", layer.texture) }
        program.set(sky.uniforms)
        if let animated = sky.animated { program.set(animated(seconds)) }
        for (name, texture) in textures { program.bind(name, texture) }
        let inverse = view.world.inverse
        let flip: SIMD3<Float> = isMirror ? SIMD3(1, -1, 1) : SIMD3(1, 1, 1)
        let half = tanf(view.fovY / 2)
        let right = inverse.transform(direction: SIMD3(1, 0, 0)) * flip * (half * view.aspect)
        let top = inverse.transform(direction: SIMD3(0, 1, 0)) * flip * half
        let forward = inverse.transform(direction: SIMD3(0, 0, -1)) * flip
        // The backdrop takes its samples where the models take theirs, or its edges stay stairs.
        let step = jitter * 2 / SIMD2(Float(size.width), Float(size.height))
        program.set("skyCorner", .vector4(SIMD4(forward - right * (1 + step.x) - top * (1 + step.y), 0)))
        program.set("skyRight", .vector4(SIMD4(right * 2, 0)))
        program.set("skyTop", .vector4(SIMD4(top * 2, 0)))
        glDisable(e(GL_CULL_FACE))
        glBindVertexArray(array)
        glDrawArrays(e(GL_TRIANGLES), 0, 3)
    }
}
