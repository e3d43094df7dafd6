/// What `openapi/pika.yaml` says, in the order in which it says it.
///
/// Only the part of OpenAPI 3.1 that this contract uses; the reader refuses the rest by name, so that nothing
/// is silently left out of the generated code.
struct Specification {
    var title: String
    var version: String
    var operations: [Operation]
    var schemas: [NamedSchema]
    var catalogue: [ErrorEntry]
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
