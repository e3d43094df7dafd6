// Space above a planet: stars, the lit globe with its clouds and city lights, and the air at its rim.
uniform vec4 orbitGlobe;   // centre, radius
uniform vec3 orbitSun;     // unit, towards the sun
uniform vec4 orbitAir;     // colour of the rim; strength of city lights
uniform vec3 orbitAhead, orbitRight;         // axes of the chart (see GlobeChart)
uniform sampler2D orbitGround, orbitSky;     // albedo, water; cloud, its light, its shadow, city lights

vec3 stars(vec3 d) {
    vec3 q = d * 190., cell = floor(q);
    float r = hash3(cell);
    vec3 away = fract(q) - .5;
    float bright = pow(fract(r * 91.7), 7.);
    float star = step(.955, r) * smoothstep(.16 + .16 * bright, .02, length(away)) * (.12 + 2.4 * bright);
    float band = dot(d, vec3(.45, .77, -.45)), milk = exp(-band * band * 16.);
    if (milk > .02) milk *= smoothstep(.25, .8, fbm3(d * 6.));
    return star * mix(vec3(1., .86, .72), vec3(.76, .87, 1.), fract(r * 37.)) + milk * vec3(.030, .028, .042);
}

vec3 sky(vec3 d) {
    vec3 from = eye - orbitGlobe.xyz;
    float radius = orbitGlobe.w, along = -dot(from, d);
    float miss2 = dot(from, from) - along * along, inside = radius * radius - miss2;
    vec3 nearest = normalize(from + d * along);
    float day = smoothstep(-.22, .24, dot(nearest, orbitSun));
    vec3 rim = mix(vec3(1., .40, .14), orbitAir.rgb, smoothstep(-.14, .20, dot(nearest, orbitSun)));
    if (inside <= 0. || along <= 0.) {
        float height = (sqrt(miss2) - radius) / radius;
        vec3 c = rim * day * (exp(-height * 95.) + .20 * exp(-height * 24.)) * 1.2 * step(0., along);
#ifdef BACKGROUND
        c += stars(d) * smoothstep(0., .02, height + step(along, 0.));
        float s = dot(d, orbitSun);
        c += vec3(1., .95, .88) * (50. * smoothstep(.99985, .99995, s) + .8 * pow(max(s, 0.), 1400.));
#endif
        return c;
    }
    float away = along - sqrt(inside);
    vec3 n = (from + d * away) / radius;
    float height = dot(n, orbitSun), facing = max(dot(n, -d), .03);
    float lit = smoothstep(-.06, .28, height);
    vec3 warm = mix(vec3(1., .45, .20), vec3(1.), smoothstep(0., .32, height));
    // 1280 texels a unit of the chart; the mean of what a pixel covers along and across the view.
    vec2 at = vec2(dot(n, orbitRight), dot(n, orbitAhead));
    float texels = away / radius * max(shadowShape.z, 1e-4) * 1600. * inversesqrt(facing);
    float level = max(log2(texels) + dither() - .5, 0.);
    vec2 uv = vec2(at.x * (.5 / .64) + .5, (at.y + .16) * (1. / .8));
    vec4 ground = textureLod(orbitGround, uv, level), air = textureLod(orbitSky, uv, level);
    float crumb = noise2(at * 1100.) - .5;
    float cloud = clamp(air.r + crumb * .9 * air.r * (1. - air.r), 0., 1.);
    vec3 c = ground.rgb * 1.55 * lit * warm * (1. - .55 * air.b * (1. - cloud));
    vec3 half_ = normalize(orbitSun - d);
    float glint = max(dot(n, half_), 0.);
    c += vec3(1., .86, .62) * ((pow(glint, 90.) * 1.6 + .10 * pow(glint, 14.)) * lit * ground.a * (1. - cloud));
    c = mix(c, vec3(1.15) * warm * lit * clamp(air.g * 1.25 + crumb * .06, 0., 1.3), cloud * .95);
    if (height < .06) {
        float lamps = air.a * air.a;
        lamps *= lamps * 3.;
        c += lamps * vec3(1.5, .9, .42) * (orbitAir.w * 3. * smoothstep(.06, -.14, height) * (1. - .7 * cloud));
    }
    float grazing = pow(1. - max(dot(n, -d), 0.), 3.2);
    return mix(c, rim * 1.1 * smoothstep(-.22, .25, height), grazing * .85);
}
