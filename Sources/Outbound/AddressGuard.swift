/// Which addresses this server may connect to on behalf of a stranger.
///
/// Public ones alone; what the registries reserve is refused, so that nobody can use the server to look into the
/// network that it stands in. An operator may open networks of their own.
public struct AddressGuard: Sendable {
    public enum Verdict: Sendable, Equatable {
        case isPublic
        /// In a network that the operator opened.
        case isOpened
        case isForbidden
    }

    private let opened: [Network]

    public init(opened: [Network] = []) { self.opened = opened }

    /// Whether the operator opened any network.
    var hasOpened: Bool { !opened.isEmpty }

    public func verdict(_ address: IPAddress) -> Verdict {
        if opened.contains(where: { $0.contains(address) }) { return .isOpened }
        switch address {
        case .v4: return Self.reserved4.contains { $0.contains(address) } ? .isForbidden : .isPublic
        case .v6:
            // Whatever lies outside of global unicast is reserved, mapped, translated, local or multicast.
            guard Self.global6.contains(address) else { return .isForbidden }
            return Self.reserved6.contains { $0.contains(address) } ? .isForbidden : .isPublic
        }
    }

    // IANA's special-purpose registries (RFC 6890 and its successors), multicast, and what clouds answer on.
    private static let reserved4: [Network] = [
        Network(known: "0.0.0.0/8"), Network(known: "10.0.0.0/8"), Network(known: "100.64.0.0/10"),
        Network(known: "127.0.0.0/8"), Network(known: "168.63.129.16/32"), Network(known: "169.254.0.0/16"),
        Network(known: "172.16.0.0/12"), Network(known: "192.0.0.0/24"), Network(known: "192.0.2.0/24"),
        Network(known: "192.31.196.0/24"), Network(known: "192.52.193.0/24"),
        Network(known: "192.88.99.0/24"), Network(known: "192.168.0.0/16"),
        Network(known: "192.175.48.0/24"), Network(known: "198.18.0.0/15"),
        Network(known: "198.51.100.0/24"), Network(known: "203.0.113.0/24"), Network(known: "224.0.0.0/4"),
        Network(known: "240.0.0.0/4"),
    ]

    private static let global6 = Network(known: "2000::/3")

    // Teredo, ORCHID and other protocols, documentation, 6to4 (which carries any IPv4 address), more documentation.
    private static let reserved6: [Network] = [
        Network(known: "2001::/23"), Network(known: "2001:db8::/32"), Network(known: "2002::/16"),
        Network(known: "2620:4f:8000::/48"), Network(known: "3fff::/20"),
    ]
}
