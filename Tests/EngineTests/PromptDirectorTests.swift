import Domain
import Engine
import Testing

@Suite("Staging prompts")
struct PromptDirectorTests {
    private static let reader = PromptReader(vocabulary: PromptFixture.vocabulary)
    private static let director = Director(
        catalogue: PromptFixture.catalogue, vocabulary: PromptFixture.vocabulary)

    static func stage(_ prompt: String, camera: CameraMove? = nil) -> Staging {
        var description = reader.read(prompt, seed: 5)
        return director.stage(&description, for: VideoRequest(prompt: prompt, seed: 5, camera: camera))
    }

    @Test(
        "The eleven films are filmed in their sets",
        arguments: [
            ("cinematic shot of a neon street", SetName.neonStreet),
            ("mountain road with a red sports car in snow", .mountainRoad),
            ("astronaut floating above Earth", .orbit),
            ("product shot of a perfume bottle on marble", .productTable),
            ("corgi surfing a wave at sunset", .surf),
            ("misty forest in fog", .forest), ("desert at dawn", .desert), ("underwater reef", .reef),
            ("city skyline at night", .skyline), ("abstract fluid", .fluid),
            ("felt elephant in a meadow", .meadow),
        ])
    func films(prompt: String, set: SetName) { #expect(Self.stage(prompt).set == set) }

    @Test(
        "Places in the open have sets of their own, and nothing to excuse",
        arguments: [
            ("a mountain lake at dawn", SetName.lake), ("a river in autumn", .lake),
            ("a harbor at night", .lake),
            ("a village in snow", .village), ("a village lane", .village), ("a suburban street", .village),
            ("a waterfall", .jungle), ("a jungle in the rain", .jungle), ("above the clouds", .clouds),
            ("on the moon", .desert), ("a tropical beach", .surf), ("a castle", .meadow),
        ])
    func outdoors(prompt: String, set: SetName) {
        let staging = Self.stage(prompt)
        #expect(staging.set == set && staging.notes.isEmpty, "\(prompt): \(staging.set) \(staging.notes)")
    }

    @Test("Who swims or sails is in the lake, who walks is beside it, who flies is over the clouds")
    func supports() {
        #expect(Self.stage("a boat on a lake").subjects.first?.support == .water)
        #expect(Self.stage("a dog swimming in a lake").subjects.first?.support == .water)
        #expect(Self.stage("a dog walking beside a lake").subjects.first?.support == .ground)
        #expect(Self.stage("a dragon flying above the clouds").subjects.first?.support == .air)
    }

    @Test(
        "Clouds over mountains are filmed from above them, and whoever else is there is not",
        arguments: [
            ("timelapse of clouds rolling over a mountain range at sunset", SetName.clouds),
            ("a sea of clouds flows between alpine peaks", .clouds),
            ("storm clouds gather over the mountains", .clouds),
            ("a red sports car on a mountain road under clouds", .mountainRoad),
            ("the mountains in autumn", .mountainRoad),
        ])
    func summits(prompt: String, set: SetName) { #expect(Self.stage(prompt).set == set) }

    @Test("Who goes over a bridge is on it and goes along it; who flies over it is above")
    func bridges() throws {
        let walker = try #require(Self.stage("a man walks over a stone bridge").subjects.first)
        #expect(walker.support == .onSubject)
        let bird = try #require(Self.stage("a bird flies over a stone bridge").subjects.first)
        #expect(bird.support != .onSubject)
    }

    @Test("A colour is no part of a thing's name where the thing has others")
    func colours() {
        let balloons = Self.stage("three red balloons").subjects.first
        #expect(balloons?.count == 3 && balloons?.colour.map { $0.red > 2 * $0.green } == true)
    }

    @Test("The films' heroes, light and weather are as asked")
    func heroes() {
        let car = Self.stage("mountain road with a red sports car in snow")
        #expect(car.subjects.first?.asset == .body("sports-car"))
        #expect(car.subjects.first?.action == .drive)
        #expect(car.weather.kind == .snow && car.season == .winter)
        let corgi = Self.stage("corgi surfing a wave at sunset")
        #expect(corgi.time == .sunset)
        #expect(corgi.subjects.first?.action == .surf)
        #expect(corgi.subjects.count == 2 && corgi.subjects.first?.support == .onSubject)
        let surfing = Self.stage("surfing corgi at sunset")
        #expect(surfing.set == corgi.set && surfing.subjects.first?.action == .surf)
        let perfume = Self.stage("product shot of a perfume bottle on marble")
        #expect(perfume.surface == .marble && perfume.camera.framing == .close)
        let elephant = Self.stage("felt elephant in a meadow")
        #expect(elephant.subjects.first?.asset == .body("elephant"))
        #expect(elephant.subjects.first?.material == .wool)
        #expect(Self.stage("city skyline at night").time == .night)
        #expect(Self.stage("desert at dawn").time == .dawn)
        #expect(Self.stage("astronaut floating above Earth").subjects.first?.action == .float)
    }

    @Test(
        "Time and weather words reach the set",
        arguments: [
            ("on a sunny day", Staging.Time.day, Staging.Weather.Kind.clear),
            ("at dusk in the rain", .dusk, .rain),
            ("at night in heavy snow", .night, .snow), ("at dawn in thick fog", .dawn, .fog),
            ("at sunset during a thunderstorm", .sunset, .storm),
        ])
    func light(words: String, time: Staging.Time, weather: Staging.Weather.Kind) {
        for place in ["neon street", "forest", "mountain road", "city skyline"] {
            let staging = Self.stage("\(place) \(words)")
            #expect(staging.time == time && staging.weather.kind == weather, "\(place) \(words)")
        }
    }

    @Test("Every camera move has words, and the caller's own choice overrules them")
    func cameras() {
        let words: [(String, CameraMove)] = [
            ("static shot", .static), ("dolly in", .dollyIn), ("camera pulls back", .dollyOut),
            ("pan left", .panLeft),
            ("camera pans slowly to the right", .panRight), ("tilt up", .tiltUp), ("tilt down", .tiltDown),
            ("camera orbits around", .orbit), ("crane up", .craneUp), ("crane down", .craneDown),
            ("truck left", .truckLeft), ("truck right", .truckRight), ("tracking shot", .tracking),
            ("handheld", .handheld), ("drone shot", .drone), ("zoom in", .zoomIn), ("zoom out", .zoomOut),
        ]
        for (phrase, move) in words {
            #expect(Self.stage("a red car in the desert, \(phrase)").camera.move == move, "\(phrase)")
        }
        #expect(Self.stage("a red car, dolly in", camera: .orbit).camera.move == .orbit)
    }

    @Test("Every canonical place has a set", arguments: SceneDescription.Place.allCases)
    func places(place: SceneDescription.Place) {
        var description = SceneDescription(prompt: "", seed: 1)
        description.places = [place]
        let staging = Self.director.stage(&description, for: VideoRequest(prompt: "x", seed: 1))
        #expect(staging.palette.count >= 2)
        #expect(staging.notes.isEmpty == description.substituted.isEmpty)
    }

    @Test(
        "A subject without a place finds a set that suits it",
        arguments: [
            ("a red sports car", SetName.mountainRoad), ("a goldfish", .reef), ("an astronaut", .orbit),
            ("a perfume bottle", .productTable), ("a rabbit", .meadow), ("a teddy bear", .meadow),
            ("a skyscraper", .skyline), ("ink in water", .swarm),
        ])
    func sets(prompt: String, set: SetName) { #expect(Self.stage(prompt).set == set, "\(prompt)") }

    @Test("An unknown noun is played by something else, and the caller is told")
    func substitution() {
        let staging = Self.stage("a quokka eating a croissant in a park")
        #expect(!staging.subjects.isEmpty)
        #expect(staging.notes.contains { $0.contains("quokka") })
    }

    @Test("Slow motion slows the world, not the camera")
    func pace() {
        let staging = Self.stage("a dog runs on a beach, slow motion")
        #expect(staging.timeScale < 0.5 && staging.camera.speed == 1)
    }
}
