// A ribbon that always faces the camera and is never thinner than a pixel and a half: what it lacks in width it
// gives up in opacity (`v.tint.w`). The normal holds the cable's direction, uv.y its side, uv.x its radius.
void deform(inout Vertex v) {
    vec3 toEye = eye - v.position;
    float reach = length(toEye);
    float least = reach * shadowShape.z * .9;
    float half_ = max(v.uv.x, least);
    vec3 side = normalize(cross(v.normal, toEye));
    v.position += side * ((v.uv.y * 2. - 1.) * (half_ + least));
    v.tint.w = min(v.uv.x / least, 1.);
    v.uv.x = (half_ + least) / least;
}
