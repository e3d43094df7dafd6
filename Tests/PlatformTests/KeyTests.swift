import Domain
import Fixture
import FoundationEssentials
import Glibc
import Storage
import Support
import Testing

@testable import Platform

@Suite("Keys")
struct KeyTests {
    @Test func `have the published form and tell who calls`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.keys.create(name: "laptop", plan: .pro, mode: .test)
            #expect(key.secret.wholeMatch(of: /sk-pika-test_[0-9A-Za-z]{48}/) != nil)
            let caller = try await fixture.keys.authenticate(key.secret)
            #expect(caller.account == key.account)
            #expect(caller.key == key.id)
            #expect(caller.plan == .pro)
            #expect(caller.mode == .test)
            #expect(caller.scopes == Set(Scope.allCases))
        }
    }

    @Test func `carry the standard's CRC-32 as their checksum`() {
        // CRC-32 of "123456789" is 0xCBF43926 = 3421780262 = 3jZOEI in base62 digits 0-9A-Za-z.
        var value = 0xCBF4_3926
        let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        var text = ""
        for _ in 0..<6 {
            text = "\(digits[value % 62])\(text)"
            value /= 62
        }
        #expect(KeyText.checksum("123456789") == text)
    }

    @Test func `are refused without a look at the database when mistyped`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.keys.create(name: "laptop")
            try fixture.database.close()
            var characters = Array(key.secret)
            for index in characters.indices {
                let original = characters[index]
                characters[index] = original == "x" ? "y" : "x"
                #expect(await code(fixture, String(characters)) == .invalidKey)
                characters[index] = original
            }
            for text in [
                "", "sk-pika-", "sk-pika-live_", key.secret + "0", String(key.secret.dropLast()), "é",
            ] {
                #expect(await code(fixture, text) == .invalidKey)
            }
        }
    }

    @Test func `count as live without a mode`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.keys.create(name: "laptop")
            let short = key.secret.replacing("live_", with: "")
            #expect(try await fixture.keys.authenticate(short).key == key.id)
        }
    }

    @Test func `leave nothing of their secret in the data folder`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.keys.create(name: "laptop")
            let secret = key.secret.dropFirst(23).prefix(32)
            for name in try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path) {
                guard let data = FileManager.default.contents(atPath: "\(fixture.folder.path)/\(name)") else {
                    continue
                }
                #expect(data.firstRange(of: Data(secret.utf8)) == nil, "\(name)")
            }
        }
    }

    @Test func `of another installation are unknown`() async throws {
        let foreign = try await Fixture.with { try await $0.keys.create(name: "there").secret }
        try await Fixture.with { fixture in
            #expect(await code(fixture, foreign) == .invalidKey)
        }
    }

    @Test func `end within a second of being revoked, in other processes too`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.keys.create(name: "laptop")
            let other = try fixture.neighbour()
            _ = try await other.keys.authenticate(key.secret)
            try await fixture.keys.revoke(key.id)
            #expect(await code(fixture, key.secret) == .keyRevoked)
            fixture.clock.advance(by: .seconds(1))
            #expect(await code(other, key.secret) == .keyRevoked)
        }
    }

    @Test func `cost no look at the database for a second once checked`() async throws {
        try await Fixture.with { fixture in
            let key = try await fixture.keys.create(name: "laptop")
            _ = try await fixture.keys.authenticate(key.secret)
            try fixture.database.close()
            _ = try await fixture.keys.authenticate(key.secret)
        }
    }

    @Test func `may do only what their scopes say`() async throws {
        try await Fixture.with { fixture in
            let caller = try await fixture.caller(scopes: [.jobsRead])
            await #expect(
                performing: {
                    try await fixture.renders.submit(.video(VideoDraft(prompt: "x")), for: caller)
                }, throws: { ($0 as? PikaError)?.code == .insufficientScope })
        }
    }

    @Test func `share their pepper between processes, in a file for its owner alone`() async throws {
        try await Fixture.with { fixture in
            let path = "\(fixture.folder.path)/secrets/pepper"
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
            let other = try fixture.neighbour()
            let key = try await fixture.keys.create(name: "laptop")
            #expect(try await other.keys.authenticate(key.secret).key == key.id)
            #expect(chmod(path, 0o644) == 0)
            #expect(throws: StorageError.self) { try fixture.folder.pepper() }
        }
    }

    private func code(_ fixture: Fixture, _ secret: String) async -> ErrorCode? {
        do {
            _ = try await fixture.keys.authenticate(secret)
            return nil
        } catch {
            return (error as? PikaError)?.code
        }
    }
}
