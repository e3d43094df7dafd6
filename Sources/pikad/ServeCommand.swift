import ArgumentParser
import Hummingbird
import Logging
import Web

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the API, and renders in child processes.")

    @OptionGroup var flags: SettingsFlags

    @Option(help: "HOST:PORT; port 0 takes a free one (default: 127.0.0.1:8787).")
    var listen: String?

    @Option(help: "Films rendered at once, besides speech; 0 leaves all to workers (default: 1).")
    var renders: Int?

    @Option(help: "How clients reach this server, for the links it hands out (default: as the request came).")
    var publicURL: String?

    func run() async throws {
        let settings = try await flags.settings([
            "listen": listen, "renders": renders.map(String.init), "publicurl": publicURL,
        ])
        try await settings.logging { logger in
            let house = try Composition(settings: settings)
            try await house.requireRightLedger()
            let server = house.server().application(
                address: .hostname(settings.host, port: settings.port), logger: logger
            ) { channel in
                logger.notice(
                    "listening",
                    metadata: ["address": "\(channel.localAddress.map(String.init(describing:)) ?? "")"])
            }
            guard settings.renders > 0 else { return try await house.run([house.dispatcher, server]) }
            let renderer = house.renderer()
            renderer.prepare()
            try await house.run([house.worker(renderer), house.dispatcher, server])
        }
    }
}
