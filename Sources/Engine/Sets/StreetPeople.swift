import Foundation
import Render

/// Passers-by of a street: a few sculpted people, each walking at the pace of its own legs.
struct StreetPeople {
    struct Walker: Sendable {
        /// Where they are at the start.
        var x: Float
        var z: Float
        /// Towards the camera or away from it.
        var isComing: Bool
        /// Index of the person who is modelled once and walks here.
        var person: Int
        var phase: Double
        /// Multiplies the walker's own pace.
        var haste: Float
    }

    private(set) var walkers: [Walker] = []

    /// - Parameters:
    ///   - people: How many differ; modelling one takes a tenth of a second.
    ///   - keepsClear: Leaves the middle of the street to a hero.
    init(seed: UInt64, count: Int, people: Int, keepsClear: Bool) {
        var random = SplitMix64(seed: seed, path: "people")
        // The first is the figure that the eye follows: right of the middle, going away.
        if !keepsClear {
            walkers.append(
                Walker(x: 1.15, z: -4.2, isComing: false, person: 0, phase: random.phase(), haste: 0.8))
        }
        for index in walkers.count..<max(count, walkers.count) {
            let side: Float = index & 1 == 0 ? -1 : 1
            let isComing = random.unit() < 0.45
            let isOnWalk = random.unit() < 0.8
            let z = -7.5 - Float(index) * 3.4 - random.between(0, 2.5) - (isComing ? 5 : 0)
            walkers.append(
                Walker(
                    x: side * (isOnWalk ? random.between(3.9, 5.1) : random.between(2.6, 3.2)), z: z,
                    isComing: isComing,
                    person: max(people - 1, 0), phase: random.phase(), haste: random.between(0.85, 1.1)))
        }
    }

    func models(bodies: [SculptedBody], timeScale: Float) -> [Model] {
        let coats: [SIMD3<Float>] = [
            SIMD3(1, 1, 1), SIMD3(0.55, 0.75, 1.25), SIMD3(0.5, 0.5, 0.55), SIMD3(1.2, 0.7, 0.5),
            SIMD3(0.6, 0.9, 0.7),
            SIMD3(1.3, 1.25, 1.1), SIMD3(0.8, 0.55, 0.9),
        ]
        return walkers.enumerated().flatMap { number, walker -> [Model] in
            guard walker.person < bodies.count else { return [] }
            let body = bodies[walker.person]
            let action: BodyAction = body.actions.contains(.shelter) ? .shelter : .walk
            let pace = body.speed(action) * walker.haste * timeScale
            let tempo = Double(walker.haste * timeScale)
            let turn: Float = walker.isComing ? 0 : .pi
            let tint = number == 0 ? SIMD3<Float>(1, 1, 1) : coats[number % coats.count]
            return body.models(Performance(action), tint: tint).map { part in
                var model = part
                // Reflections of the far ones are lost in the ripples.
                model.isReflected = number < 1
                model.transform = .moving { seconds in
                    let way = pace * seconds
                    return .translation(walker.x, 0, walker.z + (walker.isComing ? way : -way))
                        * .rotationY(turn)
                }
                model.joints = .moving { seconds in
                    body.pose(action, at: Double(seconds) * tempo, phase: walker.phase).map(\.matrix)
                }
                return model
            }
        }
    }
}

extension SplitMix64 {
    fileprivate mutating func phase() -> Double { Double(unit()) }
}
