// The full moon: a soft-edged disc with darker seas.
void sprite(inout Sprite s) {
    float r = length(s.corner);
    float maria = .55 + .6 * smoothstep(.25, .7, fbm2(s.corner * 2.3 + 4.));
    s.colour *= maria * (1. - .25 * r * r);
    s.opacity *= smoothstep(1., .93, r);
}
