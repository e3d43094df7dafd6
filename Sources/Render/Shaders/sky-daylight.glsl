// The open sky at any hour and in any weather: gradient, halo and disc of the sun or moon, clouds, stars.
uniform vec3 dayZenith, dayMiddle, dayHorizon, dayOpposite, dayGround, dayGlow;
uniform vec4 daySun;      // direction towards sun or moon; radiance of its disc
uniform vec4 dayClouds;   // cover 0...1; thin high streaks 0...1; where in the pattern; drift a second
uniform vec4 dayNight;    // radiance of stars; of the Milky Way; 1 where the disc is a moon; lightning
uniform vec4 dayRidge;    // height of a skyline (parts of the sphere) seen in reflections only; its colour
uniform float dayBanks;   // clouds that stand on the horizon and are lit from below, 0...1
vec3 sky(vec3 d) {
    float h = max(d.y, 0.), s = max(dot(d, daySun.xyz), 0.);
    float towards = dot(normalize(d.xz + 1e-5), normalize(daySun.xz + 1e-5)) * .5 + .5;
    vec3 low = mix(dayOpposite, dayHorizon, towards * towards * (3. - 2. * towards));
    vec3 c = mix(low, dayMiddle, 1. - exp(-h * 6.5));
    c = mix(c, dayZenith, smoothstep(.05, .85, sqrt(h) * .95));
    c += dayGlow * (.10 * pow(s, 5.) + .20 * pow(s, 28.) + .55 * pow(s, 240.)) * smoothstep(-.10, .03, d.y);
    float hidden = 0.;
    vec3 cloud = vec3(0.);
    if (dayClouds.x + dayClouds.y > .001) {
        vec2 p = d.xz / (h + .13) * .9 + dayClouds.z + seconds * dayClouds.w * vec2(1., .35);
        vec2 bend = vec2(fbm2(p * 1.3 + 3.1), noise2(p * 2.9 + 8.7)) - .47;
        vec2 aside = normalize(daySun.xz + 1e-4) * .10;
        float mass = fbm2(p * 1.15 + bend * 1.1), n = mass * .68 + fbm2(p * 4.3 + bend * 2.) * .32;
        float lit = clamp(.55 + (mass - fbm2((p + aside) * 1.15 + bend * 1.1)) * 3.4 + (n - mass) * 1.2, 0., 1.);
        float edge = .62 - dayClouds.x * .42;
        float thick = smoothstep(edge, edge + .22, n);
        vec2 q = p * vec2(.55, 1.9) + bend.x * 1.7;
        float high = smoothstep(.42, .80, fbm2(q) * .75 + noise2(q * 5.1) * .25) * dayClouds.y * .7;
        vec3 shade = mix(low * .62, dayMiddle * .75, .5), shine = low * .65 + dayGlow * .13 + vec3(.04) * dayMiddle;
        cloud = mix(shade, shine, lit * (1. - .35 * thick)) + dayGlow * .22 * pow(s, 12.) * (1. - thick * .8);
        if (dayBanks > 0.) {
            // Long bars, dark above and burning below, nearer the sun the more so.
            float turn = atan(d.z, d.x);
            vec2 b = vec2(turn * 3.1 + dayClouds.z + seconds * dayClouds.w * .5, h * 21.);
            float bar = fbm2(b + bend.x * .5), under = fbm2(b - vec2(0., .55) + bend.x * .5);
            float bank = smoothstep(.44, .60, bar + .05) * smoothstep(.42, .10, h) * dayBanks;
            vec3 belly = dayGlow * (.10 + .34 * towards * towards) + low * .35, body_ = mix(dayMiddle, dayZenith, .4) * .72;
            vec3 lit_ = mix(body_, belly, clamp((bar - under) * 3.2 + .42, 0., 1.));
            cloud = mix(cloud, lit_ + dayGlow * .30 * pow(s, 24.), bank);
            thick = max(thick, bank * .9);
        }
        float foot = mix(.22, .05, dayBanks);
        hidden = max(thick * .93, high) * smoothstep(.0, foot * .5, d.y);
        cloud = mix(low, cloud, smoothstep(.0, foot, d.y));
    }
#ifdef BACKGROUND
    vec3 q = d * 210.;
    float r = hash3(floor(q)), bright = pow(fract(r * 91.7), 5.);
    vec2 band = vec2(dot(d, vec3(.48, .62, .62)), dot(d, vec3(.70, -.71, .16)));
    float milk = exp(-band.x * band.x * 22.) * fbm3(d * 5.3 + 2.) * smoothstep(.2, .75, fbm3(d * 13.));
    float star = step(.972 - milk * .05, r) * smoothstep(.42, .05, length(fract(q) - .5));
    c += (dayNight.x * star * (.12 + 2.2 * bright) + dayNight.y * milk * vec3(.75, .85, 1.1)) * smoothstep(.0, .25, d.y);
    vec3 side = normalize(cross(daySun.xyz, vec3(0., 1., 0.)));
    vec2 face = vec2(dot(d, side), dot(d, cross(side, daySun.xyz))) / .020;
    float maria = mix(1., .45 + .8 * fbm2(face * 1.6 + 4.), dayNight.z);
    float disc = mix(smoothstep(.99988, .99995, s), smoothstep(1., .93, length(face)) * step(.5, s), dayNight.z);
    c += mix(dayGlow, vec3(1.), dayNight.z * .7) * (disc * daySun.w * maria);
#else
    c += dayGlow * (2.6 * smoothstep(.9965, .9995, s)) * (1. - dayNight.z);
#endif
    c = mix(c, cloud, hidden);
    c += dayNight.w * (.35 + .9 * hidden) * vec3(.8, .88, 1.1) * exp(-h * 2.);
#ifndef BACKGROUND
    float crest = dayRidge.x * (.45 + .9 * fbm2(vec2(atan(d.z, d.x) * 3.2, 5.)));
    c = mix(c, dayRidge.yzw, smoothstep(crest + .012, crest - .004, d.y) * step(.0001, dayRidge.x));
#endif
    return mix(c, dayGround, smoothstep(.0, -.09, d.y));
}
