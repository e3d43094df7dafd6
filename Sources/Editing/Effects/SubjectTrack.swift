import Foundation

/// Where the subject of a film is, from its first picture to its last.
struct SubjectTrack: Sendable {
    /// What was seen at one picture.
    struct Look: Sendable {
        var frame: Int
        /// 0…1, small, of the whole picture.
        var mask: Plane
        /// Around the mask, in fractions of the picture.
        var box: Region
        var face: FaceMarks?
    }

    /// A face in fractions of the picture.
    struct FaceMarks: Sendable {
        /// Middles, the picture's left eye first.
        var eyes: [SIMD2<Float>]
        /// Half an eye's width as a share of the picture's width.
        var eyeSize: Float
        /// From brow to chin.
        var box: Region
    }

    /// In the order of their frames; at least one.
    let looks: [Look]
    /// First frames of shots; the first is 0.
    let cuts: [Int]
    let frameCount: Int

    init(looks: [Look], cuts: [Int], frameCount: Int) {
        self.looks = Self.steadied(looks, cuts)
        self.cuts = cuts
        self.frameCount = frameCount
    }

    /// The subject at a frame: its mask, small, and its box in fractions of the picture.
    func subject(at frame: Int) -> (mask: Plane, box: Region, face: FaceMarks?) {
        let (before, after, part) = around(frame)
        guard before.frame != after.frame, part > 0 else { return (before.mask, before.box, before.face) }
        let box = before.box.mixed(with: after.box, part)
        return (
            Self.moved(before.mask, before.box, to: box, other: after.mask, after.box, part), box,
            before.face.map { $0.mixed(with: after.face ?? $0, part) }
        )
    }

    func shot(of frame: Int) -> Int { (cuts.firstIndex { $0 > frame } ?? cuts.count) - 1 }

    /// The looks of a frame's shot that lie on both sides of it, and how far it is from the first to the second.
    private func around(_ frame: Int) -> (Look, Look, Float) {
        let shot = shot(of: frame)
        let end = shot + 1 < cuts.count ? cuts[shot + 1] : Int.max
        let own = looks.filter { $0.frame >= cuts[shot] && $0.frame < end }
        guard let last = own.last else {
            let nearest = looks.min { abs($0.frame - frame) < abs($1.frame - frame) } ?? looks[0]
            return (nearest, nearest, 0)
        }
        let after = own.first { $0.frame > frame } ?? last
        let before = own.last { $0.frame <= frame } ?? after
        guard after.frame > before.frame else { return (before, before, 0) }
        return (before, after, Float(frame - before.frame) / Float(after.frame - before.frame))
    }

    /// Boxes without the tremble of single looks.
    private static func steadied(_ looks: [Look], _ cuts: [Int]) -> [Look] {
        looks.indices.map { index in
            var look = looks[index]
            let neighbours = [index - 1, index + 1].filter { other in
                guard looks.indices.contains(other) else { return false }
                let (first, last) = (
                    min(looks[index].frame, looks[other].frame), max(looks[index].frame, looks[other].frame)
                )
                return !cuts.contains { $0 > first && $0 <= last }
            }
            guard neighbours.count == 2 else { return look }
            let middle = looks[neighbours[0]].box.mixed(with: looks[neighbours[1]].box, 0.5)
            look.box = look.box.mixed(with: middle, 0.5)
            return look
        }
    }

    /// Two masks that follow their boxes to a third, blended.
    private static func moved(
        _ mask: Plane, _ box: Region, to place: Region, other: Plane, _ otherBox: Region, _ part: Float
    ) -> Plane {
        let (width, height) = (mask.width, mask.height)
        let result = Plane(width: width, height: height)
        let (wide, high) = (Float(width), Float(height))
        func map(_ box: Region) -> (scale: SIMD2<Float>, offset: SIMD2<Float>) {
            let scale = SIMD2(box.width / max(place.width, 1e-3), box.height / max(place.height, 1e-3))
            return (scale, SIMD2(box.x - place.x * scale.x, box.y - place.y * scale.y) * SIMD2(wide, high))
        }
        let (a, b) = (map(box), map(otherBox))
        for y in 0..<height {
            for x in 0..<width {
                let at = SIMD2(Float(x) + 0.5, Float(y) + 0.5)
                let one = at * a.scale + a.offset - 0.5
                let two = at * b.scale + b.offset - 0.5
                let first = mask.bilinear(one.x, one.y)
                result.values[y * width + x] = first + (other.bilinear(two.x, two.y) - first) * part
            }
        }
        return result
    }
}

extension SubjectTrack.FaceMarks {
    fileprivate func mixed(with other: Self, _ part: Float) -> Self {
        Self(
            eyes: zip(eyes, other.eyes).map { $0 + ($1 - $0) * part },
            eyeSize: eyeSize + (other.eyeSize - eyeSize) * part, box: box.mixed(with: other.box, part))
    }
}

extension Region {
    func mixed(with other: Region, _ part: Float) -> Region {
        Region(
            x: x + (other.x - x) * part, y: y + (other.y - y) * part,
            width: width + (other.width - width) * part, height: height + (other.height - height) * part)
    }

    func scaled(_ across: Float, _ down: Float) -> Region {
        Region(x: x * across, y: y * down, width: width * across, height: height * down)
    }
}

extension Plane {
    /// Columns and rows outside of which all is 0; nil for a plane of zeros.
    var extent: (columns: Range<Int>, rows: Range<Int>)? {
        var (left, right, top, bottom) = (width, -1, height, -1)
        for y in 0..<height {
            let row = values + y * width
            guard let first = (0..<width).first(where: { row[$0] > 0 }),
                let last = (0..<width).last(where: { row[$0] > 0 })
            else { continue }
            (left, right, top, bottom) = (min(left, first), max(right, last), min(top, y), y)
        }
        return right < 0 ? nil : (left..<right + 1, top..<bottom + 1)
    }

    /// The box of what is mostly set, without the outermost hundredth on each side, in fractions; nil when there is nothing.
    var bounds: Region? {
        var (columns, rows) = ([Float](repeating: 0, count: width), [Float](repeating: 0, count: height))
        var total: Float = 0
        for y in 0..<height {
            for x in 0..<width where values[y * width + x] > 0.5 {
                columns[x] += 1
                rows[y] += 1
                total += 1
            }
        }
        guard total >= 0.0008 * Float(count) else { return nil }
        func ends(_ sums: [Float]) -> (Float, Float) {
            var (sum, first, last): (Float, Int?, Int) = (0, nil, 0)
            for (place, value) in sums.enumerated() {
                sum += value
                if first == nil, sum > 0.01 * total { first = place }
                if sum < 0.99 * total { last = place + 1 }
            }
            return (Float(first ?? 0) / Float(sums.count), Float(last + 1) / Float(sums.count))
        }
        let (left, right) = ends(columns)
        let (top, bottom) = ends(rows)
        return Region(
            x: left, y: top, width: max(right - left, 0.01), height: max(bottom - top, 0.01))
    }
}
