/// The way between two pictures of one shot: every pixel travels along the flow.
struct FlowPath: Sendable {
    let flow: MutualFlow
    /// Frame's pixels for one of the flow's.
    private let scale: SIMD2<Float>

    init(_ flow: MutualFlow, frameWidth: Int, frameHeight: Int) {
        self.flow = flow
        scale = SIMD2(
            Float(frameWidth) / Float(flow.forward.width), Float(frameHeight) / Float(flow.forward.height))
    }

    var width: Int { flow.forward.width }
    var height: Int { flow.forward.height }

    /// What one moment's pixels were told by those of one picture that pass through them.
    private struct Sums: Sendable {
        /// Belief in the motions, and the motions by belief.
        let weight, x, y: Plane
        /// How many pixels pass, and how many of them the other picture shows too.
        let cover, seen: Plane

        init(_ width: Int, _ height: Int) {
            let planes = (0..<5).map { _ in Plane(width: width, height: height) }
            (weight, x, y) = (planes[0], planes[1], planes[2])
            (cover, seen) = (planes[3], planes[4])
        }
    }

    /// - Parameter time: 0 is the first picture, 1 the second.
    func mesh(at time: Float) -> WarpMesh {
        let sums = Parallel.map([true, false]) { isFirst in
            isFirst
                ? thrown(flow.forward, flow.trustForward, share: time, sign: 1)
                : thrown(flow.backward, flow.trustBackward, share: 1 - time, sign: -1)
        }
        let motion = filled(sums[0], sums[1])
        var mesh = WarpMesh(width: width, height: height)
        let share = Plane(width: width, height: height)
        for i in 0..<motion.count {
            let x = motion.x.values[i] * scale.x, y = motion.y.values[i] * scale.y
            mesh.first.x.values[i] = -time * x
            mesh.first.y.values[i] = -time * y
            mesh.second.x.values[i] = (1 - time) * x
            mesh.second.y.values[i] = (1 - time) * y
            let a = sums[0].cover.values[i], b = sums[1].cover.values[i]
            // Whatever passes here from the one picture but is hidden in the other comes from the one alone.
            let inSecond = a > 0.05 ? sums[0].seen.values[i] / a : 1
            let inFirst = b > 0.05 ? sums[1].seen.values[i] / b : 1
            let ofFirst = (1 - time) * min(a, 1) * (0.02 + inFirst) + 1e-4 * (1 - time)
            let ofSecond = time * min(b, 1) * (0.02 + inSecond) + 1e-4 * time
            share.values[i] = ofSecond / (ofFirst + ofSecond)
        }
        mesh.share = time <= 0 ? share.map { _ in 0 } : time >= 1 ? share.map { _ in 1 } : share.blurred(0.8)
        return mesh
    }

    /// Carries every pixel's motion to where it is at the moment.
    private func thrown(_ field: FlowField, _ trust: Plane, share: Float, sign: Float) -> Sums {
        let sums = Sums(width, height)
        let lastX = Float(width - 1), lastY = Float(height - 1)
        for y in 0..<height {
            for x in 0..<width {
                let place = y &* width &+ x
                let motionX = field.x.values[place], motionY = field.y.values[place]
                let toX = Float(x) + share * motionX, toY = Float(y) + share * motionY
                guard toX >= 0, toY >= 0, toX <= lastX, toY <= lastY else { continue }
                let left = min(Int(toX), width &- 2), top = min(Int(toY), height &- 2)
                let across = toX - Float(left), down = toY - Float(top)
                let belief = trust.values[place]
                let corner = top &* width &+ left
                @inline(__always)
                func give(_ target: Int, _ part: Float) {
                    let weight = part * (belief + 0.02)
                    sums.weight.values[target] += weight
                    sums.x.values[target] += sign * motionX * weight
                    sums.y.values[target] += sign * motionY * weight
                    sums.cover.values[target] += part
                    sums.seen.values[target] += part * belief
                }
                give(corner, (1 - across) * (1 - down))
                give(corner &+ 1, across * (1 - down))
                give(corner &+ width, (1 - across) * down)
                give(corner &+ width &+ 1, across * down)
            }
        }
        return sums
    }

    /// The mean motion; where nothing passes, that of the surroundings.
    private func filled(_ a: Sums, _ b: Sums) -> FlowField {
        let planes = [(a.weight, b.weight), (a.x, b.x), (a.y, b.y)]
        let filled = Parallel.map(planes) { a, b in
            let sum = a.combined(b, +)
            let near = sum.blurred(2), far = sum.blurred(14)
            for i in 0..<sum.count { sum.values[i] += 1e-2 * near.values[i] + 1e-4 * far.values[i] }
            return sum
        }
        return FlowField(
            x: filled[1].combined(filled[0]) { $0 / ($1 + 1e-9) },
            y: filled[2].combined(filled[0]) { $0 / ($1 + 1e-9) })
    }
}
