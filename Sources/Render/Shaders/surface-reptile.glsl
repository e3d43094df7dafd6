// Horn plates of a carapace (uv: across and along it, in turtle units) or the patched skin of a reptile.
uniform vec4 reptile;   // 1 for plates, 0 for skin; patches a unit of the mesh; -
// Middles of the plates along the back and to one side of it.
const vec2 plates[9] = vec2[9](vec2(0., .335), vec2(0., .175), vec2(0., -.005), vec2(0., -.185), vec2(0., -.345),
    vec2(.185, .225), vec2(.225, .055), vec2(.205, -.125), vec2(.135, -.275));
void surface(inout Surface s) {
    s.occlusion = mix(.4, 1., s.colour.a);
    if (reptile.x > .5) {
        vec2 p = vec2(abs(s.uv.x), s.uv.y);
        float first = 9., second = 9.;
        vec2 middle = vec2(0.);
        for (int i = 0; i < 9; i++) {
            vec2 off = p - plates[i];
            float away = length(off * (i < 5 ? vec2(.92, 1.08) : vec2(1.)));
            if (away < first) { second = first; first = away; middle = off; } else second = min(second, away);
        }
        float edge = (second - first) * .5;
        // A row of small plates along the rim.
        float out_ = length(s.uv / vec2(.36, .45)), turn = atan(p.x, s.uv.y) * (12. / 3.14159);
        float border = smoothstep(.855, .875, out_);
        edge = mix(min(edge, (.865 - out_) * .3), min(.5 - abs(fract(turn) - .5), (out_ - .865) * 3.) * .09, border);
        float fine = clamp(1.5 - s.footprint * reptile.y * 6., .2, 1.);
        float seam = smoothstep(.0075, .003, edge) * fine;
        // Rays run out from the middle of each plate; rings are its years.
        float ray = noise2(vec2(atan(middle.y, middle.x) * 5.5, length(middle) * 9. + 3.)), ring = .5 + .5 * cos(edge * 260.);
        float amber = smoothstep(.42, .72, ray + .10 * ring + border * .12) * smoothstep(.0, .05, edge + .02);
        vec3 horn = mix(s.albedo * vec3(.34, .26, .20), s.albedo * vec3(1.45, 1.12, .55), amber);
        s.albedo = mix(horn, vec3(.50, .40, .22), seam * .85);
        s.occlusion *= 1. - .25 * smoothstep(.02, .0, edge);
        s.roughness = .55 + .2 * seam;
    } else {
        vec3 p = s.local * reptile.y, cell = floor(p);
        float first = 9., second = 9., own = 0.;
        vec3 half_ = step(.5, p - cell) * 2. - 1.;
        for (int i = 0; i < 8; i++) {
            vec3 c = cell + half_ * vec3(float(i & 1), float(i >> 1 & 1), float(i >> 2 & 1));
            float a = hash3(c), b = hash3(c + 17.);
            float away = length(c + .5 + (vec3(a, b, fract(a * 7. + b * 3.)) - .5) * .7 - p);
            if (away < first) { second = first; first = away; own = b; } else second = min(second, away);
        }
        float fine = clamp(1.6 - s.footprint * reptile.y * 1.4, 0., 1.);
        float patch_ = smoothstep(.05, .16, second - first);
        vec3 dark = s.albedo * mix(.20, .48, own);
        s.albedo = mix(s.albedo * .62, mix(s.albedo * vec3(1.25, 1.2, 1.05), dark, patch_), fine);
        s.roughness = .5;
    }
}
