// Open ground beside a road or under trees: meadow, soil or snow by the vertex colour; w is how deep snow lies.
uniform vec4 vergeShape;   // snow 0...1; wetness 0...1; features a metre of the soil's grain; roughness of the relief
uniform vec3 vergeSnow;    // albedo
void surface(inout Surface s) {
    vec2 p = s.local.xz;
    float near = clamp(1.3 - s.footprint * 9., 0., 1.);
    // Two sizes of clumps with slopes of their own, soft swells beneath, grains where a pixel is finer than they are.
    vec4 swell = noise4(p * .23), clumps = noise4(p * 1.1 + 17.), lumps = noise4(mat2(.8, .6, -.6, .8) * p * 4.3);
    float wide = swell.r, clump = clumps.r * .58 + lumps.r * .36;
    vec2 slope = (clumps.gb - .5) * .35 + (lumps.gb - .5) * .75;
    float grain = .5;
    if (near > 0.) grain = noise2(p * vergeShape.z);
    s.normal += vec3(slope.x, 0., slope.y) * (vergeShape.w * near) + vec3(grain - .5, 0., .5 - grain) * (.35 * near * vergeShape.w);
    s.normal.xz += (swell.gb - .5) * (.55 * vergeShape.x);
    s.normal = normalize(s.normal);
    float depth = s.colour.a * (.6 + .8 * clump) + (wide - .5) * .3;
    float snow = vergeShape.x * smoothstep(.16, .34, depth + (s.normal.y - .72) * 1.1);
    s.albedo *= (.55 + .62 * clump + .30 * (grain - .5) * near) * mix(1., .72, vergeShape.y);
    s.albedo = mix(s.albedo, vergeSnow * mix(vec3(.34, .46, .68), vec3(1.03, 1.015, 1.), smoothstep(.40, .99, s.normal.y)), snow);
    s.occlusion = mix(.70 + .5 * clump, .74 + .30 * clump + .24 * wide, snow);
    s.roughness = .9;
    s.translucency = .6 * snow;
}
