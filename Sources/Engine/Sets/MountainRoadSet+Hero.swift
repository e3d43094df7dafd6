import Foundation
import Render

extension MountainRoadSet {
    /// The actors and what they stir up.
    func populate(_ stage: inout Stage) throws {
        var cast = Cast(staging: staging, assets: assets)
        let set = self
        let lane = course.lane
        cast.groundSpeed = course.speed
        cast.floor = { set.height($0 + lane, $1) }
        if course.speed > 0 {
            // Who goes along the road looks along it.
            let facing = staging.subjects.map { $0.position == .zero ? -$0.heading : 0 }
            cast.carry = { index, seconds in
                index < facing.count && facing[index] != 0
                    ? set.ride(seconds) * .rotationY(facing[index]) : set.ride(seconds)
            }
        }
        if let crossing {
            cast.carry = { index, seconds in
                index == 0 ? .translation(set.progress(of: crossing, at: seconds)) : .identity
            }
            // The chimney stands at the front of the engine.
            let length = try Figure(crossing, assets: assets, seed: staging.seed).breadth
            stage.particles += steam(of: crossing, chimney: length * 0.27)
        }
        stage.models += try cast.models() + belly()
        guard let hero = staging.subjects.first, Course.isVehicle(hero) else { return }
        if course.speed > 0 { stage.particles += spray(hero) }
        if staging.time == .night || staging.time == .dusk || staging.weather.kind == .fog {
            stage.lamps = .still(headlights(hero))
            stage.lampGlow = 0.00022
        }
    }

    /// The dark underside of a car, which library models leave open to the bright road.
    private func belly() -> [Model] {
        guard let hero = staging.subjects.first, hero.kind == .car, hero.support == .ground, hero.count == 1
        else {
            return []
        }
        let size = hero.height
        let box = Mesh.box(
            size: SIMD3(size * 1.08, size * 0.17, size * 2.5), centre: SIMD3(0, size * 0.20, 0))
        var model = Model("belly", box, .plain(SIMD3(0.012, 0.012, 0.013), roughness: 0.9, features: [.matt]))
        let set = self
        model.transform = course.speed > 0 ? .moving { set.ride($0) } : .still(.rotationY(hero.heading))
        model.castsShadow = false
        return [model]
    }

    /// How the hero leans into the road: heading of its lane and the tremble of its springs.
    func ride(_ seconds: Float) -> Matrix4 {
        let z = course.speed * seconds
        let pace = min(course.speed / 20, 1.2)
        let bump = 0.006 * sinf(seconds * 23) + 0.010 * sinf(seconds * 7.3 + 1)
        let roll = 0.010 * sinf(seconds * 3.1) + 0.05 * (course.heading(z + 4) - course.heading(z - 4)) * pace
        let pitch = 0.004 * sinf(seconds * 5.7 + 2)
        return .translation(0, bump * pace, 0) * .rotationY(course.heading(z)) * .rotationX(pitch * pace)
            * .rotationZ(roll * pace)
    }

    private func headlights(_ hero: Staging.Subject) -> [Lamp] {
        let glow = SIMD3<Float>(1.0, 0.93, 0.78)
        var lamps: [Lamp] = []
        for side in [-0.62, 0.62] as [Float] {
            lamps.append(Lamp(position: SIMD3(side, 0.62, 2.6), intensity: glow * 5))
            lamps.append(Lamp(position: SIMD3(side * 1.4, 0.9, 7.5), intensity: glow * 11))
            lamps.append(Lamp(position: SIMD3(side, 0.7, -2.35), intensity: SIMD3(1.6, 0.05, 0.03)))
        }
        return lamps
    }

    /// Snow, spray or dust thrown up by the wheels, left behind in the air.
    private func spray(_ hero: Staging.Subject) -> [Particles] {
        let isWet = wetness > 0.45 && snow < 0.3
        guard snow > 0.2 || isWet else { return [] }
        let count = 170
        let course = course
        let speed = course.speed
        let colour = snow > 0.2 ? SIMD3<Float>(0.95, 0.97, 1.0) : SIMD3<Float>(0.70, 0.76, 0.82)
        let thickness: Float = (snow > 0.2 ? 0.33 : 0.17) * min(speed / 15, 1.2)
        let seeds = (0..<count).map { index -> SIMD4<Float> in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "mountain-road/spray/\(index)")
            return SIMD4(random.unit(), random.normal(), random.normal(), random.unit())
        }
        let life: Float = 0.85
        var spray = Particles("spray", .snippet(.powder)) { seconds in
            seeds.enumerated().map { index, seed in
                let beat = seconds / life + seed.x
                let age = (beat - beat.rounded(.down)) * life
                let wheel: Float = index & 1 == 0 ? -0.82 : 0.82
                let axle: Float = index % 7 == 0 ? 1.3 : -1.25
                // Air takes the puff from the wheel's speed to rest on the road within a third of a second.
                let back = speed * (age - 0.16 * (1 - expf(-age / 0.16)))
                let turn = course.heading(speed * (seconds - age))
                let aside = wheel + seed.y * (0.06 + 0.42 * age)
                let place = SIMD3(
                    aside + sinf(turn) * -back * 0.2,
                    0.07 + (0.55 + 0.28 * seed.z) * age * (1.25 - 0.6 * age),
                    axle - 0.25 - back)
                var puff = Particle(
                    position: place, size: 0.12 + 0.85 * age, colour: colour,
                    opacity: thickness * (1 - age / life) * min(age * 14, 1))
                puff.angle = seed.w * 6.28
                puff.seed = seed.w
                return puff
            }
        }
        spray.uniforms["powderFloor"] = .vector2(SIMD2(0.03, 0.22))
        return [spray]
    }
}
