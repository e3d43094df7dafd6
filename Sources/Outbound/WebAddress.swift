/// An `http` or `https` URL, taken apart strictly.
///
/// It is refused where readers of URLs disagree: what is checked and what is connected to must be the same host.
public struct WebAddress: Sendable, Equatable {
    public enum Host: Sendable, Equatable {
        case name(String)
        case address(IPAddress)
    }

    public var isSecure: Bool
    public var host: Host
    public var port: Int
    /// Path and query, beginning with a slash.
    public var target: String

    public static let longest = 2048

    /// - Throws: `FetchFailure` with `malformed`.
    public init(_ text: String) throws(FetchFailure) {
        guard text.utf8.count <= Self.longest else {
            throw .malformed("A URL has at most \(Self.longest) characters.")
        }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) else {
            throw .malformed("A URL holds no spaces, backslashes or other than ASCII; encode them.")
        }
        let rest: Substring
        if text.prefix(8).lowercased() == "https://" {
            (isSecure, rest) = (true, text.dropFirst(8))
        } else if text.prefix(7).lowercased() == "http://" {
            (isSecure, rest) = (false, text.dropFirst(7))
        } else {
            throw .malformed("Only https URLs are fetched.")
        }
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.contains("@") else {
            throw .malformed("A URL with a user name or a password in it is not fetched.")
        }
        let (name, port) = try Self.split(authority)
        host = try Self.host(name)
        self.port = try port.map(Self.port) ?? (isSecure ? 443 : 80)
        let target = rest.dropFirst(authority.count).prefix { $0 != "#" }
        self.target = target.hasPrefix("/") ? String(target) : "/" + target
    }

    /// The URL in its plainest form, made of the parts that were checked.
    public var text: String {
        let scheme = isSecure ? "https" : "http"
        return "\(scheme)://\(hostText):\(port)\(target)"
    }

    private var hostText: String {
        switch host {
        case .name(let name): name
        case .address(.v4(let bits)): IPAddress.v4(bits).description
        case .address(let address): "[\(address)]"
        }
    }

    /// Where a redirect from here leads.
    /// - Throws: `FetchFailure` with `malformed`.
    func redirected(to location: String) throws(FetchFailure) -> WebAddress {
        let scheme = isSecure ? "https" : "http"
        let lower = location.lowercased()
        if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return try WebAddress(location) }
        if location.hasPrefix("//") { return try WebAddress("\(scheme):\(location)") }
        let origin = "\(scheme)://\(hostText):\(port)"
        if location.hasPrefix("/") { return try WebAddress(origin + location) }
        guard !location.isEmpty, !location.prefix(while: { $0 != "/" && $0 != "?" }).contains(":") else {
            throw .malformed("A redirect leads to something that is not fetched.")
        }
        let path = target.prefix { $0 != "?" }
        let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
        return try WebAddress(origin + (location.hasPrefix("?") ? String(path) : String(folder)) + location)
    }

    private static func split(_ authority: Substring) throws(FetchFailure) -> (Substring, Substring?) {
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else {
                throw .malformed("A bracket is missing in the URL.")
            }
            let tail = authority[authority.index(after: end)...]
            guard tail.isEmpty || tail.hasPrefix(":") else {
                throw .malformed("Something follows the address in brackets.")
            }
            return (authority[...end], tail.isEmpty ? nil : tail.dropFirst())
        }
        guard let colon = authority.firstIndex(of: ":") else { return (authority, nil) }
        return (authority[..<colon], authority[authority.index(after: colon)...])
    }

    private static func port(_ text: Substring) throws(FetchFailure) -> Int {
        let isDecimal = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        // Below 1,024 live services that understand a request by accident.
        guard isDecimal, !text.hasPrefix("0"), let port = Int(text), port <= 65_535,
            port >= 1024 || port == 80 || port == 443
        else { throw .malformed("The port must be 80, 443 or from 1024 to 65535.") }
        return port
    }

    private static func host(_ text: Substring) throws(FetchFailure) -> Host {
        if text.hasPrefix("[") {
            guard case .v6(let bits)? = IPAddress(String(text.dropFirst().dropLast())) else {
                throw .malformed("The brackets hold no IPv6 address.")
            }
            return .address(.v6(bits))
        }
        let name = text.lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { byte in
                    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
                }
        }
        guard isName, name.utf8.count <= 253, let last = labels.last else {
            throw .malformed("The URL names no host.")
        }
        // Readers disagree about 2130706433, 0x7f.1 and 0177.0.0.1; a name never ends in a number.
        let isNumber = last.utf8.allSatisfy { (0x30...0x39).contains($0) } || last.hasPrefix("0x")
        guard isNumber else { return .name(name) }
        guard case .v4(let bits)? = IPAddress(name) else {
            throw .malformed("Write an IPv4 address as four decimal numbers.")
        }
        return .address(.v4(bits))
    }
}
