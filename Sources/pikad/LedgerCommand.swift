import ArgumentParser
import Domain
import Platform
import Storage

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Look after credits.",
        subcommands: [VerifyCommand.self, GrantCommand.self, RefundCommand.self])

    struct VerifyCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Compares all balances with the movements of credits; fails if one differs.")

        @OptionGroup var flags: SettingsFlags

        func run() async throws {
            try await Composition(settings: try await flags.settings()).requireRightLedger()
            print("The ledger is right.")
        }
    }

    struct GrantCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "grant", abstract: "Gives an account credits, once for each reference.")

        @OptionGroup var flags: SettingsFlags

        @Option(help: "The account, as GET /v1/account/usage tells it.")
        var account: String

        @Option(help: "How many credits.")
        var credits: Int

        @Option(help: "promo or purchased (default: purchased).")
        var source = CreditSource.purchased

        @Option(help: "Why, for example a payment's number; the same one counts once.")
        var reference: String

        @Option(help: "After so many days they go (default: never).")
        var days: Int?

        @Flag(help: "For the account's test keys.")
        var test = false

        func validate() throws {
            try Bounds.check(credits: credits, reference: reference)
            guard (1...36_500).contains(days ?? 1) else { throw ValidationError("--days takes 1 to 36500.") }
            guard source != .plan else { throw ValidationError("The plan gives its credits by itself.") }
        }

        func run() async throws {
            let house = try Composition(settings: try await flags.settings())
            guard let id = AccountID(rawValue: account), try await house.keys.hasAccount(id) else {
                throw ValidationError("There is no account \(account).")
            }
            let now = TimeSource.system.now()
            // Whole days from midnight, so that a repetition on the same day is the same.
            let expiry = days.map { CalendarDay(now.day + $0).start }
            try await Bounds.tell(done: "granted") {
                try await house.ledger.grant(
                    Credits(credits), source, to: id, test ? .test : .live, reference: reference,
                    expiry: expiry, at: now)
            }
        }
    }

    struct RefundCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "refund", abstract: "Gives back what a job has cost, once for each reference.")

        @OptionGroup var flags: SettingsFlags

        @Option(help: "The job.")
        var job: String

        @Option(help: "How many of its credits.")
        var credits: Int

        @Option(help: "Why; the same one counts once for a job.")
        var reference: String

        func validate() throws { try Bounds.check(credits: credits, reference: reference) }

        func run() async throws {
            let house = try Composition(settings: try await flags.settings())
            guard let id = JobID(rawValue: job) else { throw ValidationError("There is no job \(job).") }
            try await Bounds.tell(done: "refunded") {
                try await house.ledger.refund(
                    Credits(credits), of: id, reference: reference, at: TimeSource.system.now())
            }
        }
    }
}

private enum Bounds {
    static func check(credits: Int, reference: String) throws {
        guard (1...1_000_000_000).contains(credits) else {
            throw ValidationError("--credits takes 1 to 1000000000.")
        }
        guard (1...100).contains(reference.unicodeScalars.count) else {
            throw ValidationError("--reference has 1 to 100 characters.")
        }
    }

    static func tell(done: String, _ movement: () async throws -> Bool) async throws {
        do {
            print(try await movement() ? done : "\(done) before, for the same reference; nothing changed")
        } catch let conflict as LedgerConflict {
            switch conflict.reason {
            case .referenceReused:
                throw ValidationError("That reference stands for something else; nothing changed.")
            case .exceedsCaptured(let left):
                throw ValidationError("The job has \(left.rawValue) credits to give back; nothing changed.")
            }
        }
    }
}

extension CreditSource: ExpressibleByArgument {}

extension Composition {
    /// - Throws: `ExitCode` after telling what differs.
    func requireRightLedger() async throws {
        let faults = try await ledger.verify()
        guard !faults.isEmpty else { return }
        for fault in faults.prefix(100) { print(fault) }
        print("Nothing is served or charged until these \(faults.count) are explained.")
        throw ExitCode.failure
    }
}
