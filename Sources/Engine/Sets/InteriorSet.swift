import Domain
import Foundation
import Render

/// A room: walls, boards, furniture, a window with the hour and the weather outside, lamps in the evening.
///
/// The camera looks in from the open front like into a dolls' house. By day the sun comes in by the windows and falls
/// where it falls; under clouds the window is a soft key; by night a lamp is. Everything else that lights the room is
/// worked out while it is built (`RoomLight`).
struct InteriorSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let plan: RoomPlan
    let daylight: Daylight
    /// Lamps, 0 off … 1 at night.
    let evening: Float
    let isSunny: Bool
    let seed: UInt64
    /// Whether the window is what the film is about.
    let isAtWindow: Bool
    /// Films show more of a room than a camera at the window's exposure would.
    private static let lift: Float = 2.6

    init(staging: Staging, assets: AssetLibrary?) {
        seed = UInt64(staging.seed)
        self.assets = assets
        let usual = DirectorTables.palette(staging.set, staging.mood)
        let own = staging.palette.first.flatMap {
            usual.contains($0) ? nil : linear($0.red, $0.green, $0.blue)
        }
        isAtWindow = staging.set == .rainOnGlass
        var plan =
            isAtWindow
            ? RoomPlan.nook(seed: seed) : RoomPlan(staging.room ?? .living, seed: seed, accent: own)
        // A camera that looks straight down has what hangs from the ceiling taken away.
        if staging.camera.angle == .top {
            plan.props.removeAll { [.pendant, .chandelier, .hood, .pots].contains($0.kind) }
        }
        self.plan = plan
        let side: Float = plan.openings.first?.wall == .right ? 1 : -1
        let rise: Float? =
            switch staging.time {
            case .day: 0.60
            case .dawn: 0.36
            case .sunset: 0.30
            case .dusk, .night: nil
            }
        var daylight = Daylight(staging, azimuth: side * 1.28, elevation: rise)
        let isClear = staging.weather.kind == .clear && staging.weather.cloud < 0.75
        isSunny = isClear && [.day, .dawn, .sunset].contains(staging.time) && !plan.openings.isEmpty
        if isSunny, let opening = plan.openings.first {
            // A crew would wait for the minute in which the sun comes in by this window and falls on the mark: on the
            // face of who stands there, else as high as the window lets it be.
            let hero = staging.subjects.first
            let tall = hero?.height ?? 0.8
            let aim = (hero?.position.y ?? 0) + (tall > 0.8 ? min(tall * 0.78, 1.35) : tall * 0.5)
            let from = opening.middle(in: plan) + SIMD3(0, opening.height * 0.38, 0)
            let way = from - SIMD3(0, aim, hero == nil ? 0.5 : 0.1)
            let flat = SIMD3(way.x, 0, way.z)
            daylight.direction = SIMD3(way.x, max(way.y, flat.length * 0.22), way.z).normalized
        }
        self.daylight = daylight
        evening =
            switch staging.time {
            case .night: 1
            case .dusk: 0.85
            case .sunset: isClear ? 0.25 : 0.6
            case .dawn: isClear ? 0 : 0.4
            case .day: isClear ? (plan.isAlwaysLit ? 0.7 : 0) : (staging.weather.kind == .snow ? 0.35 : 0.5)
            }
        self.staging = staging
    }

    func stage() throws -> Stage {
        let furnishing = try RoomFurnishing(plan, staging: staging, assets: assets)
        let staging = furnishing.staging
        let view = WindowView(staging, daylight, outlook: plan.outlook, bokeh: isAtWindow ? 0.75 : 0.16)
        let light = light(furnishing.boxes, view)
        let lattice = RoomLattice(light)
        let exposure = exposure(lattice)
        let camera = camera(furnishing)
        let isAbove =
            camera.at(0).eye.y > plan.height - 0.1
            || camera.at(Float(staging.seconds)).eye.y > plan.height - 0.1

        var stage = Stage(camera: camera, sky: sky(light, view))
        stage.sun = sun(furnishing, exposure)
        let shell = RoomShell(plan: plan, light: light, key: keyShare(furnishing))
        stage.models = shell.models(panes: view.mean * 1.5, hasRoof: !isAbove)
        if isSunny { stage.models.append(shell.outside(hasRoof: !isAbove)) }
        stage.models += furnishing.models(lattice, lamps: evening)
        stage.models += windows(view, lattice, exposure) + beams(exposure)
        var cast = Cast(staging: staging, assets: assets)
        cast.heroShells = 5
        cast.floor = furnishing.floor
        stage.models += try cast.models()
        stage.lamps = .still(
            lamps(furnishing, view) + cast.reflector(seenBy: camera, exposure: exposure * 1.5)
                + cast.rim(seenBy: camera, exposure: exposure * 1.5))
        stage.particles = motes() + steam(furnishing.props.steam)
        stage.look = look(exposure)
        return stage
    }

    // MARK: Light

    private var lampPower: Float { evening * (staging.time == .night ? 0.30 : 0.36) }

    /// What comes off floor and walls, the colour that light takes on in here.
    private var albedo: SIMD3<Float> {
        plan.walls.colour * 0.45 + plan.floor.colour * 0.3 + plan.ceiling * 0.2
    }

    private func light(_ boxes: [RoomLight.Box], _ view: WindowView) -> RoomLight {
        var light = RoomLight(low: plan.low, high: plan.high, boxes: boxes)
        for opening in plan.openings {
            light.add(
                opening, in: plan, sky: view.mean * Self.lift,
                sun: isSunny ? (daylight.direction, daylight.key) : nil,
                albedo: plan.floor.colour * 0.5 + plan.walls.colour * 0.4)
        }
        for lamp in plan.lights where evening > 0 {
            light.sources.append(
                RoomLight.Source(
                    position: lamp.at, facing: .zero, strength: lamp.power * lampPower, size2: 0.10))
        }
        light.base = SIMD3(repeating: staging.time == .night ? 0.004 : 0.010)
        // Even dark walls throw something back: films show more of a room than is there.
        light.settle(albedo: pointwiseMax(albedo, SIMD3(0.40, 0.38, 0.35)))
        return light
    }

    private func sky(_ light: RoomLight, _ view: WindowView) -> Sky {
        let middle = SIMD3<Float>(0, 1.1, 0.2)
        func face(_ normal: SIMD3<Float>, _ colour: SIMD3<Float>) -> SIMD4<Float> {
            let end = light.hit(middle, -normal)
            return SIMD4(light.radiance(end.place, normal) * colour, 0)
        }
        let wall = plan.walls.colour
        let faces = [
            face(SIMD3(1, 0, 0), wall), face(SIMD3(-1, 0, 0), wall), face(SIMD3(0, 1, 0), plan.floor.colour),
            face(SIMD3(0, -1, 0), plan.ceiling), face(SIMD3(0, 0, 1), wall), face(SIMD3(0, 0, -1), wall),
        ]
        var panes = [SIMD4<Float>](repeating: .zero, count: 6)
        for (index, opening) in plan.openings.prefix(3).enumerated() {
            panes[index * 2] = SIMD4(opening.middle(in: plan) - middle, 1)
            panes[index * 2 + 1] = SIMD4(opening.half, 0)
        }
        var lamps = [SIMD4<Float>](repeating: .zero, count: 8)
        for (index, lamp) in plan.lights.prefix(4).enumerated() where evening > 0 {
            lamps[index * 2] = SIMD4(lamp.at - middle, 0.22)
            lamps[index * 2 + 1] = SIMD4(lamp.power * lampPower * 5, 0)
        }
        var sky = Sky(
            .skyRoom,
            uniforms: [
                "roomLow": .vector4(SIMD4(plan.low - middle, 0)),
                "roomHigh": .vector4(SIMD4(plan.high - middle, 0)),
                "roomFaces": .vectors(faces), "roomPanes": .vectors(panes),
                "roomPaneLight": .vector4(SIMD4(view.mean * Self.lift, 0)), "roomLamps": .vectors(lamps),
            ])
        sky.background = .baked
        return sky
    }

    /// Where the key comes from when the sun is not in the room.
    private func keyPlace(_ furnishing: RoomFurnishing) -> SIMD3<Float> {
        if evening > 0.55 || plan.openings.isEmpty { return furnishing.mark + plan.key }
        guard let opening = plan.openings.first else { return plan.key }
        return opening.middle(in: plan) + SIMD3(0, 0.5, 0.5)
    }

    /// What the camera is set to: light from all sides in the middle of the room comes out as a tone of its hour.
    private func exposure(_ lattice: RoomLattice) -> Float {
        let tone: Float =
            switch staging.time {
            case .day: isSunny ? 0.35 : 0.50
            case .dawn, .sunset: isSunny ? 0.30 : 0.42
            case .dusk: 0.36
            case .night: 0.31
            }
        let level = max((lattice.mean * SIMD3(0.3, 0.6, 0.1)).sum(), 1e-3)
        return min(max(tone / level, 0.9), 5)
    }

    private func sun(_ furnishing: RoomFurnishing, _ exposure: Float) -> Sun {
        if isSunny {
            // Film has less room than the eye: a patch of sun is as bright as it can hold.
            let colour = daylight.key / max(daylight.key.max(), 0.01)
            return Sun(
                direction: daylight.direction, radiance: colour * (8.6 / exposure),
                shadow: ShadowVolume(
                    centre: SIMD3(0, plan.height * 0.4, (plan.front - plan.back) / 2 - 0.9),
                    radius: max(plan.width, plan.back + plan.front - 2) * 0.64, softness: 0.035))
        }
        let place = keyPlace(furnishing)
        let target = furnishing.mark + SIMD3(0, 0.4, 0)
        let isLamp = evening > 0.55
        let sky = mix(daylight.middle, daylight.opposite, 0.5)
        let colour = isLamp ? plan.keyColour : sky / max(sky.max(), 0.01)
        let strength: Float = (isLamp ? 2.1 : 2.4) / exposure
        return Sun(
            direction: (place - target).normalized, radiance: colour * strength,
            shadow: ShadowVolume(
                centre: furnishing.mark + SIMD3(0, 0.9, 0), radius: 3.4, softness: isLamp ? 0.06 : 0.14))
    }

    /// The sun fills what it reaches; a lamp falls off.
    private func keyShare(_ furnishing: RoomFurnishing) -> @Sendable (SIMD3<Float>) -> Float {
        if isSunny { return { _ in 1 } }
        let place = keyPlace(furnishing), mark = furnishing.mark
        let near = (place - mark).length
        return { point in
            let reach = (point - place).length / max(near, 0.5)
            let aside = (SIMD3(point.x, 0, point.z) - SIMD3(mark.x, 0, mark.z)).length
            return min(1 / max(reach * reach, 0.35), 1.6) / 1.6 * smoothstep(3.3, 1.0, aside)
        }
    }

    /// Light on those who move, which the room's own light cannot be built into.
    private func lamps(_ furnishing: RoomFurnishing, _ view: WindowView) -> [Lamp] {
        var lamps: [Lamp] = []
        if evening > 0 {
            lamps += plan.lights.prefix(2).map {
                Lamp(position: $0.at, intensity: $0.power * lampPower * 2.2)
            }
        }
        if let opening = plan.openings.first, staging.time != .night {
            let area = min(opening.width * opening.height, 3.5)
            lamps.append(
                Lamp(
                    position: opening.middle(in: plan) + opening.inward() * 0.2,
                    intensity: view.mean * (area * Self.lift * 1.3)))
        } else if let opening = plan.openings.last {
            // Moonlight from behind, a cold edge against the warm lamp.
            lamps.append(
                Lamp(
                    position: opening.middle(in: plan) + opening.inward() * 0.2,
                    intensity: SIMD3(0.10, 0.16, 0.30) * 2.4))
        }
        return lamps
    }

    private func look(_ exposure: Float) -> Look {
        var look = Look(staging, exposure: exposure)
        if staging.time == .night || staging.time == .dusk {
            // Lamps make an evening warm again.
            look.grade = Grade(staging.mood)
            look.grade.shadowTint *= SIMD3(0.94, 0.99, 1.06)
            // The camera is balanced half-way towards lamplight.
            look.grade.gain *= SIMD3(0.95, 1.0, 1.10)
        }
        look.bloom = max(look.bloom, 0.10)
        look.bloomThreshold = 0.85
        look.occlusion = 0.85
        look.occlusionRadius = 0.35
        look.grade.contrast += 0.05
        look.vignette = max(look.vignette, 0.30)
        return look
    }

    // MARK: Camera

    func camera(_ furnishing: RoomFurnishing) -> Timed<Camera> {
        let side: Float = plan.openings.first?.wall == .right ? -1 : 1
        var work: CameraWork
        if isAtWindow, furnishing.focus == nil {
            work = CameraWork(
                subject: SIMD3(0, 1.35, -plan.back), reach: 0.42, bearing: side * 0.10, rise: 0.02)
            work.distances = 0.9...2.2
            work.stroke = 0.7
        } else if let focus = furnishing.focus {
            work = CameraWork(
                subject: focus.middle, reach: focus.reach * 1.12, bearing: side * 0.20, rise: 0.13)
            work.placement = SIMD2(side * 0.10, -0.08)
            work.distances = max(0.5, focus.reach * 1.6)...4.7
        } else {
            work = CameraWork(
                subject: SIMD3(-side * 0.1, min(plan.height * 0.42, 1.35), -1.0), reach: 0.8,
                bearing: side * 0.14, rise: 0.08)
            work.distances = 3.9...4.5
            work.stroke = 0.6
        }
        work.clearance = 0.22
        work.blur = 0.6
        let isTop = staging.camera.angle == .top
        let ceiling = isTop ? plan.height + 4 : plan.height - 0.25
        work.bounds = (
            plan.low + SIMD3(0.35, 0, 0.5), SIMD3(plan.width / 2 - 0.35, ceiling, plan.front - 0.3)
        )
        return work.camera(furnishing.staging)
    }
}
