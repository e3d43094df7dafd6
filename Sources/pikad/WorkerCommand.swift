import ArgumentParser

struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Renders queued jobs of a data folder, without serving the API.")

    @OptionGroup var flags: SettingsFlags

    @Option(help: "Films rendered at once, besides speech (default: 1).")
    var renders: Int?

    func run() async throws {
        let settings = try await flags.settings(["renders": renders.map(String.init)])
        try await settings.logging { _ in
            let house = try Composition(settings: settings)
            let renderer = house.renderer()
            renderer.prepare()
            try await house.run([house.worker(renderer)])
        }
    }
}
