import Foundation
import Render

/// Hard things that stand on a modelled quadruped: spikes, quills, teeth, a bill.
struct QuadrupedFinery {
    let shape: Quadruped
    let frame: QuadrupedFrame
    let field: Field

    func parts(_ detail: BodyDetail) -> [SculptedBody.Part] {
        var parts: [SculptedBody.Part] = []
        if let spikes = shape.spikes {
            parts.append(.init(name: "spikes", material: .vinyl, mesh: row(spikes, detail)))
        }
        if shape.quills > 0 {
            parts.append(.init(name: "quills", material: .ceramic, mesh: quills(detail)))
        }
        if shape.head.teeth > 0, detail.rawValue < 3 {
            parts.append(.init(name: "teeth", material: .ceramic, mesh: teeth(detail)))
        }
        if shape.head.beak.x > 0 {
            parts.append(.init(name: "bill", material: .ceramic, mesh: bill(detail)))
        }
        return parts
    }

    /// The surface from a point outside towards one inside.
    private func surface(from outside: SIMD3<Float>, to inside: SIMD3<Float>, _ few: [Int32]) -> SIMD3<Float>
    {
        let line = inside - outside
        let way = line.normalized
        var gone: Float = 0
        for _ in 0..<40 {
            let gap = field.distance(outside + way * gone, few)
            if gap < 2e-3 { break }
            gone += gap * 0.8
        }
        return outside + way * min(gone, line.length)
    }

    /// Stations of the middle line from the nape to the tip of the tail, with the joint that carries each.
    private var spine: [(point: SIMD3<Float>, joint: Int)] {
        var result: [(point: SIMD3<Float>, joint: Int)] = [
            (frame.headSpace.point([0, 0, -0.3]), frame.head), (frame.neckEnd, frame.nape),
            (frame.neckMiddle, frame.nape), (frame.skeleton.joints[frame.neck].position, frame.neck),
            (frame.shoulder, frame.chest), ((frame.hip + frame.shoulder) / 2, frame.spine),
            (frame.hip, frame.pelvis),
        ]
        result += frame.tail.dropFirst().map { (frame.skeleton.joints[$0].position, $0) }
        let count = shape.tail.joints
        if let last = result.last {
            result.append(
                (
                    last.point + QuadrupedFrame.tailWay(shape, Float(count - 1))
                        * (shape.tail.length / Float(count)), last.joint
                ))
        }
        return result
    }

    private func row(_ spikes: Quadruped.Spikes, _ detail: BodyDetail) -> Mesh {
        let stations = spine
        var lengths: [Float] = [0]
        for index in 1..<stations.count {
            lengths.append(lengths[index - 1] + (stations[index].point - stations[index - 1].point).length)
        }
        let all = field.blobs.indices.map { Int32($0) }
        var mesh = Mesh()
        for number in 0..<spikes.count {
            let part = (Float(number) + 0.5) / Float(spikes.count)
            let target = part * (lengths.last ?? 1)
            let next = max(1, lengths.firstIndex { $0 >= target } ?? 1)
            let share = (target - lengths[next - 1]) / max(lengths[next] - lengths[next - 1], 1e-5)
            let centre = mix(stations[next - 1].point, stations[next].point, share)
            let along = (stations[next].point - stations[next - 1].point).normalized
            // Up and away from the middle line, in the plane of symmetry.
            let up = SIMD3(0, -along.z, along.y).normalized
            let foot = surface(from: centre + up * 0.6, to: centre, all)
            let size = spikes.height * (0.45 + 0.55 * wave(min(part * 0.5 + 0.08, 0.5)))
            let joint = stations[share > 0.5 ? next : next - 1].joint
            var cone = Mesh()
            let lean = (up + along * 0.45).normalized
            cone.add(
                spike(size, broad: spikes.broad, colour: spikes.colour, detail),
                at: .frame(up: lean, forward: along, at: foot - up * size * 0.18))
            mesh.add(cone.bound(to: joint))
        }
        return mesh
    }

    /// A plate that stands on y = 0, thin in x.
    private func spike(_ size: Float, broad: Bool, colour: SIMD3<Float>, _ detail: BodyDetail) -> Mesh {
        let wide = size * (broad ? 0.62 : 0.34)
        let profile: [SIMD2<Float>] = [
            [0, 0], [wide, 0], [wide * 0.92, size * 0.35], [wide * 0.5, size * 0.8], [0, size * 1.15],
        ]
        let turned = Mesh.lathe(
            profile, sides: detail.sides(8),
            colours: [
                bytes(colour * 0.7), bytes(colour * 0.7), bytes(colour * 0.85), bytes(colour),
                bytes(colour * 1.15),
            ])
        var mesh = Mesh()
        mesh.add(turned, at: .scale([broad ? 0.30 : 0.5, 1, 1]))
        return mesh
    }

    private func quills(_ detail: BodyDetail) -> Mesh {
        let all = field.blobs.indices.map { Int32($0) }
        let middle = (frame.hip + frame.shoulder) / 2 - [0, shape.waist.y * 0.2, -0.05]
        let count = Int(Float(shape.quills) / detail.coarseness)
        var random = SplitMix64(seed: 3, path: "quills")
        var mesh = Mesh()
        for number in 0..<count {
            // A spiral over the upper, rear half of a ball.
            let turn = Float(number) * 2.39996
            let height = mix(Float(0.02), 1, (Float(number) + 0.5) / Float(count))
            let flat = (1 - height * height).squareRoot()
            var way = SIMD3(sin(turn) * flat, height, cos(turn) * flat)
            if way.z > 0.84 { continue }
            way += SIMD3(random.signed(), random.signed(), random.signed()) * 0.06
            let foot = surface(from: middle + way * 1.1, to: middle, all)
            let long = shape.waist.y * random.between(0.40, 0.56)
            let lean = (way + SIMD3(0, 0.10, -0.62)).normalized
            let quill = Mesh.lathe(
                [[0, 0], [0.016, 0], [0.012, long * 0.6], [0, long]], sides: detail.rawValue > 0 ? 3 : 4,
                colours: [
                    bytes(shape.coat.dark), bytes(shape.coat.dark),
                    bytes(mix(shape.coat.dark, shape.coat.horn, 0.35)),
                    bytes(shape.coat.horn),
                ])
            var placed = Mesh()
            placed.add(quill, at: .frame(up: lean, forward: [0, 0, 1], at: foot - lean * 0.015))
            let joint =
                foot.z > frame.shoulder.z - 0.1
                ? frame.chest : foot.z < frame.hip.z + 0.05 ? frame.pelvis : frame.spine
            mesh.add(placed.bound(to: joint))
        }
        return mesh
    }

    private func teeth(_ detail: BodyDetail) -> Mesh {
        let head = shape.head
        var mesh = Mesh()
        for side in [Float(1), -1] {
            for number in 0..<head.teeth {
                let part = (Float(number) + 0.3) / Float(head.teeth)
                let depth = 0.52 + head.muzzleLength * (1.06 - 0.72 * part)
                let aside = mix(head.muzzle.y * 0.62, head.muzzle.x * 0.92, part * 0.8)
                let height =
                    head.muzzleHeight - head.muzzleDrop * (1 - part) - mix(head.muzzle.y, head.muzzle.x, part)
                    * 0.42
                let size = head.muzzle.y * (number % 2 == 0 ? 0.52 : 0.36)
                let tooth = Mesh.lathe(
                    [[0, 0], [size * 0.30, 0], [size * 0.22, size * 0.5], [0, size]], sides: 5,
                    colours: [bytes(hex(0xF3EBD6))])
                var upper = Mesh()
                let place = SIMD3(aside * side, height, depth)
                upper.add(
                    tooth,
                    at: .frame(
                        up: [0.12 * side, -1, 0], forward: [0, 0, 1], at: frame.headSpace.point(place)
                    ) * .scale(SIMD3(repeating: head.size)))
                mesh.add(upper.bound(to: frame.head))
            }
        }
        return mesh
    }

    /// A hooked bill in two halves.
    private func bill(_ detail: BodyDetail) -> Mesh {
        let head = shape.head
        let steps = max(4, Int(9 / detail.coarseness))
        func line(_ drop: Float, _ reach: Float) -> [SIMD3<Float>] {
            (0...steps).map { step in
                let part = Float(step) / Float(steps)
                return frame.headSpace.point([
                    0, head.muzzleHeight - drop - head.beak.x * 0.62 * part * part * part * reach,
                    0.72 + head.beak.x * part * (1 - 0.22 * part * part) * reach,
                ])
            }
        }
        func radii(_ scale: Float) -> [Float] {
            (0...steps).map {
                let part = Float($0) / Float(steps)
                return head.beak.y * head.size * scale * max(1 - part * part, 0.02).squareRoot()
            }
        }
        let sides = detail.sides(14)
        var upper = Mesh.tube(
            line(0, 1), radii: radii(1), sides: sides,
            colours: (0...steps).map {
                bytes(shape.coat.horn * mix(1.0, 0.55, pow(Float($0) / Float(steps), 3)))
            })
        let lower = Mesh.tube(
            line(head.beak.y * 0.62, 0.62), radii: radii(0.72), sides: sides,
            colours: [bytes(shape.coat.horn * 0.82)])
        upper = upper.bound(to: frame.head)
        upper.add(lower.bound(to: frame.jaw))
        return upper
    }
}
