// Polished stone, wood or cloth under a product. One of MARBLE, WOOD, STONE, VELVET is defined; else plain.
uniform vec3 topColour, topVein;
void surface(inout Surface s) {
    vec2 p = s.position.xz;
    float detail = clamp(1.2 - s.footprint * 260., 0., 1.);
    s.roughness = .22;
#if defined(MARBLE)
    vec2 q = p * 4.2;
    vec2 bend = vec2(fbm2(q * 1.3 + 3.), fbm2(q * 1.3 + 17.)) - .47;
    float broad = abs(fbm2(q * .8 + bend * 3.1) - .47), thin = abs(fbm2(q * 2.1 + bend * 4.3 + 9.) - .47);
    float vein = smoothstep(.060, .0, broad) * (.35 + .9 * noise2(q * 2.3)) + smoothstep(.030, .0, thin) * .40;
    s.albedo = mix(topColour, topColour * .84, smoothstep(.35, .70, fbm2(q * .7 + bend)));
    s.albedo = mix(s.albedo, topVein, clamp(vein * .62, 0., .8));
    s.roughness = .12 + .10 * vein;
    s.reflectionBlur = 1.0;
#elif defined(WOOD)
    vec2 q = vec2(p.x * 1.6, p.y * 22.);
    float ring = fbm2(q + vec2(0., fbm2(p * vec2(3., 7.)) * 5.));
    float pore = noise2(p * vec2(60., 900.)) * detail;
    s.albedo = mix(topColour * .62, topColour * 1.12, ring * 1.2) * (1. - .16 * pore);
    float board = fract(p.y * 5.);
    s.albedo *= mix(.35, 1., smoothstep(.0, .02, board) * smoothstep(1., .98, board));
    s.roughness = .42 + .2 * pore;
    s.reflectionBlur = 3.5;
#elif defined(STONE)
    float grain = noise2(p * 240.) * detail * .5 + fbm2(p * 26.) * .8;
    s.albedo = topColour * (.62 + .5 * grain);
    s.roughness = .62;
    s.reflectionBlur = 4.5;
#elif defined(VELVET)
    float fold = fbm2(p * vec2(5., 9.));
    s.albedo = topColour * (.65 + .6 * fold);
    s.normal = normalize(s.normal + vec3(noise2(p * 9.) - .5, 0., noise2(p * 9. + 31.) - .5) * .25);
    s.roughness = .9;
    s.fuzz = 1.;
#else
    s.albedo = topColour * (.97 + .05 * fbm2(p * 14.));
    s.roughness = .34;
    s.reflectionBlur = 2.5;
#endif
}
