import CGLES
import Foundation

/// The sky baked for lighting: a reflection map whose mips grow rougher, and its spherical harmonics.
///
/// Lives on the context's thread.
final class Environment {
    private static let size = 512
    private static let levels = 6
    let map = GPUTexture(
        width: Environment.size, height: Environment.size, format: GL_RGBA16F, levels: Environment.levels)
    /// Nine coefficients of mean radiance (irradiance ÷ π), bands 0…2, linear.
    private(set) var harmonics: [SIMD3<Float>] = []

    /// - Parameter bind: Sets the sky's own uniforms and textures on the program, which is in use.
    init(
        _ sky: Snippet, library: ShaderLibrary, noise: GPUTexture, bind: (Program) -> Void
    ) throws(GraphicsError) {
        let bake = try library.sky(sky, main: "bake-fragment", defines: [])
        glDisable(e(GL_DEPTH_TEST))
        glDisable(e(GL_BLEND))
        let target = try Framebuffer(colours: [map], level: 0)
        target.bind()
        bake.use()
        bake.bind("noiseTexture", noise)
        bind(bake)
        glDrawArrays(e(GL_TRIANGLES), 0, 3)
        try prefilter(library)
        try readHarmonics()
    }

    private func prefilter(_ library: ShaderLibrary) throws(GraphicsError) {
        let program = try library.screen("prefilter-fragment")
        program.use()
        for level in 1..<Self.levels {
            let target = try Framebuffer(colours: [map], level: level)
            target.bind()
            program.bind("environmentTexture", map)
            // Reading one level and drawing the next of the same texture needs the range to be limited.
            map.parameter(GL_TEXTURE_BASE_LEVEL, 0)
            map.parameter(GL_TEXTURE_MAX_LEVEL, Int32(level - 1))
            let roughness = 1 - (1 - Float(level) / 5).squareRoot()
            let alpha = roughness * roughness
            // The level above is already rougher by its own share.
            program.set("prefilterShape", .vector4(SIMD4(alpha * alpha * 0.6, Float(level - 1), 0, 0)))
            glDrawArrays(e(GL_TRIANGLES), 0, 3)
        }
        glBindTexture(e(GL_TEXTURE_2D), map.id)
        map.parameter(GL_TEXTURE_BASE_LEVEL, 0)
        map.parameter(GL_TEXTURE_MAX_LEVEL, Int32(Self.levels - 1))
    }

    /// Projects a 64 × 64 level onto the first nine spherical harmonics.
    private func readHarmonics() throws(GraphicsError) {
        let level = 3
        let size = Self.size >> level
        let source = try Framebuffer(colours: [map], level: level)
        source.bind()
        var pixels = [Float](repeating: 0, count: size * size * 4)
        glReadPixels(0, 0, GLsizei(size), GLsizei(size), e(GL_RGBA), e(GL_FLOAT), &pixels)
        var sums = [SIMD3<Float>](repeating: .zero, count: 9)
        var total: Float = 0
        for y in 0..<size {
            for x in 0..<size {
                let p = SIMD2(Float(x) + 0.5, Float(y) + 0.5) / Float(size) * 2 - 1
                var d = SIMD3(p.x, 1 - abs(p.x) - abs(p.y), p.y)
                if d.y < 0 {
                    d = SIMD3((1 - abs(p.y)) * (p.x < 0 ? -1 : 1), d.y, (1 - abs(p.x)) * (p.y < 0 ? -1 : 1))
                }
                // A texel of the octahedron covers 1 / |d|³ of solid angle.
                let length = d.length
                let weight = 1 / (length * length * length)
                d /= length
                let at = (y * size + x) * 4
                let c = SIMD3(pixels[at], pixels[at + 1], pixels[at + 2]) * weight
                total += weight
                let basis: [Float] = [
                    0.282095, 0.488603 * d.y, 0.488603 * d.z, 0.488603 * d.x, 1.092548 * d.x * d.y,
                    1.092548 * d.y * d.z, 0.315392 * (3 * d.z * d.z - 1), 1.092548 * d.x * d.z,
                    0.546274 * (d.x * d.x - d.y * d.y),
                ]
                for index in 0..<9 { sums[index] += c * basis[index] }
            }
        }
        let constants: [Float] = [
            0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274,
        ]
        let bands: [Float] = [1, 2.0 / 3, 2.0 / 3, 2.0 / 3, 0.25, 0.25, 0.25, 0.25, 0.25]
        harmonics = (0..<9).map { sums[$0] * (4 * .pi / total * bands[$0] * constants[$0]) }
    }
}

extension Program {
    func bind(_ name: String, _ texture: GPUTexture) { bind(name, texture.id) }
}
