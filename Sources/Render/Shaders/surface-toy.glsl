// What toys are made of: colour from the vertices, everything else from the substance.
uniform vec4 toyShine;   // roughness, metalness, coat, roughness of the coat
uniform vec4 toySoft;    // fuzz, translucency, mottling, grains a metre
uniform vec4 toyFree;    // colour.w darkens folds; colour.w lets light through; opacity; denser rims
void surface(inout Surface s) {
    float grain = noise3(s.local * toySoft.w) - .5;
    float near = clamp(1.4 - s.footprint * toySoft.w, 0., 1.);
    s.albedo *= 1. + grain * toySoft.z * near;
    s.roughness = clamp(toyShine.x + grain * .25 * near * step(.2, toyShine.x), .03, 1.);
    s.metalness = toyShine.y;
    s.coat = toyShine.z;
    s.coatRoughness = toyShine.w;
    s.fuzz = toySoft.x;
    s.translucency = toySoft.y * mix(1., s.colour.a, toyFree.y);
    s.occlusion = mix(1., s.colour.a, toyFree.x);
    float rim = 1. - abs(dot(s.normal, s.view));
    s.opacity = clamp(toyFree.z + rim * rim * rim * toyFree.w, 0., 1.);
}
