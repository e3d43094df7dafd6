import Foundation
import Render

/// Turning, swinging and bobbing pieces of a thing, and what they do it for.
struct Mechanism: Sendable {
    struct Move: Sendable {
        enum Kind: Sendable {
            /// Whole turns a cycle about an axis.
            case turn(SIMD3<Float>, Int)
            /// To and fro by an angle, so many times a cycle.
            case swing(SIMD3<Float>, Float, Int)
            /// A wheel of this radius, as fast as the ground passes.
            case roll(Float)
        }
        var joint: Int
        var kind: Kind
    }

    var moves: [Move] = []
    /// What the thing does of itself, the first unless it is told otherwise; it also can stand still.
    var action = BodyAction.idle
    /// Seconds a cycle of what is not rolled.
    var period: Double = 4
    /// Metres a second where it has wheels.
    var pace: Float = 0

    /// The same wheels at another size, at the same pace.
    func scaled(by factor: Float) -> Mechanism {
        var result = self
        for index in moves.indices {
            if case .roll(let radius) = moves[index].kind {
                result.moves[index].kind = .roll(radius * factor)
            }
        }
        return result
    }
}

/// Wheels, rotors, sails and hatches.
struct MechanismRig: BodyRig {
    private let mechanism: Mechanism
    private let skeleton: Skeleton
    private let cycle: Double

    init(_ mechanism: Mechanism, _ skeleton: Skeleton) {
        self.mechanism = mechanism
        self.skeleton = skeleton
        // The largest wheel goes round a whole number of times.
        let largest = mechanism.moves.compactMap { move -> Float? in
            if case .roll(let radius) = move.kind { return radius }
            return nil
        }.max()
        cycle =
            largest.map { Double(2 * .pi * $0 * 8 / max(mechanism.pace, 0.1)) } ?? mechanism.period
    }

    /// What has wheels stands until it is driven; what turns of itself does so from the start.
    var actions: [BodyAction] {
        mechanism.action == .ride
            ? [.stand, .ride, .walk, .run] : [mechanism.action, .idle, .float, .fly, .stand]
    }

    func period(_ action: BodyAction) -> Double { cycle }

    func speed(_ action: BodyAction) -> Float {
        mechanism.action == .ride && action != .stand ? mechanism.pace : 0
    }

    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] {
        var local = [Affine](repeating: .identity, count: skeleton.joints.count)
        guard action != .stand else { return skeleton.assemble(local) }
        for move in mechanism.moves {
            switch move.kind {
            case .turn(let axis, let times):
                local[move.joint] = local[move.joint] * .turn(2 * .pi * phase * Float(times), about: axis)
            case .swing(let axis, let angle, let times):
                local[move.joint] = local[move.joint] * .turn(angle * wave(phase * Float(times)), about: axis)
            case .roll(let radius):
                let turns = (mechanism.pace * Float(cycle) / (2 * .pi * radius)).rounded()
                local[move.joint] = .turn(2 * .pi * phase * turns, about: [1, 0, 0])
            }
        }
        return skeleton.assemble(local)
    }
}

extension Workshop {
    /// A wheel on a joint of its own, axle along x.
    mutating func wheel(
        _ centre: SIMD3<Float>, _ radius: Float, width: Float, tyre: Stuff = .rubber(),
        rim: Stuff = .metal(0xB9BDC2),
        spokes: Int = 5
    ) {
        let own = hinge(centre) { shop in
            shop.at(.turn(z: -.pi / 2)) { shop in
                let inner = radius * 0.66
                shop.turned(
                    tyre,
                    [
                        [inner, -width * 0.42], [radius * 0.93, -width / 2], [radius, -width * 0.32],
                        [radius, width * 0.32], [radius * 0.93, width / 2], [inner, width * 0.42],
                    ], sides: 22, bevel: radius * 0.03)
                shop.turned(
                    rim,
                    [
                        [0, -width * 0.44], [inner, -width * 0.44], [inner * 1.02, width * 0.46],
                        [inner * 0.92, width * 0.46], [inner * 0.86, width * 0.25], [0, width * 0.22],
                    ], sides: 20, bevel: radius * 0.02)
                for side in [Float(1), -1] {
                    shop.at(.turn(x: side > 0 ? 0 : .pi)) { shop in
                        shop.post(rim, radius * 0.2, width * 0.1, [0, width * 0.42, 0], sides: 14)
                        shop.around(spokes) { shop, _ in
                            shop.box(
                                rim, [radius * 0.16, width * 0.08, inner * 0.86],
                                [0, width * 0.38, inner * 0.46])
                        }
                    }
                }
            }
        }
        mechanism.moves.append(.init(joint: own, kind: .roll(radius)))
    }

    /// A wheel of a carriage, a cycle or a locomotive: a hoop, spokes and a hub.
    mutating func spokedWheel(
        _ centre: SIMD3<Float>, _ radius: Float, thick: Float, hoop: Stuff, spoke: Stuff, spokes: Int,
        spokeRadius: Float? = nil, hub: Float? = nil, width: Float? = nil
    ) {
        let own = hinge(centre) { shop in
            shop.at(.turn(z: -.pi / 2)) { shop in
                let deep = width ?? thick
                if let width {
                    shop.turned(
                        hoop,
                        [
                            [radius - thick, -width / 2], [radius, -width / 2], [radius, width / 2],
                            [radius - thick, width / 2], [radius - thick, -width / 2],
                        ], sides: 32, bevel: thick * 0.15)
                } else {
                    shop.ring(hoop, radius - thick / 2, thick / 2, sides: 36)
                }
                shop.post(spoke, hub ?? radius * 0.14, deep * 1.4, [0, -deep * 0.7, 0], sides: 14)
                shop.around(spokes) { shop, _ in
                    shop.rod(
                        spoke, [0, 0, 0], [0, 0, radius - thick * 0.6], spokeRadius ?? thick * 0.4, sides: 5)
                }
            }
        }
        mechanism.moves.append(.init(joint: own, kind: .roll(radius)))
    }

    /// Says that the thing is driven, at a pace in metres a second.
    mutating func drives(_ pace: Float) {
        mechanism.action = .ride
        mechanism.pace = pace
    }

    /// Pieces that go round about an axis of the body, a number of turns each `period`.
    mutating func spinner(
        _ place: SIMD3<Float>, about axis: SIMD3<Float>, turns: Int = 1, _ work: (inout Workshop) -> Void
    ) {
        let own = hinge(place, work)
        mechanism.moves.append(.init(joint: own, kind: .turn(frame.direction(axis).normalized, turns)))
    }

    /// Pieces that swing to and fro.
    mutating func swinger(
        _ place: SIMD3<Float>, about axis: SIMD3<Float>, by angle: Float, times: Int = 1,
        _ work: (inout Workshop) -> Void
    ) {
        let own = hinge(place, work)
        mechanism.moves.append(
            .init(joint: own, kind: .swing(frame.direction(axis).normalized, angle, times)))
    }
}
