/// The contract itself, so that the server can hand it out.
struct ContractTextEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        var source = SourceText([generatedNotice, ""])
        source.line("enum ContractText {")
        source.line("    static let version = \(SwiftNames.literal(specification.version))")
        source.line()
        source.comment("Changes whenever the contract does.")
        source.line("    static let digest = \"\(Self.digest(of: specification.yaml))\"")
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
    /// FNV-1a, 64 bits: an entity tag, not a proof.
    private static func digest(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
