import CGLES

/// A texture on the graphics side.
///
/// Lives on the context's thread.
final class GPUTexture {
    let id: GLuint
    let width: Int
    let height: Int

    init(
        width: Int, height: Int, format: Int32, levels: Int = 1, filter: Int32 = GL_LINEAR,
        repeats: Bool = false
    ) {
        self.width = width
        self.height = height
        var name: GLuint = 0
        glGenTextures(1, &name)
        id = name
        glBindTexture(e(GL_TEXTURE_2D), id)
        glTexStorage2D(e(GL_TEXTURE_2D), GLsizei(levels), e(format), GLsizei(width), GLsizei(height))
        // Nearest level: trilinear costs llvmpipe a quarter more for the whole pass.
        let minify = levels > 1 ? (filter == GL_LINEAR ? GL_LINEAR_MIPMAP_NEAREST : filter) : filter
        parameter(GL_TEXTURE_MIN_FILTER, minify)
        parameter(GL_TEXTURE_MAG_FILTER, filter == GL_NEAREST ? GL_NEAREST : GL_LINEAR)
        parameter(GL_TEXTURE_WRAP_S, repeats ? GL_REPEAT : GL_CLAMP_TO_EDGE)
        parameter(GL_TEXTURE_WRAP_T, repeats ? GL_REPEAT : GL_CLAMP_TO_EDGE)
    }

    convenience init(_ texture: Texture) {
        let levels = 1 + max(texture.width, texture.height).mostSignificantBit
        let format: Int32 =
            switch texture.pixels {
            case .rgba8: texture.isSRGB ? GL_SRGB8_ALPHA8 : GL_RGBA8
            case .r8: GL_R8
            case .rgba16f: GL_RGBA16F
            }
        self.init(
            width: texture.width, height: texture.height, format: format, levels: levels,
            repeats: texture.repeats)
        glPixelStorei(e(GL_UNPACK_ALIGNMENT), 1)
        switch texture.pixels {
        case .rgba8(let bytes):
            precondition(bytes.count == width * height * 4, "four bytes a pixel")
            upload(GL_RGBA, GL_UNSIGNED_BYTE, bytes)
        case .r8(let bytes):
            precondition(bytes.count == width * height, "one byte a pixel")
            upload(GL_RED, GL_UNSIGNED_BYTE, bytes)
        case .rgba16f(let halves):
            precondition(halves.count == width * height * 4, "four halves a pixel")
            upload(GL_RGBA, GL_HALF_FLOAT, halves)
        }
        glGenerateMipmap(e(GL_TEXTURE_2D))
    }

    deinit {
        var name = id
        glDeleteTextures(1, &name)
    }

    func parameter(_ name: Int32, _ value: Int32) { glTexParameteri(e(GL_TEXTURE_2D), e(name), value) }

    private func upload<Element>(_ format: Int32, _ type: Int32, _ pixels: [Element]) {
        pixels.withUnsafeBytes { bytes in
            glTexSubImage2D(
                e(GL_TEXTURE_2D), 0, 0, 0, GLsizei(width), GLsizei(height), e(format), e(type),
                bytes.baseAddress)
        }
    }
}

extension Int {
    /// Index of the highest set bit; the number must be positive.
    var mostSignificantBit: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}

/// Textures to draw into.
///
/// Lives on the context's thread.
final class Framebuffer {
    let id: GLuint
    let colours: [GPUTexture]
    let depth: GPUTexture?
    let width: Int
    let height: Int

    /// - Parameter level: Mip level of the colour attachments.
    init(colours: [GPUTexture], depth: GPUTexture? = nil, level: Int = 0) throws(GraphicsError) {
        self.colours = colours
        self.depth = depth
        let first = colours.first ?? depth
        width = max(1, (first?.width ?? 1) >> level)
        height = max(1, (first?.height ?? 1) >> level)
        var name: GLuint = 0
        glGenFramebuffers(1, &name)
        id = name
        glBindFramebuffer(e(GL_FRAMEBUFFER), id)
        var buffers: [GLenum] = []
        for (index, colour) in colours.enumerated() {
            let attachment = e(GL_COLOR_ATTACHMENT0) + GLenum(index)
            glFramebufferTexture2D(e(GL_FRAMEBUFFER), attachment, e(GL_TEXTURE_2D), colour.id, GLint(level))
            buffers.append(attachment)
        }
        if let depth {
            glFramebufferTexture2D(
                e(GL_FRAMEBUFFER), e(GL_DEPTH_ATTACHMENT), e(GL_TEXTURE_2D), depth.id, 0)
        }
        if buffers.isEmpty { buffers = [e(GL_NONE)] }
        glDrawBuffers(GLsizei(buffers.count), buffers)
        let status = glCheckFramebufferStatus(e(GL_FRAMEBUFFER))
        guard status == e(GL_FRAMEBUFFER_COMPLETE) else {
            throw GraphicsError(
                "framebuffer \(width)x\(height) is incomplete: 0x\(String(status, radix: 16))")
        }
    }

    deinit {
        var name = id
        glDeleteFramebuffers(1, &name)
    }

    func bind() {
        glBindFramebuffer(e(GL_FRAMEBUFFER), id)
        glViewport(0, 0, GLsizei(width), GLsizei(height))
    }
}
