void sprite(inout Sprite s) {
    float r2 = dot(s.corner, s.corner);
    float body = max(1. - r2, 0.);
    float ragged = noise2(s.corner * 2.2 + s.seed * 91.) * .6 + noise2(s.corner * 5.1 + s.seed * 37.) * .4;
    s.opacity *= body * smoothstep(.15, .8, body * .7 + ragged * .6);
    s.facing = .6 + .4 * s.corner.y;
}
