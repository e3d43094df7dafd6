// Turns a strip about the light's direction to face the camera; uv.x says which side, tint.w how wide (metres).
void deform(inout Vertex v) {
    vec3 side = normalize(cross(sunDirection.xyz, eye - v.position));
    v.position += side * (v.uv.x * v.tint.w);
    v.normal = normalize(eye - v.position);
}
