import Foundation
import Render

extension SculptedBody {
    /// Models a quadruped from its numbers.
    static func quadruped(_ key: String, _ shape: Quadruped, detail: BodyDetail = .hero) -> SculptedBody {
        var frame = QuadrupedFrame(shape)
        var head = QuadrupedHead(shape: shape, frame: frame)
        var field = Field()
        QuadrupedTrunk(shape: shape, frame: frame).model(&field)
        head.model(&field)
        for (number, side) in [Float(1), -1].enumerated() {
            frame.skeleton.move(frame.lids[number], to: head.eyeCentre(field, side: side))
        }
        head = QuadrupedHead(shape: shape, frame: frame)
        QuadrupedMarkings(shape: shape, frame: frame).paint(&field)
        if shape.wool > 0 {
            let height = shape.wool
            field.reliefHeight = height
            let face = frame.headSpace.point([0, -0.15, 0.75])
            let reach = shape.head.size * 1.05
            field.relief = { point in
                let bare = max(ramp(reach * 1.2, reach, (point - face).length), ramp(0.22, 0.16, point.y))
                return height * (0.5 + 0.5 * noise(point / (height * 1.6))) * (1 - bare)
            }
        }
        var sculptor = Sculptor(cell: 0.0165)
        sculptor.detail = detail
        sculptor.softness = 0.035
        sculptor.coverage = shape.material.coverage
        var skin = sculptor.mesh(field, skeleton: frame.skeleton)
        // Soles press flat on the ground.
        for index in skin.positions.indices { skin.positions[index].y = max(skin.positions[index].y, 0) }
        var parts = [Part(name: "body", material: shape.material, mesh: skin, isCoat: true)]
        if let horns = QuadrupedHorns(shape: shape, frame: frame).part(detail) { parts.append(horns) }
        parts += QuadrupedFinery(shape: shape, frame: frame, field: field).parts(detail)
        if let wings = shape.wings {
            parts.append(Plumage.wings(wings, joints: frame.wings, skeleton: frame.skeleton, detail: detail))
        }
        parts += QuadrupedFace(shape: shape, frame: frame, head: head, field: field).parts(detail)
        var body = SculptedBody(key: key, parts: parts, skeleton: frame.skeleton)
        body.rig = QuadrupedRig(shape: shape, frame: frame)
        body.anchors = [
            "head.top": Anchor(joint: frame.head, position: frame.headSpace.point([0, 1.0, 0])),
            "eyes": Anchor(joint: frame.head, position: frame.headSpace.point([0, 0.12, 0.95])),
            "mouth": Anchor(joint: frame.head, position: frame.headSpace.point(head.muzzleTip)),
            "back": Anchor(
                joint: frame.spine, position: (frame.hip + frame.shoulder) / 2 + [0, shape.waist.y, 0]),
            "neck": Anchor(joint: frame.neck, position: frame.skeleton.joints[frame.neck].position),
        ]
        return body.scaled(by: shape.size)
    }

    /// The same body in another size; motion is scaled with it.
    func scaled(by factor: Float) -> SculptedBody {
        var body = self
        for index in body.parts.indices {
            body.parts[index].mesh.positions = body.parts[index].mesh.positions.map { $0 * factor }
        }
        var skeleton = Skeleton()
        for joint in self.skeleton.joints { skeleton.add(joint.name, joint.parent, joint.position * factor) }
        body.skeleton = skeleton
        for (name, anchor) in anchors { body.anchors[name]?.position = anchor.position * factor }
        body.rig = ScaledRig(rig: rig, factor: factor)
        body.stature = stature.map { $0 * factor }
        return body
    }
}

/// The motion of a rig on a body of another size.
struct ScaledRig: BodyRig {
    let rig: any BodyRig
    let factor: Float

    var actions: [BodyAction] { rig.actions }
    func period(_ action: BodyAction) -> Double { rig.period(action) }
    func speed(_ action: BodyAction) -> Float { rig.speed(action) * factor }
    func touchdowns(_ action: BodyAction) -> [Float] { rig.touchdowns(action) }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        rig.pose(action, phase: phase, turn: turn).map { matrix in
            var scaled = matrix
            scaled.origin *= factor
            return scaled
        }
    }
}

/// Eyes, lids and nose: hard, shiny parts set into the modelled head.
struct QuadrupedFace {
    let shape: Quadruped
    let frame: QuadrupedFrame
    let head: QuadrupedHead
    let field: Field

    func parts(_ detail: BodyDetail) -> [SculptedBody.Part] {
        let coat = shape.coat
        let radius = shape.head.eye * shape.head.size
        var balls = Mesh()
        var lights = Mesh()
        var lids = Mesh()
        for (number, side) in [Float(1), -1].enumerated() {
            let towards = QuadrupedFrame.eyeDirection(shape.head, side: side)
            let gaze = mix(towards, [0, 0.02, 1], 0.45).normalized
            let centre = frame.skeleton.joints[frame.lids[number]].position
            let look = Affine.frame(up: [0, 1, 0], forward: gaze, at: .zero)
            var place = look
            // Frames keep `up`; the eye needs its z along the gaze.
            place.z = gaze
            place.x = SIMD3<Float>(0, 1, 0).crossed(gaze).normalized
            place.y = gaze.crossed(place.x)
            place.origin = centre
            var ball = Mesh()
            ball.add(
                Eyes.ball(
                    radius: radius, iris: coat.iris, white: hex(0xEDE6DC),
                    spread: shape.head.iris, sides: detail.sides(24)),
                at: place)
            balls.add(ball.bound(to: frame.head))
            for (offset, width) in [(SIMD3<Float>(0.36, 0.46, 1), Float(0.23)), ([-0.36, -0.38, 1], 0.09)] {
                let glint = Eyes.catchlight(
                    radius: radius, towards: place.direction(offset.normalized), width: width,
                    sides: detail.sides(14))
                var placed = Mesh()
                placed.add(glint, at: .shift(centre))
                lights.add(placed.bound(to: frame.head))
            }
            var lid = Mesh()
            let rest = Affine.turn(-1.05, about: place.x) * Affine.turn(z: -0.20 * side)
            lid.add(
                Eyes.lid(
                    radius: radius, colour: mix(coat.base, coat.dark, 0.3), coat: 0.04,
                    sides: detail.sides(22)),
                at: Affine.shift(centre) * rest)
            lids.add(lid.bound(to: frame.lids[number]))
        }
        var parts = [
            SculptedBody.Part(name: "eyes", material: .eye, mesh: balls),
            SculptedBody.Part(name: "catchlights", material: .emissive, mesh: lights),
            SculptedBody.Part(name: "lids", material: .felt, mesh: lids),
        ]
        if shape.head.trunk == 0, shape.head.beak.x == 0, shape.head.nose.x > 0.03 {
            parts.append(SculptedBody.Part(name: "nose", material: .rubber, mesh: nose(detail)))
        }
        if shape.head.tongue, shape.head.trunk == 0, shape.head.beak.x == 0 {
            var sculptor = Sculptor(cell: radius * 0.30)
            sculptor.detail = detail
            sculptor.mottle = 0.02
            let tongue = sculptor.mesh(head.tongue(), skeleton: .rigid).bound(to: frame.jaw)
            parts.append(SculptedBody.Part(name: "tongue", material: .vinyl, mesh: tongue))
        }
        return parts
    }

    private func nose(_ detail: BodyDetail) -> Mesh {
        var field = Field()
        field.joint = frame.head
        let unit = shape.head.size
        let size = shape.head.nose * unit
        let tip = head.muzzleTip
        let turned = Affine.turn(x: shape.head.pitch)
        let middle =
            head.front(self.field, height: tip.y + shape.head.muzzle.y * 0.40)
            - turned.direction([0, 0, size.z * 0.25])
        field.add(.ellipsoid(size), at: middle, turned: turned, blend: 0.01, colour: shape.coat.nose)
        for side in [Float(1), -1] {
            field.add(
                .ellipsoid(size * SIMD3(0.5, 0.6, 0.7)),
                at: middle + turned.direction([size.x * 0.55 * side, -size.y * 0.2, 0]),
                turned: turned, blend: 0.012, colour: shape.coat.nose)
            field.add(
                .ellipsoid(size * SIMD3(0.20, 0.26, 0.5)),
                at: middle + turned.direction([size.x * 0.46 * side, -size.y * 0.25, size.z * 0.85]),
                turned: turned, role: .carve,
                blend: 0.006, colour: shape.coat.nose * 0.4)
        }
        var sculptor = Sculptor(cell: size.x * 0.16)
        sculptor.detail = detail
        sculptor.mottle = 0
        return sculptor.mesh(field, skeleton: .rigid).bound(to: frame.head)
    }
}
