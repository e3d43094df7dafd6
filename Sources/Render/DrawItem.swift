import CGLES

/// A model made ready to draw: its geometry, programs and copies.
///
/// Lives on the context's thread.
final class DrawItem {
    let model: Model
    let mesh: GPUMesh
    let program: Program
    let depthProgram: Program?
    private let variant: ModelVariant
    private var array: GLuint = 0
    private var instanceBuffer: GPUBuffer?
    private var previousBuffer: GPUBuffer?
    private var jointBuffer: GPUBuffer?
    private var instanceCount = 1
    private var inView: InViewCopies?
    /// Vertex array of the copies in view.
    private var inViewArray: GLuint = 0
    private let textures: [(String, GPUTexture)]
    private let noise: GPUTexture

    init(
        _ model: Model, mesh: GPUMesh, variant: ModelVariant, programs: ProgramCache,
        textures: [(String, GPUTexture)]
    ) throws(GraphicsError) {
        self.model = model
        self.mesh = mesh
        self.variant = variant
        self.textures = textures
        noise = programs.noise
        program = try programs.model(model.material, variant)
        if model.castsShadow && model.material.blending == .opaque && variant.hasShadow {
            var depth = variant
            depth.isDepthOnly = true
            depthProgram = try programs.model(model.material, depth)
        } else {
            depthProgram = nil
        }
        glGenVertexArrays(1, &array)
        glBindVertexArray(array)
        mesh.attach()
        if let instances = model.instances {
            let buffer = GPUBuffer(GL_ARRAY_BUFFER)
            instanceBuffer = buffer
            upload(instances.at(0), to: buffer)
            attach(first: 6, stride: 64, count: 4)
            if instances.isMoving {
                let previous = GPUBuffer(GL_ARRAY_BUFFER)
                previousBuffer = previous
                upload(instances.at(0), to: previous)
                attach(first: 10, stride: 64, count: 3)
            }
        }
        if case .still(let instances)? = model.instances, let margin = Self.margin(of: model.material),
            instances.count > 7
        {
            let copies = InViewCopies(instances, mesh: mesh, margin: margin)
            inView = copies
            glGenVertexArrays(1, &inViewArray)
            glBindVertexArray(inViewArray)
            mesh.attach()
            copies.bind()
            attach(first: 6, stride: 64, count: 4)
        }
        glBindVertexArray(0)
        if model.joints != nil { jointBuffer = GPUBuffer(GL_UNIFORM_BUFFER) }
    }

    deinit {
        glDeleteVertexArrays(1, &array)
        if inViewArray != 0 { glDeleteVertexArrays(1, &inViewArray) }
    }

    /// How far the deformation moves vertices, in parts of a copy's radius; nil where anything is possible.
    private static func margin(of material: Material) -> Float? {
        guard let deformation = material.deformation else { return 0 }
        return deformation == .breeze ? 0.5 : nil
    }

    var middle: SIMD3<Float> { model.transform.at(0).transform(point: mesh.centre) }

    /// Distance-sorted drawing wants the model's middle at that time.
    func middle(at seconds: Float) -> SIMD3<Float> {
        model.transform.at(seconds).transform(point: mesh.centre)
    }

    /// From the camera to the model, of copies to the nearest one: drawing in this order hides most of what is
    /// behind before it costs anything.
    func distance(to eye: SIMD3<Float>, at seconds: Float) -> Float {
        guard case .still(let instances)? = model.instances, !instances.isEmpty else {
            return (middle(at: seconds) - eye).length
        }
        let place = model.transform.at(seconds)
        return instances.reduce(Float.infinity) { nearest, instance in
            min(nearest, (place.transform(point: instance.transform.translation) - eye).length)
        }
    }

    /// Whether anything of it may be in view: its sphere against the six planes of the clip volume.
    func isInside(_ clip: Matrix4, seconds: Float) -> Bool {
        // Copies, poses and deformations may be anywhere; instancing pays only for what is seen together.
        guard model.instances == nil, model.joints == nil, model.material.deformation == nil else {
            return true
        }
        let transform = model.transform.at(seconds)
        let radius = mesh.radius * transform.largestScale + (model.material.shells?.length ?? 0)
        return ClipPlanes(clip).reaches(transform.transform(point: mesh.centre), radius: radius)
    }

    /// Uploads what moves; once a frame, before any pass.
    func update(seconds: Float, previous: Float) {
        if let instances = model.instances, instances.isMoving, let instanceBuffer, let previousBuffer {
            let now = instances.at(seconds)
            let before = instances.at(previous)
            upload(now, to: instanceBuffer)
            upload(before.count == now.count ? before : now, to: previousBuffer)
        }
        if let joints = model.joints, let jointBuffer {
            func padded(_ matrices: [Matrix4]) -> [Float] {
                let identity = Matrix4.identity.elements
                return (0..<64).flatMap { $0 < matrices.count ? matrices[$0].elements : identity }
            }
            jointBuffer.fill(padded(joints.at(seconds)) + padded(joints.at(previous)), changesOften: true)
        }
    }

    /// - Parameter clip: World to clip space of this pass.
    func draw(seconds: Float, previous: Float, clip: Matrix4, depthOnly: Bool, shared: (Program) -> Void) {
        guard instanceCount > 0, mesh.indexCount > 0 else { return }
        guard let program = depthOnly ? depthProgram : program else { return }
        program.use()
        program.bind("noiseTexture", noise)
        shared(program)
        program.set("clipMatrix", .matrix(clip))
        program.set("model", .matrix(model.transform.at(seconds)))
        program.set("previousModel", .matrix(model.transform.at(previous)))
        let material = model.material
        program.set(material.uniforms)
        if let animated = material.animated { program.set(animated(seconds)) }
        for (name, texture) in textures { program.bind(name, texture) }
        if let jointBuffer { glBindBufferBase(e(GL_UNIFORM_BUFFER), 1, jointBuffer.id) }
        if material.features.contains(.doubleSided) {
            glDisable(e(GL_CULL_FACE))
        } else {
            glEnable(e(GL_CULL_FACE))
        }
        var copies = instanceCount
        var vertices = array
        if let inView {
            inView.select(clip, place: model.transform.at(seconds))
            guard inView.count > 0 else { return }
            copies = inView.count
            vertices = inViewArray
        }
        if let shells = material.shells, !depthOnly {
            program.set("shellShape", .vector4(SIMD4(Float(shells.count), shells.length, shells.density, 0)))
            program.set("shellDroop", .vector3(shells.droop))
            copies *= shells.count
        }
        glBindVertexArray(vertices)
        if model.instances != nil {
            let divisor = GLuint(depthOnly ? 1 : material.shells?.count ?? 1)
            for index in 6...9 { glVertexAttribDivisor(GLuint(index), divisor) }
            if previousBuffer != nil {
                for index in 10...12 { glVertexAttribDivisor(GLuint(index), divisor) }
            }
        }
        glDrawElementsInstanced(
            e(GL_TRIANGLES), GLsizei(mesh.indexCount), e(GL_UNSIGNED_INT), nil, GLsizei(copies))
    }

    private func upload(_ instances: [Instance], to buffer: GPUBuffer) {
        instanceCount = instances.count
        buffer.fill(Self.floats(of: instances), changesOften: true)
    }

    /// Copies as the vertex program reads them: three rows of the matrix and the tint.
    static func floats(of instances: [Instance]) -> [Float] {
        var floats: [Float] = []
        floats.reserveCapacity(instances.count * 16)
        for instance in instances {
            let (a, b, c, d) = instance.transform.columns
            let t = instance.tint
            floats += [a.x, b.x, c.x, d.x, a.y, b.y, c.y, d.y, a.z, b.z, c.z, d.z, t.x, t.y, t.z, t.w]
        }
        return floats
    }

    /// Points attributes of the bound vertex array at the bound buffer, one row of it a copy.
    private func attach(first: Int, stride: Int, count: Int) {
        for index in 0..<count {
            glEnableVertexAttribArray(GLuint(first + index))
            glVertexAttribPointer(
                GLuint(first + index), 4, e(GL_FLOAT), GLboolean(GL_FALSE), GLsizei(stride),
                UnsafeRawPointer(bitPattern: index * 16))
            glVertexAttribDivisor(GLuint(first + index), 1)
        }
    }
}
