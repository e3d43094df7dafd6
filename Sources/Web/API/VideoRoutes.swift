import Domain
import Hummingbird
import Platform

struct VideoRoutes: Sendable {
    let renders: Renders
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.createVideo, create)
    }

    private func create(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(API.CreateVideoRequest.self, from: request)
        let job = try await renders.submit(VideoDraft(body), for: context.caller)
        let presentation = Presentation(clips: clips, origin: context.origin)
        return .json(
            try presentation.job(job), status: .accepted,
            headers: [.location: presentation.address(of: job.id), .pollAfter: String(job.pollAfter ?? 0)])
    }
}

extension VideoDraft {
    /// What was asked for; the validator has seen to it that every value has its counterpart.
    fileprivate init(_ body: API.CreateVideoRequest) {
        self.init(
            prompt: body.prompt, negativePrompt: body.negativePrompt, seconds: body.duration?.seconds,
            aspect: body.aspect.flatMap { AspectRatio(rawValue: $0.rawValue) },
            resolution: body.resolution.flatMap { Resolution(rawValue: $0.rawValue) },
            seed: body.seed.flatMap { UInt32(exactly: $0) }, motion: body.motion,
            camera: body.camera.flatMap { CameraMove(rawValue: $0.rawValue) }, sfx: body.sfx)
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
