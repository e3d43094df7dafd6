in vec2 vCorner;
in vec3 vWorld;
in vec4 vColour;
in float vSeed;
layout(location = 0) out vec4 outColour;
layout(location = 1) out uvec2 outMeta;
void main() {
    Sprite s;
    s.corner = vCorner;
    s.position = vWorld;
    vec3 toEye = eye - vWorld;
    float range = length(toEye);
    s.view = toEye / range;
    s.seed = vSeed;
    s.colour = vColour.rgb;
    s.opacity = vColour.a;
    s.facing = .5;
    s.restless = 0.;
    sprite(s);
    s.opacity *= clamp(range * 3. - .5, 0., 1.);
    if (s.opacity < .004) discard;
#ifdef EMISSIVE
    vec3 c = s.colour * s.opacity;
#ifdef FOG
    c *= 1. - fogOpacity(vWorld);
#endif
    outColour = vec4(c, s.restless * min(s.opacity * 1.4, 1.));
#else
    float through = max(dot(-s.view, sunDirection.xyz), 0.);
    through *= through * through;
    vec3 c = s.colour * (ambient(vec3(0., .7, 0.) + s.view * .3) + sunRadiance.rgb * (s.facing * .22 + through * .35));
#ifdef LAMPS
    int count = int(sunRadiance.w);
    for (int i = 0; i < count; i++) {
        vec3 to = lampPosition[i].xyz - vWorld;
        c += s.colour * lampIntensity[i].rgb * (.25 / (dot(to, to) + 1.));
    }
#endif
    c = atmosphere(c, vWorld) * s.opacity;
    outColour = vec4(c, s.opacity);
#endif
    outMeta = uvec2(0u);
}
