// Rock where the sun never comes: beds and bumps under light that is in the vertex colours; a is how much of the key
// light arrives.
uniform vec4 caveLight;   // where most of the light comes from; how wet the rock is
uniform vec3 caveRock;    // albedo
void surface(inout Surface s) {
    vec3 p = s.position;
    float near = clamp(1.4 - s.footprint * 14., 0., 1.), fine = clamp(1.5 - s.footprint * 45., 0., 1.);
    vec4 q = noise4(p.xz * .9 + p.y * .6), w = noise4(vec2(p.x - p.z, p.y * 1.3) * 2.1 + 5.);
    float a = q.r, b = w.r, c = w.g, d = noise2(p.zy * 5.3 + p.x * 4.1);
    vec3 n = normalize(s.normal + (vec3(a, b, c) - .5) * vec3(1., 1.1, 1.) * (.35 + .65 * near) + (vec3(d, c, d) - .5) * (1.1 * fine));
    vec3 to = normalize(caveLight.xyz - p);
    float flat_ = max(dot(s.normal, to), 0.) * .75 + .30, bent = max(dot(n, to), 0.) * .75 + .30;
    float bed = .5 + .3 * sin(p.y * 7. + a * 9. + q.g * 4.);
    vec3 rock = caveRock * (.55 + .55 * bed + .35 * b) * (.70 + .30 * c * near + .50 * d * fine);
    rock = mix(rock, rock * vec3(1.20, .92, .70), smoothstep(.45, .75, a));
    vec3 light = s.colour.rgb * min(bent / flat_, 2.2) * (.45 + .75 * b);
    s.emission = rock * light;
    // A film of water catches the light.
    vec3 h = normalize(s.view + to);
    s.emission += s.colour.rgb * (caveLight.w * pow(max(dot(n, h), 0.), 24.) * .30 * smoothstep(.3, .6, b));
    s.normal = n;
    s.albedo = rock * s.colour.a;
    s.occlusion = .35;
    s.roughness = .8;
}
