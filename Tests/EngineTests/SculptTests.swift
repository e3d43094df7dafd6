import Render
import Testing

@testable import Engine

/// Directed edges of a mesh after vertices at the same place are taken as one.
private func looseEdges(_ mesh: Mesh) -> Int {
    var places: [SIMD3<Int32>: Int] = [:]
    let weld = mesh.positions.map { position -> Int in
        let key = SIMD3<Int32>(
            Int32((position.x * 1e5).rounded()), Int32((position.y * 1e5).rounded()),
            Int32((position.z * 1e5).rounded()))
        if let known = places[key] { return known }
        places[key] = places.count
        return places.count - 1
    }
    var balance: [SIMD2<Int>: Int] = [:]
    for corner in stride(from: 0, to: mesh.indices.count, by: 3) {
        for side in 0..<3 {
            let from = weld[Int(mesh.indices[corner + side])]
            let to = weld[Int(mesh.indices[corner + (side + 1) % 3])]
            guard from != to else { continue }
            balance[from < to ? [from, to] : [to, from], default: 0] += from < to ? 1 : -1
        }
    }
    return balance.values.count { $0 != 0 }
}

/// Six times the volume: positive when the triangles face outwards.
private func volume(_ mesh: Mesh) -> Float {
    var sum: Float = 0
    for corner in stride(from: 0, to: mesh.indices.count, by: 3) {
        let points = (0..<3).map { mesh.positions[Int(mesh.indices[corner + $0])] }
        sum += points[0].dotted(points[1].crossed(points[2]))
    }
    return sum
}

/// The share of a mesh whose triangles turn the way its normals look; open sheets have no volume.
private func facing(_ mesh: Mesh) -> Float {
    var right: Float = 0, all: Float = 1e-12
    for corner in stride(from: 0, to: mesh.indices.count, by: 3) {
        let corners = (0..<3).map { Int(mesh.indices[corner + $0]) }
        let points = corners.map { mesh.positions[$0] }
        let turn = (points[1] - points[0]).crossed(points[2] - points[0])
        let normal = corners.reduce(SIMD3<Float>.zero) { $0 + mesh.normals[$1] }
        all += turn.length
        if turn.dotted(normal) > 0 { right += turn.length }
    }
    return right / all
}

@Suite("Sculptor")
struct SculptTests {
    private var ballField: Field {
        var field = Field()
        field.add(.ellipsoid([0.5, 0.3, 0.4]), at: [0, 0.3, 0], blend: 0.05, colour: [1, 0, 0])
        field.limb([0.3, 0.3, 0], [0.9, 0.5, 0.1], 0.12, 0.05, blend: 0.05, colour: [0, 1, 0])
        return field
    }

    @Test func `A field becomes a closed mesh that faces outwards`() {
        let mesh = Sculptor(cell: 0.03).mesh(ballField, skeleton: .rigid)
        #expect(mesh.triangleCount > 1000)
        #expect(looseEdges(mesh) == 0)
        #expect(volume(mesh) > 0)
        for index in mesh.positions.indices {
            #expect(abs(mesh.normals[index].length - 1) < 1e-3)
        }
    }

    @Test func `Vertices lie on the surface and triangles agree with their normals`() {
        let field = ballField
        let all: [Int32] = [0, 1]
        let mesh = Sculptor(cell: 0.03).mesh(field, skeleton: .rigid)
        let worst = mesh.positions.map { abs(field.distance($0, all)) }.max() ?? 1
        #expect(worst < 0.004)
        var against = 0
        for corner in stride(from: 0, to: mesh.indices.count, by: 3) {
            let index = (0..<3).map { Int(mesh.indices[corner + $0]) }
            let face = (mesh.positions[index[1]] - mesh.positions[index[0]])
                .crossed(mesh.positions[index[2]] - mesh.positions[index[0]])
            let normal = mesh.normals[index[0]] + mesh.normals[index[1]] + mesh.normals[index[2]]
            if face.dotted(normal) < 0 { against += 1 }
        }
        #expect(against == 0)
    }

    @Test func `A field of two colours is painted in both`() {
        let mesh = Sculptor(cell: 0.04).mesh(ballField, skeleton: .rigid)
        #expect(mesh.colours.contains { $0.x > 200 && $0.y < 40 })
        #expect(mesh.colours.contains { $0.y > 200 && $0.x < 40 })
    }

    @Test func `Two bones reach a point within their length and keep it`() {
        let elbow = QuadrupedRig.bend(from: [0, 1, 0], to: [0, 0.2, 0.1], 0.5, 0.45, towards: [0, 0, 1])
        #expect(abs((elbow - SIMD3(0, 1, 0)).length - 0.5) < 1e-4)
        #expect(abs((elbow - SIMD3(0, 0.2, 0.1)).length - 0.45) < 1e-4)
        #expect(elbow.z > 0)
    }
}

@Suite("Bodies")
struct SculptBodyTests {
    /// One of each family that is modelled in its own way; the others differ from these in numbers.
    static let keys: [String] = {
        let tables = BodyCatalogue.bestiary + BodyCatalogue.aviary + BodyCatalogue.menagerie
        // What is built out of pieces has a test of its own.
        let others = Set(tables.map(\.key) + Thing.all.map(\.entry.key))
        let chosen = [
            "unicorn", "camel", "dragon", "griffin", "kangaroo", "hedgehog", "triceratops", "crocodile",
            "owl",
            "rooster", "penguin", "peacock", "whale", "narwhal", "frog", "octopus", "cobra", "snail",
            "butterfly",
            "ladybird", "crab", "scorpion", "ghost", "manta-ray", "monster",
        ]
        // Of the many people one of each sort: the others differ in their clothes alone.
        let people = ["body/man", "body/girl", "body/baby", "body/ballerina", "body/chef"]
        return BodyCatalogue.entries.map(\.key).filter {
            !others.contains($0) && (!BodyCatalogue.isPerson($0) || people.contains($0))
        } + chosen.map { "body/\($0)" }
    }()

    @Test func `Every body has a key and a first noun of its own, and the size it promises`() {
        let entries = BodyCatalogue.entries
        #expect(Set(entries.map(\.key)).count == entries.count)
        #expect(Set(entries.compactMap(\.nouns.first)).count == entries.count)
        #expect(Self.keys.allSatisfy { BodyCatalogue.entry($0) != nil })
        #expect(entries.allSatisfy { $0.height.map { $0 > 0.005 && $0 < 200 } ?? true })
    }

    private static let builtKeys = Set(Thing.all.map(\.entry.key))

    /// Every fifth of the bodies that only their numbers tell apart.
    static let sample = BodyCatalogue.entries.map(\.key).filter {
        !keys.contains($0) && !BodyCatalogue.isPerson($0) && !builtKeys.contains($0)
    }.enumerated()
        .filter { $0.offset % 5 == 2 }.map(\.element)

    @Test(arguments: sample) func `A body of the table stands upright on the ground`(key: String) throws {
        let body = try #require(BodyCatalogue.body(key, seed: 1, detail: .far))
        if let height = BodyCatalogue.entry(key)?.height {
            #expect(abs(body.height - height) < 0.25 * height)
        }
        for part in body.parts {
            #expect(part.mesh.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.z.isFinite })
            #expect(part.mesh.joints.allSatisfy { Int($0.max()) < body.skeleton.joints.count })
        }
        #expect(body.skeleton.joints.count <= 64)
        for action in body.actions {
            let matrices = body.pose(action, at: body.period(action) * 0.37)
            #expect(matrices.allSatisfy { $0.origin.x.isFinite && $0.y.y.isFinite }, "\(action)")
        }
        if body.actions.first != .swim { #expect(body.bounds.low.y > -0.1 * body.height) }
    }

    @Test(arguments: Thing.all.map(\.name))
    func `A built thing stands, faces outwards and is as high as it says`(
        name: String
    ) throws {
        let entry = try #require(BodyCatalogue.entry("body/\(name)"))
        let body = entry.make(3, .far)
        #expect(!entry.nouns.isEmpty)
        #expect(abs(body.bounds.low.y) < 0.001 * body.height)
        #expect(abs(body.height - (entry.height ?? 0)) < 0.001 * body.height)
        #expect(body.skeleton.joints.count <= 64)
        for part in body.parts {
            let mesh = part.mesh
            #expect(!mesh.positions.isEmpty && mesh.joints.count == mesh.positions.count)
            #expect(mesh.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.z.isFinite })
            #expect(mesh.normals.allSatisfy { abs($0.length - 1) < 0.01 }, "\(part.name)")
            #expect(mesh.joints.allSatisfy { Int($0.max()) < body.skeleton.joints.count })
            // Open sheets have no volume to speak of.
            let isOutward = volume(mesh) > 0 || facing(mesh) > 0.9
            #expect(part.material.isTwoSided || isOutward, "\(part.name) is inside out")
        }
        for action in body.actions {
            let end = body.pose(action, at: body.period(action) * 0.99999)
            #expect(gap(body, body.pose(action, at: 0), end) < 0.01, "\(action)")
        }
    }

    @Test func `A colour of the prompt goes on the main parts alone`() throws {
        let body = try #require(BodyCatalogue.body("body/lighthouse", seed: 1, detail: .far))
        let plain = body.models(Performance(.stand))
        let green = body.models(Performance(.stand), colour: [0.1, 0.6, 0.2])
        let changed = zip(plain, green).filter { $0.levels[0].mesh.colours != $1.levels[0].mesh.colours }
        #expect(!changed.isEmpty && changed.count < plain.count)
        #expect(changed.allSatisfy { $0.1.levels[0].mesh.colours.allSatisfy { $0.y > $0.x } })
    }

    @Test func `Wheels go as fast as the ground passes`() throws {
        var mechanism = Mechanism()
        mechanism.action = .ride
        mechanism.pace = 6
        var skeleton = Skeleton.rigid
        mechanism.moves = [
            .init(joint: skeleton.add("wheel", 0, [0, 0.5, 0]), kind: .roll(0.5))
        ]
        let rig = MechanismRig(mechanism, skeleton)
        #expect(rig.actions.first == .stand && rig.speed(.stand) == 0)
        let spoke = SIMD3<Float>(0, 1, 0)
        let later = rig.pose(.ride, phase: Float(0.01 / rig.period(.ride)), turn: 0)[1].point(spoke)
        // The top of a wheel that rolls on the ground moves, against its axle, as fast as the axle over the ground.
        #expect(abs(later.z - 0.06) < 0.001)
    }

    @Test(arguments: keys) func `A body is whole`(key: String) throws {
        let body = try #require(BodyCatalogue.body(key, seed: 3, detail: .near))
        let joints = body.skeleton.joints.count
        for (index, joint) in body.skeleton.joints.enumerated() {
            #expect((joint.parent ?? -1) < index)
        }
        for part in body.parts {
            let mesh = part.mesh
            let count = mesh.positions.count
            #expect(count > 0, "\(part.name)")
            #expect(mesh.normals.count == count && mesh.uvs.count == count && mesh.colours.count == count)
            #expect(mesh.indices.allSatisfy { $0 < count })
            #expect(mesh.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.z.isFinite })
            #expect(mesh.normals.allSatisfy { abs($0.length - 1) < 0.01 }, "\(part.name)")
            #expect(mesh.weights.count == mesh.joints.count)
            #expect(mesh.joints.isEmpty || mesh.joints.count == count)
            #expect(mesh.weights.allSatisfy { $0.wrappedInt == 255 }, "\(part.name)")
            #expect(mesh.joints.allSatisfy { Int($0.max()) < joints })
            // Walls and mouths that look inwards are meant to be inside out.
            if part.name == "mouth" {
                #expect(facing(mesh) > 0.9, "\(part.name)")
            } else if !part.material.isTwoSided, part.name != "inner wall" {
                #expect(volume(mesh) > 0, "\(part.name) is inside out")
            }
        }
        // Swimmers hang about their middle, a surfboard's deck is the ground its rider stands on.
        if body.actions.first != .swim, key != "body/surfboard" {
            #expect(body.bounds.low.y > -0.1 * body.height)
        }
        #expect(body.anchors.values.allSatisfy { $0.joint < joints })
    }

    @Test(arguments: keys) func `A body is the same every time, and coarser with less detail`(key: String)
        throws
    {
        let first = try #require(BodyCatalogue.body(key, seed: 9, detail: .middle))
        let second = try #require(BodyCatalogue.body(key, seed: 9, detail: .middle))
        #expect(first.parts.map(\.mesh.positions) == second.parts.map(\.mesh.positions))
        #expect(first.parts.map(\.mesh.colours) == second.parts.map(\.mesh.colours))
        let fine = try #require(BodyCatalogue.body(key, seed: 9, detail: .hero))
        #expect(fine.triangleCount >= first.triangleCount)
        #expect(fine.triangleCount < 60_000)
    }

    @Test(arguments: keys) func `A cycle ends where it begins, without a jump on the way`(key: String) throws
    {
        let body = try #require(BodyCatalogue.body(key, seed: 1, detail: .far))
        for action in body.actions {
            let period = body.period(action)
            let start = body.pose(action, at: 0)
            let end = body.pose(action, at: period * 0.99999)
            #expect(start.count == body.skeleton.joints.count)
            #expect(gap(body, start, end) < 0.01, "\(action)")
            var before = start
            let steps = 96
            for step in 1...steps {
                let now = body.pose(action, at: period * Double(step) / Double(steps))
                #expect(gap(body, before, now) < 0.30, "\(action) at \(step)")
                before = now
            }
        }
    }

    /// The farthest that any joint goes between two poses, in heights of the body.
    private func gap(_ body: SculptedBody, _ first: [Affine], _ second: [Affine]) -> Float {
        let size = max(body.height, body.footprint.max() * 0.6, 0.01)
        var worst: Float = 0
        for index in first.indices {
            let rest = body.skeleton.joints[index].position
            worst = max(worst, (first[index].point(rest) - second[index].point(rest)).length / size)
        }
        return worst
    }
}

extension SIMD4<UInt8> {
    fileprivate var wrappedInt: Int { Int(x) + Int(y) + Int(z) + Int(w) }
}

@Suite("Gaits")
struct SculptGaitTests {
    @Test(arguments: [Quadruped.corgi]) func `Feet on the ground do not slide`(shape: Quadruped) {
        let frame = QuadrupedFrame(shape)
        let rig = QuadrupedRig(shape: shape, frame: frame)
        for action in [BodyAction.walk, .run] {
            let speed = rig.speed(action)
            let period = rig.period(action)
            for leg in frame.legs {
                let paw = leg.joints[leg.joints.count - 1]
                var held: Float?
                var worst: Float = 0
                for step in 0..<96 {
                    let phase = Float(step) / 96
                    let sole = rig.pose(action, phase: phase, turn: 0)[paw].point(
                        leg.sole + [0, 0, shape.paw.z * 0.5])
                    let ground = sole.z + speed * Float(period) * phase
                    guard sole.y < 0.004 else {
                        held = nil
                        continue
                    }
                    if let held { worst = max(worst, abs(ground - held)) }
                    held = ground
                }
                #expect(worst < 0.012, "\(action)")
            }
        }
    }
}
