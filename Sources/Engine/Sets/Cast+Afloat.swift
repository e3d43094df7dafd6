import Foundation
import Render

extension Cast {
    /// The cast on water: who floats rocks on the swell under it, its keel below the surface.
    func afloat(on swell: Swell) throws -> [Model] {
        try staging.subjects.indices.flatMap { index -> [Model] in
            let own = staging.subjects[index]
            var carrier = own
            let models = try models(of: [index])
            // Who sits in a boat rocks with it.
            if own.support == .onSubject || own.support == .inSubject, let target = own.target,
                staging.subjects.indices.contains(target)
            {
                carrier = staging.subjects[target]
            }
            let subject = carrier
            guard subject.support == .water || subject.support == .underwater else { return models }
            let sunk = Self.draught(of: subject)
            let place = subject.position, reach = subject.height * 0.5
            return models.map { model in
                var model = model
                let still = model.transform
                model.transform = .moving { seconds in
                    .translation(place) * swell.pose(place.x, place.z, seconds, reach: reach)
                        * .translation(SIMD3(0, -sunk * subject.height, 0) - place) * still.at(seconds)
                }
                return model
            }
        }
    }

    /// How much of a subject is below the water, in parts of its height.
    static func draught(of subject: Staging.Subject) -> Float {
        switch subject.kind {
        case .boat: 0.07
        case .fish, .whale: 0.45
        case .bird: 0.14
        case .person, .animal, .dog: subject.action == .swim || subject.action == .float ? 0.55 : 0.06
        default: 0.08
        }
    }
}
