import ArgumentParser

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the database up to date and says what was done.")

    @OptionGroup var flags: SettingsFlags

    func run() async throws {
        let house = try Composition(settings: try await flags.settings())
        print(house.migrated.isEmpty ? "up to date" : house.migrated.joined(separator: "\n"))
    }
}
