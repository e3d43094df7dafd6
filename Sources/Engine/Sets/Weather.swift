import Foundation
import Render

/// What falls and drifts through the air around the camera.
///
/// Particles hang in a box that the camera carries along; they keep their places in the world while it passes and
/// come in again on the other side, so that any length of film and any camera path is filled evenly.
struct Weather: Sendable {
    var kind: Staging.Weather.Kind
    var amount: Float
    /// Direction and speed of the wind, metres a second.
    var wind: SIMD3<Float>
    /// Speed of the place past the stage (a road under a standing car), metres a second.
    var travel = SIMD3<Float>(0, 0, 0)
    /// Height of the ground, where drops splash; nil leaves the splashes out.
    var floor: Float? = 0
    /// Metres across of what is filled; smaller is denser.
    var reach: Float = 24
    var timeScale: Float
    private let seed: UInt64

    init(_ staging: Staging) {
        let weather = staging.weather
        kind = weather.kind
        amount = weather.amount
        timeScale = staging.timeScale
        seed = UInt64(staging.seed)
        var random = SplitMix64(seed: seed, path: "weather/wind")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let speed = 0.25 + 5 * weather.wind + (kind == .storm ? 4 : 0)
        wind = SIMD3(side * speed, 0, 0.35 * speed * (random.unit() - 0.3))
    }

    /// Everything that the weather adds to a stage seen by `camera`.
    func particles(seenBy camera: Timed<Camera>) -> [Particles] {
        switch kind {
        case .clear: []
        case .rain: rain(camera, drops: 500 + Int(1500 * amount)) + splashes(camera)
        case .storm: rain(camera, drops: 1200 + Int(1600 * amount)) + splashes(camera)
        case .snow: snow(camera)
        case .fog: [drifts(camera, count: 10 + Int(10 * amount))]
        }
    }

    private func rain(_ camera: Timed<Camera>, drops: Int) -> [Particles] {
        let speed = SIMD3(wind.x * 0.55, -8.5, wind.z * 0.55)
        let fall = (speed + travel) * timeScale
        // What an open shutter of a 48th of a second smears into a line.
        let streak = (speed + travel * 0.6) * (0.011 * min(timeScale, 1.5) + 0.002)
        let cloud = Cloud(count: drops, extent: SIMD3(reach, 11, reach), seed: seed, path: "weather/rain")
        return [
            Particles("rain", .streak) { seconds in
                cloud.points(around: camera.at(seconds), moved: fall * seconds, ahead: 0.42) { place, grain in
                    var drop = Particle(
                        position: place, size: 0.0028 + 0.0022 * grain, colour: SIMD3(0.80, 0.86, 0.95),
                        opacity: 0.30)
                    drop.stretch = streak * (0.8 + 0.5 * grain)
                    return drop
                }
            }
        ]
    }

    /// Crowns of drops that jump from the floor where rain lands.
    private func splashes(_ camera: Timed<Camera>) -> [Particles] {
        guard let floor else { return [] }
        let count = 120 + Int(220 * amount)
        let cloud = Cloud(count: count, extent: SIMD3(12, 0.1, 12), seed: seed, path: "weather/splash")
        let passing = travel * timeScale
        let pace = timeScale
        return [
            Particles("splashes", .puff) { seconds in
                cloud.points(around: camera.at(seconds), moved: passing * seconds, ahead: 0.4) {
                    place, grain in
                    let beat = seconds * pace * 3.1 + grain * 7
                    let age = beat - beat.rounded(.down)
                    var crown = Particle(
                        position: SIMD3(place.x, floor + 0.012 + 0.05 * age * (1 - age) * 2, place.z),
                        size: 0.012 + 0.030 * age, colour: SIMD3(0.75, 0.82, 0.92), opacity: 0.34 * (1 - age))
                    crown.seed = grain
                    return crown
                }
            }
        ]
    }

    private func snow(_ camera: Timed<Camera>) -> [Particles] {
        let count = 700 + Int(1700 * amount)
        let fall = (SIMD3(wind.x * 0.7, -1.05 - 0.5 * amount, wind.z * 0.7) + travel) * timeScale
        // At the speed of a car flakes become short lines; standing, they are flakes.
        let smear = travel * 0.010 * min(timeScale, 1)
        let isFast = travel.length > 4
        let pace = timeScale
        let cloud = Cloud(count: count, extent: SIMD3(reach, 10, reach), seed: seed, path: "weather/snow")
        return [
            Particles("snow", isFast ? .streak : .dot) { seconds in
                cloud.points(around: camera.at(seconds), moved: fall * seconds, ahead: 0.40) { place, grain in
                    let turn = grain * 40 + seconds * pace * (0.7 + 1.1 * grain)
                    let flutter = SIMD3(sinf(turn), 0.3 * sinf(turn * 1.7), cosf(turn * 0.8)) * 0.16
                    var flake = Particle(
                        position: place + flutter, size: (0.007 + 0.011 * grain * grain) * (isFast ? 1.5 : 1),
                        colour: SIMD3(0.95, 0.97, 1.0), opacity: 0.62 + 0.3 * grain)
                    if isFast { flake.stretch = smear + SIMD3(0, -0.012, 0) }
                    return flake
                }
            }
        ]
    }

    /// Banks of mist that drift through the picture.
    private func drifts(_ camera: Timed<Camera>, count: Int) -> Particles {
        let move = (wind * 0.35 + travel) * timeScale
        let base = (floor ?? 0) + 0.5
        let strength = 0.08 + 0.13 * amount
        let cloud = Cloud(count: count, extent: SIMD3(46, 0.1, 46), seed: seed, path: "weather/mist")
        return Particles("mist", .puff) { seconds in
            cloud.points(around: camera.at(seconds), moved: move * seconds, ahead: 0.5) { place, grain in
                var bank = Particle(
                    position: SIMD3(place.x, base + 2.2 * grain, place.z), size: 3.5 + 4 * grain,
                    colour: SIMD3(0.85, 0.88, 0.92), opacity: strength)
                bank.angle = grain * 6.28 + seconds * 0.03
                bank.seed = grain
                return bank
            }
        }
    }
}

extension Weather {
    /// Points at fixed places of a box that repeats in all directions.
    struct Cloud: Sendable {
        let extent: SIMD3<Float>
        private let seats: [SIMD4<Float>]

        init(count: Int, extent: SIMD3<Float>, seed: UInt64, path: String) {
            self.extent = extent
            var random = SplitMix64(seed: seed, path: path)
            seats = (0..<count).map { _ in
                SIMD4(random.unit(), random.unit(), random.unit(), random.unit())
            }
        }

        /// Particles at the points after all of them `moved`, wrapped into a box in front of the camera.
        ///
        /// The box's middle is `ahead` of the camera, in parts of the box. `make` gets the place and the particle's
        /// own number, 0…1; edges of the box fade in.
        func points(
            around camera: Camera, moved: SIMD3<Float>, ahead: Float,
            make: (_ place: SIMD3<Float>, _ grain: Float) -> Particle
        ) -> [Particle] {
            let forward = (camera.target - camera.eye).normalized
            let middle = camera.eye + forward * (max(extent.x, extent.z) * ahead)
            return seats.map { seat in
                let grain = seat.w
                let free = SIMD3(seat.x, seat.y, seat.z) * extent + moved * (0.85 + 0.3 * grain) - middle
                let cell = free / extent
                let inside = cell - cell.rounded(.toNearestOrAwayFromZero)
                var particle = make(middle + inside * extent, grain)
                let rim = max(abs(inside.x), abs(inside.z))
                particle.opacity *= min(1, (0.5 - rim) * 8)
                return particle
            }
        }
    }
}
