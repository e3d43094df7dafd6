import Foundation
import Render

/// High above a planet: the lit globe below, black sky with stars, one hard sun.
///
/// The planet is part of the sky, so it lights the cast from below, and costs nothing where somebody floats before it.
struct OrbitSet: FilmSet {
    private let staging: Staging
    private let assets: AssetLibrary?

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
    }

    func stage() throws -> Stage {
        let sun = sunDirection
        var cast = Cast(staging: staging, assets: assets)
        cast.heroShells = 7
        let focus = cast.focus
        var work = CameraWork(
            subject: focus?.middle ?? SIMD3(0, 0, -4), reach: focus.map { $0.reach * 0.78 } ?? 1.1,
            bearing: -0.10)
        work.rise = 0.02
        work.placement = focus == nil ? .zero : SIMD2(isMirrored ? -0.22 : 0.22, 0.05)
        work.clearance = -1000
        work.blur = 0.25
        let camera = work.camera(staging)

        var stage = Stage(camera: camera, sky: try sky(sun, camera.at(Float(staging.seconds) / 2)), sun: nil)
        if let focus {
            stage.sun = Sun(
                direction: sun, radiance: SIMD3(5.6, 5.3, 4.9),
                shadow: ShadowVolume(
                    centre: focus.middle, radius: max(focus.reach * 1.5, 0.4), softness: 0.012))
            stage.models = try cast.models().map { floating($0, about: focus.middle) }
            stage.particles = [dust(around: focus.middle, reach: focus.reach)]
        }
        stage.look = Look(staging, exposure: staging.time == .night ? 1.25 : 0.92)
        stage.look.bloom = max(stage.look.bloom, 0.06)
        stage.look.grade.contrast += 0.08
        stage.look.occlusionRadius = 0.18
        return stage
    }

    private var isMirrored: Bool { staging.seed % 2 == 1 }

    /// Towards the sun: high by day, along the horizon at its ends, behind the planet's edge at night.
    private var sunDirection: SIMD3<Float> {
        let side: Float = isMirrored ? 1 : -1
        let direction: SIMD3<Float> =
            switch staging.time {
            case .day: SIMD3(side * 0.74, 0.46, 0.42)
            case .dawn, .sunset: SIMD3(side * 0.86, 0.17, -0.34)
            case .dusk: SIMD3(side * 0.80, 0.06, -0.52)
            case .night: SIMD3(side * 0.52, -0.10, -0.82)
            }
        return direction.normalized
    }

    private func sky(_ sun: SIMD3<Float>, _ camera: Camera) throws -> Sky {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "orbit")
        // One turn in an hour and a half, as a low orbit has; the clouds ride along.
        let turn = 2.2 + random.between(-0.5, 0.5)
        let speed = 2 * .pi / 5400 * staging.timeScale * 2
        let cover = 0.40 + 0.35 * staging.weather.cloud
        let side: Float = isMirrored ? -1 : 1
        let centre = SIMD3<Float>(-330 * side, -1075, -640), tilt: Float = 1.32
        var sky = Sky(
            .skyOrbit,
            uniforms: [
                "orbitGlobe": .vector4(SIMD4(centre, 1040)), "orbitSun": .vector3(sun),
                "orbitAir": .vector4(SIMD4(0.20, 0.50, 1.30, 1)),
            ], background: .perPixel)
        // The globe's axes seen from ours at a time.
        @Sendable func axes(_ seconds: Float) -> Matrix4 {
            .rotationX(tilt) * .rotationY(turn + seconds * speed)
        }
        let middle = axes(Float(staging.seconds) / 2)
        let up = (camera.eye - centre).normalized
        let view = (camera.target - camera.eye).normalized
        let right = cross(view, up).normalized
        let chart = GlobeChart(
            up: middle.transform(direction: up), ahead: middle.transform(direction: cross(up, right)),
            right: middle.transform(direction: right), sun: middle.transform(direction: sun), cover: cover,
            noise: FieldNoise(seed: UInt64(staging.seed), path: "orbit/globe"),
            storm: SIMD3(
                random.between(0.10, 0.26) * -side, random.between(0.26, 0.36),
                random.unit() < 0.5 ? -1 : 1))
        let maps = chart.draw(
            day: try assets?.texture("earth/day") ?? Self.plainGlobe(seed: staging.seed),
            night: try assets?.texture("earth/night")
                ?? Texture(width: 1, height: 1, pixels: .rgba8([0, 0, 0, 255])))
        sky.textures = ["orbitGround": maps.ground, "orbitSky": maps.sky]
        sky.animated = { seconds in
            // Back from the globe's axes to ours, where the shader looks the chart up.
            let back = axes(seconds).inverse
            let ahead = back.transform(direction: chart.ahead)
            return [
                "orbitAhead": .vector3(ahead), "orbitRight": .vector3(back.transform(direction: chart.right)),
            ]
        }
        sky.ambient = 1.25
        return sky
    }

    /// Weightless things lean: a turn about the subject's own middle, before its own slow movements.
    private func floating(_ model: Model, about middle: SIMD3<Float>) -> Model {
        guard staging.subjects.first?.support == .air else { return model }
        var model = model
        let own = model.transform
        let side: Float = isMirrored ? 1 : -1
        model.transform = .moving { seconds in
            let drift = SIMD3(0.05 * sinf(seconds * 0.31), 0.06 * sinf(seconds * 0.43 + 1), 0)
            let lean =
                Matrix4.rotationZ(side * (0.38 + 0.045 * sinf(seconds * 0.37)))
                * .rotationX(-0.16 + 0.05 * sinf(seconds * 0.29)) * .rotationY(0.035 * seconds)
            return .translation(middle + drift) * lean * .translation(-middle) * own.at(seconds)
        }
        return model
    }

    /// Specks of ice that drift by and tell how near things are.
    private func dust(around middle: SIMD3<Float>, reach: Float) -> Particles {
        let specks = (0..<70).map { index -> (SIMD3<Float>, Float) in
            var random = SplitMix64(seed: UInt64(staging.seed), path: "orbit/dust/\(index)")
            let place = SIMD3(random.between(-3, 3), random.between(-2, 2), random.between(-3, 2))
            return (middle + place * reach, random.unit())
        }
        return Particles("ice", .dot) { seconds in
            specks.map { place, seed in
                var speck = Particle(
                    position: place + SIMD3(0.03, 0.012, 0.02) * (seconds * (0.5 + seed) * reach),
                    size: reach * (0.0018 + 0.003 * seed), colour: SIMD3(repeating: 0.9), opacity: 0.6)
                speck.seed = seed
                return speck
            }
        }
    }

    /// Seas and continents of no planet in particular, for when the library has no map of ours.
    private static func plainGlobe(seed: UInt32) -> Texture {
        let noise = FieldNoise(seed: UInt64(seed), path: "orbit/globe")
        let (width, height) = (512, 256)
        var pixels = [UInt8](repeating: 255, count: width * height * 4)
        for y in 0..<height {
            for x in 0..<width {
                let land = noise.fbm(Float(x) / 64, Float(y) / 48, octaves: 6)
                let dry = noise.fbm(Float(x) / 40 + 30, Float(y) / 40, octaves: 4)
                let colour: SIMD3<Float> =
                    land < 0.52 ? SIMD3(10, 30, 68) : mix(SIMD3(52, 84, 40), SIMD3(150, 122, 78), dry)
                for channel in 0..<3 { pixels[(y * width + x) * 4 + channel] = UInt8(colour[channel]) }
            }
        }
        return Texture(width: width, height: height, pixels: .rgba8(pixels), repeats: true)
    }
}
