public import Logging

/// What a logged value may reveal; the handler prints neither kind.
public enum Sensitivity: Int64, Sendable, Logger.MetadataValueAttributes.Attribute {
    /// A key, a signature, a cookie: whoever reads it can act in somebody's name.
    case secret = 1
    /// A prompt or other words of a customer.
    case prompt = 2
}

extension Logger.MetadataValue {
    public static func secret(_ value: some CustomStringConvertible & Sendable) -> Self {
        .attributed(value, attributes: [Sensitivity.secret])
    }

    public static func prompt(_ value: some CustomStringConvertible & Sendable) -> Self {
        .attributed(value, attributes: [Sensitivity.prompt])
    }
}
