/// What every program knows about a frame; laid out as `Shaders/frame.glsl` says (std140).
struct FrameUniforms {
    var viewProjection = Matrix4.identity
    var previousViewProjection = Matrix4.identity
    /// World to shadow-map texture space, 0…1.
    var shadowMatrix = Matrix4.identity
    var eye = SIMD3<Float>.zero
    var seconds: Float = 0
    var sunDirection = SIMD3<Float>(0, 1, 0)
    var shadowPush: Float = 0
    var sunRadiance = SIMD3<Float>.zero
    var fog = Fog()
    var glow: Float = 0
    var ambient: Float = 1
    var width = 0
    var height = 0
    var shadowRadius: Float = 0
    var frameIndex = 0
    /// Metres a pixel covers at 1 m.
    var footprint: Float = 0
    var cameraRight = SIMD3<Float>(1, 0, 0)
    var cameraUp = SIMD3<Float>(0, 1, 0)
    var harmonics: [SIMD3<Float>] = []
    var lamps: [Lamp] = []

    static let maximumLamps = 16

    var floats: [Float] {
        var result: [Float] = []
        result.reserveCapacity(48 + 40 + 36 + 128)
        func add(_ v: SIMD3<Float>, _ w: Float) { result += [v.x, v.y, v.z, w] }
        result += viewProjection.elements
        result += previousViewProjection.elements
        result += shadowMatrix.elements
        add(eye, seconds)
        add(sunDirection, shadowPush)
        add(sunRadiance, Float(lamps.count))
        result += [fog.density, fog.falloff, fog.baseHeight, fog.limit]
        add(fog.colour, glow)
        add(fog.sunColour, ambient)
        result += [Float(width), Float(height), 1 / Float(width), 1 / Float(height)]
        result += [shadowRadius, Float(frameIndex), footprint, 0]
        add(cameraRight, 0)
        add(cameraUp, 0)
        for index in 0..<9 { add(index < harmonics.count ? harmonics[index] : .zero, 0) }
        for index in 0..<Self.maximumLamps { add(index < lamps.count ? lamps[index].position : .zero, 0) }
        for index in 0..<Self.maximumLamps { add(index < lamps.count ? lamps[index].intensity : .zero, 0) }
        return result
    }
}
