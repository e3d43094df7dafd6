// A thing with a picture on it; holes in the picture are holes in the thing when CUTOUT asks for that.
uniform sampler2D printed;
uniform vec4 printedShine;   // roughness, metalness, coat, fuzz
void surface(inout Surface s) {
    vec4 picture = texture(printed, s.uv, -.6);
    s.albedo *= picture.rgb;
    s.opacity = picture.a;
    s.roughness = printedShine.x;
    s.metalness = printedShine.y;
    s.coat = printedShine.z;
    s.fuzz = printedShine.w;
}
