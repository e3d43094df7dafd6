import Synchronization

/// A network that goes back to its library when nobody uses it any more: the next who asks need not load it.
public final class BorrowedNetwork {
    private let network: Network
    private let key: String
    private let library: InferenceLibrary

    /// - Parameters:
    ///   - name: A file in the library's folder.
    public init(
        _ name: String, in library: InferenceLibrary, precision: Network.Precision = .float32
    ) throws(InferenceError) {
        key = "\(name) \(precision.rawValue)"
        self.library = library
        if let idle = library.shelf.take(key) {
            network = idle
        } else {
            network = try Network(name, in: library, precision: precision)
        }
    }

    deinit { library.shelf.put(network, key) }

    public func callAsFunction(_ tensors: [Tensor]) throws(InferenceError) -> [Tensor] {
        try network(tensors)
    }
}

/// Loaded networks that nobody uses just now, one of each kind.
final class NetworkShelf: Sendable {
    /// Only one borrower at a time has what is inside.
    private struct Loan: @unchecked Sendable { var network: Network }
    private let idle = Mutex<[String: Loan]>([:])

    func take(_ key: String) -> Network? { idle.withLock { $0.removeValue(forKey: key) }?.network }

    func put(_ network: Network, _ key: String) {
        let loan = Loan(network: network)
        idle.withLock { idle in
            if idle[key] == nil { idle[key] = loan }
        }
    }
}
