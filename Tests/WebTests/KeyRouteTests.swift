import Domain
import Fixture
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Platform
import Storage
import Support
import Testing

@testable import Web

@Suite("Keys over HTTP")
struct KeyRouteTests {
    @Test func `a key is made, shown once, used, read and listed`() async throws {
        try await WebFixture.with { api in
            let made = try await api.post(
                "/v1/keys",
                #"{"name":"  nightly\trenders ","preset":"generate_only","monthly_credit_limit":500,"requests_per_minute":60,"expires_at":4102444800}"#
            )
            #expect(made.status == 201)
            #expect(made.json["name"].text == "nightly renders")
            #expect(made.json["scopes"] == .array([.string("jobs:read"), .string("videos:write")]))
            #expect(made.json["status"].text == "active")
            let secret = made.json["secret"].text
            #expect(secret.hasPrefix(made.json["prefix"].text))
            #expect(secret.hasSuffix(made.json["last_four"].text))
            let id = made.json["id"].text
            let with: HTTPFields = [.authorization: "Bearer \(secret)"]
            #expect(try await api.get("/v1/jobs", with).status == 200)
            #expect(
                try await api.get("/v1/jobs", with).headers[.ratePolicy]
                    == #""burst";q=60;w=60, "sustained";q=300;w=300"#)
            #expect(try await api.get("/v1/account/usage", with).code == "insufficient_scope")
            let read = try await api.get("/v1/keys/\(id)")
            #expect(read.json["secret"] == nil)
            #expect(read.json["credits_this_month"].int == 0)
            let list = try await api.get("/v1/keys?limit=1")
            #expect(list.json["has_more"] == .bool(true))
            #expect(list.json["next_cursor"].text == id)
            let rest = try await api.get("/v1/keys?limit=1&starting_after=\(id)")
            #expect(rest.json["has_more"] == .bool(false))
            #expect(!list.text.contains(secret.dropFirst(23).prefix(32)))
        }
    }

    @Test func `a repetition tells the same key without its secret, which lies nowhere`() async throws {
        try await WebFixture.with { api in
            let first = try await api.post("/v1/keys", #"{"name":"x"}"#, [.idempotencyKey: "k"])
            let again = try await api.post("/v1/keys", #"{"name":"x"}"#, [.idempotencyKey: "k"])
            #expect(again.status == 201)
            #expect(again.headers[.idempotentReplayed] == "true")
            #expect(again.json["id"].text == first.json["id"].text)
            #expect(again.json["secret"] == nil)
            let id = first.json["id"].text
            let new = try await api.post("/v1/keys/\(id)/rotate", "{}", [.idempotencyKey: "r"])
            #expect(new.status == 201)
            let newAgain = try await api.post("/v1/keys/\(id)/rotate", "{}", [.idempotencyKey: "r"])
            #expect(newAgain.json["id"].text == new.json["id"].text)
            #expect(newAgain.json["secret"] == nil)
            guard case .array(let keys)? = try await api.get("/v1/keys").json["data"] else { return }
            #expect(keys.count == 3)
            let folder = api.installation.folder.path
            for secret in [first, new].map({ $0.json["secret"].text.dropFirst(23).prefix(32) }) {
                for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                        continue
                    }
                    #expect(data.firstRange(of: Data(secret.utf8)) == nil, "\(name)")
                }
            }
        }
    }

    @Test func `equal requests at once in two processes make one key`() async throws {
        try await WebFixture.with { api in
            let neighbour = try api.installation.neighbour()
            let answers = try await WebFixture.with(api, on: neighbour) { other in
                await withTaskGroup(of: Answer?.self) { group in
                    for number in 0..<12 {
                        let house = number % 2 == 0 ? api : other
                        group.addTask {
                            try? await house.post("/v1/keys", #"{"name":"x"}"#, [.idempotencyKey: "k"])
                        }
                    }
                    return await group.reduce(into: [Answer?]()) { $0.append($1) }
                }
            }
            let ids = Set(answers.compactMap { $0 }.filter { $0.status == 201 }.map { $0.json["id"].text })
            #expect(ids.count == 1)
            let statuses = Set(answers.compactMap { $0.map(\.status) })
            #expect(statuses.isSubset(of: [201, 409]))
            #expect(try await api.installation.keys.list(for: api.caller()).items.count == 2)
        }
    }

    @Test(arguments: [
        (#"{}"#, 422, "#/name missing_field"), (#"{"name":" "}"#, 422, "#/name invalid_format"),
        (#"{"name":"x","scopes":[]}"#, 422, "#/scopes too_few"),
        (#"{"name":"x","scopes":["jobs:raed"]}"#, 422, "#/scopes/0 invalid_value"),
        (#"{"name":"x","scopes":["jobs:read"],"preset":"read_only"}"#, 422, "#/preset not_allowed"),
        (#"{"name":"x","allowed_cidrs":["10.0.0.0/33"]}"#, 422, "#/allowed_cidrs/0 invalid_format"),
        (#"{"name":"x","allowed_cidrs":["10.0.0.1"]}"#, 422, "#/allowed_cidrs/0 invalid_format"),
        (#"{"name":"x","expires_at":1000000000}"#, 422, "#/expires_at out_of_range"),
        (#"{"name":"x","requests_per_minute":0}"#, 422, "#/requests_per_minute out_of_range"),
        (#"{"name":"x","scopes":["account:read"]}"#, 403, "#/scopes not_allowed"),
        (#"{"name":"x","preset":"no_stream"}"#, 403, "#/scopes not_allowed"),
    ])
    func `a key that may not be is refused, with all that is wrong`(
        body: String, status: Int, violation: String
    ) async throws {
        try await WebFixture.with(scopes: [.keysWrite, .jobsRead]) { api in
            let answer = try await api.post("/v1/keys", body)
            #expect(answer.status == status)
            #expect(answer.code == (status == 403 ? "grant_exceeded" : "validation_failed"))
            #expect(answer.violations.contains(violation), "\(answer.violations)")
        }
    }

    @Test func `a key is changed, and its limits are taken off`() async throws {
        try await WebFixture.with { api in
            let made = try await api.post(
                "/v1/keys", #"{"name":"x","monthly_credit_limit":5,"allowed_cidrs":["192.0.2.0/24"]}"#)
            let path = "/v1/keys/\(made.json["id"].text)"
            let changed = try await api.patch(
                path, #"{"name":"y","status":"disabled","unset":["monthly_credit_limit","allowed_cidrs"]}"#)
            #expect(changed.status == 200)
            #expect(changed.json["name"].text == "y")
            #expect(changed.json["status"].text == "disabled")
            #expect(changed.json["monthly_credit_limit"] == .null)
            #expect(changed.json["allowed_cidrs"] == .null)
            let with: HTTPFields = [.authorization: "Bearer \(made.json["secret"].text)"]
            let refused = try await api.get("/v1/jobs", with)
            #expect(refused.status == 401)
            #expect(refused.code == "key_disabled")
            #expect(try await api.patch(path, #"{"status":"active"}"#).status == 200)
            #expect(try await api.get("/v1/jobs", with).status == 200)
            #expect(try await api.patch(path, "{}").violations == ["# too_few"])
            #expect(
                try await api.patch(path, #"{"monthly_credit_limit":5,"unset":["monthly_credit_limit"]}"#)
                    .violations
                    == ["#/monthly_credit_limit not_allowed"])
        }
    }

    @Test func `revoking is for good, twice the same, and may be done to oneself`() async throws {
        try await WebFixture.with { api in
            let made = try await api.post("/v1/keys", #"{"name":"x"}"#)
            let path = "/v1/keys/\(made.json["id"].text)"
            let with: HTTPFields = [.authorization: "Bearer \(made.json["secret"].text)"]
            #expect(try await api.send(.delete, path, with).status == 204)
            #expect(try await api.get("/v1/jobs", with).code == "key_revoked")
            let revokedAt = try await api.get(path).json["revoked_at"].int
            api.installation.clock.advance(by: .seconds(5))
            #expect(try await api.send(.delete, path).status == 204)
            #expect(try await api.get(path).json["revoked_at"].int == revokedAt)
            #expect(try await api.get(path).json["status"].text == "revoked")
            let late = try await api.patch(path, #"{"status":"active"}"#)
            #expect(late.status == 409)
            #expect(late.code == "key_inactive")
            #expect(try await api.get("/v1/keys/key_nobody").code == "key_not_found")
            #expect(try await api.send(.delete, "/v1/keys/!").code == "key_not_found")
        }
    }

    @Test func `calls with a key that was replaced tell when it ends`() async throws {
        try await WebFixture.with { api in
            let made = try await api.post("/v1/keys", #"{"name":"x"}"#)
            let path = "/v1/keys/\(made.json["id"].text)"
            let new = try await api.post("\(path)/rotate", #"{"overlap_seconds":900}"#)
            #expect(new.status == 201)
            #expect(new.json["replaces"].text == made.json["id"].text)
            let end = api.installation.clock.now.seconds + 900
            let old = try await api.get("/v1/jobs", [.authorization: "Bearer \(made.json["secret"].text)"])
            #expect(old.headers[.keyExpiresAt] == String(end))
            let now = try await api.get("/v1/jobs", [.authorization: "Bearer \(new.json["secret"].text)"])
            #expect(now.headers[.keyExpiresAt] == nil)
            #expect(try await api.get(path).json["replaced_by"].text == new.json["id"].text)
            #expect(try await api.post("\(path)/rotate", "{}").code == "key_inactive")
            #expect(
                try await api.post("\(path)/rotate", #"{"overlap_seconds":604801}"#).violations
                    == ["#/overlap_seconds out_of_range"])
        }
    }

    @Test
    func
        `a key over its monthly limit is a 402 that says what is left, and stays one for its idempotency key`()
        async throws
    {
        try await WebFixture.with { api in
            let made = try await api.post("/v1/keys", #"{"name":"x","monthly_credit_limit":30}"#)
            let with: HTTPFields = [.authorization: "Bearer \(made.json["secret"].text)"]
            let film = #"{"prompt":"a street","duration":1}"#
            #expect(try await api.post("/v1/videos", film, with).status == 202)
            var keyed = with
            keyed[.idempotencyKey] = "k"
            let refused = try await api.post("/v1/videos", film, keyed)
            #expect(refused.status == 402)
            #expect(refused.code == "key_credit_limit")
            #expect(refused.json["credits_required"].int == 25)
            #expect(refused.json["credits_available"].int == 5)
            let path = "/v1/keys/\(made.json["id"].text)"
            #expect(try await api.patch(path, #"{"monthly_credit_limit":50}"#).status == 200)
            #expect(try await api.post("/v1/videos", film, keyed).status == 402)
            #expect(try await api.post("/v1/videos", film, with).status == 202)
        }
    }

    @Test func `the audit log tells who did what, when and from where, and who was refused`() async throws {
        try await WebFixture.with(isBehindProxy: true) { api in
            let from: HTTPFields = [.forwardedFor: "203.0.113.9"]
            let made = try await api.post("/v1/keys", #"{"name":"x","preset":"read_only"}"#, from)
            let id = made.json["id"].text
            let changed = try await api.patch(
                "/v1/keys/\(id)", #"{"scopes":["jobs:read"],"requests_per_minute":9}"#, from)
            let rotated = try await api.post("/v1/keys/\(id)/rotate", #"{"overlap_seconds":0}"#, from)
            #expect(try await api.send(.delete, "/v1/keys/\(id)", from).status == 204)
            var stranger: HTTPFields = [.authorization: "Bearer \(made.json["secret"].text)"]
            stranger[.forwardedFor] = "198.51.100.4"
            for _ in 0..<3 { #expect(try await api.get("/v1/jobs", stranger).code == "key_revoked") }
            try await api.installation.keys.writeDiary()
            guard case .array(let log)? = try await api.get("/v1/audit_log?key_id=\(id)").json["data"] else {
                throw CancellationError()
            }
            let actions = ["key.refused", "key.revoked", "key.rotated", "key.updated", "key.created"]
            #expect(log.map { $0["action"].text } == actions)
            #expect(log[0]["reason"].text == "key_revoked")
            #expect(log[0]["count"].int == 3)
            #expect(log[0]["address"].text == "198.51.100.4")
            #expect(log[0]["actor_key_id"] == .null)
            let actor = try await api.caller().key.rawValue
            for entry in log.dropFirst() {
                #expect(entry["actor_key_id"].text == actor)
                #expect(entry["address"].text == "203.0.113.9")
                #expect(entry["created_at"].int == Int(api.installation.clock.now.seconds))
            }
            #expect(log[3]["request_id"].text == changed.headers[.pikaRequestID])
            #expect(
                log[3]["changes"]
                    == .array([
                        .object([
                            .init(name: "field", value: .string("requests_per_minute")),
                            .init(name: "from", value: .null), .init(name: "to", value: .string("9")),
                        ]),
                        .object([
                            .init(name: "field", value: .string("scopes")),
                            .init(name: "from", value: .string("account:read jobs:read")),
                            .init(name: "to", value: .string("jobs:read")),
                        ]),
                    ]))
            let all = try await api.get("/v1/audit_log")
            #expect(!all.text.contains(made.json["secret"].text.dropFirst(23).prefix(32)))
            #expect(!all.text.contains(rotated.json["secret"].text.dropFirst(23).prefix(32)))
            let page = try await api.get("/v1/audit_log?limit=2")
            let rest = try await api.get(
                "/v1/audit_log?limit=100&starting_after=\(page.json["next_cursor"].text)")
            guard case .array(let some)? = page.json["data"], case .array(let others)? = rest.json["data"],
                case .array(let whole)? = all.json["data"]
            else { throw CancellationError() }
            #expect(some + others == whole)
        }
    }

    @Test func `a key that comes over plain HTTP is refused, and its owner reads of it`() async throws {
        try await WebFixture.with(isBehindProxy: true) { api in
            let answer = try await api.get(
                "/v1/jobs", [.forwardedProto: "http", .forwardedFor: "198.51.100.4"])
            #expect(answer.code == "https_required")
            try await api.installation.keys.writeDiary()
            let log = try await api.installation.keys.auditLog(for: api.caller())
            #expect(log.items.first?.reason == .httpsRequired)
            #expect(log.items.first?.address == "198.51.100.4")
        }
    }

    @Test func `a key without the scope for keys manages none`() async throws {
        try await WebFixture.with(scopes: Set(Scope.allCases).subtracting([.keysWrite])) { api in
            for answer in [
                try await api.get("/v1/keys"), try await api.post("/v1/keys", #"{"name":"x"}"#),
                try await api.get("/v1/audit_log"),
            ] { #expect(answer.code == "insufficient_scope") }
        }
    }
}

extension WebFixture {
    /// Who calls with the fixture's key.
    func caller() async throws -> Caller { try await installation.keys.authenticate(key) }

    func patch(_ path: String, _ body: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await send(.patch, path, headers, body: Array(body.utf8))
    }
}
