// Polished stone, wood or cloth under a product. One of MARBLE, WOOD, STONE, VELVET is defined; else plain.
uniform vec3 topColour, topVein;
uniform vec4 topFlask;        // where a flask stands (x, z); half its width; its height; 0 without one
uniform vec3 topFlaskColour;  // of the fluid in it
// Octaves of two layers of noise, two looks.
vec2 twofold(vec2 p) {
    vec2 a = textureLod(noiseTexture, p * (1. / 256.), 0.).rb;
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 17.3;
    return a * .64 + textureLod(noiseTexture, p * (1. / 256.), 0.).rb * .36 - .5;
}
void surface(inout Surface s) {
    vec2 p = s.position.xz;
    float detail = clamp(1.2 - s.footprint * 260., 0., 1.);
    s.roughness = .22;
#if defined(MARBLE)
    vec2 q = p * 4.2;
    vec2 bend = twofold(q * 1.3 + 3.);
    vec2 cloud = twofold(q * .8 + bend * 2.9);
    float broad = abs(cloud.x), thin = abs(twofold(q * 2.1 + bend * 4. + 9.).x);
    float vein = smoothstep(.060, .0, broad) * (.35 + .9 * noise2(q * 2.3)) + smoothstep(.030, .0, thin) * .40;
    s.albedo = mix(topColour, topColour * .84, smoothstep(-.12, .23, cloud.y));
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
    if (topFlask.w > 0.) {
        // Light that has gone through the flask: its shadow is the colour of the fluid and has a burning middle.
        vec3 l = sunDirection.xyz;
        vec2 away = normalize(-l.xz), off = p - topFlask.xy;
        float along = dot(off, away) * l.y / max(length(l.xz), .05) / topFlask.w, side = dot(off, vec2(-away.y, away.x)) / topFlask.z;
        float wide = abs(side), inside = smoothstep(1.05, .92, wide) * smoothstep(-.02, .03, along) * smoothstep(.72, .66, along);
        if (inside > 0.) {
            float wet = smoothstep(.06, .09, along) * smoothstep(.52, .49, along) * smoothstep(.90, .80, wide);
            float waver = twofold(off / topFlask.z * vec2(3., 1.3)).x;
            float lens = exp(-pow(side * 2.2 + waver * .8, 2.)) + .7 * exp(-pow((wide - .84) * 14., 2.));
            vec3 tone = mix(vec3(.62, .60, .57), topFlaskColour * .55, wet);
            s.emission = s.albedo * sunRadiance.rgb * mix(vec3(.05), topFlaskColour, wet) * (lens * .30 * inside);
            s.albedo *= mix(vec3(1.), tone, inside);
        }
    }
}
