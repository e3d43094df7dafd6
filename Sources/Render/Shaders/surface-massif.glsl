// Far mountains, lit here and not by the common code: the relief texture holds their normals, hollows and the
// shadows that ridges throw (see PolarRelief).
uniform sampler2D massifRelief;
uniform vec4 massifShape;    // snow cover 0...1; height where snow begins; of the tree line; -
uniform vec3 massifRock, massifMeadow, massifTrees;
#ifdef SHROUDED
uniform vec4 shroudShape;    // height of the clouds' tops; how high they surge; metres drifted along x and z
uniform vec3 shroudLight, shroudGlow;  // radiance of the clouds; more of it towards the sun
#endif
void surface(inout Surface s) {
    vec4 relief = texture(massifRelief, s.uv);
    vec3 p = s.local;
    float a = noise2(p.xz * .021 + p.y * .013), b = noise2(p.zx * .083 + p.y * .055 + 7.), c = noise2(vec2(p.x + p.z, p.y * 1.7) * .21);
    float fine = clamp(2.2 - s.footprint * .30, 0., 1.);
    vec3 n = vec3(relief.r * 2. - 1., 0., relief.g * 2. - 1.);
    n.xz += vec2(b - .5, c - .5) * .42 * fine + (a - .5) * .12;
    n.y = sqrt(max(1. - dot(n.xz, n.xz), .03));
    n = normalize(n);
    float steep = 1. - n.y, open = relief.b;
    float strata = noise2(vec2(p.y * .11 + a * 3., (p.x - p.z) * .006));
    vec3 rock = massifRock * (.55 + .60 * strata + .35 * (b - .5)) * (.75 + .5 * open);
    float trees = smoothstep(.34, .24, steep + (a - .5) * .35) * smoothstep(massifShape.z + 40., massifShape.z - 60., p.y + (b - .5) * 120.)
        * smoothstep(.36, .52, a + .25 * (b - .4));
    vec3 albedo = mix(rock, massifMeadow * (.75 + .5 * b), smoothstep(.46, .28, steep + (b - .5) * .3)
        * smoothstep(massifShape.y * 1.1 + 90., massifShape.y * .7, p.y));
    float lying = smoothstep(.50, .30, steep + (.5 - open) * .8 - .10 * (b - .5) + (c - .5) * .16 * fine);
    float high = smoothstep(massifShape.y - 70., massifShape.y + 110., p.y + (a - .5) * 160.);
    float snow = lying * max(high, massifShape.x);
    albedo = mix(albedo, vec3(.80, .85, .92), snow);
    albedo = mix(albedo, massifTrees * (.5 + .9 * c) + massifShape.x * .10 * b, trees * (.8 - .25 * massifShape.x));
    float day = max(dot(n, sunDirection.xyz), 0.);
    vec3 light = sunRadiance.rgb * (day * smoothstep(.1, .9, relief.a) / PI);
    s.emission = albedo * (light + ambient(n) * (.55 + .6 * open));
#ifdef SHROUDED
    // Clouds surge up the slopes; where they are thickest the mountain gives way to those behind it.
    vec2 q = p.xz - shroudShape.zw;
    float surge = noise2(q * .0030) * .50 + noise2(q * .0085 + shroudShape.zw * .003) * .32 + noise2(q * .026 - shroudShape.zw * .009) * .18;
    float above = (p.y - shroudShape.x) / shroudShape.y - (surge * 1.9 - .60);
    float veil = smoothstep(.85, 0., above);
    float towards = max(dot(-s.view, sunDirection.xyz), 0.);
    towards *= towards;
    vec3 cloud = (shroudLight + shroudGlow * towards * towards) * (.86 + .34 * surge);
    float air = 1. - exp(-s.range * .00022 / (1. + max(p.y - shroudShape.x, 0.) * .004));
    s.emission = mix(mix(s.emission, cloud, air), cloud, veil * veil);
    s.opacity = smoothstep(-.25, .05, above) > dither() ? 1. : 0.;
    s.restless = veil * .6;
#endif
}
