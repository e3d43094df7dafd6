// The room around its mark as a light: walls with windows and lamps in them, a box seen from its middle.
uniform vec4 roomLow, roomHigh;      // corners, from the middle
uniform vec4 roomFaces[6];           // radiance of left, right, floor, ceiling, back, front
uniform vec4 roomPanes[6];           // centre and half size of three windows; w of the first: strength
uniform vec4 roomPaneLight;
uniform vec4 roomLamps[8];           // place and radius, radiance of four lamps
vec3 sky(vec3 d) {
    vec3 e = mix(d, vec3(1e-4), step(abs(d), vec3(1e-4)));
    vec3 far_ = max(roomLow.xyz / e, roomHigh.xyz / e);
    float t = min(far_.x, min(far_.y, far_.z));
    vec3 p = d * t;
    vec3 c = far_.x <= t ? (d.x < 0. ? roomFaces[0].rgb : roomFaces[1].rgb)
        : far_.y <= t ? (d.y < 0. ? roomFaces[2].rgb : roomFaces[3].rgb)
        : (d.z < 0. ? roomFaces[4].rgb : roomFaces[5].rgb);
    vec3 edge = min(p - roomLow.xyz, roomHigh.xyz - p);
    float near = min(max(edge.x, min(edge.y, edge.z)), min(max(edge.y, min(edge.x, edge.z)), max(edge.z, min(edge.x, edge.y))));
    c *= .72 + .28 * smoothstep(0., .6, near);
    for (int i = 0; i < 3; i++) {
        vec3 off = abs(p - roomPanes[i * 2].xyz) - roomPanes[i * 2 + 1].xyz;
        c = mix(c, roomPaneLight.rgb * roomPanes[i * 2].w, smoothstep(.05, -.02, max(off.x, max(off.y, off.z))) * step(.001, roomPanes[i * 2].w));
    }
    for (int i = 0; i < 4; i++) {
        vec3 to = roomLamps[i * 2].xyz;
        float b = dot(to, d), away = length(to - d * b);
        c += roomLamps[i * 2 + 1].rgb * (smoothstep(roomLamps[i * 2].w, roomLamps[i * 2].w * .6, away) * step(0., b));
    }
    return c;
}
