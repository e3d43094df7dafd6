// Day, dusk or night: three bands, a halo round the sun, layered clouds, stars.
uniform vec3 skyZenith, skyMiddle, skyHorizon, skyGround, skySunDirection, skySunColour;
uniform float skyClouds;   // cover, 0...1
uniform float skyStars;    // radiance
vec3 sky(vec3 d) {
    float h = clamp(d.y, 0., 1.);
    vec3 c = mix(skyMiddle, skyZenith, smoothstep(.04, .75, pow(h, .75)));
    c = mix(skyHorizon, c, smoothstep(-.02, .30, d.y));
    float s = max(dot(d, skySunDirection), 0.);
    c += skySunColour * (.030 * pow(s, 6.) + .075 * pow(s, 40.) + .22 * pow(s, 400.)) * smoothstep(-.12, .02, d.y);
    vec3 ground = mix(c, skyGround, smoothstep(0., -.18, d.y));
#ifdef BACKGROUND
    vec3 q = d * 170., f = fract(q) - .5;
    float r = hash3(floor(q));
    c += skyStars * smoothstep(.985, 1., r) * smoothstep(.3, 0., length(f)) * (.4 + 2. * fract(r * 91.));
    c += skySunColour * 8. * smoothstep(.99975, .99992, s) * (1. - skyClouds * .9);
#endif
    vec2 p = d.xz / (abs(d.y) + .09) + vec2(seconds * .004, seconds * .0015);
    float n = fbm2(p * 6. + fbm2(p * 3.) * 3.), m = fbm2(p * 1.7 + 40.);
    float cover = smoothstep(1. - skyClouds, 1.35 - skyClouds, n * .65 + m * .45);
    vec2 towards = normalize(skySunDirection.xz + 1e-4) * .12;
    float lit = clamp(.55 + (n - fbm2((p + towards) * 6. + fbm2(p * 3.) * 3.)) * 2.2, 0., 1.);
    vec3 bright = skyHorizon * .55 + skySunColour * .16 + vec3(.08), dark = mix(skyMiddle, skyHorizon, .5) * .75;
    vec3 cloud = mix(dark, bright, lit) + skySunColour * .10 * pow(s, 10.) * (1. - cover * .6);
    float fade = smoothstep(0., .13, d.y);
    c = mix(c, mix(skyHorizon, cloud, .25 + .75 * fade), cover * fade);
    return d.y < 0. ? ground : c;
}
