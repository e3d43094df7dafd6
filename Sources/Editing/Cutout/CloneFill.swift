import Foundation

/// Fills a hole with other places of the same picture, moved over it: the few shifts that fit its rim best (He and Sun 2012),
/// blended in by a membrane that takes up the difference along the rim (Pérez 2003, Farbman 2009).
///
/// For large holes in meadows, walls, water, skies, of which a picture has more elsewhere.
enum CloneFill {
    /// Pixels of the longer side at which shifts are looked for.
    private static let side = 256
    private static let roundsLimit = 5

    /// - Parameter hole: More than 0 where the picture is not to be trusted; of its size.
    static func fill(_ picture: Colours, hole: Plane) -> Colours {
        let scale = min(1, Float(side) / Float(max(picture.width, picture.height)))
        let width = max(16, Int(Float(picture.width) * scale)),
            height = max(16, Int(Float(picture.height) * scale))
        var small = picture.resampled(width: width, height: height)
        var open = hole.resampled(width: width, height: height).map { $0 > 0.02 ? 1 : 0 }.dilated(1)
        var result = picture
        var rest = hole.map { $0 > 0.02 ? 1 : 0 }
        let known = open.map { 1 - $0 }
        guard open.mean > 0, known.mean > 0.05 else { return picture }
        let smooth = small.map { Inpainting.pullPush($0, weight: known) }
        // What a mask has missed of the subject lies along its rim, and is not to be copied.
        let barred = open.dilated(max(3, width / 40))
        let barredWhole = hole.map { $0 > 0.02 ? 1 : 0 }.dilated(max(3, picture.width / 40))
        for _ in 0..<roundsLimit where open.mean > 0 {
            guard let shift = shift(small, open, barred) else { break }
            // What the moved place lacks along the rim.
            let rim = ring(open, 3)
            let membrane = Colours(
                small.planes.map { plane in
                    let difference = Plane(width: width, height: height) { x, y in
                        plane[x, y] - plane.clamped(x + shift.x, y + shift.y)
                    }
                    return Inpainting.pullPush(difference, weight: rim)
                })
            let ways = (
                x: Float(shift.x) * Float(picture.width) / Float(width),
                y: Float(shift.y) * Float(picture.height) / Float(height)
            )
            result = moved(
                result, by: (Int(ways.x.rounded()), Int(ways.y.rounded())), into: &rest, barredWhole, membrane
            )
            small = moved(small, by: shift, into: &open, barred, membrane)
        }
        // What no shift reaches stays smooth.
        let fine = smooth.resampled(width: picture.width, height: picture.height)
        return Colours(
            zip(result.planes, fine.planes).map { plane, smooth in
                let done = Plane(width: plane.width, height: plane.height)
                for i in 0..<plane.count {
                    done.values[i] = plane.values[i] + (smooth.values[i] - plane.values[i]) * rest.values[i]
                }
                return done
            })
    }

    /// A band around the hole.
    private static func ring(_ open: Plane, _ radius: Int) -> Plane {
        open.dilated(radius).combined(open) { $0 - $1 }
    }

    /// The shift whose place looks most like the hole's rim, and has something for most of the hole.
    private static func shift(_ picture: Colours, _ open: Plane, _ barred: Plane) -> (x: Int, y: Int)? {
        let (width, height) = (picture.width, picture.height)
        let band = ring(open, 4)
        var rim: [(Int, Int)] = [], inside: [(Int, Int)] = []
        for y in 0..<height {
            for x in 0..<width {
                if band[x, y] > 0.5 { rim.append((x, y)) }
                if open[x, y] > 0.5 { inside.append((x, y)) }
            }
        }
        guard !rim.isEmpty else { return nil }
        func some(_ places: [(Int, Int)], _ count: Int) -> [(Int, Int)] {
            stride(from: 0, to: places.count, by: max(1, places.count / count)).map { places[$0] }
        }
        let (rimSample, insideSample) = (some(rim, 220), some(inside, 120))
        // Details count more than brightness, which the membrane takes up.
        let luma = picture.luma
        let detail = luma.combined(luma.boxBlurred(3)) { $0 - $1 }
        let rows = Array(stride(from: -height / 3, through: height / 3, by: 3))
        let best = Parallel.map(rows) { dy -> (cost: Float, x: Int, y: Int) in
            var best: (cost: Float, x: Int, y: Int) = (.infinity, 0, 0)
            for dx in stride(from: -width * 3 / 4, through: width * 3 / 4, by: 3) where abs(dx) + abs(dy) > 5
            {
                var usable = 0
                for (x, y) in insideSample {
                    let (u, v) = (x + dx, y + dy)
                    if u >= 0, v >= 0, u < width, v < height, barred[u, v] < 0.5 { usable += 1 }
                }
                let share = Float(usable) / Float(insideSample.count)
                guard share > 0.12 else { continue }
                var cost: Float = 0, count: Float = 0
                for (x, y) in rimSample {
                    let (u, v) = (x + dx, y + dy)
                    guard u >= 0, v >= 0, u < width, v < height, barred[u, v] < 0.5 else { continue }
                    let d = zip(picture.planes, [0, 1, 2]).reduce(Float(0)) {
                        $0 + abs($1.0[x, y] - $1.0[u, v])
                    }
                    cost += min(d, 0.6) * 0.5 + min(abs(detail[x, y] - detail[u, v]) * 4, 0.6)
                    count += 1
                }
                guard count * 4 > Float(rimSample.count) else { continue }
                // Ground lies above ground: steps up and down are taken only for a much better fit.
                cost = cost / count * (1.6 - share) * (1 + 1.5 * Float(abs(dy)) / Float(height))
                if cost < best.cost { best = (cost, dx, dy) }
            }
            return best
        }.min { $0.cost < $1.cost }
        guard let best, best.cost.isFinite else { return nil }
        return (best.x, best.y)
    }

    /// Takes what is open from the moved place where that is known, and closes it there.
    private static func moved(
        _ picture: Colours, by shift: (x: Int, y: Int), into open: inout Plane, _ barred: Plane,
        _ membrane: Colours
    ) -> Colours {
        let (width, height) = (picture.width, picture.height)
        let before = open
        let after = Plane(width: width, height: height)
        after.values.update(from: before.values, count: before.count)
        let (across, down) = (Float(membrane.width) / Float(width), Float(membrane.height) / Float(height))
        let planes = zip(picture.planes, membrane.planes).map { plane, membrane in
            let result = Plane(width: width, height: height)
            result.values.update(from: plane.values, count: plane.count)
            for y in 0..<height {
                let v = y + shift.y
                guard v >= 0, v < height else { continue }
                for x in 0..<width where before[x, y] > 0.5 {
                    let u = x + shift.x
                    guard u >= 0, u < width, barred[u, v] < 0.5 else { continue }
                    let difference = membrane.bilinear(
                        (Float(x) + 0.5) * across - 0.5, (Float(y) + 0.5) * down - 0.5)
                    result[x, y] = min(max(plane[u, v] + difference, 0), 1)
                    after[x, y] = 0
                }
            }
            return result
        }
        open = after
        return Colours(planes)
    }
}
