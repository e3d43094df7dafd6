layout(location = 0) in vec3 inPosition;
layout(location = 1) in vec3 inNormal;
layout(location = 2) in vec2 inUV;
layout(location = 3) in vec4 inColour;
#ifdef SKINNED
layout(location = 4) in uvec4 inJoints;
layout(location = 5) in vec4 inWeights;
layout(std140) uniform Joints { mat4 joints[64]; mat4 previousJoints[64]; };
#endif
#ifdef INSTANCED
layout(location = 6) in vec4 inRow0;
layout(location = 7) in vec4 inRow1;
layout(location = 8) in vec4 inRow2;
layout(location = 9) in vec4 inTint;
#ifdef MOVING_INSTANCES
layout(location = 10) in vec4 inPreviousRow0;
layout(location = 11) in vec4 inPreviousRow1;
layout(location = 12) in vec4 inPreviousRow2;
#endif
#endif
uniform mat4 model;
uniform mat4 previousModel;
uniform mat4 clipMatrix;
#ifdef SHELLS
uniform vec4 shellShape;   // count, length, density, -
uniform vec3 shellDroop;
out float vShell;
#endif
#ifndef DEPTH_ONLY
out vec3 vWorld;
out vec3 vLocal;
out vec3 vNormal;
out vec2 vUV;
out vec4 vColour;
out vec4 vTint;
#ifdef MOTION
out vec3 vNow;
out vec3 vBefore;
#endif
#elif defined(CUTOUT)
out vec2 vUV;
out vec4 vColour;
out vec4 vTint;
out vec3 vLocal;
out vec3 vWorld;
#endif

// What a deformation may change (position, normal: world space) and what it may read.
struct Vertex {
    vec3 position;
    vec3 normal;
    vec3 local;    // in the mesh
    vec3 origin;   // where the instance stands
    vec2 uv;
    vec4 colour;   // w: the mesh's free channel
    vec4 tint;
    float time;    // seconds; a little earlier when the previous frame's position is asked for
};
#ifdef DEFORMED
void deform(inout Vertex v);
#endif

vec3 decodeSRGB(vec3 c) { return c * (c * (c * .305306011 + .682171111) + .012522878); }

void main() {
    vec3 position = inPosition, normal = inNormal, before = inPosition;
#ifdef SKINNED
    mat4 skin = joints[inJoints.x] * inWeights.x + joints[inJoints.y] * inWeights.y
        + joints[inJoints.z] * inWeights.z + joints[inJoints.w] * inWeights.w;
    position = (skin * vec4(inPosition, 1.)).xyz;
    normal = mat3(skin) * inNormal;
#ifdef MOTION
    mat4 skinBefore = previousJoints[inJoints.x] * inWeights.x + previousJoints[inJoints.y] * inWeights.y
        + previousJoints[inJoints.z] * inWeights.z + previousJoints[inJoints.w] * inWeights.w;
    before = (skinBefore * vec4(inPosition, 1.)).xyz;
#endif
#endif
#ifdef SHELLS
    int shells = int(shellShape.x);
    // Tips first: they hide some of what is beneath.
    float shell = float(shells - 1 - gl_InstanceID % shells) / float(shells - 1);
    vShell = shell;
    vec3 lifted = normal * (shellShape.y * shell * inColour.a);
    position += lifted;
    before += lifted;
#endif
    mat4 placing = model, placingBefore = previousModel;
    vec4 tint = vec4(1.);
#ifdef INSTANCED
    mat4 place = transpose(mat4(inRow0, inRow1, inRow2, vec4(0., 0., 0., 1.)));
    placing = model * place;
    tint = inTint;
#ifdef MOVING_INSTANCES
    placingBefore = previousModel
        * transpose(mat4(inPreviousRow0, inPreviousRow1, inPreviousRow2, vec4(0., 0., 0., 1.)));
#else
    placingBefore = previousModel * place;
#endif
#endif
    vec3 world = (placing * vec4(position, 1.)).xyz;
    mat3 linearPart = mat3(placing);
    vec3 column0 = linearPart[0], column1 = linearPart[1], column2 = linearPart[2];
    vec3 facing = normal.x * cross(column1, column2) + normal.y * cross(column2, column0)
        + normal.z * cross(column0, column1);
    facing *= dot(cross(column0, column1), column2) < 0. ? -1. : 1.;
    facing = normalize(facing);
    vec3 worldBefore = world;
#ifdef MOTION
    worldBefore = (placingBefore * vec4(before, 1.)).xyz;
#endif
    vec4 colour = vec4(decodeSRGB(inColour.rgb), inColour.a);
#ifdef DEFORMED
    Vertex now = Vertex(world, facing, inPosition, placing[3].xyz, inUV, colour, tint, seconds);
    Vertex past = Vertex(worldBefore, facing, inPosition, placingBefore[3].xyz, inUV, colour, tint,
        seconds - 1. / 24.);
#ifdef MOTION
    for (int i = 0; i < 2; i++) {
        Vertex v = i == 0 ? past : now;
        deform(v);
        if (i == 0) past = v; else now = v;
    }
    worldBefore = past.position;
#else
    deform(now);
#endif
    world = now.position;
    facing = now.normal;
    colour = now.colour;
    tint = now.tint;
#endif
#ifdef SHELLS
    vec3 bend = shellDroop * (shellShape.y * shell * shell * inColour.a);
    world += bend;
    worldBefore += bend;
#endif
    gl_Position = clipMatrix * vec4(world, 1.);
#ifndef DEPTH_ONLY
    vWorld = world;
    vLocal = inPosition;
    vNormal = facing;
    vUV = inUV;
    vColour = colour;
    vTint = tint;
#ifdef MOTION
    vNow = (previousViewProjection * vec4(world, 1.)).xyw;
    vBefore = (previousViewProjection * vec4(worldBefore, 1.)).xyw;
#endif
#elif defined(CUTOUT)
    vUV = inUV;
    vColour = colour;
    vTint = tint;
    vLocal = inPosition;
    vWorld = world;
#endif
}
