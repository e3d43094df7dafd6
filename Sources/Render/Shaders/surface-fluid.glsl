// Poured colours that run in threads and never quite mix, some of them metal.
uniform vec4 fluidColours[4];
uniform vec4 fluidMix;    // speed; threads a metre; share of metal; where in the pattern
void surface(inout Surface s) {
    float t = seconds * fluidMix.x;
    vec2 p = s.local.xz * fluidMix.y + fluidMix.w;
    // Two looks bend the pattern, three more draw it; the slow part of the bend came with the vertex.
    vec2 fine = textureLod(noiseTexture, (p * 1.7 + vec2(t * .20, -t * .17)) * (1. / 256.), 0.).rb - .5;
    vec2 q = (p + (s.tint.xy * 1.15 + fine * .55) * 2.2) * .9 - t * .05;
    float run = noise2(q) * .54;
    q = mat2(1.6, 1.2, -1.2, 1.6) * q + 17.3;
    run += noise2(q) * .27;
    q = mat2(1.6, 1.2, -1.2, 1.6) * q + 17.3;
    run = (run + noise2(q) * .135) * 1.32 + s.tint.w * .18;
    float thread = run * 5.;
    float at = fract(thread), which = floor(thread);
    float wide = clamp(s.footprint * fluidMix.y * 8., .02, .5);
    vec3 a = fluidColours[int(mod(which, 4.))].rgb, b = fluidColours[int(mod(which + 1., 4.))].rgb;
    float turn = smoothstep(.5 - wide, .5 + wide, at);
    s.albedo = mix(a, b, turn);
    float seam = (at - .5) / (.045 + wide * .5);
    float metal = exp(-seam * seam) * fluidMix.z;
    s.albedo = mix(s.albedo, vec3(1., .74, .36), metal);
    s.metalness = metal * .95;
    s.roughness = mix(.34, .20, metal);
    s.coat = 1.;
    s.coatRoughness = .06;
    s.occlusion = mix(.55, 1., smoothstep(.15, .6, s.tint.w));
    s.restless = .25;
}
