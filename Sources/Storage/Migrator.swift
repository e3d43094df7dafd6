import Crypto
import Domain

/// Brings the schema to this program's version: numbered SQL texts, forward only, each in one transaction.
///
/// One text serves both databases; `Dialect.schema` tells how PostgreSQL reads it. Checksums are of the text as written.
public struct Migrator: Sendable {
    struct Migration: Sendable {
        var number: Int
        var name: String
        var sql: [UInt8]

        var checksum: String { SHA256.hash(data: sql).hexadecimal }
    }

    static let all = [
        Migration(number: 1, name: "create-jobs", sql: PackageResources._001_create_jobs_sql),
        Migration(number: 2, name: "keep-inputs", sql: PackageResources._002_keep_inputs_sql),
        Migration(number: 3, name: "create-segments", sql: PackageResources._003_create_segments_sql),
        Migration(number: 4, name: "limit-requests", sql: PackageResources._004_limit_requests_sql),
        Migration(number: 5, name: "add-lanes", sql: PackageResources._005_add_lanes_sql),
        Migration(number: 6, name: "ledger", sql: PackageResources._006_ledger_sql),
        Migration(number: 7, name: "webhooks", sql: PackageResources._007_webhooks_sql),
        Migration(number: 8, name: "keys", sql: PackageResources._008_keys_sql),
        Migration(number: 9, name: "clip-parents", sql: PackageResources._009_clip_parents_sql),
    ]

    private let database: Database
    private let time: TimeSource
    private let migrations: [Migration]

    public init(database: Database, time: TimeSource) {
        self.init(database: database, time: time, migrations: Self.all)
    }

    init(database: Database, time: TimeSource, migrations: [Migration]) {
        self.database = database
        self.time = time
        self.migrations = migrations
    }

    /// Applies what is missing.
    ///
    /// Two processes may call it at once: the second finds nothing left to do.
    /// - Returns: the names of the migrations that were applied now.
    /// - Throws: `StorageError` with `schema` when an applied text was edited since, or is unknown here.
    @discardableResult
    public func migrate() throws -> [String] {
        try database.writeAlone { session in
            try session.script(
                database.dialect.schema(
                    """
                    CREATE TABLE IF NOT EXISTS schema_migrations (
                        number INTEGER NOT NULL PRIMARY KEY,
                        name TEXT NOT NULL,
                        checksum TEXT NOT NULL CHECK (length(checksum) = 64),
                        applied_at BIGINT NOT NULL
                    )
                    """))
        }
        return try migrations.compactMap { try apply($0) ? $0.name : nil }
    }

    private func apply(_ migration: Migration) throws -> Bool {
        let known = Set(migrations.map(\.number))
        return try database.writeAlone { session in
            var applied: [Int: String] = [:]
            for row in try session.rows("SELECT number, checksum FROM schema_migrations") {
                applied[try row.int("number")] = try row.text("checksum")
            }
            if let newer = applied.keys.first(where: { !known.contains($0) }) {
                throw StorageError(.schema, "migration \(newer) was applied by a newer program")
            }
            if let checksum = applied[migration.number] {
                guard checksum == migration.checksum else {
                    throw StorageError(
                        .schema, "migration \(migration.number) differs from the one that was applied")
                }
                return false
            }
            let text = String(decoding: migration.sql, as: UTF8.self)
            try session.script(database.dialect.schema(text))
            try session.run(
                """
                INSERT INTO schema_migrations (number, name, checksum, applied_at)
                VALUES (:number, :name, :checksum, :now)
                """,
                [
                    "number": .int(migration.number), "name": .text(migration.name),
                    "checksum": .text(migration.checksum), "now": .time(time.now()),
                ])
            return true
        }
    }
}

extension Sequence<UInt8> {
    /// Two lowercase digits a byte.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
