import Domain
import Engine
import Foundation
import Inference
import Testing

@testable import Editing

struct VoiceTests {
    static let editor = Editor(assets: TalkTests.assets)
    static var hasVoice: Bool { editor.voiceProblem == nil }
    private static let sentence = "Peter put a big map of Bombay upon my table, but nobody paid a penny."

    private func said(_ text: String) -> String {
        SpokenText(text).pieces.map {
            switch $0 {
            case .word(let word): " \(word)"
            case .pause(let mark): String(mark)
            }
        }.joined().trimmingCharacters(in: .whitespaces)
    }

    @Test(arguments: [
        ("Hello, world!", "Hello, world!"),
        ("It costs $3.50.", "It costs three dollars and fifty cents."),
        ("£1 or €0.99", "one pound or ninety nine cents"),
        ("$2.5 million, please", "two point five million dollars, please"),
        ("1,234,567 people", "one million two hundred thirty four thousand five hundred sixty seven people"),
        ("In 1984 and 2007", "In nineteen eighty four and two thousand seven"),
        ("at 9:05 pm.", "at nine oh five p m."),
        ("at 7:00", "at seven o'clock"),
        ("on 2024-03-01", "on March first twenty twenty four"),
        ("on 12/25/1999!", "on December twenty fifth nineteen ninety nine!"),
        ("the 21st", "the twenty first"),
        ("-4.5%", "minus four point five percent"),
        ("5 km, 1 km, 10kg", "five kilometers, one kilometer, ten kilograms"),
        ("2-3 days", "two to three days"),
        ("Dr. Smith vs. Mr. Jones etc.", "doctor Smith versus mister Jones et cetera."),
        ("St. Paul on Main St.", "saint Paul on Main street."),
        ("well-known and/or me@home", "well known and or me at home"),
        ("e.g. the U.S. Army", "for example the U S. Army"),
        ("first\nsecond", "first. second"),
        ("“Quoted” (aside) — done…", "Quoted, aside, done."),
        ("MP3 player", "MP three player"),
        ("😀👩‍👩‍👧 \u{0}\u{7}\u{200B}", ""), ("...", ""), ("", ""),
        ("12345678901234567890", NumberWords.digits("12345678901234567890").joined(separator: " ")),
        ("ｆｕｌｌ ｗｉｄｔｈ ½", "full width one two"),
    ])
    func `Text is written out as it is said`(text: String, words: String) {
        #expect(said(text) == words)
    }

    @Test func `No text breaks the reader`() {
        let dice = Dice(seed: 7, for: "texts")
        for line in 0..<100 {
            let scalars = (0..<40).compactMap { Unicode.Scalar(UInt32(dice.unit(line, $0) * 0x3000)) }
            let text = String(String.UnicodeScalarView(scalars))
            _ = SpokenText(text)
            _ = Script(of: text)
        }
        for text in ["$", "-", "'", "1:99", "99:99", "0000-99-99", "$1.", "%", "1st2nd", "a-", "-.5.", "$,"] {
            _ = SpokenText(text)
        }
    }

    @Test func `The transform agrees with its definition`() {
        let count = 60
        let wave = (0..<count).map { Float(sin(0.3 * Double($0)) + 0.2 * Double($0 % 7)) }
        let (re, im) = Fourier(count: count).transform(wave, [Float](repeating: 0, count: count))
        for band in 0..<count {
            var sum = SIMD2<Double>()
            for (i, value) in wave.enumerated() {
                let angle = -2 * Double.pi * Double(band * i) / Double(count)
                sum += Double(value) * SIMD2(cos(angle), sin(angle))
            }
            #expect(abs(Double(re[band]) - sum.x) < 1e-3 && abs(Double(im[band]) - sum.y) < 1e-3)
        }
    }

    @Test func `Marks of stress lengthen their vowel and gaps the sound before`() {
        let phones = NeuralVoice.phones("hˈO mˈæn.", lasting: [2, 1, 1, 3, 1, 2, 1, 2, 2, 4, 2], from: 1)
        #expect(phones.map(\.name) == ["SIL", "HH", "OW", "M", "AE", "N", "SIL"])
        #expect(phones.first?.begin == 1 && abs((phones.last?.end ?? 0) - 1.525) < 1e-9)
        #expect(zip(phones, phones.dropFirst()).allSatisfy { abs($0.end - $1.begin) < 1e-9 })
    }

    @Test(.enabled(if: hasVoice, "the voice is not installed"))
    func `A voice is loud enough, whole, and silent at both ends, with phones as long as it is`() async throws
    {
        let sound = try await Self.editor.speak(SpeakRequest(text: Self.sentence))
        let phones = try #require(sound.phones)
        #expect(sound.notes.isEmpty && sound.rate == 24_000)
        #expect(abs((phones.last?.end ?? 0) - sound.seconds) < 0.025)
        #expect(zip(phones, phones.dropFirst()).allSatisfy { abs($0.end - $1.begin) < 1e-6 })
        // Fourteen words at an ordinary pace.
        #expect((3...7).contains(sound.seconds))
        let loudness = Loudness.integrated([sound.samples], rate: sound.rate)
        #expect((-20.0 ... -16.0).contains(loudness))
        #expect(sound.samples.allSatisfy { abs($0) < 0.9 })
        #expect(abs(sound.samples.first ?? 1) < 1e-3 && abs(sound.samples.last ?? 1) < 1e-3)
        #expect(phones.filter { ["M", "B", "P"].contains($0.name) }.count >= 10)
        // The same words, the same samples; another seed, other noise.
        #expect(try await Self.editor.speak(SpeakRequest(text: Self.sentence)) == sound)
        let other = try await Self.editor.speak(SpeakRequest(text: Self.sentence, seed: 2))
        #expect(other.phones == sound.phones && other.samples != sound.samples)
    }

    @Test(.enabled(if: hasVoice, "the voice is not installed"))
    func `Vowels sound where the phones say, and stops are closed`() async throws {
        let sound = try await Self.editor.speak(SpeakRequest(text: Self.sentence))
        func power(_ from: Double, _ to: Double) -> Double {
            let range =
                Int(from * Double(sound.rate))..<min(Int(to * Double(sound.rate)), sound.samples.count)
            guard !range.isEmpty else { return 0 }
            return sound.samples[range].reduce(0) { $0 + Double($1 * $1) } / Double(range.count)
        }
        /// The quietest 10 ms of every such phone.
        func closures(_ names: Set<String>) -> [Double] {
            (sound.phones ?? []).filter { names.contains($0.name) }.map { phone in
                stride(from: phone.begin, to: max(phone.end - 0.01, phone.begin + 0.001), by: 0.005).map {
                    power($0, $0 + 0.01)
                }.min() ?? 0
            }.sorted()
        }
        let vowels = (sound.phones ?? []).filter {
            ["AA", "AE", "AH", "AY", "EH", "EY", "IH", "IY", "OW"].contains($0.name)
        }.map { power($0.begin, $0.end) }.sorted()
        let stops = closures(["P", "T", "K"])
        let silences = closures(["SIL"])
        try #require(vowels.count >= 10 && stops.count >= 4)
        #expect(vowels[vowels.count / 2] > 6 * stops[stops.count / 2])
        #expect(vowels[vowels.count / 2] > 300 * silences[silences.count / 2])
    }

    @Test(.enabled(if: hasVoice, "the voice is not installed"))
    func `What is heard is where the phones say, within a frame of a film`() async throws {
        let sound = try await Self.editor.speak(
            SpeakRequest(text: "Maybe Bob will bring five of my pumpkin pies. She sees six safe houses."))
        let (phones, samples) = (try #require(sound.phones), sound.samples)
        let vowels = Set("AA AE AH AO AW AY EH ER EY IH IY OW UH UW".split(separator: " ").map(String.init))
        let step = sound.rate / 100
        let loudness = (0..<samples.count / step).map { index in
            10 * log10(samples[index * step..<(index + 1) * step].reduce(1e-7) { $0 + $1 * $1 } / Float(step))
        }
        /// How much louder vowels are than the rest if the sound comes so many hundredths after its phones.
        func contrast(_ lag: Int) -> Float {
            var (sums, counts) = ([Float](repeating: 0, count: 2), [Float](repeating: 1e-3, count: 2))
            for phone in phones where phone.name != "SIL" {
                let kind = vowels.contains(phone.name) ? 1 : 0
                for index in Int(phone.begin * 100) + lag..<Int(phone.end * 100) + lag
                where loudness.indices.contains(index) {
                    sums[kind] += loudness[index]
                    counts[kind] += 1
                }
            }
            return sums[1] / counts[1] - sums[0] / counts[0]
        }
        let lag = try #require((-15...15).max { contrast($0) < contrast($1) })
        print("voice: heard \(lag * 10) ms after its phones, vowels \(contrast(lag)) dB louder")
        #expect(abs(lag) <= 3)
        #expect(contrast(lag) > 6)
    }

    @Test func `A text that cannot be said is an error that says why`() async throws {
        func problem(_ text: String, _ fallback: PlainVoice? = nil) async -> String {
            do {
                _ = try await Self.editor.speak(SpeakRequest(text: text), fallback: fallback)
                return ""
            } catch {
                return "\(error)"
            }
        }
        #expect(await problem(String(repeating: "a", count: 601)).contains("600 characters"))
        #expect(await problem("😀\u{0}\n").contains("no word"))
        #expect(await problem("Привет, мир").contains("en-US only"))
        #expect(await problem("你好").contains("espeak-ng"))
        let poor = Editor(assets: nil)
        #expect(poor.voiceProblem?.isEmpty == false)
        await #expect(throws: EditError.self) {
            try await poor.speak(SpeakRequest(text: "Hello"), fallback: nil)
        }
    }

    @Test(.enabled(if: hasVoice, "the voice is not installed"))
    func `A text of more than thirty seconds is an error`() async throws {
        let text = String(repeating: "999,999 ", count: 40)
        await #expect {
            try await Self.editor.speak(SpeakRequest(text: text), fallback: nil)
        } throws: { "\($0)".contains("30 seconds") }
    }

    @Test func `Every voice may be used commercially and is called by one name`() {
        #expect(Set(Voice.catalogue.map(\.id)).count == Voice.catalogue.count)
        #expect(Voice.catalogue.allSatisfy { ["Apache-2.0", "MIT", "CC0-1.0"].contains($0.licence) })
        #expect(Voice(id: "heart") == .heart && Voice(id: "none") == nil)
    }
}
