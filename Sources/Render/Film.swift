import CGLES
import Domain
import Foundation

/// A stage made ready to draw at one size.
///
/// Lives on the context's thread.
final class Film {
    let clock = PassClock()
    private let stage: Stage
    /// Of the picture; frames are drawn in `size.drawn`.
    private let size: FrameSize
    private let drawn: FrameSize
    private let programs: ProgramCache
    private let environment: Environment
    private let items: [DrawItem]
    private let particles: [ParticleItem]
    private let backdrop: Backdrop
    private let target: Framebuffer
    private let colour: GPUTexture
    private let meta: GPUTexture
    private let mirror: MirrorPass?
    private let shadow: ShadowPass?
    private let uniformBuffer = GPUBuffer(GL_UNIFORM_BUFFER)

    init(stage: Stage, size: FrameSize, frameCount: Int, programs: ProgramCache) throws(GraphicsError) {
        self.stage = stage
        self.size = size
        let drawn = size.drawn
        self.drawn = drawn
        self.programs = programs
        var textures = TextureStore()
        colour = GPUTexture(width: drawn.width, height: drawn.height, format: GL_RGBA16F, filter: GL_NEAREST)
        meta = GPUTexture(width: drawn.width, height: drawn.height, format: GL_RG32UI, filter: GL_NEAREST)
        let depth = GPUTexture(
            width: drawn.width, height: drawn.height, format: GL_DEPTH_COMPONENT32F, filter: GL_NEAREST)
        target = try Framebuffer(colours: [colour, meta], depth: depth)
        // The bake reads the frame's uniforms (time 0, no lamps).
        var first = FrameUniforms()
        first.width = drawn.width
        first.height = drawn.height
        glBindVertexArray(0)
        uniformBuffer.fill(first.floats, changesOften: true)
        glBindBufferBase(e(GL_UNIFORM_BUFFER), 0, uniformBuffer.id)
        let skyTextures = textures.resolve(stage.sky.textures)
        let sky = stage.sky
        environment = try Environment(sky.snippet, library: programs.library, noise: programs.noise) {
            program in
            program.set(sky.uniforms)
            if let animated = sky.animated { program.set(animated(0)) }
            for (name, texture) in skyTextures { program.bind(name, texture) }
        }
        let hasFog = stage.fog.density > 0
        let hasLamps = stage.lamps.isMoving || !stage.lamps.at(0).isEmpty
        backdrop = try Backdrop(
            sky, size: drawn, environment: environment, programs: programs, textures: skyTextures,
            hasFog: hasFog,
            hasGlow: hasLamps && stage.lampGlow > 0)
        var shadowPass: ShadowPass?
        if let volume = stage.sun?.shadow { shadowPass = try ShadowPass(volume) }
        shadow = shadowPass
        var mirrorPass: MirrorPass?
        if let plane = stage.mirror { mirrorPass = try MirrorPass(plane, size: drawn) }
        mirror = mirrorPass
        var items: [DrawItem] = []
        var meshes = MeshStore()
        let length = Float(max(frameCount - 1, 0)) / Float(VideoRequest.frameRate)
        let moments = (0...8).map { Float($0) / 8 * length }
        let path = moments.map { stage.camera.at($0) }
        let aspect = Float(size.width) / Float(size.height)
        let hasOneLamp = moments.allSatisfy { stage.lamps.at($0).count <= 1 }
        for model in stage.models {
            var variant = ModelVariant()
            variant.isInstanced = model.instances != nil
            variant.hasMovingInstances = model.instances?.isMoving == true
            variant.isSkinned = model.joints != nil
            variant.hasMotion = model.moves
            variant.hasShadow = shadowPass != nil
            variant.hasLamps = hasLamps
            variant.hasOneLamp = hasOneLamp
            variant.hasFog = hasFog
            variant.hasGlow = hasLamps && stage.lampGlow > 0
            let own = textures.resolve(model.material.textures)
            for (part, mesh) in LevelOfDetail.split(model, cameras: path, aspect: aspect) {
                items.append(
                    try DrawItem(
                        part, mesh: meshes.resolve(mesh), variant: variant, programs: programs, textures: own)
                )
            }
        }
        self.items = items
        var defines: [String] = []
        if hasFog { defines.append("FOG") }
        if hasLamps { defines.append("LAMPS") }
        if hasLamps && stage.lampGlow > 0 { defines.append("GLOW") }
        var systems: [ParticleItem] = []
        for system in stage.particles {
            systems.append(
                try ParticleItem(
                    system, defines: defines, programs: programs, textures: textures.resolve(system.textures))
            )
        }
        particles = systems
    }

    func draw(_ index: Int, sample: Int?, into frame: HDRFrame) throws(GraphicsError) {
        precondition(frame.size == size, "a frame of the film's size")
        clock.begin()
        let rate = Float(VideoRequest.frameRate)
        let seconds = Float(index) / rate
        let previous = sample == nil ? Float(max(index - 1, 0)) / rate : seconds
        let step = sample ?? index
        let camera = stage.camera.at(seconds)
        let aspect = Float(size.width) / Float(size.height)
        let view = Self.view(stage.camera.at(seconds), aspect)
        let viewBefore = Self.view(stage.camera.at(previous), aspect)
        // As many places for samples as the picture has pixels for each drawn one, eight times over.
        let pixels = Float(size.width * size.height), samples = Float(drawn.width * drawn.height)
        let phase = step % Int((8 * pixels / samples).rounded()) + 1
        let jitter = SIMD2(Self.halton(phase, 2) - 0.5, Self.halton(phase, 3) - 0.5)

        var uniforms = FrameUniforms()
        uniforms.viewProjection = view.projection * view.world
        uniforms.previousViewProjection = viewBefore.projection * viewBefore.world
        uniforms.eye = camera.eye
        uniforms.seconds = seconds
        uniforms.fog = stage.fog
        uniforms.ambient = stage.sky.ambient
        uniforms.width = drawn.width
        uniforms.height = drawn.height
        uniforms.frameIndex = step
        uniforms.footprint = 2 * tanf(view.fovY / 2) / Float(size.height)
        let inverse = view.world.inverse
        uniforms.cameraRight = inverse.transform(direction: SIMD3(1, 0, 0))
        uniforms.cameraUp = inverse.transform(direction: SIMD3(0, 1, 0))
        uniforms.harmonics = environment.harmonics
        uniforms.glow = stage.lampGlow
        uniforms.lamps = Self.strongest(stage.lamps.at(seconds), around: camera)
        if let sun = stage.sun {
            uniforms.sunDirection = sun.direction.at(seconds).normalized
            uniforms.sunRadiance = sun.radiance.at(seconds)
        }
        shadow?.configure(&uniforms)

        glEnable(e(GL_DEPTH_TEST))
        glDepthMask(GLboolean(GL_TRUE))
        for item in items { item.update(seconds: seconds, previous: previous) }
        for system in particles { system.update(seconds: seconds, eye: camera.eye) }
        let visible = items.filter { $0.model.isVisible.at(seconds) }
        upload(uniforms)
        clock.mark("update")
        if let shadow {
            shadow.draw(
                visible, uniforms: uniforms, seconds: seconds, previous: previous,
                sunMoves: stage.sun?.direction.isMoving == true)
            clock.mark("shadow")
        }
        if let mirror {
            let mirrored = mirror.uniforms(uniforms)
            upload(mirrored)
            mirror.target.bind()
            clear()
            glFrontFace(e(GL_CW))
            drawScene(
                visible.filter(\.model.isReflected), uniforms: mirrored, view: view, camera: camera,
                clip: mirror.clip(projection: view.projection, world: view.world), seconds: seconds,
                previous: previous, isMirror: true, jitter: .zero)
            glFrontFace(e(GL_CCW))
            mirror.finish()
            upload(uniforms)
            clock.mark("mirror")
        }
        try backdrop.update(seconds: seconds, uniforms: uniforms, camera: camera, view: view, jitter: jitter)
        target.bind()
        clear()
        let shift = Matrix4.translation(
            2 * jitter.x / Float(drawn.width), 2 * jitter.y / Float(drawn.height), 0)
        drawScene(
            visible, uniforms: uniforms, view: view, camera: camera,
            clip: shift * uniforms.viewProjection, seconds: seconds, previous: previous,
            isMirror: false, jitter: jitter)
        read(into: frame)
        clock.mark("read back")
        frame.index = index
        frame.view = FrameView()
        frame.view.viewProjection = uniforms.viewProjection
        frame.view.previousViewProjection = uniforms.previousViewProjection
        frame.view.camera = camera
        frame.view.fovY = view.fovY
        frame.view.jitter = jitter
        frame.view.look = stage.look
        let error = glGetError()
        guard error == e(GL_NO_ERROR) else {
            throw GraphicsError("frame \(index): OpenGL error 0x\(String(error, radix: 16))")
        }
    }

    private func drawScene(
        _ items: [DrawItem], uniforms: FrameUniforms, view: CameraView, camera: Camera, clip: Matrix4,
        seconds: Float, previous: Float, isMirror: Bool, jitter: SIMD2<Float>
    ) {
        let eye = uniforms.eye
        func shared(_ program: Program) {
            program.bind("environmentTexture", environment.map)
            if let shadow { program.bind("shadowTexture", shadow.map) }
            if let mirror, !isMirror { program.bind("mirrorTexture", mirror.map) }
        }
        let ordered = items.filter { $0.isInside(clip, seconds: seconds) }
            .map { (item: $0, distance: $0.distance(to: eye, at: seconds)) }.sorted {
                $0.distance < $1.distance
            }
            .map(\.item)
        glEnable(e(GL_DEPTH_TEST))
        glDepthFunc(e(GL_LEQUAL))
        glDepthMask(GLboolean(GL_TRUE))
        glDisable(e(GL_BLEND))
        let opaque = ordered.filter { $0.model.material.blending == .opaque }
        for item in opaque where !(isMirror && item.model.material.features.contains(.planar)) {
            item.draw(seconds: seconds, previous: previous, clip: clip, depthOnly: false, shared: shared)
            if !isMirror { clock.mark("model \(item.model.name)") }
        }
        backdrop.draw(
            view: view, camera: camera, seconds: seconds, isMirror: isMirror,
            jitter: isMirror ? .zero : jitter)
        if !isMirror { clock.mark("backdrop") }
        glEnable(e(GL_BLEND))
        glDepthMask(GLboolean(GL_FALSE))
        // What is laid over keeps the depth and the motion of what is behind it.
        if !isMirror { glColorMaski(1, 0, 0, 0, 0) }
        let blended = ordered.reversed().filter { $0.model.material.blending != .opaque }
        for item in blended where !(isMirror && item.model.material.features.contains(.planar)) {
            let isAdded = item.model.material.blending == .add
            glBlendFunc(e(GL_ONE), isAdded ? e(GL_ONE) : e(GL_ONE_MINUS_SRC_ALPHA))
            item.draw(seconds: seconds, previous: previous, clip: clip, depthOnly: false, shared: shared)
            if !isMirror { clock.mark("model \(item.model.name)") }
        }
        for system in particles where !isMirror || system.particles.isReflected {
            system.draw(clip: clip, shared: shared)
            if !isMirror { clock.mark("particles \(system.particles.name)") }
        }
        glDisable(e(GL_BLEND))
        glDepthMask(GLboolean(GL_TRUE))
        glColorMaski(1, 1, 1, 1, 1)
    }

    private func clear() {
        glClear(GLbitfield(GL_DEPTH_BUFFER_BIT))
    }

    private func upload(_ uniforms: FrameUniforms) {
        uniformBuffer.fill(uniforms.floats, changesOften: true)
        glBindBufferBase(e(GL_UNIFORM_BUFFER), 0, uniformBuffer.id)
    }

    private func read(into frame: HDRFrame) {
        glBindFramebuffer(e(GL_READ_FRAMEBUFFER), target.id)
        glPixelStorei(e(GL_PACK_ALIGNMENT), 4)
        let width = GLsizei(drawn.width), height = GLsizei(drawn.height)
        glReadBuffer(e(GL_COLOR_ATTACHMENT0))
        glReadPixels(0, 0, width, height, e(GL_RGBA), e(GL_HALF_FLOAT), frame.colour)
        glReadBuffer(e(GL_COLOR_ATTACHMENT1))
        glReadPixels(0, 0, width, height, e(GL_RG_INTEGER), e(GL_UNSIGNED_INT), frame.meta)
        glReadBuffer(e(GL_COLOR_ATTACHMENT0))
    }

    private static func view(_ camera: Camera, _ aspect: Float) -> CameraView {
        let fovY = camera.fieldOfView(aspect: aspect)
        return CameraView(
            world: .look(from: camera.eye, to: camera.target, up: camera.up),
            projection: .perspective(fovY: fovY, aspect: aspect, near: camera.near, far: camera.far),
            fovY: fovY,
            aspect: aspect)
    }

    private static func strongest(_ lamps: [Lamp], around camera: Camera) -> [Lamp] {
        guard lamps.count > FrameUniforms.maximumLamps else { return lamps }
        func weight(_ lamp: Lamp) -> Float {
            let v = lamp.position - camera.target, w = lamp.position - camera.eye
            return lamp.intensity.sum() / (1 + min(dot(v, v), dot(w, w)))
        }
        return Array(lamps.sorted { weight($0) > weight($1) }.prefix(FrameUniforms.maximumLamps))
    }

    /// Element of the low-discrepancy sequence of that base, 0…1.
    private static func halton(_ index: Int, _ base: Int) -> Float {
        var result: Float = 0, share: Float = 1
        var rest = index
        while rest > 0 {
            share /= Float(base)
            result += share * Float(rest % base)
            rest /= base
        }
        return result
    }
}

struct CameraView {
    let world: Matrix4
    let projection: Matrix4
    let fovY: Float
    let aspect: Float
}
