// The sky as a light. Octahedral map: the upper hemisphere is the inner diamond.
uniform sampler2D environmentTexture;
vec2 octahedral(vec3 d) {
    d /= abs(d.x) + abs(d.y) + abs(d.z);
    vec2 folded = (1. - abs(d.zx)) * vec2(d.x >= 0. ? 1. : -1., d.z >= 0. ? 1. : -1.);
    return (d.y >= 0. ? d.xz : folded) * .5 + .5;
}
vec3 fromOctahedral(vec2 uv) {
    vec2 p = uv * 2. - 1.;
    vec3 d = vec3(p.x, 1. - abs(p.x) - abs(p.y), p.y);
    if (d.y < 0.) d.xz = (1. - abs(d.zx)) * vec2(d.x >= 0. ? 1. : -1., d.z >= 0. ? 1. : -1.);
    return normalize(d);
}
// Radiance from direction d as a surface of that roughness (0...1) reflects it.
vec3 environment(vec3 d, float roughness) {
    return textureLod(environmentTexture, octahedral(d), roughness * (2. - roughness) * 5.).rgb;
}
// Mean radiance on a surface that faces n (irradiance / pi).
vec3 ambient(vec3 n) {
    return max(harmonics[0].rgb + harmonics[1].rgb * n.y + harmonics[2].rgb * n.z + harmonics[3].rgb * n.x
        + harmonics[4].rgb * (n.x * n.y) + harmonics[5].rgb * (n.y * n.z)
        + harmonics[6].rgb * (3. * n.z * n.z - 1.) + harmonics[7].rgb * (n.x * n.z)
        + harmonics[8].rgb * (n.x * n.x - n.y * n.y), vec3(0.)) * fogSun.w;
}
// A number of 0...1 that differs from pixel to pixel and frame to frame; antialiasing averages it out.
float dither() {
    vec2 p = gl_FragCoord.xy + 5.588238 * mod(shadowShape.y, 64.);
    return fract(52.9829189 * fract(dot(p, vec2(.06711056, .00583715))));
}
