import Foundation

/// A set, its light and its camera: everything a film's pictures are made of, as plain values.
///
/// Metres, y up, radiance in linear light where 1 is roughly a white wall in daylight. Whatever changes is a
/// function of time in seconds, so a frame depends on its index alone and may be made again, in any order.
public struct Stage: Sendable {
    public var camera: Timed<Camera>
    public var sky: Sky
    /// The one light that casts shadows: sun, moon or a studio key; nil for none.
    public var sun: Sun?
    /// Coloured lamps; the 16 with the most light at the camera's target are used.
    public var lamps: Timed<[Lamp]> = .still([])
    /// Strength of the glow that lamps leave in the air; 0 switches it off and is cheaper.
    public var lampGlow: Float = 0
    public var fog = Fog()
    public var models: [Model] = []
    public var particles: [Particles] = []
    /// Mirrors the stage in a horizontal plane for materials that ask for it (`Material.Features.planar`).
    public var mirror: Mirror?
    public var look = Look()

    public init(camera: Timed<Camera>, sky: Sky, sun: Sun? = nil) {
        self.camera = camera
        self.sky = sky
        self.sun = sun
    }
}

public struct Camera: Sendable {
    public var eye: SIMD3<Float>
    public var target: SIMD3<Float>
    public var up = SIMD3<Float>(0, 1, 0)
    /// Vertical field of view in radians, of a 16:9 frame.
    ///
    /// Narrower formats widen it so that the subject stays in frame; see `fieldOfView(aspect:)`.
    public var fovY: Float
    /// Metres to the plane in focus; nil focuses on `target`.
    public var focusDistance: Float?
    /// Diameter of the lens opening in metres: 0 has everything sharp, 0.02 is already shallow at 2 m.
    public var aperture: Float = 0
    public var near: Float = 0.1
    public var far: Float = 2000

    public init(eye: SIMD3<Float>, target: SIMD3<Float>, fovY: Float = 0.7) {
        self.eye = eye
        self.target = target
        self.fovY = fovY
    }

    /// The vertical angle for a frame of another shape: portrait frames see less to the sides and more above
    /// and below, half-way between keeping the height and keeping the width.
    public func fieldOfView(aspect: Float) -> Float {
        let reference: Float = 16.0 / 9
        guard aspect < reference else { return fovY }
        return 2 * atan((tan(fovY / 2) * (reference / aspect).squareRoot()))
    }
}

/// The key light.
public struct Sun: Sendable {
    /// Unit vector towards the light.
    public var direction: Timed<SIMD3<Float>>
    /// Irradiance on a surface that faces the light, linear; a sunny day is about (6, 5.6, 5).
    public var radiance: Timed<SIMD3<Float>>
    /// What shadows cover: a sphere.
    ///
    /// Smaller is sharper. Nil casts none.
    public var shadow: ShadowVolume?

    public init(
        direction: SIMD3<Float>, radiance: SIMD3<Float>, shadow: ShadowVolume? = nil
    ) {
        self.direction = .still(direction.normalized)
        self.radiance = .still(radiance)
        self.shadow = shadow
    }
}

public struct ShadowVolume: Sendable {
    public var centre: SIMD3<Float>
    public var radius: Float
    /// Width of the penumbra in metres.
    public var softness: Float

    public init(centre: SIMD3<Float>, radius: Float, softness: Float = 0.03) {
        self.centre = centre
        self.radius = radius
        self.softness = softness
    }
}

public struct Lamp: Sendable {
    public var position: SIMD3<Float>
    /// Radiant intensity, linear: irradiance at 1 m.
    public var intensity: SIMD3<Float>

    public init(position: SIMD3<Float>, intensity: SIMD3<Float>) {
        self.position = position
        self.intensity = intensity
    }
}

/// Haze that thins with height, lit by the sky and by the sun.
public struct Fog: Sendable {
    /// Extinction per metre at `baseHeight`; 0 for clear air.
    public var density: Float = 0
    /// How fast it thins, per metre of height.
    public var falloff: Float = 0.05
    public var baseHeight: Float = 0
    /// Opacity is never more than this, so that the sky stays visible through it.
    public var limit: Float = 1
    public var colour = SIMD3<Float>(0.5, 0.6, 0.7)
    /// Added towards the sun.
    public var sunColour = SIMD3<Float>(0, 0, 0)

    public init() {}

    public init(
        density: Float, colour: SIMD3<Float>, sunColour: SIMD3<Float> = .zero, falloff: Float = 0.05,
        baseHeight: Float = 0, limit: Float = 1
    ) {
        self.density = density
        self.colour = colour
        self.sunColour = sunColour
        self.falloff = falloff
        self.baseHeight = baseHeight
        self.limit = limit
    }
}

/// A horizontal mirror plane, rendered at a third of the resolution.
public struct Mirror: Sendable {
    public var height: Float
    public init(height: Float) { self.height = height }
}
