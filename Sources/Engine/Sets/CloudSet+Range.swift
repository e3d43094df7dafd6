import Foundation
import Render

extension CloudSet {
    /// Jagged peaks that stand out of the sea of clouds, higher to both sides of where the sun is.
    func range(_ daylight: Daylight, _ sight: Sight) -> Model {
        let noise = FieldNoise(seed: UInt64(staging.seed), path: "clouds/range")
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        let shape = PolarRelief(
            height: { x, z in Self.peak(x, z, noise, side) }, sun: daylight.direction)
        let isWintry = staging.season == .winter || staging.weather.kind == .snow
        var massif = Massif(name: "range", shape: shape, season: staging.season, snow: isWintry ? 0.8 : 0)
        massif.snowLine = 120
        massif.treeLine = -400
        massif.shroud = Massif.Shroud(
            level: Self.level * scale - 10, surge: 120,
            light: daylight.key * 0.16 + daylight.zenith * 0.26 + daylight.horizon * 0.40,
            glow: daylight.glow * 0.10,
            drift: SIMD2(6 + 12 * staging.weather.wind, 4) * min(staging.timeScale, 6))
        return massif.model(sight)
    }

    /// Height of the mountains over a place; most of it lies under the clouds.
    private static func peak(_ x: Float, _ z: Float, _ noise: FieldNoise, _ side: Float) -> Float {
        let radius = (x * x + z * z).squareRoot(), angle = atan2f(x, -z)
        func lobe(_ middle: Float, _ width: Float) -> Float {
            let t = (angle - middle) / width
            return expf(-t * t)
        }
        let place = 0.30 + 0.85 * lobe(side * -0.30, 0.24) + 0.60 * lobe(side * 0.42, 0.20)
        let crest = noise.ridged(x * 0.00150 + 5.3, z * 0.00150 + 2.9, octaves: 8)
        let detail = noise.fbm(x * 0.0050, z * 0.0050, octaves: 5)
        let rise = smoothstep(400, 1500, radius) * (1 - 0.25 * smoothstep(2600, 4200, radius))
        return -170 + rise * place * (140 + 480 * powf(crest, 1.25) * (0.75 + 0.5 * detail))
    }
}
