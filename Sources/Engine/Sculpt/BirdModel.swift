import Foundation
import Render

/// Models a bird whose wings are folded planes of feathers.
struct BirdModel {
    let shape: Bird
    let detail: BodyDetail
    let frame: BirdFrame

    init(shape: Bird, detail: BodyDetail) {
        self.shape = shape
        self.detail = detail
        frame = BirdFrame(shape)
    }

    func body(key: String) -> SculptedBody {
        var sculptor = Sculptor(cell: 0.0165)
        sculptor.detail = detail
        sculptor.softness = 0.05
        sculptor.coverage = .length
        let feathers = BirdFeathers(shape: shape, frame: frame, detail: detail)
        var parts = [
            SculptedBody.Part(
                name: "body", material: .felt, mesh: sculptor.mesh(field(), skeleton: frame.skeleton),
                isCoat: true),
            SculptedBody.Part(name: "feathers", material: .feather, mesh: feathers.mesh(), isCoat: true),
            SculptedBody.Part(
                name: "bill", material: .plastic,
                mesh: BirdBill(shape: shape, detail: detail)
                    .mesh(frame.top).bound(to: frame.head)),
            SculptedBody.Part(name: "legs", material: .plastic, mesh: shanks()),
        ]
        parts += eyes()
        var body = SculptedBody(key: key, parts: parts, skeleton: frame.skeleton)
        body.rig = BirdRig(shape: shape, frame: frame)
        body.anchors = [
            "head.top": .init(joint: frame.head, position: frame.top + [0, shape.head, 0]),
            "eyes": .init(joint: frame.head, position: frame.top),
            "mouth": .init(joint: frame.head, position: frame.top + [0, 0, shape.head + shape.beak.x]),
            "back": .init(joint: frame.trunk, position: frame.centre + [0, shape.plump, 0]),
        ]
        return body.scaled(by: shape.size)
    }

    private func field() -> Field {
        var field = Field()
        field.coat = 0.25
        let (centre, axis, up) = (frame.centre, frame.axis, frame.up)
        let lie = Affine.turn(from: [0, 0, 1], to: axis)
        field.add(
            .ellipsoid([shape.plump * 0.88, shape.plump, shape.long]), at: centre, turned: lie, blend: 0.05,
            colour: shape.back, joint: frame.trunk)
        let rump: Float = shape.tailShape == .stub ? 0.5 : 1
        field.limb(
            centre - axis * 0.12, centre + up * 0.02 - axis * (shape.long + 0.06 * rump), shape.plump * 0.62,
            0.05, blend: 0.06, colour: shape.back, joint: frame.tail)
        // The neck leans out of the breast in two bends.
        let (start, middle, end) = (frame.neckStart, frame.neckMiddle, frame.neckEnd)
        let thin = max(shape.head * (shape.neck > 0.3 ? 0.42 : 0.62), 0.030)
        let thick = shape.plump * (shape.neck > 0.3 ? 0.46 : 0.62)
        field.limb(
            start - up * 0.05 - axis * 0.06, middle, thick, mix(thick, thin, 0.75), blend: 0.06,
            colour: shape.crown, joint: frame.neck)
        field.limb(
            middle, end, mix(thick, thin, 0.75), shape.neck > 0.3 ? thin : shape.head * 0.72, blend: 0.06,
            colour: shape.crown, joint: frame.nape)
        field.add(
            .ellipsoid(frame.skull), at: frame.top, blend: 0.03, colour: shape.crown, joint: frame.head)
        if shape.legs > 0.05 {
            for leg in frame.legs {
                field.limb(
                    leg.hip, mix(leg.hip, leg.ankle, 0.32), shape.plump * 0.34, shape.plump * 0.14,
                    blend: 0.05, colour: shape.belly, joint: frame.trunk)
            }
        }
        if shape.flippers {
            for (number, side) in [Float(1), -1].enumerated() {
                let root = frame.skeleton.joints[frame.wings[number * 2]].position
                let tip = root + SIMD3(shape.wing * 0.62 * side, 0, -0.05)
                field.add(
                    .ellipsoid([shape.wing * 0.36, 0.022, shape.chord * 0.30]), at: mix(root, tip, 0.52),
                    blend: 0.03, colour: shape.back, joint: frame.wings[number * 2])
            }
        }
        field.paint(
            .ellipsoid([shape.plump * 1.2, shape.plump * 1.0, shape.long * 1.32]),
            at: centre - up * shape.plump * 0.75 - axis * 0.06, turned: lie, blend: 0.06, colour: shape.belly)
        BirdMarks(shape: shape, frame: frame).paint(&field)
        return field
    }

    private func eyes() -> [SculptedBody.Part] {
        var eyes = Mesh()
        var lights = Mesh()
        for side in [Float(1), -1] {
            let way =
                shape.face > 0
                ? SIMD3<Float>(0.44 * side, 0.10, 0.89).normalized
                : SIMD3<Float>(0.86 * side, 0.16, 0.48).normalized
            let gaze = shape.face > 0 ? SIMD3<Float>(0.20 * side, 0.02, 0.98).normalized : way
            let radius = shape.head * shape.eye
            let place = frame.top + way * frame.skull * 0.98 - way * radius * 0.42
            let isPlain = shape.iris == hex(0x241812)
            eyes.add(
                Eyes.ball(
                    radius: radius, iris: shape.iris, white: isPlain ? hex(0x14100E) : shape.iris * 0.8,
                    spread: isPlain ? 1.22 : 1.5, sides: detail.sides(18)),
                at: .frame(up: [0, 1, 0], forward: gaze, at: place))
            lights.add(
                Eyes.catchlight(
                    radius: radius, towards: (gaze + [0.25, 0.5, 0.3]).normalized, width: 0.28,
                    sides: detail.sides(10)),
                at: .shift(place))
        }
        return [
            .init(name: "eyes", material: .eye, mesh: eyes.bound(to: frame.head)),
            .init(name: "catchlights", material: .emissive, mesh: lights.bound(to: frame.head)),
        ]
    }

    private func shanks() -> Mesh {
        var mesh = Mesh()
        let thick = 0.011 + 0.005 * min(shape.plump / 0.17, 1.4)
        for leg in frame.legs {
            let shank = Mesh.tube(
                [leg.hip, mix(leg.hip, leg.ankle, 0.5) + [0, 0, -0.006], leg.ankle],
                radii: [thick * 1.3, thick, thick * 0.9], sides: detail.sides(8),
                colours: [bytes(shape.shins * 0.9)])
            mesh.add(shank.bound(to: leg.shank))
            var foot = Mesh()
            let reach: Float = shape.webbed ? 0.11 : 0.09
            let sole = SIMD3(leg.ankle.x, thick * 0.6, leg.ankle.z)
            for toe in -1...2 {
                let angle = toe == 2 ? Float.pi : Float(toe) * 0.5
                let tip = sole + SIMD3(sin(angle), -0.03, cos(angle)) * (toe == 2 ? 0.05 : reach)
                foot.add(
                    .tube(
                        [leg.ankle, tip], radii: [thick, thick * 0.55], sides: detail.sides(6),
                        colours: [bytes(shape.shins * 0.9)]))
            }
            if shape.webbed {
                let web = Mesh.ball(
                    [0.056, 0.007, 0.058], sides: detail.sides(14), rows: 4, colour: bytes(shape.shins))
                foot.add(web, at: .shift(sole + [0, 0.004, reach * 0.55]))
            }
            mesh.add(foot.bound(to: leg.foot))
        }
        return mesh
    }
}

/// The joints of a bird, and where they rest.
struct BirdFrame: Sendable {
    struct Leg: Sendable {
        var shank: Int
        var foot: Int
        var hip: SIMD3<Float>
        var ankle: SIMD3<Float>
    }

    var skeleton = Skeleton()
    var trunk = 0
    var neck = 0
    var nape = 0
    var head = 0
    var tail = 0
    var wings: [Int] = []
    var legs: [Leg] = []
    let centre: SIMD3<Float>
    /// Along the trunk towards the breast, and out of its back.
    let axis: SIMD3<Float>
    let up: SIMD3<Float>
    let neckStart: SIMD3<Float>
    let neckMiddle: SIMD3<Float>
    let neckEnd: SIMD3<Float>
    /// Middle and half axes of the skull.
    let top: SIMD3<Float>
    let skull: SIMD3<Float>

    init(_ shape: Bird) {
        let lean = shape.upright
        axis = [0, sin(lean), cos(lean)]
        up = [0, cos(lean), -sin(lean)]
        let drop = max(shape.plump * cos(lean), shape.long * 0.93 * sin(lean))
        centre = [0, shape.legs + drop, 0]
        neckStart = centre + up * (shape.plump * 0.42) + axis * (shape.long * 0.8)
        let rise = SIMD3<Float>(0, 0.72, 0.62).normalized
        if shape.neck > 0.3 {
            neckMiddle = neckStart + SIMD3(0, 0.42, 0.34) * shape.neck
            neckEnd = neckStart + SIMD3(0, 0.98, 0.10) * shape.neck
        } else {
            neckEnd = neckStart + mix(rise, [0, 1, 0.1], min(lean, 1)) * shape.neck
            neckMiddle = (neckStart + neckEnd) / 2
        }
        top = neckEnd + SIMD3(0, shape.head * 0.35, shape.head * 0.35)
        skull = SIMD3(0.92, 0.95, 1.05) * shape.head * (shape.face > 0 ? SIMD3(1.12, 1.02, 0.92) : [1, 1, 1])
        let root = skeleton.add("root", nil, .zero)
        trunk = skeleton.add("trunk", root, centre)
        neck = skeleton.add("neck", trunk, neckStart)
        nape = skeleton.add("nape", neck, neckMiddle)
        head = skeleton.add("head", nape, neckEnd)
        tail = skeleton.add("tail", trunk, centre + up * 0.02 - axis * (shape.long + 0.02))
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let shoulder =
                centre + SIMD3(shape.plump * 0.55 * side, 0, 0) + up * (shape.plump * 0.45)
                + axis * (0.10 + 0.14 * sin(lean))
            let inner = skeleton.add("wing.\(name).inner", trunk, shoulder)
            let outer = skeleton.add(
                "wing.\(name).outer", inner, shoulder + [shape.wing * 0.42 * side, 0, 0])
            wings += [inner, outer]
        }
        for side in [Float(1), -1] {
            let name = side > 0 ? "left" : "right"
            let hip = SIMD3(max(0.06, shape.plump * 0.42) * side, centre.y - drop * 0.62, -0.02)
            let ankle = SIMD3(hip.x, 0.016, hip.z + 0.015)
            let shank = skeleton.add("leg.\(name)", trunk, hip)
            let foot = skeleton.add("foot.\(name)", shank, ankle)
            legs.append(Leg(shank: shank, foot: foot, hip: hip, ankle: ankle))
        }
    }
}
