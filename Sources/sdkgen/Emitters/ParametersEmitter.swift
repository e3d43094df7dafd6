/// The query and header parameters of each operation, validated and read.
///
/// Path parameters are ids: a wrong one names nothing, which the use-case tells.
struct ParametersEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        let code = ReadingCode(specification: specification)
        var source = SourceText([generatedNotice])
        for operation in specification.operations {
            let parameters = operation.parameters.filter { $0.place != .path }
            if !parameters.isEmpty { emit(operation, parameters, code, &source) }
        }
        return [GeneratedFile(path: "Sources/Web/Generated/Parameters.swift", text: source.text)]
    }

    private func emit(
        _ operation: Operation, _ parameters: [Parameter], _ code: ReadingCode, _ source: inout SourceText
    ) {
        let name = SwiftNames.type(operation.id) + "Parameters"
        source.line()
        source.block("extension API") { source in
            source.comment("Parameters of `\(operation.id)`.")
            source.block("struct \(name): Sendable") { source in
                for parameter in parameters {
                    source.comment(parameter.summary)
                    let isOptional = !parameter.isRequired && parameter.schema.defaultValue == nil
                    let type = code.type(of: parameter.schema) + (isOptional ? "?" : "")
                    source.line("var \(SwiftNames.member(parameter.name)): \(type)")
                }
            }
        }
        source.line()
        source.block("extension API.\(name)") { source in
            let query = parameters.filter { $0.place == .query }.map { SwiftNames.literal($0.name) }
            source.line("static let query: [String] = [\(query.joined(separator: ", "))]")
            source.line()
            source.block("init?(_ parameters: ParameterReader, _ report: inout Report)") { source in
                source.line("parameters.refuseUnknown(known: Self.query, &report)")
                for parameter in parameters { read(parameter, code, &source) }
                let required = parameters.filter(\.isRequired).map { "let \(SwiftNames.member($0.name))" }
                if !required.isEmpty {
                    source.line("guard \(required.joined(separator: ", ")) else { return nil }")
                }
                for parameter in parameters {
                    let member = SwiftNames.member(parameter.name)
                    let fallback = parameter.schema.defaultValue.map { " ?? \($0)" } ?? ""
                    source.line("self.\(member) = \(member)\(fallback)")
                }
            }
        }
    }

    private func read(_ parameter: Parameter, _ code: ReadingCode, _ source: inout SourceText) {
        let name = SwiftNames.literal(parameter.name)
        let verb = parameter.isRequired ? "required" : "optional"
        let isNumber =
            if case .integer = code.specification.resolve(parameter.schema).kind { true } else { false }
        source.line(
            "let \(SwiftNames.member(parameter.name)) = parameters.\(verb)(\(name), in: .\(parameter.place.rawValue), "
                + "isNumber: \(isNumber), &report) { \(code.read(parameter.schema)) }")
    }
}
