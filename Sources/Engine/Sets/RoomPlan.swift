import Foundation
import Render

/// A place indoors as data: its walls, where its windows are, what it is furnished with and what lights it.
///
/// Metres about the mark; the camera looks in from the open front (+z). Plans are drawn with their window on the
/// left; `mirrored` turns them round, so that half of all seeds have it on the right.
struct RoomPlan: Sendable {
    struct Finish: Sendable {
        var kind: Snippet.Finish
        /// Linear albedo; the accent is that of a wainscot, of joints, of a pattern.
        var colour: SIMD3<Float>
        var accent = SIMD3<Float>(0.5, 0.5, 0.5)
        /// Height of a wainscot or of tiles.
        var height: Float = 0
        var gloss: Float = 0
    }

    enum Wall: Sendable { case left, right, back }

    /// A window.
    struct Opening: Sendable {
        var wall: Wall
        /// Along the wall: x on the back wall, z on the others.
        var centre: Float
        var width: Float
        var sill: Float
        var height: Float
        /// Panes across and up.
        var panes = SIMD2(2, 2)
        var curtains: SIMD3<Float>?
    }

    /// A model of the library.
    struct Piece: Sendable {
        var model: String
        /// Of the foot's middle.
        var at: SIMD3<Float>
        /// Degrees about y; 0 looks at the camera, 90 to its right.
        var turn: Float = 0
        var height: Float?
        var colour: SIMD3<Float>?
        /// 0 is the finest level of detail.
        var detail = 1
    }

    /// A thing built for the room.
    struct Prop: Sendable {
        enum Kind: Sendable {
            case bookcase, counter, cupboards, shelf, picture, rug, board, bench, strip, column, bar
            case tableLamp, floorLamp, pendant, chandelier, hood, pots, door, hearth, banner, mirror, tiers
            case screen, basin, torch, box
        }
        var kind: Kind
        var at: SIMD3<Float>
        var turn: Float = 0
        var size: SIMD3<Float>
        var colour: SIMD3<Float>
    }

    /// Light that a lamp among the props gives: irradiance at 1 m when it is on.
    struct Light: Sendable {
        var at: SIMD3<Float>
        var power: SIMD3<Float>
    }

    /// What is seen through the windows.
    enum Outlook: Sendable { case garden, city }

    var width: Float
    var height: Float
    var back: Float
    var front: Float = 5.2
    var walls: Finish
    var floor: Finish
    var ceiling = SIMD3<Float>(0.74, 0.72, 0.68)
    var trim = SIMD3<Float>(0.72, 0.69, 0.64)
    var openings: [Opening] = []
    var pieces: [Piece] = []
    /// What stands on the mark while nobody is there.
    var centre: [Piece] = []
    var props: [Prop] = []
    /// Only there for somebody who works: the counter, the bench, the desk before him.
    var workplace: [Prop] = []
    /// A ledge at the mark that small things stand on in place of a table.
    var ledge: Prop?
    var lights: [Light] = []
    /// Where the light on the hero comes from when the lamps are on.
    var key = SIMD3<Float>(-1.5, 2.1, 1.0)
    var keyColour = SIMD3<Float>(1.0, 0.66, 0.36)
    /// Whether lamps burn by day too.
    var isAlwaysLit = false
    var outlook = Outlook.garden
    /// Seat and table for those who need one.
    var seat = "leather-armchair"
    var table = "coffee-table"
    /// Haze that lamps and sunbeams show in.
    var haze: Float = 0.012

    /// Corners of the room.
    var low: SIMD3<Float> { SIMD3(-width / 2, 0, -back) }
    var high: SIMD3<Float> { SIMD3(width / 2, height, front) }

    var mirrored: RoomPlan {
        var plan = self
        for index in plan.openings.indices {
            switch openings[index].wall {
            case .left: plan.openings[index].wall = .right
            case .right: plan.openings[index].wall = .left
            case .back: plan.openings[index].centre = -openings[index].centre
            }
        }
        for index in plan.pieces.indices {
            plan.pieces[index].at.x *= -1
            plan.pieces[index].turn *= -1
        }
        func flipped(_ props: [Prop]) -> [Prop] {
            props.map { prop in
                var prop = prop
                prop.at.x *= -1
                prop.turn *= -1
                return prop
            }
        }
        plan.props = flipped(props)
        plan.workplace = flipped(workplace)
        for index in plan.lights.indices { plan.lights[index].at.x *= -1 }
        plan.key.x *= -1
        return plan
    }
}

extension RoomPlan.Opening {
    /// From the opening's own place (x to the right seen from inside, y up from the sill, z into the room) to the
    /// room; the origin is the middle of the sill on the wall.
    func place(in plan: RoomPlan) -> Matrix4 {
        switch wall {
        case .back: .translation(centre, sill, -plan.back)
        case .left: .translation(-plan.width / 2, sill, centre) * .rotationY(.pi / 2)
        case .right: .translation(plan.width / 2, sill, centre) * .rotationY(-.pi / 2)
        }
    }

    func inward() -> SIMD3<Float> {
        switch wall {
        case .back: SIMD3(0, 0, 1)
        case .left: SIMD3(1, 0, 0)
        case .right: SIMD3(-1, 0, 0)
        }
    }

    func middle(in plan: RoomPlan) -> SIMD3<Float> {
        place(in: plan).transform(point: SIMD3(0, height / 2, 0))
    }

    /// Half of its size along x, y and z of the room.
    var half: SIMD3<Float> {
        wall == .back ? SIMD3(width / 2, height / 2, 0) : SIMD3(0, height / 2, width / 2)
    }
}
