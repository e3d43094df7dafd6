/// What a person does when a prompt says a verb, and what it takes into its hands for it.
enum PersonVerbs {
    /// The pose of a verb; `nil` for verbs that nothing of a body shows.
    static func pose(_ verb: String) -> BodyAction? { poses[verb] }

    /// Costume words for what the verb is done with.
    static func tool(_ pose: BodyAction) -> String? {
        switch pose {
        case .read, .perchReading: "left:book"
        case .drink: "right:cup"
        case .stir: "right:spoon"
        case .knead: nil
        case .knit, .perchKnitting: "left:drumstick right:drumstick"
        case .hammer: "right:hammer"
        case .dig: "right:fork"
        case .sweep: "right:broom"
        case .paint: "right:brush left:palette"
        case .film: "right:camera"
        case .guitar: "right:guitar"
        case .violin: "left:violin right:violinbow"
        case .accordion: "right:accordion"
        case .drums: "left:drumstick right:drumstick"
        case .flute: "right:flute"
        case .sing: "right:microphone"
        case .conduct: "right:baton"
        case .fish: "right:rod"
        case .archery: "left:bow"
        case .dribble: "right:basketball"
        case .phone: "right:phone"
        case .ski: "left:pole right:pole"
        case .carry: "left:parcel"
        default: nil
        }
    }

    /// What "play" means with a thing.
    static func playing(_ noun: String) -> BodyAction? {
        let words = noun.split(separator: " ").map(String.init)
        for word in [noun] + words.reversed() {
            switch word {
            case "guitar", "banjo", "ukulele", "bass", "lute", "harp", "mandolin": return .guitar
            case "violin", "fiddle", "cello", "viola": return .violin
            case "piano", "keyboard", "organ", "synthesizer": return .piano
            case "accordion": return .accordion
            case "drum", "drums", "drum kit", "bongo", "xylophone": return .drums
            case "flute", "saxophone", "trumpet", "clarinet", "recorder", "horn", "harmonica": return .flute
            case "basketball": return .dribble
            case "soccer", "football", "soccer ball", "ball": return .kick
            case "tennis", "baseball", "badminton", "volleyball", "racket", "golf": return .throwing
            case "computer", "video game", "game", "laptop", "chess", "card": return .write
            default: continue
            }
        }
        return nil
    }

    private static let poses: [String: BodyAction] = {
        let table = """
            walk: walk stroll stride wander amble pace step travel enter pass cross approach leave hike trek roam advance follow lead come go
            run: run jog sprint race dash chase flee rush hurry charge escape gallop
            sneak: sneak tiptoe creep prowl stalk lurk
            march: march parade patrol
            crawl: crawl
            jump: jump leap hop bounce skip vault somersault
            dance: dance groove boogie perform sway celebrate tango salsa breakdance
            twist: twist shake wiggle
            spin: spin rotate whirl turn twirl
            pirouette: pirouette
            waltz: waltz
            wave: wave greet beckon
            thumbsUp: approve give_thumbs_up
            clap: clap applaud
            cheer: cheer rejoice win triumph raise
            bow: bow curtsy
            salute: salute
            point: point gesture indicate direct cast
            talk: talk speak chat argue explain discuss present teach tell announce shout yell whisper debate preach recite negotiate lecture rap scream call ask answer sell demonstrate
            think: think ponder wonder contemplate look_up daydream decide
            laugh: laugh giggle smile grin chuckle joke
            cry: cry weep sob mourn
            hug: hug embrace cuddle
            kiss: kiss
            kneel: kneel crouch squat propose
            pray: pray worship beg
            sit: sit rest perch relax lounge
            lie: lie sunbathe recline
            sleep: sleep nap snooze doze slumber dream
            yoga: stretch balance exercise practice yoga
            meditate: meditate
            read: read study
            write: write type draw sketch code work operate program compose sew repair fix assemble examine
            eat: eat bite chew taste lick munch snack
            drink: drink sip toast
            phone: phone dial
            stir: cook stir fry mix whisk boil prepare grill brew
            knead: knead bake roll_dough wash massage scrub
            pour: pour serve water
            knit: knit crochet
            hammer: hammer forge pound chop build smash nail crush carve saw chisel weld repair
            dig: dig shovel plant rake harvest garden hoe excavate
            sweep: sweep mop clean brush
            paint: paint
            film: photograph film shoot_photo record snap
            push: push shove
            pull: pull drag tug haul tow
            carry: carry lift hold deliver load bring balance_box bear
            guitar: strum
            sing: sing hum perform_song serenade croon
            conduct: conduct
            fish: fish angle
            row: row paddle
            drive: drive steer pilot sail navigate
            climb: climb scale ascend
            swim: swim snorkel wade splash float_swim
            dive: dive plunge
            fly: fly soar glide swoop
            float: float drift levitate hover
            fall: fall tumble drop plummet skydive
            skate: skate rollerblade ice_skate
            ski: ski
            ride: surf snowboard skateboard
            throwing: throw toss hurl pitch fling bowl serve_ball juggle
            catching: catch
            kick: kick
            dribble: dribble dunk
            punch: punch box hit strike
            fight: fight battle duel fence attack slash wield swing spar defend
            archery: shoot aim
            """
        var result: [String: BodyAction] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 2, let action = BodyAction(rawValue: String(parts[0])) else { continue }
            for verb in parts[1].split(separator: " ") where result[String(verb)] == nil {
                result[String(verb)] = action
            }
        }
        return result
    }()
}
