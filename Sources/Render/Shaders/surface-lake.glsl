// Still or slowly running water: a mirror that breezes ruffle, clear over the shallows. The vertex colour's r is
// how shallow it is, g how much foam lies there.
uniform vec4 lakeShape;   // height of the ripples, their pace, ripples a metre, -
uniform vec4 lakeFlow;    // metres a second in x and z; 1 where it is a river; 1 where it is frozen
uniform vec3 lakeDeep, lakeShallow;   // light that comes back out of deep water, and from the bottom
void surface(inout Surface s) {
    vec2 p = s.position.xz - lakeFlow.xy * seconds;
    float t = seconds * lakeShape.y, grain = lakeShape.z;
    float fine = clamp(1.25 - s.footprint * grain * 2.2, 0., 1.), middle = clamp(1.3 - s.footprint * .8, 0., 1.);
    // Cat's paws: the wind touches some of the water and leaves the rest alone.
    vec2 far = p * vec2(.011, .034) + vec2(t * .05, t * .03);
    float paws = smoothstep(.38, .66, noise2(far) * .7 + noise2(far * 2.7 + 5.) * .3);
    vec2 a = noise4(p * .42 + vec2(t * .5, t * .7)).rg - .5;
    vec2 b = noise4(p * vec2(1.3, 1.7) * grain + vec2(-t * 1.1, t * 1.3)).gb - .5;
    vec2 c = noise4(p.yx * vec2(3.9, 3.1) * grain + vec2(t * 1.7, -t * 1.9)).rb - .5;
    vec2 slope = (a * (.25 + .5 * middle) + b * (.55 * fine) + c * (.35 * fine * fine)) * lakeShape.x * (.30 + 1.1 * paws) * (1. - lakeFlow.w);
    vec3 n = normalize(vec3(slope.x * .30, 1., slope.y * .30));
    float nv = max(dot(n, s.view), .02), g = 1. - nv, g2 = g * g, film = .025 + .975 * g2 * g2 * g;
    // Where nothing single can be seen any more ripples still draw images out, upright.
    float spread = dither() * 2. - 1., blur = mix(lakeShape.x * (.35 + paws) * (1. - .6 * fine), 1.1, lakeFlow.w);
    vec2 shift = slope * vec2(.030, .075);
#ifdef PLANAR
    vec3 seen = min(mirrored(shift + vec2(0., .030 * blur * spread * abs(spread)), .4 + 1.2 * blur), vec3(2.6));
#else
    vec3 seen = vec3(0.);
#endif
    float clear = s.colour.r;
    float bottom = .62 + .76 * noise2(s.position.xz * 1.9 * grain + slope * 1.5);
    vec3 body = mix(lakeDeep, lakeShallow * bottom, clear * clear);
    vec3 h = normalize(s.view + sunDirection.xyz), m = normalize(vec3(slope.x, 1.6, slope.y));
    float spark = pow(max(dot(m, h), 0.), 380.) * (fine * .8 + .2);
    s.emission = mix(body, seen, film) + sunRadiance.rgb * (spark * (.5 + film) * 1.6);
    // A lip of light where the water ends.
    s.emission += lakeShallow * (smoothstep(.90, .985, clear + (b.x + c.y) * .16) * .55);
    if (lakeFlow.w > 0.) {
        // Clouded ice with cracks in it, and snow that the wind has drawn out over it.
        vec2 q = s.position.xz;
        vec3 above = ambient(vec3(0., 1., 0.));
        float wide = smoothstep(.40, .66, noise2(q * vec2(.055, .14) + 7.) * .7 + noise2(q * .5) * .3);
        vec2 bent = q + (noise4(q * .35).rg - .5) * 1.6;
        float crack = max(1. - abs(noise2(bent * .16 + 3.) - .5) * 34., 1. - abs(noise2(bent * .43 + 11.) - .5) * 22.);
        crack = max(crack, 0.) * clamp(1.4 - s.footprint * 5., 0., 1.);
        float milky = .30 + .45 * noise2(q * .21 + 1.7);
        vec3 ice = lakeDeep * .8 + above * vec3(.20, .29, .33) * milky + above * (crack * crack * .34);
        vec3 snow = above * .78 + sunRadiance.rgb * (max(sunDirection.y, 0.) * .26);
        s.emission = mix(mix(ice, seen, .05 + .55 * g2 * g), snow, clamp(wide + (noise2(q * 5.) - .5) * .3 * fine, 0., 1.));
    }
    // White water boils up and drifts away.
    float foam = s.colour.g;
    if (foam > .01) {
        float lace = noise2(p * 1.3 + slope) * .5 + noise2(p * 3.1 - t * .4) * .3 + noise2(p * 7.7 + t) * .2;
        float white = smoothstep(.62 - .75 * foam, .80 - .55 * foam, lace);
        s.emission = mix(s.emission, ambient(vec3(0., 1., 0.)) * .85 + sunRadiance.rgb * .10, white * min(foam * 2.5, .95));
    }
    s.restless = .6;
}
