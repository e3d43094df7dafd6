/// Where credits came from; promotional ones are spent first, bought ones last, if they expire alike.
public enum CreditSource: String, Codable, Sendable, CaseIterable {
    case promo, plan, purchased
}

/// What a job means for its account's credits.
public struct Billing: Sendable, Equatable {
    /// Reserved until the job ends.
    public var held: Credits
    /// What the job has cost; nothing unless it is complete.
    public var used: Credits
    /// What the account could still spend right after the job was queued, or after it ended.
    public var remaining: Credits

    public init(held: Credits, used: Credits, remaining: Credits) {
        self.held = held
        self.used = used
        self.remaining = remaining
    }
}

/// What a request would cost.
public struct Quote: Sendable, Equatable {
    public var operation: RenderWork.Operation
    public var price: Credits
    /// False if the job may cost less in the end.
    public var isExact: Bool
    /// What the account can spend now.
    public var available: Credits
    /// Version of the price book.
    public var priceBook: String

    public init(
        operation: RenderWork.Operation, price: Credits, isExact: Bool, available: Credits, priceBook: String
    ) {
        self.operation = operation
        self.price = price
        self.isExact = isExact
        self.available = available
        self.priceBook = priceBook
    }
}

/// What an account has, and what its jobs that ended on some days have cost.
public struct Usage: Sendable, Equatable {
    public var balance: Balance
    public var cycle: BillingCycle
    /// Since 1970 in UTC.
    public var days: ClosedRange<Int>
    public var rows: [UsageRow]

    public init(balance: Balance, cycle: BillingCycle, days: ClosedRange<Int>, rows: [UsageRow]) {
        self.balance = balance
        self.cycle = cycle
        self.days = days
        self.rows = rows
    }
}

/// What an account can spend, and what its jobs hold.
public struct Balance: Sendable, Equatable {
    /// Credits that came together and expire together.
    public struct Part: Sendable, Equatable {
        public var source: CreditSource
        /// What is left of them to spend.
        public var credits: Credits
        /// Nil for credits that stay.
        public var expiry: Timestamp?

        public init(source: CreditSource, credits: Credits, expiry: Timestamp?) {
            self.source = source
            self.credits = credits
            self.expiry = expiry
        }
    }

    public var available: Credits
    public var held: Credits
    /// What is available, in the order in which it is spent.
    public var parts: [Part]

    public init(available: Credits, held: Credits, parts: [Part]) {
        self.available = available
        self.held = held
        self.parts = parts
    }
}

/// A movement of credits that contradicts an earlier one; nothing was written.
public struct LedgerConflict: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// The same reference stands for something else.
        case referenceReused
        /// More is to be refunded than the job has cost: so much is left of that.
        case exceedsCaptured(Credits)
    }

    public var reason: Reason

    public init(_ reason: Reason) { self.reason = reason }
}

/// What jobs that ended on one day came to, by key and operation.
public struct UsageRow: Sendable, Equatable {
    /// Days since 1970 in UTC.
    public var day: Int
    public var key: KeyID
    public var operation: RenderWork.Operation
    public var completed: Int
    public var failed: Int
    /// Captured, less what was refunded since.
    public var credits: Credits

    public init(
        day: Int, key: KeyID, operation: RenderWork.Operation, completed: Int, failed: Int, credits: Credits
    ) {
        self.day = day
        self.key = key
        self.operation = operation
        self.completed = completed
        self.failed = failed
        self.credits = credits
    }
}

/// An account has too few credits for a job.
public struct CreditShortage: Error, Sendable, Equatable {
    public var price: Credits
    public var available: Credits

    public init(price: Credits, available: Credits) {
        self.price = price
        self.available = available
    }
}

/// A calendar month in UTC: what a plan grants comes with its first use and expires with its end.
public struct BillingCycle: Sendable, Equatable {
    public let start: Timestamp
    /// The first moment of the next cycle.
    public let end: Timestamp
    /// For example `2026-11`.
    public let name: String

    public init(containing moment: Timestamp) {
        let today = CalendarDay(moment.day)
        let first = CalendarDay(today.number - today.day + 1)
        // The 32nd of any month lies in the next one.
        let beyond = CalendarDay(first.number + 31)
        start = first.start
        end = CalendarDay(beyond.number - beyond.day + 1).start
        name = String(first.description.prefix(7))
    }
}
