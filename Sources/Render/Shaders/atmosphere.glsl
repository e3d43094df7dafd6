// Haze and the glow of lamps between the eye and a point.
float fogOpacity(vec3 p) {
    vec3 v = p - eye;
    float reach = length(v), b = fogShape.y, slope = v.y / max(reach, 1e-3);
    float start = exp(-b * (eye.y - fogShape.z));
    float rise = b * slope;
    float depth = abs(rise * reach) > 1e-3 ? start * (1. - exp(-rise * reach)) / rise : start * reach;
    return min(1. - exp(-fogShape.x * max(depth, 0.)), fogShape.w);
}
vec3 fogLight(vec3 d) {
    float s = max(dot(d, sunDirection.xyz), 0.);
    s *= s; s *= s;
    return fogColour.rgb + fogSun.rgb * s * s;
}
// The angle between two directions whose tangents are a and b (a > b), without the library's slow arc tangents.
float between(float a, float b) {
    float k = inversesqrt((1. + a * a) * (1. + b * b)), s = (a - b) * k, c = (1. + a * b) * k, x = abs(c);
    float wide = sqrt(max(1. - x, 0.)) * (1.5707963 - x * (.2121144 - x * .0742610));
    float s2 = s * s;
    return c > .8 ? s * (1. + s2 * (.1666667 + s2 * .09)) : c < 0. ? PI - wide : wide;
}
vec3 lampGlow(vec3 d, float reach) {
    vec3 sum = vec3(0.);
    int count = int(sunRadiance.w);
    for (int i = 0; i < count; i++) {
        vec3 q = eye - lampPosition[i].xyz;
        float b = dot(d, q), s = inversesqrt(max(dot(q, q) - b * b, .05));
        sum += lampIntensity[i].rgb * (s * between((reach + b) * s, b * s));
    }
    return sum * fogColour.w;
}
// Fog and glow over colour c of something at p.
vec3 atmosphere(vec3 c, vec3 p) {
    vec3 v = p - eye;
    float reach = length(v);
    vec3 d = v / reach;
#ifdef FOG
    c = mix(c, fogLight(d), fogOpacity(p));
#endif
#ifdef GLOW
    c += lampGlow(d, reach);
#endif
    return c;
}
