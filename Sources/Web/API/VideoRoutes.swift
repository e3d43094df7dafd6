import Domain
import Hummingbird
import NIOCore
import Platform

struct VideoRoutes: Sendable {
    let renders: Renders
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.createVideo, createVideo)
        routes.serve(.createPikaframes, createPikaframes)
    }

    private func createVideo(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(
            API.CreateVideoRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
        let job = try await renders.submit(
            .video(VideoDraft(body)), webhook: body.webhookURL, for: context.caller)
        return try .accepted(job, Presentation(clips: clips, origin: context.origin))
    }

    private func createPikaframes(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(
            API.CreatePikaframesRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
        let job = try await renders.submit(
            .keyframes(KeyframesDraft(body)), webhook: body.webhookURL, for: context.caller)
        return try .accepted(job, Presentation(clips: clips, origin: context.origin))
    }

}

extension Response {
    /// The answer to a request whose job is still to be done.
    static func accepted(
        _ job: Job, _ presentation: Presentation, _ more: HTTPFields = [:]
    ) throws -> Response {
        var (headers, body) = try presentation.accepted(job)
        for field in more { headers[field.name] = field.value }
        headers[.concurrency] = job.queue.map {
            "running=\($0.running), limit=\($0.limit), queued=\($0.position)"
        }
        return Response(status: .accepted, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension VideoDraft {
    /// What was asked for; the validator has seen to it that every value has its counterpart.
    init(_ body: API.CreateVideoRequest) {
        self.init(
            prompt: body.prompt, image: body.imageURL, negativePrompt: body.negativePrompt,
            seconds: body.duration?.seconds,
            aspect: body.aspect.flatMap { AspectRatio(rawValue: $0.rawValue) },
            resolution: body.resolution.flatMap { Resolution(rawValue: $0.rawValue) },
            seed: body.seed.flatMap { UInt32(exactly: $0) }, motion: body.motion,
            camera: body.camera.flatMap { CameraMove(rawValue: $0.rawValue) }, sfx: body.sfx)
    }
}

extension KeyframesDraft {
    init(_ body: API.CreatePikaframesRequest) {
        self.init(
            keyframes: (body.keyframes ?? []).map { .init(image: $0.imageURL, prompt: $0.prompt) },
            transitions: body.transitions.map { ways in
                ways.map { .init(seconds: $0.durationSec, prompt: $0.prompt) }
            },
            prompt: body.prompt, negativePrompt: body.negativePrompt,
            aspect: body.aspect.flatMap { AspectRatio(rawValue: $0.rawValue) },
            resolution: body.resolution.flatMap { Resolution(rawValue: $0.rawValue) },
            seed: body.seed.flatMap { UInt32(exactly: $0) }, sfx: body.sfx,
            extends: body.extendJobID.flatMap(JobID.init(rawValue:)))
    }
}

extension API.ClipDuration {
    /// Both `6` and `6s` are six.
    var seconds: Int? {
        switch self {
        case .number(let value): value
        case .text(let text): Int(text.dropLast())
        }
    }
}
