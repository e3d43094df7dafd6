/// Takes a picture apart along a mask: what is in front, without what shines through, and what lies behind.
enum Matting {
    /// Colours of the front and of the back at every pixel, estimated where the mask mixes them
    /// (blur fusion, Forte 2021): the front's edge carries no fringe of what was behind it.
    static func separate(_ picture: Colours, mask: Plane, scale: Float) -> (front: Colours, back: Colours) {
        let wide = fuse(picture, picture, picture, mask, radius: max(4, Int(40 * scale)))
        return fuse(picture, wide.front, wide.back, mask, radius: max(1, Int(5 * scale)))
    }

    /// The front's colours such that, laid over `plate`, it gives the picture back: at rest nothing has changed.
    ///
    /// Where hardly anything of the front shows, its estimated colour is the better guide.
    static func front(of picture: Colours, over plate: Colours, mask: Plane, estimate: Colours) -> Colours {
        Colours(
            Parallel.map([0, 1, 2]) { channel in
                let (image, back) = (picture.planes[channel], plate.planes[channel])
                let guess = estimate.planes[channel]
                let result = Plane(width: image.width, height: image.height)
                for i in 0..<image.count {
                    let alpha = mask.values[i]
                    guard alpha > 0.01 else {
                        result.values[i] = guess.values[i]
                        continue
                    }
                    let exact = min(max((image.values[i] - (1 - alpha) * back.values[i]) / alpha, 0), 1)
                    result.values[i] =
                        guess.values[i] + (exact - guess.values[i]) * smoothstep(0.03, 0.4, alpha)
                }
                return result
            })
    }

    /// A mask that is at least as opaque as it takes to cover up what the plate shows and the picture does not.
    ///
    /// A network is unsure of a dark coat in the dark: whatever it half believes in goes with the front, whole.
    static func covering(_ mask: Plane, picture: Colours, plate: Colours) -> Plane {
        let result = Plane(width: mask.width, height: mask.height)
        for i in 0..<mask.count {
            let alpha = mask.values[i]
            var least: Float = 0
            if alpha > 0.02, alpha < 1 {
                for (image, back) in zip(picture.planes, plate.planes) {
                    let (value, behind) = (image.values[i], back.values[i])
                    let need = value < behind ? 1 - value / behind : (value - behind) / max(1 - behind, 1e-3)
                    least = max(least, need)
                }
                least *= smoothstep(0.02, 0.12, alpha)
            }
            result.values[i] = max(alpha, min(least, 1))
        }
        return result
    }

    private static func fuse(
        _ picture: Colours, _ front: Colours, _ back: Colours, _ mask: Plane, radius: Int
    ) -> (front: Colours, back: Colours) {
        let away = mask.map { 1 - $0 }
        let weight = mask.boxBlurred(radius)
        let awayWeight = away.boxBlurred(radius)
        let pairs = Parallel.map([0, 1, 2]) { channel in
            let image = picture.planes[channel]
            let f = front.planes[channel].combined(mask, *).boxBlurred(radius)
            let b = back.planes[channel].combined(away, *).boxBlurred(radius)
            let nearFront = Plane(width: image.width, height: image.height)
            let nearBack = Plane(width: image.width, height: image.height)
            for i in 0..<image.count {
                let alpha = mask.values[i]
                let meanFront = f.values[i] / (weight.values[i] + 1e-5)
                let meanBack = b.values[i] / (awayWeight.values[i] + 1e-5)
                let rest = image.values[i] - alpha * meanFront - (1 - alpha) * meanBack
                nearFront.values[i] = min(max(meanFront + alpha * rest, 0), 1)
                nearBack.values[i] = min(max(meanBack + (1 - alpha) * rest, 0), 1)
            }
            return (front: nearFront, back: nearBack)
        }
        return (Colours(pairs.map(\.front)), Colours(pairs.map(\.back)))
    }
}
