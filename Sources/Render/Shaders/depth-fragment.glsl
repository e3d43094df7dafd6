#ifdef CUTOUT
in vec2 vUV;
in vec4 vColour;
in vec4 vTint;
in vec3 vLocal;
in vec3 vWorld;
void main() {
    Surface s;
    s.position = vWorld;
    s.local = vLocal;
    s.view = sunDirection.xyz;
    s.range = 1.;
    s.footprint = .001;
    s.uv = vUV;
    s.colour = vColour;
    s.tint = vTint;
    s.shell = 0.;
    s.normal = sunDirection.xyz;
    s.albedo = vec3(0.);
    s.opacity = 1.;
    surface(s);
    if (s.opacity < .5) discard;
}
#else
void main() {}
#endif
