/// What words of a scene description come to in numbers and in motions.
enum DirectorTables {
    static let colours: [SceneDescription.Colour: RGB] = [
        .black: RGB(0.06, 0.06, 0.07), .white: RGB(0.94, 0.93, 0.91), .gray: RGB(0.5, 0.51, 0.53),
        .silver: RGB(0.77, 0.78, 0.8),
        .gold: RGB(0.86, 0.65, 0.24), .red: RGB(0.78, 0.09, 0.08), .orange: RGB(0.95, 0.48, 0.1),
        .yellow: RGB(0.97, 0.8, 0.16),
        .green: RGB(0.16, 0.52, 0.22), .turquoise: RGB(0.1, 0.67, 0.68), .blue: RGB(0.12, 0.33, 0.78),
        .purple: RGB(0.48, 0.22, 0.68),
        .pink: RGB(0.95, 0.52, 0.68), .brown: RGB(0.43, 0.27, 0.16), .beige: RGB(0.87, 0.79, 0.66),
        .multicolor: RGB(0.93, 0.36, 0.55),
    ]

    /// Colours of a set where the prompt names none.
    static func palette(_ set: SetName, _ mood: SceneDescription.Mood) -> [RGB] {
        switch set {
        case .neonStreet: [RGB(0.98, 0.2, 0.55), RGB(0.1, 0.75, 0.95), RGB(0.98, 0.62, 0.2)]
        case .mountainRoad: [RGB(0.78, 0.09, 0.08), RGB(0.62, 0.72, 0.84)]
        case .orbit: [RGB(0.16, 0.4, 0.82), RGB(0.97, 0.75, 0.45)]
        case .productTable:
            mood == .energetic || mood == .joyful
                ? [RGB(0.96, 0.6, 0.42), RGB(0.98, 0.83, 0.55)]
                : [RGB(0.86, 0.72, 0.6), RGB(0.42, 0.3, 0.27)]
        case .surf: [RGB(0.05, 0.46, 0.55), RGB(0.98, 0.6, 0.35)]
        case .forest: [RGB(0.2, 0.36, 0.2), RGB(0.72, 0.76, 0.68)]
        case .desert: [RGB(0.86, 0.55, 0.32), RGB(0.45, 0.32, 0.46)]
        case .reef: [RGB(0.06, 0.42, 0.6), RGB(0.98, 0.45, 0.36)]
        case .skyline: [RGB(0.12, 0.2, 0.42), RGB(0.99, 0.74, 0.36)]
        case .fluid:
            switch mood {
            case .melancholic, .calm: [RGB(0.1, 0.25, 0.5), RGB(0.5, 0.62, 0.8), RGB(0.85, 0.88, 0.92)]
            case .eerie, .mysterious: [RGB(0.1, 0.06, 0.2), RGB(0.3, 0.6, 0.45), RGB(0.5, 0.3, 0.7)]
            default: [RGB(0.93, 0.3, 0.5), RGB(0.28, 0.2, 0.75), RGB(0.98, 0.7, 0.3)]
            }
        case .meadow: [RGB(0.4, 0.62, 0.26), RGB(0.96, 0.78, 0.3)]
        case .interior: [RGB(0.62, 0.36, 0.24), RGB(0.9, 0.76, 0.52)]
        case .theatre: [RGB(0.62, 0.06, 0.08), RGB(0.98, 0.72, 0.36)]
        case .swarm:
            [RGB(0.98, 0.74, 0.30), RGB(0.96, 0.36, 0.42), RGB(0.30, 0.56, 0.96), RGB(0.52, 0.86, 0.42)]
        case .backdrop:
            mood == .energetic || mood == .joyful
                ? [RGB(0.96, 0.68, 0.30), RGB(0.92, 0.40, 0.34)]
                : [RGB(0.55, 0.62, 0.66), RGB(0.80, 0.66, 0.55)]
        case .rainOnGlass: [RGB(0.98, 0.62, 0.25), RGB(0.25, 0.55, 0.85)]
        case .lake: [RGB(0.2, 0.42, 0.5), RGB(0.95, 0.66, 0.4)]
        case .village: [RGB(0.85, 0.45, 0.3), RGB(0.95, 0.86, 0.66)]
        case .jungle: [RGB(0.2, 0.46, 0.2), RGB(0.95, 0.5, 0.2)]
        case .clouds: [RGB(0.5, 0.68, 0.9), RGB(0.98, 0.72, 0.5)]
        case .arena: [RGB(0.80, 0.12, 0.14), RGB(0.12, 0.30, 0.72)]
        case .cavern: [RGB(0.30, 0.78, 0.82), RGB(0.60, 0.42, 0.88)]
        case .tunnel: [RGB(0.98, 0.66, 0.28), RGB(0.30, 0.55, 0.85)]
        }
    }

    static func action(_ verb: String) -> Staging.Action? { actions[verb] }

    private static let actions: [String: Staging.Action] = {
        let table = """
            walk: walk stroll march wander stride stalk tread cross pass advance hike parade trudge prowl waddle amble pace step travel enter
            run: run gallop sprint race chase jog dash trot rush hunt charge flee scurry hurry dodge pursue
            jump: jump leap hop bounce pop skip dunk vault pounce somersault
            dance: dance twirl sway boogie perform groove waltz celebrate juggle
            swim: swim dive paddle snorkel splash wade
            fly: fly soar glide flap flutter swoop hover zoom
            float: float drift levitate hang rotate_slowly tumble bob dangle
            surf: surf ride_wave
            drive: drive cruise speed drift_car ride roll chug skate cycle pedal patrol accelerate park
            sail: sail row navigate voyage
            spin: spin rotate turn revolve whirl pirouette swivel orbit circle swirl
            fall: fall land drop plunge descend sink collapse crumble
            rise: rise climb ascend lift launch emerge erupt take_off grow_up blast
            wave: wave greet salute gesture point cheer raise
            sit: sit rest perch kneel crouch meditate read knit fish lean wait watch stare gaze
            sleep: sleep nap lie snooze doze slumber dream
            sway: sway swing rustle ripple rock bend hang_loose billow
            burn: burn blaze smoke smolder flame
            explode: explode burst shatter detonate splatter
            pour: pour drip spill trickle leak
            flow: flow stream curl melt swell roll_over crash break
            shine: shine glow sparkle twinkle flicker gleam shimmer glitter pulse flash glisten
            grow: grow bloom blossom open unfold sprout form
            eat: eat drink graze nibble feed munch chew peck sip lap forage
            look: look sniff explore search peer
            play: play frolic tumble_about wrestle
            roar: roar growl howl bark breathe_fire neigh hiss yawn meow crow
            """
        var result: [String: Staging.Action] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let action = Staging.Action(rawValue: String(parts[0])) else { continue }
            for verb in parts[1].split(separator: " ") where result[String(verb)] == nil {
                result[String(verb)] = action
            }
        }
        return result
    }()

    /// Metres from base to top of an ordinary one.
    static func height(_ kind: SceneDescription.Kind, _ noun: String) -> Float {
        if let height = heights[noun] { return height }
        return switch kind {
        case .dog: 0.5
        case .animal: 0.9
        case .whale: 2.2
        case .bird: 0.35
        case .fish: 0.35
        case .insect: 0.12
        case .person, .robot, .figure: 1.7
        case .creature: 2
        case .car: 1.35
        case .vehicle: 1.6
        case .train: 3.4
        case .boat: 4
        case .aircraft: 3
        case .spacecraft: 4
        case .tree: 5
        case .building: 6
        case .structure: 3
        case .furniture: 0.9
        case .appliance: 1
        case .flower, .plant: 0.4
        case .food, .drink, .container, .jewelry, .device, .clock, .tool, .footwear, .document, .symbol: 0.2
        case .instrument: 0.5
        case .clothing, .armor, .weapon: 0.7
        case .planet, .celestial: 3
        default: 0.5
        }
    }

    private static let heights: [String: Float] = [
        "corgi": 0.42, "elephant": 2.6, "giraffe": 4.2, "horse": 1.7, "cow": 1.5, "camel": 2.1,
        "hedgehog": 0.16, "squirrel": 0.22, "sloth": 0.6, "kangaroo": 1.5, "hippo": 1.5, "rhino": 1.6,
        "moose": 2, "snake": 0.15, "lizard": 0.18, "chameleon": 0.2, "crab": 0.18, "lobster": 0.2,
        "monkey": 0.7,
        "gorilla": 1.6, "koala": 0.6, "hamster": 0.12, "goat": 0.9, "sheep": 0.9, "pig": 0.8, "wolf": 0.8,
        "duck": 0.4,
        "swan": 0.9, "chicken": 0.4, "petal": 0.03, "eagle": 0.7, "owl": 0.45, "bear": 1.3,
        "lion": 1.1,
        "tiger": 1, "cat": 0.32, "kitten": 0.2, "rabbit": 0.3, "mouse": 0.1, "frog": 0.12, "deer": 1.4,
        "fox": 0.45,
        "penguin": 0.7, "turtle": 0.35, "snail": 0.08, "octopus": 0.5, "shark": 0.9, "dolphin": 0.7,
        "jellyfish": 0.5,
        "perfume bottle": 0.12, "bottle": 0.26, "wristwatch": 0.1, "ring": 0.06, "cup": 0.1, "truck": 2.6,
        "bus": 3,
        "motorcycle": 1.1, "bicycle": 1.1, "skateboard": 0.15, "surfboard": 0.12, "hot air balloon": 14,
        "skyscraper": 60,
        "lighthouse": 16, "castle": 18, "dragon": 3.5, "dinosaur": 4, "mushroom": 0.2, "child": 1.15,
        "kid": 1.15, "baby": 0.7,
        "umbrella": 0.9, "guitar": 1, "piano": 1.1, "balloon": 0.5, "teddy bear": 0.4, "rocket": 8,
        "sailboat": 7, "ship": 10, "bathtub": 0.6, "basket": 0.3, "barrel": 0.9, "aquarium": 0.4,
    ]

    static func scale(_ size: SceneDescription.Size?) -> Float {
        switch size {
        case .tiny: 0.4
        case .small: 0.7
        case .large: 1.4
        case .giant: 2.6
        case .tall: 1.4
        case nil: 1
        }
    }
}
