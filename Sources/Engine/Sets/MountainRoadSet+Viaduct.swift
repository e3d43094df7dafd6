import Foundation
import Render

/// A train that crosses the valley on a viaduct, with fog below it and steam behind it.
extension MountainRoadSet {
    /// The train's index is 0; nil when nobody crosses a bridge on rails.
    var crossing: Staging.Subject? {
        guard let hero = staging.subjects.first, hero.kind == .train, hero.support == .onSubject else {
            return nil
        }
        return hero
    }

    /// Metres a second along the rails.
    private var pace: Float {
        5 * [0.35, 0.7, 1, 1.2, 1.45][min(max(staging.motion, 0), 4)] * min(staging.timeScale, 2)
    }

    private func along(_ hero: Staging.Subject) -> SIMD3<Float> {
        SIMD3(sinf(hero.heading), 0, cosf(hero.heading))
    }

    /// Where the train is, from its mark, which it passes in the middle of the film.
    func progress(of hero: Staging.Subject, at seconds: Float) -> SIMD3<Float> {
        along(hero) * (pace * (seconds - Float(staging.seconds) * 0.5))
    }

    /// Steam that stays behind where the chimney left it, and white against the hills.
    func steam(of hero: Staging.Subject, chimney: Float) -> [Particles] {
        let isDark = staging.time == .night || staging.time == .dusk
        let shade: Float = isDark ? 0.30 : 0.95
        let wind = Weather(staging).wind * 0.5, along = along(hero), pace = pace
        let set = self, size = hero.height
        let floor = height(hero.position.x + course.lane, hero.position.z)
        let count = 44, lifetime: Float = 4.6
        return [
            Particles("steam", .puff) { seconds in
                (0..<count).map { index in
                    let beat = seconds / lifetime + Float(index) / Float(count)
                    let age = beat - beat.rounded(.down)
                    let born = seconds - age * lifetime
                    let mouth =
                        hero.position + SIMD3(0, floor + size * 0.98, 0) + along * chimney
                        + set.progress(of: hero, at: born)
                    let number = Float(index)
                    // Thrown up by the blast, then carried by the air.
                    let rise = size * (1.1 * (1 - expf(-age * 5)) + 1.0 * age)
                    let curl = SIMD3(
                        sinf(age * 8 + number), 0.4 * cosf(number * 2 + age * 5), cosf(age * 7 + number * 2))
                    var puff = Particle(
                        position: mouth + SIMD3(0, rise, 0) - along * (pace * 0.25 * age * lifetime)
                            + wind * (age * lifetime * 0.6) + curl * (size * 0.34 * age),
                        size: size * (0.16 + 1.0 * powf(age, 0.7)),
                        colour: SIMD3(repeating: shade * (0.82 + 0.18 * age)),
                        opacity: 0.62 * smoothstep(0, 0.03, age) * powf(1 - age, 1.3))
                    puff.seed = sinf(number * 12.9) * 0.5 + 0.5
                    puff.angle = age * 2 + number
                    return puff
                }
            }
        ]
    }
}
