/// The table of operations: what the router serves and what a key needs for it.
struct OperationsEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        let operations = specification.operations
        var source = SourceText([generatedNotice, "", "import Domain", ""])
        source.block("extension API") { source in
            source.comment("Everything this server answers, by its `operationId`.")
            source.block("enum Operation: String, CaseIterable, Sendable") { source in
                for operation in operations {
                    source.comment(
                        "\(operation.method.uppercased()) \(operation.path): \(operation.summary).")
                    source.line("case \(SwiftNames.member(of: operation))")
                }
                table("method", "String", operations, &source) { SwiftNames.literal($0.method.uppercased()) }
                table("path", "String", operations, &source) { SwiftNames.literal($0.path) }
                source.line()
                source.comment("Whether a key must be sent.")
                table("needsKey", "Bool", operations, &source) { "\($0.scope != nil)" }
                source.line()
                source.comment("What the key must be allowed to do.")
                table("scope", "Domain.Scope?", operations, &source) { operation in
                    guard let scope = operation.scope, !scope.isEmpty else { return "nil" }
                    return "." + SwiftNames.member(scope)
                }
                table("summary", "String", operations, &source) { SwiftNames.literal($0.summary) }
            }
        }
        return [GeneratedFile(path: "Sources/Web/Generated/Operations.swift", text: source.text)]
    }

    private func table(
        _ name: String, _ type: String, _ operations: [Operation], _ source: inout SourceText,
        _ value: (Operation) -> String
    ) {
        source.block("var \(name): \(type)") { source in
            source.block("switch self") { source in
                for operation in operations {
                    source.line("case .\(SwiftNames.member(of: operation)): \(value(operation))")
                }
            }
        }
    }
}

extension SwiftNames {
    /// An `operationId` is a Swift name already.
    static func member(of operation: Operation) -> String { operation.id }
}
