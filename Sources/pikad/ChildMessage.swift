import Domain
import Foundation

/// What the render child says on its standard output: one JSON object a line.
enum ChildMessage: Codable, Sendable, Equatable {
    /// The GL context stands and the programs are warm; the child waits for its task.
    case ready
    case progress(RenderProgress)
    case finished(RenderedFilm)
    case failed(JobFailure)
}

/// Cuts a stream of bytes into lines and decodes each as JSON.
struct LineDecoder<Message: Decodable> {
    /// A scene description of the longest prompt stays far below; more means that the other end has lost its mind.
    static var longestLine: Int { 1 << 20 }

    struct LineTooLong: Error {}

    private var pending: [UInt8] = []

    mutating func append(_ bytes: some Sequence<UInt8>) throws -> [Message] {
        pending += bytes
        var messages: [Message] = []
        var start = pending.startIndex
        while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
            messages.append(try JSONDecoder().decode(Message.self, from: Data(pending[start..<end])))
            start = end + 1
        }
        pending.removeSubrange(..<start)
        if pending.count > Self.longestLine { throw LineTooLong() }
        return messages
    }
}

func encodedLine(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(message)) + [UInt8(ascii: "\n")]
}
