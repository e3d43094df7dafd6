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

    /// What one moment's pixels were told by those that pass through it.
    private struct Sums {
        let weight, x, y, fromFirst, fromSecond, seenBySecond, seenByFirst: Plane

        init(_ width: Int, _ height: Int) {
            let planes = (0..<7).map { _ in Plane(width: width, height: height) }
            (weight, x, y) = (planes[0], planes[1], planes[2])
            (fromFirst, fromSecond) = (planes[3], planes[4])
            (seenBySecond, seenByFirst) = (planes[5], planes[6])
        }
    }

    /// - Parameter time: 0 is the first picture, 1 the second.
    func mesh(at time: Float) -> WarpMesh {
        var mesh = WarpMesh(width: width, height: height)
        let sums = Sums(width, height)
        throwForward(
            flow.forward, flow.trustForward, share: time, sign: 1, into: sums, cover: sums.fromFirst,
            seen: sums.seenBySecond)
        throwForward(
            flow.backward, flow.trustBackward, share: 1 - time, sign: -1, into: sums, cover: sums.fromSecond,
            seen: sums.seenByFirst)
        let motion = filled(sums)
        let first = FlowField(width: width, height: height), second = FlowField(width: width, height: height)
        let share = Plane(width: width, height: height)
        for i in 0..<motion.count {
            let x = motion.x.values[i] * scale.x, y = motion.y.values[i] * scale.y
            first.x.values[i] = -time * x
            first.y.values[i] = -time * y
            second.x.values[i] = (1 - time) * x
            second.y.values[i] = (1 - time) * y
            let a = sums.fromFirst.values[i], b = sums.fromSecond.values[i]
            // Whatever passes here from the one picture but is hidden in the other comes from the one alone.
            let inSecond = a > 0.05 ? sums.seenBySecond.values[i] / a : 1
            let inFirst = b > 0.05 ? sums.seenByFirst.values[i] / b : 1
            let ofFirst = (1 - time) * min(a, 1) * (0.02 + inFirst) + 1e-4 * (1 - time)
            let ofSecond = time * min(b, 1) * (0.02 + inSecond) + 1e-4 * time
            share.values[i] = ofSecond / (ofFirst + ofSecond)
        }
        mesh.first = first
        mesh.second = second
        mesh.share = time <= 0 ? share.map { _ in 0 } : time >= 1 ? share.map { _ in 1 } : share.blurred(0.8)
        return mesh
    }

    /// Carries every pixel's motion to where it is at the moment.
    private func throwForward(
        _ field: FlowField, _ trust: Plane, share: Float, sign: Float, into sums: Sums, cover: Plane,
        seen: Plane
    ) {
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
                let corners = [
                    (0, (1 - across) * (1 - down)), (1, across * (1 - down)), (width, (1 - across) * down),
                    (width &+ 1, across * down),
                ]
                for (offset, part) in corners {
                    let target = top &* width &+ left &+ offset
                    let weight = part * (belief + 0.02)
                    sums.weight.values[target] += weight
                    sums.x.values[target] += sign * motionX * weight
                    sums.y.values[target] += sign * motionY * weight
                    cover.values[target] += part
                    seen.values[target] += part * belief
                }
            }
        }
    }

    /// The mean motion; where nothing passes, that of the surroundings.
    private func filled(_ sums: Sums) -> FlowField {
        let result = FlowField(x: sums.x, y: sums.y)
        let near = (sums.weight.blurred(2), sums.x.blurred(2), sums.y.blurred(2))
        let far = (sums.weight.blurred(14), sums.x.blurred(14), sums.y.blurred(14))
        for i in 0..<result.count {
            let weight = sums.weight.values[i] + 1e-2 * near.0.values[i] + 1e-4 * far.0.values[i] + 1e-9
            result.x.values[i] =
                (sums.x.values[i] + 1e-2 * near.1.values[i] + 1e-4 * far.1.values[i]) / weight
            result.y.values[i] =
                (sums.y.values[i] + 1e-2 * near.2.values[i] + 1e-4 * far.2.values[i]) / weight
        }
        return result
    }
}
