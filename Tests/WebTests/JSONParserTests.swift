import Testing

@testable import Web

@Suite("The JSON reader")
struct JSONParserTests {
    @Test(arguments: [
        ("null", JSON.null), (" true ", .bool(true)), ("-0", .integer(0)), ("12", .integer(12)),
        ("1.5e1", .number(15)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("1e999", .number(.infinity)), ("[]", .array([])), ("{}", .object([])),
        (#""a\"\\\/\b\f\n\r\té😀""#, .string("a\"\\/\u{8}\u{c}\n\r\té😀")),
        ("\"ü😀\"", .string("ü😀")),
        (
            #"{"a":[1,{"b":null}]}"#,
            .object([
                .init(name: "a", value: .array([.integer(1), .object([.init(name: "b", value: .null)])]))
            ])
        ),
    ])
    func `reads what is JSON`(text: String, value: JSON) throws {
        #expect(try JSONParser.parse(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", " ", "{", "}", "[1,]", "{\"a\":1,}", "{'a':1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "01", "1.",
        ".5",
        "+1", "-", "1e", "0x10", "NaN", "Infinity", "tru", "nulll", "\"", "\"\\x\"", "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "\"\u{0}\"", "1 2", "{} x", "\u{FEFF}{}", "\u{0}",
        "{\"a\":1,\"a\":2}", #"{"a":1,"a":2}"#, "// a\n1",
    ])
    func `refuses what is not`(text: String) {
        #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test(arguments: [
        [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF, 0xFE, 0x22, 0],
    ])
    func `refuses bytes that are not UTF-8`(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONParser.parse(bytes) }
    }

    @Test func `stops at its depth, not at the end of the stack`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(throws: Never.self) { try JSONParser.parse(nested(JSONParser.maximumDepth)) }
        #expect(throws: JSONError.self) { try JSONParser.parse(nested(JSONParser.maximumDepth + 1)) }
        #expect(throws: JSONError.self) { try JSONParser.parse(nested(1_000_000)) }
    }

    @Test func `tells where it stopped`() {
        #expect(throws: JSONError(reason: "a comma or a closing brace is expected", offset: 7)) {
            try JSONParser.parse(Array(#"{"a":1 "b":2}"#.utf8))
        }
    }

    @Test func `survives any bytes and reads its own writing`() throws {
        var generator = Seeded(state: 42)
        let alphabet = Array(#"{}[]",:\u0123dDefE+-. trufalsn"#.utf8) + [0xC3, 0xA9, 0xF0, 0x9F, 0xFF, 0]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...40, using: &generator)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            guard let value = try? JSONParser.parse(bytes) else { continue }
            var writer = JSONWriter()
            writer.value(value)
            if case .number(let number) = value, !number.isFinite { continue }
            #expect(try JSONParser.parse(writer.bytes) == value)
        }
    }
}

/// The same numbers every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
