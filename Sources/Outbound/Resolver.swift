import Dispatch
import Glibc

/// Asks the system's resolver.
enum Resolver {
    private static let queue = DispatchQueue(label: "pika.resolver", attributes: .concurrent)

    /// All addresses of a name; empty when there are none.
    ///
    /// The system cannot be told to stop asking; a cancelled call returns empty-handed and lets it finish alone.
    static func addresses(of name: String) async -> [IPAddress] {
        let (answers, continuation) = AsyncStream<[IPAddress]>.makeStream()
        queue.async {
            continuation.yield(ask(name))
            continuation.finish()
        }
        for await answer in answers { return answer }
        return []
    }

    private static func ask(_ name: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [IPAddress] = []
        var next = list
        while let entry = next {
            if let address = entry.pointee.ai_addr.flatMap({ IPAddress($0) }) { found.append(address) }
            next = entry.pointee.ai_next
        }
        return found
    }
}
