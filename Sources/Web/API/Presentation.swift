import Domain
import HTTPTypes
import Platform

/// Shows what the platform knows in the words of the contract.
struct Presentation: Sendable {
    let clips: Clips
    /// Scheme and authority of every address.
    let origin: String

    func address(of job: JobID) -> String { "\(origin)/v1/jobs/\(job)" }

    /// The answer to a request that made this job, with status 202.
    func accepted(_ job: Job) throws -> (headers: HTTPFields, body: [UInt8]) {
        let headers: HTTPFields = [
            .contentType: "application/json", .cacheControl: "private, no-store",
            .location: address(of: job.id), .jobID: job.id.rawValue,
            .pollAfter: String(job.pollAfter ?? 0),
        ]
        return (headers, try self.job(job).json)
    }

    /// `Link` of the page that follows (RFC 8288).
    func nextPage(after id: String, _ parameters: API.ListJobsParameters) -> String {
        let status = parameters.status.map { "&status=\($0.rawValue)" } ?? ""
        return "<\(origin)/v1/jobs?starting_after=\(id)&limit=\(parameters.limit)\(status)>; rel=\"next\""
    }

    /// Version of what is shown: the job's own, and the links', which are renewed from time to time.
    func tag(of job: Job, _ shape: API.Job) -> String {
        let links = shape.output.map { "-\($0.urlExpiresAt)" } ?? ""
        return "\"\(job.revision)\(links)\(shape.scene == nil ? "" : "-scene")\""
    }

    /// - Throws: `JSONError` when a stored scene is no JSON.
    func job(_ job: Job, withScene: Bool = false) throws -> API.Job {
        let frames = job.progress.frameCount
        return API.Job(
            id: job.id.rawValue, object: .job, livemode: job.mode == .live, jobID: job.id.rawValue,
            status: .init(job.state), statusURL: address(of: job.id), createdAt: Int(job.createdAt.seconds),
            startedAt: job.startedAt.map { Int($0.seconds) },
            completedAt: job.finishedAt.map { Int($0.seconds) }, attempt: job.attempt, billing: .init(job),
            queue: job.queue.map(API.QueuePlace.init),
            // A film that is given may turn out longer than its header said.
            progress: .init(
                .init(
                    framesDone: job.state == .complete ? frames : min(job.progress.framesDone, frames),
                    frameCount: frames)),
            operation: .init(job.work.operation), video: .init(job.work), pikaframes: .init(job.work),
            pikaformance: .init(job.work), styles: .init(job.work), effects: .init(job.work),
            output: job.clip.flatMap { output($0, of: job) },
            error: job.failure.map(failure), notes: job.clip?.notes ?? [],
            attributions: job.clip?.attributions ?? [],
            scene: withScene ? try job.clip.map { try JSONParser.parse(Array($0.scene.utf8)) } : nil)
    }

    func failure(_ failure: JobFailure) -> API.JobFailure {
        API.JobFailure(
            code: .init(rawValue: failure.code.rawValue) ?? .renderFailed, message: failure.message,
            retryable: failure.isRetryable, docURL: "\(origin)/docs/errors/\(failure.code.rawValue)")
    }

    func clip(_ clip: Clip) throws(PikaError) -> API.Clip {
        guard let links = Links(clip, clips, origin) else {
            throw PikaError(.clipDeleted, "This clip was deleted.")
        }
        return API.Clip(
            id: clip.id.rawValue, object: .clip, livemode: clip.mode == .live, jobID: clip.job.rawValue,
            createdAt: Int(clip.createdAt.seconds), url: links.video, posterURL: links.poster,
            thumbnailURL: links.thumbnail, urlExpiresAt: links.expires, durationSec: clip.seconds,
            aspect: .init(clip.size), resolution: .init(clip.size), width: clip.size.width,
            height: clip.size.height, frameRate: clip.frameRate, format: .mp4, sizeBytes: links.byteCount,
            sha256: links.sha256, parents: clip.parents.map(\.rawValue))
    }

    func output(_ clip: Clip, of job: Job) -> API.JobOutput? {
        guard clip.deletedAt == nil, let links = Links(clip, clips, origin) else { return nil }
        return API.JobOutput(
            clipID: clip.id.rawValue, url: links.video, posterURL: links.poster,
            thumbnailURL: links.thumbnail, urlExpiresAt: links.expires, durationSec: clip.seconds,
            resolution: .init(job.work.resolution), width: clip.size.width, height: clip.size.height,
            frameRate: clip.frameRate, format: .mp4, sizeBytes: links.byteCount)
    }
}

/// The signed addresses of a clip's files.
private struct Links {
    var video: String
    var poster: String
    var thumbnail: String
    /// Unix seconds.
    var expires: Int
    var byteCount: Int
    var sha256: String

    /// Nil when a file is missing: the clip was deleted.
    init?(_ clip: Clip, _ clips: Clips, _ origin: String) {
        guard let film = clip.file(.video), let poster = clip.file(.poster),
            let thumbnail = clip.file(.thumbnail)
        else { return nil }
        let link = clips.link(to: film, of: clip.id)
        video = origin + link.path
        self.poster = origin + clips.link(to: poster, of: clip.id).path
        self.thumbnail = origin + clips.link(to: thumbnail, of: clip.id).path
        expires = Int(link.expires)
        byteCount = Int(film.byteCount)
        sha256 = film.sha256
    }
}
