// Wind over things that are rooted: uv.y is the height in parts of the plant; gusts run over the field.
uniform vec4 breeze;       // where it blows to (x, z), metres at the tip; gusts a metre; beats a second
void deform(inout Vertex v) {
    float lift = clamp(v.uv.y, 0., 1.2);
    lift *= lift;
    float along = dot(v.origin.xz, normalize(breeze.xy + 1e-5)) * breeze.z, own = fract(dot(v.origin.xz, vec2(7.31, 3.17))) * 6.28;
    float gust = .5 + .5 * sin(v.time * breeze.w * 1.7 - along) + .3 * sin(v.time * breeze.w * 2.9 - along * 2.3 + 1.);
    float quiver = sin(v.time * breeze.w * 6.1 + own) * .22;
    vec2 push = breeze.xy * (gust + quiver) * lift;
    v.position.xz += push;
    v.position.y -= dot(push, push) * .8 / max(length(breeze.xy) * 4. + .02, .02) * lift;
}
