// Thick paint in slow motion: folds that fold themselves. v.uv spans the pool; the mesh lies flat.
uniform vec4 fluidFlow;   // speed; height of the folds; folds a metre; where in the pattern

// The noise's own interpolation has creases; a fold must not.
float swell(vec2 p) {
    vec2 cell = floor(p - .5), f = p - .5 - cell;
    return noise2(cell + .5 + f * f * f * (f * (f * 6. - 15.) + 10.));
}
float fluidHeight(vec2 p, float t) {
    vec2 bend = vec2(swell(p * 1.1 + vec2(t * .35, 3.)), swell(p * 1.1 + vec2(7., -t * .30))) - .5;
    vec2 q = p + bend * 1.9;
    float fold = swell(q * 1.7 + vec2(t * .22, -t * .15));
    float ridge = 1. - abs(2. * swell(q * 2.6 + fold * 1.4) - 1.);
    return fold * .65 + ridge * ridge * .26;
}
void deform(inout Vertex v) {
    float t = v.time * fluidFlow.x;
    vec2 p = v.local.xz * fluidFlow.z + fluidFlow.w;
    float edge = .05;
    float here = fluidHeight(p, t);
    float east = fluidHeight(p + vec2(edge, 0.), t), north = fluidHeight(p + vec2(0., edge), t);
    float tall = fluidFlow.y, slope = tall * fluidFlow.z / edge;
    v.position.y += here * tall;
    v.normal = normalize(vec3((here - east) * slope, 1., (here - north) * slope));
    v.tint.w = here;
}
