import Foundation

/// A picture's forms, as far as they can be compared with another picture's: shapes rather than colours.
struct Forms: Sendable {
    /// Where the main subject is, 0…1, at the size of forms.
    let subject: Plane
    /// Planes that ought to agree, with what they weigh.
    let channels: [(plane: Plane, weight: Float)]

    init(_ picture: SmallPicture, subject mask: Plane) {
        let luma = picture.formLuma
        let (width, height) = (luma.width, luma.height)
        subject = mask.resampled(width: width, height: height).map { min(max($0, 0), 1) }
        var channels: [(Plane, Float)] = [
            (subject.blurred(1.5).map { $0 * 2 }, 4), (subject.blurred(6).map { $0 * 3 }, 2),
        ]
        // Light relative to its surroundings.
        let mean = luma.blurred(14)
        let contrast = luma.combined(mean, -)
        let spread = contrast.map { $0 * $0 }.blurred(14).map { max($0, 0).squareRoot() + 6 }
        channels.append((contrast.combined(spread, /).blurred(1), 0.5))
        // How strongly edges run in each of four directions.
        let slope = luma.gradients()
        let strength = Plane(width: width, height: height)
        for i in 0..<strength.count {
            let x = slope.x.values[i], y = slope.y.values[i]
            strength.values[i] = (x * x + y * y).squareRoot()
        }
        let surroundings = strength.blurred(12).map { $0 + 1.5 }
        for direction in 0..<4 {
            let angle = Float(direction) * .pi / 4
            let plane = Plane(width: width, height: height)
            for i in 0..<plane.count {
                let along = abs(slope.x.values[i] * cos(angle) + slope.y.values[i] * sin(angle))
                let share = strength.values[i] > 0 ? along / strength.values[i] : 0
                plane.values[i] = min(strength.values[i] * share * share * share / surroundings.values[i], 3)
            }
            channels.append((plane.blurred(1.5), 0.7))
        }
        self.channels = channels
    }
}

/// Finds the warp by which two pictures meet half-way, so that the forms of one become those of the other.
///
/// The field lives on the pictures' halfway domain (Liao et al., 2014): what is at `h` in the middle of the way is at
/// `h − v(h)` in the first picture and at `h + v(h)` in the second. It never folds, and never crosses the edge.
struct FormMatcher {
    var smoothness: Float = 14
    private static let coarsest = 10
    /// Least area that the warp may leave of a pixel's on the way to either picture.
    private static let leastArea: Float = 0.35
    private static let farthest: Float = 0.13

    func match(_ a: Forms, _ b: Forms) -> FlowField {
        let (width, height) = (a.subject.width, a.subject.height)
        var sizes = [(width, height)]
        while min(sizes[0].0, sizes[0].1) >= 2 * Self.coarsest {
            sizes.insert(((sizes[0].0 + 1) / 2, (sizes[0].1 + 1) / 2), at: 0)
        }
        var field = Self.subjects(a.subject, b.subject).resampled(width: sizes[0].0, height: sizes[0].1)
        for (width, height) in sizes {
            field = field.resampled(width: width, height: height)
            let channels = zip(a.channels, b.channels).map { first, second in
                let one = first.plane.resampled(width: width, height: height)
                let two = second.plane.resampled(width: width, height: height)
                return (one, two, one.gradients(), two.gradients(), first.weight)
            }
            for _ in 0..<6 {
                var data = FlowSolver.DataTerm(count: width * height)
                for (one, two, slopeOne, slopeTwo, weight) in channels {
                    let residual = two.warped(by: field).combined(one.warped(by: field, share: -1), -)
                    let slope = FlowField(
                        x: slopeTwo.x.warped(by: field).combined(slopeOne.x.warped(by: field, share: -1), +),
                        y: slopeTwo.y.warped(by: field).combined(slopeOne.y.warped(by: field, share: -1), +))
                    data.add(residual: residual, slope: slope, weight: weight, scale: 0.7, floor: 0.12)
                }
                let solver = FlowSolver(
                    smoothness: smoothness, iterations: 60, border: .sliding, edge: nil)
                field = limited(solver.solve(data, field))
            }
        }
        return unfolded(field)
    }

    /// Takes the one subject's place and size to the other's; nothing where a picture has none.
    private static func subjects(_ a: Plane, _ b: Plane) -> FlowField {
        let result = FlowField(width: a.width, height: a.height)
        guard let one = Blob(a), let two = Blob(b) else { return result }
        let centre = (one.centre + two.centre) / 2
        let size = SIMD2((one.size.x * two.size.x).squareRoot(), (one.size.y * two.size.y).squareRoot())
        let move = (two.centre - one.centre) / 2
        let grow = (two.size - one.size) / 2 / size
        for y in 0..<a.height {
            for x in 0..<a.width {
                let offset = SIMD2(Float(x), Float(y)) - centre
                let distance = offset / size
                let near = exp(-0.18 * (distance * distance).sum())
                let wallX = min(Float(x), Float(a.width - 1 - x)) / (0.15 * Float(a.width))
                let wallY = min(Float(y), Float(a.height - 1 - y)) / (0.15 * Float(a.height))
                let field = (move + offset * grow) * near
                result.x[x, y] = field.x * min(wallX, 1)
                result.y[x, y] = field.y * min(wallY, 1)
            }
        }
        return result
    }

    /// Where a mask is and how large.
    private struct Blob {
        var centre = SIMD2<Float>.zero
        var size = SIMD2<Float>.zero

        init?(_ mask: Plane) {
            var mass: Float = 0
            for y in 0..<mask.height {
                for x in 0..<mask.width {
                    mass += mask[x, y]
                    centre += SIMD2(Float(x), Float(y)) * mask[x, y]
                }
            }
            guard mass > 0.01 * Float(mask.count) else { return nil }
            centre /= mass
            for y in 0..<mask.height {
                for x in 0..<mask.width {
                    let offset = SIMD2(Float(x), Float(y)) - centre
                    size += offset * offset * mask[x, y]
                }
            }
            size = (size / mass).squareRoot()
            size.clamp(lowerBound: SIMD2(repeating: 1), upperBound: SIMD2(repeating: 1e4))
        }
    }

    private func limited(_ field: FlowField) -> FlowField {
        let limit = Self.farthest * Float(max(field.width, field.height))
        for i in 0..<field.count {
            let x = field.x.values[i], y = field.y.values[i]
            let length = (x * x + y * y).squareRoot()
            guard length > 0 else { continue }
            // Softly: `limit · tanh(length / limit) / length`.
            let factor = limit * tanh(length / limit) / length
            field.x.values[i] *= factor
            field.y.values[i] *= factor
        }
        return field
    }

    /// Smooths the field until neither way folds or squeezes too much.
    private func unfolded(_ start: FlowField) -> FlowField {
        var field = start
        for _ in 0..<24 {
            let x = field.x.gradients(), y = field.y.gradients()
            var least: Float = 1
            for i in 0..<field.count {
                let (xx, xy, yx, yy) = (x.x.values[i], x.y.values[i], y.x.values[i], y.y.values[i])
                let there = (1 + xx) * (1 + yy) - xy * yx, back = (1 - xx) * (1 - yy) - xy * yx
                least = min(least, there, back)
            }
            if least >= Self.leastArea { break }
            field = walled(field.blurred(1.6))
        }
        return field
    }

    /// Brings to rest at the edge what would cross it: a blur knows of no border.
    private func walled(_ field: FlowField) -> FlowField {
        let reach: Float = 6
        for y in 0..<field.height {
            for x in 0..<field.width {
                let i = y &* field.width &+ x
                field.x.values[i] *= min(Float(min(x, field.width - 1 - x)) / reach, 1)
                field.y.values[i] *= min(Float(min(y, field.height - 1 - y)) / reach, 1)
            }
        }
        return field
    }
}
