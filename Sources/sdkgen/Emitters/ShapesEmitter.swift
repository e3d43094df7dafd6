/// The types of requests and answers, each with the code that validates, reads and writes it.
struct ShapesEmitter: Emitter {
    func files(for specification: Specification) -> [GeneratedFile] {
        let code = ReadingCode(specification: specification)
        var source = SourceText([generatedNotice, ""])
        source.comment("The types of the contract.")
        source.line("enum API {}")
        for named in specification.schemas {
            switch named.schema.kind {
            case .choice(let values): choice(named, values, &source)
            case .object(let properties): object(named, properties, code, &source)
            case .union(let branches): union(named, branches, code, &source)
            default: break
            }
        }
        registry(specification, code, &source)
        patterns(specification, &source)
        return [GeneratedFile(path: "Sources/Web/Generated/Shapes.swift", text: source.text)]
    }

    private func choice(_ named: NamedSchema, _ values: [String], _ source: inout SourceText) {
        let name = SwiftNames.type(named.name)
        source.line()
        source.block("extension API") { source in
            source.comment(named.schema.summary)
            source.block("enum \(name): String, CaseIterable, Sendable") { source in
                for value in values {
                    source.line("case \(SwiftNames.choice(value)) = \(SwiftNames.literal(value))")
                }
            }
        }
        source.line()
        source.block("extension API.\(name): Shape") { source in
            source.block("init?(_ json: JSON, at location: Location, _ report: inout Report)") { source in
                source.line(
                    "guard let value = report.choice(json, at: location, of: Self.self) else { return nil }")
                source.line("self = value")
            }
            source.line()
            source.block("func write(to writer: inout JSONWriter)") { $0.line("writer.string(rawValue)") }
        }
    }

    private func object(
        _ named: NamedSchema, _ properties: [Property], _ code: ReadingCode, _ source: inout SourceText
    ) {
        let name = SwiftNames.type(named.name)
        source.line()
        source.block("extension API") { source in
            source.comment(named.schema.summary)
            source.block("struct \(name): Sendable") { source in
                for property in properties {
                    let summary = property.schema.summary
                    if !summary.isEmpty { source.comment(summary) }
                    let mark = isOptional(property, code) ? "?" : ""
                    let type = code.type(of: property.schema)
                    source.line("var \(SwiftNames.member(property.name)): \(type)\(mark)")
                }
            }
        }
        source.line()
        source.block("extension API.\(name): Shape") { source in
            let names = properties.map { SwiftNames.literal($0.name) }.joined(separator: ", ")
            source.line("static let members = [\(names)]")
            source.line()
            source.block("init?(_ json: JSON, at location: Location, _ report: inout Report)") { source in
                read(properties, code, &source)
            }
            source.line()
            source.block("func write(to writer: inout JSONWriter)") { source in
                source.block("writer.object", binding: "writer") { source in
                    for property in properties { write(property, code, &source) }
                }
            }
        }
    }

    private func isOptional(_ property: Property, _ code: ReadingCode) -> Bool {
        property.schema.isNullable || !property.isRequired
    }

    private func read(_ properties: [Property], _ code: ReadingCode, _ source: inout SourceText) {
        source.line(
            "guard let fields = report.members(of: json, at: location, known: Self.members) else { return nil }"
        )
        for property in properties {
            let verb =
                property.isRequired ? (property.schema.isNullable ? "nullable" : "required") : "optional"
            let member = SwiftNames.member(property.name)
            let name = SwiftNames.literal(property.name)
            source.line("let \(member) = fields.\(verb)(\(name), &report) { \(code.read(property.schema)) }")
        }
        let required = properties.filter { !isOptional($0, code) }.map { "let \(SwiftNames.member($0.name))" }
        if !required.isEmpty {
            source.line("guard \(required.joined(separator: ", ")) else { return nil }")
        }
        for property in properties {
            let member = SwiftNames.member(property.name)
            source.line("self.\(member) = \(member)")
        }
    }

    private func write(_ property: Property, _ code: ReadingCode, _ source: inout SourceText) {
        let member = SwiftNames.member(property.name)
        let name = SwiftNames.literal(property.name)
        guard isOptional(property, code) else {
            source.line("writer.name(\(name))")
            source.line(code.write(property.schema, member))
            return
        }
        source.block("if let \(member)", closing: property.isRequired ? "} else {" : "}") { source in
            source.line("writer.name(\(name))")
            source.line(code.write(property.schema, member))
        }
        guard property.isRequired else { return }
        source.line("    writer.name(\(name))")
        source.line("    writer.null()")
        source.line("}")
    }

    private func union(
        _ named: NamedSchema, _ branches: [Schema], _ code: ReadingCode, _ source: inout SourceText
    ) {
        let name = SwiftNames.type(named.name)
        source.line()
        source.block("extension API") { source in
            source.comment(named.schema.summary)
            source.block("enum \(name): Sendable") { source in
                for branch in branches {
                    source.line("case \(caseName(branch))(\(code.type(of: branch)))")
                }
            }
        }
        source.line()
        source.block("extension API.\(name): Shape") { source in
            source.block("init?(_ json: JSON, at location: Location, _ report: inout Report)") { source in
                source.block("switch json") { source in
                    for branch in branches {
                        source.line("case \(jsonCases(branch)):")
                        let read = code.read(branch).replacing("$0", with: "json").replacing(
                            "$1", with: "location"
                        )
                        .replacing("$2", with: "report")
                        source.line("    guard let value = \(read) else { return nil }")
                        source.line("    self = .\(caseName(branch))(value)")
                    }
                    source.line("default:")
                    let names = branches.map { "\"\(humanName($0))\"" }.joined(separator: ", ")
                    source.line("    report.wrongType(json, at: location, expected: [\(names)])")
                    source.line("    return nil")
                }
            }
            source.line()
            source.block("func write(to writer: inout JSONWriter)") { source in
                source.block("switch self") { source in
                    for branch in branches {
                        source.line("case .\(caseName(branch))(let value): \(code.write(branch, "value"))")
                    }
                }
            }
        }
    }

    private func caseName(_ schema: Schema) -> String {
        switch schema.kind {
        case .integer, .number: "number"
        case .string: "text"
        case .boolean: "flag"
        case .array: "list"
        default: "object"
        }
    }

    private func jsonCases(_ schema: Schema) -> String {
        switch schema.kind {
        case .integer, .number: ".integer, .number"
        case .string: ".string"
        case .boolean: ".bool"
        case .array: ".array"
        default: ".object"
        }
    }

    private func humanName(_ schema: Schema) -> String {
        switch schema.kind {
        case .integer: "a whole number"
        case .number: "a number"
        case .string: "text"
        case .boolean: "true or false"
        case .array: "a list"
        default: "an object"
        }
    }

    private func registry(_ specification: Specification, _ code: ReadingCode, _ source: inout SourceText) {
        source.line()
        source.block("extension API") { source in
            source.comment(
                "Reads and writes again a value of the schema with that name; nil when it has no type.")
            source.line(
                "static func reencode(_ json: JSON, as schema: String, _ report: inout Report) -> [UInt8]? {")
            source.line("    switch schema {")
            for named in specification.schemas where code.isNamed(named.schema) {
                let type = "API.\(SwiftNames.type(named.name))"
                source.line(
                    "    case \(SwiftNames.literal(named.name)): \(type)(json, at: .root, &report)?.json")
            }
            source.line("    default: nil")
            source.line("    }")
            source.line("}")
        }
    }

    private func patterns(_ specification: Specification, _ source: inout SourceText) {
        source.line()
        source.block("extension Pattern") { source in
            for pattern in specification.patterns {
                let name = ReadingCode.patternName(pattern, specification)
                source.line("static let \(name) = Pattern(\(SwiftNames.escapedLiteral(pattern)))")
            }
        }
    }
}
