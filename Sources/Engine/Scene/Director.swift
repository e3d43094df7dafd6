import Domain

/// Decides everything a prompt leaves open: set, light, weather, cast, blocking, camera and lens.
///
/// Any description gives a staging that can be filmed; whatever had to be replaced is said in `notes` and written
/// into the description's `substituted`. Decisions depend on the description, the request and the seed alone.
public struct Director: Sendable {
    private let casting: Casting

    public init(catalogue: AssetCatalogue, vocabulary: Vocabulary?) {
        casting = Casting(catalogue: catalogue, vocabulary: vocabulary)
    }

    public func stage(_ description: inout SceneDescription, for request: VideoRequest) -> Staging {
        var acting = ActingCast(casting: casting).acting(description)
        let choice = SetChoice(acting)
        var notes: [String] = []
        if let note = choice.note {
            notes.append(note)
            acting.substituted.append(
                SceneDescription.Reading(choice.place?.rawValue ?? "", choice.set.rawValue))
        }
        var blocking = Blocking(casting: casting, set: choice.set, seed: request.seed)
        let subjects = blocking.stage(&acting)
        description.substituted = acting.substituted
        for player in acting.subjects {
            guard let index = description.subjects.firstIndex(where: { $0.noun == player.noun }) else {
                continue
            }
            description.subjects[index].drawnAs = player.drawnAs
        }
        notes += blocking.notes
        let mood = description.mood ?? Self.mood(choice.set, description.prompt)
        let time = Self.time(description, choice)
        let weather = Self.weather(description, choice.set)
        if let asked = description.weather, !Self.hasWeather(choice.set), asked != .clear {
            notes.append("\"\(asked.rawValue)\" is not shown in the \(choice.set.rawValue) set")
        }
        let airborne = Airborne.all(in: acting)
        let camera = Camerawork(
            description: description, set: choice.set, subjects: subjects, request: request)
        return Staging(
            set: choice.set, place: choice.place,
            room: choice.set == .interior ? Staging.Room(description, place: choice.place) : nil,
            swarm: choice.set == .swarm ? Staging.Swarm(acting) : nil, time: time,
            weather: weather,
            season: Self.season(description, choice, weather),
            subjects: subjects, camera: camera.camera, lens: camera.lens,
            palette: Self.palette(acting, choice.set, mood), mood: mood, styles: description.styles,
            surface: Self.surface(acting, choice), extras: Self.extras(description), seed: request.seed,
            seconds: request.seconds, frameRate: VideoRequest.frameRate, aspect: request.aspect,
            motion: Self.motion(description, request), timeScale: Self.timeScale(description), notes: notes,
            airborne: airborne.isEmpty ? nil : airborne,
            venue: choice.set == .arena
                ? Staging.Venue(description)
                : choice.place == .market && Staging.Venue.isBazaar(description) ? .bazaar : nil)
    }

    // MARK: Light and air

    private static func time(_ description: SceneDescription, _ choice: SetChoice) -> Staging.Time {
        switch description.time {
        case .dawn: return .dawn
        case .morning, .day: return .day
        case .goldenHour, .sunset: return .sunset
        case .dusk: return .dusk
        case .night: return .night
        case nil: break
        }
        if choice.place == .moon { return .day }
        // Moons stand in the sky of another world by day as well.
        if choice.place != .planet, showsNight(description) { return .night }
        if description.light.contains("neon"), choice.set == .neonStreet || choice.set == .skyline {
            return .night
        }
        switch choice.set {
        case .neonStreet, .skyline: return description.weathers.contains(.clear) ? .day : .night
        case .forest: return description.mood == .eerie ? .night : .dawn
        case .desert, .surf, .lake, .clouds: return description.mood == .romantic ? .sunset : .day
        case .theatre, .rainOnGlass, .tunnel: return .night
        case .arena: return Staging.Venue(description) == .colosseum ? .day : .night
        case .cavern: return .day
        case .interior:
            return [.eerie, .mysterious, .cozy, .romantic].contains(description.mood) ? .night : .day
        case .mountainRoad, .orbit, .productTable, .reef, .fluid, .meadow, .village, .jungle, .backdrop,
            .swarm:
            return [.eerie, .mysterious].contains(description.mood) ? .dusk : .day
        }
    }

    /// Whether something is in the picture that only a night shows.
    private static func showsNight(_ description: SceneDescription) -> Bool {
        let shining: Set<String> = [
            "moon", "full moon", "crescent moon", "moonlight", "starlight", "milky way", "northern lights",
            "aurora", "firefly", "firework", "fireworks", "shooting star", "starry sky",
        ]
        return description.subjects.contains { shining.contains($0.noun) }
            || description.light.contains { ["moonlight", "starlight", "moonlit"].contains($0) }
    }

    private static func hasWeather(_ set: SetName) -> Bool {
        switch set {
        case .orbit, .productTable, .reef, .fluid, .theatre, .backdrop, .cavern, .tunnel, .swarm: false
        default: true
        }
    }

    private static func weather(_ description: SceneDescription, _ set: SetName) -> Staging.Weather {
        var weather = Staging.Weather(kind: .clear, amount: 0, wind: 0.25, cloud: 0.3, haze: 0.25)
        let order: [(SceneDescription.Weather, Staging.Weather.Kind)] = [
            (.storm, .storm), (.snow, .snow), (.rain, .rain), (.fog, .fog), (.sandstorm, .fog),
        ]
        if let match = order.first(where: { description.weathers.contains($0.0) }) {
            weather.kind = match.1
            weather.amount = amount(description)
        }
        // The neon street that everybody has in mind is wet; a prompt that speaks of weather decides for itself.
        if description.weathers.isEmpty, description.place == .neonStreet {
            (weather.kind, weather.amount) = (.rain, 0.5)
        }
        if set == .rainOnGlass, weather.kind != .storm { (weather.kind, weather.amount) = (.rain, 0.8) }
        switch weather.kind {
        case .storm: (weather.wind, weather.cloud, weather.haze) = (0.9, 1, 0.4)
        case .rain: (weather.cloud, weather.haze) = (0.9, 0.4)
        case .snow: (weather.cloud, weather.haze) = (0.8, 0.35)
        case .fog: (weather.wind, weather.haze) = (0.1, 0.8)
        case .clear: break
        }
        for stated in description.weathers {
            switch stated {
            case .wind: weather.wind = max(weather.wind, 0.7)
            case .sandstorm: (weather.wind, weather.haze) = (0.95, 0.9)
            case .cloudy: weather.cloud = max(weather.cloud, 0.9)
            case .clear where weather.kind == .clear: (weather.cloud, weather.haze) = (0.08, 0.12)
            default: break
            }
        }
        if description.light.contains("volumetric") { weather.haze = max(weather.haze, 0.5) }
        if !hasWeather(set) { (weather.kind, weather.amount) = (.clear, 0) }
        return weather
    }

    /// How heavy the weather is, from the words around it.
    private static func amount(_ description: SceneDescription) -> Float {
        let prompt = description.prompt.lowercased()
        let heavy = [
            "heavy", "thick", "dense", "pouring", "torrential", "blizzard", "downpour", "violent", "deep",
            "stürm", "fort",
        ]
        let light = [
            "light ", "gentle", "soft", "drizzle", "thin", "faint", "slight", "wisps", "few flakes", "薄",
            "小雨",
        ]
        if heavy.contains(where: prompt.contains) { return 1 }
        return light.contains(where: prompt.contains) ? 0.4 : 0.7
    }

    private static func season(
        _ description: SceneDescription, _ choice: SetChoice, _ weather: Staging.Weather
    ) -> SceneDescription.Season {
        if let season = description.season { return season }
        if weather.kind == .snow || choice.place == .snow || description.weathers.contains(.snow) {
            return .winter
        }
        return choice.place == .savanna ? .autumn : .summer
    }

    private static func mood(_ set: SetName, _ prompt: String) -> SceneDescription.Mood {
        switch set {
        case .neonStreet, .skyline: .mysterious
        case .mountainRoad, .orbit, .desert: .epic
        case .productTable, .fluid, .backdrop, .swarm: .elegant
        case .interior: .cozy
        case .theatre:
            ["concert", "rock", "band", "dj", "club", "disco", "festival", "rave"].contains(
                where: prompt.lowercased().contains) && !prompt.lowercased().contains("concert hall")
                ? .energetic : .dramatic
        case .rainOnGlass: .calm
        case .surf, .meadow: .joyful
        case .forest: .mysterious
        case .reef, .lake: .calm
        case .village: .cozy
        case .jungle: .mysterious
        case .clouds: .dreamy
        case .arena: .energetic
        case .cavern, .tunnel: .mysterious
        }
    }

    // MARK: Colour and set dressing

    private static func palette(
        _ description: SceneDescription, _ set: SetName, _ mood: SceneDescription.Mood
    ) -> [RGB] {
        // Ink, smoke and glitter have their own colour, whatever is behind them.
        var named = set == .swarm ? [] : description.palette
        if named.isEmpty, let hero = description.subjects.first,
            [.fluid, .productTable, .backdrop, .swarm].contains(set)
        {
            named = (description.subjects.first { $0.kind == .particle } ?? hero).colours
        }
        var colours = named.compactMap { DirectorTables.colours[$0] }
        // Nobody is portrayed before paper of his own colour.
        if set == .backdrop, description.palette.isEmpty, let own = colours.first {
            let other = own.simd * -0.42 + 0.86
            colours.insert(RGB(other.x, other.y, other.z), at: 0)
        }
        for colour in DirectorTables.palette(set, mood) where colours.count < 2 || named.isEmpty {
            if !colours.contains(colour) { colours.append(colour) }
        }
        return Array(colours.prefix(5))
    }

    private static func surface(_ description: SceneDescription, _ choice: SetChoice) -> Staging.Surface {
        let grounds = description.relations.filter { $0.relation == .on || $0.relation == .in }.map(\.object)
        for subject in description.subjects where grounds.contains(subject.noun) || subject.kind == .furniture
        {
            if let surface = surface(subject) { return surface }
        }
        for ground in grounds {
            if let material = SceneDescription.Material(rawValue: ground), let surface = surface(of: material)
            {
                return surface
            }
            switch ground {
            case "sand": return .sand
            case "water": return .water
            case "velvet", "silk", "satin", "cloth": return .velvet
            case "stone", "rock", "slate": return .stone
            default: continue
            }
        }
        switch choice.place {
        case .kitchen, .shop, .workshop, .library, .classroom, .office: return .wood
        case .stage: return .velvet
        case .studio: return .plain
        default: break
        }
        switch description.subjects.first?.kind {
        case .food, .drink, .plant, .tool, .instrument, .document: return .wood
        case .device, .footwear, .toy, .clothing, .sportsEquipment: return .plain
        default: return .marble
        }
    }

    private static func surface(_ subject: SceneDescription.Subject) -> Staging.Surface? {
        for material in subject.materials {
            if let surface = surface(of: material) { return surface }
        }
        if subject.noun.contains("marble") { return .marble }
        return subject.kind == .furniture && subject.noun.contains("table") ? .wood : nil
    }

    private static func surface(of material: SceneDescription.Material) -> Staging.Surface? {
        switch material {
        case .marble: .marble
        case .wood, .bamboo: .wood
        case .stone, .concrete, .brick: .stone
        case .fabric, .wool: .velvet
        default: nil
        }
    }

    private static func extras(_ description: SceneDescription) -> Staging.Extras {
        let absent = Set(description.absent)
        return Staging.Extras(
            people: absent.isDisjoint(with: ["people", "pedestrian", "crowd", "man", "woman"]),
            vehicles: absent.isDisjoint(with: ["vehicle", "car", "traffic"]),
            lettering: absent.isDisjoint(with: ["text", "logo", "sign"]))
    }

    // MARK: Pace

    private static func motion(_ description: SceneDescription, _ request: VideoRequest) -> Int {
        if let motion = request.motion { return min(4, max(0, motion)) }
        switch description.mood {
        case .energetic: return 3
        case .calm, .cozy, .melancholic, .elegant: return 1
        default: return 2
        }
    }

    private static func timeScale(_ description: SceneDescription) -> Float {
        switch description.speed {
        case .slowMotion: 0.35
        case .fastMotion: 3
        case .timeLapse: 12
        case nil: 1
        }
    }
}
