/// A key as its account sees it: everything but its secret.
public struct APIKey: Sendable, Equatable {
    public var id: KeyID
    public var account: AccountID
    /// The ten characters of the key that may be shown.
    public var publicID: String
    public var lastFour: String
    public var mode: KeyMode
    public var name: String
    public var grants: KeyGrants
    public var createdAt: Timestamp
    /// The key that made it; nil for the operator.
    public var maker: KeyID?
    public var replaces: KeyID?
    public var replacedBy: KeyID?
    /// The first of the keys that replaced each other, under whose name they all spend.
    public var firstKey: KeyID
    public var disabledAt: Timestamp?
    public var revokedAt: Timestamp?
    /// Both lag behind by up to a minute.
    public var lastUsedAt: Timestamp?
    /// Since it was made, or since it was replaced.
    public var requests: Int
    /// What its jobs of this month hold and have cost.
    public var spent: Credits
    /// How far the clock of its mode is ahead.
    public var clockAhead: Duration

    public init(
        id: KeyID, account: AccountID, publicID: String, lastFour: String, mode: KeyMode, name: String,
        grants: KeyGrants, createdAt: Timestamp, maker: KeyID? = nil, replaces: KeyID? = nil,
        replacedBy: KeyID? = nil, firstKey: KeyID? = nil, disabledAt: Timestamp? = nil,
        revokedAt: Timestamp? = nil, lastUsedAt: Timestamp? = nil, requests: Int = 0,
        spent: Credits = Credits(0), clockAhead: Duration = .zero
    ) {
        self.id = id
        self.account = account
        self.publicID = publicID
        self.lastFour = lastFour
        self.mode = mode
        self.name = name
        self.grants = grants
        self.createdAt = createdAt
        self.maker = maker
        self.replaces = replaces
        self.replacedBy = replacedBy
        self.firstKey = firstKey ?? id
        self.disabledAt = disabledAt
        self.revokedAt = revokedAt
        self.lastUsedAt = lastUsedAt
        self.requests = requests
        self.spent = spent
        self.clockAhead = clockAhead
    }

    /// Whether a key works, or the weightiest reason why it does not.
    public enum Status: String, Sendable, CaseIterable {
        case active, disabled, expired, revoked
    }

    /// - Parameter now: the real time; that of the key's mode follows from it.
    public func status(at now: Timestamp) -> Status {
        if revokedAt != nil { return .revoked }
        if let expiry = grants.expiresAt, expiry <= now + clockAhead { return .expired }
        return disabledAt == nil ? .active : .disabled
    }
}

/// What a key may do, and how much of it.
public struct KeyGrants: Sendable, Equatable {
    public var scopes: Set<Scope>
    /// In CIDR notation; nil for anywhere.
    public var networks: [String]?
    /// In the time of the key's mode.
    public var expiresAt: Timestamp?
    /// What its jobs of one month may cost.
    public var monthlyCredits: Credits?
    public var requestsPerMinute: Int?

    public init(
        scopes: Set<Scope>, networks: [String]? = nil, expiresAt: Timestamp? = nil,
        monthlyCredits: Credits? = nil, requestsPerMinute: Int? = nil
    ) {
        self.scopes = scopes
        self.networks = networks
        self.expiresAt = expiresAt
        self.monthlyCredits = monthlyCredits
        self.requestsPerMinute = requestsPerMinute
    }
}

/// A limit that a key may do without.
public enum KeyLimit: String, Sendable, CaseIterable {
    case expiresAt = "expires_at"
    case networks = "allowed_cidrs"
    case monthlyCredits = "monthly_credit_limit"
    case requestsPerMinute = "requests_per_minute"
}

/// Scopes that are often wanted together.
public enum KeyPreset: String, Sendable, CaseIterable {
    case readOnly = "read_only"
    case generateOnly = "generate_only"
    case noStream = "no_stream"

    public var scopes: Set<Scope> {
        switch self {
        case .readOnly: [.accountRead, .jobsRead]
        case .generateOnly: [.jobsRead, .videosWrite]
        case .noStream: Set(Scope.allCases).subtracting([.streamWrite])
        }
    }
}

/// What somebody asks of a key; what is nil stays, or is as the maker has it.
public struct KeyTerms: Sendable, Equatable {
    public var name: String?
    /// Of a new key alone.
    public var mode: KeyMode?
    /// Of an old key alone.
    public var isEnabled: Bool?
    public var scopes: Set<Scope>?
    public var preset: KeyPreset?
    public var networks: [String]?
    public var expiresAt: Timestamp?
    public var monthlyCredits: Credits?
    public var requestsPerMinute: Int?
    /// Limits that are taken off.
    public var unset: Set<KeyLimit>

    public init(
        name: String? = nil, mode: KeyMode? = nil, isEnabled: Bool? = nil, scopes: Set<Scope>? = nil,
        preset: KeyPreset? = nil, networks: [String]? = nil, expiresAt: Timestamp? = nil,
        monthlyCredits: Credits? = nil, requestsPerMinute: Int? = nil, unset: Set<KeyLimit> = []
    ) {
        self.name = name
        self.mode = mode
        self.isEnabled = isEnabled
        self.scopes = scopes
        self.preset = preset
        self.networks = networks
        self.expiresAt = expiresAt
        self.monthlyCredits = monthlyCredits
        self.requestsPerMinute = requestsPerMinute
        self.unset = unset
    }

    /// What a key holds under these terms that would else hold `grants`.
    public func applied(to grants: KeyGrants) -> KeyGrants {
        func value<T>(_ new: T?, _ old: T?, _ limit: KeyLimit) -> T? {
            unset.contains(limit) ? nil : new ?? old
        }
        return KeyGrants(
            scopes: scopes ?? preset?.scopes ?? grants.scopes,
            networks: value(networks, grants.networks, .networks),
            expiresAt: value(expiresAt, grants.expiresAt, .expiresAt),
            monthlyCredits: value(monthlyCredits, grants.monthlyCredits, .monthlyCredits),
            requestsPerMinute: value(requestsPerMinute, grants.requestsPerMinute, .requestsPerMinute))
    }
}

/// A job would cost more than its key, or one of those that made the key, may still spend this month.
public struct KeyCreditShortage: Error, Sendable, Equatable {
    public var price: Credits
    /// What the key that has least left may spend.
    public var available: Credits

    public init(price: Credits, available: Credits) {
        self.price = price
        self.available = available
    }
}
