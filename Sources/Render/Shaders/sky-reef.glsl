// Water seen from inside: bright about the sun above, blue to the sides, dark below; the surface ripples.
uniform vec3 reefAbove, reefSide, reefBelow, reefGlow;
vec3 sky(vec3 d) {
    float up = d.y, s = max(dot(d, sunDirection.xyz), 0.);
    vec3 c = mix(reefSide, reefBelow, smoothstep(.02, -.55, up));
    c = mix(c, reefAbove, smoothstep(-.02, .75, up));
    c += reefGlow * (.22 * s * s * s + .8 * pow(s, 14.)) * smoothstep(-.1, .3, up);
#ifdef BACKGROUND
    vec2 p = d.xz / max(up, .08) * 2.6;
    float a = noise2(p + vec2(seconds * .35, seconds * .2)), b = noise2(p * 1.9 + vec2(-seconds * .3, seconds * .42) + 7.);
    float web = 1. - abs(a + b - 1.) * 2.2;
    c += reefGlow * (max(web, 0.) * max(web, 0.) * .35 * smoothstep(.16, .6, up));
#endif
    return c;
}
