import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Platform

/// The server-sent events of one job.
struct JobStream: Sendable {
    let events: JobEvents
    let presentation: Presentation
    /// Reads the job as it ended.
    let job: @Sendable () async throws -> Job

    var response: Response {
        let headers: HTTPFields = [
            .contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                for try await element in events {
                    try await writer.write(ByteBuffer(bytes: try await text(of: element)))
                }
                try await writer.finish(nil)
            })
    }

    private func text(of element: JobEvents.Element) async throws -> [UInt8] {
        guard case .event(let event) = element else { return Array(": still here\n\n".utf8) }
        let ended = event.kind.isLast ? try presentation.job(try await job()) : nil
        let update = API.JobUpdate(
            object: .jobUpdate, jobID: event.job.rawValue, sequence: Int(event.sequence),
            kind: .init(rawValue: event.kind.rawValue) ?? .progress,
            status: .init(event.state), createdAt: Int(event.at.seconds), progress: .init(event.progress),
            error: event.failure.map(presentation.failure), job: ended)
        let head = "id: \(event.sequence)\nevent: \(event.kind.rawValue)\ndata: "
        return Array(head.utf8) + update.json + Array("\n\n".utf8)
    }
}
