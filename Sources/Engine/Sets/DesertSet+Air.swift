import Foundation
import Render

extension DesertSet {
    /// Sand that the wind takes: veils off the crests, streams over the ground, the whole air in a storm.
    func blowing(_ daylight: Daylight, _ camera: Timed<Camera>) -> [Particles] {
        let strength = min(staging.weather.wind * 0.9 + 0.15 * Float(staging.motion) * 0.5, 1)
        guard strength > 0.05, land.grass == 0 else { return [] }
        return [veils(strength)] + [streams(strength, camera)] + (isSandstorm ? [storm(camera)] : [])
    }

    /// Crests in view, found by walking along the wind.
    private func crests() -> [SIMD3<Float>] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "desert/crests")
        var found: [SIMD3<Float>] = []
        for _ in 0..<420 where found.count < 64 {
            let z = -14 - 110 * random.unit(), x = random.between(-0.75, 0.75) * -z
            let here = ground(x, z)
            let before = ground(x - Self.wind.x * 2.5, z - Self.wind.y * 2.5)
            let after = ground(x + Self.wind.x * 2.5, z + Self.wind.y * 2.5)
            if here > before + 0.15, here > after + 0.5, here > 1, here < land.dunes * 1.3 {
                found.append(SIMD3(x, here, z))
            }
        }
        return found
    }

    private func veils(_ strength: Float) -> Particles {
        let tops = crests(), pace = staging.timeScale
        let colour = mix(SeasonColours.light(land.sand), SIMD3(1, 1, 1), 0.25)
        let wind = SIMD3(Self.wind.x, 0, Self.wind.y)
        return Particles("veils", .snippet(.powder)) { seconds in
            guard !tops.isEmpty else { return [] }
            return (0..<240).map { index in
                var random = SplitMix64(seed: 11, path: "veil/\(index)")
                let top = tops[index % tops.count]
                let beat = seconds * pace * 0.42 + random.unit(), age = beat - beat.rounded(.down)
                let gust =
                    0.35 + 0.65 * (0.5 + 0.5 * sinf(seconds * pace * 0.9 + top.x * 0.08 + top.z * 0.05))
                let reach = 1.5 + 7.5 * random.unit()
                let along = SIMD3(-wind.z, 0, wind.x) * random.between(-3.5, 3.5)
                var puff = Particle(
                    position: top + along + wind * (reach * age)
                        + SIMD3(0, 0.05 + 0.75 * age * (1.2 - age), 0),
                    size: 0.32 + 0.7 * age, colour: colour,
                    opacity: 0.34 * strength * gust * age * (1 - age) * 4)
                puff.stretch = wind * (1.0 + 2.0 * age)
                puff.seed = random.unit()
                return puff
            }
        }
    }

    private func streams(_ strength: Float, _ camera: Timed<Camera>) -> Particles {
        let set = self
        let pace = staging.timeScale
        let colour = mix(SeasonColours.light(land.sand), SIMD3(1, 1, 1), 0.15)
        let wind = SIMD3(Self.wind.x, 0, Self.wind.y)
        let grains = Weather.Cloud(
            count: 160, extent: SIMD3(26, 0.1, 26), seed: UInt64(staging.seed), path: "desert/streams")
        return Particles("streams", .snippet(.powder)) { seconds in
            grains.points(
                around: camera.at(seconds), moved: wind * (seconds * pace * (2 + 3 * strength)), ahead: 0.5
            ) {
                place, grain in
                let gust = 0.5 + 0.5 * sinf(seconds * pace * 1.3 + place.x * 0.35 + place.z * 0.2)
                var puff = Particle(
                    position: SIMD3(place.x, set.ground(place.x, place.z) + 0.04 + 0.10 * grain, place.z),
                    size: 0.05 + 0.07 * grain, colour: colour, opacity: 0.22 * strength * gust)
                puff.stretch = wind * (0.5 + 0.9 * grain)
                puff.seed = grain
                return puff
            }
        }
    }

    private func storm(_ camera: Timed<Camera>) -> Particles {
        let wind = SIMD3(Self.wind.x, 0, Self.wind.y), pace = staging.timeScale
        let colour = SeasonColours.light(land.sand)
        let amount = staging.weather.amount
        let clouds = Weather.Cloud(
            count: 60, extent: SIMD3(40, 9, 40), seed: UInt64(staging.seed), path: "desert/storm")
        return Particles("storm", .snippet(.powder)) { seconds in
            clouds.points(around: camera.at(seconds), moved: wind * (seconds * pace * 11), ahead: 0.5) {
                place, grain in
                var puff = Particle(
                    position: place, size: 1.2 + 1.6 * grain, colour: colour, opacity: 0.14 + 0.12 * amount)
                puff.stretch = wind * (2.5 + 2 * grain)
                puff.seed = grain
                return puff
            }
        }
    }
}
