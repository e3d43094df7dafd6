import Domain
import Foundation
import Glibc
import Jobs
import Logging
import Outbound
import Platform
import ServiceLifecycle
import Sniff
import Storage
import UnixSignals
import Web

/// Every long-lived object of a process on one data folder and one database, built top to bottom.
///
/// A reader learns the system here.
struct Composition {
    let settings: Settings
    let database: Database
    /// Names of the migrations that opening the folder has just applied.
    let migrated: [String]
    let keys: Keys
    let renders: Renders
    let clips: Clips
    let readiness: Readiness
    let ledger: LedgerStore
    let accounts: Accounts
    let feed: ChangeFeed
    let sweeper: Sweeper
    let limits: Limits
    let testClock: TestClock
    let webhooks: Webhooks
    let dispatcher: Dispatcher

    private let secrets: WebhookSecrets
    private let queue: JobQueue
    private let blobs: BlobStore
    private let identifiers: IdentifierSource

    /// - Throws: `StorageError` when the folder or the database cannot be used.
    init(settings: Settings) throws {
        self.settings = settings
        let folder = URL(fileURLWithPath: settings.data)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw UnusableFolder(path: folder.path, cause: error.localizedDescription)
        }

        let time = TimeSource.system
        let identifiers = IdentifierSource(time: time)
        database =
            if let url = settings.database {
                try Database(postgres: url)
            } else {
                try Database(path: folder.appendingPathComponent("pika.sqlite").path)
            }
        migrated = try Migrator(database: database, time: time).migrate()
        let jobStore = JobStore(database: database)
        let clipStore = ClipStore(database: database)
        let blobs = try BlobStore(root: folder.path)
        let queue = JobQueue(store: jobStore, time: time)
        let feed = ChangeFeed(store: jobStore, time: time)
        let addresses = AddressGuard(opened: settings.openNetworks)
        let fetcher = Fetcher(
            addresses: addresses,
            limits: .init(bytes: StillHeader.byteLimit))

        keys = Keys(
            store: KeyStore(database: database), audit: AuditStore(database: database),
            pepper: try SecretFile(path: folder.appendingPathComponent("key-pepper").path),
            identifiers: identifiers, time: time)
        renders = Renders(
            store: jobStore, queue: queue, feed: feed, blobs: blobs,
            media: MediaIntake(clips: clipStore, blobs: blobs) {
                try await fetcher.fetch($0, byteLimit: $1)
            },
            receivers: addresses, identifiers: identifiers, time: time)
        clips = Clips(
            store: clipStore, blobs: blobs,
            linkSecret: try SecretFile(path: folder.appendingPathComponent("link-secret").path), time: time)
        testClock = TestClock(
            store: TestClockStore(database: database), identifiers: identifiers, time: time)
        readiness = Readiness(jobs: jobStore, blobs: blobs)
        ledger = LedgerStore(database: database)
        accounts = Accounts(ledger: ledger, renders: renders, time: time)
        let receipts = ReceiptStore(database: database)
        let permits = PermitStore(database: database)
        limits = Limits(
            rates: RateLimiter(store: permits, time: time, policies: settings.requestLimits),
            idempotency: Idempotency(store: receipts, time: time), time: time)
        let events = EventStore(database: database)
        let deliveries = DeliveryStore(database: database)
        let webhookStore = WebhookStore(database: database)
        secrets = WebhookSecrets(
            key: try SecretFile(path: folder.appendingPathComponent("webhook-key").path))
        webhooks = Webhooks(
            store: webhookStore, deliveries: deliveries, events: events,
            alerts: AlertStore(database: database), secrets: secrets, feed: feed, addresses: addresses,
            identifiers: identifiers, time: time)
        dispatcher = Dispatcher(
            store: deliveries, events: events, webhooks: webhookStore, feed: feed,
            poster: Poster(addresses: addresses), secrets: secrets, identifiers: identifiers, time: time,
            schedule: settings.webhookRetries, host: settings.origin,
            payload: WebServer.payload(clips: clips, origin: settings.origin))
        sweeper = Sweeper(
            queue: queue, clips: clipStore, blobs: blobs, receipts: receipts, permits: permits, events: events
        )
        self.feed = feed
        self.queue = queue
        self.blobs = blobs
        self.identifiers = identifiers
    }

    /// The loop that renders jobs in child processes of this program.
    func worker(_ renderer: ChildRenderer) -> WorkerLoop {
        WorkerLoop(
            queue: queue, blobs: blobs, renderer: renderer, feed: feed, identifiers: identifiers,
            name: "\(ProcessInfo.processInfo.hostName):\(getpid())", slots: settings.renders)
    }

    func server() -> WebServer {
        var options = WebServer.Options()
        options.publicURL = settings.publicURL
        return WebServer(
            renders: renders, clips: clips, accounts: accounts, webhooks: webhooks, secrets: secrets,
            keys: keys, clock: testClock, limits: limits, readiness: readiness, identifiers: identifiers,
            options: options)
    }

    func renderer() -> ChildRenderer {
        var arguments = ["render"]
        if let assets = settings.assets { arguments += ["--assets", assets] }
        return ChildRenderer(command: .init(executable: Settings.executablePath, arguments: arguments))
    }
}

extension Composition {
    /// Runs until SIGTERM or SIGINT, then drains: the last service first, each as it likes, at most 30 s in all.
    func run(_ services: [any Service]) async throws {
        var configuration = ServiceGroupConfiguration(
            services: ([feed, sweeper, KeyDiaryService(keys: keys)] + services).map { .init(service: $0) },
            logger: .current)
        configuration.gracefulShutdownSignals = [.sigterm, .sigint]
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// Writes down now and again, and at the end, which keys were used.
private struct KeyDiaryService: Service {
    let keys: Keys

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await TimeSource.system.sleep(Keys.diaryInterval)
                await write()
            }
        }
        await write()
    }

    private func write() async {
        do {
            try await keys.writeDiary()
        } catch {
            Logger.current.warning("keys.diary.lost", metadata: ["error": "\(error)"])
        }
    }
}

struct UnusableFolder: Error, CustomStringConvertible {
    var path: String
    var cause: String
    var description: String { "The data folder \(path) cannot be used: \(cause)" }
}
