// A fish's body as a travelling bend. The tint says how: cosine and sine of its heading, phase, beats a second.
uniform vec4 fishShape;   // metres a unit of the mesh; sideways reach of the tail, units; waves along the body; -
void deform(inout Vertex v) {
    vec3 side = vec3(v.tint.x, 0., -v.tint.y);
    float tail = clamp(.5 - v.local.z, 0., 1.2);
    float phase = v.time * v.tint.w * 6.2831853 + v.tint.z - tail * fishShape.z;
    float swing = sin(phase) * tail * tail * fishShape.y;
    v.position += side * (swing * fishShape.x);
    v.normal = normalize(v.normal + side * (cos(phase) * tail * .25));
    v.tint = vec4(1.);
}
