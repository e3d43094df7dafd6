// A two-lane road. uv: metres from its middle, metres along it.
uniform vec4 tarmacCover;   // snow 0...1; wetness 0...1; half its width in metres; how worn the lines are 0...1
uniform vec3 tarmacSnow;    // albedo
uniform vec3 tarmacLine;    // colour of the middle line
uniform vec4 tarmacShade;   // under a car at the origin: half its width and length; how dark; -
void surface(inout Surface s) {
    vec2 p = s.uv;
    float near = clamp(1.4 - s.footprint * 22., 0., 1.), middle = clamp(1.5 - s.footprint * 3., 0., 1.);
    vec4 blots = noise4(p * vec2(.9, .35) + 4.);
    float x = abs(p.x), broad = noise2(p * vec2(.55, .09)) * .56 + noise2(p * vec2(1.3, .27) + 17.) * .38, blot = blots.r;
    float fine = .5, speck = .5;
    if (near > 0.) {
        fine = noise2(p * 31.);
        speck = noise2(p * 73. + 5.);
    }
    float track = smoothstep(.55, .20, abs(abs(x - 1.75) - .78) + (blot - .5) * .30);
    vec3 stone = vec3(.050, .052, .056) * (.72 + .5 * broad + (speck - .5) * 1.1 * near) * mix(1., .80, track);
    float worn = smoothstep(.10, .45, fine * .5 + blot * .5 + .25 - tarmacCover.w * .35);
    float dash = step(fract(p.y * (1. / 9.)), .5);
    float soft = s.footprint * .7 + .008;
    float line = smoothstep(.07 + soft, .07 - soft, x) * dash;
    float edge = smoothstep(.065 + soft, .065 - soft, abs(x - tarmacCover.z + .45));
    s.albedo = mix(stone, tarmacLine * (.7 + .4 * blot), line * worn);
    s.albedo = mix(s.albedo, vec3(.62) * (.7 + .4 * blot), edge * worn);
    float drift = broad * .75 + blot * .35 + smoothstep(tarmacCover.z - 1.7, tarmacCover.z + .1, x) * .75
        + smoothstep(.8, .1, x) * .22 - track * .34 + (fine - .5) * .12 * near;
    float snow = smoothstep(.98 - tarmacCover.x * .62, 1.22 - tarmacCover.x * .62, drift) * step(.01, tarmacCover.x);
    float trodden = smoothstep(.0, .5, tarmacCover.x) * (1. - track) * .22 * broad;
    s.albedo = mix(s.albedo, tarmacSnow * (.86 + .2 * blot), clamp(snow * .96 + trodden, 0., 1.));
    float pool = tarmacCover.y * smoothstep(.50, .66, broad * .7 + blots.g * .45 + track * .10);
    float wet = clamp(tarmacCover.y * .75 + pool, 0., 1.) * (1. - snow);
    s.albedo *= mix(1., .52, wet);
    s.roughness = mix(mix(.82, .62, snow), mix(.34, .06, pool), wet);
    vec2 slope = vec2(0.);
    if (middle > 0.) slope = (noise4(p * 3.1).gb - .5) * .8;
    s.normal = normalize(s.normal + vec3(slope.x, 0., slope.y) * (.10 + .5 * snow) * (1. - pool) * middle
        + vec3(speck - .5, 0., fine - .5) * .16 * near * (1. - pool) * (1. - snow));
    vec2 under = abs(s.position.xz) / max(tarmacShade.xy, vec2(.01));
    float shade = tarmacShade.z * smoothstep(1.25, .55, under.x) * smoothstep(1.14, .80, under.y);
    s.albedo *= 1. - shade;
    s.occlusion = 1. - shade;
    s.reflectionShift = s.normal.xz * .05;
    s.reflectionBlur = mix(3.2, .6, pool);
}
