import Foundation

/// A language in Latin letters, by the name that espeak-ng knows it under.
enum Language: String, CaseIterable {
    case english = "en-us"
    case german = "de"
    case french = "fr-fr"
    case spanish = "es"
    case italian = "it"
    case portuguese = "pt"
    case dutch = "nl"
    case polish = "pl"
    case swedish = "sv"
    case turkish = "tr"

    /// As a note says it.
    var name: String { "\(self)".capitalized }

    /// The language that most small words of a text are of; English where they do not say.
    ///
    /// English names hold foreign words (Rio de la Plata), so that another language needs two words, a sixth of the
    /// text, and twice what English has.
    init(of text: String) {
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
        func count(_ language: Language) -> Int {
            let own = Self.common[language] ?? []
            return words.filter {
                own.contains($0) || (language == .french || language == .italian) && Self.isElided($0, own)
            }.count
        }
        let english = count(.english)
        let best = Self.allCases.dropFirst().map { (language: $0, count: count($0)) }
            .max { $0.count < $1.count }
        guard let best, best.count > 2 * english, best.count * 6 >= words.count,
            best.count >= 2 || words.count <= 2 && best.count == words.count
        else {
            self = .english
            return
        }
        self = best.language
    }

    /// L'eau, c'est, dell'arte: the part before the apostrophe is the small word.
    private static func isElided(_ word: String, _ own: Set<String>) -> Bool {
        guard let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" }) else { return false }
        return own.contains(word[..<mark] + "'")
    }

    /// Small words that are in nearly every sentence, none of them English as well.
    private static let common: [Language: Set<String>] = [
        .english: """
        the and of to is it you that for on are with as i his they be at this have from or had by but what all
        were we when your can said there use an each which she do how their if will up about out many then them
        these so some her would make like him into has look two more go see no way could my than been who its
        hello good morning please welcome thank thanks
        """,
        .german: """
        der das und ist nicht ich du sie wir ihr ein eine einen dem den des mit auf für von zu im auch sich
        es wie wird sind haben heute guten morgen tag hallo danke bitte aber oder schön sehr mein dein
        """,
        .french: """
        le les un une des du et est je tu il elle nous vous ils que qui dans pour pas sur avec ce cette mais
        bonjour merci bonne très où sont au aux mon votre notre l' d' c' j' n' qu' s' m'
        """,
        .spanish: """
        el los las una y es en que del por para con está muy pero como más hola gracias buenos buenas días
        usted yo tú nosotros mi su al lo qué se son hoy
        """,
        .italian: """
        il gli una è di che non per con sono della del nel dei ciao grazie buongiorno buona giorno come questo
        questa ma anche più molto oggi si mio l' dell' un' c' all' nell'
        """,
        .portuguese: """
        os uma é em que não do da dos das no na para com está muito mas olá obrigado obrigada bom dia você eu
        nós ao seu sua também hoje são
        """,
        .dutch: """
        het een en van ik je niet dat zijn op te met voor er maar om hem dan zou wat mijn dit zo ook hallo
        goede dank wij hoe naar heeft vandaag
        """,
        .polish: """
        nie się na że jest z do to jak ale co tak czy dla od już dzień dobry dziękuję cześć jestem są bardzo
        """,
        .swedish: """
        och att det som en är av för på med jag inte den har till om ett hej tack god morgon vi du mycket idag
        """,
        .turkish: """
        bir ve bu da için çok ne ben sen değil var merhaba teşekkür ederim günaydın nasıl iyi ama daha bugün
        """,
    ].mapValues { Set($0.split { $0.isWhitespace }.map(String.init)) }
}
