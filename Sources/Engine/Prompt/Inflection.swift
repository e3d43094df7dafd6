import Foundation

/// Possible dictionary forms of a word in German, French, Spanish and Portuguese, by its ending.
///
/// Works on folded words, which undoes umlauts and accents as well.
enum Inflection {
    struct Form {
        var base: String
        /// What the ending fits: `n` noun, `a` adjective, `v` finite verb, `g` gerund, `p` participle.
        var part: Character
        var isPlural = false
    }

    static func forms(_ word: String, _ language: Language) -> [Form] {
        guard word.count > 2 else { return [] }
        var result: [Form] = []
        func add(_ endings: [(String, String, Character, Bool)]) {
            for (ending, base, part, isPlural) in endings
            where word.hasSuffix(ending) && word.count > ending.count + 1 {
                result.append(
                    Form(base: String(word.dropLast(ending.count)) + base, part: part, isPlural: isPlural))
            }
        }
        switch language {
        case .german:
            add(german)
            if word.hasPrefix("ge"), word.hasSuffix("t") {
                result.append(Form(base: String(word.dropFirst(2).dropLast(1)) + "en", part: "p"))
            }
        case .french: add(french)
        case .spanish:
            add(spanish)
            result += result.filter { $0.part != "n" }.compactMap(Self.diphthong)
        case .portuguese: add(portuguese)
        case .english, .japanese, .chinese: break
        }
        return result
    }

    private static let german: [(String, String, Character, Bool)] = [
        ("en", "", "n", true), ("n", "", "n", true), ("er", "", "n", true), ("e", "", "n", true),
        ("s", "", "n", false),
        ("es", "", "n", false), ("nen", "", "n", true), ("ern", "", "n", true), ("s", "", "n", true),
        ("e", "", "a", false), ("en", "", "a", false), ("er", "", "a", false), ("es", "", "a", false),
        ("em", "", "a", false),
        ("er", "e", "a", false), ("t", "en", "v", false), ("et", "en", "v", false), ("e", "en", "v", false),
        ("te", "en", "v", false), ("ten", "en", "v", false), ("t", "n", "v", false),
        ("end", "en", "g", false),
        ("ende", "en", "g", false), ("ender", "en", "g", false), ("endes", "en", "g", false),
        ("enden", "en", "g", false),
        ("endem", "en", "g", false), ("nd", "n", "g", false), ("nde", "n", "g", false),
        ("nden", "n", "g", false),
    ]

    private static let french: [(String, String, Character, Bool)] = [
        ("s", "", "n", true), ("x", "", "n", true), ("aux", "al", "n", true), ("s", "", "a", false),
        ("e", "", "a", false),
        ("es", "", "a", false), ("es", "e", "a", false), ("x", "", "a", false), ("e", "er", "v", false),
        ("ent", "er", "v", false),
        ("es", "er", "v", false), ("ait", "er", "v", false), ("aient", "er", "v", false),
        ("ant", "er", "g", false),
        ("ant", "re", "g", false), ("ant", "ir", "g", false), ("it", "ir", "v", false),
        ("issent", "ir", "v", false),
        ("issant", "ir", "g", false), ("e", "er", "p", false), ("ee", "er", "p", false),
        ("es", "er", "p", false),
        ("ees", "er", "p", false), ("geant", "ger", "g", false), ("d", "dre", "v", false),
        ("dent", "dre", "v", false),
        ("cant", "cer", "g", false), ("geante", "geant", "a", false), ("tte", "t", "a", false),
        ("nne", "n", "a", false),
        ("euse", "eux", "a", false), ("euses", "eux", "a", false), ("ive", "if", "a", false),
        ("lle", "l", "a", false),
    ]

    private static let spanish: [(String, String, Character, Bool)] = [
        ("s", "", "n", true), ("es", "", "n", true), ("ces", "z", "n", true), ("a", "o", "n", false),
        ("as", "o", "n", true),
        ("s", "", "a", false), ("es", "", "a", false), ("a", "o", "a", false), ("as", "o", "a", false),
        ("os", "o", "a", false),
        ("a", "ar", "v", false), ("an", "ar", "v", false), ("aba", "ar", "v", false), ("o", "ar", "v", false),
        ("e", "er", "v", false), ("e", "ir", "v", false), ("en", "er", "v", false), ("en", "ir", "v", false),
        ("io", "er", "v", false), ("io", "ir", "v", false), ("ando", "ar", "g", false),
        ("andose", "ar", "g", false),
        ("iendo", "er", "g", false), ("iendo", "ir", "g", false), ("yendo", "er", "g", false),
        ("iendose", "er", "g", false),
        ("ado", "ar", "p", false), ("ada", "ar", "p", false), ("ados", "ar", "p", false),
        ("adas", "ar", "p", false),
        ("ido", "ir", "p", false), ("ida", "er", "p", false), ("a", "arse", "v", false),
        ("an", "arse", "v", false),
    ]

    private static let portuguese: [(String, String, Character, Bool)] = [
        ("s", "", "n", true), ("es", "", "n", true), ("oes", "ao", "n", true), ("aes", "ao", "n", true),
        ("ns", "m", "n", true),
        ("ais", "al", "n", true), ("eis", "el", "n", true), ("ois", "ol", "n", true), ("a", "o", "n", false),
        ("as", "o", "n", true),
        ("s", "", "a", false), ("es", "", "a", false), ("a", "o", "a", false), ("as", "o", "a", false),
        ("os", "o", "a", false),
        ("ns", "m", "a", false), ("a", "ar", "v", false), ("am", "ar", "v", false), ("ava", "ar", "v", false),
        ("ou", "ar", "v", false),
        ("e", "er", "v", false), ("e", "ir", "v", false), ("em", "er", "v", false), ("em", "ir", "v", false),
        ("ando", "ar", "g", false), ("endo", "er", "g", false), ("indo", "ir", "g", false),
        ("ado", "ar", "p", false),
        ("ada", "ar", "p", false), ("ados", "ar", "p", false), ("adas", "ar", "p", false),
        ("ido", "er", "p", false),
        ("ida", "ir", "p", false),
    ]

    /// `duerme` → `dorme`, `pierde` → `perde`.
    private static func diphthong(_ form: Form) -> Form? {
        for (changed, plain) in [("ueg", "ug"), ("ue", "o"), ("ie", "e")] {
            if let range = form.base.range(of: changed) {
                return Form(base: form.base.replacingCharacters(in: range, with: plain), part: form.part)
            }
        }
        return nil
    }
}
