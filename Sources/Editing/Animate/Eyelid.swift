import Foundation

/// One eye of a picture, and its lid, which is drawn closed by stretching the skin above it over the eye.
struct Eyelid: Sendable {
    static let rightUpper = [33, 246, 161, 160, 159, 158, 157, 173, 133]
    static let rightLower = [33, 7, 163, 144, 145, 153, 154, 155, 133]
    static let leftUpper = [263, 466, 388, 387, 386, 385, 384, 398, 362]
    static let leftLower = [263, 249, 390, 373, 374, 380, 381, 382, 362]

    private let origin: SIMD2<Float>
    private let across: SIMD2<Float>
    private let down: SIMD2<Float>
    /// Corner to corner, canvas pixels.
    let width: Float
    /// Lid lines as (along, down) in eye widths, from corner to corner.
    private let upper: [SIMD2<Float>]
    private let lower: [SIMD2<Float>]

    init(_ face: Face, _ upperIndices: [Int], _ lowerIndices: [Int]) {
        let (outer, inner) = (face[upperIndices[0]], face[upperIndices[8]])
        let axis = inner - outer
        let length = max((axis * axis).sum().squareRoot(), 1)
        let along = axis / length
        var below = SIMD2(-along.y, along.x)
        // Down the face: towards the chin, whichever eye it is.
        if ((face[152] - outer) * below).sum() < 0 { below = -below }
        origin = outer
        across = along
        down = below
        width = length
        func local(_ index: Int) -> SIMD2<Float> {
            let d = face[index] - outer
            return SIMD2((d * along).sum(), (d * below).sum()) / length
        }
        upper = upperIndices.map(local)
        lower = lowerIndices.map(local)
    }

    private static func height(_ line: [SIMD2<Float>], _ u: Float) -> Float {
        // Smooth through the points, so that the lid's rim has no corners.
        var index = 0
        while index < line.count - 2, line[index + 1].x < u { index += 1 }
        let (a, b) = (line[index], line[index + 1])
        let t = min(max((u - a.x) / max(b.x - a.x, 1e-4), 0), 1)
        let before = line[max(index - 1, 0)]
        let after = line[min(index + 2, line.count - 1)]
        let (m0, m1) = ((b.y - before.y) / 2, (after.y - a.y) / 2)
        let (t2, t3) = (t * t, t * t * t)
        return (2 * t3 - 3 * t2 + 1) * a.y + (t3 - 2 * t2 + t) * m0 + (-2 * t3 + 3 * t2) * b.y + (t3 - t2)
            * m1
    }

    /// Canvas pixels that a blink changes.
    var box: (left: Int, top: Int, right: Int, bottom: Int) {
        let middle = origin + across * (width / 2)
        let reach = 0.8 * width
        return (
            Int(middle.x - reach), Int(middle.y - reach), Int(middle.x + reach) + 1, Int(middle.y + reach) + 1
        )
    }

    /// Where a canvas pixel takes its colour from when the lid is closed so far, and how dark it is.
    func source(_ place: SIMD2<Float>, closure: Float) -> (place: SIMD2<Float>, light: Float, cover: Float) {
        let local = (place - origin) / width
        let (u, v) = ((local * across).sum(), (local * down).sum())
        guard u > -0.12, u < 1.12 else { return (place, 1, 0) }
        let inside = min(max(u, 0), 1)
        let top = Self.height(upper, inside)
        let bottom = Self.height(lower, inside)
        // Beyond the corners the lid goes on as skin.
        let corner = smoothstep(-0.12, 0.04, u) * (1 - smoothstep(0.96, 1.12, u))
        let open = max(bottom - top, 0) * corner
        let rim = top + open * closure * 0.97
        let reach: Float = 0.46
        guard v < rim + 0.06, v > top - reach else {
            // The eye under a half-closed lid lies in its shade.
            let shade = v >= rim && v < bottom ? 1 - 0.22 * closure * (1 - smoothstep(0, 0.14, v - rim)) : 1
            return (place, shade, shade < 1 ? 1 : 0)
        }
        // The landmarks run through the lashes: skin begins above them, and lashes are drawn anew.
        let lashes = 0.11 * smoothstep(0, 0.35, closure)
        let length = rim - (top - reach)
        let gain = rim - top + lashes
        let d = max(rim - v, 0)
        let t = min(d / length, 1)
        let taken = top - lashes - (d - gain * t * t * (3 - 2 * t))
        let soft = 1 - smoothstep(rim - 0.01, rim + 0.025, v)
        // A lid that comes down turns towards the light of the cheek, a little darker in the crease.
        var light = 1 - 0.05 * closure * smoothstep(0, 0.3, t) * (1 - smoothstep(0.3, 0.9, t))
        let off = (v - rim) / (v > rim ? 0.026 : 0.034)
        let ends = smoothstep(-0.05, 0.12, u) * (1 - smoothstep(0.86, 1.02, u))
        let dark = 0.68 * smoothstep(0.1, 0.4, closure) * exp(-off * off) * ends
        light *= 1 - dark
        let cover = max(soft, dark > 0.02 ? min(1, dark * 1.6) : 0) * corner
        return (place + down * ((taken - v) * width), light, cover)
    }
}
