// Blades and petals: colour from the vertices, darker at the root (uv.y 0), light through the tips.
uniform vec4 bladeLook;   // shade at the root; translucency; snow; -
void surface(inout Surface s) {
    // A lawn is lit from above, whichever side of a blade is seen.
    s.normal.y = abs(s.normal.y);
    float up = clamp(s.uv.y, 0., 1.);
    s.occlusion = s.colour.a * mix(bladeLook.x, 1., up);
    s.albedo = mix(s.albedo * mix(.72, 1.05, up), vec3(.80, .85, .93), bladeLook.z * smoothstep(-.3, .55, up));
    s.translucency = bladeLook.y * up;
    s.roughness = .85;
}
