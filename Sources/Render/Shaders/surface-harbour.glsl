// Water before a city: long ripples that draw every light out into a column.
uniform vec4 harbourShape;   // height of the ripples, their speed, length of the columns (parts of the frame), -
uniform vec3 harbourColour;  // light that comes back out of the water
void surface(inout Surface s) {
    vec2 p = s.position.xz;
    float t = seconds * harbourShape.y, far = clamp(1. - s.footprint * .8, 0., 1.);
    vec2 a = textureLod(noiseTexture, (p * .16 + vec2(t * .3, t * .8)) * (1. / 256.), 0.).rg - .5;
    vec2 b = textureLod(noiseTexture, (p * vec2(.7, .9) - vec2(t * .9, -t * 1.3)) * (1. / 256.), 0.).bg - .5;
    vec2 slope = (a * .45 + b * (.25 + .55 * far)) * harbourShape.x;
    vec3 n = normalize(vec3(slope.x * .25, 1., slope.y * .25));
    float nv = max(dot(n, s.view), .02), g = 1. - nv, g2 = g * g, film = .03 + .97 * g2 * g2 * g;
    // Ripples tilt towards and away from the eye far more than to its sides: images stretch upright.
    float stretch = harbourShape.z * (.35 + .65 * far);
    vec2 shift = slope * vec2(.012, .055);
    float spread = dither() * 2. - 1.;
#ifdef PLANAR
    vec3 seen = min(mirrored(shift + vec2(0., stretch * spread * abs(spread)), 1.8), vec3(6.));
#else
    vec3 seen = vec3(0.);
#endif
    s.emission = mix(harbourColour, seen * 1.5, film * .94);
}
