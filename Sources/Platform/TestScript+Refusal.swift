import Domain

extension TestScript {
    /// The script that the work is, if it is one.
    /// - Throws: `PikaError`: the refusal that it asks for, or `validation_failed` when it asks for what there is not.
    init?(allowing work: RenderWork, _ price: Credits) throws(PikaError) {
        let script: TestScript?
        do throws(Unreadable) {
            script = try TestScript(work)
        } catch {
            let pointer =
                switch work {
                case .performance: "#/text"
                case .edit: "#/target/text"
                case .video, .keyframes: "#/prompt"
                }
            throw PikaError(
                .validationFailed, "The prompt asks for what test mode does not know.",
                violations: [Violation(at: .pointer(pointer), code: .invalidValue, detail: error.message)])
        }
        guard let script else { return nil }
        if let code = script.failure, Self.refusals.contains(code) {
            var error = PikaError(
                code, "The prompt asked for this refusal.", retryAfter: code.isRetryable ? .seconds(1) : nil)
            if code == .insufficientCredits || code == .keyCreditLimit {
                error.shortage = CreditShortage(price: price, available: Credits(0))
            }
            throw error
        }
        self = script
    }
}
