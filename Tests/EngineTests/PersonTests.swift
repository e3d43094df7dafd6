import Render
import Testing

@testable import Engine

@Suite("People")
struct PersonTests {
    @Test func `Every word of every costume is one that the wardrobe knows`() {
        for role in PersonRole.all {
            #expect(!role.nouns.isEmpty && role.nouns.allSatisfy { !$0.isEmpty }, "\(role.name)")
            for word in role.costume.split(separator: " ") {
                #expect(known(String(word)), "\(role.name): \(word)")
            }
        }
        let nouns = PersonRole.all.flatMap(\.nouns)
        #expect(Set(nouns).count == nouns.count, "two roles share a noun")
    }

    private func known(_ word: String) -> Bool {
        let parts = word.split(separator: ":").map(String.init)
        guard parts.count == 2 else {
            return [
                "old", "glasses", "goggles", "boots", "barefoot", "sleeveless", "short", "patch", "pointed",
                "fur",
                "feathered", "mask", "rednose", "white", "bigGloves",
            ].contains(word)
        }
        return switch parts[0] {
        case "build": Wardrobe.Build(rawValue: parts[1]) != nil
        case "cut": Wardrobe.Cut(rawValue: parts[1]) != nil
        case "legs": Wardrobe.Legs(rawValue: parts[1]) != nil
        case "hair": Wardrobe.Hair(rawValue: parts[1]) != nil
        case "beard": Wardrobe.Beard(rawValue: parts[1]) != nil
        case "hat": Wardrobe.Hat(rawValue: parts[1]) != nil
        case "left", "right": PersonProp(rawValue: parts[1]) != nil
        case "stuff": MaterialKind(rawValue: parts[1]) != nil
        case "girth", "mood", "stature": Float(parts[1]) != nil
        default: parts[1].count == 6 && UInt32(parts[1], radix: 16) != nil
        }
    }

    @Test func `A word of the prompt changes clothes and nothing else about the role`() throws {
        let role = try #require(PersonRole.named("man"))
        let plain = role.look(seed: 4)
        let dressed = role.look(seed: 4, traits: ["cut:raincoat", "cloth:e2b21f", "hat:hood"])
        #expect(dressed.cut == .raincoat && dressed.hat == .hood)
        #expect(dressed.cloth == hex(0xE2B21F))
        #expect(dressed.skin == plain.skin && dressed.hair == plain.hair && dressed.iris == plain.iris)
        #expect(role.look(seed: 5).skin != plain.skin || role.look(seed: 6).skin != plain.skin)
    }

    @Test func `A body with traits is not the body without`() throws {
        let plain = try #require(BodyCatalogue.body("body/man", seed: 2, detail: .far))
        let armed = try #require(
            BodyCatalogue.body("body/man", seed: 2, detail: .far, traits: ["right:umbrella"]))
        #expect(armed.parts.contains { $0.name.contains("canopy") })
        #expect(!plain.parts.contains { $0.name.contains("canopy") })
        let height = try #require(armed.stature)
        #expect(abs(height - (plain.stature ?? 0)) < 0.01)
    }

    private static let aloft: Set<BodyAction> = [
        .swim, .dive, .fly, .fall, .float, .perch, .row, .drive, .saddle, .cycle, .perchReading,
        .perchKnitting,
    ]

    @Test(arguments: [Wardrobe.Build.adult, .child, .toddler])
    func `Every action is finite, comes back to where it began and stays above the ground`(
        build: Wardrobe.Build
    ) {
        let frame = BipedFrame(.doll(build))
        let rig = BipedRig(frame: frame, carried: [nil, PersonProp.umbrella.grip])
        for action in rig.actions {
            let start = rig.pose(action, phase: 0, turn: 0)
            let end = rig.pose(action, phase: 0.99999, turn: 0)
            #expect(start.count == frame.skeleton.joints.count)
            for (joint, now) in zip(frame.skeleton.joints, zip(start, end)) {
                let away = now.0.point(joint.position) - now.1.point(joint.position)
                #expect(away.length < 0.02, "\(action) \(joint.name)")
            }
            for step in 0..<24 {
                let pose = rig.pose(action, phase: Float(step) / 24, turn: 0)
                for leg in frame.legs {
                    for place in [pose[leg.foot].point(leg.heel), pose[leg.toes].point(leg.ball)] {
                        #expect(place.x.isFinite && place.y.isFinite && place.z.isFinite, "\(action)")
                        if !Self.aloft.contains(action) { #expect(place.y > -0.03, "\(action) at \(step)") }
                    }
                }
            }
        }
    }

    @Test(arguments: [BodyAction.walk, .run, .sneak, .march])
    func `Feet of people do not slide`(action: BodyAction) {
        let frame = BipedFrame(.doll)
        let rig = BipedRig(frame: frame)
        let speed = rig.speed(action)
        let period = Float(rig.period(action))
        for leg in frame.legs {
            var held: Float?
            var worst: Float = 0
            for step in 0..<96 {
                let phase = Float(step) / 96
                let ball = rig.pose(action, phase: phase, turn: 0)[leg.foot].point(leg.ball)
                guard ball.y < 0.004 else {
                    held = nil
                    continue
                }
                let ground = ball.z + speed * period * phase
                if let held { worst = max(worst, abs(ground - held)) }
                held = ground
            }
            #expect(worst < 0.02, "\(action)")
        }
    }

    @Test func `Verbs find their poses`() {
        #expect(PersonVerbs.pose("knead") == .knead)
        #expect(PersonVerbs.pose("tiptoe") == .sneak)
        #expect(PersonVerbs.playing("acoustic guitar") == .guitar)
        for pose in BodyAction.allCases {
            for word in (PersonVerbs.tool(pose) ?? "").split(separator: " ") { #expect(known(String(word))) }
        }
    }

    @Test func `Clothes and things in a prompt are put on, not put beside`() {
        var description = SceneDescription(prompt: "a man in a yellow raincoat with a guitar", seed: 1)
        var man = SceneDescription.Subject(phrase: "a man", noun: "man", kind: .person)
        man.attributes = ["old"]
        man.actions = ["play"]
        var coat = SceneDescription.Subject(phrase: "a yellow raincoat", noun: "raincoat", kind: .clothing)
        coat.colours = [.yellow]
        description.subjects = [man, coat, .init(phrase: "a guitar", noun: "guitar", kind: .instrument)]
        description.relations = [.init("man", .in, "raincoat"), .init("man", .with, "guitar")]
        let fitting = Dresser(description: description).fitting(of: man)
        #expect(fitting.pose == .guitar)
        #expect(fitting.used == ["raincoat", "guitar"])
        #expect(fitting.traits.contains("cut:raincoat") && fitting.traits.contains("old"))
        #expect(fitting.traits.contains("right:guitar") && fitting.traits.contains("cloth:f7cc29"))
    }
}
