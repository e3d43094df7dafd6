in vec3 vWorld;
in vec3 vLocal;
in vec3 vNormal;
in vec2 vUV;
in vec4 vColour;
in vec4 vTint;
#ifdef MOTION
in vec3 vNow;
in vec3 vBefore;
#endif
#ifdef SHELLS
in float vShell;
uniform vec4 shellShape;
#endif
layout(location = 0) out vec4 outColour;
layout(location = 1) out uvec2 outMeta;

void main() {
    Surface s;
    s.position = vWorld;
    s.local = vLocal;
    vec3 toEye = eye - vWorld;
    s.range = length(toEye);
    s.view = toEye / s.range;
    s.footprint = s.range * shadowShape.z;
    s.uv = vUV;
    s.colour = vColour;
    s.tint = vTint;
    s.normal = normalize(vNormal);
#ifdef DOUBLE_SIDED
    s.normal = gl_FrontFacing ? s.normal : -s.normal;
#endif
    s.shell = 0.;
#ifdef SHELLS
    s.shell = vShell;
    // One hair a cell of mesh space; it thins towards its tip, and some hairs are short.
    vec3 hair = mat3(.8, .36, -.48, -.6, .48, -.64, 0., .8, .6) * vLocal * shellShape.z;
    hair += 5. * abs(fract(hair.yzx * .137 + 2. * abs(fract(hair.zxy * .093) - .5)) - .5);
    vec3 cell = floor(hair);
    float tall = hash3(cell), away = length(hair - cell - .5);
    if (vShell > .01 && (tall < vShell * .92 || away > .62 * (1. - vShell * .8))) discard;
#endif
    s.albedo = vColour.rgb * vTint.rgb;
    s.roughness = .6;
    s.metalness = 0.;
    s.emission = vec3(0.);
    s.opacity = 1.;
    s.occlusion = 1.;
    s.coat = 0.;
    s.coatRoughness = .1;
    s.fuzz = 0.;
    s.translucency = 0.;
    s.reflectionShift = vec2(0.);
    s.reflectionBlur = 0.;
    s.restless = 0.;
    surface(s);
#ifdef CUTOUT
    if (s.opacity < .5) discard;
#endif
#ifdef SHELLS
    s.albedo *= mix(.45, 1.12, s.shell);
    s.occlusion *= mix(.55, 1., s.shell);
#endif
    vec3 colour, gloss = vec3(0.);
#ifdef UNLIT
    colour = s.emission;
#elif defined(SHADOW_CATCHER)
    // Dark where the sun does not reach; laid over the picture behind.
    colour = vec3(0.);
#ifdef SHADOW
    s.opacity = (1. - sunlight(s.position, s.normal)) * s.opacity;
#else
    s.opacity = 0.;
#endif
#else
    colour = shade(s, gloss) + s.emission;
#endif
#if defined(BLEND_OVER)
    // Haze belongs to what is there: a thin wire or clear pane must not carry all of the air before it.
    colour = atmosphere(colour, vWorld) * s.opacity;
#ifdef FOG
    gloss *= 1. - fogOpacity(vWorld);
#endif
    outColour = vec4(min(colour + gloss, vec3(200.)), s.opacity);
#elif defined(BLEND_ADD)
    colour *= s.opacity;
#ifdef FOG
    colour *= 1. - fogOpacity(vWorld);
#endif
    outColour = vec4(min(colour, vec3(200.)), 0.);
#else
    outColour = vec4(min(atmosphere(colour + gloss, vWorld), vec3(200.)), s.restless);
#endif
    vec2 motion = vec2(0.);
#ifdef MOTION
    motion = (vNow.xy / vNow.z - vBefore.xy / vBefore.z) * .5;
#endif
    outMeta = uvec2(floatBitsToUint(1. / gl_FragCoord.w), packHalf2x16(motion));
}
