import Render

/// Builds one kind of place.
protocol FilmSet {
    init(staging: Staging, assets: AssetLibrary?)
    func stage() throws -> Stage
}
