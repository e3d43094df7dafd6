import CGLES

/// A linked vertex and fragment shader.
///
/// Lives on the context's thread.
final class Program {
    let id: GLuint
    private var locations: [String: GLint] = [:]
    /// Texture units by sampler name, in order of first use.
    private var units: [String: GLint] = [:]

    init(name: String, vertex: String, fragment: String) throws(GraphicsError) {
        id = glCreateProgram()
        for (kind, source) in [(GL_VERTEX_SHADER, vertex), (GL_FRAGMENT_SHADER, fragment)] {
            let shader = try Self.compile(name, kind, source)
            glAttachShader(id, shader)
            glDeleteShader(shader)
        }
        glLinkProgram(id)
        var isLinked: GLint = 0
        glGetProgramiv(id, e(GL_LINK_STATUS), &isLinked)
        guard isLinked != 0 else {
            var log = [GLchar](repeating: 0, count: 4096)
            glGetProgramInfoLog(id, 4096, nil, &log)
            throw GraphicsError("\(name) does not link: \(text(log))")
        }
        for (block, binding) in [("Frame", 0), ("Joints", 1)] {
            let index = glGetUniformBlockIndex(id, block)
            if index != GL_INVALID_INDEX { glUniformBlockBinding(id, index, GLuint(binding)) }
        }
    }

    deinit { glDeleteProgram(id) }

    private static func compile(_ name: String, _ kind: Int32, _ source: String) throws(GraphicsError)
        -> GLuint
    {
        let shader = glCreateShader(e(kind))
        source.withCString { pointer in
            var pointer: UnsafePointer<GLchar>? = pointer
            glShaderSource(shader, 1, &pointer, nil)
        }
        glCompileShader(shader)
        var isCompiled: GLint = 0
        glGetShaderiv(shader, e(GL_COMPILE_STATUS), &isCompiled)
        guard isCompiled != 0 else {
            var log = [GLchar](repeating: 0, count: 4096)
            glGetShaderInfoLog(shader, 4096, nil, &log)
            let stage = kind == GL_VERTEX_SHADER ? "vertex" : "fragment"
            throw GraphicsError("\(name), \(stage) shader: \(text(log))")
        }
        return shader
    }

    func use() { glUseProgram(id) }

    func location(_ name: String) -> GLint {
        if let known = locations[name] { return known }
        let found = glGetUniformLocation(id, name)
        locations[name] = found
        return found
    }

    /// The program must be in use; names it does not have are ignored, as the compiler drops what is not read.
    func set(_ name: String, _ value: Uniform) {
        let location = location(name)
        guard location >= 0 else { return }
        switch value {
        case .float(let x): glUniform1f(location, x)
        case .vector2(let v): glUniform2f(location, v.x, v.y)
        case .vector3(let v): glUniform3f(location, v.x, v.y, v.z)
        case .vector4(let v): glUniform4f(location, v.x, v.y, v.z, v.w)
        case .integer(let i): glUniform1i(location, i)
        case .matrix(let m): glUniformMatrix4fv(location, 1, GLboolean(GL_FALSE), m.elements)
        case .vectors(let v):
            glUniform4fv(location, GLsizei(v.count), v.flatMap { [$0.x, $0.y, $0.z, $0.w] })
        }
    }

    func set(_ values: [String: Uniform]) {
        for (name, value) in values { set(name, value) }
    }

    /// Binds a texture to the sampler, each on a unit of its own.
    func bind(_ name: String, _ texture: GLuint) {
        let location = location(name)
        guard location >= 0 else { return }
        let unit = units[name] ?? GLint(units.count)
        if units[name] == nil {
            units[name] = unit
            glUniform1i(location, unit)
        }
        glActiveTexture(e(GL_TEXTURE0) + GLenum(unit))
        glBindTexture(e(GL_TEXTURE_2D), texture)
    }
}

private func text(_ log: [GLchar]) -> String {
    String(decoding: log.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
