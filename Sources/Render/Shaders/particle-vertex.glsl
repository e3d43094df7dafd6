layout(location = 0) in vec4 inCentre;    // world; w: radius
layout(location = 1) in vec4 inColour;    // w: opacity
layout(location = 2) in vec4 inStretch;   // world vector; w: angle
layout(location = 3) in float inSeed;
uniform mat4 clipMatrix;
out vec2 vCorner;
out vec3 vWorld;
out vec4 vColour;
out float vSeed;
void main() {
    vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2. - 1.;
    vec3 right, top;
    if (dot(inStretch.xyz, inStretch.xyz) > 0.) {
        top = inStretch.xyz;
        right = normalize(cross(top, eye - inCentre.xyz)) * inCentre.w;
    } else {
        float c = cos(inStretch.w), s = sin(inStretch.w);
        right = (cameraRight.xyz * c + cameraUp.xyz * s) * inCentre.w;
        top = (cameraUp.xyz * c - cameraRight.xyz * s) * inCentre.w;
    }
    vCorner = corner;
    vColour = inColour;
    vSeed = inSeed;
    vWorld = inCentre.xyz + right * corner.x + top * corner.y;
    gl_Position = clipMatrix * vec4(vWorld, 1.);
}
