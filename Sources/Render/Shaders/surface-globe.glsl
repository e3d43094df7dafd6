// A world in the sky: the Earth from a picture with clouds over it, or a pale cratered moon seen through air.
uniform sampler2D globeMap;
uniform vec4 globeShape;   // 0 the Earth, 1 a moon; how much air is before it
uniform vec3 globeAir;
void surface(inout Surface s) {
    vec3 p = normalize(s.local), n = s.normal;
    float day = max(dot(n, sunDirection.xyz), 0.), facing = clamp(dot(n, s.view), 0., 1.), rim = 1. - facing;
    float swirl = fbm3(p * 3.1 + 2.), veil = fbm3(p * vec3(5., 9., 5.) + (swirl - .5) * 3.);
    vec3 ground = texture(globeMap, s.uv, -.6).rgb;
    float cloud = smoothstep(.44, .66, veil * .65 + swirl * .35);
    vec3 earth = mix(ground * 1.25 + vec3(.004, .012, .03), vec3(.92), cloud * .9);
    earth = mix(earth, vec3(.35, .60, 1.), .55 * rim * rim);
    float maria = smoothstep(.36, .58, swirl), pits = noise3(p * 19.) * .6 + noise3(p * 41.) * .4;
    vec3 moon = vec3(.60, .56, .52) * mix(.55, 1., maria) * (.75 + .5 * pits);
    vec3 light = sunRadiance.rgb * (day / PI);
    vec3 c = mix(earth, moon, globeShape.x) * light * .9 + mix(vec3(.25, .5, 1.), vec3(0.), globeShape.x) * (rim * rim * rim * day * 1.6);
    s.emission = mix(c, c * .6 + globeAir, globeShape.y);
}
