import Foundation
import Render

/// One car on a street: its path, its brake lights, its headlamps in the wet.
struct StreetTraffic: Sendable {
    /// Lane (x), where it starts (z), metres a second at the start and how long it takes to stop, if it does.
    var lane: Float
    var start: Float
    var speed: Float
    /// Seconds at which it begins to brake, and the seconds it takes to stand; nil for a car that drives on.
    var braking: (from: Float, takes: Float)?
    var isOncoming: Bool
    var paint: SIMD3<Float>
    var hasRoofSign: Bool
    var timeScale: Float
    /// Lights are on, 0…1.
    var evening: Float

    /// Metres driven after `seconds`.
    func distance(_ seconds: Float) -> Float {
        let t = seconds * timeScale
        guard let braking, t > braking.from else { return speed * t }
        let u = min((t - braking.from) / braking.takes, 1)
        return speed * (braking.from + braking.takes * (u - u * u / 2))
    }

    /// 1 with the foot on the brake.
    func brake(_ seconds: Float) -> Float {
        guard let braking else { return 0 }
        return smoothstep(braking.from - 0.08, braking.from + 0.08, seconds * timeScale)
    }

    func place(_ seconds: Float) -> Matrix4 {
        let driven = distance(seconds)
        let z = start + (isOncoming ? driven : -driven)
        // The nose dips under braking and rises when it stands.
        var pitch: Float = 0
        if let braking {
            let t = seconds * timeScale - braking.from
            pitch = -0.012 * smoothstep(0, 0.4, t) * smoothstep(braking.takes + 0.5, braking.takes - 0.1, t)
        }
        return Matrix4.translation(lane, 0, z) * Matrix4.rotationY(isOncoming ? Float.pi : 0)
            * Matrix4.rotationX(pitch)
    }

    func models(_ car: StreetCar, name: String) -> [Model] {
        let here = self
        let moving = Timed<Matrix4>.moving { here.place($0) }
        func part(_ suffix: String, _ mesh: Mesh, _ material: Material) -> Model {
            var model = Model("\(name) \(suffix)", mesh, material)
            model.transform = moving
            return model
        }
        let lacquer = Material(
            .vinyl, features: [.coat],
            uniforms: [
                "plainColour": .vector3(paint), "plainRoughness": .float(0.35), "plainMetalness": .float(0),
            ])
        var tail = Material.glow(.zero)
        let lit = evening
        tail.animated = { seconds in
            let strength: Float = 1.1 * lit + 0.1 + 7 * here.brake(seconds)
            return ["glowRadiance": .vector3(SIMD3(1.0, 0.035, 0.02) * strength)]
        }
        var models = [
            part("paint", car.paint, lacquer),
            part("glass", car.glass, .plain(SIMD3(repeating: 1), roughness: 0.06)),
            part("trim", car.dark, .plain(SIMD3(1, 1, 1), roughness: 0.5, features: [.unshadowed])),
            part("tail lights", car.tailLights, tail),
            part("headlights", car.headLights, .glow(SIMD3(1.0, 0.93, 0.8) * (0.4 + 9 * evening))),
        ]
        if hasRoofSign {
            models.append(
                part("roof sign", car.roofSign, .glow(SIMD3(1.0, 0.72, 0.25) * (0.5 + 2.2 * evening))))
        }
        var wheels = Model("\(name) wheels", car.wheel, .plain(SIMD3(1, 1, 1), roughness: 0.6))
        wheels.instances = .moving { seconds in
            let place = here.place(seconds)
            let roll = -here.distance(seconds) / StreetCar.wheelRadius
            return StreetCar.wheelPlaces.map { spot in
                Instance(place * Matrix4.translation(spot) * Matrix4.rotationX(roll))
            }
        }
        models.append(wheels)
        return models
    }

    /// What the lights leave in the air and throw on the road, as additive puffs.
    func glows(_ name: String) -> Particles {
        let here = self
        return Particles("\(name) glow", .snippet(.halo), isEmissive: true) { seconds in
            let place = here.place(seconds)
            var result: [Particle] = []
            for side in [Float(-1), 1] {
                let red = 0.10 * here.evening + 0.55 * here.brake(seconds)
                let tail = place.transform(point: SIMD3(side * 0.64, 0.73, 2.32))
                result.append(Particle(position: tail, size: 0.75, colour: SIMD3(1, 0.05, 0.03) * red))
                let head = place.transform(point: SIMD3(side * 0.64, 0.64, -2.36))
                result.append(
                    Particle(position: head, size: 1.3, colour: SIMD3(1, 0.92, 0.78) * (0.55 * here.evening)))
            }
            return result.filter { particle in
                // A lamp shines the way it faces.
                (particle.colour.y > 0.5 * particle.colour.x) == here.isOncoming
            }
        }
    }
}
