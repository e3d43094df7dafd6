import Foundation
import Render

/// A thing out of the library: parts by material, each with levels of detail, ready to be put on a stage.
///
/// Models stand on y = 0 about the origin and look along +z; metres; vertex colours carry the albedo (white
/// under a texture) and in w what ``MaterialKind/coverage`` says.
public struct LibraryModel: Sendable {
    /// What a part does apart from being seen.
    public enum Role: Sendable, Equatable {
        case body
        /// Turns about x through `pivot`; a car that goes forward turns it by distance ÷ `radius`.
        case wheel(pivot: SIMD3<Float>, radius: Float, steers: Bool)
    }

    public struct Part: Sendable {
        public var name: String
        public var material: MaterialKind
        public var role: Role = .body
        /// Key of the albedo for ``AssetLibrary/texture(_:)``.
        public var texture: String?
        /// Holes in the texture's alpha are holes in the part: leaves, fences.
        public var isCutout = false
        /// Authored as a sheet that is seen from both sides.
        public var isTwoSided = false
        /// Finest first; at most 20,000, 5,000 and 800 triangles over all parts of the model.
        public var levels: [Mesh] = []

        public init(name: String, material: MaterialKind) {
            self.name = name
            self.material = material
        }

        /// The mesh of a level, or the coarsest there is.
        public func mesh(_ level: Int) -> Mesh? { levels[safe: min(level, levels.count - 1)] }
    }

    public var key: AssetKey
    public var parts: [Part]

    public init(key: AssetKey, parts: [Part]) {
        self.key = key
        self.parts = parts
    }

    /// Triangles over all parts at a level.
    public func triangleCount(_ level: Int = 0) -> Int {
        parts.reduce(0) { $0 + ($1.mesh(level)?.triangleCount ?? 0) }
    }

    /// Corners of the box around all parts.
    public var bounds: (low: SIMD3<Float>, high: SIMD3<Float>) {
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for position in parts.lazy.compactMap({ $0.levels.first }).flatMap(\.positions) {
            low = pointwiseMin(low, position)
            high = pointwiseMax(high, position)
        }
        return low.x <= high.x ? (low, high) : (.zero, .zero)
    }

    /// All parts as one mesh, for silhouettes, crowds and shadows, where materials do not show.
    public func merged(level: Int = 0) -> Mesh {
        var mesh = Mesh()
        for part in parts { mesh.append(part.mesh(level) ?? Mesh()) }
        return mesh
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
