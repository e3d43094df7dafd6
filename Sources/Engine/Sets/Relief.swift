import Foundation
import Render

/// A patch of ground as a mesh: a height over every crossing of a grid.
enum Relief {
    /// Vertices where `columns` (x, ascending) and `rows` (z, ascending) cross; faces look up.
    ///
    /// `colour` gets the place, its height and its normal, and answers albedo in sRGB with the material's free
    /// channel in w, all 0…1. `uv` is (x, z) in metres.
    static func grid(
        columns: [Float], rows: [Float], height: (_ x: Float, _ z: Float) -> Float,
        colour: (_ place: SIMD3<Float>, _ normal: SIMD3<Float>) -> SIMD4<Float>
    ) -> Mesh {
        var mesh = Mesh()
        let width = columns.count, depth = rows.count
        guard width > 1, depth > 1 else { return mesh }
        mesh.positions.reserveCapacity(width * depth)
        for z in rows { for x in columns { mesh.positions.append(SIMD3(x, height(x, z), z)) } }
        for row in 0..<depth {
            for column in 0..<width {
                let west = mesh.positions[row * width + max(column - 1, 0)]
                let east = mesh.positions[row * width + min(column + 1, width - 1)]
                let north = mesh.positions[max(row - 1, 0) * width + column]
                let south = mesh.positions[min(row + 1, depth - 1) * width + column]
                let normal = cross(south - north, east - west).normalized
                let place = mesh.positions[row * width + column]
                mesh.normals.append(normal)
                mesh.uvs.append(SIMD2(place.x, place.z))
                mesh.colours.append(byte(colour(place, normal)))
            }
        }
        mesh.indices = sheet(width: width, depth: depth)
        return mesh
    }

    /// Triangles of a sheet whose vertices lie row by row, x to the right and z towards the viewer, seen from above.
    static func sheet(width: Int, depth: Int) -> [UInt32] {
        var indices = [UInt32]()
        indices.reserveCapacity((width - 1) * (depth - 1) * 6)
        for row in 0..<depth - 1 {
            for column in 0..<width - 1 {
                let a = UInt32(row * width + column), b = a + 1
                let c = a + UInt32(width), d = c + 1
                indices += (row + column) & 1 == 0 ? [a, c, b, b, c, d] : [a, c, d, a, d, b]
            }
        }
        return indices
    }

    /// `count` numbers from `low` to `high`, crowded around `focus`: their spacing grows by `power` away from it.
    static func spread(_ low: Float, _ high: Float, count: Int, around focus: Float, power: Float) -> [Float]
    {
        let below = powf(max(focus - low, 0), 1 / power), above = powf(max(high - focus, 0), 1 / power)
        return (0..<count).map { index in
            let t = -below + (below + above) * Float(index) / Float(count - 1)
            return focus + (t < 0 ? -1 : 1) * powf(abs(t), power)
        }
    }

    static func byte(_ colour: SIMD4<Float>) -> SIMD4<UInt8> {
        let scaled = (colour * 255).clamped(
            lowerBound: SIMD4(repeating: 0), upperBound: SIMD4(repeating: 255))
        return SIMD4<UInt8>(UInt8(scaled.x), UInt8(scaled.y), UInt8(scaled.z), UInt8(scaled.w))
    }
}
