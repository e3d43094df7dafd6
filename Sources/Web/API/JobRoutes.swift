import Domain
import HTTPTypes
import Hummingbird
import Platform

struct JobRoutes: Sendable {
    let renders: Renders
    let clips: Clips
    let heartbeat: Duration

    func register(in routes: Routes) {
        routes.serve(.getJob, read)
        routes.serve(.listJobs, list)
        routes.serve(.cancelJob, cancel)
        routes.serve(.streamJob, stream)
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.GetJobParameters.init)
        let presentation = Presentation(clips: clips, origin: context.origin)
        let withScene = parameters.expand != nil
        let job = try await job(parameters, presentation, context)
        let shape = try presentation.job(job, withScene: withScene)
        let tag = presentation.tag(of: job, shape)
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        headers[.pollAfter] = job.pollAfter.map { String($0) }
        if EntityTags(parameters.ifNoneMatch).match(tag) { return .empty(.notModified, headers: headers) }
        return .json(shape, headers: headers)
    }

    /// The job now, or after the wait that was asked for.
    private func job(
        _ parameters: API.GetJobParameters, _ presentation: Presentation, _ context: APIContext
    ) async throws -> Job {
        let (id, caller) = (try context.jobID, try context.caller)
        let job = try await renders.job(id, for: caller)
        guard parameters.wait > 0, !job.state.isTerminal else { return job }
        guard let known = parameters.ifNoneMatch else {
            return try await renders.wait(for: id, for: caller, limit: .seconds(parameters.wait))
        }
        let shape = try presentation.job(job, withScene: parameters.expand != nil)
        guard EntityTags(known).match(presentation.tag(of: job, shape)) else { return job }
        return try await renders.wait(
            for: id, for: caller, limit: .seconds(parameters.wait), unlike: job.revision)
    }

    private func list(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.ListJobsParameters.init)
        let state = parameters.status.flatMap { JobState(rawValue: $0.rawValue) }
        let page = try await renders.list(
            for: context.caller, states: state.map { [$0] } ?? [],
            startingAfter: parameters.startingAfter.flatMap(JobID.init(rawValue:)),
            endingBefore: parameters.endingBefore.flatMap(JobID.init(rawValue:)), limit: parameters.limit)
        let presentation = Presentation(clips: clips, origin: context.origin)
        let next = page.hasMore ? page.items.last?.id.rawValue : nil
        var headers: HTTPFields = [:]
        if let next { headers[.link] = presentation.nextPage(after: next, parameters) }
        let list = API.JobList(
            object: .list, data: try page.items.map { try presentation.job($0) }, hasMore: page.hasMore,
            nextCursor: next)
        return .json(list, headers: headers)
    }

    private func cancel(_ request: Request, _ context: APIContext) async throws -> Response {
        let job = try await renders.cancel(context.jobID, for: context.caller)
        return .json(try Presentation(clips: clips, origin: context.origin).job(job))
    }

    private func stream(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.StreamJobParameters.init)
        let (id, caller) = (try context.jobID, try context.caller)
        let last = parameters.lastEventID.flatMap { Int64($0) }
        let job = try await renders.job(id, for: caller)
        if let last, job.state.isTerminal, last >= job.version { return .empty(.noContent) }
        let events = try await renders.events(of: id, for: caller, after: last, idle: heartbeat)
        let presentation = Presentation(clips: clips, origin: context.origin)
        let stream = JobStream(events: events, presentation: presentation) { [renders] in
            try await renders.job(id, for: caller)
        }
        return stream.response
    }
}

extension Request {
    /// The parameters of an operation, all failures at once.
    func parameters<Value>(_ read: (ParameterReader, inout Report) -> Value?) throws(PikaError) -> Value {
        var report = Report()
        let value = read(ParameterReader(self), &report)
        try report.check()
        guard let value else { throw PikaError(.malformedRequest, "The parameters cannot be read.") }
        return value
    }
}

extension Job {
    /// Milliseconds after which asking again makes sense; nil once the job has ended.
    var pollAfter: Int? {
        switch state {
        case .queued: min(1000 * (queue?.position ?? 1), 10_000)
        case .processing: 1000
        case .complete, .failed: nil
        }
    }
}
