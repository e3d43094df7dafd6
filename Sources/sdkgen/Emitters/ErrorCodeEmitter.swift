/// The codes of refused requests, for the domain.
struct ErrorCodeEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        let entries = specification.catalogue.filter { $0.status != nil }
        var source = SourceText([generatedNotice, ""])
        source.comment("Every code a refused request can carry, as the contract lists them.")
        source.block("public enum ErrorCode: String, Codable, Sendable, CaseIterable") { source in
            for entry in entries {
                source.comment("\(entry.status ?? 0): \(entry.title).")
                source.line("case \(SwiftNames.member(entry.code)) = \(SwiftNames.literal(entry.code))")
            }
            source.line()
            source.comment("Whether the same request may succeed later.")
            source.block("public var isRetryable: Bool") { source in
                let retryable = entries.filter(\.isRetryable).map { "." + SwiftNames.member($0.code) }
                source.block("switch self") { source in
                    source.line("case \(retryable.joined(separator: ", ")): true")
                    source.line("default: false")
                }
            }
        }
        return [GeneratedFile(path: "Sources/Domain/Generated/ErrorCode.swift", text: source.text)]
    }
}
