// Thick paint in slow motion: folds that fold themselves. v.uv spans the pool; the mesh lies flat.
// The tint takes with it what the surface needs of this slow pattern: its bend (x, y) and the height (w).
uniform vec4 fluidFlow;   // speed; height of the folds; folds a metre; where in the pattern

// The noise's own interpolation has creases; a fold must not. Two layers in one look.
vec2 swell(vec2 p) {
    vec2 cell = floor(p - .5), f = p - .5 - cell;
    return textureLod(noiseTexture, (cell + .5 + f * f * f * (f * (f * 6. - 15.) + 10.)) * (1. / 256.), 0.).rb;
}
// Ridges are rounded: a crest finer than the mesh would be a saw.
float fluidHeight(vec2 q, float t) {
    float fold = swell(q * 1.7 + vec2(t * .22, -t * .15)).x;
    float crest = 2. * swell(q * 2.2 + fold * 1.2).y - 1.;
    float ridge = 1. - sqrt(crest * crest + .07);
    return fold * .74 + ridge * ridge * .26;
}
void deform(inout Vertex v) {
    float t = v.time * fluidFlow.x;
    vec2 p = v.local.xz * fluidFlow.z + fluidFlow.w;
    vec2 drift = p * 1.1 + vec2(t * .35, -t * .30);
    vec2 bend = swell(drift) - .5, q = p + bend * 1.3;
    float here = fluidHeight(q, t);
    v.position.y += here * fluidFlow.y;
    // Where it was needs no light.
    if (v.time < seconds) return;
    const float edge = .12;
    vec2 east = swell(drift + vec2(edge * 1.1, 0.)) - .5, north = swell(drift + vec2(0., edge * 1.1)) - .5;
    float slope = fluidFlow.y * fluidFlow.z / edge;
    v.normal = normalize(vec3((here - fluidHeight(p + vec2(edge, 0.) + east * 1.3, t)) * slope, 1.,
        (here - fluidHeight(p + vec2(0., edge) + north * 1.3, t)) * slope));
    v.tint = vec4(bend, 0., here);
}
