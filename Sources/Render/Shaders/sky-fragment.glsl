// The backdrop, drawn where nothing stands.
in vec2 vUV;
uniform vec4 skyCorner;   // direction of the lower left corner, and per unit of uv
uniform vec4 skyRight;
uniform vec4 skyTop;
#ifdef FROM_MAP
uniform sampler2D skyTexture;
#endif
#ifdef FROM_LAYER
uniform sampler2D layerTexture;
#endif
layout(location = 0) out vec4 outColour;
#ifndef LAYER
layout(location = 1) out uvec2 outMeta;
#endif
void main() {
    vec3 d = normalize(skyCorner.xyz + skyRight.xyz * vUV.x + skyTop.xyz * vUV.y);
#if defined(FROM_MAP)
    vec3 c = textureLod(skyTexture, octahedral(d), 0.).rgb;
#elif defined(FROM_LAYER)
    vec3 c = textureLod(layerTexture, gl_FragCoord.xy * frameSize.zw, 0.).rgb;
#else
    vec3 c = sky(d);
#endif
#if defined(FOG) && !defined(LAYER)
    float b = max(fogShape.y * max(d.y, .0), 2e-4);
    float depth = exp(-fogShape.y * (eye.y - fogShape.z)) * (d.y < 0. ? 1e4 : 1. / b);
    c = mix(c, fogLight(d), min(1. - exp(-fogShape.x * depth), fogShape.w));
#endif
#if defined(GLOW) && !defined(LAYER)
    c += lampGlow(d, 400.);
#endif
    outColour = vec4(min(c, vec3(200.)), 0.);
#ifndef LAYER
    outMeta = uvec2(floatBitsToUint(60000.), 0u);
#endif
}
