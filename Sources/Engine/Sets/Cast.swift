import Foundation
import Render

/// Puts the staged subjects on a stage, whatever they are: sculpted bodies, library models, inflated toys.
///
/// Every subject becomes the height and stands at the place that its staging says, does what its staging says, and
/// keeps its feet on the set's ground.
struct Cast: Sendable {
    let staging: Staging
    let assets: AssetLibrary?
    /// Height of the ground, or of the water or table, under a place.
    var floor: @Sendable (_ x: Float, _ z: Float) -> Float = { _, _ in 0 }
    /// What carries a subject at a time, in stage space: a lane, a wave.
    var carry: (@Sendable (_ subject: Int, _ seconds: Float) -> Matrix4)?
    /// Speed at which the ground passes under those who stay in place, metres a second: feet and wheels keep up.
    var groundSpeed: Float = 0
    /// Shells of fur for the hero; 0 where it is far away or the film has no time for them.
    var heroShells = 9

    /// Past this many copies, each is a coarser figure.
    private static let crowd = 3

    /// Models of the subjects with these indices, all of them when nil.
    func models(of indices: [Int]? = nil) throws -> [Model] {
        var figures: [Int: Figure] = [:]
        func figure(_ index: Int) throws -> Figure {
            if let known = figures[index] { return known }
            let made = try Figure(staging.subjects[index], assets: assets, seed: staging.seed)
            figures[index] = made
            return made
        }
        return try (indices ?? Array(staging.subjects.indices)).flatMap { index -> [Model] in
            let subject = staging.subjects[index]
            var ride = Timed<Matrix4>.still(.identity)
            if let mount = mount(of: subject) { ride = self.ride(on: mount, figure: try figure(mount)) }
            return models(of: subject, number: index, figure: try figure(index), ride: ride)
        }
    }

    /// The middle of the first subject and half its height: what a camera should look at.
    ///
    /// Of what the subject is on, a part belongs into the picture.
    var focus: (middle: SIMD3<Float>, reach: Float)? {
        guard let hero = staging.subjects.first else { return nil }
        let base = floor(hero.position.x, hero.position.z)
        let below = hero.support == .onSubject ? min(hero.position.y, hero.height * 1.4) : 0
        var middle = hero.position
        middle.y += base + (hero.height - below) * 0.5
        return (middle, (hero.height + below) * 0.5 * (hero.count > 1 ? 1.5 : 1))
    }

    /// A soft light on the first subject from the camera's side, as a crew would hold up a reflector when the sun is
    /// behind; none without a subject.
    func reflector(seenBy camera: Timed<Camera>, exposure: Float) -> [Lamp] {
        guard let hero = staging.subjects.first, let focus else { return [] }
        let away = camera.at(0).eye - focus.middle
        let toEye = SIMD3(away.x, 0, away.z).normalized
        let reach = hero.height * 1.4 + 0.3
        let place =
            Matrix4.rotationY(-0.65).transform(direction: toEye) * (reach * 0.9) + SIMD3(0, reach * 0.7, 0)
        let strength = 1.1 / max(exposure, 0.05) * (1.3 * reach * reach + 1)
        return [Lamp(position: focus.middle + place, intensity: linear(1, 0.90, 0.80) * strength)]
    }

    /// Two lights from behind that draw the outline of a first subject too dark to be told from its room; none for others.
    func rim(seenBy camera: Timed<Camera>, exposure: Float) -> [Lamp] {
        guard let hero = staging.subjects.first, let focus, let colour = hero.colour,
            0.3 * colour.red + 0.6 * colour.green + 0.1 * colour.blue < 0.2
        else { return [] }
        let away = camera.at(0).eye - focus.middle
        let toEye = SIMD3(away.x, 0, away.z).normalized
        let reach = hero.height * 1.4 + 0.3
        return [Float(0.75), -0.75].map { turn in
            let behind = Matrix4.rotationY(.pi + turn).transform(direction: toEye)
            let place = behind * (reach * 1.1) + SIMD3(0, reach * 1.2, 0)
            let strength = 26 / max(exposure, 0.05) * (1.3 * reach * reach + 0.4)
            return Lamp(position: focus.middle + place, intensity: linear(0.86, 0.93, 1) * strength)
        }
    }

    private func models(
        of subject: Staging.Subject, number: Int, figure: Figure, ride: Timed<Matrix4>
    ) -> [Model] {
        var random = SplitMix64(seed: UInt64(staging.seed), path: "cast/\(number)")
        let others = company(of: subject, first: figure)
        return (0..<max(subject.count, 1)).flatMap { copy -> [Model] in
            let figure = others[copy % others.count]
            let phase = copy == 0 ? 0 : random.unit()
            let spot = spot(of: subject, copy: copy, random: &random)
            var motion = motion(of: subject, number: number, figure: figure, at: spot, phase: phase)
            motion.transform = ride.isMoving ? riding(ride, motion.transform) : motion.transform
            let isHero = number == 0 && subject.count <= Self.crowd
            return figure.models(
                acting: subject.action, phase: phase, tempo: motion.tempo, transform: motion.transform,
                shells: isHero ? heroShells : 0, groundSpeed: groundSpeed)
        }
    }

    /// Different faces for several people; everything else is as like as two of a kind.
    private func company(of subject: Staging.Subject, first: Figure) -> [Figure] {
        guard subject.count > 1, BodyCatalogue.isPerson(subject.asset.rawValue) else { return [first] }
        return (0..<min(subject.count, Self.faces)).map { copy in
            var twin = subject
            if subject.noun == "couple" { twin.asset = copy % 2 == 0 ? .body("man") : .body("woman") }
            if copy == 0, twin.asset == subject.asset { return first }
            let seed = staging.seed &+ UInt32(copy) &* 7919
            return (try? Figure(twin, assets: assets, seed: seed)) ?? first
        }
    }

    /// So many people of a crowd are modelled apart; then they come again.
    private static let faces = 5

    /// Poses that two take face to face, and how far apart, in heights.
    private static let pairs: [BodyAction: Float] = [.waltz: 0.27, .hug: 0.22, .kiss: 0.30, .talk: 0.55]

    /// Index of what carries a subject; nil where it stands by itself, or the set carries everybody.
    private func mount(of subject: Staging.Subject) -> Int? {
        let isCarried: Set<Staging.Support> = [.onSubject, .inSubject, .heldBySubject, .wornBySubject]
        guard carry == nil, isCarried.contains(subject.support), subject.action != .surf,
            let target = subject.target, staging.subjects.indices.contains(target)
        else { return nil }
        return target
    }

    /// How a subject moves, relative to how it stands at its mark: a rider goes where the horse goes.
    private func ride(on number: Int, figure: Figure) -> Timed<Matrix4> {
        let mount = staging.subjects[number]
        let spot = (place: mount.position, heading: mount.heading)
        let moved = motion(of: mount, number: number, figure: figure, at: spot, phase: 0).transform
        guard moved.isMoving else { return .still(.identity) }
        let base = SIMD3(
            spot.place.x, spot.place.y + floor(spot.place.x, spot.place.z), spot.place.z)
        let rest =
            (Matrix4.translation(base) * .rotationY(spot.heading) * .scale(figure.scale) * figure.stance)
            .inverse
        return .moving { moved.at($0) * rest }
    }

    private func riding(_ ride: Timed<Matrix4>, _ own: Timed<Matrix4>) -> Timed<Matrix4> {
        .moving { ride.at($0) * own.at($0) }
    }

    /// Where a copy stands: the first at its mark, the others on a sunflower's spiral behind and beside it.
    private func spot(
        of subject: Staging.Subject, copy: Int, random: inout SplitMix64
    ) -> (place: SIMD3<Float>, heading: Float) {
        if subject.count == 2, let gap = subject.pose.flatMap({ Self.pairs[$0] }) {
            // Face to face, across the view.
            let aside = SIMD3<Float>(copy == 0 ? -1 : 1, 0, 0) * (gap * subject.height * 0.5)
            return (subject.position + aside, (copy == 0 ? 0.5 : -0.5) * Float.pi)
        }
        guard copy > 0 else { return (subject.position, subject.heading) }
        let distance = subject.height * 1.25 * Float(copy).squareRoot() * (0.9 + 0.2 * random.unit())
        let angle = Float(copy) * 2.39996 + 0.6
        var place = subject.position
        place.x += cosf(angle) * distance * 1.25
        place.z -= abs(sinf(angle)) * distance
        if subject.support == .air || subject.support == .underwater {
            place.y += (random.unit() - 0.4) * subject.height * 1.2
        }
        return (place, subject.heading + (random.unit() - 0.5) * 0.7)
    }

    /// How far a subject goes, and the tempo at which its limbs keep step with that.
    static func stride(
        of subject: Staging.Subject, pace: Float, over groundSpeed: Float, in staging: Staging
    ) -> (length: Float, tempo: Float) {
        let seconds = max(Float(staging.seconds), 0.1)
        // A walk passes its mark in the middle of the film, and goes no further than a camera can follow.
        let length = groundSpeed > 0 ? 0 : min(pace * seconds, subject.height * 2.4)
        let tempo =
            groundSpeed > 0 && pace > 0
            ? min(max(groundSpeed / pace, 0.3), 2.5)
            : (pace > 0 ? length / (pace * seconds) : 1) * staging.timeScale
        return (length, tempo)
    }

    /// The path of a subject, and the tempo at which its limbs keep step with it.
    private func motion(
        of subject: Staging.Subject, number: Int, figure: Figure,
        at spot: (place: SIMD3<Float>, heading: Float),
        phase: Float
    ) -> (transform: Timed<Matrix4>, tempo: Double) {
        // Whoever is carried does not walk off.
        let isCarried = subject.support == .onSubject || subject.support == .inSubject
        let pace = isCarried ? 0 : figure.pace(subject.action) * figure.scale
        let seconds = max(Float(staging.seconds), 0.1)
        let (stride, tempo) = Self.stride(of: subject, pace: pace, over: groundSpeed, in: staging)
        let gesture = Gesture(
            figure.movesItself(subject.action) ? .idle : subject.action, size: subject.height, phase: phase,
            hasFace: subject.kind == .clock || subject.kind == .jewelry || subject.kind == .device)
        let floor = floor
        let (place, heading) = spot
        let forward = SIMD3(sinf(heading), 0, cosf(heading))
        let scale = figure.scale
        let stance = figure.stance
        let isStill = stride == 0 && gesture.isStill && carry == nil
        let carry = carry
        let transform = { @Sendable (time: Float) -> Matrix4 in
            let way = forward * (stride * (time / seconds - 0.5))
            var base = place + way
            base.y += floor(base.x, base.z)
            let carried = carry?(number, time) ?? .identity
            return carried * .translation(base) * .rotationY(heading) * gesture.at(time * tempo)
                * .scale(scale) * stance
        }
        return (isStill ? .still(transform(0)) : .moving(transform), Double(tempo))
    }
}

extension Staging {
    /// The staging with those who are on another subject moved to where that one can be sat or stood on.
    func seated(_ assets: AssetLibrary?) throws -> Staging {
        var result = self
        for index in subjects.indices where subjects[index].support == .onSubject {
            guard let target = subjects[index].target, subjects.indices.contains(target),
                subjects[index].action != .surf
            else { continue }
            let ground = subjects[target]
            let seat = try Figure(ground, assets: assets, seed: seed, detail: .near).seat
            result.subjects[index].position =
                ground.position
                + Matrix4.rotationY(ground.heading).transform(
                    direction: subjects[index].seatOffset(on: seat))
        }
        return result
    }
}

/// What a thing without limbs does, and what is added to the limbs of others: bobs, hops, turns.
private struct Gesture: Sendable {
    private let action: Staging.Action
    private let size: Float
    private let offset: Float
    /// What has a dial or a screen turns to and fro, so that one sees it.
    private let hasFace: Bool

    init(_ action: Staging.Action, size: Float, phase: Float, hasFace: Bool) {
        self.hasFace = hasFace
        self.action = action
        self.size = size
        offset = phase * 2 * .pi
    }

    var isStill: Bool {
        switch action {
        case .idle, .sit, .sleep, .shine, .grow, .burn, .pour, .flow, .explode, .drive, .eat, .look, .play,
            .roar:
            true
        default: false
        }
    }

    /// Relative to the place where it stands, turned as it is turned.
    func at(_ seconds: Float) -> Matrix4 {
        let t = seconds + offset
        switch action {
        case .walk:
            return .translation(0, size * 0.012 * abs(sinf(t * 4)), 0) * .rotationZ(0.035 * sinf(t * 4))
        case .run: return .translation(0, size * 0.05 * abs(sinf(t * 7)), 0) * .rotationX(0.05 * sinf(t * 7))
        case .jump:
            let beat = t * 1.1 - (t * 1.1).rounded(.down)
            return .translation(0, size * 1.6 * beat * (1 - beat), 0)
        case .dance:
            return .translation(0, size * 0.04 * abs(sinf(t * 5)), 0) * .rotationY(0.35 * sinf(t * 2.5))
                * .rotationZ(0.10 * sinf(t * 5))
        case .swim, .sail, .surf:
            return .translation(0, size * 0.04 * sinf(t * 1.7), 0) * .rotationZ(0.05 * sinf(t * 1.3))
                * .rotationX(0.04 * sinf(t * 1.9 + 1))
        case .fly:
            return .translation(size * 0.05 * sinf(t * 0.9), size * 0.09 * sinf(t * 1.6), 0)
                * .rotationZ(0.09 * sinf(t * 0.9 + 1)) * .rotationX(0.05 * sinf(t * 1.6))
        case .float, .rise, .fall:
            return .translation(0, size * 0.06 * sinf(t * 0.8), 0) * .rotationY(0.12 * sinf(t * 0.45))
                * .rotationZ(0.06 * sinf(t * 0.6 + 2))
        case .spin: return .rotationY(hasFace ? 0.75 * sinf(t * 1.2566) : t * 1.5)
        case .wave, .sway: return .rotationZ(0.06 * sinf(t * 1.8))
        case .idle, .sit, .sleep, .burn, .explode, .pour, .flow, .shine, .grow, .drive, .eat, .look, .play,
            .roar:
            return .identity
        }
    }
}
