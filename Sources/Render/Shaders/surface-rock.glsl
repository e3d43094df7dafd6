// Rock faces: beds and cracks on any slope; what is wet is dark and shines. The vertex colour's a is how wet.
uniform vec4 rockShape;   // features a metre; strength of the beds; relief; -
void surface(inout Surface s) {
    vec3 p = s.position * rockShape.x;
    float near = clamp(1.4 - s.footprint * rockShape.x * 5., 0., 1.);
    float a = noise2(p.xz * .7 + p.y * .5), b = noise2(vec2(p.x - p.z, p.y * 1.7) * 1.9 + 5.), c = noise2(p.xy * 4.1 + p.z * 3.7);
    float bed = noise2(vec2(p.y * 1.6 + a * 1.5, (p.x - p.z) * .13));
    s.normal = normalize(s.normal + (vec3(a, b, c) - .5) * vec3(.7, .9, .7) * rockShape.z * (.35 + .65 * near));
    float green = smoothstep(.0, .12, s.colour.g - s.colour.r * 1.05);
    float tone = mix(.62 + .75 * (bed * rockShape.y + b * (1. - rockShape.y)), .7 + .6 * c, green);
    s.albedo *= tone * (.8 + .4 * (c - .5) * near);
    s.occlusion = .5 + .55 * b;
    float wet = s.colour.a * (1. - .7 * green);
    s.roughness = mix(.9, .28, wet * smoothstep(.25, .6, b));
}
