// One level of the reflection map: the level above seen by a rougher surface.
in vec2 vUV;
out vec4 outColour;
uniform vec4 prefilterShape;   // squared roughness, level to read
void main() {
    vec3 n = fromOctahedral(vUV);
    vec3 side = normalize(cross(n, abs(n.y) < .9 ? vec3(0., 1., 0.) : vec3(1., 0., 0.))), top = cross(n, side);
    vec3 sum = vec3(0.);
    float weight = 0., a2 = prefilterShape.x;
    for (int i = 0; i < 48; i++) {
        float u = (float(i) + .5) / 48., phi = float(i) * 2.3999632;
        float c = sqrt((1. - u) / (1. + (a2 - 1.) * u)), s = sqrt(1. - c * c);
        vec3 h = side * (cos(phi) * s) + top * (sin(phi) * s) + n * c;
        vec3 l = 2. * c * h - n;
        float nl = max(dot(n, l), 0.);
        sum += textureLod(environmentTexture, octahedral(l), prefilterShape.y).rgb * nl;
        weight += nl;
    }
    outColour = vec4(sum / max(weight, 1e-3), 1.);
}
