import Foundation
import Render

extension Daylight {
    /// The sky drawn small, which is cheap; stars and moon of a night come with `NightSky.particles`.
    func softSky() -> Sky {
        guard isNight else { return sky() }
        var dark = self
        dark.stars = 0
        var sky = dark.sky(background: .soft)
        sky.uniforms["daySun"] = .vector4(SIMD4(direction, 0))
        return sky
    }
}

/// Stars and moon as points of their own, for skies that are drawn too small to hold anything with an edge.
enum NightSky {
    /// - Parameters:
    ///   - moon: Direction towards the moon; nil shows none.
    ///   - above: The lowest stars, radians over the horizon.
    static func particles(_ staging: Staging, moon: SIMD3<Float>?, above: Float) -> [Particles] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "stars")
        let clear = 1 - staging.weather.cloud
        let points = (0..<260).map { _ in
            let turn = random.between(-1.1, 1.1), rise = random.between(above, 0.9), bright = random.unit()
            var star = Particle(
                position: SIMD3(sinf(turn) * cosf(rise), sinf(rise), -cosf(turn) * cosf(rise)) * 3000,
                size: 2.6,
                colour: SIMD3(0.8, 0.88, 1.0) * (0.10 + 0.9 * bright * bright * bright) * clear, opacity: 1)
            star.seed = random.unit()
            return star
        }
        let stars = Particles("stars", .dot, isEmissive: true) { _ in points }
        guard let moon else { return [stars] }
        let disc = Particle(position: moon * 3200, size: 62, colour: SIMD3(1.0, 0.96, 0.86) * 1.5)
        var round = Particles("moon", .snippet(.moon), isEmissive: true) { _ in [disc] }
        round.isReflected = true
        return [stars, round]
    }
}
