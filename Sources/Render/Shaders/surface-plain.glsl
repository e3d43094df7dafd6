uniform vec3 plainColour;
uniform float plainRoughness;
uniform float plainMetalness;
void surface(inout Surface s) {
    s.albedo *= plainColour;
    s.roughness = plainRoughness;
    s.metalness = plainMetalness;
}
