import Foundation
import FoundationNetworking
import Glibc

/// The real `pikad` as a process of its own on a free port with a data folder of its own.
final class ProductServer {
    let data: URL
    private(set) var base: URL
    private(set) var key = ""
    private var process: Process
    private let arguments: [String]
    /// Where everything is kept, as flags.
    let store: [String]

    /// Beside the test bundle, where SwiftPM puts every executable.
    static let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("pikad")

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Starts, hands the server to `body`, and removes everything afterwards.
    /// - Parameter database: URL of a PostgreSQL database; nil for SQLite.
    static func with(
        _ arguments: [String] = [], database: String? = nil, _ body: (ProductServer) async throws -> Void
    ) async throws {
        let server = try await ProductServer(arguments, database: database)
        defer {
            server.kill()
            try? FileManager.default.removeItem(at: server.data)
        }
        try await body(server)
    }

    /// Hands `body` another server on the same data folder and database.
    func withNeighbour(_ body: (ProductServer) async throws -> Void) async throws {
        let neighbour = try await ProductServer(neighbourOf: self)
        defer { neighbour.kill() }
        try await body(neighbour)
    }

    private init(neighbourOf other: ProductServer) async throws {
        data = other.data
        base = other.base
        key = other.key
        process = Process()
        arguments = other.arguments
        store = other.store
        try await start()
    }

    private init(_ arguments: [String], database: String?) async throws {
        data = FileManager.default.temporaryDirectory.appendingPathComponent("pika-e2e-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        base = URL(fileURLWithPath: "/")
        process = Process()
        self.arguments = arguments
        store = ["--data", data.path] + (database.map { ["--database", $0] } ?? [])
        try await start()
        let output = try Self.run(["keys", "create", "--name", "e2e", "--plan", "pro"] + store)
        key = output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Starts the server (again) on the same data folder and returns when it is ready.
    func start() async throws {
        process = Process()
        process.executableURL = Self.binary
        process.arguments = ["serve", "--listen", "127.0.0.1:0"] + store + arguments
        let log = Pipe()
        process.standardError = log
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let port = await Self.port(from: log.fileHandleForReading)
        base = try Self.require(
            port.flatMap { URL(string: "http://127.0.0.1:\($0)") }, "pikad to say where it listens")
    }

    /// Reads the log to its end, so that the writer never blocks, and tells the port as soon as it appears;
    /// nil when the process ends without one.
    private static func port(from log: FileHandle) async -> Int? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var waiting: CheckedContinuation<Int?, Never>? = continuation
                var text = ""
                while case let bytes = log.availableData, !bytes.isEmpty {
                    guard waiting != nil else { continue }
                    text += String(decoding: bytes, as: UTF8.self)
                    if let found = text.firstMatch(of: /"listening".*?127\.0\.0\.1:(\d+)/) {
                        waiting?.resume(returning: Int(found.1))
                        waiting = nil
                    }
                }
                waiting?.resume(returning: nil)
            }
        }
    }

    func kill() {
        guard process.isRunning else { return }
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// SIGTERM; returns how long the drain took.
    func terminate() -> Duration {
        let clock = ContinuousClock()
        return clock.measure {
            process.terminate()
            process.waitUntilExit()
        }
    }

    /// Process ids of the render children, whichever thread started them.
    func children() throws -> [pid_t] {
        // `task/…/children` may leave some out while others come and go (proc(5)).
        try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { pid_t($0) }.filter {
            child in
            guard let text = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8),
                let end = text.lastIndex(of: ")")
            else { return false }
            // State, then the parent.
            let fields = text[text.index(after: end)...].split(separator: " ")
            return fields.count > 1 && pid_t(fields[1]) == process.processIdentifier
        }
    }

    /// Processor time that a process has used, in clock ticks; nil when it is gone.
    static func ticks(of process: pid_t) -> Int? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[end...].split(separator: " ")
        guard fields.count > 13, fields[1] != "Z", let user = Int(fields[12]), let system = Int(fields[13])
        else { return nil }
        return user + system
    }

    @discardableResult
    static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "pikad \(arguments) failed") }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func require<Value>(_ value: Value?, _ what: String) throws -> Value {
        guard let value else { throw Failure(description: "expected \(what)") }
        return value
    }
}
