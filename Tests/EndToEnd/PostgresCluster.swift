import Foundation
import Glibc

/// A PostgreSQL server of a test's own, which the test may kill.
final class PostgresCluster {
    let url: String
    private let folder: URL
    private let port: UInt16

    /// Whether the machine has what it takes; `scripts/test.sh` sees to it and says so.
    static var isWanted: Bool { ProcessInfo.processInfo.environment["PIKA_TEST_POSTGRES"] != nil }

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../scripts/postgres.sh").standardizedFileURL.path

    static func with(_ body: (PostgresCluster) async throws -> Void) async throws {
        let cluster = try PostgresCluster()
        defer {
            _ = try? run(["stop", cluster.folder.path])
            try? FileManager.default.removeItem(at: cluster.folder)
        }
        try await body(cluster)
    }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("pika-pg-\(UUID().uuidString)")
        port = try Self.freePort()
        url = try Self.run(["start", folder.path, "\(port)"])
    }

    /// Ends the server as the kernel does: its processes get to save nothing.
    func kill() throws {
        let file = folder.appendingPathComponent("data/postmaster.pid")
        let first = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first
        let process = try ProductServer.require(first.flatMap { pid_t($0) }, "a process in \(file.path)")
        guard Glibc.kill(process, SIGKILL) == 0 else {
            throw ProductServer.Failure(description: "cannot kill PostgreSQL")
        }
    }

    func start() throws { _ = try Self.run(["start", folder.path, "\(port)"]) }

    private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: script)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw ProductServer.Failure(description: "\(script) \(arguments) failed")
        }
        let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// One that was free a moment ago.
    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
            }
        }
        guard status == 0 else { throw ProductServer.Failure(description: "no free port") }
        return UInt16(bigEndian: address.sin_port)
    }
}
