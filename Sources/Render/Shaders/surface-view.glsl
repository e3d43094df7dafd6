// What a window shows: a painted round screen outside, seen through the pane. With RAIN, drops on the glass bend it.
uniform sampler2D viewPicture;   // roots of radiance
uniform vec4 viewShape;          // radius of the screen; its lowest height; its height; its angle
uniform vec4 viewLight;          // range of the picture; blur of wet glass (mips); drops 0...1; speed
vec3 outside(vec3 d, float blur) {
    float flat_ = max(length(d.xz), 1e-3);
    vec3 hit = eye + d * ((viewShape.x - dot(eye.xz, d.xz) / flat_) / flat_);
    vec2 uv = vec2(atan(hit.x, -hit.z) / viewShape.w + .5, 1. - (hit.y - viewShape.y) / viewShape.z);
    vec3 c = textureLod(viewPicture, clamp(uv, .002, .998), blur).rgb;
    return c * c * viewLight.x;
}
#ifdef RAIN
// Resting beads: xy is the bend, z how much of the place a bead covers.
vec3 beads(vec2 p, float cell, float wet) {
    vec2 id = floor(p / cell), f = p / cell - id;
    float h = hash2(id + .5);
    vec2 at = .5 + .44 * (vec2(hash2(id + 7.), hash2(id + 13.)) - .5);
    float age = fract(h * 7. + seconds * viewLight.w * (.02 + .05 * h));
    float r = (.14 + .26 * h * h) * smoothstep(0., .15, age) * smoothstep(1., .93, age) * step(fract(h * 53.), wet);
    vec2 off = f - at;
    float d = length(off * vec2(1., .88)) / max(r, .001);
    return vec3(off / max(r, .001), 1.) * step(d, 1.) * vec3(1., 1., smoothstep(1., .82, d));
}
// Drops that run down a column, and the cleared track with small beads that they leave.
vec4 runner(vec2 p, float wide, float reach) {
    float column = floor(p.x / wide), h = hash1(column * 1.7 + 2.3), g = hash1(column * 3.1 + 5.9);
    float beat = seconds * viewLight.w / (5. + 9. * h) + g * 9., turn = fract(beat);
    float head = reach * (1.25 - 1.5 * (turn + .014 * sin(turn * 61.) + .006 * sin(turn * 147.))) - .05;
    float bend = wide * (.16 * sin(p.y * 11. + g * 40. + floor(beat) * 2.4) + .07 * sin(p.y * 37. + h * 9.));
    float x = p.x - (column + .5) * wide - bend, y = p.y - head, r = wide * (.11 + .09 * g);
    vec2 off = vec2(x, y > 0. ? y * .5 : y) / r;
    float d = length(off), tail = clamp(1. - y / (reach * .55), 0., 1.) * step(0., y);
    float track = smoothstep(r * .75 * tail, r * .35 * tail, abs(x)) * step(.001, tail);
    float row = floor(p.y / (wide * .32)), k = hash2(vec2(column, row) + floor(beat));
    vec2 left = vec2(x + (k - .5) * r, p.y - (row + .5) * wide * .32) / (r * (.22 + .40 * k));
    float crumb = step(length(left), 1.) * step(0., y - r * 2.) * step(.25, tail) * step(k, .75);
    if (d < 1.) return vec4(off, 1., 1.);
    if (crumb > 0.) return vec4(left, 1., 1.);
    return vec4(x / r * .25 * track, 0., 0., track);
}
#endif
void surface(inout Surface s) {
    vec3 d = -s.view;
#ifdef RAIN
    vec3 right = normalize(vec3(s.normal.z, 0., -s.normal.x) + 1e-5);
    vec2 p = s.uv;
    float wet = viewLight.z;
    vec4 drop = runner(p, .085, 1.9);
    if (drop.z < .5) { vec4 other = runner(p + vec2(.021, .4), .050, 1.6); drop = other.z > .5 ? other : vec4(drop.xy + other.xy, 0., max(drop.w, other.w)); }
    if (drop.z < .5) {
        vec3 bead = beads(p, .030, wet * .75);
        if (bead.z < .02) bead = beads(p + 3.3, .0125, wet * .9 * (1. - drop.w));
        drop = bead.z > .02 ? vec4(bead.xy, bead.z, 1.) : drop;
    }
    float e = length(drop.xy);
    vec3 c;
    if (drop.z > .02) {
        // A drop is a lens: it shows the place outside upside down, dark at its rim, with a glint.
        vec3 bent = normalize(d - (right * drop.x + vec3(0., drop.y, 0.)) * (.55 * (.3 + .7 * e * e)));
        c = outside(bent, .6) * (1.15 - .75 * smoothstep(.55, 1., e));
        c += outside(vec3(d.x, abs(d.y) + .25, d.z), 4.) * (.9 * smoothstep(.32, .12, length(drop.xy - vec2(-.30, .42))));
    } else {
        float mist = viewLight.y * (1. - .75 * drop.w);
        c = outside(normalize(d + right * drop.x * .3), mist);
        c = mix(c, outside(d, 6.), .16 * (1. - drop.w));
    }
    s.restless = 1.;
#else
    vec3 c = outside(d, viewLight.y);
    float f = 1. - abs(dot(s.normal, s.view));
    c *= 1. - .3 * f * f * f;
#endif
    s.emission = c;
}
