import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform

struct ClipRoutes: Sendable {
    let clips: Clips

    func register(in routes: Routes) {
        routes.serve(.getClip, read)
        routes.serve(.deleteClip, delete)
        routes.serve(.getMedia, download)
        routes.serve(.headMedia, download)
    }

    private func read(_ request: Request, _ context: APIContext) async throws -> Response {
        let clip = try await clips.clip(context.clipID, for: context.caller)
        return .json(try Presentation(clips: clips, origin: context.origin).clip(clip))
    }

    private func delete(_ request: Request, _ context: APIContext) async throws -> Response {
        try await clips.delete(context.clipID, for: context.caller)
        return .empty(.noContent)
    }

    private func download(_ request: Request, _ context: APIContext) async throws -> Response {
        guard let link = MediaLink(request, context) else {
            throw PikaError(
                .linkInvalid, "This address is incomplete; take it unchanged from the job or the clip.")
        }
        let media = try await clips.open(link)
        return try MediaResponse(media: media, request: request).response
    }
}

extension MediaLink {
    /// Nil when a part is missing or malformed.
    fileprivate init?(_ request: Request, _ context: APIContext) {
        var report = Report()
        let parameters = API.GetMediaParameters(ParameterReader(request), &report)
        guard let parameters, report.isEmpty, let file = context.parameters.get("file"),
            let clip = context.parameters.get("clip_id").flatMap(ClipID.init(rawValue:))
        else { return nil }
        self.init(
            clip: clip, name: file, expires: Int64(parameters.expires), signature: parameters.signature)
    }
}
