import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform

/// Prices, balances and usage.
struct AccountRoutes: Sendable {
    let accounts: Accounts

    func register(in routes: Routes) {
        routes.serve(.createQuote, quote)
        routes.serve(.getUsage, usage)
    }

    private func quote(_ request: Request, _ context: APIContext) async throws -> Response {
        let body = try await RequestBodyReader.read(
            API.QuoteRequest.self, from: request, limit: RequestBodyReader.mediaLimit)
        let caller = try context.caller
        let quote = try await accounts.quote(
            try Draft(body),
            webhook: body.video?.webhookURL ?? body.pikaframes?.webhookURL ?? body.pikaformance?.webhookURL
                ?? body.styles?.webhookURL ?? body.effects?.webhookURL,
            for: caller)
        return .json(
            API.Quote(
                object: .quote, operation: .init(quote.operation), credits: quote.price.rawValue,
                exact: quote.isExact, affordable: quote.price <= quote.available,
                creditsAvailable: quote.available.rawValue, plan: .init(caller.plan),
                priceVersion: quote.priceBook))
    }

    private func usage(_ request: Request, _ context: APIContext) async throws -> Response {
        let parameters = try request.parameters(API.GetUsageParameters.init)
        let caller = try context.caller
        let usage = try await accounts.usage(
            for: caller, from: try Self.day(parameters.from, "from"), to: try Self.day(parameters.to, "to"))
        guard !Self.wantsTable(request.headers) else { return Self.table(usage) }
        return .json(API.Usage(usage, of: caller))
    }

    private static func day(_ text: String?, _ name: String) throws -> Int? {
        guard let text else { return nil }
        guard let day = CalendarDay(text) else {
            throw PikaError(
                .validationFailed, "There is no such day.",
                violations: [
                    Violation(at: .parameter(name), code: .invalidValue, detail: "is not in the calendar")
                ])
        }
        return day.number
    }

    /// Whether CSV is named and JSON is not.
    private static func wantsTable(_ headers: HTTPFields) -> Bool {
        let wanted = headers[values: .accept].joined(separator: ",").lowercased()
        return wanted.contains("text/csv") && !wanted.contains("application/json")
    }

    private static func table(_ usage: Usage) -> Response {
        let heading = "day,key_id,operation,completed,failed,credits\r\n"
        // No value holds a comma or a quote.
        let lines = usage.rows.map { row in
            """
            \(CalendarDay(row.day)),\(row.key),\(row.operation.rawValue),\(row.completed),\(row.failed),\
            \(row.credits.rawValue)\r\n
            """
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present", .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"usage.csv\"",
            ], body: .init(byteBuffer: ByteBuffer(string: heading + lines.joined())))
    }
}

extension Draft {
    /// What is to be priced; the validator has seen to each, not to how many they are.
    init(_ body: API.QuoteRequest) throws(PikaError) {
        let drafts = [
            body.video.map { Draft.video(VideoDraft($0)) },
            body.pikaframes.map { .keyframes(KeyframesDraft($0)) },
            body.pikaformance.map { .performance(PerformanceDraft($0)) },
            body.styles.map { .edit(EditDraft($0)) },
            body.effects.map { .edit(EditDraft($0)) },
        ].compactMap(\.self)
        guard let draft = drafts.first, drafts.count == 1 else {
            let violation = Violation(
                at: .pointer("#"), code: drafts.isEmpty ? .tooFew : .tooMany,
                detail: "must name exactly one operation")
            throw PikaError(
                .validationFailed, "Name one operation, with its request.", violations: [violation])
        }
        self = draft
    }
}

extension API.Usage {
    fileprivate init(_ usage: Usage, of caller: Caller) {
        self.init(
            object: .usage, accountID: caller.account.rawValue, livemode: caller.mode == .live,
            plan: .init(caller.plan), creditsAvailable: usage.balance.available.rawValue,
            creditsHeld: usage.balance.held.rawValue,
            credits: usage.balance.parts.map { part in
                API.CreditLot(
                    source: .init(part.source), credits: part.credits.rawValue,
                    expiresAt: part.expiry.map { Int($0.seconds) })
            },
            cycle: API.BillingCycle(
                start: Int(usage.cycle.start.seconds), end: Int(usage.cycle.end.seconds),
                monthlyCredits: caller.plan.monthlyCredits.rawValue),
            from: CalendarDay(usage.days.lowerBound).description,
            to: CalendarDay(usage.days.upperBound).description,
            completed: usage.rows.reduce(0) { $0 + $1.completed },
            failed: usage.rows.reduce(0) { $0 + $1.failed },
            creditsUsed: usage.rows.reduce(0) { $0 + $1.credits.rawValue },
            data: usage.rows.map { row in
                API.UsageRow(
                    day: CalendarDay(row.day).description, keyID: row.key.rawValue,
                    operation: .init(row.operation), completed: row.completed, failed: row.failed,
                    credits: row.credits.rawValue)
            })
    }
}
