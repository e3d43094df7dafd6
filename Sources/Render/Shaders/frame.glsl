// What every program knows about the frame. Mirrored byte for byte by FrameUniforms.swift.
layout(std140) uniform Frame {
    mat4 viewProjection;
    mat4 previousViewProjection;
    mat4 shadowMatrix;
    vec4 eyeTime;          // camera position; seconds
    vec4 sunDirection;     // towards the light; w: metres to push a shadow lookup along the normal
    vec4 sunRadiance;      // w: number of lamps
    vec4 fogShape;         // density, falloff, base height, limit
    vec4 fogColour;        // w: strength of the lamps' glow
    vec4 fogSun;           // w: strength of ambient light
    vec4 frameSize;        // width, height, 1/width, 1/height
    vec4 shadowShape;      // radius of the filter in texture space; frame index; metres a pixel covers at 1 m; -
    vec4 cameraRight;
    vec4 cameraUp;
    vec4 harmonics[9];     // irradiance / pi
    vec4 lampPosition[16];
    vec4 lampIntensity[16];
};
#define eye (eyeTime.xyz)
#define seconds (eyeTime.w)
const float PI = 3.14159265;
