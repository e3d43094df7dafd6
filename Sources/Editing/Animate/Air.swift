import Engine

/// What weather does to the light of a picture: snow and rain cannot fall before a sunny sky.
///
/// The picture darkens and what is far fades into the air. It sets in during the film's first seconds, so that the
/// film begins in the picture as it was given.
struct Air: Sendable {
    /// Share of the light that is left near by, at full strength.
    private let light: Float
    /// How much of what is farthest is hidden, 0…1.
    private let veil: Float
    /// What hides it, 0…1: a grey that suits the picture's own brightness.
    private let level: Float
    /// Seconds until it has set in.
    private static let onset: Float = 1.5

    /// - Parameter brightness: The picture's mean luma, 0…1.
    init(_ weather: SceneDescription.Weather?, brightness: Float) {
        let grey = 0.25 + 0.6 * brightness
        (light, veil, level) =
            switch weather {
            case .snow: (0.84, 0.55, grey * 0.95)
            case .rain: (0.70, 0.50, grey * 0.72)
            case .storm: (0.52, 0.60, grey * 0.46)
            case .fog: (0.94, 0.82, grey)
            case .sandstorm: (0.86, 0.74, grey * 0.85)
            default: (1, 0, 0)
            }
    }

    /// A factor for the light of what lies at a disparity (0 infinity … 1 lens), and what is added to it.
    func shade(disparity: Float, at time: Float) -> SIMD2<Float> {
        let strength = smoothstep(0, Self.onset, time)
        let hidden = veil * strength * smoothstep(0.62, 0.06, disparity)
        return SIMD2((1 - (1 - light) * strength) * (1 - hidden), hidden * level)
    }
}
