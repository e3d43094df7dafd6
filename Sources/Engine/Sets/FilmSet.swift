import Render

/// Builds one kind of place.
protocol FilmSet {
    init(staging: Staging, assets: AssetLibrary?)
    func stage() throws -> Stage
}

extension SetName {
    /// The stage of a staging on this set.
    func build(_ staging: Staging, assets: AssetLibrary?) throws -> Stage {
        var stage = try kind.init(staging: staging.seated(assets), assets: assets).stage()
        HeroLight(staging: staging).finish(&stage)
        return stage
    }

    private var kind: any FilmSet.Type {
        switch self {
        case .neonStreet: NeonStreetSet.self
        case .mountainRoad: MountainRoadSet.self
        case .orbit: OrbitSet.self
        case .productTable: ProductTableSet.self
        case .surf: SurfSet.self
        case .forest: ForestSet.self
        case .desert: DesertSet.self
        case .reef: ReefSet.self
        case .skyline: SkylineSet.self
        case .fluid: FluidSet.self
        case .meadow: MeadowSet.self
        case .interior: InteriorSet.self
        case .theatre: TheatreSet.self
        case .backdrop: BackdropSet.self
        case .rainOnGlass: InteriorSet.self
        case .lake: LakeSet.self
        case .village: VillageSet.self
        case .jungle: JungleSet.self
        case .clouds: CloudSet.self
        case .swarm: SwarmSet.self
        case .arena: ArenaSet.self
        case .cavern: CavernSet.self
        case .tunnel: TunnelSet.self
        }
    }
}
