import Yams

/// Reads what an operation answers with when it does not refuse.
struct AnswerReader {
    let root: Node
    /// JSON Pointer, for messages.
    let place: String

    /// The richest of the 2xx answers: JSON before events, text and bytes, anything before nothing.
    func read(_ responses: Node?) throws -> Answer {
        var found: [Answer] = []
        for (status, response) in responses?.mapping ?? [:] where status.string?.hasPrefix("2") == true {
            let target =
                response["$ref"]?.string.flatMap { root["components"]?["responses"]?[lastPart($0)] }
                ?? response
            guard let content = target["content"]?.mapping else { continue }
            for (type, media) in content {
                if let type = type.string { found.append(try answer(type, media)) }
            }
        }
        let json = found.first { if case .json = $0 { true } else { false } }
        return json ?? found.first ?? .nothing
    }

    private func answer(_ type: String, _ media: Node) throws -> Answer {
        switch type {
        case "application/json":
            guard let name = media["schema"]?["$ref"]?.string.map(lastPart) else {
                throw SpecificationError(place: "\(place)/responses", reason: "JSON needs a named schema")
            }
            return .json(name)
        case "text/event-stream":
            guard let event = media["schema"]?["$ref"]?.string.map(lastPart),
                let data = root["components"]?["schemas"]?[event]?["properties"]?["data"]?["contentSchema"]?[
                    "$ref"]?.string
            else {
                throw SpecificationError(
                    place: "\(place)/responses", reason: "events need a schema whose `data` has one too")
            }
            return .events(lastPart(data))
        case _ where type.hasPrefix("text/") || type.hasSuffix("yaml"): return .text
        default: return .bytes
        }
    }
}
