import Foundation
import Media

/// The Earth from orbit: day and city lights, as the packages have them.
enum EarthMaps {
    private static let files = [("earth/day", "earth.jpg"), ("earth/night", "night.jpg")]

    static func build(_ sources: SourceFolder) throws(AssetError) -> [String: [UInt8]] {
        var blobs: [String: [UInt8]] = [:]
        for (key, name) in files {
            let file = sources.root.appending(path: "usr/share/xplanet/images/" + name)
            guard let data = try? Data(contentsOf: file), let picture = try? StillReader.picture(data) else {
                throw .unreadableSource(path: file.path)
            }
            blobs[key] = TextureCodec.encode(picture)
        }
        return blobs
    }
}
