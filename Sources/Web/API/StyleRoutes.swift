import Domain
import HTTPTypes
import Hummingbird
import Platform

/// Styles, and putting them on films.
struct StyleRoutes: Sendable {
    let renders: Renders
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.applyStyle, apply)
        routes.serve(.listStyles) { _, _ in
            .json(
                API.StyleList(object: .list, data: StylePreset.allCases.map(API.Style.init), hasMore: false),
                headers: [.cacheControl: "public, max-age=3600"])
        }
    }

    private func apply(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(
            API.ApplyStyleRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
        let job = try await renders.submit(
            .styles(StylesDraft(body)), webhook: body.webhookURL, for: context.caller)
        return try .accepted(job, Presentation(clips: clips, origin: context.origin))
    }
}

extension StylesDraft {
    init(_ body: API.ApplyStyleRequest) {
        self.init(
            clip: body.clipID, film: body.videoURL,
            presets: body.presets.map { Use(preset: $0.preset, strength: $0.strength) },
            seed: body.seed.flatMap { UInt32(exactly: $0) })
    }
}

extension API.Style {
    fileprivate init(_ style: StylePreset) {
        self.init(id: style.rawValue, object: .style, title: style.title, description: style.summary)
    }
}
