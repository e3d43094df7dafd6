/// Makes a coarse mask follow the edges of a picture (He, Sun and Tang 2010).
///
/// - Parameters:
///   - mask: Any size; it is brought to the guide's.
///   - radius: In pixels of the guide: how far the coarse mask may be wrong.
///   - roughness: Variance of the guide that counts as an edge; smaller follows fainter edges.
/// - Returns: A mask of the guide's size, 0…1.
func guidedFilter(_ mask: Plane, guide: Plane, radius: Int, roughness: Float) -> Plane {
    // The coefficients are smooth: a quarter of the pixels is enough to find them.
    let (width, height) = (max(guide.width / 2, 8), max(guide.height / 2, 8))
    let filter = GuidedMask(
        mask.resampled(width: width, height: height), guide: guide.resampled(width: width, height: height),
        radius: max(1, radius / 2), roughness: roughness)
    let slope = filter.slope.resampled(width: guide.width, height: guide.height)
    let offset = filter.offset.resampled(width: guide.width, height: guide.height)
    let result = Plane(width: guide.width, height: guide.height)
    for i in 0..<result.count {
        result.values[i] = min(max(slope.values[i] * guide.values[i] + offset.values[i], 0), 1)
    }
    return result
}

/// What a guided filter knows at a small size: the mask is `slope` × guide + `offset`, at any size.
struct GuidedMask {
    let slope: Plane
    let offset: Plane

    /// - Parameters:
    ///   - mask: Of the guide's size.
    ///   - radius: In pixels of the guide.
    init(_ mask: Plane, guide: Plane, radius: Int, roughness: Float) {
        let meanI = guide.boxBlurred(radius)
        let meanP = mask.boxBlurred(radius)
        let cross = guide.combined(mask, *).boxBlurred(radius)
        let square = guide.combined(guide, *).boxBlurred(radius)
        let a = Plane(width: guide.width, height: guide.height)
        let b = Plane(width: guide.width, height: guide.height)
        for i in 0..<a.count {
            let variance = square.values[i] - meanI.values[i] * meanI.values[i]
            let slope = (cross.values[i] - meanI.values[i] * meanP.values[i]) / (variance + roughness)
            a.values[i] = slope
            b.values[i] = meanP.values[i] - slope * meanI.values[i]
        }
        slope = a.boxBlurred(radius)
        offset = b.boxBlurred(radius)
    }
}
