/// A thing on the stage: geometry, material and where it is.
public struct Model: Sendable {
    /// Geometry for cameras up to `distance` metres away from the model's middle.
    public struct Level: Sendable {
        public var mesh: Mesh
        public var distance: Float
        public init(_ mesh: Mesh, upTo distance: Float) {
            self.mesh = mesh
            self.distance = distance
        }
    }

    /// For messages and timings.
    public var name: String
    /// Nearest first; the last one is used at any distance beyond.
    public var levels: [Level]
    public var material: Material
    /// Mesh to world, applied after the instance's own matrix.
    public var transform: Timed<Matrix4> = .still(.identity)
    /// Copies of the mesh; nil draws one.
    ///
    /// Moving instances are uploaded every frame.
    public var instances: Timed<[Instance]>?
    /// Skinning matrices (bind pose to posed, in mesh space), at the most 64; the mesh then needs `joints`.
    public var joints: Timed<[Matrix4]>?
    public var castsShadow = true
    /// Whether the mirror plane shows it.
    public var isReflected = true
    /// Whether it is on stage at that time.
    public var isVisible: Timed<Bool> = .still(true)

    public init(_ name: String, _ mesh: Mesh, _ material: Material, transform: Matrix4 = .identity) {
        self.name = name
        levels = [Level(mesh, upTo: .infinity)]
        self.material = material
        self.transform = .still(transform)
    }

    public init(_ name: String, _ mesh: Mesh, _ material: Material, instances: [Instance]) {
        self.init(name, mesh, material)
        self.instances = .still(instances)
    }

    /// Whether its shadow has to be drawn again every frame.
    var moves: Bool {
        transform.isMoving || joints?.isMoving == true || instances?.isMoving == true || isVisible.isMoving
            || material.deformation != nil
    }
}

/// One copy of an instanced mesh.
public struct Instance: Sendable {
    public var transform: Matrix4
    /// Multiplies the albedo; w is the snippet's to use (`s.tint.w`).
    public var tint: SIMD4<Float>

    public init(_ transform: Matrix4, tint: SIMD4<Float> = SIMD4(1, 1, 1, 1)) {
        self.transform = transform
        self.tint = tint
    }
}

/// Small things without a mesh, each a quad turned towards the camera.
public struct Particles: Sendable {
    /// What one of them looks like.
    public enum Shape: Sendable, Hashable {
        /// Gaussian puff: spray, mist, dust, smoke.
        case puff
        /// Round with a sharp edge: snow, foam drops, embers, stars.
        case dot
        /// A line along `stretch`: rain, sparks.
        case streak
        /// A thin ring with a highlight: bubbles.
        case bubble
        /// An oval with a fold: petals, leaves, confetti.
        case petal
        /// The author's own: `void sprite(inout Sprite s)`.
        case snippet(Snippet)
    }

    public var name: String
    public var shape: Shape
    /// Whether they give light (added, fogged) instead of catching it (laid over).
    public var isEmissive: Bool
    /// All of them at a time; a pure function of time.
    public var at: @Sendable (_ seconds: Float) -> [Particle]
    public var isReflected = false
    /// For `.snippet` shapes.
    public var uniforms: [String: Uniform] = [:]
    public var textures: [String: Texture] = [:]

    public init(
        _ name: String, _ shape: Shape, isEmissive: Bool = false,
        at: @escaping @Sendable (_ seconds: Float) -> [Particle]
    ) {
        self.name = name
        self.shape = shape
        self.isEmissive = isEmissive
        self.at = at
    }
}

public struct Particle: Sendable {
    public var position: SIMD3<Float>
    /// Radius in metres.
    public var size: Float
    /// Albedo, or radiance when emissive.
    public var colour: SIMD3<Float>
    public var opacity: Float
    /// World-space vector the quad is drawn out along (half its length); zero keeps it square.
    public var stretch = SIMD3<Float>(0, 0, 0)
    /// Radians in the picture plane.
    public var angle: Float = 0
    /// Free, 0…1: the shape's variation.
    public var seed: Float = 0

    public init(position: SIMD3<Float>, size: Float, colour: SIMD3<Float>, opacity: Float = 1) {
        self.position = position
        self.size = size
        self.colour = colour
        self.opacity = opacity
    }
}
