import Foundation

extension Plane {
    /// The part of the plane under `region`, at another size: smooth when enlarged, free of aliasing when reduced.
    ///
    /// Beyond its edges the plane is its own mirror image, so no place is ever undefined.
    func resampled(_ region: Region? = nil, width newWidth: Int, height newHeight: Int) -> Plane {
        let region = region ?? Region(x: 0, y: 0, width: Float(width), height: Float(height))
        let across = Filter(from: width, start: region.x, length: region.width, to: newWidth)
        let down = Filter(from: height, start: region.y, length: region.height, to: newHeight)
        let rows = down.first...max(down.first, down.last)
        // Only the rows that are looked at are filtered across.
        let middle = Plane(width: newWidth, height: rows.count)
        for y in rows {
            let from = values + y * width
            let to = middle.values + (y - rows.lowerBound) * newWidth
            for x in 0..<newWidth {
                var sum: Float = 0
                for tap in across.taps(x) { sum += from[across.places[tap]] * across.weights[tap] }
                to[x] = sum
            }
        }
        let result = Plane(width: newWidth, height: newHeight)
        for y in 0..<newHeight {
            let to = result.values + y * newWidth
            for tap in down.taps(y) {
                let from = middle.values + (down.places[tap] - rows.lowerBound) * newWidth
                let weight = down.weights[tap]
                for x in 0..<newWidth { to[x] += from[x] * weight }
            }
        }
        return result
    }

    /// Which pixels make a new pixel, along one axis: Catmull-Rom, stretched where the picture shrinks.
    private struct Filter {
        var places: [Int] = []
        var weights: [Float] = []
        var starts: [Int] = [0]
        var first = Int.max
        var last = 0

        init(from count: Int, start: Float, length: Float, to newCount: Int) {
            let step = length / Float(newCount)
            let stretch = max(step, 1)
            let period = max(2 * count, 1)
            for index in 0..<newCount {
                let centre = start + (Float(index) + 0.5) * step - 0.5
                let begin = places.count
                var total: Float = 0
                for place in Int(
                    (centre - 2 * stretch).rounded(.up))...Int((centre + 2 * stretch).rounded(.down))
                {
                    let weight = Self.cubic(abs(Float(place) - centre) / stretch)
                    if weight == 0 { continue }
                    // The mirror stands on the outer edge of the outer pixel.
                    var mirrored = place % period
                    if mirrored < 0 { mirrored += period }
                    if mirrored >= count { mirrored = period - 1 - mirrored }
                    places.append(mirrored)
                    weights.append(weight)
                    total += weight
                    first = min(first, mirrored)
                    last = max(last, mirrored)
                }
                for tap in begin..<places.count { weights[tap] /= total }
                starts.append(places.count)
            }
        }

        func taps(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

        static func cubic(_ t: Float) -> Float {
            if t < 1 { return 1 + t * t * (1.5 * t - 2.5) }
            return t < 2 ? 2 + t * (-4 + t * (2.5 - 0.5 * t)) : 0
        }
    }
}
