/// The methods of the Python library, once for threads and once for tasks.
struct PythonMethods {
    enum Style { case blocking, asynchronous }

    let plan: ClientPlan
    let style: Style

    private var mark: String { style == .blocking ? "" : "Async" }

    /// What a client inherits: an attribute for each resource.
    var collection: String {
        var text = "class \(mark)Resources:\n"
        text += "    \"\"\"Everything the server offers.\"\"\"\n\n"
        text += "    def __init__(self, transport: \(mark)Transport) -> None:\n"
        for resource in plan.resources {
            text += "        self.\(PythonTypes.member(resource.name)) = \(name(resource))(transport)\n"
        }
        return text + "\n\n"
    }

    func resource(_ resource: ClientPlan.Resource) -> String {
        var text = "class \(name(resource)):\n"
        text += "    \"\"\"\(resource.summary)\"\"\"\n\n"
        text += "    def __init__(self, transport: \(mark)Transport) -> None:\n"
        text += "        self._transport = transport\n"
        for method in resource.methods { text += "\n" + self.method(method) }
        return text + "\n\n"
    }

    private func name(_ resource: ClientPlan.Resource) -> String {
        mark + Names.words(resource.name).map(Names.capitalized).joined()
    }

    private func method(_ method: ClientPlan.Method) -> String {
        let (result, verb, argument) = answer(method)
        // Pages and events are fetched when they are asked for.
        let isLazy = method.isPaged || verb == "events"
        let isAwaited = style == .asynchronous && !isLazy
        var text = "    \(isAwaited ? "async " : "")def \(PythonTypes.member(method.name))(\n        self,\n"
        for parameter in method.path {
            text += "        \(PythonTypes.member(parameter.name)): str,\n"
        }
        text += "        *,\n"
        for property in method.arguments {
            text += "        \(declaration(property)),\n"
        }
        for parameter in method.options { text += "        \(declaration(parameter)),\n" }
        text += "        options: Optional[RequestOptions] = None,\n"
        text += "    ) -> \(result):\n"
        text += PythonTypes.docstring(method.operation.summary + ".", depth: 2, more: arguments(method))
        text += call(method)
        let arguments = [argument, "call", "options"].compactMap { $0 }.joined(separator: ", ")
        return text + "        return \(isAwaited ? "await " : "")self._transport.\(verb)(\(arguments))\n"
    }

    private func answer(_ method: ClientPlan.Method) -> (result: String, verb: String, argument: String?) {
        let handle = "\(mark)JobHandle"
        if method.answersJob { return (handle, "job", nil) }
        switch method.operation.answer {
        case .json(let name):
            if method.isPaged, let items = plan.specification.items(of: name),
                case .reference(let item) = items.kind
            {
                let type = item == "Job" ? handle : "models.\(item)"
                return ("\(mark)Page[\(type)]", "page", type)
            }
            if case .object? = plan.specification.schema(named: name)?.kind {
                return ("models.\(name)", "model", "models.\(name)")
            }
            return ("Dict[str, object]", "mapping", nil)
        case .events(let name): return ("\(mark)JobEvents[models.\(name)]", "events", "models.\(name)")
        case .text: return ("str", "text", nil)
        case .bytes, .nothing: return ("None", "nothing", nil)
        }
    }

    private func declaration(_ property: Property) -> String {
        let types = PythonTypes(specification: plan.specification, use: .request, prefix: "models.")
        let name = PythonTypes.member(property.name)
        let type = types.bare(property.schema)
        if property.isRequired { return "\(name): \(types.type(of: property.schema))" }
        if property.schema.isNullable { return "\(name): Union[\(type), None, NotGiven] = NOT_GIVEN" }
        return "\(name): Optional[\(type)] = None"
    }

    private func declaration(_ parameter: Parameter) -> String {
        let types = PythonTypes(specification: plan.specification, use: .request, prefix: "models.")
        let name = PythonTypes.member(Names.parameter(parameter))
        let type = types.bare(parameter.schema)
        return parameter.isRequired ? "\(name): \(type)" : "\(name): Optional[\(type)] = None"
    }

    /// The argument list of the docstring.
    private func arguments(_ method: ClientPlan.Method) -> [String] {
        let described =
            method.path.map { (PythonTypes.member($0.name), $0.summary) }
            + method.arguments.map {
                (PythonTypes.member($0.name), plan.specification.summary(of: $0.schema))
            } + method.options.map { (PythonTypes.member(Names.parameter($0)), $0.summary) }
        guard !described.isEmpty else { return [] }
        return ["", "Args:"]
            + described.map { name, summary in
                let flat = summary.split(separator: "\n").joined(separator: " ")
                return "    \(name): \(flat.replacing("\\", with: "\\\\"))"
            }
    }

    private func call(_ method: ClientPlan.Method) -> String {
        var path = method.operation.path
        for parameter in method.path {
            path.replace("{\(parameter.name)}", with: "{segment(\(PythonTypes.member(parameter.name)))}")
        }
        let mark = method.path.isEmpty ? "" : "f"
        var text = "        call = Call(\n"
        text += "            \(Names.literal(method.operation.method.uppercased())),\n"
        text += "            \(mark)\(Names.literal(path)),\n"
        text += members("query", method.options.filter { $0.place == .query })
        text += members("headers", method.options.filter { $0.place == .header })
        if method.operation.body != nil {
            text += "            body={\n"
            for property in method.body {
                let name = PythonTypes.member(property.name)
                text += "                \(Names.literal(property.name)): \(name),\n"
            }
            text += "            },\n"
            let nullable = method.body.filter(\.schema.isNullable).map { Names.literal($0.name) + ", " }
            if !nullable.isEmpty { text += "            nullable=(\(nullable.joined())),\n" }
        }
        return text + "        )\n"
    }

    private func members(_ name: String, _ parameters: [Parameter]) -> String {
        guard !parameters.isEmpty else { return "" }
        var text = "            \(name)={\n"
        for parameter in parameters {
            let member = PythonTypes.member(Names.parameter(parameter))
            text += "                \(Names.literal(parameter.name)): \(member),\n"
        }
        return text + "            },\n"
    }
}
