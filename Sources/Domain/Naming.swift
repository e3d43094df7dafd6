extension RawRepresentable where Self: CaseIterable, RawValue == String {
    /// As people write it: in any case, with or without hyphens, or by one of some other names.
    init?(named name: String, or others: [String: Self]) {
        let key = name.searchKey
        guard let found = Self.allCases.first(where: { $0.rawValue.searchKey == key }) ?? others[key] else {
            return nil
        }
        self = found
    }
}

extension String {
    /// Lower-case letters and digits alone.
    var searchKey: String { lowercased().filter { $0.isLetter || $0.isNumber } }
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
