// What lies and grows under water: caustics dance on what looks up, red goes first with distance.
uniform vec4 reefLight;   // strength of caustics; metres of their net; metres in which red fades; rings of the sand
uniform vec4 reefSkin;    // grains a unit; mottling; translucency; glow of bioluminescence
float net(vec2 p) {
    float a = noise2(p + vec2(seconds * .55, seconds * .31)), b = noise2(p * 1.37 + vec2(-seconds * .47, seconds * .52) + 19.);
    float web = max(1. - abs(a - b) * 3.6, 0.);
    return web * web;
}
void surface(inout Surface s) {
    float near = clamp(1.4 - s.footprint * reefSkin.x, 0., 1.), grain = noise3(s.local * reefSkin.x);
    s.albedo *= 1. + reefSkin.y * (grain - .5) * near;
    vec2 ground = s.position.xz - sunDirection.xz * (s.position.y / max(sunDirection.y, .3));
    if (reefLight.w > 0.) {
        float ripple = sin(dot(s.position.xz, vec2(5.1, 2.3)) / reefLight.y + 4. * noise2(s.position.xz * .9 / reefLight.y));
        float fine = clamp(1. - s.footprint * 9. / reefLight.y, 0., 1.);
        s.normal = normalize(s.normal + vec3(.26, 0., .12) * (ripple * reefLight.w * fine));
        s.albedo *= 1. + .10 * ripple * fine;
    }
    vec2 q = ground / reefLight.y;
    float light = net(q * 1.6) * .7 + net(q * 3.3 + 5.) * .45;
    float up = clamp(s.normal.y * .8 + .25, 0., 1.);
    s.emission = s.albedo * sunRadiance.rgb * (light * up * reefLight.x * clamp(1.2 - s.footprint * 12. / reefLight.y, .15, 1.));
    s.emission += s.colour.rgb * vec3(.35, 1.1, 1.5) * (reefSkin.w * smoothstep(.55, 1., s.uv.y));
    vec3 through = exp(-s.range / reefLight.z * vec3(1., .16, .05));
    s.albedo *= through;
    s.emission *= through;
    s.translucency = reefSkin.z;
    s.fuzz = .35;
    s.roughness = .8;
    s.occlusion = mix(.45, 1., s.colour.a);
}
