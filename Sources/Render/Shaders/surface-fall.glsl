// A sheet of falling water: threads that tear apart as they speed up. uv.x runs across, uv.y up.
uniform vec4 fallShape;   // threads across; pace; where in the pattern; how much is covered
void surface(inout Surface s) {
    float down = 1. - s.uv.y, t = seconds * fallShape.y;
    // Water speeds up: what is even in time is drawn out in space.
    float y = sqrt(down + .04) * 3.1 - t;
    vec2 q = vec2(s.uv.x * fallShape.x * 5. + fallShape.z, y);
    float wide = noise2(q * vec2(.55, .8)), fine = noise2(q * vec2(2.3, 1.4) + 7.), thread = noise2(q * vec2(6.1, 1.1) + 3.);
    float n = wide * .42 + fine * .34 + thread * .24;
    float rim = min(s.uv.x, 1. - s.uv.x) * 2.;
    float torn = smoothstep(.0, .30, rim + (fine - .5) * .35) * smoothstep(1., .965, s.uv.y);
    float cover = smoothstep(.30, .62, n + .24 * fallShape.w - .10 * down) * torn;
    vec3 around = ambient(vec3(0., .6, .8)), sun = sunRadiance.rgb;
    float through = clamp(dot(-s.view, sunDirection.xyz) * .5 + .5, 0., 1.);
    vec3 white = around * (.62 + .35 * fine) + sun * (.055 + .10 * through * through) * (.5 + .8 * thread);
    vec3 blue = around * vec3(.30, .42, .46);
    s.emission = mix(blue, white, smoothstep(.35, .68, n + .12 * down));
    s.opacity = clamp(cover * fallShape.w, 0., 1.);
    s.restless = 1.;
}
