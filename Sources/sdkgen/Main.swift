import ArgumentParser
import Foundation

@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sdkgen", abstract: "Turns openapi/pika.yaml into code.",
        subcommands: [Generate.self], defaultSubcommand: Generate.self)
}

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Writes the generated files.")

    @Flag(help: "Write nothing; fail when a file differs from what would be written.")
    var check = false

    @Option(help: "The repository.")
    var root = "."

    func run() throws {
        let yaml = try String(contentsOfFile: "\(root)/openapi/pika.yaml", encoding: .utf8)
        let specification = try SpecificationReader(yaml: yaml).read()
        let files = try emitters.flatMap { try $0.files(for: specification) }
        let changed = files.filter { file in
            (try? String(contentsOfFile: "\(root)/\(file.path)", encoding: .utf8)) != file.text
        }
        for file in changed {
            print("\(check ? "differs" : "writes") \(file.path)")
            if !check { try write(file) }
        }
        if check, !changed.isEmpty { throw ExitCode.failure }
    }

    private func write(_ file: GeneratedFile) throws {
        let path = "\(root)/\(file.path)"
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try file.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
