import Foundation
import Render

extension NeonStreetSet {
    /// A taxi that drives on and brakes, and another that comes the other way.
    func addTraffic(to stage: inout Stage) {
        guard staging.extras.vehicles else { return }
        let car = StreetCar()
        var random = SplitMix64(seed: seed, path: "traffic")
        let colours = [
            linear(hex: 0x12243A), linear(hex: 0x3A0D12), linear(hex: 0x101214), linear(hex: 0xC98A12),
            linear(hex: 0x2B3A2E),
        ]
        let lively: Float = [0.45, 0.75, 1, 1.25, 1.5][min(max(staging.motion, 0), 4)]
        let away = StreetTraffic(
            lane: -1.75, start: -9.5, speed: 3.4 * lively, braking: (1.5, 2.4), isOncoming: false,
            paint: random.pick(colours), hasRoofSign: true, timeScale: staging.timeScale,
            evening: max(evening, 0.1))
        let oncoming = StreetTraffic(
            lane: 1.75, start: -78, speed: 4.6 * lively, braking: nil, isOncoming: true,
            paint: random.pick(colours),
            hasRoofSign: false, timeScale: staging.timeScale, evening: max(evening, 0.1))
        stage.models += away.models(car, name: "taxi") + oncoming.models(car, name: "car")
        if evening > 0.3 { stage.particles += [away.glows("taxi"), oncoming.glows("car")] }
    }

    /// People on the walks, under umbrellas where something falls.
    func addPeople(to stage: inout Stage) {
        guard staging.extras.people else { return }
        let isWet = staging.weather.kind != .clear && staging.weather.kind != .fog
        let count = [4, 6, 7, 9, 12][min(max(staging.motion, 0), 4)]
        // The figure that the eye follows, and one coarse figure that the others are tinted copies of.
        let kind = isWet ? "body/pedestrian-with-umbrella" : "body/pedestrian"
        let hasHero = !staging.subjects.isEmpty
        let wanted: [(UInt64, BodyDetail)] = hasHero ? [(7, .far)] : [(0, .near), (7, .far)]
        let bodies = Parallel.map(wanted) { BodyCatalogue.body(kind, seed: seed &+ $0.0, detail: $0.1) }
            .compactMap { $0 }
        let people = StreetPeople(
            seed: seed, count: count, people: bodies.count, keepsClear: hasHero)
        stage.models += people.models(bodies: bodies, timeScale: staging.timeScale)
    }

    /// Rain, snow or mist, and steam from gratings.
    func addAir(to stage: inout Stage, _ camera: Timed<Camera>, _ lamps: LampField) {
        var weather = Weather(staging)
        weather.reach = 16
        let isRaining = staging.weather.kind == .rain || staging.weather.kind == .storm
        let falling = weather.particles(seenBy: camera)
        if isRaining && evening > 0.3 {
            // Drops in the dark are seen by the signs behind them: each takes the light of its place.
            stage.particles += falling.filter { $0.name != "rain" } + [litRain(weather, camera, lamps)]
        } else {
            stage.particles += falling
        }
        guard staging.time != .day else { return }
        var random = SplitMix64(seed: seed, path: "steam")
        let pace = staging.timeScale, drift = staging.weather.wind
        let vents = [
            SIMD3<Float>(-2.4, 0.05, -13), SIMD3(4.6, 0.4, -7.5), SIMD3(-5.2, 2.4, -19),
            SIMD3(2.6, 0.05, -27),
        ]
        let tints = [
            SIMD3<Float>(0.20, 0.10, 0.16), SIMD3(0.10, 0.15, 0.20), SIMD3(0.22, 0.13, 0.08),
            SIMD3(0.16, 0.10, 0.20),
        ]
        let puffs = (0..<24).map { _ in SIMD4(random.unit(), random.unit(), random.unit(), random.unit()) }
        let strength = 0.10 * max(evening, 0.4)
        stage.particles.append(
            Particles("steam", .puff, isEmissive: true) { seconds in
                puffs.enumerated().map { index, grain in
                    let vent = vents[index % vents.count]
                    let life = seconds * pace * (0.20 + 0.08 * grain.x) + grain.y
                    let age = life - life.rounded(.down)
                    let sway = sinf(life * 5 + grain.z * 6) * 0.25 * age
                    var puff = Particle(
                        position: vent
                            + SIMD3(
                                sway + drift * age * 1.4 + (grain.z - 0.5) * 0.4, age * 2.8,
                                (grain.w - 0.5) * 0.5),
                        size: 0.22 + 0.95 * age, colour: tints[index % tints.count],
                        opacity: strength * 10 * age * (1 - age) * (1 - age))
                    puff.seed = grain.w
                    puff.angle = grain.x * 6 + age * 0.8
                    return puff
                }
            })
    }

    private func litRain(_ weather: Weather, _ camera: Timed<Camera>, _ lamps: LampField) -> Particles {
        let count = 500 + Int(1100 * weather.amount)
        let cloud = Weather.Cloud(count: count, extent: SIMD3(13, 9, 15), seed: seed, path: "street/rain")
        let velocity = SIMD3(weather.wind.x * 0.5 + 0.35, -8.2, weather.wind.z * 0.5)
        let fall = velocity * weather.timeScale
        let streak = velocity * (0.017 * min(weather.timeScale, 1.5) + 0.002)
        let strength = 0.42 * evening
        return Particles("lit rain", .streak, isEmissive: true) { seconds in
            let view = camera.at(seconds)
            return cloud.points(around: view, moved: fall * seconds, ahead: 0.46) { place, grain in
                let light = lamps.radiance(place, SIMD3(0, 0, 0)) + SIMD3(0.10, 0.11, 0.15)
                var drop = Particle(
                    position: place, size: 0.0055 + 0.0045 * grain, colour: light * strength,
                    opacity: 0.5 + 0.5 * grain)
                // A drop before the lens would cross the whole picture.
                drop.opacity *= smoothstep(1.4, 4.5, (place - view.eye).length)
                drop.stretch = streak * (0.8 + 0.6 * grain)
                return drop
            }
        }
    }
}
