/// Lines of source text with their indentation.
struct SourceText {
    private var lines: [String] = []
    private var depth = 0

    init(_ opening: [String] = []) {
        lines = opening
    }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func line(_ line: String = "") {
        lines.append(line.isEmpty ? "" : String(repeating: "    ", count: depth) + line)
    }

    /// Opens with `opening {`, writes the content one step further in, and closes.
    /// - Parameter binding: name of a closure's parameter.
    mutating func block(
        _ opening: String, binding: String? = nil, closing: String = "}",
        _ content: (inout SourceText) -> Void
    ) {
        line(opening + " {" + (binding.map { " \($0) in" } ?? ""))
        depth += 1
        content(&self)
        depth -= 1
        line(closing)
    }

    /// A documentation comment: one line for each line of the text.
    mutating func comment(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for part in lines.reversed().drop(while: \.isEmpty).reversed() {
            line(part.isEmpty ? "///" : "/// \(part)")
        }
    }
}
