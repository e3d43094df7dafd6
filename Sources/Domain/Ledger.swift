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
    public var year: Int
    public var month: Int

    public init(containing moment: Timestamp) {
        // Years begin in March here, so that the leap day is the last of one.
        let days = Int((Double(moment.milliseconds) / 86_400_000).rounded(.down)) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        month = march < 10 ? march + 3 : march - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    private init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// For example `2026-11`.
    public var name: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    public var start: Timestamp {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Timestamp(milliseconds: Int64(era * 146_097 + dayOfEra - 719_468) * 86_400_000)
    }

    /// The first moment of the next cycle.
    public var end: Timestamp { next.start }

    private var next: BillingCycle {
        month == 12 ? BillingCycle(year: year + 1, month: 1) : BillingCycle(year: year, month: month + 1)
    }
}
