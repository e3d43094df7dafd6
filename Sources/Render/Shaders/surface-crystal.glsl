// A bottle of thick glass with fluid in it, drawn as one solid: every ray is bent where it enters, followed through
// wall, air and fluid, and bent again where it leaves. Boxes stand for the bottle's outside and its hollow.
uniform vec4 crystalOuter, crystalHollow;   // half sizes in bottle units; w: height of the middle
uniform vec4 crystalShape;                  // metres a bottle unit; albedo of what it stands on; level of the fluid
uniform mat4 model;

// Where a ray from inside leaves a box, and the face there.
float leave(vec3 p, vec3 d, vec3 half_, out vec3 face) {
    vec3 t = (half_ * sign(d) - p) / d;
    float far = min(t.x, min(t.y, t.z));
    face = -sign(d) * step(t, vec3(far));
    return far;
}
vec3 around(vec3 own) {
    vec3 d = normalize(mat3(model) * own);
    // Below the horizon a map of the sky knows nothing: there is the far wall, then what the bottle stands on.
    vec3 c = environment(normalize(vec3(d.x, max(d.y, .05), d.z)), .08) * fogSun.w;
    vec3 ground = (ambient(vec3(0., 1., 0.)) + sunRadiance.rgb * (max(sunDirection.y, 0.) * .22)) * crystalShape.y;
    return mix(c, ground, smoothstep(-.04, -.24, d.y));
}
void surface(inout Surface s) {
    mat3 turn = mat3(model);
    vec3 p = s.local / crystalShape.x, n = normalize(s.normal * turn), d = normalize(-s.view * turn);
    vec3 r = refract(d, n, 1. / 1.5), o = p - vec3(0., crystalOuter.w, 0.), face;
    vec3 through = vec3(1.), light;
    // The hollow, if the ray meets it.
    vec3 h = p - vec3(0., crystalHollow.w, 0.), inverse = 1. / r;
    vec3 low = (-crystalHollow.xyz * sign(r) - h) * inverse, high = (crystalHollow.xyz * sign(r) - h) * inverse;
    float enter = max(low.x, max(low.y, low.z)), exit = min(high.x, min(high.y, high.z));
    vec3 out_ = r;
    if (enter < exit && exit > 0.) {
        vec3 at = p + r * enter;
        float below = crystalShape.z - at.y;
        // How far inside the outline of the hollow: its rim is a dark line, then a bright one.
        vec3 inset = crystalHollow.xyz - abs(h + r * enter);
        float rim = inset.x + inset.y + inset.z - min(inset.x, min(inset.y, inset.z));
        rim = min(rim, min(max(inset.x, inset.z), inset.y));
        float wet = exit - enter, dry = 0.;
        float cross_ = r.y < 0. ? (crystalShape.z - at.y) / r.y : 0.;
        bool top = below < 0. && cross_ > 0. && cross_ < wet;
        if (below < 0.) { dry = top ? cross_ : wet; wet -= dry; }
        through = pow(s.colour.rgb, vec3(wet * 2.6));
        // The tube to the pump, where the ray passes the middle.
        float t = -p.z / r.z;
        vec3 q = p + r * t;
        float tube = .035 * sin((.70 - q.y) * 2.4) - .01;
        float off = (q.x - tube) / .010;
        float seen = t > enter && t < exit && q.y > .10 ? smoothstep(1.15, .85, abs(off)) : 0.;
        vec3 bend = leave(h + r * max(enter, 0.), r, crystalHollow.xyz, face) > 0. ? face : n;
        out_ = normalize(r + bend * .10);
        light = around(out_) * through;
        // Fluid scatters some of what shines on it; more where there is more of it.
        vec3 lit = ambient(vec3(0., 1., 0.)) * .55 + sunRadiance.rgb * .085;
        light += s.colour.rgb * s.colour.rgb * lit * (1. - exp(-wet * 2.2)) * (.65 + .5 * smoothstep(0., .42, at.y));
        light = mix(light, (vec3(.75) * ambient(s.normal) + sunRadiance.rgb * .10) * (1. - .6 * off * off) * pow(s.colour.rgb, vec3(wet * 1.2)), seen * .8);
        float line = exp(-pow(below / .0075, 2.));
        if (top) light = mix(light, around(reflect(r, vec3(0., 1., 0.))), .18);
        light += (s.colour.rgb * .5 + .5) * lit * line * .9;
        light *= mix(.42, 1., smoothstep(.0, .012, rim)) + .16 * exp(-pow((rim - .020) / .006, 2.));
    } else {
        // Solid wall: light runs along it and leaves where it may, or is thrown back.
        float far = leave(o, r, crystalOuter.xyz, face);
        out_ = refract(r, face, 1.5);
        if (dot(out_, out_) < .5) {
            vec3 turned = reflect(r, face), second;
            leave(o + r * far * .999, turned, crystalOuter.xyz, second);
            out_ = refract(turned, second, 1.5);
            out_ = dot(out_, out_) < .5 ? reflect(turned, second) : out_;
            through = vec3(.62, .68, .66);
        }
        through *= exp(-far * vec3(1.1, .75, .85));
        light = around(normalize(out_)) * through;
    }
    float glance = 1. - clamp(dot(n, -d), 0., 1.);
    light *= 1. - .55 * glance * glance * glance;
    s.emission = light;
    s.albedo = vec3(0.);
    s.roughness = .05;
    s.occlusion = 1.;
}
