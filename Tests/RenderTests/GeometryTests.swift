import Foundation
import Render
import Testing

struct GeometryTests {
    static let solids: [(String, Mesh)] = [
        ("box", .box(size: SIMD3(1, 2, 3))),
        ("rounded box", .roundedBox(size: SIMD3(1, 1, 2), radius: 0.2)),
        ("sphere", .icosphere(radius: 1, subdivisions: 2)),
        ("cylinder", .cylinder(radius: 0.5, height: 2)),
        ("cone", .cone(radius: 0.5, height: 2)),
        (
            "prism",
            .extrude([SIMD2(0, 0), SIMD2(2, 0), SIMD2(2, 2), SIMD2(1, 0.6), SIMD2(0, 2)], depth: 1)
        ),
    ]

    @Test(arguments: solids)
    func `faces of a solid look outwards`(_ name: String, _ mesh: Mesh) {
        var volume: Float = 0
        for at in stride(from: 0, to: mesh.indices.count, by: 3) {
            let i = (0..<3).map { Int(mesh.indices[at + $0]) }
            let p = i.map { mesh.positions[$0] }
            let face = cross(p[1] - p[0], p[2] - p[0])
            volume += dot(p[0], cross(p[1], p[2])) / 6
            guard face.length > 1e-7 else { continue }
            for vertex in i { #expect(dot(face.normalized, mesh.normals[vertex]) > 0.2, "\(name)") }
        }
        #expect(volume > 0, "\(name)")
    }

    @Test func `attributes stay parallel when meshes are merged`() {
        var plain = Mesh()
        plain.positions = [SIMD3(0, 0, 0), SIMD3(1, 0, 0), SIMD3(0, 1, 0)]
        plain.indices = [0, 1, 2]
        let merged = Mesh.merged([plain, .box(size: .one), plain])
        #expect(merged.positions.count == 30)
        #expect(merged.normals.count == 30)
        #expect(merged.colours.count == 30)
        #expect(merged.indices.allSatisfy { $0 < 30 })
    }

    @Test func `a mirrored mesh keeps its faces outwards`() {
        let mirrored = Mesh.box(size: .one).transformed(.scale(SIMD3(-1, 1, 1)))
        for at in stride(from: 0, to: mirrored.indices.count, by: 3) {
            let i = (0..<3).map { Int(mirrored.indices[at + $0]) }
            let p = i.map { mirrored.positions[$0] }
            #expect(dot(cross(p[1] - p[0], p[2] - p[0]), mirrored.normals[i[0]]) > 0)
        }
    }

    @Test func `creased normals split a cube and weld a sphere`() {
        let cube = Mesh.box(size: .one).welded()
        #expect(cube.positions.count == 8)
        #expect(cube.creased(0.5).positions.count == 24)
        let sphere = Mesh.icosphere(subdivisions: 2)
        #expect(sphere.creased(1).positions.count == sphere.positions.count)
    }

    @Test func `the inverse of a matrix undoes it`() {
        let matrix =
            Matrix4.perspective(fovY: 0.7, aspect: 1.6, near: 0.1, far: 200)
            * .look(from: SIMD3(3, 2, 5), to: SIMD3(0, 1, 0), up: SIMD3(0, 1, 0))
        let product = (matrix * matrix.inverse).elements
        for (index, value) in product.enumerated() {
            #expect(abs(value - (index % 5 == 0 ? 1 : 0)) < 1e-3)
        }
    }

    @Test func `a portrait frame sees more above and below, a wide one the same`() {
        let camera = Camera(eye: .zero, target: SIMD3(0, 0, -1), fovY: 0.6)
        #expect(camera.fieldOfView(aspect: 16.0 / 9) == 0.6)
        #expect(camera.fieldOfView(aspect: 21.0 / 9) == 0.6)
        #expect(camera.fieldOfView(aspect: 9.0 / 16) > 0.9)
    }

    @Test func `random streams belong to their path`() {
        var a = SplitMix64(seed: 5, path: "street/signs")
        var b = SplitMix64(seed: 5, path: "street/signs")
        var c = SplitMix64(seed: 5, path: "street/cars")
        let first = a.next()
        #expect(first == b.next())
        #expect(first != c.next())
        for _ in 0..<1000 {
            let unit = a.unit()
            #expect(unit >= 0 && unit < 1)
        }
    }

    @Test(arguments: [0, 1, 0.5, 65504, 6.1e-5, -2.25, 0.1] as [Float])
    func `half precision rounds to nearest`(_ value: Float) {
        #expect(halfBits(value) == Float16(value).bitPattern)
    }
}
