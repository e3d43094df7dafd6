import Foundation

/// The packages that assets come from, unpacked into one tree by `scripts/fetch-assets.sh`.
struct SourceFolder: Sendable {
    struct Package: Sendable {
        var name: String
        var licence: String
        var author: String
        var use: String
    }

    static let packages: [Package] = [
        Package(
            name: "sweethome3d-furniture", licence: "CC-BY-3.0",
            author: "Scopia, Kator Legaz, Reallusion, contributors of Blend Swap (each model names its own)",
            use: "models; the collection BlendSwap-CC-0 is CC0-1.0"),
        Package(
            name: "firefox-esr", licence: "CC-BY-4.0", author: "Twitter, Inc. and contributors (Twemoji)",
            use: "layered glyphs of TwemojiMozilla.ttf, inflated to toys"),
        Package(
            name: "xplanet-images", licence: "public-domain", author: "NASA",
            use: "maps of the Earth by day and by night"),
        Package(
            name: "fonts-lobster", licence: "OFL-1.1", author: "Pablo Impallari", use: "script lettering"),
        Package(name: "fonts-bebas-neue", licence: "OFL-1.1", author: "Dharma Type", use: "signs and labels"),
        Package(
            name: "fonts-ipaexfont-gothic", licence: "IPA",
            author: "Information-technology Promotion Agency, Japan",
            use: "Japanese signs"),
        Package(
            name: "fonts-comfortaa", licence: "OFL-1.1", author: "Johan Aakerlund",
            use: "rounded neon lettering"),
        Package(
            name: "wordnet-base", licence: "WordNet", author: "Princeton University", use: "vocabulary.bin"),
        Package(
            name: "unicode-cldr-core", licence: "Unicode-DFS-2016", author: "Unicode, Inc.",
            use: "emoji names in vocabulary.bin and in the index"),
    ]

    let root: URL

    var cldr: URL { root.appending(path: "usr/share/unicode/cldr/common") }
    var emojiFont: URL { root.appending(path: FontFace.emoji.sourcePath) }

    /// Versions and checksums, as the fetch script wrote them: `package version sha256` a line.
    func manifest() throws(AssetError) -> [AssetIndex.Source] {
        let file = root.appending(path: "manifest.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw .unreadableSource(path: file.path)
        }
        var found: [String: [Substring]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if fields.count == 3 { found[String(fields[0])] = fields }
        }
        var sources: [AssetIndex.Source] = []
        for package in Self.packages {
            try LicenceGate.check(package.licence, of: package.name)
            guard let fields = found[package.name] else { throw .unreadableSource(path: package.name) }
            sources.append(
                AssetIndex.Source(
                    package: package.name, version: String(fields[1]), licence: package.licence,
                    author: package.author, sha256: String(fields[2]), use: package.use))
        }
        return sources
    }
}
