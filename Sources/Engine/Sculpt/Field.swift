import Foundation
import Render

/// A body as a sum of blobs that melt into one another, in the order they were added.
struct Field: Sendable {
    /// What the surface is like at a point.
    struct Surface {
        var colour: SIMD3<Float>
        var coat: Float
    }

    private(set) var blobs: [Blob] = []
    /// Coat and joint of the blobs added next.
    var coat: Float = 0.3
    var joint = 0
    /// Moves the surface outwards by metres, for wool, bark or stone; at most `reliefHeight`.
    var relief: (@Sendable (SIMD3<Float>) -> Float)?
    var reliefHeight: Float = 0

    mutating func add(
        _ form: Blob.Form, at origin: SIMD3<Float>, turned: Affine = .identity, role: Blob.Role = .add,
        blend: Float, colour: SIMD3<Float>, coat: Float? = nil, joint: Int? = nil
    ) {
        var place = turned
        place.origin = origin
        blobs.append(
            Blob(
                form: form, place: place, role: role, blend: max(blend, 1e-4), colour: colour,
                coat: coat ?? self.coat, joint: joint ?? self.joint))
    }

    /// A tapered limb between two points.
    mutating func limb(
        _ start: SIMD3<Float>, _ end: SIMD3<Float>, _ startRadius: Float, _ endRadius: Float, blend: Float,
        colour: SIMD3<Float>, coat: Float? = nil, joint: Int? = nil
    ) {
        add(
            .cone(tip: end - start, [startRadius, endRadius]), at: start, blend: blend, colour: colour,
            coat: coat, joint: joint)
    }

    /// Colours everything inside a shape, with a soft edge `blend` wide.
    mutating func paint(
        _ form: Blob.Form, at origin: SIMD3<Float>, turned: Affine = .identity, blend: Float,
        colour: SIMD3<Float>, coat: Float? = nil
    ) {
        add(form, at: origin, turned: turned, role: .paint, blend: blend, colour: colour, coat: coat ?? -1)
    }

    /// The box that holds every added blob.
    var bounds: (low: SIMD3<Float>, high: SIMD3<Float>) {
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for blob in blobs where blob.role == .add {
            var extent = SIMD3<Float>(repeating: blob.reach)
            let centre = blob.place.origin
            if case .cone(let tip, let radii) = blob.form {
                let end = centre + blob.place.direction(tip)
                low = pointwiseMin(low, end - radii.y)
                high = pointwiseMax(high, end + radii.y)
                extent = SIMD3(repeating: radii.x)
            }
            if case .ellipsoid(let radii) = blob.form {
                let place = blob.place
                let x = place.x * radii.x
                let y = place.y * radii.y
                let z = place.z * radii.z
                extent = (x * x + y * y + z * z).squareRoot()
            }
            low = pointwiseMin(low, centre - extent)
            high = pointwiseMax(high, centre + extent)
        }
        let margin = reliefHeight + 1e-4
        return (low - margin, high + margin)
    }

    /// Signed distance over a choice of the blobs: those that can matter where `point` is.
    @inline(__always)
    func distance(_ point: SIMD3<Float>, _ chosen: [Int32]) -> Float {
        var total: Float = 1e3
        blobs.withUnsafeBufferPointer { blobs in
            chosen.withUnsafeBufferPointer { chosen in
                for index in chosen {
                    let blob = blobs[Int(index)]
                    guard blob.role != .paint else { continue }
                    let here = blob.distance(point)
                    if blob.role == .add {
                        let closeness = max(blob.blend - abs(total - here), 0)
                        total = min(total, here) - closeness * closeness / (4 * blob.blend)
                    } else {
                        let closeness = max(blob.blend - abs(total + here), 0)
                        total = max(total, -here) + closeness * closeness / (4 * blob.blend)
                    }
                }
            }
        }
        if let relief, abs(total) < reliefHeight * 4 { total -= relief(point) }
        return total
    }

    /// Colour and coat at a point on the surface.
    func surface(_ point: SIMD3<Float>, _ chosen: [Int32]) -> Surface {
        var result = Surface(colour: [0.5, 0.5, 0.5], coat: 0)
        var total: Float = 1e3
        for index in chosen {
            let blob = blobs[Int(index)]
            let here = blob.distance(point)
            switch blob.role {
            case .add:
                let share = clamp(0.5 + 0.5 * (total - here) / blob.blend)
                let closeness = max(blob.blend - abs(total - here), 0)
                total = min(total, here) - closeness * closeness / (4 * blob.blend)
                result.colour = mix(result.colour, blob.colour, share)
                result.coat = mix(result.coat, blob.coat, share)
            case .carve:
                total = max(total, -here)
                if blob.coat >= 0 {
                    let share = ramp(blob.blend * 1.5, 0, abs(here))
                    result.colour = mix(result.colour, blob.colour, share)
                    result.coat = mix(result.coat, blob.coat, share)
                }
            case .paint:
                let share = ramp(blob.blend, -blob.blend, here)
                result.colour = mix(result.colour, blob.colour, share)
                if blob.coat >= 0 { result.coat = mix(result.coat, blob.coat, share) }
            }
        }
        return result
    }

    /// How strongly each joint holds a point, before smoothing: falls off over `softness` metres.
    func hold(_ point: SIMD3<Float>, _ chosen: [Int32], joints: Int, softness: Float, into row: inout [Float])
    {
        for joint in 0..<joints { row[joint] = 0 }
        for index in chosen {
            let blob = blobs[Int(index)]
            guard blob.role == .add else { continue }
            let strength = exp(-max(blob.distance(point), -softness * 3) / softness)
            row[blob.joint] = max(row[blob.joint], strength)
        }
    }

    /// The blobs that can shape or colour the surface within `radius` of `centre`.
    func relevant(near centre: SIMD3<Float>, radius: Float, among candidates: [Int32]) -> [Int32] {
        candidates.filter { index in
            let blob = blobs[Int(index)]
            let spread = blob.role == .paint ? blob.blend : blob.blend + reliefHeight
            return blob.distance(centre) < radius * 1.3 + spread
        }
    }
}
