import Foundation

/// The way between two unlike pictures: forms melt into each other along a smooth warp, region after region.
///
/// Never a half of both at once: each region crosses over quickly, at its own time. Large areas of light and colour
/// cross over slowly instead, so that what is still of the old picture already stands in the light of the new one.
struct FormPath: Sendable {
    /// The mesh's size.
    let width: Int
    let height: Int
    private let scale: SIMD2<Float>
    /// On the halfway domain, at the size of forms, in its pixels.
    private let field: FlowField
    /// On the halfway domain, at the mesh's size: when a place crosses over, 0…1.
    private let moment: Plane
    /// How long its crossing takes, as a share of the whole.
    private let duration: Plane
    /// Both pictures without detail, at the size of forms: luma, blue and red difference.
    private let base: (first: [Plane], second: [Plane])
    /// How alike both pictures' structure is once the warp has brought them together, 0…1.
    let likeness: Float

    init(
        _ a: SmallPicture, _ b: SmallPicture, forms: (Forms, Forms), order: CrossingOrder, isMatched: Bool,
        size: (Int, Int)
    ) {
        let longest = 320.0
        let shrink = min(1, longest / Double(max(a.luma.width, a.luma.height)))
        let (width, height) = (
            max(16, Int(Double(a.luma.width) * shrink)), max(16, Int(Double(a.luma.height) * shrink))
        )
        self.width = width
        self.height = height
        scale = SIMD2(Float(size.0), Float(size.1))
        let luma = (
            a.luma.resampled(width: width, height: height), b.luma.resampled(width: width, height: height)
        )
        func meeting(_ field: FlowField) -> (first: Plane, second: Plane, similarity: Similarity) {
            let wide = field.resampled(width: width, height: height)
            let first = luma.0.warped(by: wide, share: -1), second = luma.1.warped(by: wide)
            return (first, second, Similarity(first, second))
        }
        let still = FlowField(width: forms.0.subject.width, height: forms.0.subject.height)
        var (field, met) = (still, meeting(still))
        if isMatched {
            let matched = FormMatcher().match(forms.0, forms.1)
            let meetingMatched = meeting(matched)
            // The same place in another light must not be bent for the sake of a window that is lit.
            let still = met.similarity.ofEdges
            let isSamePlace = still > 0.2 && still > 0.85 * meetingMatched.similarity.ofEdges
            if !isSamePlace { (field, met) = (matched, meetingMatched) }
        }
        self.field = field
        let (first, second, similarity) = met
        likeness = min(max(1.5 * similarity.ofEdges, 0), 1)
        let subject = forms.0.subject.warped(by: field, share: -1)
            .combined(forms.1.subject.warped(by: field)) { max($0, $1) }
            .resampled(width: width, height: height)
        moment = order.moments(first: first, second: second, subject: subject)
        duration = similarity.map.map { order.softness + (0.8 - order.softness) * $0 }
        let sigma = Float(max(a.formLuma.width, a.formLuma.height)) * 0.045
        base = (
            [a.formLuma, a.formBlue, a.formRed].map { $0.blurred(sigma) },
            [b.formLuma, b.formBlue, b.formRed].map { $0.blurred(sigma) }
        )
    }

    /// - Parameters:
    ///   - time: 0…1, how far the forms have come.
    ///   - crossing: 0…1, how far the crossing has come.
    func mesh(at time: Float, crossing: Float) -> WarpMesh {
        let mesh = WarpMesh(width: width, height: height)
        let (toFirst, toSecond) = displacements(at: time)
        let pixel = SIMD2(scale.x / Float(width), scale.y / Float(height))
        let shareOfForms = SIMD2(Float(field.width) / Float(width), Float(field.height) / Float(height))
        let wideFirst = toFirst.resampled(width: width, height: height)
        let wideSecond = toSecond.resampled(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                let i = y &* width &+ x
                let ax = wideFirst.x.values[i], ay = wideFirst.y.values[i]
                let bx = wideSecond.x.values[i], by = wideSecond.y.values[i]
                mesh.first.x.values[i] = ax * pixel.x
                mesh.first.y.values[i] = ay * pixel.y
                mesh.second.x.values[i] = bx * pixel.x
                mesh.second.y.values[i] = by * pixel.y
                // Half-way between both pictures' places lies the place on the halfway domain.
                let hx = Float(x) + (ax + bx) / 2, hy = Float(y) + (ay + by) / 2
                let when = moment.look(hx, hy), long = duration.look(hx, hy)
                let share = smoothstep(when * (1 - long), when * (1 - long) + long, crossing)
                let slow = smoothstep(0.25 * when, 0.75 + 0.25 * when, crossing)
                mesh.share.values[i] = share
                let lead = slow - share
                guard abs(lead) > 0.002 else { continue }
                let fx = (Float(x) + 0.5) * shareOfForms.x - 0.5, fy = (Float(y) + 0.5) * shareOfForms.y - 0.5
                let firstX = fx + ax * shareOfForms.x, firstY = fy + ay * shareOfForms.y
                let secondX = fx + bx * shareOfForms.x, secondY = fy + by * shareOfForms.y
                for channel in 0..<3 {
                    let change =
                        base.second[channel].look(secondX, secondY) - base.first[channel].look(firstX, firstY)
                    mesh.light[channel].values[i] = lead * change
                }
            }
        }
        return mesh
    }

    /// From a place of the frame to both pictures, at the size of forms.
    ///
    /// What is at `h` half-way is at `h + (2 · time − 1) · v(h)` now; that is solved for `h` step by step.
    private func displacements(at time: Float) -> (FlowField, FlowField) {
        let first = FlowField(width: field.width, height: field.height)
        let second = FlowField(width: field.width, height: field.height)
        let lead = 2 * time - 1
        for y in 0..<field.height {
            for x in 0..<field.width {
                var vx = field.x.values[y * field.width + x], vy = field.y.values[y * field.width + x]
                var hx = Float(x), hy = Float(y)
                for _ in 0..<6 {
                    hx = Float(x) - lead * vx
                    hy = Float(y) - lead * vy
                    vx = field.x.look(hx, hy)
                    vy = field.y.look(hx, hy)
                }
                let i = y &* field.width &+ x
                first.x.values[i] = -(lead + 1) * vx
                first.y.values[i] = -(lead + 1) * vy
                second.x.values[i] = (1 - lead) * vx
                second.y.values[i] = (1 - lead) * vy
            }
        }
        return (first, second)
    }
}
