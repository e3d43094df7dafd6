/// Indexed triangles in memory, counter-clockwise seen from outside, y up, metres.
///
/// Attributes are parallel arrays: `normals`, `uvs` and `colours` have as many elements as `positions`;
/// `joints` and `weights` have as many or none (a mesh without a skeleton).
public struct Mesh: Sendable {
    public var positions: [SIMD3<Float>] = []
    /// Unit length, pointing outwards.
    public var normals: [SIMD3<Float>] = []
    public var uvs: [SIMD2<Float>] = []
    /// Albedo in sRGB, and in w a free channel that the material gives its meaning (1 = 255).
    public var colours: [SIMD4<UInt8>] = []
    /// Indices into the skeleton's joints, four a vertex.
    public var joints: [SIMD4<UInt8>] = []
    /// Blend weights of `joints`; the four add up to 255.
    public var weights: [SIMD4<UInt8>] = []
    public var indices: [UInt32] = []

    public init() {}

    public var triangleCount: Int { indices.count / 3 }
}
