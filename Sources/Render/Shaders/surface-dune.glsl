// Sand with wind ripples, and the rock that stands out of it. The relief texture holds normals, hollows and the
// shadows that dunes throw (see PolarRelief); lit here.
uniform sampler2D duneRelief;
uniform vec3 duneSand, duneDark, duneRock;
uniform vec4 duneWind;    // direction of the ripples in x and z; ripples a metre; their strength
uniform vec4 duneShape;   // slope above which it is rock (1 - normal.y); strata a metre; craters; grass 0...1
void surface(inout Surface s) {
    vec4 relief = texture(duneRelief, s.uv);
    vec3 p = s.position;
    vec3 n = vec3(relief.r * 2. - 1., 0., relief.g * 2. - 1.);
    float steep = dot(n.xz, n.xz);
    float a = s.colour.a, b = noise2(p.xz * .73 + 7.), broad = s.colour.r;
    float rocky = smoothstep(duneShape.x, duneShape.x * 1.35, steep + (b - .5) * .12);
    // Ripples: long bent crests across the wind, gone on lee slopes and where a pixel is wider than they are.
    float fine = clamp(1.25 - s.footprint * duneWind.z * 2.6, 0., 1.) * (1. - rocky);
    // Wide patches come with the vertices.
    float calm = smoothstep(.34, .12, steep) * (.35 + .9 * smoothstep(.25, .6, a));
    float phase = dot(p.xz, duneWind.xy) * duneWind.z + (a - .5) * 5.5 + (b - .5) * 2.6;
    float wave = fract(phase);
    float crest = wave < .68 ? wave / .68 : (1. - wave) / .32;
    float slope = (wave < .68 ? 1. : -2.1) * smoothstep(0., .12, wave) * smoothstep(1., .88, wave);
    n.xz -= duneWind.xy * (slope * duneWind.w * fine * calm);
    float coarse = clamp(1.3 - s.footprint * 30., 0., 1.);
    vec2 grain = vec2(.5);
    if (coarse > 0.) grain = noise4(p.xz * 41.).rg;
    n.xz += (grain - .5) * .16 * coarse;
    n.xz += (vec2(b, a) - .5) * .09;
    vec3 rock = duneRock;
    if (rocky > 0.) {
        n.xz += (vec2(noise2(vec2(p.x + p.z, p.y * 2.3) * .35), noise2(vec2(p.x - p.z, p.y * 1.9) * .42 + 3.)) - .5) * (.9 * rocky);
        float strata = noise2(vec2(p.y * duneShape.y + a * .6, (p.x - p.z) * .004)) * .65 + .35 * noise2(vec2(p.y * duneShape.y * 3.1, 4.));
        rock *= .42 + .95 * strata;
    }
    n.y = sqrt(max(1. - dot(n.xz, n.xz), .04));
    n = normalize(n);
    vec3 sand = mix(duneDark, duneSand, clamp(.30 + .55 * broad + .35 * (crest - .5) * fine * calm + .25 * (grain.x - .5) * coarse
        + (relief.b - .5) * .35, 0., 1.));
    vec3 albedo = mix(sand, rock, rocky);
    albedo = mix(albedo, duneDark * vec3(.55, .72, .32), duneShape.w * smoothstep(.45, .62, broad * .5 + b * .5) * (1. - rocky));
    float lit = smoothstep(.12, .88, relief.a);
#ifdef SHADOW
    lit *= sunlight(p, vec3(0., 1., 0.));
#endif
    float day = max(dot(n, sunDirection.xyz), 0.);
    float graze = 1. - clamp(dot(n, s.view), 0., 1.);
    graze *= graze;
    graze *= graze;
    vec3 light = sunRadiance.rgb * (day * lit / PI);
    vec3 around = ambient(n) * (.55 + .65 * relief.b);
    s.emission = albedo * (light * (1. + .35 * graze) + around);
#ifdef LAMPS
    int count = int(sunRadiance.w);
    for (int i = 0; i < count; i++) {
        vec3 to = lampPosition[i].xyz - p;
        float d2 = dot(to, to);
        s.emission += albedo * lampIntensity[i].rgb * (max(dot(n, to * inversesqrt(d2)), 0.) / ((d2 + 1.) * PI));
    }
#endif
}
