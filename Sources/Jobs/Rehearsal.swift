import Domain
import Storage

/// The render of a job of test mode: what its prompt asks to happen, or a draft.
///
/// It is made in one piece and tried once, however it ends.
struct Rehearsal {
    let claim: Claim
    let time: TimeSource
    let blobs: BlobStore
    let renderer: any Renderer

    /// Reports of a slow render.
    private static let steps = 20

    /// - Throws: `CancellationError`, `SegmentedFilm.Hopeless` with the failure that was asked for, whatever the renderer throws.
    func film(
        in folder: String, progress: @escaping @Sendable (_ framesDone: Int) -> Void
    ) async throws -> RenderedFilm {
        // The script was read when the job was submitted: one that cannot be read is none.
        let script = (try? TestScript(claim.work)) ?? nil
        if let script, script.slow > .zero {
            for step in 1...Self.steps {
                try await time.sleep(script.slow / Self.steps)
                progress(claim.work.frameCount * step / (Self.steps + 1))
            }
        }
        if let code = script?.failure {
            throw SegmentedFilm.Hopeless(
                failure: JobFailure(
                    code: .init(rawValue: code.rawValue), message: "The prompt asked for this failure.",
                    isRetryable: code.isRetryable))
        }
        let task = RenderTask(
            job: claim.job, work: claim.work, inputs: blobs.inputs.paths(claim.inputs, of: claim.job),
            directory: folder, isDraft: true)
        return try await renderer.render(task) { progress($0.framesDone) }
    }
}
