import Domain
import Foundation
import Render

/// A road tunnel: tiled walls under an arch, two rows of lamps that run away to a far bend of light.
///
/// The hero is in the right lane at the origin and comes towards the camera; where it drives or runs, the tunnel
/// passes. What is small has a tunnel of its own size.
struct TunnelSet: FilmSet {
    let staging: Staging
    let assets: AssetLibrary?
    let seed: UInt64
    /// Metres a second at which the tunnel passes.
    let speed: Float
    /// Size of the tunnel, 1 for cars and people.
    let scale: Float
    let lamp: SIMD3<Float>
    let accent: SIMD3<Float>

    /// Metres between lamps, half the width of the road, height of the lamps, and their distance from the middle.
    static let bay: Float = 9
    static let half: Float = 4.3
    static let lampHeight: Float = 5.15
    static let lampAside: Float = 1.7

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        seed = UInt64(staging.seed)
        let tall = staging.subjects.map { $0.position.y + $0.height }.max() ?? 1.7
        let scale = min(max(tall / 1.1, 0.16), 1)
        self.scale = scale
        let races = staging.subjects.contains { $0.action == .drive }
        let runs = staging.subjects.first.map { $0.action == .run && $0.kind != .person } ?? false
        let pace: Float = races ? 15 : runs ? 6 : 0
        speed = pace * scale * staging.timeScale * [0.5, 0.75, 1, 1.25, 1.5][min(max(staging.motion, 0), 4)]
        let tones = staging.palette.map { linear($0.red, $0.green, $0.blue) }
        let first = tones.first ?? SIMD3(1, 0.5, 0.1)
        lamp = first / max(first.max(), 0.05) * 0.85 + 0.15
        accent = tones.count > 1 ? tones[1] : SIMD3(0.1, 0.3, 0.8)
    }

    func stage() throws -> Stage {
        var cast = Cast(staging: staging, assets: assets)
        cast.groundSpeed = speed
        cast.heroShells = 7
        if speed > 0 {
            let facing = staging.subjects.map { $0.position == .zero ? -$0.heading : 0 }
            let (size, pace) = (scale, min(speed / max(scale, 0.01) / 15, 1.2))
            cast.carry = { index, seconds in
                let bump = (0.006 * sinf(seconds * 23) + 0.010 * sinf(seconds * 7.3 + 1)) * pace * size
                let sway = 0.10 * size * sinf(seconds * 1.1)
                let own = Matrix4.translation(sway, bump, 0) * .rotationZ(0.02 * sinf(seconds * 1.1 + 1.4))
                return index < facing.count && facing[index] != 0 ? own * .rotationY(facing[index]) : own
            }
        }
        let camera = view(cast)
        let tone = lamp * 0.075 + SIMD3(repeating: 0.012)
        var stage = Stage(
            camera: camera,
            sky: Sky.gradient(
                zenith: tone * 3.2, middle: tone * 1.2, horizon: tone * 0.9, ground: tone * 0.6,
                sunDirection: SIMD3(0.2, 1, 0.3), sunColour: lamp * 1.5, clouds: 0, background: .baked))
        let mark = staging.subjects.first?.position ?? .zero
        stage.sun = Sun(
            direction: SIMD3(0.32, 1.3, 0.42).normalized, radiance: lamp * 1.5,
            shadow: ShadowVolume(
                centre: mark + SIMD3(0, 1, 0) * scale, radius: 4.5 * max(scale, 0.3), softness: 0.10 * scale))
        stage.models = try cast.models() + bays()
        let (step, pace, size, light) = (Self.bay * scale, speed, scale, lamp)
        // The lamps pass over the hero one after another.
        stage.lamps = .moving { seconds in
            let moved = (pace * seconds).truncatingRemainder(dividingBy: step)
            var lamps: [Lamp] = []
            for index in -1...1 {
                for side: Float in [-1, 1] {
                    lamps.append(
                        Lamp(
                            position: SIMD3(
                                side * Self.lampAside * size, Self.lampHeight * size * 0.86,
                                (Float(index) + 0.5) * step - moved + 0.4 * size),
                            intensity: light * (8.5 * size * size + 0.25)))
                }
            }
            return lamps
        }
        stage.fog = Fog(density: 0.010 / scale, colour: lamp * 0.115, falloff: 0.004, limit: 0.92)
        stage.look = Look(staging, exposure: 1.5)
        stage.look.grade = Grade(staging.mood)
        stage.look.bloom = max(stage.look.bloom, 0.12)
        stage.look.vignette = max(stage.look.vignette, 0.34)
        stage.look.occlusionRadius = 0.5 * scale
        return stage
    }

    private func view(_ cast: Cast) -> Timed<Camera> {
        var work: CameraWork
        let side: Float = seed % 2 == 0 ? 1 : -1
        if let focus = cast.focus {
            work = CameraWork(subject: focus.middle, reach: focus.reach * 1.12)
            work.placement = SIMD2(side * 0.12, -0.22)
        } else {
            work = CameraWork(subject: SIMD3(0, 1.9, -4), reach: 1.9)
            work.placement = SIMD2(0, -0.06)
        }
        work.bearing = side * 0.24
        work.rise = 0.03
        work.distances = 0.4 * scale...18
        work.blur = 0.5
        work.clearance = 0.22 * scale
        work.bounds = (SIMD3(-3.6 * scale, 0.06, -30), SIMD3(3.6 * scale, 4.3 * scale, 30))
        return work.camera(staging)
    }

    // MARK: Building

    /// The inner outline of the tunnel from the left kerb over the crown to the right, with metres along it.
    private static let profile: [(place: SIMD2<Float>, along: Float)] = {
        var places: [SIMD2<Float>] = [SIMD2(-5.1, 0.16), SIMD2(-5.25, 1.1), SIMD2(-5.3, 2.2)]
        for step in 0...16 {
            let angle = Float.pi * (1 - Float(step) / 16)
            places.append(SIMD2(cosf(angle) * 5.3, 2.3 + sinf(angle) * 3.6))
        }
        places += [SIMD2(5.3, 2.2), SIMD2(5.25, 1.1), SIMD2(5.1, 0.16)]
        var along: Float = 0
        return places.indices.map { index in
            if index > 0 {
                let step = places[index] - places[index - 1]
                along += (step * step).sum().squareRoot()
            }
            return (places[index], along)
        }
    }()

    /// Light of the lamps at a place of a bay; the bays before and after give theirs.
    private func radiance(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD3<Float> {
        var sum = lamp * (0.045 + 0.035 * max(normal.y, 0))
        for index in -2...2 {
            for side: Float in [-1, 1] {
                let way =
                    SIMD3(side * Self.lampAside, Self.lampHeight - 0.1, (Float(index) + 0.5) * Self.bay)
                    - point
                let square = dot(way, way)
                let facing = max((dot(normal, way) / square.squareRoot() + 0.18) / 1.18, 0)
                sum += lamp * (facing * 4.2 / (square + 0.8))
            }
        }
        return sum
    }

    private func bays() -> [Model] {
        let (step, size, pace) = (Self.bay * scale, scale, speed)
        let ahead = 3 + Int(speed * Float(staging.seconds) / step)
        let instances = (-16...ahead).sorted { abs($0) < abs($1) }.map { index in
            Instance(.translation(0, 0, Float(index) * step) * .scale(size))
        }
        func bay(_ name: String, _ mesh: Mesh, _ material: Material) -> Model {
            var model = Model(name, mesh, material, instances: instances)
            if pace > 0 { model.transform = .moving { .translation(0, 0, -pace * $0) } }
            model.castsShadow = false
            return model
        }
        let tiles = Material(
            .interior(.tiles, isGlossy: false), features: [.unlit],
            uniforms: [
                "finishColour": .vector3(SIMD3(0.30, 0.29, 0.28)),
                "finishAccent": .vector3(SIMD3(0.62, 0.62, 0.58)),
                "finishShape": .vector4(SIMD4(1, 2.3, 0, 0)),
            ])
        var road = Material(
            .roadway, features: [.matt, .noLamps],
            uniforms: [
                "roadGlow": .vector3(lamp * 7), "roadShape": .vector4(SIMD4(Self.half, 0, scale, 0.85)),
            ])
        let lamps = { @Sendable (moved: Float) -> Uniform in
            .vector4(SIMD4(Self.lampHeight, Self.lampAside, Self.bay, moved / size))
        }
        road.uniforms["roadLamps"] = lamps(0)
        if pace > 0 {
            road.animated = { ["roadLamps": lamps((pace * $0).truncatingRemainder(dividingBy: step))] }
        }
        return [
            bay("road", carriageway(), road), bay("walls", shell(), tiles),
            bay(
                "fittings", fittings(),
                Material(.baked, features: [.unlit], uniforms: ["bakedRange": .float(1)])),
            bay("tunnel lamps", lights(), .glow(SIMD3(repeating: 6))),
        ]
    }

    private func shell() -> Mesh {
        var mesh = CityMesh()
        let profile = Self.profile, rows = 6
        for (a, b) in zip(profile, profile.dropFirst()) {
            for row in 0..<rows {
                let z0 = Self.bay * Float(row) / Float(rows), z1 = Self.bay * Float(row + 1) / Float(rows)
                // Both feet of the walls count from the kerb, so that tiles line up on both sides.
                let total = profile[profile.count - 1].along
                let up = min(a.along, total - a.along), top = min(b.along, total - b.along)
                mesh.quad(
                    SIMD3(a.place.x, a.place.y, z1), SIMD3(a.place.x, a.place.y, z0),
                    SIMD3(b.place.x, b.place.y, z0),
                    SIMD3(b.place.x, b.place.y, z1), colour: .one, uv: (SIMD2(z1, up), SIMD2(z0, top)))
            }
        }
        return mesh.mesh(range: 1, litBy: radiance)
    }

    private func carriageway() -> Mesh {
        let mesh = Mesh.surface(columns: 8, rows: 8) { u, v in
            SIMD3((u - 0.5) * 2 * Self.half, 0, v * Self.bay)
        }
        var result = mesh
        result.uvs = mesh.positions.map { SIMD2($0.x, $0.z) }
        result.colours = mesh.positions.map { CityMesh.bytes(radiance($0, SIMD3(0, 1, 0)) * 0.5, 0.9) }
        return result
    }

    /// Kerbs, rails, a tray of cables, doors of the way out, and a stripe along the tiles.
    private func fittings() -> Mesh {
        var mesh = CityMesh()
        let bay = Self.bay
        for side: Float in [-1, 1] {
            mesh.box(
                SIMD3(side * Self.half, 0, 0), SIMD3(side * 5.12, 0.17, bay), colour: SIMD3(repeating: 0.24),
                faces: [.left, .right, .top])
            for y: Float in [0.62, 0.92] {
                mesh.tube(
                    [SIMD3(side * 5.08, y, 0), SIMD3(side * 5.08, y, bay)], radius: 0.035, sides: 6,
                    colour: SIMD3(0.30, 0.31, 0.33))
            }
            for z: Float in [1.5, 4.5, 7.5] {
                mesh.box(
                    SIMD3(side * 5.0, 0.16, z - 0.03), SIMD3(side * 5.14, 0.98, z + 0.03),
                    colour: SIMD3(0.24, 0.25, 0.27))
            }
            mesh.box(
                SIMD3(side * 5.12, 2.32, 0), SIMD3(side * 5.29, 2.46, bay), colour: accent * 0.8 + 0.03,
                faces: [.left, .right, .bottom, .top])
            mesh.box(
                SIMD3(side * 3.35, 4.62, 0), SIMD3(side * 3.75, 4.74, bay), colour: SIMD3(repeating: 0.16),
                faces: [.left, .right, .bottom])
        }
        // Ribs of the lining where two bays meet.
        for (a, b) in zip(Self.profile.dropFirst(2), Self.profile.dropFirst(3)) {
            func at(_ place: SIMD2<Float>, _ z: Float, _ inset: Float) -> SIMD3<Float> {
                let middle = SIMD2<Float>(0, 2.3), way = middle - place
                let moved = place + way / max((way * way).sum().squareRoot(), 0.1) * inset
                return SIMD3(moved.x, moved.y, z)
            }
            mesh.quad(
                at(a.place, 0.16, 0.10), at(a.place, -0.16, 0.10), at(b.place, -0.16, 0.10),
                at(b.place, 0.16, 0.10), colour: SIMD3(repeating: 0.20))
            mesh.quad(
                at(a.place, 0.16, 0), at(a.place, 0.16, 0.10), at(b.place, 0.16, 0.10), at(b.place, 0.16, 0),
                colour: SIMD3(repeating: 0.14))
        }
        // A door with its sign, on the left of every bay.
        mesh.box(
            SIMD3(-5.28, 0.16, 6.0), SIMD3(-5.16, 2.0, 6.9), colour: SIMD3(0.05, 0.22, 0.12),
            faces: [.right, .front, .back, .top])
        for side: Float in [-1, 1] {
            mesh.box(
                SIMD3(side * Self.lampAside - 0.28, Self.lampHeight + 0.03, Self.bay / 2 - 1),
                SIMD3(side * Self.lampAside + 0.28, Self.lampHeight + 0.16, Self.bay / 2 + 1),
                colour: SIMD3(repeating: 0.10), faces: .upright)
        }
        return mesh.mesh(range: 1, litBy: radiance)
    }

    private func lights() -> Mesh {
        var mesh = CityMesh()
        for side: Float in [-1, 1] {
            let x = side * Self.lampAside, z = Self.bay / 2
            mesh.box(
                SIMD3(x - 0.22, Self.lampHeight, z - 0.9), SIMD3(x + 0.22, Self.lampHeight + 0.04, z + 0.9),
                colour: lamp)
        }
        mesh.box(SIMD3(-5.2, 2.08, 6.15), SIMD3(-5.14, 2.28, 6.75), colour: SIMD3(0.03, 0.30, 0.12))
        mesh.box(SIMD3(5.10, 1.42, 2.9), SIMD3(5.22, 1.56, 3.1), colour: SIMD3(0.25, 0.02, 0.01))
        return mesh.mesh()
    }
}
