/// The contract itself, so that the server can hand it out.
struct ContractTextEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        var source = SourceText([generatedNotice, ""])
        source.line("enum ContractText {")
        source.line("    static let version = \(SwiftNames.literal(specification.version))")
        source.line()
        source.line("    static let json = ##\"\(specification.json)\"##")
        source.line()
        // A multi-line literal strips the indentation of its last line: none.
        source.line("    static let yaml = ##\"\"\"")
        let text = specification.yaml.hasSuffix("\n") ? specification.yaml : specification.yaml + "\n"
        return [
            GeneratedFile(
                path: "Sources/Web/Generated/ContractText.swift",
                text: source.text + text + "\n\"\"\"##\n}\n")
        ]
    }
}
