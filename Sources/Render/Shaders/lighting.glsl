#ifdef SHADOW
uniform highp sampler2DShadow shadowTexture;
float sunlight(vec3 p, vec3 n) {
    vec3 q = (shadowMatrix * vec4(p + n * sunDirection.w, 1.)).xyz;
    vec2 edge = abs(q.xy - .5);
    if (max(edge.x, edge.y) > .497 || q.z > 1.) return 1.;
    // Two taps, each four texels wide in itself, on a diameter that turns from pixel to pixel and frame to frame.
    float a = 6.2831853 * dither();
    vec2 x = vec2(cos(a), sin(a)) * (shadowShape.x * .8);
    float lit = textureLod(shadowTexture, vec3(q.xy + x, q.z), 0.);
    lit += textureLod(shadowTexture, vec3(q.xy - x, q.z), 0.);
    return lit * .5;
}
#endif
#ifdef PLANAR
uniform sampler2D mirrorTexture;
vec3 mirrored(vec2 shift, float blur) {
    vec2 uv = gl_FragCoord.xy * frameSize.zw + shift;
    float step = exp2(blur) * 1.5 * frameSize.w, j = dither() - .5;
    vec3 sum = textureLod(mirrorTexture, uv + vec2(0., step * (j - .66)), blur).rgb;
    sum += textureLod(mirrorTexture, uv + vec2(step * j * .5, step * j), blur).rgb;
    sum += textureLod(mirrorTexture, uv + vec2(0., step * (j + .66)), blur).rgb;
    return sum * (1. / 3.);
}
#endif

float distribution(float nh, float a2) {
    float d = nh * nh * (a2 - 1.) + 1.;
    return a2 / (PI * d * d + 1e-6);
}

// Radiance towards the camera; `gloss` is the part that stays at full strength on see-through things.
vec3 shade(Surface s, out vec3 gloss) {
    vec3 n = s.normal, v = s.view, l = sunDirection.xyz;
    float nv = clamp(dot(n, v), .02, 1.), nl = dot(n, l), day = max(nl, 0.);
    vec3 base = s.albedo * (1. - s.metalness);
    float sun = 1.;
#ifdef SHADOW
    sun = sunlight(s.position, n);
#endif
    vec3 light = sunRadiance.rgb * sun;
#ifdef TRANSLUCENT
    float w = .5 * s.translucency, wrapped = clamp((nl + w) / ((1. + w) * (1. + w)), 0., 1.);
    float behind = clamp(dot(-v, l) * .5 + .5, 0., 1.);
    vec3 diffuse = base * light * (wrapped / PI)
        + base * mix(vec3(1.), s.albedo, .5) * light * (s.translucency * (.07 * behind * behind * behind
            + .09 * max(-nl, 0.)));
#else
    vec3 diffuse = base * light * (day / PI);
#endif
    vec3 around = ambient(n);
#ifdef TRANSLUCENT
    around = mix(around, around * .5 + ambient(-n) * .6, s.translucency * .5);
#endif
    diffuse += base * around * s.occlusion;
#ifdef FUZZ
    float rim = 1. - nv;
    diffuse += s.fuzz * s.albedo * rim * rim * rim * (around * 2. + light * max(nl + .4, 0.) * .35);
#endif
    float a = max(s.roughness * s.roughness, .002), a2 = a * a;
    vec3 f0 = mix(vec3(.04), s.albedo, s.metalness);
    gloss = vec3(0.);
#ifndef MATT
    vec3 h = normalize(v + l);
    float nh = max(dot(n, h), 0.), vh = max(dot(v, h), 0.);
    float fresnel = 1. - vh, f2 = fresnel * fresnel;
    vec3 f = f0 + (1. - f0) * (f2 * f2 * fresnel);
    float k = a * .5, visibility = .25 / ((nv * (1. - k) + k) * (day * (1. - k) + k));
    gloss = light * f * min(distribution(nh, a2) * visibility * day, 60.);
    vec4 r = s.roughness * vec4(-1., -.0275, -.572, .022) + vec4(1., .0425, 1.04, -.04);
    float t = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
    vec2 ab = vec2(-1.04, 1.04) * t + r.zw;
    float hidden = clamp(s.occlusion * (1. + nv), 0., 1.);
#ifdef PLANAR
    gloss += mirrored(s.reflectionShift, s.reflectionBlur) * (f0 * ab.x + ab.y) * hidden;
#else
    vec3 bounce = reflect(-v, n);
    gloss += environment(bounce, s.roughness) * fogSun.w * (f0 * ab.x + ab.y) * hidden;
#endif
#endif
#ifdef COAT
    float glance = 1. - nv, g2 = glance * glance, film = s.coat * (.04 + .96 * g2 * g2 * glance);
    float c2 = max(s.coatRoughness * s.coatRoughness, .003);
    c2 *= c2;
    diffuse *= 1. - film;
    gloss = gloss * (1. - film) + environment(reflect(-v, n), s.coatRoughness) * fogSun.w * film * s.occlusion
        + light * s.coat * min(distribution(max(dot(n, normalize(v + l)), 0.), c2) * .012, 4.) * step(0., nl);
#endif
#ifdef LAMPS
#ifdef ONE_LAMP
    // A loop whose length is known only at run time costs more than the lamp.
    const int count = 1;
#else
    int count = int(sunRadiance.w);
#endif
    for (int i = 0; i < count; i++) {
        vec3 to = lampPosition[i].xyz - s.position;
        float d2 = dot(to, to);
        to *= inversesqrt(d2);
        float facing = clamp((dot(n, to) + .2) * .8333, 0., 1.);
        vec3 arriving = lampIntensity[i].rgb * (facing / (d2 + 1.));
        diffuse += base * arriving * (1. / PI);
#ifndef MATT
        float lh = max(dot(n, normalize(v + to)), 0.);
        gloss += f0 * arriving * min(distribution(lh, max(a2, .02)) * .25, 20.);
#endif
    }
#endif
    return diffuse;
}
