/// A newtype around a string whose prefix tells what it names, as the public API prints it.
public protocol Identifier: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible
where RawValue == String {
    /// Prefix with its underscore, for example `job_`.
    static var prefix: String { get }
    init(unchecked rawValue: String)
}

extension Identifier {
    /// Nil unless `rawValue` is the prefix followed by 1…64 ASCII letters or digits.
    public init?(rawValue: String) {
        let body = rawValue.utf8.dropFirst(Self.prefix.utf8.count)
        let isAlphanumeric = body.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard rawValue.hasPrefix(Self.prefix), (1...64).contains(body.count), isAlphanumeric else {
            return nil
        }
        self.init(unchecked: rawValue)
    }

    public var description: String { rawValue }
}

public struct JobID: Identifier {
    public static let prefix = "job_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct ClipID: Identifier {
    public static let prefix = "clip_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct KeyID: Identifier {
    public static let prefix = "key_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct AccountID: Identifier {
    public static let prefix = "acct_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct RequestID: Identifier {
    public static let prefix = "req_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct AuditEntryID: Identifier {
    public static let prefix = "aud_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct EventID: Identifier {
    public static let prefix = "evt_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct WebhookID: Identifier {
    public static let prefix = "whk_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct DeliveryID: Identifier {
    public static let prefix = "dlv_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

public struct AlertID: Identifier {
    public static let prefix = "alrt_"
    public let rawValue: String
    public init(unchecked rawValue: String) { self.rawValue = rawValue }
}

/// Makes identifiers: 26 characters of Crockford base32, time first (ULID), so that they sort by age.
public struct IdentifierSource: Sendable {
    private let milliseconds: @Sendable () -> Int64
    private let random: @Sendable () -> (UInt16, UInt64)

    public init(
        milliseconds: @escaping @Sendable () -> Int64,
        random: @escaping @Sendable () -> (UInt16, UInt64) = {
            (.random(in: .min ... .max), .random(in: .min ... .max))
        }
    ) {
        self.milliseconds = milliseconds
        self.random = random
    }

    public func make<ID: Identifier>(_: ID.Type = ID.self) -> ID {
        let (high, low) = random()
        let time = UInt64(truncatingIfNeeded: milliseconds()) & 0xFFFF_FFFF_FFFF
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var value = UInt128(time) << 80 | UInt128(high) << 64 | UInt128(low)
        var digits = [UInt8](repeating: 0, count: 26)
        for index in digits.indices.reversed() {
            digits[index] = alphabet[Int(value & 31)]
            value >>= 5
        }
        return ID(unchecked: ID.prefix + String(decoding: digits, as: UTF8.self))
    }
}
