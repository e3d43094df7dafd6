import Domain
import Foundation
import Render

/// A field with spectators all round: a basketball court, a floodlit stadium, a boxing ring, the sand of a colosseum.
///
/// The hero stands on the field at the origin, near its far end, and looks at the camera in its middle.
struct ArenaSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let venue: Staging.Venue
    let seed: UInt64
    let team: [SIMD3<Float>]
    let daylight: Daylight
    /// Light of the floods, 0…1.
    let floods: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        let venue = staging.venue.flatMap { $0 == .bazaar ? nil : $0 } ?? .stadium
        self.venue = venue
        seed = UInt64(staging.seed)
        team = staging.palette.prefix(2).map { linear($0.red, $0.green, $0.blue) }
        let isLow = [.dawn, .sunset].contains(staging.time)
        let side: Float = staging.seed % 2 == 0 ? 1 : -1
        var light = Daylight(
            staging, azimuth: side * (staging.time == .day ? 2.3 : 0.9), elevation: isLow ? 0.30 : nil)
        if staging.weather.kind == .clear, venue == .stadium || venue == .colosseum {
            light.clouds = max(light.clouds, 0.30)
        }
        light.fog.density *= 0.5
        daylight = light
        switch venue {
        case .court, .ring: floods = 1
        case .colosseum: floods = 0
        case .stadium, .bazaar:
            let isDark = [.night, .dusk].contains(staging.time) || staging.weather.kind == .storm
            floods = isDark ? 1 : [.fog, .rain].contains(staging.weather.kind) ? 0.4 : 0
        }
    }

    var isIndoors: Bool { venue == .court || venue == .ring }
    /// Where the ring's canvas lies, the floor of everything else.
    static let canvas: Float = 1.0
    /// The line behind the basket or the goal.
    var baseLine: Float { venue == .court ? -3.1 : -11 }

    var bowl: ArenaBowl {
        switch venue {
        case .court:
            ArenaBowl(
                centre: SIMD2(0, 10.9), half: SIMD2(7, 11.5), corner: 5,
                tiers: [
                    .init(start: 0, foot: 1.2, rows: 13, depth: 0.85, rise: 0.44),
                    .init(start: 12.2, foot: 8.6, rows: 11, depth: 0.85, rise: 0.60),
                ])
        case .stadium, .bazaar:
            ArenaBowl(
                centre: SIMD2(0, 41), half: SIMD2(30, 46), corner: 14,
                tiers: [
                    .init(start: 0, foot: 1.5, rows: 20, depth: 0.9, rise: 0.46),
                    .init(start: 19.5, foot: 13.2, rows: 18, depth: 0.9, rise: 0.62),
                ], step: 12)
        case .ring:
            ArenaBowl(
                centre: SIMD2(0, -0.3), half: SIMD2(4, 4), corner: 4.2,
                tiers: [
                    .init(start: 0, foot: 0.12, rows: 5, depth: 0.9, rise: 0.10),
                    .init(start: 5.4, foot: 1.2, rows: 14, depth: 0.85, rise: 0.46),
                ])
        case .colosseum:
            ArenaBowl(
                centre: SIMD2(0, 11), half: SIMD2(1, 5), corner: 20,
                tiers: [
                    .init(start: 0, foot: 4.0, rows: 9, depth: 0.9, rise: 0.48),
                    .init(start: 9.4, foot: 9.6, rows: 9, depth: 0.9, rise: 0.52),
                ], parts: 12)
        }
    }

    func stage() throws -> Stage {
        var staging = staging
        let height = venue == .ring ? Self.canvas : 0
        if staging.extras.people { staging.subjects += players }
        var cast = Cast(staging: staging, assets: assets, floor: { _, _ in height })
        cast.heroShells = 7
        let camera = view(cast)
        let sight = Sight(camera, staging)
        staging.subjects = []
        var stage = Stage(camera: camera, sky: isIndoors ? hallSky : daylight.softSky())
        stage.sun = key(at: self.staging.subjects.first?.position ?? .zero)
        stage.models = try cast.models()
        stage.models += stands(sight) + [field(sight)] + fittings(sight)
        if isIndoors {
            stage.fog = Fog(density: 0.006, colour: SIMD3(0.030, 0.034, 0.046), falloff: 0.01)
            stage.look = Look(self.staging, exposure: 1.2)
            stage.look.grade = Grade(self.staging.mood)
            stage.look.bloom = max(stage.look.bloom, 0.12)
            stage.look.vignette = max(stage.look.vignette, 0.32)
        } else {
            stage.fog = daylight.fog
            let isLit = floods > 0.5
            if isLit { stage.fog.colour += SIMD3(0.05, 0.055, 0.065) }
            stage.look = Look(self.staging, exposure: isLit ? 1.15 : daylight.exposure)
            if isLit {
                stage.look.grade = Grade(self.staging.mood)
                stage.look.bloom = max(stage.look.bloom, 0.12)
            }
            stage.particles += Weather(self.staging).particles(seenBy: camera)
        }
        stage.lamps = .still(rims())
        stage.particles += air()
        return stage
    }

    /// Who plays where the prompt names nobody, and who plays along where it names one.
    private var players: [Staging.Subject] {
        func player(
            _ body: String, _ action: Staging.Action, _ pose: BodyAction?, _ count: Int,
            at place: SIMD3<Float>,
            heading: Float
        ) -> Staging.Subject {
            Staging.Subject(
                noun: body, kind: .person, asset: .body(body), count: count, position: place,
                heading: heading,
                height: 1.75, colour: nil, material: nil, action: action, support: .ground, target: nil,
                pose: pose)
        }
        let side: Float = seed % 2 == 0 ? 1 : -1
        let isEmpty = staging.subjects.isEmpty
        // Whoever is no player has the field to itself.
        let isSport = staging.subjects.first.map { $0.kind == .person && $0.count == 1 } ?? true
        guard isSport else { return [] }
        switch venue {
        case .court:
            let others = player(
                "basketball-player", .run, nil, 2, at: SIMD3(side * 3.4, 0, -1.9), heading: -side * 1.0)
            return isEmpty
                ? [player("basketball-player", .jump, .dribble, 1, at: .zero, heading: 0.5), others]
                : [others]
        case .stadium, .bazaar:
            let others = player(
                "football-player", .run, nil, 4, at: SIMD3(side * 3.8, 0, -4.5), heading: -side * 0.9)
            return isEmpty
                ? [player("football-player", .play, .kick, 1, at: .zero, heading: 0.4), others] : [others]
        case .ring:
            guard isEmpty else { return [] }
            return [
                player("boxer", .play, .punch, 1, at: SIMD3(-0.55, 0, -0.3), heading: 1.35),
                player("boxer", .play, .punch, 1, at: SIMD3(0.55, 0, -0.3), heading: -1.35),
            ]
        case .colosseum:
            return isEmpty ? [player("knight", .look, nil, 1, at: .zero, heading: 0.2)] : []
        }
    }

    private func view(_ cast: Cast) -> Timed<Camera> {
        var work: CameraWork
        let side: Float = seed % 2 == 0 ? 1 : -1
        if let focus = cast.focus {
            work = CameraWork(subject: focus.middle, reach: focus.reach * (venue == .court ? 1.25 : 1.12))
            work.placement = SIMD2(side * -0.10, venue == .court ? -0.34 : -0.26)
            work.rise = venue == .court ? -0.02 : 0.03
        } else {
            let low: Float = venue == .ring ? 1.6 : venue == .court ? 2.2 : 2.6
            work = CameraWork(subject: SIMD3(0, low, venue == .ring ? -0.3 : -2), reach: 2.2)
            work.placement = SIMD2(0, -0.1)
            work.rise = 0.10
        }
        work.bearing = side * 0.20
        work.distances = 0.6...(venue == .ring ? 8.5 : 16)
        work.blur = 0.6
        let ground = venue == .ring ? Self.canvas : 0
        work.floor = { _, _ in ground }
        work.clearance = min(0.5, max(0.10, (staging.subjects.first?.height ?? 2) * 0.3))
        if venue == .ring { work.bounds = (SIMD3(-7, 0.9, -7), SIMD3(7, 6, 8)) }
        return work.camera(staging)
    }

    // MARK: Light

    private var hallSky: Sky {
        let tone = SIMD3<Float>(0.115, 0.12, 0.14) * (venue == .ring ? 0.6 : 1)
        return Sky.gradient(
            zenith: tone * 1.5, middle: tone * 0.8, horizon: tone * 0.7, ground: tone * 0.9,
            sunDirection: SIMD3(0, 1, 0.5), sunColour: SIMD3(repeating: 0.3), clouds: 0, background: .baked)
    }

    private func key(at mark: SIMD3<Float>) -> Sun {
        let volume = ShadowVolume(
            centre: mark + SIMD3(0, 1.2, 0), radius: isIndoors ? 5 : 9, softness: isIndoors ? 0.05 : 0.04)
        guard floods > 0.5 else { return daylight.sun(shadow: volume) }
        let side: Float = seed % 2 == 0 ? -0.55 : 0.55
        return Sun(
            direction: SIMD3(side, 1.25, 0.55).normalized, radiance: SIMD3(3.1, 3.05, 2.95), shadow: volume)
    }

    /// Floods behind the hero draw its outline.
    private func rims() -> [Lamp] {
        guard floods > 0.5, let hero = staging.subjects.first else { return [] }
        let mark = hero.position
        let far = max(hero.height * 1.6, 1.6)
        let strength: Float = 2.4 * (1 + far * far)
        return [
            Lamp(
                position: mark + SIMD3(-far * 0.8, far * 1.1, -far),
                intensity: SIMD3(0.85, 0.95, 1.1) * strength),
            Lamp(
                position: mark + SIMD3(far * 0.8, far * 1.1, -far),
                intensity: SIMD3(1.0, 0.93, 0.85) * strength),
        ]
    }

    /// Light of floods and sky on what stands still: radiance of a white matt surface.
    func radiance(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD3<Float> {
        let bowl = bowl
        let reach = bowl.half + SIMD2(repeating: bowl.corner)
        let off = pointwiseMax(
            SIMD2(abs(point.x - bowl.centre.x), abs(point.z - bowl.centre.y)) - reach, .zero)
        let outside = (off * off).sum().squareRoot()
        let up = max(normal.y, 0)
        var sum = SIMD3<Float>.zero
        if !isIndoors {
            let day = daylight
            let open = day.zenith * 0.45 + day.middle * 0.55
            let sky = open * (0.55 + 0.45 * normal.y) * (0.45 + 0.55 * smoothstep(-6, 14, point.y))
            sum += sky * (floods > 0.5 ? 0.8 : 1)
            // Half of the bowl lies in its own shadow, with a soft edge.
            let to = SIMD2(day.direction.x, day.direction.z)
            let level = (to * to).sum().squareRoot()
            let aside = dot(SIMD3(point.x - bowl.centre.x, 0, point.z - bowl.centre.y), SIMD3(to.x, 0, to.y))
            let rim: Float = venue == .colosseum ? 15 : 25
            let wall =
                (reach.x + outside * 0.2 - aside / max(level, 0.01)) * day.direction.y / max(level, 0.01)
            let lit = smoothstep(-5, 3, wall + point.y - rim)
            sum += day.key * (max(dot(normal, day.direction), 0) * lit / Float.pi)
            sum += day.key * (0.016 + 0.022 * (1 - up))
        }
        guard floods > 0 else { return sum }
        let wide: Float = venue == .stadium ? 26 : venue == .ring ? 8 : 13
        let fall = expf(-outside / wide)
        let steep: Float = venue == .ring ? 0.55 : 0.9
        let flood = SIMD3<Float>(1.0, 0.98, 0.94) * (floods * steep * (0.25 + 0.75 * up) * fall)
        let stray = SIMD3<Float>(0.10, 0.11, 0.14) * (floods * (isIndoors ? 1.5 : 2.2))
        // What the field throws back at those who look at it.
        let thrown =
            (venue == .court ? SIMD3<Float>(0.30, 0.20, 0.12) : SIMD3(0.20, 0.22, 0.20)) * (fall * floods)
        return sum + (outside > 0.5 ? flood * 0.32 : flood) + stray + thrown * (1 - 0.6 * up)
    }
}
