import Yams

/// Writes a YAML document as compact JSON, members in the order of the document.
enum JSONText {
    static func render(_ node: Node) -> String {
        var text = ""
        write(node, to: &text)
        return text
    }

    private static func write(_ node: Node, to text: inout String) {
        switch node {
        case .mapping(let mapping):
            text += "{"
            for (index, (key, value)) in mapping.enumerated() {
                if index > 0 { text += "," }
                quote(key.string ?? "", to: &text)
                text += ":"
                write(value, to: &text)
            }
            text += "}"
        case .sequence(let sequence):
            text += "["
            for (index, value) in sequence.enumerated() {
                if index > 0 { text += "," }
                write(value, to: &text)
            }
            text += "]"
        case .scalar(let scalar):
            switch node.tag {
            case Tag(.null): text += "null"
            case Tag(.bool): text += node.bool == true ? "true" : "false"
            case Tag(.int), Tag(.float): text += scalar.string
            default: quote(scalar.string, to: &text)
            }
        case .alias: quote(node.string ?? "", to: &text)
        }
    }

    static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
