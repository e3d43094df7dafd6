import Domain
import HTTPTypes
import Hummingbird
import Platform

/// What changes a film that is there: styles and effects, and the lists of them.
struct EditRoutes: Sendable {
    let renders: Renders
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.applyStyle) { request, context in
            let body = try await RequestBodyReader.read(
                API.ApplyStyleRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
            return try await submit(EditDraft(body), body.webhookURL, context)
        }
        routes.serve(.applyEffect) { request, context in
            let body = try await RequestBodyReader.read(
                API.ApplyEffectRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
            return try await submit(EditDraft(body), body.webhookURL, context)
        }
        let cached: HTTPFields = [.cacheControl: "public, max-age=3600"]
        routes.serve(.listStyles) { _, _ in
            let data = StylePreset.allCases.map(API.Style.init)
            return .json(API.StyleList(object: .list, data: data, hasMore: false), headers: cached)
        }
        routes.serve(.listEffects) { _, _ in
            let data = Effect.allCases.map(API.Effect.init)
            return .json(API.EffectList(object: .list, data: data, hasMore: false), headers: cached)
        }
    }

    private func submit(
        _ draft: EditDraft, _ webhook: String?, _ context: APIContext
    ) async throws -> Response {
        let job = try await renders.submit(.edit(draft), webhook: webhook, for: context.caller)
        return try .accepted(job, Presentation(clips: clips, origin: context.origin))
    }
}

extension EditDraft {
    init(_ body: API.ApplyStyleRequest) {
        self.init(
            operation: .styles, sources: Self.sources(body.clipID, body.videoURL),
            steps: body.presets.map { .style(preset: $0.preset, strength: $0.strength) },
            seed: body.seed.flatMap { UInt32(exactly: $0) })
    }

    init(_ body: API.ApplyEffectRequest) {
        self.init(
            operation: .effects,
            sources: Self.sources(body.clipID, body.videoURL) + (body.imageURL.map { [.picture($0)] } ?? []),
            steps: [.effect(name: body.effect, on: body.target.map(Target.init))],
            seed: body.seed.flatMap { UInt32(exactly: $0) })
    }

    private static func sources(_ clip: String?, _ film: String?) -> [Source] {
        (clip.map { [.clip($0)] } ?? []) + (film.map { [.film($0)] } ?? [])
    }
}

extension EditDraft.Target {
    fileprivate init(_ target: API.Target) {
        self.init(
            box: target.box.map {
                PictureBox(x: Float($0.x), y: Float($0.y), width: Float($0.width), height: Float($0.height))
            }, text: target.text, mask: target.maskURL)
    }
}

extension API.Style {
    fileprivate init(_ style: StylePreset) {
        self.init(id: style.rawValue, object: .style, title: style.title, description: style.summary)
    }
}

extension API.Effect {
    fileprivate init(_ effect: Domain.Effect) {
        self.init(
            id: effect.rawValue, object: .effect, title: effect.title, description: effect.summary,
            sound: true)
    }
}
