import Domain
import Outbound

extension KeyTerms {
    static let nameLimit = 100

    /// What was asked for, with a clean name and no contradiction.
    /// - Throws: `PikaError` with `validation_failed`.
    func checked(isNew: Bool) throws(PikaError) -> KeyTerms {
        var rules = Rules()
        var terms = self
        if isNew || name != nil {
            terms.name = rules.text(name, "#/name")
            rules.check(terms.name != nil, "#/name", .tooShort, "The name has no words.")
            rules.check(
                (terms.name?.unicodeScalars.count ?? 0) <= Self.nameLimit, "#/name", .tooLong,
                "A name has at most \(Self.nameLimit) characters.")
        }
        rules.check(
            scopes == nil || preset == nil, "#/preset", .notAllowed, "Name scopes or a preset, not both.")
        for (index, text) in (networks ?? []).enumerated() {
            rules.check(
                Network(text) != nil, "#/allowed_cidrs/\(index)", .invalidFormat,
                "is no network, such as 203.0.113.0/24 or 2001:db8::/32")
        }
        let given: [KeyLimit: Bool] = [
            .expiresAt: expiresAt != nil, .networks: networks != nil, .monthlyCredits: monthlyCredits != nil,
            .requestsPerMinute: requestsPerMinute != nil,
        ]
        for limit in unset where given[limit] == true {
            rules.check(
                false, "#/\(limit.rawValue)", .notAllowed, "A limit is set or taken off, not both.")
        }
        try rules.pass()
        return terms
    }

    /// - Throws: `PikaError` with `validation_failed` unless the key is still to expire.
    func checkExpiry(after now: Timestamp) throws(PikaError) {
        var rules = Rules()
        rules.check(
            expiresAt.map { $0 > now } ?? true, "#/expires_at", .outOfRange,
            "must be a moment that lies ahead")
        try rules.pass()
    }
}

extension KeyGrants {
    /// Names of what this holds beyond what `other` does.
    func excess(over other: KeyGrants) -> [String] {
        func exceeds<T: Comparable>(_ mine: T?, _ theirs: T?) -> Bool {
            guard let theirs else { return false }
            return mine.map { $0 > theirs } ?? true
        }
        var names: [String] = []
        if !scopes.isSubset(of: other.scopes) { names.append("scopes") }
        if let outer = other.networks?.compactMap({ Network($0) }) {
            let inner = networks?.compactMap { Network($0) }
            let fits = inner.map { $0.allSatisfy { network in outer.contains { $0.contains(network) } } }
            if fits != true { names.append(KeyLimit.networks.rawValue) }
        }
        if exceeds(expiresAt, other.expiresAt) { names.append(KeyLimit.expiresAt.rawValue) }
        if exceeds(monthlyCredits, other.monthlyCredits) { names.append(KeyLimit.monthlyCredits.rawValue) }
        if exceeds(requestsPerMinute, other.requestsPerMinute) {
            names.append(KeyLimit.requestsPerMinute.rawValue)
        }
        return names
    }
}

extension Keys {
    /// - Throws: `PikaError` with `grant_exceeded`.
    static func check(_ grants: KeyGrants, isWithin actor: KeyGrants) throws(PikaError) {
        let names = grants.excess(over: actor)
        guard !names.isEmpty else { return }
        throw exceeded(names.map { "#/\($0)" }, "The key that asks does not hold this itself.")
    }

    /// - Throws: `PikaError` with `grant_exceeded`.
    static func check(_ key: APIKey, isWithin actor: APIKey) throws(PikaError) {
        let names = key.id == actor.id ? [] : key.grants.excess(over: actor.grants)
        guard !names.isEmpty else { return }
        throw PikaError(
            .grantExceeded,
            "This key holds more than the one that asks: \(names.joined(separator: ", ")).")
    }

    static func exceeded(_ pointers: [String], _ detail: String) -> PikaError {
        PikaError(
            .grantExceeded, "No key holds more than the one that makes or changes it.",
            violations: pointers.map { Violation(at: .pointer($0), code: .notAllowed, detail: detail) })
    }
}

extension AuditEntry {
    /// What is different between two states of a key, in the words of the contract; a secret is in neither.
    static func changes(from old: APIKey?, to new: APIKey) -> [Change] {
        let (before, after) = (old.map(facts) ?? [:], facts(of: new))
        return Set(before.keys).union(after.keys).sorted().compactMap { field in
            before[field] == after[field] ? nil : Change(field, from: before[field], to: after[field])
        }
    }

    private static func facts(of key: APIKey) -> [String: String] {
        var facts = [
            "name": key.name, "scopes": key.grants.scopes.sorted().map(\.rawValue).joined(separator: " "),
            "status": key.revokedAt != nil ? "revoked" : key.disabledAt != nil ? "disabled" : "active",
        ]
        facts[KeyLimit.networks.rawValue] = key.grants.networks?.joined(separator: " ")
        facts[KeyLimit.expiresAt.rawValue] = key.grants.expiresAt.map { String($0.seconds) }
        facts[KeyLimit.monthlyCredits.rawValue] = key.grants.monthlyCredits.map { String($0.rawValue) }
        facts[KeyLimit.requestsPerMinute.rawValue] = key.grants.requestsPerMinute.map(String.init)
        return facts
    }
}
