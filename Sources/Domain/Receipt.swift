/// What was answered under an idempotency key, to be answered again.
public struct Receipt: Sendable, Equatable {
    /// Two requests of the same name are the same request.
    public struct Name: Sendable, Hashable {
        public var account: AccountID
        public var mode: KeyMode
        public var key: String

        public init(account: AccountID, mode: KeyMode, key: String) {
            self.account = account
            self.mode = mode
            self.key = key
        }
    }

    public var name: Name
    /// The request that was answered.
    public var request: RequestID
    /// Digest of what was asked, in hexadecimal.
    public var fingerprint: String
    public var status: Int
    public var headers: [String: String]
    public var body: String
    public var expiresAt: Timestamp

    public init(
        name: Name, request: RequestID, fingerprint: String, status: Int, headers: [String: String],
        body: String, expiresAt: Timestamp
    ) {
        self.name = name
        self.request = request
        self.fingerprint = fingerprint
        self.status = status
        self.headers = headers
        self.body = body
        self.expiresAt = expiresAt
    }
}

/// What the request of this task adds to what it makes.
///
/// Bound once for each request, like its logger, so that no use-case in between need hand it on.
public struct Submission: Sendable {
    @TaskLocal public static var current = Submission()

    public enum Made: Sendable {
        case job(Job)
        case key(APIKey)
    }

    /// Makes the receipt that commits in the transaction of what was made; no idempotency key, no receipt.
    public var receipt: (@Sendable (Made) throws -> Receipt)?
    /// The job ends unrendered if it has not started by then.
    public var startBy: Timestamp?

    public init(startBy: Timestamp? = nil, receipt: (@Sendable (Made) throws -> Receipt)? = nil) {
        self.startBy = startBy
        self.receipt = receipt
    }
}
