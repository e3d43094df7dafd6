import Domain

extension FacePoints {
    /// A face's mesh that lies over the drawing so that its eyes and lips are where the points say.
    func face(width: Int, height: Int) throws -> Face {
        let all = [leftEye, rightEye, mouthLeft, mouthRight, lipTop, lipBottom]
        let size = SIMD2(Float(width), Float(height))
        guard all.allSatisfy({ $0.x >= 0 && $0.x <= 1 && $0.y >= 0 && $0.y <= 1 }) else {
            throw EditError("the points of a face are fractions of the picture, 0 to 1")
        }
        let (left, right) = (leftEye * size, rightEye * size)
        let (from, to) = (mouthLeft * size, mouthRight * size)
        let between = right - left
        let apart = (between * between).sum().squareRoot()
        let across = between / max(apart, 1)
        let down = SIMD2(-across.y, across.x)
        let eyes = (left + right) / 2
        let lips = (lipTop + lipBottom) / 2 * size
        let drop = ((lips - eyes) * down).sum()
        guard apart >= 8, ((to - from) * across).sum() >= 6, drop > 0.2 * apart else {
            throw EditError(
                "the points make no face: eyes and corners of the mouth are left and right as the picture shows them, and the mouth lies below the eyes"
            )
        }
        // The usual face, as wide as its eyes are apart and as long as its mouth is below them.
        let scale = SIMD2(apart / NeutralFace.eyesApart, drop / NeutralFace.mouthDrop)
        func usual(_ point: SIMD3<Float>) -> SIMD2<Float> {
            eyes + across * (point.x * scale.x) + down * (point.y * scale.y)
        }
        var points = NeutralFace.points.map { SIMD3(usual($0), $0.z * scale.x) }
        let lipLines = lipLines(from, to, lips, (lipBottom - lipTop) * size, down)
        // What is near the mouth goes where the mouth goes.
        let moves = lipLines.map { index, place in
            (at: usual(NeutralFace.points[index]), by: place - usual(NeutralFace.points[index]))
        }
        let reach = 0.55 * apart
        for index in points.indices {
            let place = SIMD2(points[index].x, points[index].y)
            var (sum, total, nearest) = (SIMD2<Float>(0, 0), Float(1e-6), Float.infinity)
            for move in moves {
                let d = move.at - place
                let far = (d * d).sum()
                let weight = 1 / (far * far + 1e-3)
                sum += move.by * weight
                total += weight
                nearest = min(nearest, far)
            }
            let moved = place + sum / total * (1 - smoothstep(0.1 * reach, reach, nearest.squareRoot()))
            points[index] = SIMD3(moved, points[index].z)
        }
        for (index, place) in lipLines { points[index] = SIMD3(place, points[index].z) }
        return Face(points: points, confidence: 1)
    }

    /// The lips' forty points: closed, on an arc through both corners and their middle.
    private func lipLines(
        _ from: SIMD2<Float>, _ to: SIMD2<Float>, _ middle: SIMD2<Float>, _ thick: SIMD2<Float>,
        _ down: SIMD2<Float>
    ) -> [(Int, SIMD2<Float>)] {
        let breadth = to - from
        let width = (breadth * breadth).sum().squareRoot()
        let half = max((thick * down).sum() / 2, 0.07 * width)
        let bend = middle - (from + to) / 2
        var places: [Int: SIMD2<Float>] = [:]
        for (loops, side) in [(FaceMesh.upperLips, Float(-1)), (FaceMesh.lowerLips, 1)] {
            for (ring, loop) in loops.enumerated() {
                // From the outer line, 0, to the inner one, 3.
                let depth = Float(ring) / 3
                for (k, index) in loop.enumerated() {
                    let u = Float(k) / 5 - 1
                    let round = 1 - u * u
                    let along = (from + to) / 2 + breadth * (u / 2 * (1 - 0.06 * depth)) + bend * round
                    let away = half * round.squareRoot() * (1 - depth) + 0.004 * width * round * depth
                    places[index] = along + down * (side * away)
                }
            }
        }
        return places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
