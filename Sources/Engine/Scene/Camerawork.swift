import Domain

/// Camera and lens for a staging: the caller's and the prompt's words first, then what flatters the set.
struct Camerawork {
    private(set) var camera: Staging.Camera
    private(set) var lens: Staging.Lens

    init(description: SceneDescription, set: SetName, subjects: [Staging.Subject], request: VideoRequest) {
        let framing = Self.framing(description, set, subjects)
        let (move, speed) = Self.move(description, set, subjects, request)
        camera = Staging.Camera(
            move: move, framing: framing, angle: Self.angle(description, set), speed: speed,
            handheld: description.cameras.contains(.handheld)
                ? 0.6 : (description.cameras.contains(.fpv) ? 0.25 : 0),
            pointOfView: description.shots.contains(.pov))
        lens = Self.lens(description, framing, set)
    }

    private static func framing(
        _ description: SceneDescription, _ set: SetName, _ subjects: [Staging.Subject]
    ) -> Staging.Camera.Framing {
        for shot in description.shots {
            switch shot {
            case .macro, .extremeCloseUp: return .macro
            case .closeUp: return .close
            case .medium, .overTheShoulder: return .medium
            case .wide: return .wide
            case .aerial: return .vista
            case .topDown, .lowAngle, .highAngle, .pov: continue
            }
        }
        guard let hero = subjects.first else { return set == .fluid || set == .productTable ? .close : .wide }
        if description.cameras.contains(.drone) || description.cameras.contains(.fpv) { return .wide }
        if set == .clouds { return .medium }
        switch hero.kind {
        case .building, .structure, .train, .boat, .aircraft, .spacecraft, .tree, .mountain, .celestial,
            .planet:
            return .wide
        default: break
        }
        if set == .productTable || set == .backdrop && hero.kind != .car && hero.count == 1 { return .close }
        // In a room what lies about does not make a crowd.
        let isRoom = set == .interior || set == .theatre
        let players = subjects.filter { subject in
            let isAlive = [.person, .robot, .animal, .dog, .creature].contains(subject.kind)
            // Rider and mount are one.
            return (!isRoom || isAlive) && subject.support != .onSubject
        }
        return hero.count > 2 || players.count > 2 ? .wide : .medium
    }

    private static func angle(_ description: SceneDescription, _ set: SetName) -> Staging.Camera.Angle {
        for shot in description.shots {
            switch shot {
            case .lowAngle: return .low
            case .highAngle, .aerial: return .high
            case .topDown: return .top
            default: continue
            }
        }
        if description.cameras.contains(.drone) { return .high }
        return description.place == .sky ? .low : .eye
    }

    /// The move and its pace; a default is gentle and has a reason in the set.
    private static func move(
        _ description: SceneDescription, _ set: SetName, _ subjects: [Staging.Subject],
        _ request: VideoRequest
    ) -> (CameraMove, Float) {
        let pace: Float = pace(description)
        if let move = request.camera { return (move, pace) }
        let goesRight = request.seed % 2 == 0
        // Handheld is a manner; a move named beside it is the move.
        let named = description.cameras.first { $0 != .handheld } ?? description.cameras.first
        switch named {
        case .pan: return (goesRight ? .panRight : .panLeft, pace)
        case .whipPan: return (goesRight ? .panRight : .panLeft, 4)
        case .fpv: return (.drone, max(1.8, pace))
        case .some(let camera): return (CameraMove(rawValue: camera.rawValue) ?? .dollyIn, pace)
        case nil: break
        }
        if description.shots.contains(.topDown) { return (.craneUp, 0.7 * pace) }
        if description.speeds.contains(.timeLapse) { return (.static, 1) }
        let isVehicle = subjects.first.map { [.car, .vehicle, .train].contains($0.kind) } ?? false
        switch set {
        case .neonStreet: return (isVehicle ? .tracking : .dollyIn, pace)
        case .mountainRoad: return (isVehicle ? .tracking : .craneUp, pace)
        case .orbit, .productTable, .backdrop, .swarm: return (.orbit, 0.7 * pace)
        case .interior, .theatre, .arena, .cavern: return (.dollyIn, 0.8 * pace)
        case .tunnel: return (isVehicle ? .tracking : .dollyIn, pace)
        case .rainOnGlass: return (.dollyIn, 0.6 * pace)
        case .surf: return (subjects.isEmpty ? .craneUp : .tracking, pace)
        case .lake, .clouds: return (subjects.isEmpty ? .craneUp : .tracking, 0.8 * pace)
        case .village, .jungle: return (.dollyIn, 0.8 * pace)
        case .forest, .reef, .meadow: return (.dollyIn, 0.8 * pace)
        case .desert: return (subjects.isEmpty ? .craneUp : .tracking, 0.8 * pace)
        case .skyline: return (.drone, pace)
        case .fluid: return (.dollyIn, 0.6 * pace)
        }
    }

    /// 1, less where the prompt calls the camera slow, more where it calls it fast.
    private static func pace(_ description: SceneDescription) -> Float {
        let words = description.understood.filter { reading in
            SceneDescription.Camera(rawValue: reading.meaning) != nil
        }.map { $0.words.lowercased() }.joined(separator: " ")
        if ["slow", "gentl", "soft", "subtle", "langsam", "lent", "devagar"].contains(where: words.contains) {
            return 0.65
        }
        if ["fast", "quick", "rapid", "swift", "whip", "crash"].contains(where: words.contains) {
            return 1.8
        }
        return 1
    }

    private static func lens(
        _ description: SceneDescription, _ framing: Staging.Camera.Framing, _ set: SetName
    ) -> Staging.Lens {
        let words = description.lens.words
        var millimetres: Float
        var blur: Float
        switch framing {
        case .macro: (millimetres, blur) = (100, 0.6)
        case .close: (millimetres, blur) = (85, 0.4)
        case .medium: (millimetres, blur) = (50, 0.22)
        case .wide: (millimetres, blur) = (30, 0.08)
        case .vista: (millimetres, blur) = (26, 0)
        }
        // Peaks and sky belong into a picture of the road.
        if set == .mountainRoad, framing == .medium { millimetres = 35 }
        // Rooms end soon behind the camera.
        if [.interior, .theatre, .arena, .cavern, .tunnel].contains(set) {
            millimetres = [.medium: 35, .wide: 27, .vista: 22][framing] ?? millimetres
        }
        if words.contains("telephoto") { millimetres = 135 }
        if words.contains("wide-angle") { millimetres = 22 }
        if let stated = description.lens.millimetres { millimetres = Float(min(max(stated, 12), 300)) }
        if words.contains("shallow-focus") || words.contains("tilt-shift") { blur = max(0.6, blur) }
        if words.contains("deep-focus") || set == .skyline && blur < 0.3 { blur = 0 }
        var grain: Float = words.contains("film-grain") ? 0.5 : 0.2
        if description.styles.contains(.vintageFilm) { grain = 0.8 }
        return Staging.Lens(
            millimetres: millimetres, blur: blur, anamorphic: words.contains("anamorphic"), grain: grain)
    }
}
