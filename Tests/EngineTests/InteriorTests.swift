import Domain
import Render
import Testing

@testable import Engine

@Suite("Rooms")
struct InteriorTests {
    @Test(
        "Indoor places are filmed in rooms of their own",
        arguments: [
            ("a robot cooking in a kitchen", SetName.interior, Staging.Room.kitchen),
            ("a dog on a sofa in a living room", .interior, .living),
            ("a bedroom at night", .interior, .bedroom), ("a girl reading in a library", .interior, .library),
            ("a classroom", .interior, .classroom), ("a carpenter in his workshop", .interior, .workshop),
            ("a barista in a coffee shop", .interior, .cafe),
            ("a cat asleep on a chair", .interior, .living),
        ])
    func rooms(prompt: String, set: SetName, room: Staging.Room) {
        let staging = PromptDirectorTests.stage(prompt)
        #expect(staging.set == set && staging.room == room)
    }

    @Test("Stages, studios and wet windows have sets of their own; products stay on tables")
    func others() {
        #expect(PromptDirectorTests.stage("a ballerina dancing on a theatre stage").set == .theatre)
        #expect(PromptDirectorTests.stage("studio portrait of an owl").set == .backdrop)
        let window = PromptDirectorTests.stage("rain running down a window, city lights behind")
        #expect(window.set == .rainOnGlass && window.weather.kind == .rain)
        #expect(PromptDirectorTests.stage("studio shot of a wristwatch").set == .productTable)
        #expect(PromptDirectorTests.stage("felt elephant in a meadow").room == nil)
    }

    @Test("An animal on a chair sits on it")
    func seated() {
        let staging = PromptDirectorTests.stage("a cat on a chair")
        #expect(staging.subjects.count == 2)
        #expect(staging.subjects[0].support == .onSubject && staging.subjects[0].action == .sit)
    }

    @Test(
        "Plans keep the mark and the way to the camera free", arguments: Staging.Room.allCases,
        [UInt64(2), 3])
    func free(room: Staging.Room, seed: UInt64) {
        let plan = RoomPlan(room, seed: seed, accent: nil)
        for piece in plan.pieces where piece.at.y < 0.2 {
            #expect(abs(piece.at.x) > 0.45 || piece.at.z < -0.9, "\(piece.model)")
            #expect(abs(piece.at.x) > 1.2 || piece.at.z < 1, "\(piece.model)")
        }
        for prop in plan.props where prop.at.y < 0.2 && prop.kind != .rug {
            #expect(abs(prop.at.x) > 0.45 || prop.at.z < -0.9, "\(prop.kind)")
        }
        for piece in plan.pieces {
            #expect(piece.at.x > plan.low.x && piece.at.x < plan.high.x && piece.at.z > plan.low.z)
        }
        #expect(plan.openings.count <= 3)
    }

    @Test("A plan turned round twice is the plan")
    func mirrored() {
        let plan = RoomPlan(.living, seed: 2, accent: nil), again = plan.mirrored.mirrored
        #expect(plan.pieces.map(\.at) == again.pieces.map(\.at))
        #expect(plan.mirrored.openings[0].middle(in: plan.mirrored).x == -plan.openings[0].middle(in: plan).x)
    }

    @Test("Furniture keeps a lamp's light off what is behind it")
    func shade() {
        var light = RoomLight(
            low: SIMD3(-3, 0, -3), high: SIMD3(3, 3, 3),
            boxes: [RoomLight.Box(low: SIMD3(-0.2, 0, -1), high: SIMD3(0.2, 2, 1))])
        light.sources = [
            RoomLight.Source(position: SIMD3(-1.5, 1, 0), facing: .zero, strength: SIMD3(1, 1, 1), size2: 0.1)
        ]
        let up = SIMD3<Float>(0, 1, 0)
        #expect(light.radiance(SIMD3(1, 0.1, 0), up).x == 0)
        #expect(light.radiance(SIMD3(-1, 0.1, 0), up).x > 0.1)
        // Nearer is brighter.
        #expect(light.radiance(SIMD3(-1, 0.1, 0), up).x > light.radiance(SIMD3(-2.9, 0.1, 0), up).x)
    }

    @Test("A camera keeps inside its room, whatever it is told to do", arguments: CameraMove.allCases)
    func bounds(move: CameraMove) throws {
        var staging = PromptDirectorTests.stage("a girl reading in a living room", camera: move)
        staging.camera.speed = 4
        let set = InteriorSet(staging: staging, assets: nil)
        let camera = set.camera(try RoomFurnishing(set.plan, staging: staging, assets: nil))
        let plan = set.plan
        for step in 0...8 {
            let eye = camera.at(Float(staging.seconds) * Float(step) / 8).eye
            #expect(eye.x > plan.low.x && eye.x < plan.high.x && eye.z > plan.low.z && eye.z < plan.high.z)
            #expect(eye.y > 0 && eye.y < plan.height)
        }
    }

    @Test("Who sits has his knees at the height of the seat")
    func knees() {
        var girl = PromptDirectorTests.stage("a girl in a living room").subjects[0]
        girl.action = .sit
        let seat = SIMD3<Float>(0, 0.45, 0)
        #expect(girl.seatOffset(on: seat).y < seat.y)
        girl.action = .idle
        #expect(girl.seatOffset(on: seat) == seat)
    }
}
