import Render

/// A finished figure or prop: painted parts, the skeleton that bends them, and how it moves.
///
/// Bodies stand on y = 0 about the origin and look along +z; their own left is +x; metres.
public struct SculptedBody: Sendable {
    public struct Part: Sendable {
        public var name: String
        public var material: MaterialKind
        public var mesh: Mesh
        /// A colour that the prompt names goes on this part; where no part says so, it goes on all.
        public var takesColour = false
        /// The coat: a colour that is asked for goes here, and keeps the markings as shades.
        var isCoat = false
    }

    /// A place on the body that other things can be fixed to.
    public struct Anchor: Sendable {
        public var joint: Int
        /// In the body's space, at rest.
        public var position: SIMD3<Float>
    }

    public var key: String
    public var parts: [Part]
    public var skeleton: Skeleton
    public var anchors: [String: Anchor] = [:]
    /// Height without what is held up or worn on top, where that is not the same.
    var stature: Float?
    var rig: any BodyRig = StillRig()

    /// What the body can do, the natural one first.
    public var actions: [BodyAction] { rig.actions }

    /// Joint matrices at a time in seconds, as many as joints: a vertex goes to Σ weight · matrix · position.
    ///
    /// An action that the body has not learned becomes its first. Two bodies with different `phase` (0 to 1) do
    /// the same thing out of step.
    public func pose(_ action: BodyAction, at time: Double, phase: Double = 0) -> [Affine] {
        let known = rig.actions.contains(action) ? action : rig.actions[0]
        let period = rig.period(known)
        let turns = time / period + phase
        let matrices = rig.pose(known, phase: Float(turns - turns.rounded(.down)), turn: turns)
        return matrices.isEmpty ? skeleton.joints.map { _ in .identity } : matrices
    }

    /// Seconds after which the pose repeats.
    public func period(_ action: BodyAction) -> Double { rig.period(action) }

    /// How fast the ground passes under the feet, metres a second: move the body forward at this speed.
    public func speed(_ action: BodyAction) -> Float { rig.speed(action) }

    /// Where an anchor is, with the turn of its joint, in a pose.
    public func anchor(_ name: String, in pose: [Affine]) -> Affine? {
        guard let anchor = anchors[name], anchor.joint < pose.count else { return nil }
        return pose[anchor.joint] * .shift(anchor.position)
    }

    /// Corners of the box around all parts at rest.
    public var bounds: (low: SIMD3<Float>, high: SIMD3<Float>) {
        var low = SIMD3<Float>(repeating: .infinity)
        var high = SIMD3<Float>(repeating: -.infinity)
        for part in parts {
            for position in part.mesh.positions {
                low = pointwiseMin(low, position)
                high = pointwiseMax(high, position)
            }
        }
        return (low, high)
    }

    public var height: Float { bounds.high.y }

    /// Width in x and length in z.
    public var footprint: SIMD2<Float> {
        let box = bounds
        return [box.high.x - box.low.x, box.high.z - box.low.z]
    }

    public var triangleCount: Int { parts.reduce(0) { $0 + $1.mesh.triangleCount } }
}

/// What a body does; each body knows some of them.
public enum BodyAction: String, Sendable, CaseIterable, Codable {
    case stand, idle, sit, walk, run, ride, swim, fly, float, dance, wave, shelter, sway
    // People at leisure.
    case sneak, march, crawl, jump, spin, pirouette, twist, waltz, thumbsUp, clap, cheer, bow, salute, point,
        talk
    case think, laugh, cry, hug, kiss, kneel, pray, perch, lie, sleep, read, write, eat, drink, phone, yoga,
        meditate
    // On a chair, with work in the hands.
    case perchReading, perchKnitting
    // At work.
    case stir, knead, pour, knit, hammer, dig, sweep, paint, film, push, pull, carry, drive
    // Music.
    case guitar, violin, piano, accordion, drums, flute, sing, conduct
    // Sport and travel.
    case fish, row, saddle, cycle, scoot, climb, dive, skate, ski, throwing, catching, kick, dribble, punch,
        fight
    case archery, fall
    // Animals.
    case look, play, roar, hover
}

/// How fine a body is modelled: the same figure in fewer triangles.
public enum BodyDetail: Int, Sendable, CaseIterable {
    /// Fills the frame.
    case hero
    /// Takes a third of the frame.
    case near
    /// One of several in the middle distance.
    case middle
    /// A figure of the crowd or the far bank.
    case far

    /// Sides of turned parts are divided by this.
    var coarseness: Float {
        switch self {
        case .hero: 1
        case .near: 1.5
        case .middle: 2.4
        case .far: 4
        }
    }

    /// Sides of a turned part that has `full` of them at its finest.
    func sides(_ full: Int) -> Int { max(5, Int(Float(full) / coarseness)) }

    /// Cells of sculpted parts grow by this before the mesh is thinned out.
    var cellGrowth: Float {
        switch self {
        case .hero: 1
        case .near: 1.15
        case .middle, .far: 1.3
        }
    }

    /// The share of triangles that is left after thinning out.
    var kept: Float {
        switch self {
        case .hero: 0.80
        case .near: 0.42
        case .middle: 0.16
        case .far: 0.05
        }
    }
}

/// Moves the joints of one kind of body.
protocol BodyRig: Sendable {
    var actions: [BodyAction] { get }
    func period(_ action: BodyAction) -> Double
    func speed(_ action: BodyAction) -> Float
    /// Phases, 0 ..< 1, at which a foot meets the ground; none where nothing steps.
    func touchdowns(_ action: BodyAction) -> [Float]
    /// Matrices at a phase of 0 ..< 1; must be the same at both ends. `turn` counts the periods before.
    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine]
}

extension BodyRig {
    func touchdowns(_ action: BodyAction) -> [Float] { [] }
}

/// A thing that keeps still.
struct StillRig: BodyRig {
    var actions: [BodyAction] { [.stand] }
    func period(_ action: BodyAction) -> Double { 1 }
    func speed(_ action: BodyAction) -> Float { 0 }
    func pose(_ action: BodyAction, phase: Float, turn: Double) -> [Affine] { [] }
}
