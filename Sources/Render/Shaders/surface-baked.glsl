// Plain things whose light is in their vertex colours already.
uniform float bakedRange;
void surface(inout Surface s) {
#ifdef UNLIT
    s.emission = s.colour.rgb * s.tint.rgb * bakedRange;
#else
    s.albedo *= bakedRange;
    s.emission = s.albedo * (1. - step(.002, s.colour.a));
#endif
}
