import Foundation
import Render

extension SkylineSet {
    /// Traffic, street lamps, beacons, an aircraft, stars: points of light that live.
    func addLights(to stage: inout Stage, _ city: SkylineCity, _ bridge: SkylineBridge, moon: SIMD3<Float>) {
        let up = SIMD3<Float>(0, level, 0)
        if evening > 0.2 {
            let warm = linear(1, 0.74, 0.42) * (6 * evening)
            let lamps = city.lamps.map { place in
                Particle(position: place + up, size: 1.5, colour: warm, opacity: 1)
            }
            let bulbs = bridge.bulbs.map { place in
                Particle(
                    position: place + up, size: 0.75, colour: linear(1, 0.86, 0.62) * (3 * evening),
                    opacity: 1)
            }
            var fixed = Particles("lamps", .snippet(.halo), isEmissive: true) { _ in lamps + bulbs }
            fixed.isReflected = true
            stage.particles.append(fixed)
        }
        if staging.extras.vehicles { stage.particles.append(traffic(up)) }
        stage.particles.append(beacons(city.beacons.map { $0 + up }))
        if staging.time == .night && staging.weather.cloud < 0.6 {
            stage.particles += NightSky.particles(staging, moon: moon, above: 0.12)
        }
    }

    /// Head and tail lights along the embankment and over the bridge.
    private func traffic(_ up: SIMD3<Float>) -> Particles {
        var random = SplitMix64(seed: seed, path: "skyline/traffic")
        struct Car {
            var place: Float
            var pace: Float
            var lane: Float
            var isBridge: Bool
        }
        let cars = (0..<150).map { index in
            Car(
                place: random.unit(), pace: random.between(0.85, 1.15), lane: random.unit() < 0.5 ? -1 : 1,
                isBridge: index % 5 < 2)
        }
        let scale = staging.timeScale, lights = max(evening, 0.15)
        let length = (SkylineBridge.end - SkylineBridge.start).length
        var result = Particles("traffic", .snippet(.halo), isEmissive: true) { seconds in
            cars.map { car in
                let t = seconds * scale * car.pace
                let isAway = car.lane > 0
                var place: SIMD3<Float>
                if car.isBridge {
                    let moved = car.place + (isAway ? 1 : -1) * t * 17 / length
                    let s = moved - moved.rounded(.down)
                    place = SkylineBridge.road(s, across: car.lane * 3.2)
                } else {
                    let moved = car.place + (isAway ? 1 : -1) * t * 15 / 760
                    let s = moved - moved.rounded(.down)
                    place = SIMD3(-380 + 760 * s, Self.quay + 0.9, Self.shore - 14 - car.lane * 2.4)
                }
                // Seen from the water, one direction shows white lamps and the other red.
                let colour = isAway ? SIMD3<Float>(1, 0.07, 0.04) * 1.5 : SIMD3<Float>(1, 0.90, 0.72) * 2.2
                return Particle(
                    position: place + up, size: isAway ? 0.9 : 1.15, colour: colour * lights, opacity: 1)
            }
        }
        result.isReflected = true
        return result
    }

    /// Red lamps on high tips, each with a beat of its own, and one aircraft that crosses.
    private func beacons(_ tips: [SIMD3<Float>]) -> Particles {
        let scale = staging.timeScale, strength = max(evening, 0.25)
        let course = SplitMix64(seed: seed, path: "aircraft")
        var random = course
        let from = SIMD3<Float>(-330, level + random.between(215, 260), -900)
        return Particles("beacons", .snippet(.halo), isEmissive: true) { seconds in
            var result = tips.enumerated().map { index, tip in
                let beat = 0.5 + 0.5 * sinf(seconds * scale * 3.4 + Float(index) * 2.1)
                return Particle(
                    position: tip, size: 2.2,
                    colour: SIMD3(1, 0.06, 0.04) * (0.5 + 3.0 * beat * beat * beat) * strength,
                    opacity: 1)
            }
            let plane = from + SIMD3(46, 1.6, 0) * (seconds * scale)
            let blink: Float = (seconds * scale * 1.1).truncatingRemainder(dividingBy: 1) < 0.14 ? 1 : 0
            result.append(
                Particle(
                    position: plane, size: 3.0, colour: SIMD3(1, 0.95, 0.9) * (0.5 + 4 * blink) * strength))
            result.append(
                Particle(
                    position: plane - SIMD3(9, 0, 0), size: 2.2, colour: SIMD3(1, 0.08, 0.05) * 1.2 * strength
                ))
            return result
        }
    }
}
