void sprite(inout Sprite s) {
    float across = 1. - abs(s.corner.x), along = 1. - abs(s.corner.y);
    s.opacity *= across * smoothstep(0., .5, along);
    s.facing = .5;
    s.restless = 1.;
}
