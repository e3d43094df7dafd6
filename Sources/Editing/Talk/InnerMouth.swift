import Domain
import Foundation

/// What is seen between the lips: the photo's own teeth where it shows them, else drawn ones, tongue and dark.
struct InnerMouth: Sendable {
    private let rig: TalkRig
    private let picture: Colours
    /// The light on the face: 1 is a well-lit photo.
    private let light: SIMD3<Float>
    /// Colours of the lips where they meet, from corner to corner.
    private let seam: [SIMD3<Float>]

    init(_ rig: TalkRig, picture: Colours, face: Face, isDrawn: Bool) {
        self.rig = rig
        self.picture = picture
        // The skin beside the mouth tells the light that teeth and tongue are in: how bright, and how warm.
        var skin = SIMD3<Float>(0, 0, 0)
        let places = [164, 205, 425, 200, 206, 426]
        for place in places {
            for (dx, dy) in [(-2, 0), (2, 0), (0, -2), (0, 2)] as [(Float, Float)] {
                let (x, y) = (face[place].x + dx, face[place].y + dy)
                skin += SIMD3(
                    picture.red.bilinear(x, y), picture.green.bilinear(x, y), picture.blue.bilinear(x, y))
            }
        }
        skin /= Float(places.count * 4)
        let luma = max(0.2126 * skin.x + 0.7152 * skin.y + 0.0722 * skin.z, 0.02)
        let bright = min(max(luma / 0.66, 0.3), 1.05)
        let usual = SIMD3<Float>(1.23, 0.96, 0.84)
        let cast = pointwiseMin(
            pointwiseMax(skin / luma / usual, SIMD3(repeating: 0.55)), SIMD3(repeating: 1.35))
        // The skin of a drawing may have any colour, and its mouth is still red.
        light = isDrawn ? SIMD3(repeating: 1) : (SIMD3(repeating: 0.4) + cast * 0.6) * bright
        let lips = (0..<11).map { k -> SIMD3<Float> in
            var colour = SIMD3<Float>(0, 0, 0)
            for (inner, outer) in [
                (FaceMesh.upperInner, FaceMesh.upperOuter), (FaceMesh.lowerInner, FaceMesh.lowerOuter),
            ] {
                let at = (face[inner[k]] + face[outer[k]]) / 2
                colour += SIMD3(
                    picture.red.bilinear(at.x, at.y), picture.green.bilinear(at.x, at.y),
                    picture.blue.bilinear(at.x, at.y))
            }
            return colour / 2
        }
        // At the corners there is no lip to ask but the next.
        seam = isDrawn ? [] : (0..<11).map { lips[min(max($0, 2), 8)] }
    }

    /// The mouth of one frame: where its lips are, in units along the eyes' line.
    private struct Pose {
        var centre: SIMD2<Float>
        var skull: SIMD2<Float>
        var across: SIMD2<Float>
        var down: SIMD2<Float>
        var unit: Float
        var halfWidth: Float
        var top: [SIMD2<Float>]
        var bottom: [SIMD2<Float>]
        var gap: Float
        var floor: Float
        var viseme: Viseme
    }

    /// Draws over the lips' slit of a frame.
    func draw(_ points: [SIMD2<Float>], _ viseme: Viseme, on canvas: TalkCanvas) {
        let eyes = points[263] - points[33]
        let unit = (eyes * eyes).sum().squareRoot()
        let across = eyes / unit
        let down = SIMD2(-across.y, across.x)
        let centre = (points[78] + points[308]) / 2
        let resting = rig.rest[13] - rig.rest[2]
        let bone = SIMD2((resting * rig.across).sum(), (resting * rig.down).sum()) / rig.unit
        let skull = points[2] + (across * bone.x + down * bone.y) * unit
        func line(_ indices: [Int]) -> [SIMD2<Float>] {
            indices.map { index in
                let (d, e) = (points[index] - centre, points[index] - skull)
                return SIMD2((d * across).sum(), (e * down).sum()) / unit
            }
        }
        let (top, bottom) = (line(FaceMesh.upperInner), line(FaceMesh.lowerInner))
        let pose = Pose(
            centre: centre, skull: skull, across: across, down: down, unit: unit,
            halfWidth: max((top[10].x - top[0].x) / 2, 1e-3), top: top, bottom: bottom,
            gap: bottom[5].y - top[5].y, floor: bottom.map(\.y).max() ?? 0, viseme: viseme)
        let isShut = !zip(top, bottom).contains { $1.y - $0.y > 0.002 }
        guard !isShut || !seam.isEmpty else { return }
        let ring = FaceMesh.upperInner + FaceMesh.lowerInner
        var (low, high) = (points[78], points[78])
        for index in ring {
            low = pointwiseMin(low, points[index])
            high = pointwiseMax(high, points[index])
        }
        let (left, right) = (max(0, Int(low.x) - 3), min(canvas.size.width - 1, Int(high.x) + 4))
        let (first, last) = (max(0, Int(low.y) - 3), min(canvas.size.height - 1, Int(high.y) + 4))
        guard left <= right, first <= last else { return }
        Parallel.bands((last - first + 2) / 2 * 2) { [pose] from, to in
            for y in first + from..<min(first + to, last + 1) {
                for x in left...right {
                    let place = SIMD2(Float(x), Float(y))
                    if let (colour, cover) = meeting(pose, place) { canvas.blend(x, y, colour, cover) }
                    if !isShut, let (colour, cover) = shade(pose, place) {
                        canvas.blend(x, y, colour, cover)
                    }
                }
            }
        }
    }

    private static func height(_ line: [SIMD2<Float>], _ u: Float) -> Float {
        var k = 0
        while k < line.count - 2, line[k + 1].x < u { k += 1 }
        let (a, b) = (line[k], line[k + 1])
        return a.y + (b.y - a.y) * min(max((u - a.x) / max(b.x - a.x, 1e-4), 0), 1)
    }

    /// Where lips touch: a soft line in their own colours, over what is left of the gap that the photo shows there.
    private func meeting(_ pose: Pose, _ place: SIMD2<Float>) -> (SIMD3<Float>, Float)? {
        guard !seam.isEmpty else { return nil }
        let u = ((place - pose.centre) * pose.across).sum() / pose.unit
        let v = ((place - pose.skull) * pose.down).sum() / pose.unit
        let along = (u / pose.halfWidth + 1) * 5
        guard along > -0.4, along < 10.4 else { return nil }
        let (top, bottom) = (Self.height(pose.top, u), Self.height(pose.bottom, u))
        let away = abs(v - (top + bottom) / 2)
        // No thicker than a lip, however small the face.
        let reach = min(max(2.2 / pose.unit, 0.014), 0.035) + abs(bottom - top) / 2
        let touch = 1 - smoothstep(0.006, 0.03, bottom - top)
        let ends = smoothstep(-0.4, 0.3, along) * smoothstep(-0.4, 0.3, 10 - along)
        let cover = touch * ends * (1 - smoothstep(0.7 * reach, 1.5 * reach, away))
        guard cover > 0.003 else { return nil }
        let k = min(max(Int(along), 0), 9)
        let colour = seam[k] + (seam[k + 1] - seam[k]) * min(max(along - Float(k), 0), 1)
        return (colour * (0.62 + 0.36 * smoothstep(0, reach, away)), cover)
    }

    private func shade(_ pose: Pose, _ place: SIMD2<Float>) -> (SIMD3<Float>, Float)? {
        let u = ((place - pose.centre) * pose.across).sum() / pose.unit
        let v = ((place - pose.skull) * pose.down).sum() / pose.unit
        guard abs(u) < pose.halfWidth * 1.02 else { return nil }
        let (top, bottom) = (Self.height(pose.top, u), Self.height(pose.bottom, u))
        let pixel = 1 / pose.unit
        // Half a pixel of lip lies over the edge, so that the mesh's jagged rim is never seen.
        let soft = max(1.2 * pixel, 0.006)
        let cover =
            smoothstep(-soft, 0, v - top) * smoothstep(-soft * 0.6, soft * 0.6, bottom - v)
            * smoothstep(0.003, 0.03, bottom - top)
        guard cover > 0.003 else { return nil }
        let side = min(abs(u) / pose.halfWidth, 1)
        let depth = min(max((v - top) / max(bottom - top, 1e-3), 0), 1)
        let dim: Float = (0.3 + 0.5 * depth * depth) * (1 - 0.55 * side * side)
        var colour = SIMD3<Float>(0.243, 0.118, 0.149) * light * dim
        colour += (tongue(pose, u, v, top) - colour) * tongueCover(pose, u, v)
        colour = rig.showsTeeth ? own(pose, u, v, top, colour) : drawn(pose, u, v, top, bottom, side, colour)
        let fromAbove: Float = 0.6 + 0.4 * min(max((v - top) / 0.045, 0), 1)
        let fromBelow: Float = 0.75 + 0.25 * min(max((bottom - v) / 0.02, 0), 1)
        // A slit lets no light in: no teeth gleam in it.
        let slit: Float = 0.35 + 0.65 * smoothstep(0.01, 0.06, bottom - top)
        let shadow = fromAbove * fromBelow
        return ((rig.showsTeeth ? colour * (0.5 + 0.5 * shadow) : colour * shadow) * slit, cover)
    }

    private func tongueCover(_ pose: Pose, _ u: Float, _ v: Float) -> Float {
        let across = u / (pose.halfWidth * 0.72)
        let reach = 0.1 + 0.12 * pose.viseme.tongue + 0.25 * max(pose.viseme.open, 0)
        let along = min(max((pose.floor + 0.02 - v) / reach, 0), 9)
        let round = min(max((1.15 - (across * across * 1.1 + along * along)) * 1.6, 0), 1)
        return round * min(max((pose.gap - 0.05) / 0.1, 0), 1) * 0.85
    }

    private func tongue(_ pose: Pose, _ u: Float, _ v: Float, _ top: Float) -> SIMD3<Float> {
        // Lighter towards the tip, with a furrow down the middle.
        let furrow = 1 - 0.14 * exp(-(u * u) / 0.0009)
        return SIMD3<Float>(0.698, 0.345, 0.384) * light
            * ((0.5 + 0.38 * min(max((v - top) / 0.25, 0), 1)) * furrow)
    }

    /// Teeth drawn: a dim warm band under the upper lip, less of it below.
    private func drawn(
        _ pose: Pose, _ u: Float, _ v: Float, _ top: Float, _ bottom: Float, _ side: Float,
        _ under: SIMD3<Float>
    ) -> SIMD3<Float> {
        var colour = under
        let arc = 0.03 * (u / 0.26) * (u / 0.26)
        let edge = 0.052 - arc - v
        let upper = min(max(edge / 0.012, 0), 1) * min(max((0.3 - abs(u)) / 0.03, 0), 1)
        func seams(_ pitch: Float, _ strength: Float, _ breadth: Float) -> Float {
            let f = (abs(u) / pitch).truncatingRemainder(dividingBy: 1)
            return 1 - strength * (exp(-f * f / breadth) + exp(-(1 - f) * (1 - f) / breadth))
        }
        // Warmer than teeth are, most where lips and cheeks shade them: beside saturated skin a dim neutral looks green.
        let ivory = SIMD3<Float>(0.97, 0.835 - 0.12 * side * side, 0.72 - 0.14 * side * side) * light
        func clamped(_ value: Float) -> Float { min(max(value, 0), 1) }
        let lit: Float = 0.72 + 0.28 * clamped((v - top) / 0.07)
        let rim: Float = 1 - 0.12 * clamped(1 - edge / 0.03)
        let upperLight: Float =
            0.9 * (0.97 - 0.55 * side * side) * seams(0.062, 0.07, 0.004) * lit * rim
        colour += (ivory * upperLight - colour) * upper
        let band: Float = clamped((0.03 - arc * 0.8 - abs(bottom - v - 0.008)) / 0.014)
        let within: Float = clamped((0.22 - abs(u)) / 0.03) * clamped((pose.gap - 0.12) / 0.06)
        let lower: Float = band * within * (1 - upper) * 0.8
        let lowerLight: Float = 0.66 * (1 - 0.5 * side * side) * seams(0.043, 0.08, 0.01)
        colour += (ivory * lowerLight - colour) * lower
        return colour
    }

    /// The photo's teeth, pinned to the skull.
    private func own(
        _ pose: Pose, _ u: Float, _ v: Float, _ top: Float, _ under: SIMD3<Float>
    ) -> SIMD3<Float> {
        let offset = ((pose.centre - pose.skull) * pose.across).sum() / pose.unit
        var at = rig.rest[13] + (rig.across * (u + offset) + rig.down * v) * rig.unit
        let inPicture = at - rig.mouth
        let local = SIMD2((inPicture * rig.across).sum(), (inPicture * rig.down).sum()) / rig.unit
        let above = Self.height(rig.lips.upperInner, local.x)
        let below = Self.height(rig.lips.lowerInner, local.x)
        // Teeth go on behind the upper lip.
        at += rig.down * (max(above + 0.02 - local.y, 0) * rig.unit)
        let valid =
            smoothstep(-0.05, -0.03, local.y - above) * smoothstep(0.01, 0.034, below - local.y)
            * smoothstep(0, 0.05, 0.94 * rig.lips.halfWidth - abs(local.x))
        guard valid > 0.002 else { return under }
        let teeth = SIMD3(
            picture.red.bilinear(at.x, at.y), picture.green.bilinear(at.x, at.y),
            picture.blue.bilinear(at.x, at.y))
        return under + (teeth * (0.65 + 0.35 * min(max((v - top) / 0.03, 0), 1)) - under) * valid
    }
}
