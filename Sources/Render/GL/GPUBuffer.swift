import CGLES

/// A buffer on the graphics side.
///
/// Lives on the context's thread.
final class GPUBuffer {
    let id: GLuint
    private let target: GLenum
    private var capacity = 0

    init(_ target: Int32) {
        var name: GLuint = 0
        glGenBuffers(1, &name)
        id = name
        self.target = e(target)
    }

    deinit {
        var name = id
        glDeleteBuffers(1, &name)
    }

    func bind() { glBindBuffer(target, id) }

    /// Replaces the contents, growing when needed.
    ///
    /// The buffer stays bound.
    func fill<Element>(_ elements: [Element], changesOften: Bool = false) {
        bind()
        elements.withUnsafeBytes { bytes in
            if bytes.count > capacity || !changesOften {
                glBufferData(
                    target, bytes.count, bytes.baseAddress, e(changesOften ? GL_STREAM_DRAW : GL_STATIC_DRAW))
                capacity = bytes.count
            } else {
                glBufferSubData(target, 0, bytes.count, bytes.baseAddress)
            }
        }
    }
}

/// A mesh's vertices and indices, interleaved.
///
/// Lives on the context's thread.
final class GPUMesh {
    /// Position 12, normal 12, uv 8, colour 4, joints 4, weights 4 bytes.
    private static let stride = 44
    private let vertices = GPUBuffer(GL_ARRAY_BUFFER)
    private let indices = GPUBuffer(GL_ELEMENT_ARRAY_BUFFER)
    let indexCount: Int
    /// Middle and radius of a sphere around it, in mesh space.
    let centre: SIMD3<Float>
    let radius: Float

    init(_ mesh: Mesh) {
        let count = mesh.positions.count
        let isSkinned = mesh.joints.count == count && mesh.weights.count == count
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        var bytes = [UInt8](repeating: 0, count: count * Self.stride)
        bytes.withUnsafeMutableBytes { buffer in
            for index in 0..<count {
                let at = index * Self.stride
                let p = mesh.positions[index]
                let n = index < mesh.normals.count ? mesh.normals[index] : SIMD3(0, 1, 0)
                let uv = index < mesh.uvs.count ? mesh.uvs[index] : .zero
                low = pointwiseMin(low, p)
                high = pointwiseMax(high, p)
                for (lane, value) in [p.x, p.y, p.z, n.x, n.y, n.z, uv.x, uv.y].enumerated() {
                    buffer.storeBytes(of: value, toByteOffset: at + lane * 4, as: Float.self)
                }
                let colour = index < mesh.colours.count ? mesh.colours[index] : SIMD4(repeating: 255)
                buffer.storeBytes(of: colour, toByteOffset: at + 32, as: SIMD4<UInt8>.self)
                guard isSkinned else { continue }
                buffer.storeBytes(of: mesh.joints[index], toByteOffset: at + 36, as: SIMD4<UInt8>.self)
                buffer.storeBytes(of: mesh.weights[index], toByteOffset: at + 40, as: SIMD4<UInt8>.self)
            }
        }
        centre = count > 0 ? (low + high) / 2 : .zero
        radius = count > 0 ? (high - low).length / 2 : 0
        indexCount = mesh.indices.count
        glBindVertexArray(0)
        vertices.fill(bytes)
        indices.fill(mesh.indices)
    }

    /// Points the bound vertex array at this mesh's attributes 0…5.
    func attach() {
        vertices.bind()
        indices.bind()
        let stride = GLsizei(Self.stride)
        func pointer(_ index: GLuint, _ size: GLint, _ type: Int32, _ normalized: Bool, _ offset: Int) {
            glEnableVertexAttribArray(index)
            glVertexAttribPointer(
                index, size, e(type), GLboolean(normalized ? GL_TRUE : GL_FALSE), stride,
                UnsafeRawPointer(bitPattern: offset))
        }
        pointer(0, 3, GL_FLOAT, false, 0)
        pointer(1, 3, GL_FLOAT, false, 12)
        pointer(2, 2, GL_FLOAT, false, 24)
        pointer(3, 4, GL_UNSIGNED_BYTE, true, 32)
        glEnableVertexAttribArray(4)
        glVertexAttribIPointer(4, 4, e(GL_UNSIGNED_BYTE), stride, UnsafeRawPointer(bitPattern: 36))
        pointer(5, 4, GL_UNSIGNED_BYTE, true, 40)
    }
}
