/// How alike two pictures are that lie upon each other, light and contrast aside.
struct Similarity: Sendable {
    /// Of every pixel, 0…1: the correlation of its surroundings; flat on flat counts as alike.
    let map: Plane

    /// Correlation of both pictures' outlines, −1…1; pictures of different things have next to none.
    let ofEdges: Float

    private static func edges(_ plane: Plane) -> Plane {
        let slope = plane.gradients()
        let strength = slope.x.combined(slope.y) { ($0 * $0 + $1 * $1).squareRoot() }
        return strength.combined(strength.blurred(8)) { min($0 / ($1 + 1.5), 4) }.boxBlurred(1)
    }

    /// Two lumas of one size, 0…255.
    init(_ a: Plane, _ b: Plane) {
        let sigma: Float = 5
        let meanA = a.blurred(sigma), meanB = b.blurred(sigma)
        let squareA = a.combined(a, *).blurred(sigma), squareB = b.combined(b, *).blurred(sigma)
        let product = a.combined(b, *).blurred(sigma)
        let map = Plane(width: a.width, height: a.height)
        for i in 0..<map.count {
            let mA = meanA.values[i], mB = meanB.values[i]
            let varianceA = max(squareA.values[i] - mA * mA, 0),
                varianceB = max(squareB.values[i] - mB * mB, 0)
            let covariance = abs(product.values[i] - mA * mB)
            // A little noise counts as agreement: flat surfaces have nothing to ghost with.
            let correlation = (covariance + 12) / ((varianceA * varianceB).squareRoot() + 12)
            map.values[i] = min(max((correlation - 0.35) / 0.5, 0), 1)
        }
        self.map = map.blurred(2)
        ofEdges = Self.correlation(Self.edges(a), Self.edges(b))
    }

    private static func correlation(_ a: Plane, _ b: Plane) -> Float {
        let (meanA, meanB) = (a.mean, b.mean)
        var (cross, squareA, squareB) = (Float(0), Float(0), Float(0))
        for i in 0..<a.count {
            let p = a.values[i] - meanA, q = b.values[i] - meanB
            cross += p * q
            squareA += p * p
            squareB += q * q
        }
        return cross / ((squareA * squareB).squareRoot() + 1e-6)
    }
}
