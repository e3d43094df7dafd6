// Soft plastic under a clear coat.
uniform vec3 plainColour;
uniform float plainRoughness;
uniform float plainMetalness;
void surface(inout Surface s) {
    s.albedo *= plainColour;
    s.roughness = plainRoughness;
    s.metalness = plainMetalness;
    s.coat = 1.;
    s.coatRoughness = .08;
}
