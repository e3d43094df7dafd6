void sprite(inout Sprite s) {
    vec2 p = s.corner * vec2(1.5, 1.05);
    p.x += .25 * p.y * p.y * (s.seed - .5);
    float r = dot(p, p) + .35 * p.x * p.x * p.y;
    float fold = smoothstep(.0, .06, abs(p.x)) * .3 + .7;
    s.opacity *= smoothstep(1., .85, r);
    s.colour *= fold * mix(.75, 1.1, s.corner.y * .5 + .5);
    s.facing = .35 + .5 * s.seed;
}
