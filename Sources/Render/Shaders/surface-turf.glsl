// Needle felt laid flat: lawns and hills, whose pattern needs only the plan; see surface-wool.glsl.
uniform vec4 woolGrain;   // grains a unit of the mesh; mottling; fuzz; translucency
uniform vec4 woolSnow;    // cover 0...1; strength of tufts; -; -
void surface(inout Surface s) {
    vec2 p = s.local.xz * woolGrain.x;
    float near = clamp(1.3 - s.footprint * woolGrain.x * .8, 0., 1.), c = noise2(p * .13);
    vec3 a = vec3(.5);
    if (near > 0.) a = noise4(p).rgb;
    s.normal = normalize(s.normal + (a - .5) * (woolSnow.y * near));
    s.albedo *= 1. + woolGrain.y * ((c - .47) * 1.3 + (a.x - .5) * .8 * near);
    if (woolSnow.x > 0.) {
        float lying = smoothstep(.75 - woolSnow.x * .7, 1.05 - woolSnow.x * .62, s.normal.y * .6 + c * .45);
        // Slopes and hollows of a snowfield are bluer than what faces the sky.
        float drift = noise2(p * .021 + 3.);
        vec3 snow = vec3(.76, .83, .94) * mix(vec3(.48, .60, .80), vec3(1.), smoothstep(.55, 1., s.normal.y + (drift - .5) * .35 + (c - .5) * .12));
        s.albedo = mix(s.albedo, snow, lying);
    }
    s.fuzz = woolGrain.z;
    s.translucency = woolGrain.w;
    s.roughness = .95;
    s.occlusion = s.colour.a * (.86 + .14 * a.z);
}
