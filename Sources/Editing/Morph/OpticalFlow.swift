/// Where each pixel of one picture lies in another that shows the same things.
///
/// Coarse to fine: patches are searched, then the field is smoothed where the pictures say little and refined where
/// they say much. Good for neighbouring moments of a shot; pictures that have nothing in common get a field that
/// means nothing (`MutualFlow` tells by its agreement).
enum OpticalFlow {
    /// Shorter side at which the search begins.
    private static let coarsest = 18

    /// - Parameters:
    ///   - from: Luma, 0…255.
    ///   - to: Luma of the same size.
    static func estimate(from: Plane, to: Plane) -> FlowField {
        var pyramid = [(from, to)]
        while min(pyramid[0].0.width, pyramid[0].0.height) >= 2 * coarsest {
            let (a, b) = pyramid[0]
            let (width, height) = ((a.width + 1) / 2, (a.height + 1) / 2)
            pyramid.insert(
                (a.resampled(width: width, height: height), b.resampled(width: width, height: height)), at: 0)
        }
        var field = FlowField(width: pyramid[0].0.width, height: pyramid[0].0.height)
        for (a, b) in pyramid {
            field = field.resampled(width: a.width, height: a.height)
            field = PatchSearch(a, b).refine(field)
            field = refine(field, a, b)
        }
        return field
    }

    /// Variational refinement: brightness without its slow part, and gradients, must agree; edges of the field stay.
    private static func refine(_ start: FlowField, _ from: Plane, _ to: Plane) -> FlowField {
        let channels = zip(channels(from), channels(to)).map { ($0, $1, $1.gradients()) }
        var field = start
        for _ in 0..<3 {
            var data = FlowSolver.DataTerm(count: from.count)
            for (index, (a, b, slope)) in channels.enumerated() {
                let residual = b.warped(by: field).combined(a) { $0 - $1 }
                let gradient = FlowField(x: slope.x.warped(by: field), y: slope.y.warped(by: field))
                data.add(
                    residual: residual, slope: gradient, weight: index == 0 ? 1 : 0.7,
                    scale: index == 0 ? 4 : 2, floor: index == 0 ? 1.5 : 1)
            }
            let solver = FlowSolver(smoothness: 0.12, iterations: 12, border: .free, edge: 0.06)
            field = solver.solve(data, field)
        }
        return field
    }

    private static func channels(_ luma: Plane) -> [Plane] {
        let detail = luma.combined(luma.blurred(8)) { $0 - $1 }
        let slope = luma.gradients()
        return [detail, slope.x, slope.y]
    }
}

/// The flow between two pictures both ways, and how far it can be believed.
struct MutualFlow: Sendable {
    var forward: FlowField
    var backward: FlowField
    /// Of each pixel of the first picture, 0…1: whether going there and back ends where it began.
    var trustForward: Plane
    var trustBackward: Plane

    init(_ a: Plane, _ b: Plane) {
        let pairs = [(a, b), (b, a)]
        let found = Parallel.map(pairs) { OpticalFlow.estimate(from: $0, to: $1) }
        trustForward = Self.settled(Self.trust(in: found[0], against: found[1]))
        trustBackward = Self.settled(Self.trust(in: found[1], against: found[0]))
        forward = Self.believed(found[0], trustForward)
        backward = Self.believed(found[1], trustBackward)
    }

    /// A pixel that agrees among many that do not does so by chance.
    private static func settled(_ trust: Plane) -> Plane {
        trust.combined(trust.boxBlurred(3)) { $0 * smoothstep(0.15, 0.6, $1) }
    }

    /// Where the flow is not believed, that of the surroundings: a wrong vector tears the picture, a smooth one bends it.
    private static func believed(_ flow: FlowField, _ trust: Plane) -> FlowField {
        let result = FlowField(width: flow.width, height: flow.height)
        var weight = Plane(width: flow.width, height: flow.height)
        for (sigma, share) in [(Float(0), Float(1)), (4, 0.02), (14, 1e-3), (50, 1e-4)] {
            let nearby = trust.blurred(sigma)
            let x = flow.x.combined(trust, *).blurred(sigma), y = flow.y.combined(trust, *).blurred(sigma)
            for i in 0..<result.count {
                result.x.values[i] += share * x.values[i]
                result.y.values[i] += share * y.values[i]
            }
            weight = weight.combined(nearby) { $0 + share * $1 }
        }
        for i in 0..<result.count {
            result.x.values[i] /= weight.values[i] + 1e-9
            result.y.values[i] /= weight.values[i] + 1e-9
        }
        return result
    }

    private static func trust(in flow: FlowField, against other: FlowField) -> Plane {
        let backX = other.x.warped(by: flow), backY = other.y.warped(by: flow)
        let result = Plane(width: flow.width, height: flow.height)
        for i in 0..<result.count {
            let x = flow.x.values[i], y = flow.y.values[i]
            let errorX = x + backX.values[i], errorY = y + backY.values[i]
            let allowed = 0.5 + 0.02 * (x * x + y * y)
            let error = errorX * errorX + errorY * errorY
            result.values[i] = 1 / (1 + (error / allowed) * (error / allowed))
        }
        return result
    }
}
