import CWarp
import Domain
import Foundation
import Media

/// What lies behind the subject, shot by shot.
///
/// What the subject hides at one moment is seen at another: in the same place while the camera stands still, elsewhere
/// when it moves. Where nothing ever shows what is behind, the hole is filled from around it.
final class BackgroundPlates {
    private let size: FrameSize
    private let small: (width: Int, height: Int)
    private var shots: [Shot] = [Shot()]
    /// Of the moving shot that is played: the fill of the frame before, which keeps it from flickering.
    private var fill: (shot: Int, colours: Colours)?
    /// Where the places of every frame are in the first frame of its shot.
    private var camera: [Affine] = []
    private var before: (luma: Plane, hole: Plane?)?

    /// Pixels of a kept view's longer side, and how many views of a film are kept: 2 MB each.
    private static let viewSide = 960, viewsLimit = 64
    /// Looks from kept view to kept view, so that a long film has views of all its parts.
    private let viewPeriod: Int
    private var lookCount = 0
    /// Views that a frame is completed from.
    private static let viewsSearched = 12

    /// Shots whose backgrounds are kept at full size; further ones are filled frame by frame.
    private static let shotsLimit = 12

    private struct Shot {
        /// Sums of what was seen, and how often.
        var sums: Colours?
        var weight: Plane?
        /// How it was first seen, and where the subject was.
        var first: (seen: Colours, hole: Plane)?
        var isStill = true
        var views: [View] = []
        /// Of a moving shot: a view without a hole, partly invented.
        var madeUp: View?
        /// Finished, at full size.
        var plate: Colours?
    }

    /// How the background was seen at a frame, for shots in which the camera moves.
    private struct View {
        var frame: Int
        var picture: Picture
        var hole: Plane
        /// Whether it has no hole: it comes last, as part of it is invented.
        var isWhole = false
    }

    /// - Parameter looks: How many times `add` will be called, as far as is known.
    init(size: FrameSize, small: (width: Int, height: Int), looks: Int) {
        viewPeriod = (looks + Self.viewsLimit - 1) / Self.viewsLimit
        self.size = size
        self.small = small
    }

    func beginShot() {
        finishShot()
        shots.append(Shot())
        before = nil
    }

    /// Takes the next frame's brightness at the small size, and follows the camera.
    func follow(_ luma: Plane, hole: Plane?) {
        defer { before = (luma, hole.map(Self.wide)) }
        guard let before, let last = camera.last else {
            camera.append(Affine())
            return
        }
        var changed = 0
        for i in 0..<luma.count where abs(luma.values[i] - before.luma.values[i]) > 0.02 { changed += 1 }
        // What does not change needs no looking into.
        guard changed * 50 > luma.count else {
            camera.append(last)
            return
        }
        let motion = CameraMotion.between(before.luma, luma, hole: before.hole)
        camera.append(motion.inverse.map { last.after($0) } ?? last)
    }

    /// Takes a picture and what of it is not background.
    func add(_ picture: Picture, _ seen: Colours, hole: Plane?, frame: Int) {
        let index = shots.count - 1
        let hole = Self.wide(hole ?? Plane(width: small.width, height: small.height))
        // Every shot has a view at least; more cuts than that are no film.
        if lookCount % viewPeriod == 0 || shots[index].views.isEmpty, viewCount < 2 * Self.viewsLimit {
            let (width, height) = viewSize
            let shown = Picture(picture.shrunk(width: width, height: height))
            shots[index].views.append(View(frame: frame, picture: shown, hole: hole))
        }
        lookCount += 1
        guard shots[index].isStill, shots.count <= Self.shotsLimit else { return }
        guard let first = shots[index].first else {
            shots[index].first = (seen, hole)
            let planes = (0..<4).map { _ in Plane(width: size.width, height: size.height) }
            shots[index].sums = Colours(Array(planes.prefix(3)))
            shots[index].weight = planes[3]
            collect(picture, hole)
            return
        }
        if !Self.isStill(first.seen, seen, outside: hole.combined(first.hole, max)) {
            shots[index].isStill = false
            shots[index].sums = nil
            shots[index].weight = nil
        } else {
            collect(picture, hole)
        }
    }

    private var viewCount: Int { shots.reduce(0) { $0 + $1.views.count } }

    /// The film is played from its beginning again.
    func rewind() { fill = nil }

    private var viewSize: (width: Int, height: Int) {
        let scale = min(1, Float(Self.viewSide) / Float(max(size.width, size.height)))
        return (max(16, Int(Float(size.width) * scale)), max(16, Int(Float(size.height) * scale)))
    }

    /// Brings the last shot's background to an end; before `plate`.
    func finishShot() {
        let index = shots.count - 1
        guard shots[index].isStill, let sums = shots[index].sums, let weight = shots[index].weight else {
            fillGaps(of: index)
            return
        }
        let seen = sums.map { plane in plane.combined(weight) { $1 > 0 ? $0 / $1 : 0.5 } }
        shots[index].plate = CloneFill.fill(seen, hole: weight.map { $0 > 0 ? 0 : 1 })
        shots[index].sums = nil
        shots[index].weight = nil
        shots[index].first = nil
        shots[index].views = []
    }

    /// What none of a shot's views shows is made up once, in the middle one, and follows the camera from there.
    private func fillGaps(of index: Int) {
        let views = shots[index].views
        guard !views.isEmpty else { return }
        let middle = views[views.count / 2]
        let seen = Colours(middle.picture)
        let open = middle.hole.resampled(width: seen.width, height: seen.height)
        let mixed = gathered(over: seen, open: open, middle.frame, views)
        let whole = Picture(CloneFill.fill(mixed, hole: open))
        shots[index].madeUp = View(
            frame: middle.frame, picture: whole, hole: Plane(width: small.width, height: small.height),
            isWhole: true)
    }

    /// The picture without the subject: itself where it is background.
    ///
    /// - Parameters:
    ///   - seen: The picture at the small size.
    ///   - mask: The subject's, at the small size.
    func plate(
        _ picture: Picture, _ seen: Colours, mask: Plane, frame: Int, shot: Int, into target: inout [UInt8]
    ) {
        let hole = Self.wide(mask)
        let shot = min(shot, shots.count - 1)
        let colours: Colours
        if let plate = shots[shot].plate {
            colours = plate
        } else {
            let known = hole.map { 1 - min(1, $0 * 8) }
            var fresh = seen.map { Inpainting.pullPush($0, weight: known) }
            if let fill, fill.shot == shot {
                fresh = Colours(
                    zip(fill.colours.planes, fresh.planes).map { $0.combined($1) { $0 + ($1 - $0) * 0.35 } })
            }
            fill = (shot, fresh)
            let (width, height) = viewSize
            let open = hole.resampled(width: width, height: height)
            let smooth = fresh.resampled(width: width, height: height)
            let views = shots[shot].views + (shots[shot].madeUp.map { [$0] } ?? [])
            colours = gathered(over: smooth, open: open, frame, views)
        }
        let columns = CInt(hole.width), rows = CInt(hole.height)
        let width = CInt(picture.width), height = CInt(picture.height)
        let plateSize = (CInt(colours.width), CInt(colours.height))
        picture.rgba.withUnsafeBufferPointer { rgba in
            target.withUnsafeMutableBufferPointer { target in
                // Every band writes rows of its own.
                nonisolated(unsafe) let (source, target, hole, colours) = (
                    rgba.baseAddress, target.baseAddress, hole.values, colours.planes.map(\.values)
                )
                Parallel.bands(Int(height)) { from, to in
                    pika_plate(
                        source, width, height, colours[0], colours[1], colours[2], plateSize.0, plateSize.1,
                        hole, columns, rows, target, CInt(from), CInt(to))
                }
            }
        }
    }

    /// What other moments saw of the background, the nearest first; `open` is left where none did.
    private func gathered(over result: Colours, open: Plane, _ frame: Int, _ views: [View]) -> Colours {
        let (width, height) = (result.width, result.height)
        guard frame < camera.count, let area = open.extent else { return result }
        for view in nearest(views, to: frame) {
            guard let back = camera[view.frame].inverse else { continue }
            let map = back.after(camera[frame])
            let numbers = [map.across.x, map.across.y, map.across.z, map.down.x, map.down.y, map.down.z]
            view.picture.rgba.withUnsafeBufferPointer { rgba in
                // Every band fills rows of its own.
                nonisolated(unsafe) let seen = rgba.baseAddress
                Parallel.bands(area.rows.count) { from, to in
                    pika_plate_gather(
                        seen, CInt(width), CInt(height), view.hole.values, CInt(view.hole.width),
                        CInt(view.hole.height), numbers, result.red.values, result.green.values,
                        result.blue.values, open.values, CInt(area.columns.lowerBound),
                        CInt(area.columns.upperBound), CInt(area.rows.lowerBound + from),
                        CInt(area.rows.lowerBound + to))
                }
            }
        }
        return result
    }

    /// Those that are nearest in time, and what is invented last.
    private func nearest(_ views: [View], to frame: Int) -> [View] {
        let seen = views.filter { !$0.isWhole }.sorted { abs($0.frame - frame) < abs($1.frame - frame) }
        return seen.prefix(Self.viewsSearched) + views.filter(\.isWhole)
    }

    private func collect(_ picture: Picture, _ hole: Plane) {
        guard let sums = shots[shots.count - 1].sums, let weight = shots[shots.count - 1].weight else {
            return
        }
        picture.rgba.withUnsafeBufferPointer { rgba in
            nonisolated(unsafe) let source = rgba.baseAddress
            let (width, height) = (CInt(picture.width), CInt(picture.height))
            Parallel.bands(picture.height) { from, to in
                pika_plate_add(
                    source, width, height, hole.values, CInt(hole.width), CInt(hole.height), sums.red.values,
                    sums.green.values, sums.blue.values, weight.values, CInt(from), CInt(to))
            }
        }
    }

    /// The mask with what the network may have missed of the subject, and its rim.
    private static func wide(_ mask: Plane) -> Plane {
        mask.map { smoothstep(0.06, 0.3, $0) }.dilated(max(2, mask.height / 45)).boxBlurred(2)
    }

    /// Whether the camera is where it was: nearly all of the background looks the same.
    private static func isStill(_ a: Colours, _ b: Colours, outside hole: Plane) -> Bool {
        var (changed, total) = (0, 1)
        for i in 0..<hole.count where hole.values[i] < 0.05 {
            total += 1
            let difference = zip(a.planes, b.planes).reduce(0) { $0 + abs($1.0.values[i] - $1.1.values[i]) }
            if difference > 0.2 { changed += 1 }
        }
        return changed * 12 < total
    }
}
