// A row of spectators on an upright card: heads, shoulders, some with their arms up. uv.x counts seats, uv.y goes up
// the card. The vertex colour is the light there; a is the share of seats that are taken.
uniform vec4 crowdShape;   // height of the card in metres; excitement 0...1; pace of time; width of a seat
uniform vec4 crowdTeam[2]; // what supporters wear
void surface(inout Surface s) {
    float seat = floor(s.uv.x), h = hash1(seat * 1.37 + 2.), k = hash1(seat * 3.11 + 7.), m = fract(h * 17. + k * 5.);
    float beat = seconds * crowdShape.z * (4.2 + 2.4 * k) + h * 41.;
    float keen = step(m, .25 + .55 * crowdShape.y) * crowdShape.y;
    float hop = abs(sin(beat)) * .10 * keen;
    vec2 q = vec2((s.uv.x - seat - .5) * crowdShape.w + (k - .5) * .10 + .03 * sin(beat * .5) * keen, s.uv.y * crowdShape.x - hop - (h - .5) * .10);
    q.y *= 1. + (k - .5) * .08;
    float head = length((q - vec2((m - .5) * .03, .80)) * vec2(1., .84)) - .098;
    vec2 b = abs(q - vec2(0., .28));
    float body = length(max(b - vec2(.105, .28), 0.)) - .095;
    // Arms thrown up.
    float lift = step(.62 - .35 * crowdShape.y, k) * keen;
    vec2 a = vec2(abs(q.x) - .19 - .05 * sin(beat + 1.), q.y - .80);
    float arm = mix(1., max(abs(a.x + a.y * -.12) - .035, abs(a.y) - .22), lift);
    float there = step(h, s.colour.a);
    float d = mix(1., min(min(head, body), arm), there);
    float bench = max(abs(q.x) - .22, q.y - .42);
    s.opacity = step(min(d, bench), 0.);
    vec3 skin = mix(vec3(.58, .36, .24), vec3(.20, .10, .06), k * k);
    float pick = fract(h * 7.3 + m);
    vec3 plain = mix(vec3(.42, .40, .38), vec3(.05, .06, .09), fract(m * 5.)) * mix(vec3(1.), vec3(1.1, .85, .7), k);
    vec3 shirt = mix(pick < .5 ? crowdTeam[0].rgb : crowdTeam[1].rgb, plain, step(.62, fract(pick * 3.7)));
    vec3 hair = mix(vec3(.03, .02, .015), vec3(.24, .15, .07), k * h);
    vec3 c = head < body ? mix(skin, hair, smoothstep(-.02, .02, q.y - .82 + abs(q.x) * .3)) : shirt;
    c = arm < 0. ? mix(skin, shirt, step(a.y, -.06)) : c;
    c = d < 0. ? c : vec3(.05, .055, .07);
    // Round, and darker between those who sit close.
    float round_ = clamp(-d * 9., 0., 1.);
    float shade = (.42 + .58 * round_) * mix(.25, 1., smoothstep(.05, .75, q.y));
    s.emission = c * s.colour.rgb * s.tint.rgb * (shade * 1.35);
    s.restless = .35 * keen;
}
