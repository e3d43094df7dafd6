import Domain
import Foundation
import Render

/// Trees at given places, each as detailed as it is near: grown firs, cones far away, leafy crowns between them.
struct Woods {
    let season: SceneDescription.Season
    let snow: Float
    private let seed: UInt64
    private let sight: Sight
    private let palette: SeasonColours
    private var tiers = [[Instance]](repeating: [], count: 4)
    private var broad = [[Instance]](repeating: [], count: 2)

    init(_ staging: Staging, snow: Float, sight: Sight) {
        season = staging.season
        self.snow = snow
        self.sight = sight
        seed = UInt64(staging.seed)
        palette = SeasonColours(staging.season)
    }

    /// Whether leafy trees bear leaves.
    var hasLeaves: Bool { !palette.leaves.isEmpty }

    /// Plants a tree; `random` decides the season's colour of a leafy one.
    mutating func plant(
        _ transform: Matrix4, isLeafy: Bool, shade: Float, luck: Float, random: inout SplitMix64
    ) {
        let away = sight.nearest(transform.translation)
        if isLeafy, hasLeaves {
            let tone = SeasonColours.light(random.pick(palette.leaves)) / SeasonColours.light(Foliage.leaf)
            broad[away < 34 ? 0 : 1].append(Instance(transform, tint: SIMD4(tone * shade, luck)))
        } else {
            let tier = away < 26 ? 0 : away < 70 ? 1 : away < 170 ? 2 : 3
            tiers[tier].append(Instance(transform, tint: SIMD4(shade, shade, shade, luck)))
        }
    }

    func models() -> [Model] {
        let meshes = [
            Foliage.conifer(seed: seed, whorls: 13), Foliage.farConifer(seed: seed, layers: 9, sides: 12),
            Foliage.farConifer(seed: seed, layers: 6, sides: 8),
            Foliage.farConifer(seed: seed, layers: 4, sides: 6),
        ]
        var models: [Model] = []
        func add(_ name: String, _ mesh: Mesh, _ instances: [Instance], isNear: Bool, casts: Bool) {
            guard !instances.isEmpty else { return }
            var model = Model(
                name, mesh, .foliage(snow: snow, isNear: isNear, teeth: 3),
                instances: sight.ordered(instances))
            model.castsShadow = casts
            models.append(model)
        }
        for (tier, mesh) in meshes.enumerated() {
            add("firs/\(tier)", mesh, tiers[tier], isNear: tier == 0, casts: tier < 2)
        }
        add("leafy/0", Foliage.broadleaf(seed: seed, sprays: 150), broad[0], isNear: true, casts: true)
        add("leafy/1", Foliage.broadleaf(seed: seed, sprays: 26), broad[1], isNear: true, casts: false)
        return models
    }
}

extension Material {
    /// Bark, needles and leaves of a grown plant; near ones have their leaves cut out.
    static func foliage(snow: Float, isNear: Bool, teeth: Float = 9, translucency: Float = 0.35) -> Material {
        Material(
            .foliage,
            features: isNear ? [.cutout, .doubleSided, .matt, .translucent, .noLamps] : [.matt, .noLamps],
            uniforms: [
                "foliageSnow": .vector4(SIMD4(snow, isNear ? 34 : 18, teeth, translucency)),
                "foliageTint": .vector3(SIMD3(1, 1, 1)),
            ])
    }
}
