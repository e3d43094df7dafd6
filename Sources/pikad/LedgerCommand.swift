import ArgumentParser
import Storage

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Look after credits.", subcommands: [VerifyCommand.self])

    struct VerifyCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Compares all balances with the movements of credits; fails if one differs.")

        @OptionGroup var flags: SettingsFlags

        func run() async throws {
            let faults = try await Composition(settings: try await flags.settings()).ledger.verify()
            for fault in faults { print(fault) }
            guard faults.isEmpty else { throw ExitCode.failure }
            print("The ledger is right.")
        }
    }
}
