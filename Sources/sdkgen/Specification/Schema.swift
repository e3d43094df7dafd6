/// One schema of the contract.
struct Schema {
    indirect enum Kind {
        case reference(String)
        case string(StringRules)
        case choice([String])
        case integer(NumberRules)
        case number(NumberRules)
        case boolean
        case array(Schema, ArrayRules)
        case object([Property])
        /// Any JSON object, passed on as it is.
        case free
        /// One of several types that differ in their JSON type.
        case union([Schema])
    }

    var kind: Kind
    var summary: String
    var isNullable: Bool
    /// As Swift writes it; only numbers have one in this contract.
    var defaultValue: Int?
}

struct Property {
    var name: String
    var schema: Schema
    var isRequired: Bool
}

/// Lengths count Unicode scalars, as JSON Schema does.
struct StringRules {
    var minimum: Int?
    var maximum: Int?
    var pattern: String?
    /// The pattern in words (`x-rule`), for messages.
    var rule: String?
}

struct ArrayRules {
    var minimum: Int?
    var maximum: Int?
}

struct NumberRules {
    var minimum: Int?
    var maximum: Int?
}
