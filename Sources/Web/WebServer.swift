import Domain
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Platform

/// The HTTP API: decodes requests, calls use-cases, encodes answers.
///
/// It never waits for a render.
public struct WebServer: Sendable {
    /// What an operator may set; everything else is the contract.
    public struct Options: Sendable {
        /// Scheme and authority of the addresses in answers, without a slash at the end, for example
        /// `https://api.example`; nil takes what each request was sent to.
        public var publicURL: String?
        /// Whether a proxy in front of us terminates TLS and sets `X-Forwarded-Proto`.
        public var isBehindProxy = false
        /// Silence on an event stream before a comment breaks it.
        public var heartbeat = Duration.seconds(15)
        /// Before an idle connection is closed.
        public var idleTimeout = Duration.seconds(75)

        public init() {}
    }

    /// Bytes of a request's header fields.
    static let headerLimit = 32 * 1024

    private let renders: Renders
    private let clips: Clips
    private let accounts: Accounts
    private let webhooks: Webhooks
    private let secrets: WebhookSecrets
    private let keys: Keys
    private let clock: TestClock
    private let limits: Limits
    private let readiness: Readiness
    private let identifiers: IdentifierSource
    private let options: Options

    public init(
        renders: Renders, clips: Clips, accounts: Accounts, webhooks: Webhooks, secrets: WebhookSecrets,
        keys: Keys, clock: TestClock, limits: Limits, readiness: Readiness, identifiers: IdentifierSource,
        options: Options = Options()
    ) {
        self.renders = renders
        self.clips = clips
        self.accounts = accounts
        self.webhooks = webhooks
        self.secrets = secrets
        self.keys = keys
        self.clock = clock
        self.limits = limits
        self.readiness = readiness
        self.identifiers = identifiers
        var options = options
        while options.publicURL?.hasSuffix("/") == true { options.publicURL?.removeLast() }
        self.options = options
    }

    /// Every route of the contract.
    public func router() -> Router<APIContext> {
        let router = Router(context: APIContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Envelope(identifiers: identifiers, publicURL: options.publicURL))
        let table = Routes(
            router: router,
            authentication: Authentication(
                keys: keys, isBehindProxy: options.isBehindProxy, refusals: RefusalWatch(time: limits.time)),
            limiter: limits.rates,
            once: IdempotentAnswer(
                idempotency: limits.idempotency, clips: clips, time: limits.time, secrets: secrets),
            time: limits.time)
        VideoRoutes(renders: renders, clips: clips).register(in: table)
        PerformanceRoutes(renders: renders, clips: clips).register(in: table)
        EditRoutes(renders: renders, clips: clips).register(in: table)
        JobRoutes(renders: renders, clips: clips, heartbeat: options.heartbeat).register(in: table)
        ClipRoutes(clips: clips).register(in: table)
        AccountRoutes(accounts: accounts).register(in: table)
        KeyRoutes(keys: keys, clock: clock, time: limits.time).register(in: table)
        WebhookRoutes(webhooks: webhooks, clips: clips).register(in: table)
        EventRoutes(webhooks: webhooks, clips: clips).register(in: table)
        ServiceRoutes(readiness: readiness).register(in: table)
        return router
    }

    /// The server as a service: it listens while it runs, and drains on graceful shutdown.
    /// - Parameter onServerRunning: called with the channel that listens, which knows its port.
    public func application(
        address: BindAddress, logger: Logger,
        onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let (identifiers, origin) = (identifiers, options.publicURL ?? "")
        let connection = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ParseFailureHandler(identifiers: identifiers, origin: origin)],
            idleTimeout: .nanoseconds(options.idleTimeout.milliseconds * 1_000_000),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: Self.headerLimit, maxHeaderListSize: Self.headerLimit,
                maxHeaderFieldCount: 200))
        return Application(
            router: router(), server: .http1(configuration: connection),
            configuration: ApplicationConfiguration(address: address, serverName: "pika"),
            onServerRunning: onServerRunning, logger: logger)
    }
}
