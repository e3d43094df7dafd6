import Foundation
import Render

/// Eyeballs that look about, lids that blink, lashes and brows.
struct PersonEyes {
    let head: PersonHead

    private var look: Wardrobe { head.look }
    private var face: BipedFace { head.frame.face }
    private var isStone: Bool { head.look.stuff == .rock }

    func parts() -> [SculptedBody.Part] {
        var eyes = Mesh()
        var lids = Mesh()
        var lights = Mesh()
        let radius = face.eyeRadius
        let skin = look.extras.contains("white") ? hex(0xF4EFE8) : look.skin
        let lid =
            look.isFeminine && look.stuff == nil
            ? mix(skin, hex(0x9A5A6A), 0.30) : mix(skin, hex(0xA05A48), 0.16)
        for (number, side) in [Float(1), -1].enumerated() {
            let place = SIMD3<Float>(face.eye.x * side, face.eye.y, face.eye.z)
            var ball = Mesh()
            ball.add(eyeball(radius: radius), at: .shift(place) * .turn(y: -0.06 * side))
            eyes.append(ball.bound(to: face.eyes[number]))
            var shell = Mesh()
            shell.add(
                Eyes.lid(radius: radius * 1.01, colour: lid, coat: 1, sides: head.detail.sides(20)),
                at: .shift(place) * .turn(x: -0.86, y: 0, z: (look.isOld ? 0.16 : 0.07) * -side))
            lids.append(shell.bound(to: face.lids))
            // The lower lid keeps still.
            var lower = Mesh()
            lower.add(
                Eyes.lid(
                    radius: radius * 0.995, colour: mix(skin, hex(0xA05A48), 0.10), coat: 1,
                    sides: head.detail.sides(18)),
                at: .shift(place) * .turn(x: Float.pi + 0.86))
            lids.append(lower.bound(to: head.frame.head))
            if head.detail.rawValue < 2, !isStone {
                for (towards, width) in [
                    (SIMD3<Float>(0.34, 0.42, 0.84), Float(0.20)), (SIMD3(-0.28, -0.26, 0.92), 0.10),
                ] {
                    let glint = Eyes.catchlight(
                        radius: radius, towards: towards.normalized, width: width,
                        sides: head.detail.sides(10))
                    var placed = Mesh()
                    placed.add(glint, at: .shift(place))
                    lights.append(placed.bound(to: head.frame.head))
                }
            }
        }
        var parts = [
            SculptedBody.Part(name: "eyes", material: isStone ? .rock : .eye, mesh: eyes),
            SculptedBody.Part(name: "lids", material: look.stuff ?? .skin, mesh: lids),
            SculptedBody.Part(name: "brows", material: look.stuff ?? .hair, mesh: brows()),
        ]
        if !lights.positions.isEmpty {
            parts.append(SculptedBody.Part(name: "catchlights", material: .emissive, mesh: lights))
        }
        return parts
    }

    /// White with a coloured iris about its z axis.
    private func eyeball(radius: Float) -> Mesh {
        let white = hex(0xF1ECE4)
        let iris = look.iris
        let rings: [(Float, SIMD3<Float>)] = [
            (0, hex(0x050404)), (0.30, hex(0x050404)), (0.35, iris * 0.55), (0.50, iris * 1.25),
            (0.60, iris * 0.9),
            (0.66, iris * 0.35), (0.70, white * 0.80), (0.85, white), (1.7, white), (3.1415, white),
        ]
        var profile: [SIMD2<Float>] = []
        var colours: [SIMD4<UInt8>] = []
        for (angle, colour) in rings.reversed() {
            profile.append([angle == 0 || angle > 3.1 ? 0 : sin(angle), cos(angle)] * radius)
            colours.append(bytes(isStone ? hex(0xC8C4BA) : colour))
        }
        var mesh = Mesh()
        mesh.add(.lathe(profile, sides: head.detail.sides(20), colours: colours), at: .turn(x: Float.pi / 2))
        return mesh
    }

    private func brows() -> Mesh {
        var mesh = Mesh()
        let unit = face.unit
        let heavy: Float = look.isFeminine ? 0.75 : look.isOld ? 1.35 : 1.1
        for side in [Float(1), -1] {
            let line = (0...5).map { step -> SIMD3<Float> in
                let part = Float(step) / 5
                let x = 0.17 + part * 0.40
                let y = 0.34 + 0.07 * sin(part * 2.6) - 0.05 * part
                let depth = (1 - min(x * x * 0.95 + pow((y - 0.08), 2), 0.95)).squareRoot() * 0.97
                return head.at(x * side, y, depth - 0.02)
            }
            let hair = look.hair == .bald && look.beard == .none ? look.hairColour : look.hairColour * 0.85
            var brow = Mesh.tube(
                line, radii: [0.5, 0.9, 1, 0.85, 0.6, 0.3].map { $0 * unit * 0.052 * heavy },
                sides: head.detail.sides(8),
                colours: [bytes(hair)])
            let base = brow.positions.count
            brow.joints = brow.positions.map { _ in [UInt8(face.brows), UInt8(face.frown), 0, 0] }
            brow.weights = (0..<base).map { index in
                let x = abs(brow.positions[index].x) / unit
                let inner = UInt8((clamp(1 - (x - 0.17) / 0.36) * 255).rounded())
                return [255 - inner, inner, 0, 0]
            }
            mesh.append(brow)
        }
        return mesh
    }

    /// Glasses, goggles or a patch.
    func spectacles() -> SculptedBody.Part {
        var mesh = Mesh()
        let unit = face.unit
        let goggles = look.extras.contains("goggles")
        let steps = head.detail.sides(20)
        for side in [Float(1), -1] {
            let place = SIMD3<Float>(
                face.eye.x * side, face.eye.y - 0.01 * unit, face.eye.z + face.eyeRadius * 0.98)
            if look.extras.contains("patch") {
                guard side < 0 else { continue }
                mesh.add(
                    .ball([0.25, 0.25, 0.10] * unit, sides: steps, rows: 8, colour: bytes(hex(0x1A1716))),
                    at: .shift(place - [0, 0, 0.02 * unit]))
                continue
            }
            let ring = (0...steps).map { step -> SIMD3<Float> in
                let angle = Float(step) / Float(steps) * 2 * Float.pi
                let bulge = 0.03 * unit - abs(cos(angle)) * 0.03 * unit
                return place + SIMD3(cos(angle) * (goggles ? 0.34 : 0.275), sin(angle) * 0.26, 0) * unit + [
                    0, 0, bulge,
                ]
            }
            mesh.add(
                .tube(
                    ring, radii: ring.map { _ in unit * (goggles ? 0.06 : 0.028) }, sides: 6,
                    colours: [bytes(hex(goggles ? 0x2A2E34 : 0x3A2A22))], closed: false))
            if goggles {
                mesh.add(
                    .ball([0.32, 0.25, 0.12] * unit, sides: steps, rows: 8, colour: bytes(hex(0xD98A2A))),
                    at: .shift(place - [0, 0, 0.03 * unit]))
            }
            let temple = [
                place + [0.275 * side * unit, 0.04 * unit, 0], head.at(0.93 * side, 0.06, 0.45),
                head.at(1.0 * side, 0.02, -0.05),
            ]
            mesh.add(
                .tube(
                    temple, radii: [0.026, 0.024, 0.022].map { $0 * unit }, sides: 6,
                    colours: [bytes(hex(0x3A2A22))]))
        }
        let bridge = [SIMD3<Float>(-0.09, 0.05, 0), [0, 0.10, 0.03], [0.09, 0.05, 0]].map {
            SIMD3(0, face.eye.y, face.eye.z + face.eyeRadius * 1.0) + $0 * unit
        }
        if !look.extras.contains("patch") {
            mesh.add(
                .tube(
                    bridge, radii: [0.024, 0.024, 0.024].map { $0 * unit }, sides: 6,
                    colours: [bytes(hex(0x3A2A22))]))
        } else {
            let strap = [
                head.at(-0.98, 0.34, 0), head.at(-0.62, 0.30, 0.72), head.at(0.1, 0.42, 0.96),
                head.at(0.7, 0.56, 0.62), head.at(0.98, 0.6, 0),
            ]
            mesh.add(
                .tube(
                    strap, radii: strap.map { _ in 0.022 * unit }, sides: 6, colours: [bytes(hex(0x1A1716))]))
        }
        return SculptedBody.Part(name: "glasses", material: .plastic, mesh: mesh.bound(to: head.frame.head))
    }
}

/// A mouth that opens: the lower lip is held by the jaw, its corners by the smile.
struct PersonMouth {
    let head: PersonHead
    let face: Field

    func parts() -> [SculptedBody.Part] {
        let columns = max(6, 12 / Int(head.detail.coarseness))
        let rows = 6
        let bones = head.frame.face
        let unit = head.unit
        let width: Float = 0.62
        var inside = Mesh()
        var lips = Mesh()
        let skin = head.look.extras.contains("white") ? hex(0xC7333B) : head.look.skin
        let lip =
            head.look.isFeminine
            ? mix(skin * 0.62, hex(0xB02A38), 0.75) : mix(skin * 0.55, hex(0x8C2F2A), 0.55)
        var upper: [SIMD3<Float>] = []
        var lower: [SIMD3<Float>] = []
        func weight(_ across: Float, _ down: Float) -> (jaw: UInt8, corner: UInt8) {
            let bowl = 1 - 4 * across * across
            let jaw = UInt8((clamp(down * bowl) * 254).rounded(.down))
            return (jaw, UInt8((clamp(4 * across * across) * Float(254 - Int(jaw))).rounded(.down)))
        }
        func bind(_ mesh: inout Mesh, _ shares: (jaw: UInt8, corner: UInt8)) {
            mesh.joints.append([UInt8(head.frame.head), UInt8(bones.jaw), UInt8(bones.corners), 0])
            mesh.weights.append([255 - shares.jaw - shares.corner, shares.jaw, shares.corner, 0])
        }
        for row in 0...rows {
            let down = Float(row) / Float(rows)
            for column in 0...columns {
                let across = Float(column) / Float(columns) - 0.5
                let bowl = 1 - 4 * across * across
                let y = -0.60 + 0.40 * across * across - down * bowl * PersonHead.mouthDepth
                var point = head.onFace(face, across * width, y, lift: 0.006)
                if row > 0, row < rows { point.z -= 0.01 * unit * sin(down * Float.pi) }
                if row == 0 { upper.append(point) }
                if row == rows { lower.append(point) }
                let colour =
                    down < 0.34
                    ? hex(0xF4EFE6) : down > 0.66 && abs(across) < 0.3 ? hex(0xC9606A) : hex(0x4A1418)
                inside.vertex(point, [0, 0, 1], [across, down], bytes(colour))
                bind(&inside, weight(across, down))
            }
        }
        let span = UInt32(columns + 1)
        for row in 0..<UInt32(rows) {
            for column in 0..<UInt32(columns) {
                let a = row * span + column
                inside.quad(a, a + span, a + span + 1, a + 1)
            }
        }
        inside.computeNormals()
        inside.normals = inside.normals.map { $0.z < 0.2 ? [0, 0, 1] : $0 }
        for (line, down) in [(upper, Float(0)), (lower, 1)] {
            let radii = line.indices.map { index -> Float in
                let across = Float(index) / Float(columns) - 0.5
                return (0.022 + 0.026 * (1 - 4 * across * across)) * unit
                    * (head.look.isFeminine ? 1.15 : 0.9)
            }
            var tube = Mesh.tube(line, radii: radii, sides: head.detail.sides(8), colours: [bytes(lip)])
            for point in tube.positions {
                bind(&tube, weight(clamp(point.x / unit / width, -0.5, 0.5), down))
            }
            lips.append(tube)
        }
        return [
            SculptedBody.Part(name: "mouth", material: head.look.stuff ?? .clay, mesh: inside),
            SculptedBody.Part(name: "lips", material: head.look.stuff ?? .clay, mesh: lips),
        ]
    }
}
