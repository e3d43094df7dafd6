import Domain
import Storage

/// What an account has, and what requests cost it.
public struct Accounts: Sendable {
    private let ledger: LedgerStore
    private let renders: Renders
    private let prices: PriceBook
    private let time: TimeSource

    /// Days of usage that one answer tells at the most.
    public static let dayLimit = 400

    public init(
        ledger: LedgerStore, renders: Renders, time: TimeSource, prices: PriceBook = .current
    ) {
        self.ledger = ledger
        self.renders = renders
        self.prices = prices
        self.time = time
    }

    /// What a request would cost, after all the checks that it would go through.
    /// - Throws: `PikaError`, as `Renders.submit` does.
    public func quote(_ draft: Draft, webhook: String? = nil, for caller: Caller) async throws -> Quote {
        let (work, price) = try await renders.price(of: draft, webhook: webhook, for: caller)
        return Quote(
            operation: work.operation, price: price, isExact: prices.isExact(for: work),
            available: try await balance(of: caller).available, priceBook: prices.version)
    }

    /// What the account has, and what its jobs that ended on those days have cost.
    /// - Parameters:
    ///   - first: since 1970 in UTC; nil for the first of this month.
    ///   - last: nil for today.
    /// - Throws: `PikaError`: `insufficient_scope`, `validation_failed`, `storage_unavailable`.
    public func usage(for caller: Caller, from first: Int?, to last: Int?) async throws -> Usage {
        try caller.require(.accountRead)
        let now = time.now() + caller.clockAhead
        let cycle = BillingCycle(containing: now)
        let last = last ?? now.day
        let first = first ?? min(cycle.start.day, last)
        guard first <= last, last - first < Self.dayLimit else {
            throw PikaError(
                .validationFailed, "`from` is a day up to \(Self.dayLimit - 1) days before `to`.",
                violations: [
                    Violation(
                        at: .parameter("from"), code: .outOfRange,
                        detail: "must be up to \(Self.dayLimit - 1) days before `to`")
                ])
        }
        return Usage(
            balance: try await balance(of: caller), cycle: cycle, days: first...last,
            rows: try await reportingStorage {
                try await ledger.usage(of: caller.account, caller.mode, days: first...last)
            })
    }

    private func balance(of caller: Caller) async throws -> Balance {
        try await reportingStorage {
            try await ledger.balance(of: caller.account, caller.mode, plan: caller.plan, at: time.now())
        }
    }
}
