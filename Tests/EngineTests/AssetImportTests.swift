import Foundation
import Media
import Render
import Testing

@testable import Engine

struct AssetImportTests {
    /// A cube two units wide of which one face is wound the wrong way.
    private static let cube = """
        v -1 -1 -1\nv 1 -1 -1\nv 1 1 -1\nv -1 1 -1\nv -1 -1 1\nv 1 -1 1\nv 1 1 1\nv -1 1 1
        usemtl red paint
        f 1 4 3 2
        f 5 6 7 8
        f 1 2 6 5
        f 4 8 7 3
        f 1 8 4
        f 1 5 8
        usemtl logo
        f 2 6 7 3
        """

    private func importer(_ category: AssetEntry.Category = .object) -> ModelImporter {
        ModelImporter(recipe: ModelRecipe(), category: category, size: SIMD3(2, 4, 2), rotation: nil)
    }

    private func volume(_ mesh: Mesh) -> Float {
        var sum: Float = 0
        for triangle in stride(from: 0, to: mesh.indices.count, by: 3) {
            let corners = (0..<3).map { mesh.positions[Int(mesh.indices[triangle + $0])] }
            sum += corners[0].dotted(corners[1].crossed(corners[2]))
        }
        return sum / 6
    }

    @Test func `Faces that look inwards are turned`() throws {
        let text = Self.cube.replacing("usemtl logo", with: "")
        let source = ObjReader.parse(Array(text.utf8)) { _ in [] }
        let result = try #require(importer().build(source, key: .model("cube")))
        let mesh = result.model.merged()
        #expect(abs(volume(mesh) - 16) < 0.01)
        #expect(result.winding.turned > 0)
        for (index, normal) in mesh.normals.enumerated() {
            #expect(normal.dotted(mesh.positions[index] - SIMD3(0, 2, 0)) > 0)
        }
    }

    @Test func `Models stand on the ground at their real size`() throws {
        let source = ObjReader.parse(Array(Self.cube.utf8)) { _ in [] }
        let model = try #require(importer().build(source, key: .model("cube"))).model
        #expect(model.bounds.low == SIMD3(-1, 0, -1))
        #expect(model.bounds.high == SIMD3(1, 4, 1))
    }

    @Test func `Makers' marks are left out`() throws {
        let source = ObjReader.parse(Array(Self.cube.utf8)) { _ in [] }
        let model = try #require(importer().build(source, key: .model("cube"))).model
        #expect(model.parts.map(\.name) == ["red-paint"])
        #expect(model.parts[0].material == .paint)
        #expect(model.triangleCount() == 10)
    }

    @Test func `Broken model files never crash`() {
        var random = SplitMix64(seed: 3)
        let alphabet = Array("vf nt/-0123456789.e\nusemtl gocube".utf8)
        for _ in 0..<300 {
            var text = Array(Self.cube.utf8)
            for _ in 0..<20 {
                let place = Int(random.next() % UInt64(text.count))
                text[place] = alphabet[Int(random.next() % UInt64(alphabet.count))]
            }
            let source = ObjReader.parse(text) { _ in [] }
            _ = importer().build(source, key: .model("broken"))
        }
    }

    @Test func `Fewer triangles keep the shape`() {
        let ball = Mesh.icosphere(radius: 1, subdivisions: 5)
        var work = WorkMesh()
        work.positions = ball.positions
        for triangle in stride(from: 0, to: ball.indices.count, by: 3) {
            let corners = (0..<3).map { Int32(ball.indices[triangle + $0]) }
            work.faces.append(
                WorkMesh.Face(
                    vertices: SIMD3(corners[0], corners[1], corners[2]), uvs: (.zero, .zero, .zero),
                    normals: (.zero, .zero, .zero), slot: 0))
        }
        work.weld()
        let reduced = Decimator.reduce(work, to: 800)
        #expect(reduced.faces.count <= 800)
        let normals = CornerNormals.make(reduced, crease: 60, believesSource: false)
        let mesh = CornerNormals.mesh(reduced, normals, slot: 0, colour: SIMD4(repeating: 255))
        #expect(abs(volume(mesh) - 4.18) < 0.15)
        for (index, normal) in mesh.normals.enumerated() {
            #expect(normal.dotted(mesh.positions[index]) > 0.9)
        }
    }

    @Test func `Wheels are found apart and turn about their axle`() throws {
        var work = WorkMesh()
        func add(_ mesh: Mesh, slot: Int32) {
            let base = Int32(work.positions.count)
            work.positions += mesh.positions
            for triangle in stride(from: 0, to: mesh.indices.count, by: 3) {
                let corners = (0..<3).map { base + Int32(mesh.indices[triangle + $0]) }
                work.faces.append(
                    WorkMesh.Face(
                        vertices: SIMD3(corners[0], corners[1], corners[2]), uvs: (.zero, .zero, .zero),
                        normals: (.zero, .zero, .zero), slot: slot))
            }
        }
        add(.box(size: SIMD3(1.8, 1, 4.4), centre: SIMD3(0, 0.8, 0)), slot: 0)
        let wheel = Mesh.cylinder(radius: 0.33, height: 0.2).transformed(.rotationZ(.pi / 2))
        for (x, z) in [(-0.8, -1.4), (0.8, -1.4), (-0.8, 1.4), (0.8, 1.4)] as [(Float, Float)] {
            add(wheel.transformed(.translation(x, 0.33, z)), slot: 1)
        }
        work.weld()
        let wheels = WheelFinder.find(work) { $0 == 1 }
        #expect(wheels.count == 4)
        #expect(wheels.allSatisfy { abs($0.radius - 0.33) < 0.01 && abs($0.pivot.y - 0.33) < 0.01 })
        #expect(wheels[0].pivot.z > 0)
        let owners = WheelFinder.assign(work, wheels)
        #expect(Set(owners.compactMap { $0 }).count == 4)
        #expect(zip(work.faces, owners).allSatisfy { ($0.slot == 1) == ($1 != nil) })

        var part = LibraryModel.Part(name: "tyre", material: .rubber)
        part.role = .wheel(pivot: SIMD3(0, 0.5, 0), radius: 0.5, steers: false)
        let top = part.spin(distance: 0.25 * .pi) * SIMD4(0, 1, 0, 1)
        #expect(abs(top.z - 0.5) < 1e-4 && abs(top.y - 0.5) < 1e-4)
    }

    @Test func `Pictures lose little when they are packed`() throws {
        var rgba: [UInt8] = []
        for y in 0..<32 { for x in 0..<32 { rgba += [UInt8(x * 8), UInt8(y * 8), 100, x < 4 ? 0 : 255] } }
        let bytes = TextureCodec.encode(Picture(width: 32, height: 32, rgba: rgba))
        let texture = try bytes.withUnsafeBytes { try TextureCodec.decode($0) }
        guard case .rgba8(let pixels) = texture.pixels else {
            Issue.record("not bytes")
            return
        }
        for index in 0..<32 * 32 {
            #expect(pixels[index * 4 + 3] == rgba[index * 4 + 3])
            guard rgba[index * 4 + 3] > 0 else { continue }
            for channel in 0..<3 {
                #expect(abs(Int(pixels[index * 4 + channel]) - Int(rgba[index * 4 + channel])) < 24)
            }
        }
    }
}
