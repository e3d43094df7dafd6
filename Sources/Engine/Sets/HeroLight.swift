import Domain
import Foundation
import Render

/// What a crew does for the hero once a set is lit: a key and an edge by night, and no more mist than it can be seen
/// through.
struct HeroLight {
    let staging: Staging

    func finish(_ stage: inout Stage) {
        let camera = stage.camera.at(Float(staging.seconds) / 2)
        let view = camera.target - camera.eye
        let distance = camera.focusDistance ?? view.length
        stage.particles += AirLayer(staging: staging, camera: stage.camera, distance: distance).particles()
        guard let hero = staging.subjects.first else { return }
        clear(&stage, distance)
        if isOutdoors, isDark, isLit(hero) { light(&stage, hero, camera, distance) }
    }

    /// At the hero's distance, mist takes at most this much of it.
    private static let veil: Float = 0.32

    private func clear(_ stage: inout Stage, _ distance: Float) {
        guard distance > 1 else { return }
        stage.fog.density = min(stage.fog.density, -logf(1 - Self.veil) / distance)
    }

    private var isDark: Bool { staging.time == .night || staging.time == .dusk }

    private var isOutdoors: Bool {
        switch staging.set {
        case .forest, .jungle, .meadow, .lake, .desert, .village, .mountainRoad, .clouds, .surf: true
        default: false
        }
    }

    /// Who does not give light.
    private func isLit(_ hero: Staging.Subject) -> Bool {
        switch hero.kind {
        case .fire, .light, .lamp, .celestial, .planet, .building, .structure: false
        default: true
        }
    }

    /// A soft cool key from beside the camera, and a moonlit edge from behind on the other side.
    private func light(_ stage: inout Stage, _ hero: Staging.Subject, _ camera: Camera, _ distance: Float) {
        let away = camera.eye - camera.target
        let flat = SIMD3(away.x, 0, away.z).normalized
        let middle = camera.eye + (camera.target - camera.eye).normalized * distance
        let reach = min(hero.height, 6) * 1.4 + 0.3
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        let isNight = staging.time == .night
        let strength = 1 / max(stage.look.exposure, 0.05) * (1.3 * reach * reach + 1)
        let key =
            Matrix4.rotationY(-0.7 * side).transform(direction: flat) * (reach * 0.9)
            + SIMD3(0, reach * 0.75, 0)
        let edge =
            Matrix4.rotationY(2.5 * side).transform(direction: flat) * (reach * 0.9)
            + SIMD3(0, reach * 0.95, 0)
        let cool = isNight ? linear(0.78, 0.88, 1.0) : linear(0.95, 0.90, 0.92)
        let lamps = [
            Lamp(position: middle + key, intensity: cool * (strength * (isNight ? 1.5 : 0.5))),
            Lamp(position: middle + edge, intensity: cool * (strength * (isNight ? 2.4 : 1.3))),
        ]
        let own = stage.lamps
        stage.lamps = own.isMoving ? .moving { own.at($0) + lamps } : .still(own.at(0) + lamps)
    }
}
