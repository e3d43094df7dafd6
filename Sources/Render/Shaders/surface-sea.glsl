// Water of the open sea and of breaking waves. uv runs with the water, in metres of a wave that is 1 high; the
// vertex colour is: r how thin the water is (light comes through), g foam that lies there, b streaks drawn up a
// face, a how rough the small waves are.
uniform sampler2D seaPattern;   // slopes of small waves (r, g), lace of foam (b), streaks (a); repeats
uniform vec4 seaFlow;           // where the water runs, units a second; units a repeat of the pattern; metres a unit
uniform vec3 seaDeep, seaShallow;
uniform vec4 seaLook;           // strength of small waves; of light through; foam on open water; glitter
void surface(inout Surface s) {
    vec2 q = (s.uv + seconds * seaFlow.xy) / seaFlow.z;
    float fade = clamp(.9 / (1. + s.range / (26. * seaFlow.w)), .10, 1.);
    vec4 a = texture(seaPattern, q + vec2(seconds * .021, seconds * .013));
    vec4 b = texture(seaPattern, q * 3.1 + vec2(-seconds * .035, seconds * .05));
    vec2 slope = ((a.rg - .5) + (b.rg - .5) * .75) * (seaLook.x * s.colour.a * fade);
    vec3 up = s.normal, along = normalize(cross(up, vec3(0., 0., 1.)) + vec3(1e-4, 0., 0.)), across = cross(along, up);
    s.normal = normalize(up + along * slope.x + across * slope.y);
    float facing = dot(s.normal, s.view);
    if (facing < .06) s.normal = normalize(s.normal + s.view * (.06 - facing));
    // Light that has gone through the water: most where it is thin, most against the sun.
    float thin = s.colour.r, against = clamp(dot(-s.view, sunDirection.xyz) * .5 + .5, 0., 1.);
    against *= against * against;
    vec3 sun = sunRadiance.rgb, around = ambient(vec3(0., 1., 0.));
    vec3 body = seaDeep * (around * 1.1 + sun * .02)
        + seaShallow * (sun * (.42 * against * thin * thin + .035 * thin) + around * (.10 + .55 * thin)) * seaLook.y;
    body += seaShallow * seaShallow * vec3(2.2, 1.2, .5) * sun * (against * thin * thin * thin * thin * .22 * seaLook.y);
    // Streaks lie along the flow; lace opens and closes as it is carried along.
    vec4 c = texture(seaPattern, q * vec2(1.7, .42) + vec2(a.r * .10, 0.));
    float lace = a.b * .55 + b.b * .45, foam = s.colour.g + seaLook.z * smoothstep(.55, .8, a.a) * .5;
    float cover = smoothstep(1.02 - foam * .95, 1.22 - foam * .72, lace + .35 * foam);
    float lines = smoothstep(.60, .86, c.a * .75 + c.b * .35) * s.colour.b * .85;
    cover = clamp(max(cover, lines), 0., 1.);
    float shade = clamp(.74 + .6 * (lace - .4) + slope.x * .5 - slope.y * .3, .35, 1.15);
    s.albedo = vec3(.94, .95, .96) * (cover * shade);
    // Foam is thick with air: it glows through when the light is behind it.
    s.emission = body * (1. - cover) + s.albedo * (around * .12 + sun * (.025 + .11 * against * (.35 + .65 * thin)));
    s.roughness = mix(clamp(.07 + .22 * (1. - fade), .05, .32), .95, cover);
    s.occlusion = mix(1., .85, cover);
    s.restless = .75;
}
