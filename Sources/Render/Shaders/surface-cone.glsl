// A spotlight's cone in haze: thick where it is looked through lengthways, thin at its rim, fading as it widens.
uniform vec3 coneRadiance;
void surface(inout Surface s) {
    float body = abs(dot(s.normal, s.view)), along = s.uv.y;
    float haze = .62 + .75 * fbm2(vec2(s.position.x + s.position.z, s.position.y) * .55 + vec2(seconds * .16, seconds * -.07));
    float fade = smoothstep(1., .55, along) / (1. + 5. * along * along);
    s.emission = coneRadiance * s.tint.rgb * (body * body * fade * haze);
}
