import Logging
import Telemetry

extension Settings {
    /// Runs `body` with the process's logger bound to the task: JSON lines on standard error.
    func logging<Result>(_ body: (Logger) async throws -> Result) async throws -> Result {
        let sink = LogSink.standardError
        let level = Logger.Level(rawValue: logLevel) ?? .info
        let logger = Logger(label: "pikad") { JSONLinesHandler(label: $0, level: level, sink: sink) }
        return try await withLogger(logger) { logger in try await body(logger) }
    }
}
