import Domain
import Foundation
import Render

/// A studio: a roll of paper that comes down from the wall and out over the floor, softboxes, and whoever is portrayed.
///
/// The paper has the prompt's colour and a pool of light behind the subject, so that it never stands before nothing.
struct BackdropSet: FilmSet {
    private let staging: Staging
    private let assets: AssetLibrary?
    /// Size of the hero, to which paper and lights are fitted.
    private let size: Float

    init(staging: Staging, assets: AssetLibrary?) {
        self.staging = staging
        self.assets = assets
        let hero = staging.subjects.first
        let isLong = hero?.kind == .car || hero?.kind == .vehicle || hero?.kind == .boat
        size = max((hero?.height ?? 1) * (isLong ? 1.9 : 1), 0.08)
    }

    func stage() throws -> Stage {
        var cast = Cast(staging: staging, assets: assets)
        cast.heroShells = 9
        let focus = cast.focus
        let isPortrait = staging.subjects.first.map { $0.kind == .person } ?? false
        var middle = focus?.middle ?? SIMD3(0, size * 0.45, 0)
        var reach = (focus?.reach ?? size * 0.5) * 1.12
        if isPortrait, staging.camera.framing == .close || staging.camera.framing == .macro {
            // A close portrait is of the face.
            middle.y += size * 0.30
            reach *= 0.5
        }
        var work = CameraWork(subject: middle, reach: reach, bearing: isMirrored ? 0.16 : -0.16, rise: 0.06)
        work.placement = SIMD2(0, -0.03)
        work.clearance = size * 0.12
        work.distances = (size * 0.7)...(size * 5.2)
        work.blur = 0.35
        work.stroke = 0.8
        work.bounds = (SIMD3(-size * 3, 0, size * 0.5), SIMD3(size * 3, size * 4, size * 6))

        var stage = Stage(camera: work.camera(staging), sky: sky)
        stage.sun = Sun(
            direction: key, radiance: SIMD3(1.0, 0.96, 0.91) * (isLow ? 2.2 : 2.9),
            shadow: ShadowVolume(
                centre: SIMD3(0, size * 0.5, -size * 0.3), radius: size * 2.4, softness: size * 0.06))
        stage.models = [paper] + lights() + (try cast.models())
        // An edge of the other colour from behind.
        let rim = accent * 1.2 + 0.15
        stage.lamps = .still([
            Lamp(
                position: SIMD3((isMirrored ? -1 : 1) * size * 1.3, size * 1.5, -size * 0.9),
                intensity: rim * (1.9 * size * size + 0.6))
        ])
        stage.look = Look(staging, exposure: isLow ? 0.85 : 0.92)
        stage.look.occlusionRadius = size * 0.25
        stage.look.bloom = max(stage.look.bloom, 0.05)
        stage.look.grade.contrast += 0.06
        return stage
    }

    private var isMirrored: Bool { staging.seed % 2 == 1 }
    private var isLow: Bool {
        staging.time == .night || staging.mood == .mysterious || staging.mood == .dramatic
            || staging.styles.contains(.noir)
    }
    private var key: SIMD3<Float> { SIMD3(isMirrored ? 0.72 : -0.72, 0.80, 0.85).normalized }
    private var tone: SIMD3<Float> {
        let first = staging.palette.first.map { linear($0.red, $0.green, $0.blue) } ?? SIMD3(0.4, 0.45, 0.48)
        return mix(first, SIMD3(repeating: 0.5), 0.08).clamped(
            lowerBound: SIMD3(repeating: 0.015), upperBound: SIMD3(repeating: 0.85))
    }
    private var accent: SIMD3<Float> {
        let second = staging.palette.count > 1 ? staging.palette[1] : RGB(0.9, 0.7, 0.5)
        return linear(second.red, second.green, second.blue)
    }

    private var sky: Sky {
        var sky = Sky.studio(
            wall: tone * (isLow ? 0.10 : 0.40) + 0.02, light: SIMD3(repeating: isLow ? 0.35 : 0.6))
        sky.ambient = isLow ? 0.75 : 1
        return sky
    }

    /// The sweep of paper, its light painted into it: a pool behind the subject that falls off to the sides.
    private var paper: Model {
        let size = size
        let bend = size * 1.1, deep = size * 1.7, tall = size * 4.2, front = size * 4.5
        let arc = bend * .pi / 2, whole = front + deep + arc + tall
        func profile(_ s: Float) -> SIMD2<Float> {
            if s < front + deep { return SIMD2(front - s, 0) }
            let rest = s - front - deep
            if rest < arc {
                let angle = rest / bend
                return SIMD2(-deep - bend * sinf(angle), bend * (1 - cosf(angle)))
            }
            return SIMD2(-deep - bend, bend + rest - arc)
        }
        var mesh = Mesh.surface(columns: 40, rows: 90) { u, v in
            let at = profile((1 - v) * whole)
            return SIMD3((u - 0.5) * size * 7.5, at.y, at.x)
        }
        mesh.uvs = mesh.positions.map { SIMD2($0.x, $0.y - $0.z) / size }
        let low = isLow
        mesh.colours = mesh.positions.map { point in
            let p = point / size
            let glow = SIMD2(p.x * 0.62, p.y - 0.75)
            let pool = expf(-(glow * glow).sum() * 0.55) * smoothstep(0.6, -1.8, p.z)
            let foot = expf(-(p.x * p.x + p.z * p.z) * 0.9) * 0.25
            // Where it stands, less light gets in from all around.
            let contact = 1 - 0.5 * expf(-(p.x * p.x + p.z * p.z) * 9) * smoothstep(0.3, 0, p.y)
            let light = ((low ? 0.06 : 0.20) + (low ? 0.34 : 0.52) * pool + foot) * contact
            let share = smoothstep(2.6, 0.9, (SIMD2(p.x, p.z) * SIMD2(p.x, p.z)).sum().squareRoot())
            return CityMesh.bytes(SIMD3(repeating: light / RoomShell.range), 0.35 + 0.65 * share)
        }
        var model = Model(
            "paper", mesh,
            Material(
                .interior(.plaster, isGlossy: false), features: [.matt, .noLamps, .doubleSided],
                uniforms: [
                    "finishColour": .vector3(tone), "finishAccent": .vector3(tone),
                    "finishShape": .vector4(SIMD4(RoomShell.range, 0, 0, 0)),
                ]))
        model.castsShadow = false
        return model
    }

    /// Two softboxes on stands and the roll's stand: at the edge of wide pictures.
    private func lights() -> [Model] {
        var metal = CityMesh(), cloth = CityMesh(), glow = CityMesh()
        let black = SIMD3<Float>(repeating: 0.02)
        for side: Float in [-1, 1] {
            let isKey = (side < 0) != isMirrored
            let wide: Float = isKey ? 0.75 : 0.38, tall: Float = isKey ? 0.95 : 1.3
            let place =
                Matrix4.scale(size) * .translation(side * 2.05, isKey ? 1.75 : 1.35, isKey ? 0.35 : -0.75)
                * .rotationY(-side * 1.15) * .rotationX(0.16)
            var box = CityMesh(), front = CityMesh()
            box.box(SIMD3(-wide / 2, -tall / 2, -0.22), SIMD3(wide / 2, tall / 2, 0), colour: black)
            front.box(
                SIMD3(-wide / 2 + 0.02, -tall / 2 + 0.02, 0), SIMD3(wide / 2 - 0.02, tall / 2 - 0.02, 0.012),
                colour: SIMD3(1.0, 0.97, 0.93))
            cloth.append(box, moved: place)
            glow.append(front, moved: place)
            let foot = place.transform(point: SIMD3(0, 0, -0.2))
            metal.tube(
                [SIMD3(foot.x, 0, foot.z), foot], radius: size * 0.014, sides: 8,
                colour: SIMD3(repeating: 0.25))
            for leg in 0..<3 {
                let angle = Float(leg) * 2.1
                metal.tube(
                    [
                        SIMD3(foot.x, size * 0.30, foot.z),
                        SIMD3(foot.x + cosf(angle) * size * 0.30, 0.01, foot.z + sinf(angle) * size * 0.30),
                    ], radius: size * 0.009, sides: 6, colour: SIMD3(repeating: 0.25))
            }
        }
        var models = [
            Model("stands", metal.mesh(), MaterialKind.metal.material(size: size)),
            Model("softboxes", cloth.mesh(), MaterialKind.cloth.material(size: size)),
            Model("light of softboxes", glow.mesh(), .glow(SIMD3(repeating: isLow ? 1.0 : 1.5))),
        ]
        for index in models.indices { models[index].castsShadow = false }
        return models
    }
}
