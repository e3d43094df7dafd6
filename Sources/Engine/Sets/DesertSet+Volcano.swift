import Foundation
import Render

/// A fire mountain on the horizon: cone, lava, smoke.
extension DesertSet {
    private static let peak = SIMD2<Float>(0, -1250)
    private static let summit: Float = 350

    /// The cone with its crater.
    func cone(_ x: Float, _ z: Float) -> Float {
        guard staging.place == .volcano else { return 0 }
        let gap = SIMD2(x, z) - Self.peak, away = (gap * gap).sum().squareRoot()
        guard away < 1150 else { return 0 }
        let angle = atan2f(gap.x, gap.y)
        // Gullies run down its flanks.
        let gully = noise.ridged(angle * 3.2 + 2, away * 0.0012, octaves: 4) - 0.4
        let flank = powf(max(1 - away / 1150, 0), 2.1) * Self.summit * 1.32
        let crater = smoothstep(100, 55, away) * 75
        return flank - crater + gully * 42 * smoothstep(60, 300, away) * smoothstep(1150, 700, away)
    }

    /// Streams of lava down the cone, the glow over its mouth and the smoke.
    func eruption(_ stage: inout Stage) {
        guard staging.place == .volcano else { return }
        var random = SplitMix64(seed: UInt64(staging.seed), path: "desert/lava")
        let isDark = staging.time == .night || staging.time == .dusk
        var mesh = CityMesh()
        for stream in 0..<6 {
            var angle = -0.75 + 0.3 * Float(stream) + random.between(-0.1, 0.1)
            let length = random.between(180, 640)
            var before: (SIMD3<Float>, SIMD3<Float>)?
            for step in 0...30 {
                let t = Float(step) / 30, away = 62 + length * t
                angle += 0.06 * (noise.value(Float(stream) * 9, t * 6) - 0.5)
                let middle = Self.peak + SIMD2(sinf(angle), cosf(angle)) * away
                let wide = (11 - 7 * t) * (0.6 + 0.8 * noise.value(t * 12, Float(stream) * 3))
                let side = SIMD2(cosf(angle), -sinf(angle)) * wide
                func at(_ p: SIMD2<Float>) -> SIMD3<Float> { SIMD3(p.x, ground(p.x, p.y) + 11, p.y) }
                let (left, right) = (at(middle - side), at(middle + side))
                let heat = (1 - 0.75 * t) * (0.6 + 0.8 * noise.value(t * 20, Float(stream)))
                let colour = SIMD3(1, 0.24 + 0.25 * heat, 0.05 + 0.08 * heat * heat) * min(0.25 + heat, 1)
                if let (a, b) = before { mesh.quad(left, right, b, a, colour: colour) }
                before = (left, right)
            }
        }
        var lava = Model(
            "lava", mesh.mesh(),
            Material(
                .baked, features: [.unlit, .doubleSided], uniforms: ["bakedRange": .float(isDark ? 2.6 : 2)]))
        lava.castsShadow = false
        stage.models.append(lava)
        let mouth = SIMD3(Self.peak.x, Self.summit - 10, Self.peak.y), pace = staging.timeScale
        let glow = Particle(
            position: mouth, size: 190, colour: SIMD3(1, 0.32, 0.07) * (isDark ? 2.2 : 0.9), opacity: 0.8)
        stage.particles.append(Particles("glow", .snippet(.halo), isEmissive: true) { _ in [glow] })
        let wind = Weather(staging).wind.x > 0 ? Float(1) : -1
        let shade: Float = isDark ? 0.16 : 0.42
        stage.particles.append(
            Particles("ash", .puff) { seconds in
                (0..<30).map { index in
                    let beat = seconds * pace * 0.03 + Float(index) / 30
                    let age = beat - beat.rounded(.down)
                    let curl =
                        SIMD3(sinf(age * 9 + Float(index) * 2.4), 0, cosf(Float(index) * 1.7))
                        * (30 + 50 * age)
                    var puff = Particle(
                        position: mouth + SIMD3(wind * 330 * age * age, 20 + 420 * sqrtf(age), 0) + curl,
                        size: 55 + 120 * age,
                        colour: mix(
                            SIMD3(0.75, 0.34, 0.18), SIMD3(shade, shade, shade * 1.03),
                            smoothstep(0, 0.16, age)),
                        opacity: 0.62 * smoothstep(0, 0.05, age) * (1 - age * age))
                    puff.seed = Float(index) / 30
                    puff.angle = Float(index) * 2.1 + age
                    return puff
                }
            })
        let embers = Weather.Cloud(
            count: 90, extent: SIMD3(14, 7, 14), seed: UInt64(staging.seed), path: "desert/embers")
        let camera = stage.camera
        stage.particles.append(
            Particles("embers", .dot, isEmissive: true) { seconds in
                embers.points(
                    around: camera.at(seconds), moved: SIMD3(0.5, 0.35, 0.1) * (seconds * pace), ahead: 0.45
                ) {
                    place, grain in
                    let turn = seconds * pace * (1 + grain) + grain * 40
                    return Particle(
                        position: place + SIMD3(sinf(turn), cosf(turn * 1.3), 0) * 0.15,
                        size: 0.006 + 0.008 * grain,
                        colour: SIMD3(2.4, 0.7, 0.15), opacity: 0.4 + 0.5 * sinf(turn * 3))
                }
            })
    }
}
