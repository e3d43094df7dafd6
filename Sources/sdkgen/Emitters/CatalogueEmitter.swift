/// The error catalogue, for the pages that explain the codes and for the statuses of refusals.
struct CatalogueEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        var source = SourceText([generatedNotice, "", "import Domain", ""])
        source.block("extension ErrorCode") { source in
            source.comment("The HTTP status of a refusal with this code.")
            source.block("var status: Int") { source in
                source.block("switch self") { source in
                    for entry in specification.catalogue {
                        guard let status = entry.status else { continue }
                        source.line("case .\(SwiftNames.member(entry.code)): \(status)")
                    }
                }
            }
            source.line()
            source.comment("The code in words; the same for each of its problems.")
            source.block("var title: StaticString") { source in
                source.block("switch self") { source in
                    for entry in specification.catalogue where entry.status != nil {
                        let title = SwiftNames.literal(entry.title)
                        source.line("case .\(SwiftNames.member(entry.code)): \(title)")
                    }
                }
            }
        }
        source.line()
        source.block("extension CatalogueEntry") { source in
            source.comment("Every code of the contract, those of failed jobs included.")
            source.line("static let all: [CatalogueEntry] = [")
            for entry in specification.catalogue {
                source.line("    CatalogueEntry(")
                source.line("        code: \(SwiftNames.literal(entry.code)),")
                source.line("        status: \(entry.status.map(String.init) ?? "nil"),")
                source.line("        title: \(SwiftNames.literal(entry.title)),")
                source.line("        isRetryable: \(entry.isRetryable),")
                source.line("        cause: \(SwiftNames.literal(entry.cause)),")
                source.line("        fix: \(SwiftNames.literal(entry.fix))),")
            }
            source.line("]")
        }
        return [GeneratedFile(path: "Sources/Web/Generated/Catalogue.swift", text: source.text)]
    }
}
