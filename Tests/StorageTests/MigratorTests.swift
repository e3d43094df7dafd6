import Domain
import Fixture
import Support
import Testing

@testable import Storage

@Suite("Migrations")
struct MigratorTests {
    @Test func `are applied once, and found applied the second time`() async throws {
        try await Fixture.with { fixture in
            let migrator = Migrator(database: fixture.database, time: fixture.clock.time)
            #expect(try migrator.migrate() == [])
            let rows = try await fixture.database.read { session in
                try session.rows("SELECT name FROM schema_migrations").map { try $0.text("name") }
            }
            #expect(rows == Migrator.all.map(\.name))
        }
    }

    @Test func `that were edited after they were applied are refused`() async throws {
        try await Fixture.with { fixture in
            var edited = Migrator.all
            edited[0].sql.append(0x0A)
            let migrator = Migrator(database: fixture.database, time: fixture.clock.time, migrations: edited)
            #expect(throws: StorageError.self) { try migrator.migrate() }
        }
    }

    @Test func `of a newer program are refused`() async throws {
        try await Fixture.with { fixture in
            let newer = Migrator.Migration(number: 99, name: "later", sql: Array("SELECT 1".utf8))
            let migrations = Migrator.all + [newer]
            try Migrator(database: fixture.database, time: fixture.clock.time, migrations: migrations)
                .migrate()
            let old = Migrator(database: fixture.database, time: fixture.clock.time)
            #expect(throws: StorageError.self) { try old.migrate() }
        }
    }

    @Test func `that fail leave nothing behind`() async throws {
        try await Fixture.with { fixture in
            let sql = "CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1);"
            let broken = Migrator.Migration(number: 99, name: "broken", sql: Array(sql.utf8))
            let migrator = Migrator(
                database: fixture.database, time: fixture.clock.time, migrations: Migrator.all + [broken])
            #expect(throws: StorageError.self) { try migrator.migrate() }
            await #expect(throws: StorageError.self, "the table must be gone") {
                try await fixture.database.read { try $0.rows("SELECT * FROM half").count }
            }
            let left = try Migrator(database: fixture.database, time: fixture.clock.time).migrate()
            #expect(left == [])
        }
    }

    @Test func `may be applied by many processes at once`() async throws {
        try await Fixture.with(Fixture.Limits(isMigrated: false)) { fixture in
            let time = fixture.clock.time
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 {
                    group.addTask { try Migrator(database: fixture.openDatabase(), time: time).migrate() }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            // Each once, by whichever of them.
            #expect(applied.sorted() == Migrator.all.map(\.name).sorted())
        }
    }
}
