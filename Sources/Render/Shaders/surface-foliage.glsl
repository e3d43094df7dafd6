// Bark, needles, leaves and blades on one mesh: uv.y says which (see Foliage), colour.w how open to the sky.
uniform vec4 foliageSnow;   // cover 0...1; detail a unit of the mesh; teeth a metre; how much light passes
uniform vec3 foliageTint;   // of leaves, not of bark
void surface(inout Surface s) {
    float open = s.colour.a;
    vec3 snow = vec3(.83, .88, .95);
    s.roughness = .85;
    if (s.uv.y < 0.) {
        float rings = noise2(vec2(s.uv.x * 26., s.local.y * 42.)) * .62 + .19;
        if (s.footprint < .02) rings += noise2(vec2(s.uv.x * 63., s.local.y * 130.)) * .38 - .19;
        s.albedo = s.colour.rgb * (.25 + 1.5 * rings);
        s.occlusion = .45 + .55 * open;
        if (foliageSnow.x > 0.) {
            float patches = noise3(s.local * foliageSnow.y + s.tint.w * 17.);
            s.albedo = mix(s.albedo, snow, foliageSnow.x * .55 * smoothstep(.55, .85, patches * .5 + s.normal.x * .55 + .1));
        }
        s.translucency = 0.;
        return;
    }
    float across = abs(s.uv.x), kind = floor(s.uv.y * .5 + .001), along = s.uv.y - kind * 2.;
#ifdef CUTOUT
    float fine = clamp(1.6 - s.footprint * foliageSnow.z * 12., 0., 1.);
    float comb = abs(fract(along * (kind < .5 ? 13. : 17.) - across * (kind < .5 ? .9 : 1.6)) * 2. - 1.);
    float pinnate = step(across, .10 + (1. - across * .2) * smoothstep(.16, .34, comb + .12));
    vec2 cell = vec2(s.uv.x * 2.1, along * 3.2);
    vec2 part = fract(cell + .5 * step(1., mod(floor(cell.y), 2.))) - .5;
    float leaves = step(length(part * vec2(1.25, .85)), .46) * step(.18, hash2(floor(cell) + s.tint.w));
    float needles = step(across, .22 + .75 * comb);
    float shape = kind < .5 ? needles : kind < 1.5 ? pinnate : kind < 2.5 ? leaves : 1.;
    s.opacity = mix(kind > 1.5 && kind < 2.5 ? step(across, .8) : step(across, .8), shape, step(.02, fine));
#endif
    float grain = noise3(s.local * foliageSnow.y + s.tint.w * 17.);
    s.albedo *= foliageTint * (.72 + .56 * grain);
    s.occlusion = .30 + .70 * open;
    float up = s.normal.y;
    float cover = smoothstep(.78 - foliageSnow.x * .42, 1. - foliageSnow.x * .28, up * .55 + open * .45 + (grain - .5) * .45);
    cover *= step(.01, foliageSnow.x);
    s.albedo = mix(s.albedo, snow, cover);
    s.translucency = foliageSnow.w * (1. - cover);
}
