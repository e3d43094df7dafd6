/// Which methods a path answers to, told from the contract.
enum RouteTable {
    /// Methods of the operations at this path, `HEAD` beside each `GET`; empty when there is no such path.
    static func methods(at path: String) -> [String] {
        let parts = path.split(separator: "/")
        var methods: [String] = []
        for operation in API.Operation.allCases where matches(operation.path, parts) {
            methods.append(operation.method)
            if operation.method == "GET" { methods.append("HEAD") }
        }
        return Set(methods).sorted()
    }

    private static func matches(_ template: String, _ parts: [Substring]) -> Bool {
        let segments = template.split(separator: "/")
        guard segments.count == parts.count else { return false }
        return zip(segments, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
