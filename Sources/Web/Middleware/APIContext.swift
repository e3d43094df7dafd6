import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// What is known about one request while it is served.
public struct APIContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// Whether the bytes cannot have crossed a network: a Unix socket or the loopback interface.
    let isLocal: Bool
    /// Where the connection comes from; empty for a Unix socket.
    let address: String
    var requestID = Domain.RequestID(unchecked: "")
    /// Scheme and authority of the addresses that answers carry, for example `https://api.example`.
    var origin = ""
    let record = AccessRecord()
    private var identity: Caller?

    public init(source: Source) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
        isLocal = source.channel.remoteAddress.map(Self.isLoopback) ?? true
    }

    /// Who calls; only operations that need a key have a caller.
    var caller: Caller {
        get throws(PikaError) {
            guard let identity else { throw PikaError(.missingKey, "This operation needs a key.") }
            return identity
        }
    }

    mutating func identify(_ caller: Caller) {
        identity = caller
        record.key.withLock { $0 = caller.key }
    }

    /// An address without an IP is a Unix socket.
    private static func isLoopback(_ address: SocketAddress) -> Bool {
        guard let text = address.ipAddress else { return true }
        return text.hasPrefix("127.") || text == "::1" || text.hasPrefix("::ffff:127.")
    }
}

/// What the access log and the answer's header learn while a request is served.
final class AccessRecord: Sendable {
    let key = Mutex<KeyID?>(nil)
    /// Fields of the answer, whatever it will be.
    let fields = Mutex<HTTPFields>([:])
    /// A secret that the answer shows; what is kept of the answer must not.
    let secret = Mutex<String?>(nil)
}
