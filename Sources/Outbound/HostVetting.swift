import AsyncHTTPClient
import Foundation
import NIOCore

/// Finds the address of a stranger's host that may be connected to, and pins a client to it, so that a name that changes
/// its mind in between changes nothing.
struct HostVetting: Sendable {
    let addresses: AddressGuard
    let resolve: Fetcher.Resolve

    init(addresses: AddressGuard, resolve: Fetcher.Resolve?) {
        self.addresses = addresses
        self.resolve = resolve ?? { await Resolver.addresses(of: $0) }
    }

    /// The address to connect to, once it is known that all of the host's may be connected to.
    /// - Throws: `FetchFailure`.
    func address(of url: WebAddress) async throws -> IPAddress {
        let found: [IPAddress] =
            switch url.host {
            case .address(let address): [address]
            case .name(let name): await resolve(name)
            }
        try Task.checkCancellation()
        let verdicts = found.map(addresses.verdict)
        // A name that leads inside as well as outside is somebody's trick.
        guard !found.isEmpty, !verdicts.contains(.isForbidden) else { throw FetchFailure.forbidden }
        guard url.isSecure || verdicts.allSatisfy({ $0 == .isOpened }) else {
            throw FetchFailure.malformed("Only https URLs are fetched.")
        }
        // IPv4 first: many a server has no route for the other.
        return found.first { if case .v4 = $0 { true } else { false } } ?? found[0]
    }

    /// What a client needs to know to reach this host at that address and nowhere else.
    /// - Throws: `FetchFailure`.
    func configuration(
        for url: WebAddress, at address: IPAddress, read: TimeAmount
    ) throws -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: read),
            decompression: .disabled)
        configuration.httpVersion = .http1Only
        if case .name(let name) = url.host {
            configuration.dnsOverride[name] = address.description
            // Both must read the URL the same way, or the name would be resolved again.
            guard URL(string: url.text)?.host == name else { throw FetchFailure.forbidden }
        }
        return configuration
    }
}

extension AddressGuard {
    /// What can be said of a URL before its host is looked up; the look-up comes each time it is used.
    /// - Throws: `FetchFailure`.
    public func admit(_ url: WebAddress) throws(FetchFailure) {
        switch url.host {
        case .address(let address):
            let verdict = verdict(address)
            guard verdict != .isForbidden else { throw .forbidden }
            guard url.isSecure || verdict == .isOpened else { throw .malformed("Only https URLs are used.") }
        case .name(let name):
            let label = name.split(separator: ".").last.map(String.init) ?? ""
            let isInside = ["localhost", "local", "internal", "home", "lan", "arpa"].contains(label)
            guard hasOpened || !isInside else { throw .forbidden }
            guard url.isSecure || hasOpened else { throw .malformed("Only https URLs are used.") }
        }
    }
}
