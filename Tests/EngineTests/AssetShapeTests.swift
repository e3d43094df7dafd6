import Foundation
import Render
import Testing

@testable import Engine

struct AssetShapeTests {
    private func circle(_ radius: Float, _ centre: SIMD2<Float> = .zero, count: Int = 40) -> [SIMD2<Float>] {
        (0..<count).map { index in
            let angle = Float(index) / Float(count) * 2 * .pi
            return centre + SIMD2(cos(angle), sin(angle)) * radius
        }
    }

    private func toy() throws -> Toy {
        let layers = [
            ToyInflater.Layer(outline: Outline(contours: [circle(1)]), colour: SIMD4(0.8, 0.4, 0.2, 1)),
            ToyInflater.Layer(
                outline: Outline(contours: [circle(0.2, SIMD2(0.3, 0.3))]), colour: SIMD4(0, 0, 0, 1)),
        ]
        return try #require(ToyInflater(layers)?.toy(.toy("test")))
    }

    @Test func `Holes stay open when letters are filled`() {
        let ring = Outline(contours: [circle(1), circle(0.5).reversed()])
        let area = Polygon.triangles(ring).reduce(Float(0)) { $0 + ($1.1 - $1.0).wedge($1.2 - $1.0) / 2 }
        #expect(abs(area - 0.75 * .pi) < 0.03)
        let turned = Outline(contours: [circle(1).reversed(), circle(0.5)])
        let same = Polygon.triangles(turned).reduce(Float(0)) { $0 + ($1.1 - $1.0).wedge($1.2 - $1.0) / 2 }
        #expect(abs(area - same) < 0.001)
    }

    @Test func `Letters as solids and tubes are closed and look outwards`() {
        let ring = Outline(contours: [circle(1), circle(0.5).reversed()])
        for form in [Lettering.Form.solid(depth: 0.2), .tube(radius: 0.05)] {
            let mesh = Lettering(form).mesh(ring)
            #expect(isClosed(mesh))
            #expect(facesAgreeWithNormals(mesh))
        }
    }

    @Test func `A toy is closed, faces outwards and stands on the ground`() throws {
        let toy = try toy()
        for mesh in toy.levels {
            #expect(isClosed(mesh))
            #expect(facesAgreeWithNormals(mesh))
            #expect(abs(mesh.positions.map(\.y).min() ?? 1) < 0.01)
            #expect(mesh.normals.allSatisfy { abs($0.magnitude - 1) < 1e-3 })
        }
        #expect(toy.levels[0].triangleCount > toy.levels[1].triangleCount)
        #expect(toy.layers.count == toy.levels[0].positions.count)
        #expect(Set(toy.layers) == [0, 1])
    }

    @Test func `The same picture gives the same toy`() throws {
        let one = try toy()
        let other = try toy()
        #expect(one.levels[0].positions == other.levels[0].positions)
        #expect(one.levels[0].colours == other.levels[0].colours)
    }

    @Test func `Broken fonts are refused or read, and never crash`() throws {
        let font = TestFont.bytes
        let whole = try OutlineFont(bytes: font)
        let glyph = try #require(whole.glyph("A"))
        #expect(try whole.outline(glyph).contours.count == 1)
        var random = SplitMix64(seed: 11)
        for round in 0..<4000 {
            var bytes = font
            for _ in 0...Int(random.next() % 6) {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            if round % 4 == 0 { bytes = Array(bytes.prefix(Int(random.next() % UInt64(bytes.count)))) }
            guard let broken = try? OutlineFont(bytes: bytes) else { continue }
            for index in 0..<4 { _ = try? broken.outline(index) }
            _ = broken.advance(1)
            _ = try? ColourGlyphs(broken)
        }
    }

    private func isClosed(_ mesh: Mesh) -> Bool {
        var ids: [SIMD3<Int32>: Int] = [:]
        let places = mesh.positions.map { position in
            let cell = SIMD3<Int32>((position * 50_000).rounded(.toNearestOrEven))
            if let known = ids[cell] { return known }
            ids[cell] = ids.count
            return ids.count - 1
        }
        var edges: [SIMD2<Int>: Int] = [:]
        for triangle in stride(from: 0, to: mesh.indices.count, by: 3) {
            let corners = (0..<3).map { places[Int(mesh.indices[triangle + $0])] }
            for corner in 0..<3 {
                let (from, to) = (corners[corner], corners[(corner + 1) % 3])
                if from != to { edges[SIMD2(min(from, to), max(from, to)), default: 0] += from < to ? 1 : -1 }
            }
        }
        return !edges.isEmpty && edges.values.allSatisfy { $0 == 0 }
    }

    private func facesAgreeWithNormals(_ mesh: Mesh) -> Bool {
        var agreeing: Float = 0
        var total: Float = 0
        for triangle in stride(from: 0, to: mesh.indices.count, by: 3) {
            let index = (0..<3).map { Int(mesh.indices[triangle + $0]) }
            let corners = index.map { mesh.positions[$0] }
            let area = (corners[1] - corners[0]).crossed(corners[2] - corners[0])
            let normal = mesh.normals[index[0]] + mesh.normals[index[1]] + mesh.normals[index[2]]
            total += area.magnitude
            if normal.dotted(area) > 0 { agreeing += area.magnitude }
        }
        return agreeing > 0.995 * total
    }
}

/// The smallest TrueType font there can be: a blank and a triangle for `A`.
enum TestFont {
    static var bytes: [UInt8] {
        func big(_ values: [Int]) -> [UInt8] { values.flatMap { [UInt8($0 >> 8 & 255), UInt8($0 & 255)] } }
        var head = [UInt8](repeating: 0, count: 54)
        head.replaceSubrange(18..<20, with: big([1000]))
        let glyph = big([1, 0, 0, 500, 700, 2, 0]) + [1, 1, 1] + big([0, 500, -250, 0, 0, 700]) + [0]
        let tables: [(String, [UInt8])] = [
            (
                "cmap",
                big([0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 0, 0, 0, 65, 0xFFFF, 0, 65, 0xFFFF, 0xFFC0, 1, 0, 0])
            ),
            ("glyf", glyph), ("head", head),
            ("hhea", big([1, 0, 800, -200] + Array(repeating: 0, count: 13) + [2])),
            ("hmtx", big([500, 0, 600, 0])), ("loca", big([0, 0, glyph.count / 2])),
            ("maxp", big([1, 0, 2])),
        ]
        var directory: [UInt8] = [0, 1, 0, 0] + big([tables.count, 0, 0, 0])
        var offset = 12 + tables.count * 16
        var body: [UInt8] = []
        for (name, table) in tables {
            directory += Array(name.utf8) + big([0, 0, 0, offset, 0, table.count])
            body += table
            offset += table.count
        }
        return directory + body
    }
}
