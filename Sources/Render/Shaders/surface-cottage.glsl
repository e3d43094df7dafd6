// Walls, roofs, paint and panes of small houses, lanes and kerbs. colour.w says which (see Cottage.Cover); uv is metres,
// and 0...1 across a pane.
uniform vec4 cottageShape;   // snow 0...1; radiance of lit windows; wetness 0...1; -
void surface(inout Surface s) {
    float kind = s.colour.a;
    vec2 q = s.uv;
    float near = clamp(1.3 - s.footprint * 7., 0., 1.);
    vec4 wide = noise4(q * .9 + s.tint.w * 19.), fine = noise4(q * 7.3);
    float grime = .86 + .28 * wide.r;
    s.roughness = .82;
    if (kind < .1) {
        // Panes between bars; by day they show the sky.
        vec2 f = abs(q * 2. - 1.), bar = min(f, abs(fract(q * vec2(2., 3.) + .5) - .5) * vec2(2., 1.4));
        float glass = smoothstep(.04, .10, min(bar.x, bar.y)) * step(max(f.x, f.y), .93);
        vec3 mirror = textureLod(environmentTexture, octahedral(reflect(-s.view, s.normal)), 1.).rgb;
        vec3 room = s.colour.rgb * (cottageShape.y * (.55 + .6 * q.y * (1. - .4 * wide.g)));
        s.albedo = mix(vec3(.55, .53, .49), vec3(.012), glass);
        s.emission = glass * (room + mirror * (.10 + .35 * pow(1. - max(dot(s.normal, s.view), 0.), 3.)));
        return;
    }
    float line = 0., tone = 1.;
    if (kind < .3) tone = grime * (.95 + .10 * fine.g * near);
    else if (kind < .5) {
        float row = fract(q.y * 5.2);
        line = smoothstep(.16, .0, row) * near;
        tone = grime * (.90 + .14 * hash1(floor(q.y * 5.2) + 3.));
        s.normal.y -= (row - .5) * .30 * near;
    } else if (kind < .7) {
        // Rows of round tiles, each row half a tile aside.
        float row = floor(q.y * 3.6);
        vec2 tile = vec2(fract(q.x * 3.1 + .5 * mod(row, 2.)), fract(q.y * 3.6));
        float round_ = tile.y + .38 * (tile.x - .5) * (tile.x - .5) * 4.;
        line = smoothstep(.20, .02, round_) * near;
        float own = hash2(vec2(floor(q.x * 3.1 + .5 * mod(row, 2.)), row));
        tone = (.74 + .42 * own * near + .2 * (1. - near) * .5) * (.9 + .2 * wide.g);
        s.normal.xz += s.normal.xz * ((.5 - tile.y) * .35 * near);
    } else if (kind < .9) {
        float row = floor(q.y * 4.3);
        vec2 brick = vec2(fract(q.x * 2.6 + .47 * mod(row, 2.) + .2 * hash1(row)), fract(q.y * 4.3));
        vec2 e = min(brick, 1. - brick) * vec2(.38, .23) * 2.;
        line = smoothstep(.055, .015, min(e.x, e.y)) * near * .8;
        float own = hash2(vec2(floor(q.x * 2.6 + .47 * mod(row, 2.) + .2 * hash1(row)), row));
        tone = (.78 + .40 * mix(.5, own, near)) * grime;
        s.normal.xz += (fine.rg - .5) * (.22 * near);
        s.roughness = .8 - .45 * cottageShape.z;
    } else tone = .93 + .14 * fine.r * near;
    s.albedo *= tone * (1. - .62 * line) * mix(1., .75, cottageShape.z);
    s.normal = normalize(s.normal);
    s.occlusion = .8 + .2 * smoothstep(-.3, .6, s.normal.y) - .3 * line;
    if (cottageShape.x > 0.) {
        float lying = smoothstep(.80 - .45 * cottageShape.x, 1.05 - .40 * cottageShape.x, s.normal.y + (wide.b - .5) * .5);
        s.albedo = mix(s.albedo, vec3(.80, .85, .92), lying);
    }
}
