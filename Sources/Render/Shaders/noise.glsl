// Noise for snippets. noiseTexture is 256 x 256, repeating, the same in every film.
uniform sampler2D noiseTexture;
// 0...1, no pattern, from anything.
float hash1(float n) { return fract(sin(n) * 43758.5453); }
float hash2(vec2 p) { vec3 q = fract(vec3(p.xyx) * .1031); q += dot(q, q.yzx + 33.33); return fract((q.x + q.y) * q.z); }
float hash3(vec3 p) { vec3 q = fract(p * .1031); q += dot(q, q.zyx + 31.32); return fract((q.x + q.y) * q.z); }
// Value noise, 0...1, one feature a unit.
float noise2(vec2 p) { return textureLod(noiseTexture, p * (1. / 256.), 0.).r; }
// Three patterns from one fetch (w is the third moved).
vec4 noise4(vec2 p) { return textureLod(noiseTexture, p * (1. / 256.), 0.); }
float noise3(vec3 p) {
    vec3 i = floor(p), f = p - i;
    f = f * f * (3. - 2. * f);
    vec2 uv = i.xy + vec2(37., 239.) * i.z + f.xy;
    vec2 r = textureLod(noiseTexture, (uv + .5) * (1. / 256.), 0.).ga;
    return mix(r.x, r.y, f.z);
}
// Four and three octaves; mean 0.47, practical range 0.15...0.8.
float fbm2(vec2 p) {
    float sum = 0., w = .5;
    for (int i = 0; i < 4; i++) { sum += w * noise2(p); p = mat2(1.6, 1.2, -1.2, 1.6) * p + 17.3; w *= .5; }
    return sum;
}
float fbm3(vec3 p) {
    float sum = 0., w = .5;
    for (int i = 0; i < 3; i++) { sum += w * noise3(p); p = p * 2.03 + 11.7; w *= .5; }
    return sum * 1.07;
}
