// Space above a planet: stars, the lit globe with its clouds and city lights, and the air at its rim.
uniform vec4 orbitGlobe;   // centre, radius
uniform vec3 orbitSun;     // unit, towards the sun
uniform vec4 orbitTurn;    // longitude turn; tilt; drift of the clouds; cloud cover 0...1
uniform vec4 orbitAir;     // colour of the rim; strength of city lights
uniform sampler2D earthDay, earthNight;

vec3 stars(vec3 d) {
    vec3 q = d * 190., cell = floor(q);
    float r = hash3(cell);
    vec3 away = fract(q) - .5;
    float star = step(.955, r) * smoothstep(.30, .02, length(away)) * (.10 + 2.4 * pow(fract(r * 91.7), 7.));
    float band = dot(d, vec3(.45, .77, -.45));
    float milk = exp(-band * band * 16.) * smoothstep(.25, .8, fbm3(d * 6.));
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
        vec3 c = rim * day * (exp(-height * 95.) + .28 * exp(-height * 24.)) * 1.2 * step(0., along);
#ifdef BACKGROUND
        c += stars(d) * smoothstep(0., .02, height + step(along, 0.));
        float s = dot(d, orbitSun);
        c += vec3(1., .95, .88) * (50. * smoothstep(.99985, .99995, s) + .8 * pow(max(s, 0.), 1400.));
#endif
        return c;
    }
    vec3 n = normalize(from + d * (along - sqrt(inside)));
    float height = dot(n, orbitSun);
    float lit = smoothstep(-.06, .28, height);
    vec3 warm = mix(vec3(1., .45, .20), vec3(1.), smoothstep(0., .32, height));
    vec2 turn = vec2(cos(orbitTurn.x), sin(orbitTurn.x)), tilt = vec2(cos(orbitTurn.y), sin(orbitTurn.y));
    vec3 g = vec3(turn.x * n.x + turn.y * n.z, n.y, turn.x * n.z - turn.y * n.x);
    g = vec3(g.x, g.y * tilt.x - g.z * tilt.y, g.y * tilt.y + g.z * tilt.x);
    vec2 uv = vec2(atan(g.z, g.x) / (2. * PI) + .5, .5 - asin(clamp(g.y, -1., 1.)) / PI);
    vec3 land = textureLod(earthDay, uv, 0.).rgb;
    float isLand = smoothstep(0., .05, land.r - land.b * .8);
    float relief = noise3(g * 150.) * .5 + noise3(g * 420.) * .35 + noise3(g * 1100.) * .15;
    land = mix(land * vec3(.70, .88, 1.12) + vec3(.002, .009, .024), land * (.75 + 1.2 * relief), isLand);
    vec3 w = g + vec3(orbitTurn.z, 0., 0.);
    vec3 bend = vec3(fbm3(w * 5.), fbm3(w * 5. + 9.), noise3(w * 4. + 15.)) - .48;
    float wide = fbm3(w * 6. + bend * 4.5), fine = fbm3(w * 34. + bend * 9.), crumb = noise3(w * 330. + bend * 30.);
    float body = wide * .62 + fine * .34 + crumb * .07;
    float edge = .66 - .30 * orbitTurn.w;
    float cloud = smoothstep(edge, edge + .20, body);
    float shaded = smoothstep(edge, edge + .26, fbm3((w - orbitSun * .004) * 34. + bend * 9.) * .34 + wide * .62 + .03);
    vec3 c = land * 1.75 * lit * warm * (1. - .5 * shaded * (1. - cloud));
    vec3 half_ = normalize(orbitSun - d);
    c += vec3(1., .86, .62) * (pow(max(dot(n, half_), 0.), 90.) * 1.8 * lit * (1. - isLand) * (1. - cloud));
    c = mix(c, vec3(1.15) * warm * lit * (.50 + .75 * clamp(.5 + (body - shaded * .62) * .9, 0., 1.)), cloud * .94);
    vec3 lamps = textureLod(earthNight, uv, 0.).rgb;
    c += lamps * lamps * vec3(1.5, .9, .42) * (orbitAir.w * 3. * smoothstep(.06, -.14, height) * (1. - .7 * cloud));
    float grazing = pow(1. - max(dot(n, -d), 0.), 3.2);
    return mix(c, rim * 1.1 * smoothstep(-.22, .25, height), grazing * .85);
}
