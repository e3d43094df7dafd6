import Foundation
import Render

/// Builds a thing out of turned, milled, bent and sewn pieces, in metres; it faces +z and stands on y = 0.
struct Workshop {
    let detail: BodyDetail
    var random: SplitMix64
    /// Where the next pieces go.
    var frame = Affine.identity
    /// What the next pieces hang on.
    var joint = 0
    private(set) var skeleton = Skeleton.rigid
    private(set) var parts: [SculptedBody.Part] = []
    var anchors: [String: SculptedBody.Anchor] = [:]
    var mechanism = Mechanism()

    init(key: String, detail: BodyDetail, seed: UInt64) {
        self.detail = detail
        random = SplitMix64(seed: seed, path: key)
    }

    /// The finished thing, set on y = 0 and as high as it should be.
    func body(key: String, height: Float) -> SculptedBody {
        var body = SculptedBody(key: key, parts: parts, skeleton: skeleton)
        // Pieces that were squeezed flat have normals of other lengths, or none.
        for index in body.parts.indices {
            body.parts[index].mesh.normals = body.parts[index].mesh.normals.map {
                $0.length > 1e-6 ? $0 / $0.length : SIMD3(0, 1, 0)
            }
        }
        let box = body.bounds
        let factor = height / max(box.high.y - box.low.y, 1e-4)
        func settled(_ point: SIMD3<Float>) -> SIMD3<Float> { (point - [0, box.low.y, 0]) * factor }
        for index in parts.indices {
            body.parts[index].mesh.positions = parts[index].mesh.positions.map(settled)
        }
        var settledBones = Skeleton()
        for bone in skeleton.joints { settledBones.add(bone.name, bone.parent, settled(bone.position)) }
        body.skeleton = settledBones
        body.anchors = anchors.mapValues { .init(joint: $0.joint, position: settled($0.position)) }
        if !mechanism.moves.isEmpty {
            body.rig = MechanismRig(mechanism.scaled(by: factor), settledBones)
        }
        return body
    }

    // MARK: Where

    /// Works inside another frame for a while.
    mutating func at(_ place: Affine, _ work: (inout Workshop) -> Void) {
        let before = frame
        frame = frame * place
        work(&self)
        frame = before
    }

    mutating func at(_ place: SIMD3<Float>, turn: Float = 0, _ work: (inout Workshop) -> Void) {
        at(.shift(place) * .turn(y: turn), work)
    }

    /// Does the same on the left and on the right, mirrored.
    mutating func both(_ work: (inout Workshop) -> Void) {
        work(&self)
        at(.scale([-1, 1, 1]), work)
    }

    /// Does the same all around the upright axis.
    mutating func around(_ count: Int, from: Float = 0, _ work: (inout Workshop, Int) -> Void) {
        for number in 0..<count {
            at(.turn(y: from + Float(number) / Float(count) * 2 * .pi)) { work(&$0, number) }
        }
    }

    /// Hangs pieces on a joint of their own, at a place of the present frame.
    @discardableResult
    mutating func hinge(_ place: SIMD3<Float>, _ work: (inout Workshop) -> Void) -> Int {
        let before = joint
        joint = skeleton.add("part \(skeleton.joints.count)", before, frame.point(place))
        let own = joint
        at(.shift(place), work)
        joint = before
        return own
    }

    mutating func anchor(_ name: String, _ place: SIMD3<Float>) {
        anchors[name] = .init(joint: joint, position: frame.point(place))
    }

    /// One of several, by the seed.
    mutating func pick<T>(_ choices: T...) -> T { choices[Int(random.next() % UInt64(choices.count))] }

    // MARK: Pieces

    /// Puts a mesh into the present frame, on the present joint.
    mutating func put(_ mesh: Mesh, _ stuff: Stuff, _ place: Affine = .identity) {
        var placed = Mesh()
        placed.add(mesh, at: frame * place)
        placed = placed.bound(to: joint)
        let name = "\(stuff.kind.rawValue)\(stuff.takesColour ? " main" : "")"
        if let index = parts.firstIndex(where: { $0.name == name }) {
            parts[index].mesh.add(placed)
        } else {
            var part = SculptedBody.Part(name: name, material: stuff.kind, mesh: placed)
            part.takesColour = stuff.takesColour
            parts.append(part)
        }
    }

    /// A box on its base, with chamfered edges that catch the light.
    mutating func box(
        _ stuff: Stuff, _ size: SIMD3<Float>, _ base: SIMD3<Float> = .zero, bevel: Float? = nil,
        turn: Affine = .identity
    ) {
        let edge =
            bevel ?? min(min(size.x, size.y, size.z) * 0.12, max(size.x, size.y, size.z) * 0.015)
        put(
            .bevelled(size, bevel: edge, colour: stuff.bytes), stuff,
            .shift(base) * turn * .shift([0, size.y / 2, 0]))
    }

    /// A box with truly round edges.
    mutating func pad(
        _ stuff: Stuff, _ size: SIMD3<Float>, _ base: SIMD3<Float> = .zero, round: Float,
        turn: Affine = .identity
    ) {
        let rounding = min(round, min(size.x, size.y, size.z) * 0.499)
        put(
            .block(
                size / 2, rounding: rounding,
                segments: rounding < 0.2 * max(size.x, size.y, size.z) / 3 || detail.rawValue > 1 ? 1 : 3,
                colour: stuff.bytes),
            stuff, .shift(base) * turn * .shift([0, size.y / 2, 0]))
    }

    /// A profile of (radius, height), turned about the upright axis; corners keep a fine bevel.
    mutating func turned(
        _ stuff: Stuff, _ profile: [SIMD2<Float>], _ base: SIMD3<Float> = .zero, sides: Int = 32,
        bevel: Float? = nil, turn: Affine = .identity, smooth: Bool = false
    ) {
        let size = profile.map { max(abs($0.x), abs($0.y)) }.max() ?? 1
        put(
            .turned(
                profile, sides: max(3, sides < 9 ? sides : detail.sides(sides)),
                bevel: smooth ? 0 : bevel ?? size * 0.02, crease: smooth ? -2 : 0.75, colour: stuff.bytes),
            stuff,
            .shift(base) * turn)
    }

    /// A cylinder, or a cone where `top` is another radius.
    mutating func post(
        _ stuff: Stuff, _ radius: Float, _ height: Float, _ base: SIMD3<Float> = .zero, top: Float? = nil,
        sides: Int = 24, bevel: Float? = nil, turn: Affine = .identity
    ) {
        let upper = top ?? radius
        turned(
            stuff, [[0, 0], [radius, 0], [upper, height], [0, height]], base, sides: sides,
            bevel: bevel ?? min(radius, height) * 0.12, turn: turn)
    }

    mutating func ball(
        _ stuff: Stuff, _ radii: SIMD3<Float>, _ centre: SIMD3<Float>, sides: Int = 24,
        turn: Affine = .identity
    ) {
        let count = detail.sides(sides)
        put(
            .ball(radii, sides: count, rows: max(4, count / 2), colour: stuff.bytes), stuff,
            .shift(centre) * turn)
    }

    mutating func ball(_ stuff: Stuff, _ radius: Float, _ centre: SIMD3<Float>, sides: Int = 24) {
        ball(stuff, SIMD3(repeating: radius), centre, sides: sides)
    }

    /// A straight bar.
    mutating func rod(
        _ stuff: Stuff, _ from: SIMD3<Float>, _ to: SIMD3<Float>, _ radius: Float, _ end: Float? = nil,
        sides: Int = 10
    ) {
        put(
            .tube(
                [from, to], radii: [radius, end ?? radius], sides: max(4, detail.sides(sides)),
                colours: [stuff.bytes]),
            stuff)
    }

    /// A bent bar through points.
    mutating func wire(
        _ stuff: Stuff, _ points: [SIMD3<Float>], _ radius: Float, _ end: Float? = nil, sides: Int = 8
    ) {
        let last = Float(points.count - 1)
        put(
            .tube(
                points, radii: points.indices.map { mix(radius, end ?? radius, Float($0) / last) },
                sides: max(4, detail.sides(sides)), colours: [stuff.bytes]), stuff)
    }

    /// A torus about the upright axis.
    mutating func ring(
        _ stuff: Stuff, _ radius: Float, _ thickness: Float, _ centre: SIMD3<Float> = .zero, sides: Int = 32,
        turn: Affine = .identity
    ) {
        let steps = max(6, detail.sides(12))
        let profile = (0...steps).map { step -> SIMD2<Float> in
            let angle = Float(step) / Float(steps) * 2 * .pi
            return [radius + sin(angle) * thickness, -cos(angle) * thickness]
        }
        turned(stuff, profile, centre, sides: sides, turn: turn, smooth: true)
    }

    /// A flat piece cut along an outline, upright, `thickness` deep about z = 0.
    mutating func cut(
        _ stuff: Stuff, _ outline: [SIMD2<Float>], _ thickness: Float, _ place: SIMD3<Float> = .zero,
        bevel: Float? = nil, turn: Affine = .identity
    ) {
        put(
            .cut(outline, depth: thickness, bevel: bevel ?? thickness * 0.12, colour: stuff.bytes), stuff,
            .shift(place) * turn)
    }

    /// A hull: sections along z, each a rounded box; `power` 2 is an ellipse, 4 nearly a rectangle.
    mutating func hull(
        _ stuff: Stuff, _ sections: [(z: Float, half: SIMD2<Float>, y: Float)], power: Float = 2.6,
        around: Int = 24, steps: Int = 1, _ place: Affine = .identity
    ) {
        let sides = max(8, detail.sides(around))
        var rings: [[SIMD3<Float>]] = []
        for (number, section) in sections.enumerated() {
            let next = sections[min(number + 1, sections.count - 1)]
            let count = number == sections.count - 1 ? 1 : steps
            for step in 0..<count {
                let part = Float(step) / Float(count)
                let half = section.half + (next.half - section.half) * part
                rings.append(
                    (0..<sides).map { side in
                        let angle = (Float(side) + 0.5) / Float(sides) * 2 * .pi
                        let c = cos(angle)
                        let s = sin(angle)
                        return [
                            copysign(pow(abs(c), 2 / power), c) * half.x,
                            mix(section.y, next.y, part) + copysign(pow(abs(s), 2 / power), s) * half.y,
                            mix(section.z, next.z, part),
                        ]
                    })
            }
        }
        skin(stuff, rings, place)
    }

    /// Closed rings of equally many points, skinned, with flat ends.
    mutating func skin(_ stuff: Stuff, _ rings: [[SIMD3<Float>]], _ place: Affine = .identity) {
        put(.skin(rings, colour: stuff.bytes), stuff, place)
    }

    /// Cloth or card over (0 … 1, −½ … ½), seen from both sides.
    mutating func sheet(
        _ stuff: Stuff, rows: Int = 8, columns: Int = 6, thickness: Float = 0.004,
        shade: (Float, Float) -> Float = { _, _ in 1 }, _ point: (Float, Float) -> SIMD3<Float>
    ) {
        let rows = max(2, Int(Float(rows) / detail.coarseness))
        var front = Sheet.grow(rows: rows, columns: columns, point: point) {
            bytes(stuff.colour * shade($0, $1), stuff.free)
        }
        guard !stuff.kind.isTwoSided else { return put(front, stuff) }
        var back = front
        for index in front.positions.indices {
            front.positions[index] += front.normals[index] * (thickness / 2)
            back.positions[index] -= back.normals[index] * (thickness / 2)
        }
        back.turnInsideOut()
        front.add(back)
        put(front, stuff)
    }
}
