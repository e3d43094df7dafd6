// Open ground beside a road or under trees: meadow, soil or snow by the vertex colour; w is how deep snow lies.
uniform vec4 vergeShape;   // snow 0...1; wetness 0...1; features a metre of the soil's grain; roughness of the relief
uniform vec3 vergeSnow;    // albedo
void surface(inout Surface s) {
    vec2 p = s.local.xz;
    float near = clamp(1.3 - s.footprint * 9., 0., 1.);
    float wide = noise2(p * .23), clump = fbm2(p * 1.1), grain = noise2(p * vergeShape.z);
    vec2 q = p * 2.3;
    vec2 slope = vec2(noise2(q) - noise2(q + vec2(.6, 0.)), noise2(q + 9.) - noise2(q + vec2(9., 9.6)));
    s.normal = normalize(s.normal + vec3(slope.x, 0., slope.y) * vergeShape.w * near
        + vec3(grain - .5, 0., clump - .5) * .35 * near * vergeShape.w);
    float depth = s.colour.a * (.6 + .8 * clump) + (wide - .5) * .3;
    float snow = vergeShape.x * smoothstep(.16, .34, depth + (s.normal.y - .72) * 1.1);
    s.albedo *= (.55 + .62 * clump + .30 * (grain - .5) * near) * mix(1., .72, vergeShape.y);
    s.albedo = mix(s.albedo, vergeSnow * (.92 + .12 * wide), snow);
    s.occlusion = mix(.70 + .5 * clump, 1., snow);
    s.roughness = .9;
    s.translucency = .6 * snow;
}
