// A beam of light in haze: bright along its middle, patched by what floats through it.
uniform vec3 shaftRadiance;
void surface(inout Surface s) {
    float across = 1. - s.uv.x * s.uv.x, along = s.uv.y;
    float ends = smoothstep(0., .22, along) * smoothstep(1., .62, along);
    float dust = .55 + .9 * fbm2(vec2(s.position.x + s.position.z * .7, s.position.y) * .55 + vec2(seconds * .10, seconds * -.05));
    float breath = .8 + .2 * sin(seconds * .7 + s.tint.w * 31.);
    s.emission = shaftRadiance * s.tint.rgb * (across * across * ends * dust * breath);
}
