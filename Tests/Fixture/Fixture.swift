import Domain
import FoundationEssentials
import Jobs
import Outbound
import Platform
import Storage
import Support
import Synchronization

/// A whole installation in a temporary folder, with a clock that stands still and ids that count up.
///
/// Its database is a file in that folder, or a schema of its own where `TestPostgres` is chosen.
public struct Fixture: Sendable {
    public let folder: DataFolder
    public let clock: ManualClock
    public let identifiers: IdentifierSource
    public let database: Database
    public let jobs: JobStore
    public let clipStore: ClipStore
    public let blobs: BlobStore
    public let queue: JobQueue
    public let feed: ChangeFeed
    public let keys: Keys
    public let renders: Renders
    public let clips: Clips
    public let sweeper: Sweeper
    public let receipts: ReceiptStore
    public let permits: PermitStore
    /// Of the PostgreSQL database; nil on SQLite.
    public let url: String?
    public let ledger: LedgerStore
    public let accounts: Accounts
    public let testClock: TestClock
    public let events: EventStore
    public let deliveries: DeliveryStore
    public let webhookStore: WebhookStore
    public let secrets: WebhookSecrets
    public let webhooks: Webhooks

    /// What an installation may use, for tests of its ends.
    public struct Limits: Sendable {
        /// Pages of 4 KiB in the database; SQLite's alone.
        public var pages: Int?
        public var lockTimeout = Duration.seconds(5)
        /// Whether the database has its tables.
        public var isMigrated: Bool
        /// Bytes that must be free on the disk.
        public var reserve: Int64 = 0
        /// What the rest of the world answers.
        public var fetch: @Sendable (String, Int) async throws -> [UInt8]

        public init(
            pages: Int? = nil, lockTimeout: Duration = .seconds(5), isMigrated: Bool = true,
            reserve: Int64 = 0,
            fetch: @escaping @Sendable (String, Int) async throws -> [UInt8] = { _, _ in
                throw FetchFailure.unreachable
            }
        ) {
            self.pages = pages
            self.lockTimeout = lockTimeout
            self.isMigrated = isMigrated
            self.reserve = reserve
            self.fetch = fetch
        }
    }

    /// Gives `body` an empty installation and removes it afterwards.
    public static func with<T>(
        _ limits: Limits = Limits(), _ body: (Fixture) async throws -> T
    ) async throws -> T {
        try await TestPostgres.admitting { try await withAdmission(limits, body) }
    }

    private static func withAdmission<T>(
        _ limits: Limits, _ body: (Fixture) async throws -> T
    ) async throws -> T {
        let name = "pika_\(UInt64.random(in: .min ... .max))"
        let path = "\(FileManager.default.temporaryDirectory.path)/\(name)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let url = try TestPostgres.makeSchema(name)
        defer { if url != nil { try? TestPostgres.dropSchema(name) } }
        let clock = ManualClock()
        let counter = Counter()
        let identifiers = IdentifierSource(
            milliseconds: { clock.now.milliseconds }, random: { (0, counter.next()) })
        let fixture = try Fixture(
            folder: DataFolder(path: path), url: url, clock: clock, identifiers: identifiers,
            time: clock.time,
            limits)
        defer { try? fixture.database.close() }
        return try await body(fixture)
    }

    /// The same installation as another process sees it: its own connections, feed and stores.
    ///
    /// - Parameter time: that process's clock; a dead process's clock never wakes anybody.
    public func neighbour(time: TimeSource? = nil, _ limits: Limits = Limits()) throws -> Fixture {
        try Fixture(
            folder: folder, url: url, clock: clock, identifiers: identifiers, time: time ?? clock.time, limits
        )
    }

    /// Ends all connections to the database from outside, as a restart of PostgreSQL does.
    public func breakConnections() throws {
        try TestPostgres.breakConnections(String(folder.path.split(separator: "/").last ?? ""))
    }

    /// Another connection to the same database, as another process has it.
    public func openDatabase(lockTimeout: Duration = .seconds(5)) throws -> Database {
        try Self.database(folder, url, Limits(lockTimeout: lockTimeout))
    }

    private static func database(_ folder: DataFolder, _ url: String?, _ limits: Limits) throws -> Database {
        guard let url else {
            return try Database(
                path: folder.databasePath, lockTimeout: limits.lockTimeout, maximumPages: limits.pages,
                durability: .process)
        }
        return try Database(postgres: url, lockTimeout: limits.lockTimeout, readers: 2)
    }

    public func worker(
        _ renderer: any Renderer = FakeRenderer(), name: String = "worker", slots: Int = 1,
        gracePeriod: Duration = .seconds(20),
        step: @escaping @Sendable (AttemptStep) async -> Void = { _ in }
    ) -> WorkerLoop {
        WorkerLoop(
            queue: queue, blobs: blobs, renderer: renderer, feed: feed, identifiers: identifiers, name: name,
            slots: slots, gracePeriod: gracePeriod, step: step)
    }

    /// Somebody with a fresh account on that plan.
    /// - Parameter pack: credits beside the plan's.
    public func caller(
        _ plan: Plan = .fancy, mode: KeyMode = .live, scopes: Set<Scope> = Set(Scope.allCases),
        pack: Int = 10_000_000
    ) async throws -> Caller {
        let key = try await keys.create(name: "test", plan: plan, scopes: scopes, mode: mode)
        if pack > 0 {
            _ = try await ledger.grant(
                Credits(pack), .purchased, to: key.account, mode, reference: "pack", at: clock.now)
        }
        return try await keys.authenticate(key.secret)
    }

    public func submit(
        _ prompt: String = "a street", seconds: Int = 1, for caller: Caller
    ) async throws -> Job {
        try await renders.submit(.video(VideoDraft(prompt: prompt, seconds: seconds)), for: caller)
    }

    public func job(_ id: JobID) async throws -> Job {
        guard let job = try await jobs.find(id) else { throw StorageError(.missing, "no such job") }
        return job
    }

    /// Names of everything below the folders of bytes.
    public func bytesOnDisk() throws -> [String] {
        try ["work", "clips", "inputs"].flatMap { part in
            try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(part)").map {
                "\(part)/\($0)"
            }
        }.sorted()
    }

    private init(
        folder: DataFolder, url: String?, clock: ManualClock, identifiers: IdentifierSource, time: TimeSource,
        _ limits: Limits
    ) throws {
        self.folder = folder
        self.url = url
        self.clock = clock
        self.identifiers = identifiers
        database = try Self.database(folder, url, limits)
        if limits.isMigrated { try Migrator(database: database, time: time).migrate() }
        jobs = JobStore(database: database)
        clipStore = ClipStore(database: database)
        blobs = try BlobStore(root: folder.path, reserve: limits.reserve)
        queue = JobQueue(store: jobs, time: time)
        feed = ChangeFeed(store: jobs, time: time)
        keys = Keys(
            store: KeyStore(database: database), audit: AuditStore(database: database),
            pepper: try folder.pepper(), identifiers: identifiers, time: time)
        testClock = TestClock(
            store: TestClockStore(database: database), identifiers: identifiers, time: time)
        renders = Renders(
            store: jobs, queue: queue, feed: feed, blobs: blobs,
            media: MediaIntake(clips: clipStore, blobs: blobs, fetch: limits.fetch), receivers: .loopback,
            identifiers: identifiers, time: time, seed: { 7 })
        clips = Clips(store: clipStore, blobs: blobs, linkSecret: try folder.linkSecret(), time: time)
        receipts = ReceiptStore(database: database)
        permits = PermitStore(database: database)
        ledger = LedgerStore(database: database)
        accounts = Accounts(ledger: ledger, renders: renders, time: time)
        events = EventStore(database: database)
        deliveries = DeliveryStore(database: database)
        webhookStore = WebhookStore(database: database)
        secrets = WebhookSecrets(key: try folder.webhookKey())
        webhooks = Webhooks(
            store: webhookStore, deliveries: deliveries, events: events,
            alerts: AlertStore(database: database), secrets: secrets, feed: feed, addresses: .loopback,
            identifiers: identifiers, time: time)
        sweeper = Sweeper(
            queue: queue, clips: clipStore, blobs: blobs, receipts: receipts, permits: permits, events: events
        )
    }
}

extension AddressGuard {
    /// Public addresses, and this machine's own.
    public static let loopback = AddressGuard(opened: [Network("127.0.0.0/8")].compactMap(\.self))
}

private final class Counter: Sendable {
    private let value = Mutex<UInt64>(0)

    func next() -> UInt64 {
        value.withLock { value in
            value += 1
            return value
        }
    }
}
