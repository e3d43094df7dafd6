import Configuration
import Domain
import Foundation
import Outbound
import Platform
import SystemPackage

/// Everything an operator may set, read once at start.
///
/// `config.default.json` documents each key.
struct Settings: Sendable, Equatable {
    /// The folder that holds the clips, the secrets and, unless `database` says otherwise, the database.
    var data: String
    /// The URL of a PostgreSQL database, with its password: never to be printed.
    var database: String?
    var host: String
    var port: Int
    /// The folder that `studio assets build` wrote; nil when there is none, and the Studio goes without.
    var assets: String?
    /// How this server is reached from outside, for the absolute URLs it hands out; nil means as the request came.
    var publicURL: String?
    /// Films rendered at once in this process, besides speech.
    ///
    /// One keeps both cores of a small machine busy; 0 serves the API alone.
    var renders: Int
    var logLevel: String
    /// Networks that pictures may be fetched from although they are private, over plain HTTP as well.
    var openNetworks: [Network]
    /// How many requests a key may send in how many seconds, for a short while and in the long run.
    var requestLimits: [RatePolicy]
    /// The pauses before a webhook is tried again.
    var webhookRetries: RetrySchedule

    /// Scheme and authority of the addresses in what is sent without having been asked for.
    var origin: String {
        if let publicURL { return publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL }
        let isOpen = ["0.0.0.0", "::", ""].contains(host)
        return "http://\(isOpen ? "127.0.0.1" : host.contains(":") ? "[\(host)]" : host):\(port)"
    }

    struct Invalid: Error, CustomStringConvertible {
        var description: String
    }

    /// Precedence: flag, environment (`PIKA_DATA`, `PIKA_LISTEN`, …), the file named by `--config`, default.
    init(flags: [String: String?], configFile: String?) async throws {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for case (let key, let value?) in flags {
            values[AbsoluteConfigKey([key])] = ConfigValue(.string(value), isSecret: key == "database")
        }
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: values),
            EnvironmentVariablesProvider().prefixKeys(with: "pika"),
        ]
        if let configFile {
            providers.append(try await FileProvider<JSONSnapshot>(filePath: .init(configFile)))
        }
        let reader = ConfigReader(providers: providers)

        data = reader.string(forKey: "data", default: "data")
        database = reader.string(forKey: "database", isSecret: true)
        if let database, !["postgres://", "postgresql://"].contains(where: database.hasPrefix) {
            // Not told back: it may hold a password.
            throw Invalid(description: "database: not a URL such as postgres://user:password@host:5432/name")
        }
        let listen = reader.string(forKey: "listen", default: "127.0.0.1:8787")
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
            (0...65535).contains(port)
        else { throw Invalid(description: "listen: \"\(listen)\" is not HOST:PORT") }
        host = String(listen[..<colon]).trimmingCharacters(in: ["[", "]"])
        self.port = port
        assets = reader.string(forKey: "assets") ?? Self.findAssets()
        publicURL = reader.string(forKey: "publicurl")
        let renderCount = reader.string(forKey: "renders", default: "1")
        guard let renders = Int(renderCount), (0...64).contains(renders) else {
            throw Invalid(description: "renders: \"\(renderCount)\" is not a whole number from 0 to 64")
        }
        self.renders = renders
        logLevel = reader.string(forKey: "loglevel", default: "info")
        requestLimits = try Self.ratePolicies(
            reader.string(forKey: "requestlimits", default: "600/60,1500/300"))
        webhookRetries = try Self.retries(
            reader.string(forKey: "webhookretries", default: "5,300,1800,7200,18000"))
        let networks = reader.string(forKey: "opennetworks", default: "")
        openNetworks = try networks.split(separator: ",").map { text in
            let text = text.trimmingCharacters(in: .whitespaces)
            guard let network = Network(text) else {
                throw Invalid(
                    description: "opennetworks: \"\(text)\" is not a network such as 10.0.0.0/8")
            }
            return network
        }
    }

    /// Seconds, in order; none for a single attempt.
    private static func retries(_ text: String) throws -> RetrySchedule {
        let pauses = text.split(separator: ",").map { Int64($0.trimmingCharacters(in: .whitespaces)) }
        guard pauses.count <= 20, pauses.allSatisfy({ (1...86_400).contains($0 ?? 0) }) else {
            throw Invalid(
                description: "webhookretries: \"\(text)\" is not up to 20 numbers of seconds, each 1 to 86400"
            )
        }
        return RetrySchedule(pauses: pauses.compactMap(\.self).map { .seconds($0) })
    }

    /// Two of REQUESTS/SECONDS.
    private static func ratePolicies(_ text: String) throws -> [RatePolicy] {
        let pairs = text.split(separator: ",").map { $0.split(separator: "/").compactMap { Int64($0) } }
        guard pairs.count == 2,
            pairs.allSatisfy({
                $0.count == 2 && (1...1_000_000_000).contains($0[0]) && (1...300).contains($0[1])
            })
        else {
            throw Invalid(
                description: "requestlimits: \"\(text)\" is not two of REQUESTS/SECONDS, 300 s at the most")
        }
        return zip(["burst", "sustained"], pairs).map { name, pair in
            RatePolicy(name: name, quota: Int(pair[0]), window: pair[1])
        }
    }

    /// Beside the binaries when installed (`share/pika/assets`), or where `make assets` puts them in a checkout.
    private static func findAssets() -> String? {
        let binary = URL(fileURLWithPath: executablePath).deletingLastPathComponent()
        let candidates = [
            binary.appendingPathComponent("../share/pika/assets"),
            binary.appendingPathComponent("../assets"),
            binary.appendingPathComponent("../../assets"),
            URL(fileURLWithPath: ".build/assets"),
        ]
        return candidates.map(\.standardizedFileURL.path).first { path in
            FileManager.default.fileExists(atPath: path)
        }
    }

    /// Where compiled shaders outlive processes; they are a cache, so they live where caches do.
    static var shaderCache: String {
        let environment = ProcessInfo.processInfo.environment
        let base = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { "\($0)/.cache" } ?? "/tmp"
        return "\(base)/pika/shaders"
    }

    /// The running program, for starting children of the same build.
    static var executablePath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }
}
