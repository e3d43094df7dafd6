/// Closed curves in the plane, flattened to points; y up, one unit is the font's em.
public struct Outline: Sendable, Equatable {
    public var contours: [[SIMD2<Float>]] = []

    public init(contours: [[SIMD2<Float>]] = []) { self.contours = contours }

    /// Twice the signed area of a contour; positive is counter-clockwise.
    public static func area(_ contour: [SIMD2<Float>]) -> Float {
        var sum: Float = 0
        var last = contour.last ?? .zero
        for point in contour {
            sum += last.x * point.y - point.x * last.y
            last = point
        }
        return sum
    }

    public var bounds: (low: SIMD2<Float>, high: SIMD2<Float>) {
        var low = SIMD2<Float>(repeating: .infinity)
        var high = SIMD2<Float>(repeating: -.infinity)
        for point in contours.joined() {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        return low.x <= high.x ? (low, high) : (.zero, .zero)
    }
}

/// Collects curves as a font's instructions draw them.
struct OutlinePen {
    /// Segments of one curve at the most; the flattest need one.
    private static let finest = 12
    /// Points of one glyph, against fonts made to fill the memory.
    static let mostPoints = 60_000

    let scale: Float
    private(set) var outline = Outline()
    private var current: [SIMD2<Float>] = []
    private var count = 0

    init(scale: Float) { self.scale = scale }

    private var last: SIMD2<Float> { current.last ?? .zero }

    private mutating func append(_ point: SIMD2<Float>) {
        guard count < Self.mostPoints, point.x.isFinite, point.y.isFinite else { return }
        count += 1
        if let last = current.last, (last - point).squaredLength < 1e-10 { return }
        current.append(point)
    }

    mutating func move(_ point: SIMD2<Float>) {
        close()
        append(point * scale)
    }

    mutating func line(_ point: SIMD2<Float>) { append(point * scale) }

    mutating func quadratic(_ control: SIMD2<Float>, _ end: SIMD2<Float>) {
        let (a, b, c) = (last, control * scale, end * scale)
        let steps = Self.steps((a - 2 * b + c).squaredLength)
        for step in 1...steps {
            let t = Float(step) / Float(steps)
            append((1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c)
        }
    }

    mutating func cubic(_ first: SIMD2<Float>, _ second: SIMD2<Float>, _ end: SIMD2<Float>) {
        let (a, b, c, d) = (last, first * scale, second * scale, end * scale)
        let steps = Self.steps(max((a - 2 * b + c).squaredLength, (b - 2 * c + d).squaredLength) * 2)
        for step in 1...steps {
            let t = Float(step) / Float(steps)
            let u = 1 - t
            let start = u * u * u * a + 3 * u * u * t * b
            append(start + 3 * u * t * t * c + t * t * t * d)
        }
    }

    private static func steps(_ bend: Float) -> Int {
        guard bend.isFinite else { return 1 }
        return min(max(Int((bend.squareRoot() * 120).squareRoot() * 1.6) + 1, 1), finest)
    }

    mutating func close() {
        if let first = current.first, let last = current.last, current.count > 1,
            (first - last).squaredLength < 1e-10
        {
            current.removeLast()
        }
        if current.count > 2 { outline.contours.append(current) }
        current = []
    }
}

extension SIMD2<Float> {
    var squaredLength: Float { x * x + y * y }
    var magnitude: Float { squaredLength.squareRoot() }
    /// The z of the vector product.
    func wedge(_ other: Self) -> Float { x * other.y - y * other.x }
}
