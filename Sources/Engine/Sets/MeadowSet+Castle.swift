import Foundation
import Render

extension MeadowSet {
    /// Where the castle of that place stands, units: on a hill behind the mark, off its middle.
    static let castle = SIMD2<Float>(-15, -74)

    /// The hill under the castle.
    func castleHill(_ x: Float, _ z: Float) -> Float {
        guard staging.place == .castle else { return 0 }
        let gap = SIMD2(x, z) - Self.castle, away = (gap * gap).sum().squareRoot()
        return 4.2 * smoothstep(27, 9, away)
    }

    func castle() -> [Model] {
        guard staging.place == .castle else { return [] }
        let evening: Float =
            switch staging.time {
            case .night: 0.75
            case .dusk: 0.65
            case .sunset: 0.3
            case .dawn: 0.2
            case .day: staging.weather.kind == .storm ? 0.5 : 0
            }
        let castle = Castle(seed: UInt64(staging.seed), evening: evening, roof: linear(0.22, 0.30, 0.46))
        let material = Material(
            .cottage, features: [.matt, .noLamps, .doubleSided],
            uniforms: ["cottageShape": .vector4(SIMD4(dress.snow, 0.3 + 2 * evening, 0, 0))])
        let spot = SIMD3(Self.castle.x, height(Self.castle.x, Self.castle.y) - 0.1, Self.castle.y)
        var model = Model(
            "castle", castle.mesh.mesh(), material,
            transform: .translation(spot * scale) * .rotationY(0.24) * .scale(0.30 * scale))
        model.isReflected = false
        return [model]
    }
}
