// The ribbon of `deform-cable`: edges soften over one pixel.
uniform vec3 cableRadiance;
void surface(inout Surface s) {
    float across = abs(s.uv.y * 2. - 1.);
    s.opacity = s.tint.w * clamp((1. - across) * s.uv.x, 0., 1.);
    s.emission = cableRadiance;
}
