import ArgumentParser
import Domain
import Platform
import Storage

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Make, list and revoke keys.",
        subcommands: [CreateCommand.self, ListCommand.self, RevokeCommand.self])

    struct CreateCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Makes a key and prints it alone; it is shown this once.",
            discussion: "Makes an account of its own for it unless --account names one.")

        @OptionGroup var flags: SettingsFlags

        @Option(help: "What the key is for, 1 to 100 characters.")
        var name: String

        @Option(help: "free, standard, pro or fancy.")
        var plan: Plan = .free

        @Option(parsing: .upToNextOption, help: "What it may do; everything when left out.")
        var scopes: [Scope] = Scope.allCases

        @Option(help: "The account that it is for, acct_…; a new one when left out.")
        var account: String?

        @Flag(help: "A test key, whose objects live apart from those of live keys.")
        var test = false

        @Option(help: "Credits beside those of the plan; they do not expire.")
        var credits = 0

        func validate() throws {
            guard (0...1_000_000_000).contains(credits) else {
                throw ValidationError("--credits takes 0 to 1000000000.")
            }
        }

        func run() async throws {
            let house = try Composition(settings: try await flags.settings())
            let owner = account.flatMap(AccountID.init(rawValue:))
            if account != nil, owner == nil { throw ValidationError("--account takes acct_…") }
            let key = try await house.keys.create(
                name: name, plan: plan, scopes: Set(scopes), mode: test ? .test : .live, account: owner)
            if credits > 0 {
                _ = try await house.ledger.grant(
                    Credits(credits), .purchased, to: key.account, key.mode, reference: "first:\(key.id)",
                    at: TimeSource.system.now())
            }
            print(key.secret)
        }
    }

    struct ListCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract:
                "Lists an account's keys, newest first: id, how it begins and ends, status, scopes, name.")

        @OptionGroup var flags: SettingsFlags

        @Option(help: "The account, acct_….")
        var account: String

        func run() async throws {
            guard let id = AccountID(rawValue: account) else {
                throw ValidationError("--account takes acct_…")
            }
            let house = try Composition(settings: try await flags.settings())
            let now = TimeSource.system.now()
            for key in try await house.keys.list(of: id) {
                let scopes = key.grants.scopes.sorted().map(\.rawValue).joined(separator: ",")
                print(
                    "\(key.id)\tsk-pika-\(key.mode.rawValue)_\(key.publicID)…\(key.lastFour)",
                    key.status(at: now).rawValue, scopes, key.name, separator: "\t")
            }
        }
    }

    struct RevokeCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: "Ends a key for good, in every process within a second; its jobs go on.")

        @OptionGroup var flags: SettingsFlags

        @Argument(help: "The key's id, key_….")
        var id: String

        func run() async throws {
            guard let id = KeyID(rawValue: id) else { throw ValidationError("A key's id begins with key_.") }
            let house = try Composition(settings: try await flags.settings())
            do {
                try await house.keys.revoke(id)
            } catch let error as PikaError where error.code == .keyNotFound {
                throw ValidationError("There is no key with that id.")
            }
        }
    }
}

extension Plan: ExpressibleByArgument {}
extension Scope: ExpressibleByArgument {}
