// Walls, floors and ceilings of rooms. One finish is defined; uv is in metres, v from the floor up (or into the room).
// The light of windows, lamps and other walls is in the vertex colours; w is how much of the key light arrives.
uniform vec3 finishColour, finishAccent;
uniform vec4 finishShape;     // range of the light in vertex colours; height of the lower finish; gloss; -
uniform vec4 paneCentre[3], paneHalf[3];   // windows that a polished floor mirrors; half is 0 across the pane
uniform vec3 paneRadiance;
// 1 in the joint between tiles of that size, faded where a pixel is wider than the joint.
float joint(vec2 p, vec2 size, float wide, float pixel) {
    vec2 e = (.5 - abs(fract(p / size) - .5)) * size;
    float soft = max(pixel, .0012), d = min(e.x, e.y);
    return smoothstep(wide + soft, wide - soft * .2, d) * min(1., wide * 2.2 / soft);
}
void surface(inout Surface s) {
    vec2 p = s.uv;
    float fine = clamp(1.3 - s.footprint * 90., 0., 1.), pixel = s.footprint;
    vec3 c = finishColour, light = s.colour.rgb * finishShape.x;
    float gloss = finishShape.z, blur = .10;
#if defined(BOARDS)
    float wide = .16, row = floor(p.x / wide), along = p.y + 3.7 * hash1(row);
    float board = floor(along / 1.7), h = hash2(vec2(row, board) + 3.);
    float grain = fbm2(vec2(p.x * 42. + h * 60., along * 2.2));
    c *= .62 + .34 * h + .62 * (grain - .25);
    c = mix(c, c * vec3(1.08, .97, .86), h);
    float gap = max(joint(vec2(p.x, 0.) + vec2(0., wide), vec2(wide, 9.), .0022, pixel), joint(vec2(.5, along), vec2(9., 1.7), .0018, pixel));
    c *= 1. - .68 * gap;
    gloss *= (.55 + .7 * grain) * (1. - gap);
    blur = .13;
#elif defined(PARQUET)
    vec2 cell = floor(p / .36), q = fract(p / .36);
    if (mod(cell.x + cell.y, 2.) > .5) q = q.yx;
    float strip = floor(q.x * 5.), h = hash2(cell * 7. + strip);
    float grain = fbm2(vec2(q.x * 12. + h * 40., q.y * 2.5 + h * 9.));
    c *= .58 + .38 * h + .55 * (grain - .2);
    float e = min(abs(fract(q.x * 5.) - .5), 10.);
    c *= 1. - .45 * smoothstep(.46, .5, e) * fine;
    blur = .12;
#elif defined(CHECKER)
    vec2 cell = floor(p / .40);
    float odd = mod(cell.x + cell.y, 2.), cloud = fbm2(p * 6. + hash2(cell) * 30.);
    c = mix(finishColour, finishAccent, odd) * (.82 + .36 * cloud);
    c *= 1. - .35 * joint(p, vec2(.40), .0025, pixel);
    blur = .07;
#elif defined(TILES)
    if (p.y < finishShape.y) {
        vec2 q = p;
        q.x += .10 * mod(floor(q.y / .10), 2.);
        float h = hash2(floor(q / vec2(.20, .10))), gap = joint(q, vec2(.20, .10), .0022, pixel);
        c = mix(finishAccent * (.90 + .16 * h), vec3(.30, .29, .27), gap * .8);
        vec2 bulge = (fract(q / vec2(.20, .10)) - .5);
        gloss = .5 * (1. - gap);
        light *= 1. + .10 * bulge.y * fine;
        blur = .05 + .05 * h;
    } else {
        c *= .96 + .08 * fbm2(p * 5.);
        gloss = 0.;
    }
#elif defined(PANELS)
    float up = finishShape.y;
    if (p.y < up) {
        vec2 q = vec2(fract(p.x / .62) - .5, p.y / up - .52);
        vec2 e = abs(q) - vec2(.40, .34);
        float d = max(e.x * .62, e.y * up);
        float moulding = smoothstep(.022, .012, abs(d + .004)) * fine;
        c = finishAccent * (.94 + .10 * fbm2(vec2(p.x * 30., p.y * 2.)));
        light *= 1. + moulding * .30 * sign(q.y + .01) * -1. - .10 * step(d, -.01);
        float rail = smoothstep(.045, .040, abs(p.y - up + .03));
        light *= 1. + .14 * rail;
    } else c *= .95 + .10 * fbm2(p * 3.1);
    gloss = 0.;
#elif defined(PAPER)
    float stripe = smoothstep(.42, .46, abs(fract(p.x / .26) - .5)) + .55 * smoothstep(.16, .12, abs(fract(p.x / .26) - .5));
    vec2 q = p / vec2(.26, .34);
    q.x += .5 * mod(floor(q.y), 2.);
    vec2 f = fract(q) - .5;
    float petal = .17 + .055 * cos(5. * atan(f.y, f.x + 1e-4));
    float bloom = smoothstep(petal + .02, petal - .02, length(f * vec2(1., 1.25))) * (1. - .6 * smoothstep(.07, .05, length(f)));
    c = mix(finishColour, finishAccent, clamp(bloom * .75 + stripe * .10, 0., 1.) * clamp(1.5 - pixel * 60., 0., 1.));
    c *= .97 + .06 * fbm2(p * 4.);
    gloss = 0.;
#elif defined(BRICK)
    vec2 q = p;
    q.x += .13 * mod(floor(q.y / .085), 2.);
    vec2 id = floor(q / vec2(.26, .085));
    float h = hash2(id), gap = joint(q, vec2(.26, .085), .006, pixel), rough = fbm2(p * 28.);
    c = mix(finishColour * (.55 + .65 * h) * (.75 + .5 * rough), finishAccent * (.7 + .4 * rough), gap * .85);
    light *= 1. - .25 * gap + .10 * (rough - .5);
    gloss = 0.;
#elif defined(STONE)
    float level = floor(p.y / .42);
    vec2 q = vec2(p.x + .37 * level + .2 * hash1(level), p.y), size = vec2(.66 + .22 * hash1(level + 5.), .42);
    float h = hash2(vec2(floor(q.x / size.x), level)), gap = joint(q + .016 * (vec2(noise2(p * 9.), noise2(p * 9. + 40.)) - .5), size, .010, pixel);
    float rough = fbm2(p * 7. + h * 20.), pit = noise2(p * 60.) * fine;
    c *= (.62 + .4 * h) * (.6 + .75 * rough) * (1. - .12 * pit);
    c = mix(c, finishAccent, gap * .8);
    light *= 1. - .35 * gap + .25 * (rough - .47);
    gloss *= (1. - gap) * rough;
#elif defined(CONCRETE)
    float cloud = fbm2(p * 1.7), grit = noise2(p * 80.) * fine;
    c *= .74 + .5 * cloud + .06 * (grit - .5);
    c *= 1. - .25 * joint(p, vec2(1.5, 1.3), .003, pixel);
    blur = .16;
#elif defined(CARPET)
    float tuft = noise2(p * 210.) * fine + (1. - fine) * .5;
    c *= .72 + .32 * fbm2(p * 9.) + .34 * (tuft - .4);
    gloss = 0.;
#else
    c *= .95 + .10 * fbm2(p * 2.3);
#endif
    s.albedo = c * s.colour.a;
    s.occlusion = 0.;
    s.emission = c * light;
#ifdef GLOSSY
    if (gloss > 0.) {
        vec3 r = reflect(-s.view, s.normal), sum = vec3(0.);
        float f = 1. - clamp(dot(s.view, s.normal), 0., 1.), film = .035 + .55 * f * f * f * f * f;
        for (int i = 0; i < 2; i++) {
            vec3 half_ = paneHalf[i].xyz, side = step(half_, vec3(.001)), to = paneCentre[i].xyz - s.position;
            float t = dot(to * side, vec3(1.)) / (dot(r * side, vec3(1.)) + 1e-4);
            vec3 off = abs(r * t - to) - half_;
            float soft = blur * (.15 + abs(t)), d = max(off.x * (1. - side.x), max(off.y, off.z * (1. - side.z)));
            sum += vec3(smoothstep(soft, -soft, d) * step(0., t) * paneHalf[i].w);
        }
        s.emission += sum * paneRadiance * (film * gloss * clamp(dot(light, vec3(1.4)) + .25, 0., 1.));
        s.emission += light * (.25 * film * gloss);
    }
#endif
}
