import Domain
import Engine
import Foundation
import Testing

@Suite("Prompts that nobody would write")
struct PromptFuzzTests {
    private static let reader = PromptReader(vocabulary: PromptFixture.vocabulary)
    private static let director = Director(
        catalogue: PromptFixture.catalogue, vocabulary: PromptFixture.vocabulary)

    /// Time this thread has had on a processor: other tests and other programs do not count.
    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Reads and stages a prompt and returns the time it took.
    @discardableResult
    private static func run(_ prompt: String, negative: String? = nil) -> Duration {
        var staging: Staging?
        let start = processorTime()
        var description = reader.read(prompt, negative: negative, seed: 9)
        staging = director.stage(&description, for: VideoRequest(prompt: prompt, seed: 9))
        let time = processorTime() - start
        if let staging, !isSound(staging) {
            Issue.record("a staging nobody can film: \(staging) of \(prompt)")
        }
        return time
    }

    private static func isSound(_ staging: Staging) -> Bool {
        guard staging.palette.count >= 2, staging.subjects.count <= 8 else { return false }
        return staging.subjects.allSatisfy { subject in
            let numbers = [
                subject.position.x, subject.position.y, subject.position.z, subject.heading, subject.height,
            ]
            return numbers.allSatisfy(\.isFinite) && subject.height > 0 && (1...24).contains(subject.count)
                && subject.target.map { staging.subjects.indices.contains($0) } ?? true
        }
    }

    static let awkward: [(name: String, prompt: String)] = [
        ("nothing", ""), ("blanks", "   \n\t  "), ("one letter", "x"),
        ("punctuation", String(repeating: "?!,;:-", count: 330)),
        ("2,000 letters in one word", String(repeating: "a", count: 2_000)),
        ("400 words", String(repeating: "the red fox ", count: 170)),
        ("2,000 emoji", String(repeating: "🦊🌊🏄‍♂️🎂", count: 500)),
        ("joined emoji", String(repeating: "👨‍👩‍👧‍👦", count: 280)),
        ("right to left", String(repeating: "قطة حمراء تجري في الغابة ", count: 80)),
        ("overrides", "\u{202E}a cat\u{202C} \u{2066}dog\u{2069}\u{200B}\u{FEFF}"),
        ("control characters", String(repeating: "cat\u{0}\u{7}\u{1B}[31m ", count: 200)),
        ("combining marks", "a cat" + String(repeating: "\u{301}\u{20DD}\u{489}", count: 600) + " runs"),
        ("nested brackets", String(repeating: "((", count: 1_000)),
        ("quotes", String(repeating: "\"", count: 2_000)),
        ("hyphens", String(repeating: "a-", count: 1_000)), ("numbers", String(repeating: "9", count: 2_000)),
        ("Chinese", String(repeating: "一只红色的狐狸在森林里奔跑", count: 150)),
        ("Japanese", String(repeating: "赤い狐が森を走る", count: 240)),
        ("misspelt", String(repeating: "pupyy runing teh beeech sunsst ", count: 64)),
        ("of of of", String(repeating: "a herd of ", count: 200)),
        ("negations", String(repeating: "no not without ", count: 130)),
        ("Hangul", String(repeating: "숲속의 빨간 여우 ", count: 200)),
        ("Thai", String(repeating: "สุนัขจิ้งจอกแดง", count: 130)),
        ("German compounds", String(repeating: "Donaudampfschifffahrtsgesellschaftskapitän ", count: 46)),
        ("conjunctions", String(repeating: "cat and dog or ", count: 130)),
        ("options", String(repeating: "-neg -camera --no ", count: 110)),
    ]

    /// Work of a known size, about ten milliseconds on the machine for which the bounds were set.
    ///
    /// Timed next to what it measures: when a neighbour slows the processor, it slows both.
    private static func yardstick() -> Duration {
        let start = processorTime()
        var counts: [String: Int] = [:]
        for number in 0..<36_000 { counts[String(number % 997, radix: 7).lowercased(), default: 0] += number }
        let time = processorTime() - start
        if counts.count != 997 { Issue.record("a yardstick of another length") }
        return time
    }

    /// The least time of some runs, in yardsticks of the same moments.
    private static func cost(of prompt: String, runs: Int) -> Double {
        let times = (0..<runs).map { _ in (run(prompt), yardstick()) }
        return (times.map(\.0).min() ?? .zero) / (times.map(\.1).min() ?? .zero)
    }

    @Test("An awkward prompt gets a scene within ten yardsticks, 100 ms", arguments: awkward.map(\.name))
    func awkwardPrompt(name: String) throws {
        let prompt = try #require(Self.awkward.first { $0.name == name }).prompt
        let cost = Self.cost(of: prompt, runs: 6)
        #expect(cost < 10, "\(name) costs \(cost) yardsticks")
        Self.run("a cat", negative: prompt)
    }

    @Test("A good prompt of ninety words is read within two yardsticks, 20 ms")
    func speed() throws {
        let prompts = try PromptFixture.scenes("prompts")
        let longest = try #require(prompts.max { $0.prompt.count < $1.prompt.count })
        let cost = Self.cost(of: longest.prompt, runs: 7)
        print("longest prompt of the sample: \(cost) yardsticks")
        #expect(cost < 2)
    }

    @Test("Any bytes give a scene")
    func random() throws {
        var random = Random(state: 0x5EED)
        let prompts = try PromptFixture.scenes("prompts").map { Array($0.prompt.unicodeScalars) }
        let deadline = ContinuousClock.now + .seconds(6)
        var cases = 0
        while cases < 20_000, ContinuousClock.now < deadline {
            var scalars = prompts[random.below(prompts.count)]
            for _ in 0..<random.below(12) { random.mutate(&scalars) }
            if random.below(4) == 0 { scalars = (0..<random.below(80)).map { _ in random.scalar() } }
            if random.below(3) == 0 { scalars = Array(scalars.prefix(random.below(40))) }
            Self.run(String(String.UnicodeScalarView(scalars)))
            cases += 1
        }
        print("fuzzed \(cases) prompts")
        #expect(cases > 100)
    }

    /// SplitMix64, so that a failure can be repeated.
    private struct Random {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }

        mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

        mutating func scalar() -> Unicode.Scalar {
            let planes: [Range<UInt32>] = [
                0..<0x80, 0x80..<0x250, 0x300..<0x370, 0x600..<0x700, 0x3040..<0x3100, 0x4E00..<0x9FFF,
                0x1F300..<0x1FAFF,
                0x2000..<0x2070, 0xE0000..<0xE0080,
            ]
            let plane = planes[below(planes.count)]
            return Unicode.Scalar(plane.lowerBound + UInt32(below(plane.count))) ?? "?"
        }

        mutating func mutate(_ scalars: inout [Unicode.Scalar]) {
            let at = below(max(1, scalars.count))
            switch below(5) {
            case 0: scalars.insert(scalar(), at: min(at, scalars.count))
            case 1 where !scalars.isEmpty: scalars.remove(at: at)
            case 2 where !scalars.isEmpty: scalars[at] = scalar()
            case 3 where !scalars.isEmpty: scalars.swapAt(at, below(scalars.count))
            default:
                let start = below(max(1, scalars.count))
                scalars += scalars[min(start, scalars.count)...].prefix(20)
            }
        }
    }
}
