import Foundation
import Render

extension CloudSet {
    /// The sky with the clouds in it; whoever flies over them sees them pass.
    func heavens(_ daylight: Daylight, _ camera: Timed<Camera>) -> Sky {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "clouds/pattern")
        let pattern = random.between(3, 60)
        let isStorm = staging.weather.kind == .storm
        let scale = scale, speed = speed, wind = 0.5 * staging.weather.wind * staging.timeScale
        @Sendable func eye(_ seconds: Float) -> SIMD4<Float> {
            let place = camera.at(seconds).eye / scale
            return SIMD4(place + SIMD3(wind * seconds, 0, speed * seconds), pattern)
        }
        let isRange = staging.place == .mountains
        let towers: Float = isStorm ? 40 : isRange ? 12 : 30
        let haze: Float = staging.weather.kind == .fog ? 0.016 : isRange ? 0.0026 : 0.0052
        let disc: Float = daylight.isNight ? 0 : 14
        var sky = Sky(
            .skyClouds,
            uniforms: [
                "dayZenith": .vector3(daylight.zenith), "dayMiddle": .vector3(daylight.middle),
                "dayHorizon": .vector3(daylight.horizon), "dayOpposite": .vector3(daylight.opposite),
                "dayGlow": .vector3(daylight.glow), "daySun": .vector4(SIMD4(daylight.direction, disc)),
                "deckKey": .vector3(daylight.key), "deckEye": .vector4(eye(0)),
                "deckShape": .vector4(SIMD4(Self.level, towers, haze, 0)),
                "deckSwell": .float(isRange ? 1.8 : 1),
            ], background: .soft)
        let lightning = daylight.lightning
        sky.animated = { seconds in
            let flash = lightning?(seconds) ?? 0
            return [
                "deckEye": .vector4(eye(seconds)),
                "deckShape": .vector4(SIMD4(Self.level, towers, haze, flash)),
            ]
        }
        return sky
    }

    /// The cloud under the feet of whoever does not fly: a soft heap, drawn from back to front.
    func pad() -> [Particles] {
        guard let hero = staging.subjects.first, hero.support == .ground else { return [] }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "clouds/pad")
        let isLong = [.car, .vehicle, .train, .boat, .animal, .dog].contains(hero.kind)
        let wide = hero.height * (isLong ? 2.1 : 1.15)
        let puffs = (0..<110).map { index -> Particle in
            let angle = Float(index) * 2.39996, ring = (Float(index) / 110).squareRoot()
            let size = wide * (0.42 - 0.20 * ring) * random.between(0.8, 1.15)
            // Level in the middle, heaped at the rim, thin below.
            let top = wide * (0.12 * smoothstep(0.55, 0.95, ring) - 0.06 + random.between(-0.03, 0.03))
            let depth = random.unit() * wide * 0.34 * (1 - 0.6 * ring)
            var puff = Particle(
                position: hero.position
                    + SIMD3(
                        cosf(angle) * ring * wide, top - size * 0.72 - depth, sinf(angle) * ring * wide * 0.8),
                size: size, colour: SIMD3(repeating: 0.97 - 0.25 * depth / wide), opacity: 0.55)
            puff.seed = random.unit()
            puff.angle = random.between(0, 6.28)
            return puff
        }
        return [Particles("pad", .puff) { _ in puffs }]
    }

    /// Shreds of cloud that drift past near the lens and tell how fast it goes.
    func wisps(_ camera: Timed<Camera>) -> [Particles] {
        let cloud = Weather.Cloud(
            count: 20, extent: SIMD3(46, 9, 60) * scale, seed: UInt64(staging.seed), path: "clouds/wisps")
        let drift = SIMD3(0.3, 0, -speed * 1.15) * scale, scale = scale
        let low = (Self.level + 5) * scale
        let hero = staging.subjects.first == nil ? 0 : scale * 3.2
        return [
            Particles("wisps", .snippet(.powder)) { seconds in
                let view = camera.at(seconds)
                let focus = (view.target - view.eye).normalized
                return cloud.points(around: view, moved: drift * seconds, ahead: 0.5) { place, grain in
                    let spot = SIMD3(place.x, low + (place.y - low) * 0.55, place.z)
                    let way = spot - view.eye
                    // Not between the lens and the hero.
                    let aside = (way - focus * dot(way, focus)).length
                    var puff = Particle(
                        position: spot, size: (1.8 + 3.4 * grain) * scale, colour: SIMD3(1, 1, 1),
                        opacity: 0.16 * smoothstep(hero * 0.6, hero * 1.6 + 0.01, aside)
                            * smoothstep(0, 6 * scale, dot(way, focus)))
                    puff.seed = grain
                    puff.stretch = SIMD3(0, puff.size * 0.34, 0)
                    return puff
                }
            }
        ]
    }
}
