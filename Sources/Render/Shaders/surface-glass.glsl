// Window or bottle glass; its edges are denser than its middle.
uniform vec3 glassTint;
uniform float glassOpacity;
uniform float glassRoughness;
void surface(inout Surface s) {
    float rim = 1. - abs(dot(s.normal, s.view));
    s.albedo = glassTint;
    s.roughness = glassRoughness;
    s.opacity = clamp(glassOpacity + rim * rim * rim * .35, 0., 1.);
}
