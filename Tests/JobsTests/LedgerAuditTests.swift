import Domain
import Fixture
import Support
import Testing

@testable import Storage

@Suite("The ledger's auditor")
struct LedgerAuditTests {
    /// Steps of one account, and accounts: 100,000 steps on SQLite, fewer where each costs a message to a server.
    static let length = 400
    static let accounts = TestPostgres.isChosen ? 10 : 250

    @Test func `finds each answer and each lot of random use equal to plain arithmetic`() async throws {
        try await Fixture.with { fixture in
            for seed in 0..<Self.accounts {
                var random = SeededGenerator(seed: UInt64(seed))
                let steps = (0..<Self.length).map { _ in LedgerStep.random(using: &random) }
                let audit = LedgerAudit(account: "acc_\(seed)")
                let difference = try await fixture.database.write { session in
                    try audit.firstFault(in: steps, session)
                }
                guard difference != nil else { continue }
                let least = try await Self.least(of: steps, fixture)
                let fault = try await Self.fault(in: least, fixture)
                Issue.record("seed \(seed): \(least) differs: \(fault ?? "")")
                return
            }
            let faults = try await fixture.database.read { session in
                try LedgerStore.verificationOfCredits.reduce(0) { $0 + (try session.rows($1).count) }
            }
            #expect(faults == 0)
        }
    }

    /// An auditor that cannot find a fault, or tells it in four hundred steps, is none.
    @Test func `finds a fault and tells it in the fewest steps`() async throws {
        try await Fixture.with { fixture in
            var random = SeededGenerator(seed: 1)
            let steps = (0..<Self.length).map { _ in LedgerStep.random(using: &random) }
            let mistake = "UPDATE wallets SET available = available + 1"
            let least = try await Self.least(of: steps, fixture, after: .refund, mistake)
            #expect(least.map(\.kind).filter { $0 != .wait } == [.submit, .complete, .refund])
            #expect(least.count == 3)
        }
    }

    private static func fault(
        in steps: [LedgerStep], _ fixture: Fixture, after kind: LedgerStep.Kind? = nil,
        _ mistake: String? = nil
    ) async throws -> String? {
        struct Undo: Error { var fault: String? }
        do {
            try await fixture.database.write { session in
                let audit = LedgerAudit(account: "acc_shrinking", mistakeAfter: kind, mistake: mistake)
                throw Undo(fault: try audit.firstFault(in: steps, session))
            }
        } catch let undo as Undo {
            return undo.fault
        }
        return nil
    }

    /// Leaves out whatever can be left out, in halves, quarters and so on.
    private static func least(
        of steps: [LedgerStep], _ fixture: Fixture, after kind: LedgerStep.Kind? = nil,
        _ mistake: String? = nil
    ) async throws -> [LedgerStep] {
        var steps = steps
        var size = steps.count / 2
        while size > 0 {
            var start = 0
            while start < steps.count {
                var fewer = steps
                fewer.removeSubrange(start..<min(start + size, steps.count))
                if try await fault(in: fewer, fixture, after: kind, mistake) != nil {
                    steps = fewer
                } else {
                    start += size
                }
            }
            size /= 2
        }
        return steps
    }
}

/// Takes steps on the tables and on the model, side by side.
struct LedgerAudit {
    var account: String
    var mistakeAfter: LedgerStep.Kind?
    var mistake: String?

    private var owner: Owner { .init(account: AccountID(unchecked: account), mode: .live) }

    init(account: String, mistakeAfter: LedgerStep.Kind? = nil, mistake: String? = nil) {
        self.account = account
        self.mistakeAfter = mistakeAfter
        self.mistake = mistake
    }

    /// - Returns: what differs first; nil when nothing does.
    func firstFault(in steps: [LedgerStep], _ session: Session) throws -> String? {
        try session.run(
            "INSERT INTO accounts (id, name, plan, created_at) VALUES (:id, 'audited', 'free', 0)",
            ["id": .text(account)])
        var model = LedgerModel(prefix: "\(account).live.")
        var now = Timestamp(milliseconds: 1_795_000_000_000)
        var jobs: [(number: Int, price: Int)] = []
        for (index, step) in steps.enumerated() {
            model.touch(at: now)
            let (expected, answer) = try take(step, index, &model, &now, &jobs, session)
            if step.kind == mistakeAfter, answer != .nothing, answer != .conflict, let mistake {
                try session.run(mistake)
            }
            model.touch(at: now)
            let available = try LedgerStore.refresh(owner, .free, at: now, session).rawValue
            guard expected == answer, available == model.available else {
                return "step \(index): \(answer), \(available) for \(expected), \(model.available)"
            }
        }
        return try lotFault(model, session)
    }

    private func take(
        _ step: LedgerStep, _ index: Int, _ model: inout LedgerModel, _ now: inout Timestamp,
        _ jobs: inout [(number: Int, price: Int)], _ session: Session
    ) throws -> (expected: LedgerAnswer, answer: LedgerAnswer) {
        let job = jobs.isEmpty ? nil : jobs[step.first % jobs.count]
        switch step.kind {
        case .wait:
            // Up to four days: a few months in four hundred steps.
            now = now + .seconds(step.first * 35)
            return (.nothing, .nothing)
        case .promo, .pack:
            let expiry = step.kind == .promo ? now + .seconds(1 + step.second * 100) : nil
            return try grant("g\(index)", 1 + step.first % 60, expiry, at: now, &model, session)
        case .repeatGrant:
            // Sometimes the same, sometimes something else, sometimes nothing that was ever given.
            return try grant(
                "g\(step.first % (index + 1))", 1 + step.second % 60, nil, at: now, &model, session)
        case .submit:
            let price = 1 + step.first % 50
            jobs.append((index, price))
            let expected = model.hold(index, price)
            return (expected, try hold(index, price, at: now, session))
        case .complete, .fail:
            guard let job else { return (.nothing, .nothing) }
            let charge = step.kind == .fail ? 0 : 1 + step.second % job.price
            let expected = model.settle(job.number, charge: charge, at: now)
            guard expected != .nothing else { return (.nothing, .nothing) }
            let answer = try LedgerStore.resolve(
                id(job.number), of: owner, .free, charge: Credits(charge), at: now, session)
            return (expected, .settled(used: answer.used.rawValue, remaining: answer.remaining.rawValue))
        case .refund, .repeatRefund:
            guard let job else { return (.nothing, .nothing) }
            let reference = step.kind == .refund ? "r\(index)" : "r\(step.second % (index + 1))"
            let credits = 1 + step.second % 60
            let expected = model.refund(job.number, credits, reference)
            guard expected != .nothing else { return (.nothing, .nothing) }
            return (expected, try refund(job.number, credits, reference, at: now, session))
        }
    }

    private func id(_ number: Int) -> JobID { JobID(unchecked: "\(account).\(number)") }

    private func grant(
        _ reference: String, _ amount: Int, _ expiry: Timestamp?, at now: Timestamp,
        _ model: inout LedgerModel, _ session: Session
    ) throws -> (expected: LedgerAnswer, answer: LedgerAnswer) {
        let source: CreditSource = expiry == nil ? .purchased : .promo
        let expected = model.grant(reference, source, amount, expiry, at: now)
        let lot = Lot(source: source, reference: reference, amount: amount, expiry: expiry)
        do {
            return (expected, .granted(try LedgerStore.grant(lot, to: owner, at: now, session)))
        } catch is LedgerConflict {
            return (expected, .conflict)
        }
    }

    private func hold(
        _ number: Int, _ price: Int, at now: Timestamp, _ session: Session
    ) throws -> LedgerAnswer {
        do {
            return .remaining(
                try LedgerStore.hold(Credits(price), for: id(number), of: owner, .free, at: now, session)
                    .rawValue)
        } catch let shortage as CreditShortage {
            return .shortage(shortage.available.rawValue)
        }
    }

    private func refund(
        _ number: Int, _ credits: Int, _ reference: String, at now: Timestamp, _ session: Session
    ) throws -> LedgerAnswer {
        do {
            return .refunded(
                try LedgerStore.refund(credits, of: id(number), reference: reference, at: now, session))
        } catch is LedgerConflict {
            return .conflict
        }
    }

    private func lotFault(_ model: LedgerModel, _ session: Session) throws -> String? {
        for lot in model.lots {
            let row = try session.row("SELECT * FROM lots WHERE id = :id", ["id": .text(lot.id)])
            let found = try row.map { [try $0.int("held"), try $0.int("used"), try $0.int("expired")] }
            if found != [lot.held, lot.used, lot.expired] { return "lot \(lot): \(found ?? [])" }
        }
        return nil
    }
}
