import ArgumentParser
import Domain
import Platform
import Storage

struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Make keys.", subcommands: [CreateCommand.self])

    struct CreateCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Makes an account with a key and prints the key alone; it is shown this once.")

        @OptionGroup var flags: SettingsFlags

        @Option(help: "What the key is for, 1 to 100 characters.")
        var name: String

        @Option(help: "free, standard, pro or fancy.")
        var plan: Plan = .free

        @Option(parsing: .upToNextOption, help: "What it may do; everything when left out.")
        var scopes: [Scope] = Scope.allCases

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
            let key = try await house.keys.create(
                name: name, plan: plan, scopes: Set(scopes), mode: test ? .test : .live)
            if credits > 0 {
                _ = try await house.ledger.grant(
                    Credits(credits), .purchased, to: key.account, key.mode, reference: "first:\(key.id)",
                    at: TimeSource.system.now())
            }
            print(key.secret)
        }
    }
}

extension Plan: ExpressibleByArgument {}
extension Scope: ExpressibleByArgument {}
