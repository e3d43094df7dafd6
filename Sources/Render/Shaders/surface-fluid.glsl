// Poured colours that run in threads and never quite mix, some of them metal.
uniform vec4 fluidColours[4];
uniform vec4 fluidMix;    // speed; threads a metre; share of metal; where in the pattern
void surface(inout Surface s) {
    float t = seconds * fluidMix.x;
    vec2 p = s.local.xz * fluidMix.y + fluidMix.w;
    vec2 bend = vec2(fbm2(p * .8 + vec2(t * .20, 1.7)), fbm2(p * .8 + vec2(5.2, -t * .17))) - .47;
    vec2 q = p + bend * 3.1;
    float run = fbm2(q * .9 - t * .05) * 1.35 + s.tint.w * .18;
    float thread = run * 5.;
    float at = fract(thread), which = floor(thread);
    float wide = clamp(s.footprint * fluidMix.y * 8., .02, .5);
    vec3 a = fluidColours[int(mod(which, 4.))].rgb, b = fluidColours[int(mod(which + 1., 4.))].rgb;
    float turn = smoothstep(.5 - wide, .5 + wide, at);
    s.albedo = mix(a, b, turn);
    float seam = exp(-pow((at - .5) / (.045 + wide * .5), 2.));
    float metal = seam * fluidMix.z;
    s.albedo = mix(s.albedo, vec3(1., .74, .36), metal);
    s.metalness = metal * .95;
    s.roughness = mix(.34, .20, metal);
    s.coat = 1.;
    s.coatRoughness = .06;
    s.occlusion = mix(.55, 1., smoothstep(.15, .6, s.tint.w));
    s.restless = .25;
}
