import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches files that strangers point to, behind the guard.
///
/// Each hop: the URL is taken apart strictly, its name is resolved once, every address found is checked, and the
/// connection goes to the address that was checked, so that a name that changes its mind in between changes
/// nothing. No cookie, key or proxy goes along.
public struct Fetcher: Sendable {
    public struct Limits: Sendable, Equatable {
        public var bytes = 20 << 20
        /// For everything: names, redirects, the last byte.
        public var seconds = 10
        public var redirects = 3

        public init(bytes: Int = 20 << 20, seconds: Int = 10, redirects: Int = 3) {
            self.bytes = bytes
            self.seconds = seconds
            self.redirects = redirects
        }
    }

    public typealias Resolve = @Sendable (String) async -> [IPAddress]

    private let hosts: HostVetting
    private var limits: Limits

    /// - Parameter resolve: nil asks the system.
    public init(
        addresses: AddressGuard = AddressGuard(), limits: Limits = Limits(), resolve: Resolve? = nil
    ) {
        hosts = HostVetting(addresses: addresses, resolve: resolve)
        self.limits = limits
    }

    /// The bytes behind a URL, of another kind of file than the usual.
    /// - Throws: as below.
    public func fetch(_ url: String, byteLimit: Int) async throws -> [UInt8] {
        var other = self
        other.limits.bytes = byteLimit
        return try await other.fetch(url)
    }

    /// The bytes behind a URL.
    /// - Throws: `FetchFailure`, or `CancellationError`.
    public func fetch(_ url: String) async throws -> [UInt8] {
        let start = try WebAddress(url)
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await follow(start) }
            group.addTask {
                try await Task.sleep(for: .seconds(limits.seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() ?? nil else {
                throw FetchFailure.timedOut(seconds: limits.seconds)
            }
            return bytes
        }
    }

    private func follow(_ start: WebAddress) async throws -> [UInt8] {
        var url = start
        for _ in 0...limits.redirects {
            let address = try await hosts.address(of: url)
            switch try await get(url, at: address) {
            case .file(let bytes): return bytes
            case .redirect(let location): url = try url.redirected(to: location)
            }
        }
        throw FetchFailure.tooManyRedirects
    }

    /// The client's own limit; ours comes before it.
    private var patience: TimeAmount { .seconds(Int64(limits.seconds) + 5) }

    private enum Answer {
        case file([UInt8])
        case redirect(String)
    }

    /// One request over a connection of its own: pinned names belong to a client, and this one knows one.
    private func get(_ url: WebAddress, at address: IPAddress) async throws -> Answer {
        var configuration = try hosts.configuration(for: url, at: address, read: patience)
        configuration.maximumUsesPerConnection = 1
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let result: Result<Answer, any Error>
        do {
            result = .success(try await get(url, with: client))
        } catch {
            result = .failure(error)
        }
        try? await client.shutdown()
        do {
            return try result.get()
        } catch let failure as FetchFailure {
            throw failure
        } catch {
            try Task.checkCancellation()
            throw FetchFailure.unreachable
        }
    }

    private func get(_ url: WebAddress, with client: HTTPClient) async throws -> Answer {
        var request = HTTPClientRequest(url: url.text)
        request.headers = [
            "User-Agent": "pika", "Accept": "image/*, */*;q=0.1", "Accept-Encoding": "identity",
        ]
        let response = try await client.execute(request, timeout: patience)
        switch response.status.code {
        case 200:
            let encoding = response.headers.first(name: "Content-Encoding")?.lowercased() ?? "identity"
            guard encoding == "identity" else { throw FetchFailure.unreachable }
            return .file(try await body(of: response))
        case 301, 302, 303, 307, 308:
            guard let location = response.headers.first(name: "Location") else {
                throw FetchFailure.status(Int(response.status.code))
            }
            return .redirect(location)
        default: throw FetchFailure.status(Int(response.status.code))
        }
    }

    /// Counts as the bytes come, whatever was announced.
    private func body(of response: HTTPClientResponse) async throws -> [UInt8] {
        let announced = response.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        guard announced <= limits.bytes else { throw FetchFailure.tooLarge(limit: limits.bytes) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(announced)
        for try await buffer in response.body {
            guard bytes.count + buffer.readableBytes <= limits.bytes else {
                throw FetchFailure.tooLarge(limit: limits.bytes)
            }
            bytes.append(contentsOf: buffer.readableBytesView)
        }
        return bytes
    }
}
