import Domain
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers what is no HTTP with a problem document, where the framework would close with an empty 400.
final class ParseFailureHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let identifiers: IdentifierSource
    private let origin: String
    /// Requests whose answer is still under way; a problem document would land in the middle of it.
    private var pending = 0

    init(identifiers: IdentifierSource, origin: String) {
        self.identifiers = identifiers
        self.origin = origin
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) { pending += 1 }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { pending -= 1 }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let failure = error as? HTTPParserError, pending == 0 else {
            context.fireErrorCaught(error)
            return
        }
        let isOverflow = failure == .headerOverflow
        let message =
            isOverflow ? "The header fields are larger than the server takes." : "The request is no HTTP/1.1."
        let refusal = Refusal(PikaError(isOverflow ? .headersTooLarge : .malformedRequest, message))
        let id: Domain.RequestID = identifiers.make()
        let document = refusal.problem(requestID: id, origin: origin)
        var fields = document.headers
        fields[.pikaRequestID] = id.rawValue
        fields[.requestID] = id.rawValue
        fields[.connection] = "close"
        fields[.contentLength] = String(document.body.count)
        let head = HTTPResponse(status: .init(code: refusal.error.code.status), headerFields: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: document.body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
            context.close(promise: nil)
        }
    }
}

@available(*, unavailable)
extension ParseFailureHandler: Sendable {}
