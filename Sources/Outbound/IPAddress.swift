import Glibc

/// An address of the Internet Protocol.
public enum IPAddress: Hashable, Sendable, CustomStringConvertible {
    case v4(UInt32)
    case v6(UInt128)

    /// Takes the one canonical way of writing each: four decimal numbers, or colons; no zone.
    public init?(_ text: String) {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self = .v4(UInt32(bigEndian: four.s_addr))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self = .v6(withUnsafeBytes(of: six) { $0.reduce(0) { $0 << 8 | UInt128($1) } })
        } else {
            return nil
        }
    }

    init?(_ address: UnsafePointer<sockaddr>) {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            self = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                .v4(UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
            }
        case AF_INET6:
            self = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
                .v6(withUnsafeBytes(of: six.pointee.sin6_addr) { $0.reduce(0) { $0 << 8 | UInt128($1) } })
            }
        default: return nil
        }
    }

    /// The IPv4 address in an IPv6 one that only carries it, as sockets for both tell it; else itself.
    public var unmapped: IPAddress {
        guard case .v6(let bits) = self, bits >> 32 == 0xFFFF else { return self }
        return .v4(UInt32(truncatingIfNeeded: bits))
    }

    public var description: String {
        switch self {
        case .v4(let bits): return (0..<4).map { "\(bits >> (24 - 8 * $0) & 255)" }.joined(separator: ".")
        case .v6(let bits):
            return (0..<8).map { String(UInt16(truncatingIfNeeded: bits >> (112 - 16 * $0)), radix: 16) }
                .joined(separator: ":")
        }
    }
}

/// A range of addresses with a common prefix, such as `10.0.0.0/8`.
public struct Network: Hashable, Sendable, CustomStringConvertible {
    private let first: IPAddress
    private let length: Int

    /// Nil for anything but an address, a slash and a length; bits behind the prefix are ignored.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = IPAddress(String(parts[0])), let length = Int(parts[1]),
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        switch first {
        case .v4: guard length <= 32 else { return nil }
        case .v6: guard length <= 128 else { return nil }
        }
        self.first = first
        self.length = length
    }

    /// For ranges written in this program.
    init(known text: StaticString) {
        guard let network = Network(text.description) else { preconditionFailure("\(text) is no network") }
        self = network
    }

    public var description: String { "\(first)/\(length)" }

    public func contains(_ address: IPAddress) -> Bool {
        switch (first, address) {
        case (.v4(let left), .v4(let right)): length == 0 || (left ^ right) >> (32 - length) == 0
        case (.v6(let left), .v6(let right)): length == 0 || (left ^ right) >> (128 - length) == 0
        default: false
        }
    }

    /// Whether all addresses of the other are of this one.
    public func contains(_ other: Network) -> Bool { other.length >= length && contains(other.first) }
}
