import Domain

@testable import Storage

/// What one account does, as numbers that still mean something when others before them are left out.
struct LedgerStep: Sendable, Equatable, CustomStringConvertible {
    enum Kind: CaseIterable, Sendable {
        case wait, promo, pack, repeatGrant, submit, complete, fail, refund, repeatRefund
    }

    var kind: Kind
    var first: Int
    var second: Int

    var description: String { "\(kind)(\(first), \(second))" }

    static func random(using generator: inout some RandomNumberGenerator) -> Self {
        // Submits are as frequent as all that ends jobs.
        let kinds = Kind.allCases + [.submit, .submit, .complete, .wait]
        return Self(
            kind: kinds.randomElement(using: &generator) ?? .wait,
            first: .random(in: 0...9999, using: &generator), second: .random(in: 0...9999, using: &generator))
    }
}

/// What the ledger answers to a step.
enum LedgerAnswer: Equatable {
    case nothing
    case remaining(Int)
    case shortage(Int)
    case settled(used: Int, remaining: Int)
    case granted(Bool)
    case refunded(Bool)
    case conflict
}

/// The ledger of one account on the plan free, in plain arithmetic: what the tables are compared with.
struct LedgerModel {
    struct Lot {
        var id: String
        var source: CreditSource
        var amount: Int
        var expiry: Timestamp?
        var created: Timestamp
        var held = 0
        var used = 0
        var expired = 0

        var rest: Int { amount - held - used - expired }

        func isSpent(before other: Lot) -> Bool {
            let order: [CreditSource] = [.promo, .plan, .purchased]
            func key(_ lot: Lot) -> (Int64, Int, Int64, String) {
                (
                    lot.expiry?.milliseconds ?? .max, order.firstIndex(of: lot.source) ?? 0,
                    lot.created.milliseconds, lot.id
                )
            }
            return key(self) < key(other)
        }
    }

    struct Job {
        var number: Int
        var parts: [(lot: String, amount: Int)]
        var captured: [(lot: String, amount: Int)] = []
        var refunds: [(reference: String, amount: Int)] = []
        var isOpen = true
    }

    private(set) var lots: [Lot] = []
    private(set) var jobs: [Job] = []
    private var months: Set<String> = []
    private let prefix: String

    init(prefix: String) { self.prefix = prefix }

    var available: Int { lots.reduce(0) { $0 + $1.rest } }
    var held: Int { lots.reduce(0) { $0 + $1.held } }

    /// Lets go what has expired and gives what the month gives.
    mutating func touch(at now: Timestamp) {
        for index in lots.indices where lots[index].expiry.map({ $0 <= now }) ?? false {
            lots[index].expired += lots[index].rest
        }
        let cycle = BillingCycle(containing: now)
        if months.insert(cycle.name).inserted {
            add("plan:\(cycle.name)", .plan, Plan.free.monthlyCredits.rawValue, cycle.end, at: now)
        }
    }

    mutating func grant(
        _ reference: String, _ source: CreditSource, _ amount: Int, _ expiry: Timestamp?, at now: Timestamp
    ) -> LedgerAnswer {
        if let lot = lots.first(where: { $0.id == prefix + reference }) {
            let isSame = lot.amount == amount && lot.source == source && lot.expiry == expiry
            return isSame ? .granted(false) : .conflict
        }
        add(reference, source, amount, expiry, at: now)
        return .granted(true)
    }

    mutating func hold(_ number: Int, _ price: Int) -> LedgerAnswer {
        guard available >= price else { return .shortage(available) }
        var job = Job(number: number, parts: [])
        var missing = price
        for lot in lots.sorted(by: { $0.isSpent(before: $1) }) where missing > 0 && lot.rest > 0 {
            let part = min(missing, lot.rest)
            change(lot.id) { $0.held += part }
            job.parts.append((lot.id, part))
            missing -= part
        }
        jobs.append(job)
        return .remaining(available)
    }

    mutating func settle(_ number: Int, charge: Int, at now: Timestamp) -> LedgerAnswer {
        guard let index = jobs.firstIndex(where: { $0.number == number && $0.isOpen }) else {
            return .nothing
        }
        var rest = charge
        for part in jobs[index].parts {
            let used = min(rest, part.amount)
            rest -= used
            change(part.lot) {
                $0.held -= part.amount
                $0.used += used
            }
            if used > 0 { jobs[index].captured.append((part.lot, used)) }
        }
        jobs[index].isOpen = false
        touch(at: now)
        return .settled(used: charge, remaining: available)
    }

    mutating func refund(_ number: Int, _ credits: Int, _ reference: String) -> LedgerAnswer {
        guard let index = jobs.firstIndex(where: { $0.number == number && !$0.isOpen }) else {
            return .nothing
        }
        if let earlier = jobs[index].refunds.first(where: { $0.reference == reference }) {
            return earlier.amount == credits ? .refunded(false) : .conflict
        }
        let captured = jobs[index].captured.reduce(0) { $0 + $1.amount }
        guard credits > 0, credits <= captured else { return .conflict }
        var missing = credits
        for at in jobs[index].captured.indices.reversed() {
            let part = min(missing, jobs[index].captured[at].amount)
            change(jobs[index].captured[at].lot) { $0.used -= part }
            jobs[index].captured[at].amount -= part
            missing -= part
        }
        jobs[index].refunds.append((reference, credits))
        return .refunded(true)
    }

    private mutating func add(
        _ reference: String, _ source: CreditSource, _ amount: Int, _ expiry: Timestamp?, at now: Timestamp
    ) {
        lots.append(
            Lot(id: prefix + reference, source: source, amount: amount, expiry: expiry, created: now))
    }

    private mutating func change(_ id: String, _ change: (inout Lot) -> Void) {
        for index in lots.indices where lots[index].id == id { change(&lots[index]) }
    }
}
