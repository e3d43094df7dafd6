import Foundation

/// When the hero's feet meet the ground.
enum Footfalls {
    /// Seconds from the film's beginning, in order; empty for heroes without feet, or that stand.
    static func of(_ staging: Staging) -> [Float] {
        guard let hero = staging.subjects.first, hero.support == .ground, hero.count == 1 else { return [] }
        let action: BodyAction
        switch hero.action {
        case .walk where hero.pose != nil && hero.pose != .walk: return []
        case .walk: action = .walk
        case .run: action = .run
        default: return []
        }
        guard
            let body = BodyCatalogue.body(hero.asset.rawValue, seed: UInt64(staging.seed), detail: .far),
            body.rig.actions.contains(action)
        else { return [] }
        let groundSpeed = staging.set == .mountainRoad ? Course(staging).speed : 0
        let scale = hero.height / max(body.stature ?? body.height, 0.001)
        let tempo = Cast.stride(of: hero, pace: body.speed(action) * scale, over: groundSpeed, in: staging)
            .tempo
        let period = Float(body.period(action)) / max(tempo, 0.001)
        // What is slowed to a dream makes no steps that an ear would take for steps.
        guard period < 4 else { return [] }
        return body.rig.touchdowns(action).flatMap { phase -> [Float] in
            stride(from: phase * period, to: Float(staging.seconds), by: period).map { $0 }
        }.sorted()
    }
}
