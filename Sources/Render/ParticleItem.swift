import CGLES

/// A particle system made ready to draw.
///
/// Lives on the context's thread.
final class ParticleItem {
    let particles: Particles
    private let program: Program
    private let textures: [(String, GPUTexture)]
    private let noise: GPUTexture
    private let buffer = GPUBuffer(GL_ARRAY_BUFFER)
    private var array: GLuint = 0
    private var count = 0
    private static let stride = 52

    init(
        _ particles: Particles, defines: [String], programs: ProgramCache, textures: [(String, GPUTexture)]
    ) throws(GraphicsError) {
        self.particles = particles
        self.textures = textures
        noise = programs.noise
        let snippet: Snippet =
            switch particles.shape {
            case .puff: .spritePuff
            case .dot: .spriteDot
            case .streak: .spriteStreak
            case .bubble: .spriteBubble
            case .petal: .spritePetal
            case .snippet(let own): own
            }
        let all = defines + (particles.isEmissive ? ["EMISSIVE"] : [])
        program = try programs.other("\(snippet.hashValue) \(all.joined(separator: " "))") {
            library throws(GraphicsError) in try library.particles(snippet, defines: all)
        }
        glGenVertexArrays(1, &array)
        glBindVertexArray(array)
        buffer.bind()
        for (index, size) in [4, 4, 4, 1].enumerated() {
            glEnableVertexAttribArray(GLuint(index))
            glVertexAttribPointer(
                GLuint(index), GLint(size), e(GL_FLOAT), GLboolean(GL_FALSE), GLsizei(Self.stride),
                UnsafeRawPointer(bitPattern: index * 16))
            glVertexAttribDivisor(GLuint(index), 1)
        }
        glBindVertexArray(0)
    }

    deinit { glDeleteVertexArrays(1, &array) }

    func update(seconds: Float, eye: SIMD3<Float>) {
        var all = particles.at(seconds)
        if !particles.isEmissive {
            func away(_ particle: Particle) -> Float {
                let v = particle.position - eye
                return dot(v, v)
            }
            all.sort { away($0) > away($1) }
        }
        count = all.count
        var floats: [Float] = []
        floats.reserveCapacity(count * 13)
        for p in all {
            floats += [p.position.x, p.position.y, p.position.z, p.size]
            floats += [p.colour.x, p.colour.y, p.colour.z, p.opacity]
            floats += [p.stretch.x, p.stretch.y, p.stretch.z, p.angle, p.seed]
        }
        buffer.fill(floats, changesOften: true)
    }

    func draw(clip: Matrix4, shared: (Program) -> Void) {
        guard count > 0 else { return }
        program.use()
        program.bind("noiseTexture", noise)
        shared(program)
        program.set("clipMatrix", .matrix(clip))
        program.set(particles.uniforms)
        for (name, texture) in textures { program.bind(name, texture) }
        glDisable(e(GL_CULL_FACE))
        glBlendFunc(e(GL_ONE), particles.isEmissive ? e(GL_ONE) : e(GL_ONE_MINUS_SRC_ALPHA))
        glBindVertexArray(array)
        glDrawArraysInstanced(e(GL_TRIANGLE_STRIP), 0, 4, GLsizei(count))
    }
}
