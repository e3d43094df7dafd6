// Light in the air around a lamp: bright in the middle, fading to nothing.
void sprite(inout Sprite s) {
    float r2 = dot(s.corner, s.corner), edge = max(1. - r2, 0.);
    s.opacity *= edge * edge / (1. + 14. * r2);
}
