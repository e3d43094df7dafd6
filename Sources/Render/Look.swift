/// Exposure and everything done to the picture after it was taken.
public struct Look: Sendable {
    /// Multiplies scene radiance before the film curve.
    public var exposure: Float = 1
    /// Share of light that halates; 0.02 is clean glass, 0.1 is a misty lens.
    public var bloom: Float = 0.04
    /// Luminance (after exposure) where bloom begins to count fully.
    public var bloomThreshold: Float = 1
    /// Strength of ambient occlusion, 0…1, and its reach in metres.
    public var occlusion: Float = 0.7
    public var occlusionRadius: Float = 0.5
    /// Share of the frame time the shutter is open; 0 has no motion blur, 0.5 is a film camera's.
    public var shutter: Float = 0.5
    public var grade = Grade()
    public var vignette: Float = 0.25
    /// Amplitude of the grain, in parts of full scale.
    ///
    /// More than 0.02 costs bits and looks like noise.
    public var grain: Float = 0.010

    public init() {}
}

/// Colour correction of display-referred values.
public struct Grade: Sendable {
    /// Added in the shadows, multiplied in the mid-tones (as a gamma) and in the highlights, per channel.
    public var lift = SIMD3<Float>(0, 0, 0)
    public var gamma = SIMD3<Float>(1, 1, 1)
    public var gain = SIMD3<Float>(1, 1, 1)
    public var saturation: Float = 1.05
    /// S-curve, 0…1.
    public var contrast: Float = 0.15
    /// Tints of split toning; white is none.
    public var shadowTint = SIMD3<Float>(1, 1, 1)
    public var highlightTint = SIMD3<Float>(1, 1, 1)

    public init() {}

    public static let neutral = Grade()
    /// Cool shadows against warm skin: blockbusters and night streets.
    public static let tealOrange = Grade {
        $0.shadowTint = SIMD3(0.90, 1.00, 1.10)
        $0.highlightTint = SIMD3(1.05, 1.00, 0.94)
        $0.contrast = 0.25
    }
    public static let warm = Grade {
        $0.gain = SIMD3(1.05, 1.0, 0.93)
        $0.shadowTint = SIMD3(1.02, 0.99, 0.98)
    }
    public static let cold = Grade {
        $0.gain = SIMD3(0.95, 1.0, 1.06)
        $0.saturation = 0.92
    }
    public static let noir = Grade {
        $0.saturation = 0
        $0.contrast = 0.5
    }

    private init(_ change: (inout Grade) -> Void) {
        self.init()
        change(&self)
    }
}
