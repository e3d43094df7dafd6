import Foundation
import Render

/// The light of the open air at an hour and in a weather: sun or moon, sky, haze and exposure.
///
/// Plain values, so that a place tints them before it asks for `sky()` and `sun(shadow:)`. Radiance is linear, 1 is
/// a white wall in daylight; night is lit as films light it, darker and bluer, never black.
struct Daylight: Sendable {
    /// Unit vector towards the sun, or the moon at night.
    var direction: SIMD3<Float>
    /// Irradiance of sun or moon on a surface that faces it.
    var key: SIMD3<Float>
    var zenith: SIMD3<Float>
    var middle: SIMD3<Float>
    /// The horizon on the sun's side, and across from it.
    var horizon: SIMD3<Float>
    var opposite: SIMD3<Float>
    /// What reflections see below the horizon: light thrown back by the ground.
    var ground: SIMD3<Float>
    /// The halo of the sun and the bright edges of clouds.
    var glow: SIMD3<Float>
    /// Cover by clouds, 0…1, and thin high streaks, 0…1.
    var clouds: Float
    var streaks: Float
    /// Banks of cloud that stand on the horizon, lit from below, 0…1.
    var banks: Float = 0
    var stars: Float
    var isNight: Bool
    var fog: Fog
    var exposure: Float
    /// Height (parts of the sphere) and colour of a skyline that reflections show; paint and chrome need it to read.
    var skyline: Float = 0
    var skylineColour = SIMD3<Float>(0.05, 0.06, 0.08)
    /// Lightning, 0…1 at a time; nil where there is none.
    var lightning: (@Sendable (_ seconds: Float) -> Float)?

    private let pattern: Float
    private let drift: Float

    /// Light of a staging's hour and weather.
    ///
    /// - Parameters:
    ///   - azimuth: where the light stands: 0 is straight ahead of the default camera (the set is lit from
    ///     behind), +π/2 to its right, π behind it.
    ///   - elevation: replaces that of the hour; radians.
    init(_ staging: Staging, azimuth: Float = 1.1, elevation: Float? = nil) {
        let hour = Hour.of(staging.time)
        let weather = staging.weather
        var random = SplitMix64(seed: UInt64(staging.seed), path: "daylight")
        let rise = elevation ?? hour.elevation * random.between(0.9, 1.15)
        let turn = azimuth + random.between(-0.12, 0.12)
        direction = SIMD3(sinf(turn) * cosf(rise), sinf(rise), -cosf(turn) * cosf(rise)).normalized
        key = hour.key
        zenith = hour.zenith
        middle = hour.middle
        horizon = hour.horizon
        opposite = hour.opposite
        glow = hour.glow
        stars = hour.stars
        isNight = staging.time == .night
        exposure = hour.exposure
        clouds = weather.cloud
        streaks = 0.55 * (1 - weather.cloud)
        pattern = random.between(0, 60)
        drift = (0.003 + 0.012 * weather.wind) * staging.timeScale
        ground = .zero
        fog = Fog()
        fog = haze(weather)
        cover(weather)
        ground = (horizon + opposite) * 0.16 + key * (max(direction.y, 0.05) * 0.06)
        if weather.kind == .storm {
            let seed = UInt64(staging.seed)
            lightning = { Self.flash(at: $0, seed: seed) }
        }
    }

    func sky(background: Sky.Background? = nil) -> Sky {
        let disc: Float = isNight ? 1.6 : 40 * (1 - 0.97 * clouds)
        let steady: [String: Uniform] = [
            "dayZenith": .vector3(zenith), "dayMiddle": .vector3(middle), "dayHorizon": .vector3(horizon),
            "dayOpposite": .vector3(opposite), "dayGround": .vector3(ground), "dayGlow": .vector3(glow),
            "daySun": .vector4(SIMD4(direction, disc)),
            "dayClouds": .vector4(SIMD4(clouds, streaks, pattern, drift)),
            "dayNight": .vector4(night(flash: 0)), "dayBanks": .float(banks),
            "dayRidge": .vector4(SIMD4(skyline, skylineColour.x, skylineColour.y, skylineColour.z)),
        ]
        var sky = Sky(.skyDaylight, uniforms: steady, background: background ?? (isNight ? .perPixel : .soft))
        if let lightning {
            let still = night(flash: 0)
            sky.animated = { seconds in
                ["dayNight": .vector4(still + SIMD4(0, 0, 0, 0.9 * lightning(seconds)))]
            }
        }
        return sky
    }

    func sun(shadow: ShadowVolume?) -> Sun {
        var sun = Sun(direction: direction, radiance: key, shadow: shadow)
        if let lightning {
            let steady = key
            sun.radiance = .moving { steady + SIMD3(2.6, 2.9, 3.6) * lightning($0) }
        }
        return sun
    }

    private func night(flash: Float) -> SIMD4<Float> {
        SIMD4(stars * (1 - 0.9 * clouds), stars * 0.05 * (1 - clouds), isNight ? 1 : 0, flash)
    }

    /// Haze that belongs to the air of the hour; sets for which distance matters scale its density.
    private func haze(_ weather: Staging.Weather) -> Fog {
        var density: Float = 0.0006 + 0.004 * weather.haze
        switch weather.kind {
        case .clear: break
        case .rain: density += 0.006 * weather.amount
        case .snow: density += 0.008 * weather.amount
        case .storm: density += 0.009 * weather.amount
        case .fog: density += 0.012 + 0.040 * weather.amount
        }
        return Fog(density: density, colour: .zero, falloff: 0.03)
    }

    /// Clouds take the sun's light and spread it; rain and fog grey the whole dome.
    private mutating func cover(_ weather: Staging.Weather) {
        let closed: Float =
            switch weather.kind {
            case .clear: 0.55 * weather.cloud * weather.cloud
            case .rain: max(0.75, weather.cloud)
            case .snow: max(0.55, weather.cloud * 0.8)
            case .storm: 0.95
            case .fog: 0.6 + 0.35 * weather.amount
            }
        if weather.kind != .clear {
            clouds = max(clouds, weather.kind == .fog ? 0.35 : 0.8)
            streaks = 0
        }
        let mean = zenith * 0.3 + middle * 0.4 + horizon * 0.15 + opposite * 0.15
        let brightness: Float =
            switch weather.kind {
            case .clear: 1
            case .rain: 0.62
            case .snow: 1.05
            case .storm: 0.36
            case .fog: 1.05
            }
        let grey = mix(mean, SIMD3(repeating: (mean * SIMD3(0.25, 0.6, 0.15)).sum()), 0.6) * brightness
        zenith = mix(zenith, grey * 0.8, closed)
        middle = mix(middle, grey, closed)
        horizon = mix(horizon, mix(grey * 1.25, horizon, 0.25), closed)
        opposite = mix(opposite, mix(grey * 1.1, opposite, 0.25), closed)
        key *= 1 - 0.86 * closed
        glow *= 1 - 0.80 * closed
        fog.colour = (horizon * 0.45 + opposite * 0.35 + middle * 0.2) * 0.92
        fog.sunColour = glow * (weather.kind == .fog ? 0.55 : 0.38)
    }

    /// Two or three strokes, each a double flicker, at times that belong to the seed.
    private static func flash(at seconds: Float, seed: UInt64) -> Float {
        var sum: Float = 0
        let window = Int(max(seconds, 0) / strokeEvery)
        for index in max(window - 1, 0)...window {
            let stroke = stroke(index, seed: seed)
            let since = seconds - stroke.begin
            guard since > 0 else { continue }
            let again = since - stroke.again
            sum += expf(-since * 14) + (again > 0 ? 0.8 * expf(-again * 7) : 0)
        }
        return min(sum, 1.3)
    }

    private static let strokeEvery: Float = 2.3

    private static func stroke(_ index: Int, seed: UInt64) -> (begin: Float, again: Float) {
        var random = SplitMix64(seed: seed, path: "lightning/\(index)")
        let begin = Float(index) * strokeEvery + random.between(0.2, 1.9)
        return (begin, random.between(0.09, 0.16))
    }

    /// When lightning strikes in the first seconds of a film: thunder follows it.
    static func strokes(within seconds: Float, seed: UInt64) -> [Float] {
        (0...Int(seconds / strokeEvery)).map { stroke($0, seed: seed).begin }.filter { $0 < seconds }
    }
}

extension Daylight {
    /// A clear sky at an hour.
    private struct Hour {
        var elevation: Float
        var key: SIMD3<Float>
        var zenith: SIMD3<Float>
        var middle: SIMD3<Float>
        var horizon: SIMD3<Float>
        var opposite: SIMD3<Float>
        var glow: SIMD3<Float>
        var stars: Float
        var exposure: Float

        static func of(_ time: Staging.Time) -> Hour {
            switch time {
            case .dawn:
                Hour(
                    elevation: 0.16, key: SIMD3(5.6, 3.5, 1.95), zenith: SIMD3(0.085, 0.16, 0.36),
                    middle: SIMD3(0.36, 0.40, 0.56), horizon: SIMD3(1.25, 0.78, 0.50),
                    opposite: SIMD3(0.62, 0.50, 0.58), glow: SIMD3(2.6, 1.35, 0.62), stars: 0, exposure: 1.05)
            case .day:
                Hour(
                    elevation: 0.70, key: SIMD3(6.2, 5.6, 4.7), zenith: SIMD3(0.085, 0.20, 0.50),
                    middle: SIMD3(0.27, 0.43, 0.72), horizon: SIMD3(0.72, 0.82, 0.92),
                    opposite: SIMD3(0.60, 0.72, 0.88), glow: SIMD3(1.5, 1.35, 1.1), stars: 0, exposure: 0.95)
            case .sunset:
                Hour(
                    elevation: 0.13, key: SIMD3(6.4, 3.1, 1.25), zenith: SIMD3(0.075, 0.115, 0.29),
                    middle: SIMD3(0.40, 0.31, 0.42), horizon: SIMD3(1.55, 0.68, 0.27),
                    opposite: SIMD3(0.52, 0.34, 0.44), glow: SIMD3(3.4, 1.35, 0.42), stars: 0, exposure: 1.05)
            case .dusk:
                Hour(
                    elevation: 0.10, key: SIMD3(0.75, 0.46, 0.50), zenith: SIMD3(0.030, 0.052, 0.15),
                    middle: SIMD3(0.11, 0.12, 0.26), horizon: SIMD3(0.66, 0.30, 0.22),
                    opposite: SIMD3(0.15, 0.14, 0.27), glow: SIMD3(0.75, 0.30, 0.18), stars: 0.25,
                    exposure: 1.7)
            case .night:
                Hour(
                    elevation: 0.62, key: SIMD3(0.46, 0.58, 0.84), zenith: SIMD3(0.0075, 0.014, 0.038),
                    middle: SIMD3(0.018, 0.030, 0.068), horizon: SIMD3(0.040, 0.058, 0.105),
                    opposite: SIMD3(0.034, 0.050, 0.095), glow: SIMD3(0.12, 0.15, 0.22), stars: 1.2,
                    exposure: 1.9)
            }
        }
    }
}
