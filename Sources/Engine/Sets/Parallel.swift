import Dispatch

/// Work of a set that is worth a second core.
enum Parallel {
    /// `transform` of every item, in order; runs on all cores and waits for them.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ transform: @Sendable (Item) -> Result
    ) -> [Result] {
        var results = [Result?](repeating: nil, count: items.count)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every iteration writes a place of its own.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: items.count) { index in
                places[index] = transform(items[index])
            }
        }
        return results.compactMap { $0 }
    }
}
