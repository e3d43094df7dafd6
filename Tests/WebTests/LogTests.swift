import Logging
import Synchronization
import Telemetry
import Testing

@testable import Web

@Suite("A line of log")
struct LogTests {
    @Test func `is one JSON object with its metadata`() throws {
        let (logger, lines) = recorder()
        logger.info("request", metadata: ["http.status": .stringConvertible(200), "list": ["a", "b\n"]])
        let line = try JSONParser.parse(lines().dropLast())
        #expect(line["time"] == .string("1970-01-02T00:00:01.005Z"))
        #expect(line["level"] == .string("info"))
        #expect(line["message"] == .string("request"))
        #expect(line["http.status"] == .integer(200))
        #expect(line["list"] == .array([.string("a"), .string("b\n")]))
    }

    @Test func `holds no prompt, no secret and no key`() {
        let (logger, lines) = recorder()
        let canary = "sk-pika-live_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH"
        logger.error(
            "failed with \(canary)!",
            metadata: [
                "prompt": .prompt("canary words"), "signature": .secret("canary bytes"),
                "untagged": "\(canary) and \(canary)",
                "database": "postgres://pika:canary@db.example:5432/pika?sslmode=require",
                "nested": ["deep": ["prompt": .prompt("canary below")]],
            ])
        let text = String(decoding: lines(), as: UTF8.self)
        #expect(!text.contains("canary"))
        #expect(!text.contains("0123456789"))
        #expect(text.contains("failed with sk-pika-…!"))
        #expect(text.contains(#""prompt":"[prompt]""#))
        #expect(text.contains(#""signature":"[secret]""#))
        #expect(text.contains("postgres://…@db.example:5432/pika?sslmode=require"))
    }

    private func recorder() -> (Logger, @Sendable () -> [UInt8]) {
        let bytes = Bytes()
        let sink = LogSink(now: { (86_401, 5) }) { line in bytes.content.withLock { $0 += line } }
        return (
            Logger(label: "test") { JSONLinesHandler(label: $0, sink: sink) },
            { bytes.content.withLock { $0 } }
        )
    }
}

private final class Bytes: Sendable {
    let content = Mutex<[UInt8]>([])
}
