import Domain
import Hummingbird
import Testing

@testable import Web

@Suite("The contract")
struct ContractTests {
    @Test func `names exactly the routes that the router serves`() async throws {
        try await WebFixture.with { api in
            let router = WebFixture.server(on: api.installation).router()
            let served = Set(router.routes.map { "\($0.method) \(Self.template($0.path.description))" })
            let named = Set(API.Operation.allCases.map { "\($0.method) \(Self.template($0.path))" })
            #expect(served == named)
        }
    }

    @Test func `has only examples that decode and encode to themselves`() throws {
        let contract = try JSONParser.parse(Array(ContractText.json.utf8))
        var count = 0
        for (schema, example, place) in Examples(contract).all {
            var report = Report()
            let encoded = API.reencode(example, as: schema, &report)
            #expect(report.violations == [], "\(place)")
            let bytes = try #require(encoded, "\(place)")
            #expect(try JSONParser.parse(bytes).sorted == example.sorted, "\(place)")
            count += 1
        }
        #expect(count > 50)
    }

    @Test func `knows the values that the domain knows`() {
        #expect(API.Aspect.allCases.map(\.rawValue) == AspectRatio.allCases.map(\.rawValue))
        #expect(API.Resolution.allCases.map(\.rawValue) == Domain.Resolution.allCases.map(\.rawValue))
        #expect(API.Camera.allCases.map(\.rawValue) == CameraMove.allCases.map(\.rawValue))
        #expect(API.JobOperation.allCases.map(\.rawValue) == RenderWork.Operation.allCases.map(\.rawValue))
        #expect(API.VoiceId.allCases.map(\.rawValue) == Voice.catalogue.map(\.id))
        #expect(API.JobStatus.allCases.map(\.rawValue) == JobState.allCases.map(\.rawValue))
        #expect(API.QueueReason.allCases.map(\.rawValue) == Domain.QueuePlace.Reason.allCases.map(\.rawValue))
        #expect(API.JobStep.allCases.map(\.rawValue) == JobEvent.Kind.allCases.map(\.rawValue))
        #expect(API.ErrorCode.allCases.map(\.rawValue) == Domain.ErrorCode.allCases.map(\.rawValue))
        #expect(API.ViolationCode.allCases.map(\.rawValue) == Domain.Violation.Code.allCases.map(\.rawValue))
        let failures: [Domain.JobFailure.Code] = [
            .canceled, .timeout, .expired, .inputUnreadable, .noFaceDetected, .renderCrashed, .renderFailed,
            .storageUnavailable,
        ]
        #expect(API.JobFailureCode.allCases.map(\.rawValue) == failures.map(\.rawValue))
    }

    @Test func `reads every pattern it holds`() {
        let patterns: [(Pattern, String, String)] = [
            (Pattern("^([1-9]|10)s$"), "10s", "11s"),
            (Pattern("^job_[0-9A-Za-z]{1,64}$"), "job_1", "job_" + String(repeating: "a", count: 65)),
            (Pattern("^(https?:|data:|clip_)"), "http:a", " https:"),
            (Pattern("[^\\x00-\\x20\u{2003}]"), " a", " \u{2003}\n"),
        ]
        for (pattern, right, wrong) in patterns {
            #expect(pattern.matches(right))
            #expect(!pattern.matches(wrong))
        }
    }

    @Test func `explains each of its codes on a page`() async throws {
        try await WebFixture.with { api in
            for entry in CatalogueEntry.all {
                let page = try await api.get("/docs/errors/\(entry.code)", [.authorization: ""])
                #expect(page.status == 200)
                #expect(page.headers[.contentType] == "text/html; charset=utf-8")
                #expect(page.text.contains("<code>\(entry.code)</code>"))
                let markdown = try await api.get("/docs/errors/\(entry.code)", [.accept: "text/markdown"])
                #expect(markdown.headers[.contentType] == "text/markdown; charset=utf-8")
                #expect(markdown.text.hasPrefix("# \(entry.title)\n"))
            }
            #expect(try await api.get("/docs/errors/nothing").code == "page_not_found")
        }
    }

    @Test func `is served as JSON and as YAML to every origin`() async throws {
        try await WebFixture.with { api in
            for (path, type) in [
                ("/openapi.json", "application/json"), ("/openapi.yaml", "application/yaml"),
            ] {
                let answer = try await api.get(path, [.authorization: ""])
                #expect(answer.status == 200)
                #expect(answer.headers[.contentType] == type)
                #expect(answer.headers[.accessControlAllowOrigin] == "*")
                let tag = try #require(answer.headers[.eTag])
                let again = try await api.get(path, [.authorization: "", .ifNoneMatch: tag])
                #expect(again.status == 304)
                #expect(again.bytes.isEmpty)
            }
            let contract = try await api.get("/openapi.json").json
            #expect(contract["openapi"] == .string("3.1.0"))
            guard case .array(let servers)? = contract["servers"] else { throw CancellationError() }
            #expect(servers.first?["url"] == .string("http://localhost"))
        }
    }

    /// Names of parameters make no difference to which paths a route serves.
    private static func template(_ path: String) -> String {
        let parts = path.split(separator: "/").map {
            $0.hasPrefix("{") || $0.hasPrefix(":") ? "*" : String($0)
        }
        return "/" + parts.joined(separator: "/")
    }
}

/// Finds each example of the contract that belongs to a named schema.
struct Examples {
    let contract: JSON

    init(_ contract: JSON) {
        self.contract = contract
    }

    var all: [(schema: String, example: JSON, place: String)] {
        var found: [(String, JSON, String)] = []
        visit(contract, at: "#", &found)
        if case .object(let schemas)? = contract["components"]?["schemas"] {
            for member in schemas {
                guard let example = member.value["example"] else { continue }
                var report = Report()
                // Plain strings and free objects have no type of their own.
                guard API.reencode(example, as: member.name, &report) != nil || !report.isEmpty else {
                    continue
                }
                found.append((member.name, example, "#/components/schemas/\(member.name)"))
            }
        }
        return found.filter { API.isNamed($0.0) }
    }

    private func visit(_ json: JSON, at place: String, _ found: inout [(String, JSON, String)]) {
        switch json {
        case .object(let members):
            if let schema = json["schema"]?["$ref"].text.split(separator: "/").last.map(String.init) {
                for example in examples(of: json) { found.append((schema, example, place)) }
            }
            for member in members { visit(member.value, at: "\(place)/\(member.name)", &found) }
        case .array(let values):
            for (index, value) in values.enumerated() { visit(value, at: "\(place)/\(index)", &found) }
        default: break
        }
    }

    private func examples(of json: JSON) -> [JSON] {
        var result = json["example"].map { [$0] } ?? []
        if case .object(let named)? = json["examples"] {
            for member in named {
                let reference = member.value["$ref"].text.split(separator: "/").last.map(String.init)
                let target = reference.flatMap { contract["components"]?["examples"]?[$0] } ?? member.value
                if let value = target["value"] { result.append(value) }
            }
        }
        return result
    }
}

extension API {
    /// Whether the schema has a type of its own.
    static func isNamed(_ schema: String) -> Bool {
        var report = Report()
        return reencode(.null, as: schema, &report) != nil || !report.isEmpty
    }
}

extension JSON {
    /// The same value with the members of its objects in alphabetical order; whole numbers compare as such.
    var sorted: JSON {
        switch self {
        case .object(let members):
            .object(members.map { .init(name: $0.name, value: $0.value.sorted) }.sorted { $0.name < $1.name })
        case .array(let values): .array(values.map(\.sorted))
        default: self
        }
    }
}
