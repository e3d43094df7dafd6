import Foundation

/// A face as a puppet: a mesh over the whole picture, and how lips, jaw and brows pull at the rest of it.
struct TalkRig: Sendable {
    /// Points in the picture: the face's 468, then rings around it to beyond the frame.
    let rest: [SIMD2<Float>]
    let triangles: [SIMD3<Int32>]
    /// Between the outer corners of the eyes, pixels: the unit of every movement.
    let unit: Float
    private let depth: [Float]
    /// How much of the head's turn a point makes, 0…1.
    private let belonging: [Float]
    private let pivot: SIMD2<Float>
    let across: SIMD2<Float>
    let down: SIMD2<Float>
    let mouth: SIMD2<Float>
    private let handles: [Int]
    private let slots: [Int: Int]
    /// Rows of points, columns of handles.
    private let weights: [Float]
    private let chest: [Float]
    /// How far the chin drops as the lips part.
    private let jawShare: Float
    /// Lip lines at rest, from the mouth's middle, in units.
    let lips: LipLines
    /// Whether the picture shows teeth of its own.
    var showsTeeth: Bool { (lips.gap.max() ?? 0) > 0.07 }

    struct LipLines: Sendable {
        var upperOuter: [SIMD2<Float>]
        var upperInner: [SIMD2<Float>]
        var lowerOuter: [SIMD2<Float>]
        var lowerInner: [SIMD2<Float>]
        var gap: [Float]
        var halfWidth: Float
    }

    struct Head: Sendable {
        var yaw: Float = 0
        var pitch: Float = 0
        var roll: Float = 0
        /// In units.
        var shift = SIMD2<Float>(0, 0)
        /// −1…1.
        var breath: Float = 0
    }

    private static let rings: [Float] = [1.18, 1.45, 1.85, 2.5, 3.5]

    /// - Parameter isDrawn: The chin is the outline of a drawing, and keeps its shape.
    init(_ face: Face, width: Int, height: Int, isDrawn: Bool = false) {
        jawShare = isDrawn ? 0.2 : 0.72
        let oval = FaceMesh.oval
        let eyes = face[263] - face[33]
        let unit = max(face.eyeDistance, 1)
        let across = eyes / unit
        let down = SIMD2(-across.y, across.x)
        let mouth = (face[78] + face[308]) / 2
        let centre = oval.reduce(SIMD2<Float>(0, 0)) { $0 + face[$1] } / Float(oval.count)
        var rest = (0..<468).map { face[$0] }
        let beyond = Float(width + height) * 1.5
        for ring in Self.rings { rest += oval.map { centre + (face[$0] - centre) * ring } }
        rest += oval.map { index in
            let arm = face[index] - centre
            return centre + arm * (beyond / max((arm * arm).sum().squareRoot(), 1))
        }
        var triangles = FaceMesh.triangles
        let count = oval.count
        for ring in 0...Self.rings.count {
            func point(_ ring: Int, _ k: Int) -> Int32 {
                ring < 0 ? Int32(oval[k % count]) : Int32(468 + ring * count + k % count)
            }
            for k in 0..<count {
                triangles.append(SIMD3(point(ring - 1, k), point(ring, k), point(ring, k + 1)))
                triangles.append(SIMD3(point(ring - 1, k), point(ring, k + 1), point(ring - 1, k + 1)))
            }
        }
        // The far side of the rings is nearer the back of the head.
        let rim = oval.reduce(Float(0)) { $0 + face.points[$1].z } / Float(count)
        let tall = face.box.height
        let chin = face[152].y
        var depth = face.points.map(\.z)
        var belonging = [Float](repeating: 1, count: 468)
        for ring in 0...Self.rings.count {
            let size = ring < Self.rings.count ? Self.rings[ring] : 9
            for k in 0..<count {
                let place = rest[468 + ring * count + k]
                depth.append(rim + (min(size, 2.2) - 1) * 0.35 * unit)
                let above = smoothstep(0, 1, (chin + 0.75 * tall - place.y) / (0.85 * tall))
                belonging.append(above * min(max((3.6 - size) / 1.4, 0), 1))
            }
        }
        chest = rest.map {
            smoothstep(-0.1, 0.7, ($0.y - chin) / tall) * max(0, 1 - abs($0.x - centre.x) / (3.2 * tall))
        }

        func local(_ index: Int) -> SIMD2<Float> {
            let d = face[index] - mouth
            return SIMD2((d * across).sum(), (d * down).sum()) / unit
        }
        let (upper, lower) = (FaceMesh.upperInner.map(local), FaceMesh.lowerInner.map(local))
        lips = LipLines(
            upperOuter: FaceMesh.upperOuter.map(local), upperInner: upper,
            lowerOuter: FaceMesh.lowerOuter.map(local), lowerInner: lower,
            gap: zip(upper, lower).map { max($1.y - $0.y, 0) }, halfWidth: abs(upper[10].x - upper[0].x) / 2)

        var handles: [Int] = []
        var seen: Set<Int> = []
        func add(_ indices: [Int]) {
            for index in indices where seen.insert(index).inserted { handles.append(index) }
        }
        add(FaceMesh.upperOuter + FaceMesh.upperInner + FaceMesh.lowerOuter + FaceMesh.lowerInner)
        add(FaceMesh.jaw.map(\.index))
        add(FaceMesh.brows)
        let moving = handles.count
        add(Eyelid.rightUpper + Eyelid.rightLower + Eyelid.leftUpper + Eyelid.leftLower + FaceMesh.still)
        add(oval.filter { local($0).y < -0.15 })
        add(Array(468 + count..<rest.count))
        let places = rest.map { ($0 - mouth) / unit }
        // Lips are no skin of each other's: one that opens may not bend the other.
        weights = MeshWeights.solve(
            places, triangles: Array(triangles.dropFirst(FaceMesh.slit.count)), fixed: handles,
            moving: moving)
        self.handles = Array(handles.prefix(moving))
        slots = Dictionary(uniqueKeysWithValues: handles.prefix(moving).enumerated().map { ($1, $0) })
        self.rest = rest
        self.triangles = triangles
        self.unit = unit
        self.across = across
        self.down = down
        self.mouth = mouth
        self.depth = depth
        self.belonging = belonging
        pivot = SIMD2(face[152].x, chin + 0.25 * tall)
    }

    /// Where every point is; `brow` raised 0…1.
    func points(_ viseme: Viseme, brow: Float, head: Head) -> [SIMD2<Float>] {
        var pulls = [SIMD2<Float>](repeating: SIMD2(0, 0), count: handles.count)
        for (index, pull) in lipPulls(viseme) { pulls[slots[index] ?? 0] = pull }
        for index in FaceMesh.brows { pulls[slots[index] ?? 0] = SIMD2(0, -0.05 * brow) }
        let (siny, cosy) = (sin(head.yaw), cos(head.yaw))
        let (sinp, cosp) = (sin(head.pitch), cos(head.pitch))
        let (sinr, cosr) = (sin(head.roll), cos(head.roll))
        return rest.indices.map { i in
            var pull = SIMD2<Float>(0, 0)
            for h in handles.indices { pull += pulls[h] * weights[i * handles.count + h] }
            let base = rest[i] + (across * pull.x + down * pull.y) * unit
            let q = base - pivot
            let x = q.x * cosy + depth[i] * siny
            let z = depth[i] * cosy - q.x * siny
            let y = q.y * cosp - z * sinp
            let turned = SIMD2(x * cosr - y * sinr, x * sinr + y * cosr) + head.shift * unit + pivot
            let breath = SIMD2(0, -0.012 * head.breath * chest[i] * unit)
            return base + (turned - base) * belonging[i] + breath
        }
    }

    private func lipPulls(_ viseme: Viseme) -> [(Int, SIMD2<Float>)] {
        let open = max(viseme.open, 0)
        var pulls: [(Int, SIMD2<Float>)] = []
        var drop: Float = 0
        func sideways(_ at: SIMD2<Float>) -> Float { at.x * (viseme.width - 0.15 * viseme.round) }
        let shared: Float = showsTeeth ? 0 : 0.12
        for i in 0..<11 {
            let t = min(max(lips.upperInner[i].x / max(lips.halfWidth, 1e-3), -1), 1)
            let profile = pow(max(1 - t * t, 0), 0.95)
            let gap = 0.68 * open * profile * (1 - 0.15 * viseme.round)
            // A gap to reach, not one to add: a smile that shows teeth closes too.
            let change = gap - lips.gap[i]
            var up = -max(change, 0) * shared - min(change, 0) * 0.25
            if !showsTeeth { up -= 0.6 * viseme.raise * profile }
            var low = change > 0 ? change * (1 - shared) : change * 0.75
            // The lower lip meets the upper teeth.
            low += (-lips.gap[i] * 0.9 - 0.02 * profile - low) * viseme.bite
            up += (-0.02 * profile - up) * viseme.bite
            // Pressed lips roll in a little.
            up += 0.004 * viseme.seal * profile
            low -= 0.004 * viseme.seal * profile
            if 4...6 ~= i { drop += change / 3 }
            let pout = viseme.round * 0.055 * profile
            if i == 0 || i == 10 {
                let corner = open * 0.06
                pulls.append((FaceMesh.upperInner[i], SIMD2(sideways(lips.upperInner[i]), corner)))
                pulls.append((FaceMesh.upperOuter[i], SIMD2(sideways(lips.upperOuter[i]), corner)))
            } else {
                pulls.append((FaceMesh.upperOuter[i], SIMD2(sideways(lips.upperOuter[i]), (up - pout) * 0.8)))
                pulls.append((FaceMesh.lowerOuter[i], SIMD2(sideways(lips.lowerOuter[i]), low * 0.9 + pout)))
                pulls.append((FaceMesh.upperInner[i], SIMD2(sideways(lips.upperInner[i]), up)))
                pulls.append((FaceMesh.lowerInner[i], SIMD2(sideways(lips.lowerInner[i]), low)))
            }
        }
        let jaw = max(drop, -0.05) * jawShare * (1 - 0.6 * viseme.bite)
        for part in FaceMesh.jaw { pulls.append((part.index, SIMD2(0, jaw * part.share))) }
        return pulls
    }
}
