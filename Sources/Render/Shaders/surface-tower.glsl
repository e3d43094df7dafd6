// Fronts of towers. uv: metres along the wall and up; vertex colour: tint; w: seed of the tower.
// Windows are filtered over the pixel's width and fade to their mean where they get finer than it: no shimmer.
uniform vec4 towerLight;   // radiance of lit windows; share of them; light of the hour on walls; strips on crowns
uniform vec3 towerSky;     // what glass shows where nothing is reflected
float towerSlot(float x, float low, float high, float soft) {
    return clamp((x - low) / soft + .5, 0., 1.) - clamp((x - high) / soft + .5, 0., 1.);
}
void surface(inout Surface s) {
    float seed = s.colour.a * 255., kind = fract(seed * .37), pitch = mix(1.4, 2.7, fract(seed * .713)), rise = mix(3.1, 3.9, fract(seed * .291));
    vec2 cell = vec2(s.uv.x / pitch, s.uv.y / rise), id = floor(cell), f = cell - id;
    float roof = step(.7, s.normal.y);
    // A pixel covers more of a wall that is seen aslant.
    float slant = max(abs(dot(s.normal, s.view)), .12);
    vec2 soft = s.footprint * vec2(1. / slant, 1.) * 1.2 / vec2(pitch, rise);
    float fin = mix(.22, .07, step(.55, kind)), sill = mix(.42, .26, step(.35, kind));
    float pane = towerSlot(f.x, fin, 1. - fin, max(soft.x, .02)) * towerSlot(f.y, sill, .84, max(soft.y, .02));
    float share = towerLight.y * (.55 + .9 * fract(seed * .17)), mean = (1. - 2. * fin) * (.84 - sill);
    float blur = clamp(max(soft.x, soft.y) * 1.6 - .6, 0., 1.);
    pane = mix(pane, mean, blur);
    // Offices light up by the storey and in runs, flats one by one.
    float block = kind < .5 ? hash2(vec2(floor(id.x / 4.), id.y) + seed) : hash2(id + seed);
    float one = hash2(id + seed * 3.1);
    float lit = step(1. - share, block) * (.12 + .95 * one * one);
    lit = mix(lit, share * .44, blur) * mix(.45, 1., slant);
    float hue = fract(seed * .53 + floor(one * 2.2) * .13);
    vec3 warm = mix(mix(vec3(1., .58, .24), vec3(1., .80, .52), step(.35, hue)), vec3(.66, .84, 1.), step(.70, hue));
    vec3 glow = warm * (lit * towerLight.x * pane);
    vec3 wall = s.colour.rgb * mix(1., .55, pane);
#ifdef UNLIT
    float up = .35 + .65 * smoothstep(0., 120., s.position.y);
    s.emission = wall * towerLight.z * up * (.7 + .3 * s.normal.z) + towerSky * (pane * .10 * (1. - roof)) + glow * (1. - roof);
#else
    s.albedo = mix(wall, wall * .25 + vec3(.01, .014, .018), pane * (1. - roof));
    s.roughness = mix(.75, .10, pane * (1. - roof));
    s.emission = glow * (1. - roof);
    s.metalness = pane * .35 * (1. - roof);
#endif
}
