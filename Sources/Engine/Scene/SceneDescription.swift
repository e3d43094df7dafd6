import Foundation

/// What a prompt says, and nothing it does not say: the hinge between language and art.
///
/// A closed field is a list in order of importance (a prompt may name two styles); empty means that the prompt does
/// not speak of it and the Director is free. The same description and seed give the same frames on the same machine.
public struct SceneDescription: Codable, Sendable, Equatable {
    public static let currentVersion = 1

    public var version = SceneDescription.currentVersion
    public var prompt: String
    /// ISO 639-1 code of the language that the prompt was read in.
    public var language: String
    public var subjects: [Subject] = []
    public var relations: [Link] = []
    public var places: [Place] = []
    public var times: [Time] = []
    public var weathers: [Weather] = []
    public var seasons: [Season] = []
    public var cameras: [Camera] = []
    public var shots: [Shot] = []
    public var speeds: [Speed] = []
    public var styles: [Style] = []
    public var moods: [Mood] = []
    /// Colours of the whole picture (a teal and magenta palette), not of one subject.
    public var palette: [Colour] = []
    public var lens = Lens()
    /// Words of light as the lexicon names them, for example `rim-light`, `backlit`, `studio`.
    public var light: [String] = []
    /// Lettering that the prompt quotes or asks for by name.
    public var lettering: [String] = []
    /// Nouns of what must not be seen, English lemmas; `people`, `text` and `logo` stand for their classes.
    public var absent: [String] = []
    public var seed: UInt32
    /// Words of the prompt with the meaning they were given.
    public var understood: [Reading] = []
    /// What stands in for something the engine does not have.
    public var substituted: [Reading] = []
    /// Words of the prompt that changed nothing.
    public var ignored: [String] = []

    public init(prompt: String, language: String = "en", seed: UInt32) {
        self.prompt = prompt
        self.language = language
        self.seed = seed
    }

    /// The first value is the one that decides where only one can be drawn.
    public var place: Place? { places.first }
    public var time: Time? { times.first }
    public var weather: Weather? { weathers.first }
    public var season: Season? { seasons.first }
    public var camera: Camera? { cameras.first }
    public var shot: Shot? { shots.first }
    public var speed: Speed? { speeds.first }
    public var style: Style? { styles.first }
    public var mood: Mood? { moods.first }

    /// JSON with sorted snake_case keys, the form in which a job keeps it.
    public func json(pretty: Bool = false) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    public init(json: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(SceneDescription.self, from: Data(json.utf8))
    }
}

extension SceneDescription {
    /// Something that is seen.
    ///
    /// The first subject is the hero of the shot.
    public struct Subject: Codable, Sendable, Equatable {
        /// The words of the prompt, for example `a red vintage sports car`.
        public var phrase: String
        /// English lemma, singular, lower case: `sports car`.
        public var noun: String
        /// Coarse class, nil for a word that no dictionary knows.
        public var kind: Kind?
        /// Noun of the asset that is drawn for it, nil until the catalogue has been asked.
        public var drawnAs: String?
        public var count: Count?
        public var colours: [Colour] = []
        public var materials: [Material] = []
        public var size: Size?
        /// English verb lemmas, in the order of the prompt.
        public var actions: [String] = []
        /// Other adjectives, English lemmas: `old`, `glowing`.
        public var attributes: [String] = []

        /// Rather the place than somebody in it: a lake, a castle.
        public var isSetting = false

        public init(phrase: String, noun: String, kind: Kind? = nil, count: Count? = nil) {
            self.phrase = phrase
            self.noun = noun
            self.kind = kind
            self.count = count
        }
    }

    /// `subject` is placed against the ground `object`; both are nouns of subjects or words of the place.
    public struct Link: Codable, Sendable, Equatable, Hashable {
        public var subject: String
        public var relation: Relation
        public var object: String

        public init(_ subject: String, _ relation: Relation, _ object: String) {
            self.subject = subject
            self.relation = relation
            self.object = object
        }
    }

    public struct Lens: Codable, Sendable, Equatable {
        /// 35-mm equivalent focal length.
        public var millimetres: Int?
        /// Lexicon names, for example `anamorphic`, `telephoto`, `shallow-focus`.
        public var words: [String] = []

        public init() {}
    }

    /// Words of the prompt and what was made of them.
    public struct Reading: Codable, Sendable, Equatable, Hashable {
        public var words: String
        public var meaning: String

        public init(_ words: String, _ meaning: String) {
            self.words = words
            self.meaning = meaning
        }
    }
}
