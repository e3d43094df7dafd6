import Foundation
import Render
import Synchronization

/// Words as geometry, for signs and labels.
public struct Lettering: Sendable, Equatable {
    public enum Form: Sendable, Equatable {
        /// A flat face at z = 0 that looks along +z.
        case flat
        /// A solid with its face at z = `depth` and its back at 0, in ems.
        case solid(depth: Float)
        /// Glass tubes bent along the edges of the letters; radius in ems.
        case tube(radius: Float)
    }

    public var form: Form
    /// One letter under the other, as on the signs of East Asia.
    public var isVertical = false
    /// Extra space between letters, in ems.
    public var spacing: Float = 0

    public init(_ form: Form, isVertical: Bool = false, spacing: Float = 0) {
        self.form = form
        self.isVertical = isVertical
        self.spacing = spacing
    }

    /// Characters of one text at the most.
    static let longest = 120

    /// The outlines of a text about the origin, capital letters one unit tall; characters without a glyph are
    /// left out.
    func outline(_ text: String, _ font: OutlineFont) throws(AssetError) -> Outline {
        var result = Outline()
        var pen = SIMD2<Float>.zero
        for scalar in text.unicodeScalars.prefix(Self.longest) {
            guard let glyph = font.glyph(scalar) else { continue }
            let outline = try font.outline(glyph)
            let advance = font.advance(glyph)
            let shift = isVertical ? SIMD2(-advance / 2, pen.y) : SIMD2(pen.x, 0)
            for contour in outline.contours { result.contours.append(contour.map { $0 + shift }) }
            if isVertical { pen.y -= 1.02 + spacing } else { pen.x += advance + spacing }
        }
        let (low, high) = result.bounds
        let middle = (low + high) / 2
        result.contours = result.contours.map { $0.map { $0 - middle } }
        return result
    }

    func mesh(_ outline: Outline) -> Mesh {
        switch form {
        case .flat: return Self.face(outline, z: 0)
        case .solid(let depth): return Self.solid(outline, depth: depth)
        case .tube(let radius): return Self.tubes(outline, radius: radius)
        }
    }

    private static func face(_ outline: Outline, z: Float, back: Bool = false) -> Mesh {
        var mesh = Mesh()
        var seen: [SIMD2<Float>: UInt32] = [:]
        func vertex(_ point: SIMD2<Float>) -> UInt32 {
            if let known = seen[point] { return known }
            let next = UInt32(mesh.positions.count)
            seen[point] = next
            mesh.add(SIMD3(point.x, point.y, z), SIMD3(0, 0, back ? -1 : 1), point)
            return next
        }
        for (a, b, c) in Polygon.triangles(outline) {
            mesh.indices += back ? [vertex(a), vertex(c), vertex(b)] : [vertex(a), vertex(b), vertex(c)]
        }
        return mesh
    }

    private static func solid(_ outline: Outline, depth: Float) -> Mesh {
        var mesh = face(outline, z: depth)
        mesh.append(face(outline, z: 0, back: true))
        for ring in Polygon.regions(outline) { wall(ring, depth, &mesh) }
        return mesh
    }

    /// Sides along a ring; the two runs of a bridge lie on each other and are left out.
    private static func wall(_ ring: [SIMD2<Float>], _ depth: Float, _ mesh: inout Mesh) {
        var edges: Set<SIMD4<Float>> = []
        for index in ring.indices {
            let next = ring[(index + 1) % ring.count]
            edges.insert(SIMD4(ring[index].x, ring[index].y, next.x, next.y))
        }
        let count = ring.count
        func normal(_ index: Int) -> SIMD2<Float> {
            let along = ring[(index + 1) % count] - ring[index % count]
            let size = along.magnitude
            return size > 0 ? SIMD2(along.y, -along.x) / size : SIMD2(1, 0)
        }
        for index in ring.indices {
            let (a, b) = (ring[index], ring[(index + 1) % count])
            if a == b || edges.contains(SIMD4(b.x, b.y, a.x, a.y)) { continue }
            let own = normal(index)
            func joined(_ other: SIMD2<Float>) -> SIMD3<Float> {
                let sum = (own * other).sum() > 0.8 ? own + other : own
                return SIMD3(sum.x, sum.y, 0).direction
            }
            let ends = [joined(normal(index + count - 1)), joined(normal(index + 1))]
            let base = UInt32(mesh.positions.count)
            for (point, normal) in zip([a, b], ends) {
                mesh.add(SIMD3(point.x, point.y, 0), normal, point)
                mesh.add(SIMD3(point.x, point.y, depth), normal, point)
            }
            mesh.indices += [base, base + 2, base + 3, base, base + 3, base + 1]
        }
    }

    /// Closed tubes, hexagonal in section, drawn a little inside the edge so that strokes stay apart.
    private static func tubes(_ outline: Outline, radius: Float) -> Mesh {
        let sides = 6
        var mesh = Mesh()
        for contour in outline.contours {
            let path = even(contour, step: max(radius * 1.1, 0.012))
            guard path.count > 2 else { continue }
            let base = UInt32(mesh.positions.count)
            for index in path.indices {
                let previous = path[(index + path.count - 1) % path.count]
                let next = path[(index + 1) % path.count]
                let along = next - previous
                let across = SIMD3(along.y, -along.x, 0).direction
                for side in 0..<sides {
                    let angle = Float(side) / Float(sides) * 2 * .pi
                    let normal = across * cos(angle) + SIMD3(0, 0, 1) * sin(angle)
                    let centre = SIMD3(path[index].x, path[index].y, radius)
                    mesh.add(centre + normal * radius, normal, path[index])
                }
            }
            let rings = UInt32(path.count)
            for ring in 0..<rings {
                let after = (ring + 1) % rings
                for side in 0..<UInt32(sides) {
                    let other = (side + 1) % UInt32(sides)
                    let (a, b) = (base + ring * UInt32(sides), base + after * UInt32(sides))
                    mesh.indices += [a + side, b + side, b + other, a + side, b + other, a + other]
                }
            }
        }
        return mesh
    }

    /// Points at even distances along a closed curve.
    private static func even(_ contour: [SIMD2<Float>], step: Float) -> [SIMD2<Float>] {
        var length: Float = 0
        for index in contour.indices {
            length += (contour[(index + 1) % contour.count] - contour[index]).magnitude
        }
        let count = min(max(Int((length / step).rounded()), 6), 600)
        let spacing = length / Float(count)
        guard spacing > 0, spacing.isFinite else { return [] }
        var result: [SIMD2<Float>] = []
        var travelled: Float = 0
        for index in contour.indices {
            let (from, to) = (contour[index], contour[(index + 1) % contour.count])
            let run = (to - from).magnitude
            guard run > 0 else { continue }
            while result.count < count, Float(result.count) * spacing < travelled + run {
                result.append(from + (to - from) * ((Float(result.count) * spacing - travelled) / run))
            }
            travelled += run
        }
        return result
    }
}

extension Mesh {
    mutating func add(_ position: SIMD3<Float>, _ normal: SIMD3<Float>, _ uv: SIMD2<Float>) {
        positions.append(position)
        normals.append(normal)
        uvs.append(uv)
        colours.append(SIMD4(repeating: 255))
    }
}

extension AssetLibrary {
    /// A typeface; nil when the library was built without it.
    public func font(_ face: FontFace) throws(AssetError) -> OutlineFont? {
        if let known = fonts.withLock({ $0[face] }) { return known }
        guard let bytes = try pack.withBlob(face.key, { Array($0) }) else { return nil }
        let font = try OutlineFont(bytes: bytes)
        fonts.withLock { $0[face] = font }
        return font
    }

    /// A word as white geometry centred on the origin, letters about one metre tall: scale, tint and place it.
    ///
    /// Nil when there is no such font or not one of the characters is in it.
    public func text(
        _ text: String, font face: FontFace = .poster,
        as lettering: Lettering = Lettering(.solid(depth: 0.12))
    ) throws(AssetError) -> Mesh? {
        guard let font = try font(face) else { return nil }
        let outline = try lettering.outline(text, font)
        guard !outline.contours.isEmpty else { return nil }
        return lettering.mesh(outline)
    }
}
