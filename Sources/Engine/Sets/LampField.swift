import Foundation
import Render

/// All the lamps of a street, asked for the light at a point while meshes are built.
///
/// The renderer lights with sixteen lamps; a neon street has a hundred signs and shop windows. What stands still
/// takes their light into its vertices once.
struct LampField: Sendable {
    struct Lamp: Sendable {
        var position: SIMD3<Float>
        /// Linear; irradiance at 1 m.
        var intensity: SIMD3<Float>
        /// Unit direction of its front; zero shines all round.
        var facing: SIMD3<Float>
    }

    /// Light that comes from above, and what the ground throws back up.
    var sky: SIMD3<Float>
    var bounce: SIMD3<Float>
    private let vividness: Float = 1.25
    private var cells: [Int: [Lamp]] = [:]
    private(set) var lamps: [Lamp] = []
    /// Lamps further along the street than this are not asked.
    private let reach: Float = 18
    private let cell: Float = 6

    init(sky: SIMD3<Float>, bounce: SIMD3<Float>) {
        self.sky = sky
        self.bounce = bounce
    }

    mutating func add(_ position: SIMD3<Float>, _ intensity: SIMD3<Float>, facing: SIMD3<Float> = .zero) {
        let lamp = Lamp(position: position, intensity: intensity, facing: facing)
        lamps.append(lamp)
        let low = Int(((position.z - reach) / cell).rounded(.down))
        let high = Int(((position.z + reach) / cell).rounded(.down))
        for index in low...high { cells[index, default: []].append(lamp) }
    }

    /// Radiance of a white matt surface at `point` that faces `normal`.
    func radiance(_ point: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD3<Float> {
        let up = 0.5 + 0.5 * normal.y
        // Between the houses less sky is seen the lower one stands.
        let open = 0.45 + 0.55 * smoothstep(0, 22, point.y)
        var coloured = SIMD3<Float>.zero
        let sum = sky * (up * open) + bounce * ((1 - up) * (0.35 + 0.65 * smoothstep(9, 0, point.y)))
        for lamp in cells[Int((point.z / cell).rounded(.down))] ?? [] {
            let way = lamp.position - point
            let square = dot(way, way)
            let distance = square.squareRoot()
            let towards = way / max(distance, 1e-4)
            var strength = max((dot(normal, towards) + 0.22) / 1.22, 0)
            if lamp.facing != .zero { strength *= max(0.30 - 0.70 * dot(lamp.facing, towards), 0) }
            strength *= max(0, 1 - distance / reach)
            coloured += lamp.intensity * (strength / (Float.pi * (square + 0.5)))
        }
        // Lights of all colours add up to grey; a night street keeps its colours apart.
        let grey = SIMD3(repeating: (coloured * SIMD3(0.3, 0.55, 0.15)).sum())
        let vivid = pointwiseMax(grey + (coloured - grey) * vividness, .zero)
        // A film curve of its own: walls beside a sign glow, they do not burn out.
        return sum + vivid / (SIMD3(repeating: 1) + vivid * 0.35)
    }
}
