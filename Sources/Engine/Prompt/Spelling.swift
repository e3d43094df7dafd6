/// Reads a word that no dictionary knows as the nearest one that it does know, one slip away.
struct Spelling: Sendable {
    let lexicon: Lexicon
    let morphology: Morphology

    /// More misspelt words than this are left alone, to bound the time.
    private static let limit = 8

    func correct(_ tokens: [Token], _ corrections: inout [SceneDescription.Reading]) -> [Token] {
        guard morphology.vocabulary != nil else { return tokens }
        var tokens = tokens
        var slips = 0
        for index in tokens.indices
        where slips < Self.limit && isSuspect(tokens[index]) && !isNamed(tokens, index) {
            guard let better = nearest(tokens[index].text) else { continue }
            slips += 1
            corrections.append(SceneDescription.Reading(tokens[index].source, better))
            tokens[index].text = better
        }
        // Where several words are misspelt, a rare word one slip from a common one is probably misspelt too.
        guard slips >= 2 else { return tokens }
        for index in tokens.indices where tokens[index].kind == .word && isRare(tokens[index].text) {
            guard let better = Self.edits(tokens[index].text).first(where: { lexicon.places[$0] != nil })
            else { continue }
            corrections.append(SceneDescription.Reading(tokens[index].source, better))
            tokens[index].text = better
        }
        return tokens
    }

    private func isSuspect(_ token: Token) -> Bool {
        let text = token.text
        guard token.kind == .word, token.hint == nil, !token.isEnglish, !token.capital,
            (3...16).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return !morphology.isKnown(text) && !morphology.forms(text).contains { morphology.isKnown($0) }
    }

    /// `ferris` is no word, `ferris wheel` is.
    private func isNamed(_ tokens: [Token], _ index: Int) -> Bool {
        guard index + 1 < tokens.count, let noun = morphology.lemma(tokens[index + 1].text, .noun) else {
            return false
        }
        return morphology.vocabulary?.has(tokens[index].text + " " + noun, .noun) == true
    }

    private func isRare(_ text: String) -> Bool {
        guard text.count > 3, lexicon.words.contains(text) == false, lexicon.functionWords[text] == nil,
            let entry = morphology.vocabulary?.entry(text)
        else { return false }
        return entry.frequency.wrappedSum() < 3
    }

    private func nearest(_ text: String) -> String? {
        var best: (word: String, rank: Int)?
        for edit in text.count == 3 ? Self.transpositions(text) : Self.edits(text) {
            let rank: Int
            if lexicon.words.contains(edit) || lexicon.functionWords[edit] != nil {
                rank = 30_000 + (edit.first == text.first ? 10_000 : 0)
            } else if text.count > 3, let entry = morphology.vocabulary?.entry(edit) {
                rank = Int(entry.frequency.wrappedSum()) + (Self.doubles(edit, text) ? 5_000 : 0)
            } else if text.count > 4,
                let lemma = morphology.lemma(edit, .verb) ?? morphology.lemma(edit, .noun)
            {
                rank = Int(morphology.vocabulary?.entry(lemma)?.frequency.wrappedSum() ?? 0)
            } else {
                continue
            }
            if rank > (best?.rank ?? 0) { best = (edit, rank) }
        }
        return best?.word
    }

    /// Whether `edit` only writes twice what was typed once, the commonest slip there is.
    private static func doubles(_ edit: String, _ text: String) -> Bool {
        let letters = Array(edit.utf8)
        guard letters.count == text.utf8.count + 1 else { return false }
        return letters.indices.dropFirst().contains { index in
            guard letters[index] == letters[index - 1] else { return false }
            var single = letters
            single.remove(at: index)
            return single.elementsEqual(text.utf8)
        }
    }

    private static func transpositions(_ text: String) -> [String] {
        let letters = Array(text)
        return (0..<letters.count - 1).map { index in
            var swapped = letters
            swapped.swapAt(index, index + 1)
            return String(swapped)
        }
    }

    /// Every string one deletion, transposition, substitution or insertion of a letter away.
    static func edits(_ text: String) -> [String] {
        let letters = Array(text.utf8)
        var result: [String] = []
        func add(_ bytes: [UInt8]) { result.append(String(decoding: bytes, as: UTF8.self)) }
        for index in letters.indices {
            var bytes = letters
            bytes.remove(at: index)
            add(bytes)
            if index + 1 < letters.count {
                bytes = letters
                bytes.swapAt(index, index + 1)
                add(bytes)
            }
        }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            for index in 0...letters.count {
                var bytes = letters
                bytes.insert(letter, at: index)
                add(bytes)
                if index < letters.count, letters[index] != letter {
                    bytes = letters
                    bytes[index] = letter
                    add(bytes)
                }
            }
        }
        return result
    }
}
