// Needle felt: mottled wool whose normals wander.
uniform vec3 feltColour;
void surface(inout Surface s) {
    float c = noise3(s.local * 9.);
#ifdef SHELLS
    // The hairs are the detail.
    float a = .5, b = .5;
#else
    vec3 p = s.local * 60.;
    float a = noise3(p), b = noise3(p.zxy + 31.);
#endif
    float near = clamp(1. - s.footprint * 60., 0., 1.);
    s.normal = normalize(s.normal + (vec3(a, b, c) - .5) * (.55 * near));
    s.albedo *= feltColour * (.78 + .30 * c + .20 * (a - .5));
    s.fuzz = 1.;
    s.roughness = .95;
    s.occlusion *= .85 + .15 * b;
}
