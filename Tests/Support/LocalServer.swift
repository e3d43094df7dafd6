import Foundation
import Glibc

/// A server on this machine that answers each connection with one answer, byte for byte.
public final class LocalServer: Sendable {
    public let port: Int
    private let socket: Int32

    /// - Parameters:
    ///   - holds: keeps the line open after the answer, whatever that announced.
    ///   - answer: gives the whole answer to a request; nil never answers.
    public init(holds: Bool = false, _ answer: @escaping @Sendable (String) -> [UInt8]?) throws {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, size) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, pointer, &size) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        socket = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread { Self.serve(connection, holds, answer) }
            }
        }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private static func serve(_ connection: Int32, _ holds: Bool, _ answer: (String) -> [UInt8]?) {
        defer { close(connection) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var request: [UInt8] = []
        while !isWhole(request) {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return }
            request += buffer[..<count]
        }
        guard let bytes = answer(String(decoding: request, as: UTF8.self)) else {
            // Holds the line until the other side gives up.
            _ = read(connection, &buffer, buffer.count)
            return
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
        if holds { _ = read(connection, &buffer, buffer.count) }
    }

    /// Whether the head is there, and as much of a body as it announces.
    private static func isWhole(_ request: [UInt8]) -> Bool {
        let text = String(decoding: request, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return false }
        let field = text[..<end.lowerBound].lowercased().range(of: "content-length: ")
        let length = field.flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) } ?? 0
        return text[end.upperBound...].utf8.count >= length
    }

    /// An HTTP answer with a body.
    public static func http(_ status: String, _ fields: [String] = [], _ body: [UInt8] = []) -> [UInt8] {
        let head = ["HTTP/1.1 \(status)", "Connection: close"] + fields
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }
}
