import CGLES

/// Picks the copies of a model that are in view: the others cost every one of their vertices and show nothing.
///
/// Lives on the context's thread.
final class InViewCopies {
    /// As the vertex program reads them, sixteen numbers a copy.
    private let rows: [Float]
    /// Middle and radius of every copy before the model's own transform.
    private let spheres: [SIMD4<Float>]
    private let buffer = GPUBuffer(GL_ARRAY_BUFFER)
    private(set) var count = 0

    /// - Parameter margin: How far a deformation may move a vertex, in parts of the copy's radius.
    init(_ instances: [Instance], mesh: GPUMesh, margin: Float) {
        rows = DrawItem.floats(of: instances)
        spheres = instances.map { instance in
            let place = instance.transform
            return SIMD4(
                place.transform(point: mesh.centre), mesh.radius * place.largestScale * (1 + margin))
        }
        upload(rows)
    }

    func bind() { buffer.bind() }

    /// Uploads the copies whose spheres reach into the clip volume, in the order they came in.
    func select(_ clip: Matrix4, place: Matrix4) {
        let planes = ClipPlanes(clip * place)
        var seen: [Float] = []
        seen.reserveCapacity(rows.count)
        for (index, sphere) in spheres.enumerated()
        where planes.reaches(SIMD3(sphere.x, sphere.y, sphere.z), radius: sphere.w) {
            seen += rows[index * 16..<index * 16 + 16]
        }
        upload(seen)
    }

    private func upload(_ floats: [Float]) {
        count = floats.count / 16
        buffer.fill(floats, changesOften: true)
    }
}

/// The six planes of a clip volume, in the space that the matrix takes points from.
struct ClipPlanes {
    /// Normals of length 1 that look inwards; w: distance.
    private let planes: [SIMD4<Float>]

    init(_ clip: Matrix4) {
        let m = clip.elements
        var planes: [SIMD4<Float>] = []
        for axis in 0..<3 {
            for sign: Float in [-1, 1] {
                let plane = SIMD4(
                    m[3] + sign * m[axis], m[7] + sign * m[4 + axis], m[11] + sign * m[8 + axis],
                    m[15] + sign * m[12 + axis])
                let length = SIMD3(plane.x, plane.y, plane.z).length
                planes.append(plane / max(length, 1e-12))
            }
        }
        self.planes = planes
    }

    /// Whether a ball is at least partly inside.
    func reaches(_ centre: SIMD3<Float>, radius: Float) -> Bool {
        planes.allSatisfy { plane in
            plane.x * centre.x + plane.y * centre.y + plane.z * centre.z + plane.w >= -radius
        }
    }
}
