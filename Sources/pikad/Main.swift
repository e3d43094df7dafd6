import ArgumentParser

@main
struct Pikad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pikad",
        abstract: "A self-hosted generative-video API.",
        subcommands: [
            ServeCommand.self, WorkerCommand.self, RenderCommand.self, MigrateCommand.self, KeysCommand.self,
            LedgerCommand.self, ListenCommand.self, TriggerCommand.self, DoctorCommand.self,
        ])
}

/// The flags that every command on a data folder takes.
struct SettingsFlags: ParsableArguments {
    @Option(
        help: "The folder of the clips, the secrets and, without --database, the database (default: data).")
    var data: String?

    @Option(
        help: ArgumentHelp(
            "postgres://USER:PASSWORD@HOST:PORT/NAME instead of SQLite in the data folder.",
            discussion: "Other users of this machine can read flags; PIKA_DATABASE they cannot."))
    var database: String?

    @Option(help: "The folder that `studio assets build` wrote (default: found beside the program).")
    var assets: String?

    @Option(help: "trace, debug, info, notice, warning or error (default: info).")
    var logLevel: String?

    @Option(help: "A JSON file with settings; config.default.json lists them.")
    var config: String?

    /// - Parameter flags: what the command itself adds, by settings key.
    func settings(_ flags: [String: String?] = [:]) async throws -> Settings {
        let own: [String: String?] = [
            "data": data, "database": database, "assets": assets, "loglevel": logLevel,
        ]
        return try await Settings(flags: own.merging(flags) { $1 }, configFile: config)
    }
}
