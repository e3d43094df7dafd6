// The carriageway of a tunnel: worn asphalt that mirrors the lamps above. uv is in metres, v along it. The vertex
// colour is the light of the lamps; a is how much of the key light arrives.
uniform vec4 roadLamps;    // height of the lamps; half their distance across; distance along; how far it has moved
uniform vec3 roadGlow;     // their radiance
uniform vec4 roadShape;    // half the width; 1 for rails instead of lines; metres a unit of the set; wetness
void surface(inout Surface s) {
    vec2 p = s.uv;
    float soft = max(s.footprint / roadShape.z, .004), fine = clamp(1.3 - s.footprint * 40. / roadShape.z, 0., 1.);
    vec4 a = noise4(p * vec2(1.1, .23)), b = noise4(p * 3.7), d = noise4(p * 41.);
    float track = smoothstep(.55, .15, abs(abs(abs(p.x) - 1.8) - .8) + (a.r - .5) * .3);
    vec3 c = vec3(.060, .060, .064) * (.65 + .55 * a.r + (d.r - .5) * .8 * fine) * mix(1., .78, track);
    float dash = step(fract(p.y / 6.), .5) * smoothstep(.075 + soft, .075 - soft, abs(p.x));
    float edge = smoothstep(.07 + soft, .07 - soft, abs(abs(p.x) - roadShape.x + .55));
    c = mix(c, vec3(.55, .52, .44), max(dash, edge) * (.45 + .6 * b.r));
    float wet = roadShape.w * smoothstep(.30, .62, a.g * .7 + b.g * .35 + track * .1);
    c *= 1. - .45 * wet;
    vec3 n = normalize(vec3((b.b - .5) * .10, 1., (d.b - .5) * .05 * fine + (b.r - .5) * .08) * vec3(1. - wet, 1., 1. - wet) + vec3(0., .001, 0.));
    vec3 r = reflect(-s.view, n);
    float f = 1. - clamp(s.view.y, 0., 1.), film = .03 + .72 * f * f * f * f * f;
    float t = roadLamps.x / max(r.y, .012);
    vec2 hit = s.position.xz / roadShape.z + r.xz * t;
    float blur = (.10 + .22 * (1. - wet)) * t * .30;
    float across = abs(abs(hit.x) - roadLamps.y), along = abs(fract((hit.y + roadLamps.w) / roadLamps.z) - .5) * roadLamps.z;
    float lamp = smoothstep(.25 + blur, .25 - blur * .4, across) * smoothstep(.9 + blur * 3., .9 - blur * 2., along) / (1. + blur * 1.4);
    s.albedo = c * s.colour.a;
    s.occlusion = .3;
    s.roughness = .7;
    s.emission = c * s.colour.rgb * 2. + roadGlow * (lamp * film * (.25 + .75 * wet)) + s.colour.rgb * (film * .10);
}
