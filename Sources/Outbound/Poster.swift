import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1
import Synchronization

/// Posts small bodies to endpoints that strangers named, behind the guard.
///
/// Each time the name is looked up and every address found is checked; the connection goes to the address that was checked.
/// Connections are kept for those who get much: a client is pinned to one host at one address. No redirect is followed.
public final class Poster: Sendable {
    public struct Limits: Sendable, Equatable {
        /// For everything: name, connection, the last byte that is read of the answer.
        public var total = Duration.seconds(15)
        public var lookup = Duration.seconds(5)
        /// Of an answer, that are kept.
        public var answerBytes = 20_000
        /// Hosts to which connections are kept.
        public var hosts = 512

        public init() {}
    }

    private let hosts: HostVetting
    private let limits: Limits
    private let pool = Mutex(ClientPool())

    /// - Parameter resolve: nil asks the system.
    public init(
        addresses: AddressGuard = AddressGuard(), limits: Limits = Limits(), resolve: Fetcher.Resolve? = nil
    ) {
        hosts = HostVetting(addresses: addresses, resolve: resolve)
        self.limits = limits
    }

    deinit {
        for client in pool.withLock({ $0.removeAll() }) { Task { try? await client.shutdown() } }
    }

    /// Closes all connections.
    public func close() async {
        for client in pool.withLock({ $0.removeAll() }) { try? await client.shutdown() }
    }

    /// Posts a body, and tells what came of it: never throws.
    public func post(
        _ text: String, fields: [DeliveryAttempt.Message.Field], body: String
    ) async -> DeliveryOutcome {
        let clock = ContinuousClock()
        let start = clock.now
        var outcome = DeliveryOutcome(status: nil, failure: .unreachable)
        do throws(FetchFailure) {
            let url = try WebAddress(text)
            let address = try await address(of: url)
            outcome.lookup = clock.now - start
            outcome.address = address.description
            let patience = limits.total - outcome.lookup
            let configuration = try Self.catching {
                try hosts.configuration(for: url, at: address, read: .seconds(60))
            }
            let key =
                "\(url.text.prefix { $0 != "?" }.split(separator: "/").prefix(2).joined(separator: "/")) \(address)"
            let client = pool.withLock { $0.take(key, configuration) }
            await exchange(url, fields, body, with: client, within: patience, since: clock.now, &outcome)
            let idle = pool.withLock { $0.giveBack(key, limit: limits.hosts) }
            for client in idle { Task { try? await client.shutdown() } }
        } catch {
            outcome.failure =
                switch error {
                case .forbidden, .malformed: .forbiddenAddress
                case .timedOut: .timeout
                default: .unreachable
                }
        }
        outcome.total = clock.now - start
        return outcome
    }

    private static func catching<T>(_ body: () throws -> T) throws(FetchFailure) -> T {
        do {
            return try body()
        } catch {
            throw error as? FetchFailure ?? .unreachable
        }
    }

    private func address(of url: WebAddress) async throws(FetchFailure) -> IPAddress {
        let (hosts, limit) = (hosts, limits.lookup)
        do {
            return try await withThrowingTaskGroup(of: IPAddress?.self) { group in
                group.addTask { try await hosts.address(of: url) }
                group.addTask {
                    try await Task.sleep(for: limit)
                    return nil
                }
                defer { group.cancelAll() }
                guard let address = try await group.next() ?? nil else {
                    throw FetchFailure.timedOut(seconds: Int(limit.components.seconds))
                }
                return address
            }
        } catch {
            throw error as? FetchFailure ?? .unreachable
        }
    }

    private func exchange(
        _ url: WebAddress, _ fields: [DeliveryAttempt.Message.Field], _ body: String, with client: HTTPClient,
        within patience: Duration, since start: ContinuousClock.Instant, _ outcome: inout DeliveryOutcome
    ) async {
        var request = HTTPClientRequest(url: url.text)
        request.method = .POST
        for field in fields { request.headers.add(name: field.name, value: field.value) }
        request.body = .bytes(ByteBuffer(string: body))
        do {
            let deadline = NIODeadline.now() + .milliseconds(patience.milliseconds)
            let response = try await client.execute(request, deadline: deadline)
            outcome.firstByte = .now - start
            outcome.answer.fields = response.headers.map { .init($0.name, $0.value) }
            outcome.retryAfter = response.headers.first(name: "Retry-After").flatMap { Int64($0) }.flatMap {
                (0...86_400).contains($0) ? .seconds($0) : nil
            }
            outcome.answer.body = try await beginning(of: response, within: patience - (.now - start))
            // Not before: an answer that never ends is no answer.
            outcome.status = Int(response.status.code)
            outcome.failure = nil
        } catch let error as HTTPClientError where Self.timeouts.contains(error) {
            outcome.failure = .timeout
        } catch FetchFailure.timedOut {
            outcome.failure = .timeout
        } catch {
            outcome.failure = .unreachable
        }
    }

    private static let timeouts: [HTTPClientError] = [
        .deadlineExceeded, .readTimeout, .writeTimeout, .connectTimeout, .getConnectionFromPoolTimeout,
    ]

    /// What is read of an answer's body; the rest is not, and the connection goes then.
    ///
    /// The client's deadline ends with the head: a body that trickles would hold its place forever.
    private func beginning(of response: HTTPClientResponse, within limit: Duration) async throws -> String {
        try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask { [self] in try await beginning(of: response) }
            group.addTask {
                try await Task.sleep(for: limit)
                throw FetchFailure.timedOut(seconds: Int(limit.components.seconds))
            }
            defer { group.cancelAll() }
            return try await group.next() ?? ""
        }
    }

    private func beginning(of response: HTTPClientResponse) async throws -> String {
        var bytes: [UInt8] = []
        for try await buffer in response.body {
            bytes += buffer.readableBytesView.prefix(limits.answerBytes - bytes.count)
            if bytes.count >= limits.answerBytes { break }
        }
        // What no text can hold is replaced, and what no database takes.
        return String(decoding: bytes, as: UTF8.self).replacing("\0", with: "\u{FFFD}")
    }
}

/// Clients by what they are pinned to.
private struct ClientPool {
    private struct Entry {
        var client: HTTPClient
        var users: Int
        var lastUse: ContinuousClock.Instant
    }

    private var entries: [String: Entry] = [:]

    mutating func take(
        _ key: String, _ configuration: @autoclosure () -> HTTPClient.Configuration
    ) -> HTTPClient {
        if let entry = entries[key] {
            entries[key]?.users += 1
            return entry.client
        }
        var configuration = configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
        configuration.connectionPool.idleTimeout = .seconds(30)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        entries[key] = Entry(client: client, users: 1, lastUse: .now)
        return client
    }

    /// - Returns: clients that nobody needs, to be shut down.
    mutating func giveBack(_ key: String, limit: Int) -> [HTTPClient] {
        entries[key]?.users -= 1
        entries[key]?.lastUse = .now
        guard entries.count > limit else { return [] }
        let idle = entries.filter { $0.value.users == 0 }.sorted { $0.value.lastUse < $1.value.lastUse }
        return idle.prefix(entries.count - limit).map { key, entry in
            entries[key] = nil
            return entry.client
        }
    }

    mutating func removeAll() -> [HTTPClient] {
        defer { entries = [:] }
        return entries.values.map(\.client)
    }
}
