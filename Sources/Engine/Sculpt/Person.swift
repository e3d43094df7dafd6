import Foundation
import Render

extension Biped {
    /// A grown-up doll: a head that is a good fifth of the height.
    static var doll: Biped { doll(.adult) }

    static func doll(_ build: Wardrobe.Build) -> Biped {
        let (legs, trunk, head): (Float, Float, Float) =
            switch build {
            case .adult: (1, 1, 1)
            case .child: (0.58, 0.66, 0.86)
            case .toddler: (0.29, 0.47, 0.72)
            }
        let hip = 0.77 * legs + (build == .toddler ? 0.02 : 0)
        let skull = 0.172 * head
        let neck = hip + 0.495 * trunk
        return Biped(
            hipHeight: hip, kneeHeight: mix(0.082, hip, 0.49), ankleHeight: 0.082 * mix(legs, 1, 0.4),
            waistHeight: hip + 0.145 * trunk, chestHeight: hip + 0.285 * trunk,
            shoulderHeight: hip + 0.432 * trunk, neckHeight: neck, headHeight: neck + skull * 1.22,
            headSize: skull, shoulders: 0.158 * trunk, hips: 0.080 * mix(trunk, 1, 0.2),
            upperArm: 0.235 * trunk,
            foreArm: 0.210 * trunk, hand: 0.112 * mix(trunk, 1, 0.2), armAngle: 0.62,
            foot: 0.245 * mix(legs, 1, 0.35),
            walkStride: 0.58 * legs, walkPeriod: 1.06 * Double(legs.squareRoot()), runStride: 0.62 * legs,
            runPeriod: 0.68 * Double(legs.squareRoot()))
    }
}

/// Models a dressed person: cloth and felt over a vinyl doll.
struct Person {
    let look: Wardrobe
    let detail: BodyDetail
    let frame: BipedFrame
    let umbrella: Bool

    init(_ look: Wardrobe, detail: BodyDetail, umbrella: Bool = false) {
        var look = look
        if umbrella { look.held[1] = .umbrella }
        self.look = look
        self.detail = detail
        self.umbrella = umbrella
        frame = BipedFrame(.doll(look.build))
    }

    /// How thick limbs are against a grown-up's.
    var thick: Float {
        switch look.build {
        case .adult: 1
        case .child: 0.74
        case .toddler: 0.60
        }
    }

    /// Size of a cell against a grown-up's, so that a child has no fewer of them.
    var fine: Float { mix(thick, 1, 0.25) }

    /// A height of the trunk: 0 at the hips, 1 at the neck; below the hips it goes on at the same scale.
    func trunk(_ part: Float) -> Float { mix(frame.shape.hipHeight, frame.shape.neckHeight, part) }

    func body(key: String) -> SculptedBody {
        let clothes = PersonClothes(person: self)
        let head = PersonHead(person: self)
        let skin = head.skin(bare: clothes)
        let cloth = part("clothes", clothes.material, clothes.trunk(), cell: 0.0190, softness: 0.045)
        var parts = [cloth]
        if look.barefoot {
            // Bare feet are part of the skin.
        } else {
            parts.append(part("shoes", look.stuff ?? .leather, clothes.shoes(), cell: 0.0180, softness: 0.03))
        }
        let skinPart = part("skin", look.stuff ?? .skin, skin, cell: 0.0155, softness: 0.02)
        parts.append(skinPart)
        let hair = PersonHair(head: head)
        if let field = hair.field() {
            parts.append(part("hair", look.stuff ?? .hair, field, cell: 0.0180, softness: 0.03))
        }
        if let (field, material) = PersonHats(head: head).field() {
            parts.append(part("hat", look.stuff ?? material, field, cell: 0.0165, softness: 0.02))
        }
        parts += head.features(face: skin)
        parts += PersonTrimmings(person: self, clothes: cloth.mesh, field: clothes.trunk()).parts()
        var carried: [BipedRig.Grip?] = [nil, nil]
        for (number, prop) in look.held.enumerated() {
            guard let prop else { continue }
            let arm = frame.arms[number]
            let kit = PersonProps(prop: prop, detail: detail, look: look, size: fine)
            let place = prop.isWorn ? chestPlace : arm.grip
            parts += kit.parts().map { part in
                var mesh = Mesh()
                mesh.add(part.mesh, at: .shift(place))
                return SculptedBody.Part(
                    name: part.name, material: look.stuff ?? part.material,
                    mesh: mesh.bound(to: frame.props[number]))
            }
            carried[number] = prop.grip
        }
        let crown =
            parts.filter { ["skin", "hair"].contains($0.name) }.flatMap(\.mesh.positions).map(\.y).max() ?? 1
        let top = parts.filter { $0.name == "hat" }.flatMap(\.mesh.positions).map(\.y).max() ?? crown
        if let stuff = look.stuff { parts = parts.map { Self.cast($0, in: stuff, look) } }
        var body = SculptedBody(
            key: key, parts: parts.filter { !$0.mesh.positions.isEmpty }, skeleton: frame.skeleton)
        var rig = BipedRig(frame: frame)
        rig.carried = carried
        rig.mood = look.mood
        rig.stoop = look.isOld ? 0.16 : 0
        if umbrella { rig.actions = [.shelter] + rig.actions.filter { $0 != .shelter } }
        body.rig = rig
        // A tall hat makes half of its wearer's height its own.
        body.stature = crown + max(top - crown, 0) * 0.5
        body.anchors = BipedAnchors.of(frame, back: -0.14 * thick)
        return look.stature == 1 ? body : body.scaled(by: look.stature)
    }

    /// In front of the chest, where guitars hang.
    private var chestPlace: SIMD3<Float> { [0, trunk(0.42), 0.125 * thick * look.girth] }

    /// A statue has the colour of its stone everywhere but in its folds.
    private static func cast(
        _ part: SculptedBody.Part, in stuff: MaterialKind, _ look: Wardrobe
    ) -> SculptedBody.Part {
        var part = part
        guard stuff == .rock || stuff == .metal || stuff == .gold else { return part }
        part.material = stuff
        part.mesh.colours = part.mesh.colours.map { colour in
            let luma = (0.3 * Float(colour.x) + 0.6 * Float(colour.y) + 0.1 * Float(colour.z)) / 255
            return bytes(look.cloth * (0.72 + 0.28 * luma), Float(colour.w) / 255)
        }
        return part
    }

    private func part(
        _ name: String, _ material: MaterialKind, _ field: Field, cell: Float, softness: Float
    ) -> SculptedBody.Part {
        var sculptor = Sculptor(cell: cell * fine)
        sculptor.detail = detail
        sculptor.softness = softness * fine
        sculptor.mottle = material == .skin ? 0.015 : 0.05
        sculptor.mottleSize = 0.035
        var mesh = sculptor.mesh(field, skeleton: frame.skeleton)
        for index in mesh.positions.indices { mesh.positions[index].y = max(mesh.positions[index].y, 0) }
        return SculptedBody.Part(name: name, material: material, mesh: mesh)
    }
}
