import Domain
import Foundation
import Render

/// A two-lane road through mountains, in any season.
///
/// The hero stands at the origin and the world passes: light, weather, camera and shadows stay with it, and the road
/// never ends. World coordinates are metres from the hero's place at second 0; the hero faces +z.
struct MountainRoadSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let noise: FieldNoise
    let course: Course
    /// 0 bare ground … 1 deep winter.
    let snow: Float
    let wetness: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        noise = FieldNoise(seed: UInt64(staging.seed), path: "mountain-road/relief")
        course = Course(staging)
        switch (staging.season, staging.weather.kind) {
        case (.winter, _): snow = 1
        case (_, .snow): snow = 0.45 + 0.55 * staging.weather.amount
        default: snow = 0
        }
        switch staging.weather.kind {
        case .rain, .storm: wetness = 0.6 + 0.4 * staging.weather.amount
        case .fog: wetness = 0.35
        default: wetness = snow > 0 ? 0.25 : 0
        }
    }

    func stage() throws -> Stage {
        var daylight = Daylight(staging, azimuth: 1.72, elevation: staging.time == .day ? 0.46 : nil)
        tint(&daylight)
        let camera = view()
        let course = course
        let sight = Sight(camera, staging) { course.offset(at: $0) }
        var stage = Stage(camera: camera, sky: daylight.sky())
        stage.sun = daylight.sun(shadow: ShadowVolume(centre: SIMD3(-2, 2, -12), radius: 34, softness: 0.035))
        stage.fog = daylight.fog
        stage.look = Look(staging, exposure: daylight.exposure * (snow > 0.3 && !daylight.isNight ? 0.72 : 1))
        stage.look.occlusionRadius = 0.7
        stage.models += massif(daylight, sight) + ground(sight) + trees(sight)
        // No road runs under a viaduct.
        if crossing == nil { stage.models += tarmac() + roadside(sight) }
        var weather = Weather(staging)
        weather.travel = SIMD3(0, 0, -course.speed)
        weather.floor = staging.weather.kind == .snow ? nil : 0.01
        stage.particles = weather.particles(seenBy: camera)
        try populate(&stage)
        return stage
    }

    /// How all that belongs to the place moves past the hero.
    var passing: Timed<Matrix4> {
        let course = course
        guard course.speed > 0 else { return .still(.translation(course.offset(at: 0))) }
        return .moving { .translation(course.offset(at: $0)) }
    }

    private func tint(_ daylight: inout Daylight) {
        daylight.skyline = 0.16
        daylight.skylineColour = mix(SIMD3(0.05, 0.06, 0.08), daylight.opposite * 0.22, 0.5)
        if snow > 0 {
            daylight.ground +=
                daylight.key * (0.12 * max(daylight.direction.y, 0.12)) + daylight.middle * 0.25
        }
        daylight.fog.density *= staging.weather.kind == .fog ? 0.55 : 0.24
        daylight.fog.falloff = 0.0035
        daylight.fog.limit = staging.weather.kind == .clear ? 0.72 : 0.97
        if let crossing, staging.weather.kind == .fog {
            // It lies in the valley: who crosses above is clear of it.
            let floor = height(crossing.position.x + course.lane, crossing.position.z)
            (daylight.fog.density, daylight.fog.falloff, daylight.fog.baseHeight) = (0.055, 0.13, floor)
        }
    }

    private func view() -> Timed<Camera> {
        let hero = staging.subjects.first
        let isVehicle = hero.map { Course.isVehicle($0) } ?? false
        let height = hero?.height ?? 1.6
        var work = CameraWork(
            subject: (hero?.position ?? .zero) + SIMD3(0, height * 0.52, isVehicle ? 0.2 : 0),
            reach: hero == nil ? 1.6 : isVehicle ? max(height * 0.5, 0.95) : height * 0.55)
        work.bearing = 0.66
        work.rise = isVehicle ? 0.075 : 0.05
        work.placement = hero == nil ? SIMD2(0, -0.35) : SIMD2(0.14, isVehicle ? -0.30 : -0.22)
        // Upright frames have to step back for the length of a car.
        if isVehicle { work.reach *= max(1, 0.86 / Float(staging.aspect.ratio)) }
        work.distances = 1.2...60
        work.blur = 0.8
        work.clearance = 0.45
        if crossing != nil {
            // The whole train, from beside and a little above it.
            work.reach = height * 1.5
            work.bearing = 0.5
            work.placement = SIMD2(0, -0.12)
            work.distances = 14...90
        }
        let relief = self
        work.floor = { relief.height($0 + course.lane, $1) }
        if hero == nil {
            // An establishing shot: towards the massif, from well above the road.
            work.subject = SIMD3(-14, 9, -44)
            work.reach = 5
            work.bearing = 0.30
            work.rise = 0.10
            work.placement = SIMD2(0, -0.16)
            work.distances = 30...60
            work.clearance = 9
        }
        var staging = staging
        // From high up nobody would see what it crosses, nor mountains where they alone are the picture.
        let isView = crossing != nil || hero == nil
        if isView, staging.camera.angle != .low, staging.camera.angle != .top { staging.camera.angle = .eye }
        if crossing != nil { work.rise = staging.camera.angle == .low ? 0.02 : 0.12 }
        return work.camera(staging)
    }
}

/// The line of the road and the hero's way along it.
struct Course: Sendable {
    /// Metres a second past the hero; 0 for what stands.
    let speed: Float
    /// Where the hero's lane is, from the middle of the road.
    let lane: Float
    private let bend: Float
    private let phase: Float

    init(_ staging: Staging) {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "mountain-road/course")
        bend = random.between(9, 14)
        phase = random.between(2.6, 3.6)
        let hero = staging.subjects.first
        lane = hero == nil ? 0 : -1.75
        guard let hero, hero.support == .ground || hero.support == .air else {
            speed = staging.subjects.isEmpty ? 5 * Float(staging.motion) * 0.5 * staging.timeScale : 0
            return
        }
        let pace: Float =
            switch hero.action {
            case .drive: 21
            case .run: 4.2
            case .walk: 1.35
            case .fly: 9
            default: 0
            }
        speed = pace * [0.35, 0.7, 1, 1.2, 1.45][min(max(staging.motion, 0), 4)] * staging.timeScale
    }

    static func isVehicle(_ subject: Staging.Subject) -> Bool {
        subject.kind == .car || subject.kind == .vehicle
    }

    /// Middle of the road at that distance along it.
    func middle(_ z: Float) -> Float { bend * (sinf(z * 0.0105 + phase) - sinf(phase)) }

    /// Turn of the road to the right of +z (towards +x), radians.
    func heading(_ z: Float) -> Float { atanf(bend * 0.0105 * cosf(z * 0.0105 + phase)) }

    /// Where the world's origin is seen from the hero.
    func offset(at seconds: Float) -> SIMD3<Float> {
        let z = speed * seconds
        return SIMD3(-middle(z) - lane, 0, -z)
    }
}
