void sprite(inout Sprite s) {
    float r = length(s.corner);
    s.opacity *= smoothstep(1., .55, r);
    s.facing = .8;
}
