/// Why something was not fetched; its description is a sentence for whoever gave the URL.
///
/// It never tells what a name resolved to, nor whether a private name exists.
public enum FetchFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// No URL that would be fetched; the sentence tells why.
    case malformed(String)
    /// Leads to a network that the server may not reach, or nowhere.
    case forbidden
    case tooManyRedirects
    case tooLarge(limit: Int)
    case timedOut(seconds: Int)
    /// The host answered with that status.
    case status(Int)
    /// The host does not answer, or not so that it can be understood.
    case unreachable

    public var description: String {
        switch self {
        case .malformed(let sentence): sentence
        case .forbidden: "The URL's host has no public address."
        case .tooManyRedirects: "The URL leads through more than \(Fetcher.Limits().redirects) redirects."
        case .tooLarge(let limit): "The file behind the URL holds more than \(limit >> 20) MiB."
        case .timedOut(let seconds): "The URL's host did not deliver within \(seconds) seconds."
        case .status(let code): "The URL's host answered with status \(code)."
        case .unreachable: "The URL's host does not answer over HTTP as it should."
        }
    }
}
