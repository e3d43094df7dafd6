/// What `openapi/pika.yaml` says, in the order in which it says it.
///
/// Only the part of OpenAPI 3.1 that this contract uses; the reader refuses the rest by name, so that nothing
/// is silently left out of the generated code.
struct Specification {
    var title: String
    var version: String
    /// Where a server is found that nobody has said otherwise of.
    var server: String
    var operations: [Operation]
    var schemas: [NamedSchema]
    var catalogue: [ErrorEntry]
    /// What is sent to the customer's own server, by the event's name.
    var webhooks: [WebhookEvent]
    /// The whole document as text, for those who want to serve it.
    var yaml: String
    var json: String

    func schema(named name: String) -> Schema? {
        schemas.first { $0.name == name }?.schema
    }

    /// Follows references until something that is described in place.
    func resolve(_ schema: Schema) -> Schema {
        guard case .reference(let name) = schema.kind, let target = self.schema(named: name) else {
            return schema
        }
        return resolve(target)
    }
}

struct NamedSchema {
    var name: String
    var schema: Schema
}

struct WebhookEvent {
    var name: String
    /// Name of the body's schema.
    var schema: String
}

/// One line of the error catalogue.
struct ErrorEntry {
    var code: String
    /// Nil for codes that only failed jobs carry.
    var status: Int?
    var title: String
    var isRetryable: Bool
    var cause: String
    var fix: String
}

struct Operation {
    var id: String
    /// In lower case, as the document writes it.
    var method: String
    var path: String
    var summary: String
    /// The scope a key needs; empty when any key will do, nil when none is asked for.
    var scope: String?
    var parameters: [Parameter]
    /// Name of the body's schema.
    var body: String?
    /// What a client gets when all goes well.
    var answer: Answer
    /// The first of its tags.
    var tag: String
}

/// What an operation answers with when it does not refuse.
enum Answer: Equatable {
    /// JSON of the schema of that name.
    case json(String)
    /// Server-sent events whose data is JSON of the schema of that name.
    case events(String)
    case text
    /// The bytes of a file.
    case bytes
    case nothing
}

struct Parameter {
    enum Place: String {
        case path, query, header
    }

    var name: String
    var place: Place
    var summary: String
    var isRequired: Bool
    var schema: Schema
}
