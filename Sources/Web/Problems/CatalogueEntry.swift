/// One error code and what there is to say about it.
struct CatalogueEntry: Sendable {
    var code: String
    /// Nil for codes that only failed jobs carry.
    var status: Int?
    var title: String
    var isRetryable: Bool
    var cause: String
    var fix: String
}

extension CatalogueEntry {
    static func find(_ code: String) -> CatalogueEntry? {
        all.first { $0.code == code }
    }

    private var occasion: String {
        status.map { "HTTP status \($0)." } ?? "Found in the `error` of a failed job."
    }

    private var repetition: String {
        isRetryable ? "The same request may succeed later." : "The same request will fail again."
    }

    var markdown: String {
        """
        # \(title)

        `\(code)` · \(occasion) \(repetition)

        **Cause.** \(cause)

        **Fix.** \(fix)

        """
    }

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>\(Self.escape(code)) · Pika API</title>
        </head>
        <body>
        <h1>\(Self.escape(title))</h1>
        <p><code>\(Self.escape(code))</code> · \(Self.escape(occasion)) \(Self.escape(repetition))</p>
        <h2>Cause</h2>
        <p>\(Self.escape(cause))</p>
        <h2>Fix</h2>
        <p>\(Self.escape(fix))</p>
        </body>
        </html>

        """
    }

    /// Text for HTML; what stands between backticks becomes code.
    private static func escape(_ text: String) -> String {
        let safe = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;"
        )
        .replacing("\"", with: "&quot;")
        let parts = safe.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { $0 % 2 == 1 ? "<code>\($1)</code>" : String($1) }.joined()
    }
}
