import Dispatch
import Domain
import Fixture
import Jobs
import Support
import Testing

@testable import Storage

@Suite("A film that is rendered while the database is away")
struct PublishTests {
    @Test func `is published once it is back, in the same attempt`() async throws {
        try await Fixture.with(Fixture.Limits(lockTimeout: .milliseconds(20))) { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            let (locked, release) = (Signal(), DispatchSemaphore(value: 0))
            let other = try fixture.openDatabase()
            let worker = fixture.worker { step in
                guard step == .moved else { return }
                DispatchQueue.global().async {
                    try? other.writeAlone { _ in
                        locked.send()
                        release.wait()
                    }
                }
                await locked.wait()
            }
            async let isDone = worker.runOnce()
            await locked.wait()
            // One sleeps to tell progress; the second waits for its next try to publish.
            await fixture.clock.sleepers(2)
            release.signal()
            try other.writeAlone { _ in }
            fixture.clock.advance(by: .seconds(1))
            #expect(try await isDone)
            try await expectOneClip(job.id, fixture)
            try other.close()
        }
    }

    @Test(.enabled(if: TestPostgres.isChosen, "of PostgreSQL alone"))
    func `is published once it is back though nobody knew whether it had been`() async throws {
        try await Fixture.with { fixture in
            let job = try await fixture.submit(for: fixture.caller())
            try await fixture.database.write {
                // The first commit of a clip ends its connection; sequences forget nothing.
                try $0.script(
                    """
                    CREATE SEQUENCE deaths;
                    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN
                        IF nextval(''deaths'') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                        RETURN NULL; END';
                    CREATE CONSTRAINT TRIGGER die AFTER INSERT ON clips DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION die()
                    """)
            }
            async let isDone = fixture.worker().runOnce()
            await fixture.clock.sleepers(2)
            fixture.clock.advance(by: .seconds(1))
            #expect(try await isDone)
            try await expectOneClip(job.id, fixture)
        }
    }

    private func expectOneClip(_ id: JobID, _ fixture: Fixture) async throws {
        let job = try await fixture.job(id)
        #expect(job.state == .complete)
        #expect(job.attempt == 1)
        #expect(try fixture.bytesOnDisk().count == 1)
    }
}
