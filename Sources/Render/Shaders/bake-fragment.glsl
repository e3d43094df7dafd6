// The sky as an octahedral map.
in vec2 vUV;
out vec4 outColour;
void main() { outColour = vec4(clamp(sky(fromOctahedral(vUV)), vec3(0.), vec3(60.)), 1.); }
