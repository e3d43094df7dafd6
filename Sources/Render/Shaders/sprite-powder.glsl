// A soft cloud of snow, dust or sand: denser in its middle, with ragged thin edges.
void sprite(inout Sprite s) {
    float r2 = dot(s.corner, s.corner);
    float body = max(1. - r2, 0.);
    vec2 q = s.corner + s.seed * 37.;
    float lump = .5 + .25 * sin(q.x * 4.1 + s.seed * 9.) + .25 * sin(q.y * 3.7 + q.x * 2.3);
    s.opacity *= body * body * (.55 + .75 * lump * body);
    s.facing = .55 + .4 * s.corner.y;
}
