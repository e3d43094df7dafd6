// Car paint: pigment and metal flakes under a clear coat. Colour from the vertices, whose w darkens folds.
void surface(inout Surface s) {
    float near = clamp(1.3 - s.footprint * 260., 0., 1.);
    vec3 cell = floor(s.local * 420.);
    vec3 flake = vec3(hash3(cell), hash3(cell + 17.), hash3(cell + 41.)) - .5;
    float face = clamp(dot(s.normal, s.view), 0., 1.);
    // Pigment is deeper where one looks through more of it.
    s.albedo *= mix(.62, 1.08, face * face);
    s.metalness = .38;
    s.roughness = .34;
    s.normal = normalize(s.normal + flake * (.10 * near));
    s.coat = 1.;
    s.coatRoughness = .03;
    s.occlusion = s.colour.a;
}
