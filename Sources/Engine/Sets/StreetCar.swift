import Foundation
import Render

/// A boxy four-door car of the sort that taxis are, about 4.5 m long, nose towards −z, standing on y = 0.
struct StreetCar: Sendable {
    let paint: Mesh
    let glass: Mesh
    let dark: Mesh
    let wheel: Mesh
    let tailLights: Mesh
    let headLights: Mesh
    let roofSign: Mesh

    static let wheelPlaces: [SIMD3<Float>] = [
        SIMD3(-0.74, 0.31, -1.38), SIMD3(0.74, 0.31, -1.38), SIMD3(-0.74, 0.31, 1.32),
        SIMD3(0.74, 0.31, 1.32),
    ]
    static let wheelRadius: Float = 0.31

    init() {
        var body = CityMesh(), cabin = CityMesh(), black = CityMesh()
        Self.loft(Self.hull, into: &body)
        Self.roof(into: &body, glass: &cabin)
        let ink = SIMD3<Float>(repeating: 0.012)
        // Bumpers, sills, plates, mirrors.
        black.box(SIMD3(-0.80, 0.30, 2.16), SIMD3(0.80, 0.50, 2.30), colour: ink * 2)
        black.box(SIMD3(-0.80, 0.30, -2.32), SIMD3(0.80, 0.50, -2.18), colour: ink * 2)
        black.box(SIMD3(-0.86, 0.18, -2.0), SIMD3(0.86, 0.27, 2.0), colour: ink)
        black.box(SIMD3(-0.28, 0.52, 2.235), SIMD3(0.28, 0.66, 2.25), colour: SIMD3(0.45, 0.45, 0.40))
        for side in [Float(-1), 1] {
            black.box(SIMD3(side * 0.84, 0.92, -0.86), SIMD3(side * 1.02, 1.06, -0.76), colour: ink)
            black.box(
                SIMD3(side * 0.845, 0.66, -1.7), SIMD3(side * 0.865, 0.70, 1.8),
                colour: SIMD3(repeating: 0.18))
            for z in [Float(-1.38), 1.32] {
                // The dark of the wheel house.
                black.turnedAcross(
                    radius: 0.37, from: side * 0.70, to: side * 0.855, at: SIMD2(0.31, z), colour: ink * 0.6)
            }
        }
        paint = body.mesh()
        glass = cabin.mesh()
        dark = black.mesh()
        var tyre = CityMesh()
        tyre.turnedAcross(
            radius: Self.wheelRadius, from: -0.10, to: 0.10, at: .zero, colour: SIMD3(repeating: 0.014))
        tyre.turnedAcross(radius: 0.19, from: -0.112, to: 0.112, at: .zero, colour: SIMD3(repeating: 0.35))
        for spoke in 0..<5 {
            let angle = Float(spoke) / 5 * 2 * Float.pi
            let at = SIMD3<Float>(0, sinf(angle) * 0.11, cosf(angle) * 0.11)
            tyre.box(
                at - SIMD3(0.116, 0.03, 0.03), at + SIMD3(0.116, 0.03, 0.03), colour: SIMD3(repeating: 0.03))
        }
        wheel = tyre.mesh()
        var red = CityMesh(), white = CityMesh(), sign = CityMesh()
        for side in [Float(-1), 1] {
            red.box(SIMD3(side * 0.48, 0.66, 2.20), SIMD3(side * 0.80, 0.80, 2.255), colour: SIMD3(1, 1, 1))
            white.box(
                SIMD3(side * 0.50, 0.56, -2.27), SIMD3(side * 0.78, 0.72, -2.20), colour: SIMD3(1, 1, 1))
        }
        red.box(SIMD3(-0.2, 1.20, 1.28), SIMD3(0.2, 1.225, 1.30), colour: SIMD3(repeating: 0.7))
        sign.box(SIMD3(-0.24, 1.45, -0.12), SIMD3(0.24, 1.60, 0.06), colour: SIMD3(1, 1, 1))
        tailLights = red.mesh()
        headLights = white.mesh()
        roofSign = sign.mesh()
    }

    /// z, half width, floor, height of the deck.
    private static let hull: [SIMD4<Float>] = [
        SIMD4(-2.26, 0.66, 0.36, 0.66), SIMD4(-2.20, 0.78, 0.30, 0.76), SIMD4(-2.0, 0.83, 0.26, 0.83),
        SIMD4(-1.3, 0.85, 0.24, 0.89), SIMD4(-0.75, 0.85, 0.24, 0.93), SIMD4(0.4, 0.85, 0.24, 0.93),
        SIMD4(1.3, 0.85, 0.24, 0.95), SIMD4(1.9, 0.83, 0.26, 0.94), SIMD4(2.15, 0.79, 0.30, 0.90),
        SIMD4(2.22, 0.70, 0.38, 0.80),
    ]

    private static func loft(_ stations: [SIMD4<Float>], into mesh: inout CityMesh) {
        let white = SIMD3<Float>(1, 1, 1)
        // Half a section from the sill over the shoulder to the middle of the deck.
        let outline: [SIMD2<Float>] = [
            SIMD2(0.93, 0), SIMD2(1.0, 0.18), SIMD2(1.0, 0.55), SIMD2(0.985, 0.80), SIMD2(0.94, 0.93),
            SIMD2(0.85, 0.98),
            SIMD2(0, 1.0), SIMD2(-0.85, 0.98), SIMD2(-0.94, 0.93), SIMD2(-0.985, 0.80), SIMD2(-1.0, 0.55),
            SIMD2(-1.0, 0.18), SIMD2(-0.93, 0),
        ]
        let ring = UInt32(outline.count)
        for station in stations {
            for (index, point) in outline.enumerated() {
                let before = outline[max(index - 1, 0)], after = outline[min(index + 1, outline.count - 1)]
                let run = (after - before) * SIMD2(station.y, station.w - station.z)
                let normal = SIMD3(run.y, -run.x, 0).normalized
                mesh.vertex(
                    SIMD3(point.x * station.y, mix(station.z, station.w, point.y), station.x), normal,
                    colour: white)
            }
        }
        for row in 0..<UInt32(stations.count - 1) {
            for index in 0..<(ring - 1) {
                let a = row * ring + index
                mesh.triangle(a, a + ring + 1, a + ring)
                mesh.triangle(a, a + 1, a + ring + 1)
            }
        }
        for (row, direction) in [(0, Float(-1)), (stations.count - 1, 1)] {
            let station = stations[row]
            let low = SIMD3(-station.y, station.z, station.x), high = SIMD3(station.y, station.w, station.x)
            mesh.box(
                low - SIMD3(0, 0, 0.004), high + SIMD3(0, 0, 0.004), colour: white,
                faces: direction < 0 ? [.back] : [.front])
        }
    }

    /// The greenhouse: sloping glass all round, a roof, and pillars in the body's colour.
    private static func roof(into body: inout CityMesh, glass: inout CityMesh) {
        let ink = SIMD3<Float>(repeating: 0.02), white = SIMD3<Float>(1, 1, 1)
        let foot: (SIMD3<Float>, SIMD3<Float>) = (SIMD3(0.78, 0.91, -0.98), SIMD3(0.78, 0.91, 1.52))
        let head: (SIMD3<Float>, SIMD3<Float>) = (SIMD3(0.60, 1.40, -0.42), SIMD3(0.60, 1.40, 1.05))
        func mirrored(_ p: SIMD3<Float>) -> SIMD3<Float> { SIMD3(-p.x, p.y, p.z) }
        glass.quad(foot.1, foot.0, head.0, head.1, colour: ink)
        glass.quad(mirrored(foot.0), mirrored(foot.1), mirrored(head.1), mirrored(head.0), colour: ink)
        glass.quad(mirrored(foot.1), foot.1, head.1, mirrored(head.1), colour: ink)
        glass.quad(foot.0, mirrored(foot.0), mirrored(head.0), head.0, colour: ink)
        body.box(
            SIMD3(-0.60, 1.385, -0.44), SIMD3(0.60, 1.43, 1.07), colour: white,
            faces: [.left, .right, .front, .back, .top])
        for side in [Float(-1), 1] {
            for (bottom, top) in [(foot.0, head.0), (foot.1, head.1)] {
                body.tube(
                    [SIMD3(side * bottom.x, bottom.y, bottom.z), SIMD3(side * top.x, top.y, top.z)],
                    radius: 0.035, sides: 5, colour: white)
            }
            body.tube(
                [SIMD3(side * 0.79, 0.93, 0.32), SIMD3(side * 0.61, 1.40, 0.28)], radius: 0.03, sides: 4,
                colour: white)
        }
    }
}

extension CityMesh {
    /// A drum whose axis runs across (along x), at height and z of `at`.
    mutating func turnedAcross(
        radius: Float, from: Float, to: Float, at: SIMD2<Float>, colour: SIMD3<Float>, sides: Int = 16
    ) {
        let low = min(from, to), high = max(from, to)
        func point(_ x: Float, _ corner: Int) -> SIMD3<Float> {
            let angle = Float(corner) / Float(sides) * 2 * Float.pi
            return SIMD3(x, at.x + sinf(angle) * radius, at.y + cosf(angle) * radius)
        }
        for corner in 0..<sides {
            quad(
                point(low, corner), point(high, corner), point(high, corner + 1), point(low, corner + 1),
                colour: colour)
            let base = UInt32(positions.count)
            for (x, normal) in [(low, SIMD3<Float>(-1, 0, 0)), (high, SIMD3(1, 0, 0))] {
                vertex(SIMD3(x, at.x, at.y), normal, colour: colour)
                vertex(point(x, corner), normal, colour: colour)
                vertex(point(x, corner + 1), normal, colour: colour)
            }
            triangle(base, base + 2, base + 1)
            triangle(base + 3, base + 4, base + 5)
        }
    }
}
