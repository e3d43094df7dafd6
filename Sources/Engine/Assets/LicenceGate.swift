/// The terms under which art may come into the pack: customers resell the films that are made with it.
///
/// Share-alike and copyleft art stays out, because a frame that shows it may count as an adaptation.
public enum LicenceGate {
    /// SPDX ids, or the name that the owner of a one-off licence uses.
    public static let allowed: Set<String> = [
        "CC0-1.0", "CC-BY-3.0", "CC-BY-3.0-US", "CC-BY-4.0", "OFL-1.1", "IPA", "Unicode-DFS-2016", "WordNet",
        "public-domain",
    ]

    /// Lets an entry pass or ends the build.
    public static func check(_ licence: String, of asset: String) throws(AssetError) {
        guard allowed.contains(licence) else { throw .forbiddenLicence(licence: licence, asset: asset) }
    }
}
