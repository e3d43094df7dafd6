// What lies and grows under water: caustics dance on what looks up, red goes first with distance.
uniform vec4 reefLight;   // strength of caustics; metres of their net; metres in which red fades; rings of the sand
uniform vec4 reefSkin;    // grains a unit; mottling; translucency; glow of bioluminescence
uniform float reefGrooves; // winding grooves a unit, as brain coral has
void surface(inout Surface s) {
    float near = clamp(1.4 - s.footprint * reefSkin.x * 2., 0., 1.);
    if (near > 0.) {
        float grain = noise3(s.local * reefSkin.x);
        s.albedo *= 1. + reefSkin.y * (grain - .5) * near;
    }
    s.occlusion = mix(.35, 1., s.colour.a);
    if (reefGrooves > 0.) {
        float wind = (noise3(s.local * reefGrooves * 1.7) * 2.1 + noise3(s.local.zxy * reefGrooves * 4.1 + 7.) * .5) * 2.6;
        float fine = clamp(1.5 - s.footprint * reefGrooves * 5., 0., 1.);
        float ridge = .5 + .5 * cos(wind * 6.2831853);
        vec3 east = dFdx(s.position), north = dFdy(s.position), r1 = cross(north, s.normal), r2 = cross(s.normal, east);
        float size = dot(east, r1);
        vec3 slope = (dFdx(ridge) * r1 + dFdy(ridge) * r2) * (sign(size) / max(abs(size), 1e-9)) * (.022 / reefGrooves) * length(east) / max(length(dFdx(s.local)), 1e-6);
        s.normal = normalize(s.normal - slope * (fine / max(1., length(slope) * .7)));
        s.albedo *= mix(.72, mix(.34, 1.12, ridge), fine);
        s.occlusion *= mix(1., .55 + .45 * ridge, fine);
    }
    if (reefLight.w > 0.) {
        float fine = clamp(1. - s.footprint * 9. / reefLight.y, 0., 1.);
        if (fine > 0.) {
            float ripple = sin(dot(s.position.xz, vec2(5.1, 2.3)) / reefLight.y + 4. * noise2(s.position.xz * .9 / reefLight.y));
            s.normal = normalize(s.normal + vec3(.26, 0., .12) * (ripple * reefLight.w * fine));
            s.albedo *= 1. + .10 * ripple * fine;
        }
    }
    vec3 through = exp(-s.range / reefLight.z * vec3(1., .16, .05));
    float up = clamp(s.normal.y * .8 + .25, 0., 1.) * reefLight.x * clamp(1.2 - s.footprint * 12. / reefLight.y, 0., 1.);
    s.albedo *= through;
    s.emission = vec3(0.);
    if (up > .01) {
        // Two nets from two looks at the noise: threads of light lie where two of its layers agree.
        vec2 q = (s.position.xz - sunDirection.xz * (s.position.y / max(sunDirection.y, .3))) / reefLight.y * (2.1 / 256.);
        vec2 a = textureLod(noiseTexture, q + vec2(seconds * .55, seconds * .31) * (1. / 256.), 0.).rb;
        vec2 b = textureLod(noiseTexture, q * 1.43 + vec2(-seconds * .47, seconds * .52) * (1. / 256.) + .073, 0.).rb;
        vec2 web = max(1. - abs(a - b) * 4., 0.);
        s.emission = s.albedo * sunRadiance.rgb * ((web.x * web.x + web.y * web.y * .6) * up);
    }
    s.emission += s.colour.rgb * through * vec3(.35, 1.1, 1.5) * (reefSkin.w * smoothstep(.55, 1., s.uv.y));
    s.translucency = reefSkin.z;
    s.fuzz = .35;
    s.roughness = .8;
}
