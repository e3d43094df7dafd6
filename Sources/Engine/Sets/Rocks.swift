import Foundation
import Render

/// Boulders from one lump of noise, as round as their size in the picture asks for.
struct Rocks {
    let noise: FieldNoise
    let sight: Sight
    private var tiers = [[Instance]](repeating: [], count: 3)

    init(noise: FieldNoise, sight: Sight) {
        self.noise = noise
        self.sight = sight
    }

    mutating func lay(_ seat: SIMD3<Float>, size: Float, turn: Float, stretch: Float = 1, shade: Float = 1) {
        let span = size / max(sight.nearest(seat), 0.5)
        tiers[span > 0.09 ? 0 : span > 0.025 ? 1 : 2].append(
            Instance(
                .translation(seat) * .rotationY(turn) * .scale(SIMD3(size * stretch, size, size)),
                tint: SIMD4(shade, shade, shade, 1)))
    }

    /// - Parameter moss: How much of what looks up is grown over, 0…1.
    func models(
        _ name: String, _ material: Material, colour: SIMD3<Float> = SIMD3(0.45, 0.42, 0.41), moss: Float = 0,
        green: SIMD3<Float> = SIMD3(0.28, 0.35, 0.14)
    ) -> [Model] {
        tiers.indices.filter { !tiers[$0].isEmpty }.map { tier in
            let mesh = Mesh.icosphere(radius: 1, subdivisions: 3 - tier).displaced { p, _ in
                let lump = noise.fbm(p.x * 1.3 + 7, p.y * 1.3 + p.z * 1.7, octaves: 4)
                let crack = noise.ridged(p.x * 1.1 + p.y, p.z * 1.1 - p.y * 0.6, octaves: 3)
                return p * (0.62 + 0.55 * lump + 0.25 * crack) * SIMD3(1, 0.8, 1)
            }.coloured { place, normal in
                let rough = noise.fbm(place.x * 4, place.z * 4, octaves: 2) - 0.5
                let cover = moss * smoothstep(0.25, 0.75, normal.y + rough)
                return SIMD4(mix(colour * (0.85 + 0.5 * rough), green, cover), 0.3)
            }
            return Model("\(name)/\(tier)", mesh, material, instances: sight.ordered(tiers[tier]))
        }
    }
}
