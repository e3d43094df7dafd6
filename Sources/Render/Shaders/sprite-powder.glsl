// A soft cloud of snow, dust or sand: denser in its middle, thin where it meets the ground.
uniform vec2 powderFloor;   // height of level ground; metres over which the cloud rises out of it, 0 where it is not level
void sprite(inout Sprite s) {
    float r2 = dot(s.corner, s.corner);
    float body = max(1. - r2, 0.);
    vec2 q = s.corner + s.seed * 37.;
    float lump = .5 + .25 * sin(q.x * 4.1 + s.seed * 9.) + .25 * sin(q.y * 3.7 + q.x * 2.3);
    s.opacity *= body * body * (.55 + .75 * lump * body)
        * max(step(powderFloor.y, 0.), smoothstep(0., max(powderFloor.y, .01), s.position.y - powderFloor.x));
    s.facing = .55 + .4 * s.corner.y;
}
