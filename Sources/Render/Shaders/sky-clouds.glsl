// Above the weather: a clear sky over a sea of clouds with towers in it, marched through from where the eye is.
// Lengths are units of the set; backdrops of this kind are drawn small, which clouds do not mind.
uniform vec3 dayZenith, dayMiddle, dayHorizon, dayOpposite, dayGlow;
uniform vec4 daySun;      // direction towards sun or moon; radiance of its disc
uniform vec3 deckKey;     // irradiance of sun or moon
uniform vec4 deckEye;     // where the eye is; where in the pattern
uniform vec4 deckShape;   // height of the deck; height of towers over it; haze a unit; lightning within
uniform float deckSwell;  // height of its swells; hollows are darker than crests where they are higher than 1
const float THIN = .36;
// Height of the clouds' tops over a place.
float deckTop(vec2 q) {
    vec4 wide = noise4(q * .0105 + deckEye.w);
    float tower = smoothstep(.56, .80, wide.r * .8 + wide.b * .2);
    return deckShape.x - 5. + (wide.g - .5) * 9. * deckSwell + tower * deckShape.y;
}
vec3 sky(vec3 d) {
    float h = max(d.y, 0.), s = max(dot(d, daySun.xyz), 0.);
    float towards = dot(normalize(d.xz + 1e-5), normalize(daySun.xz + 1e-5)) * .5 + .5;
    vec3 low = mix(dayOpposite, dayHorizon, towards * towards * (3. - 2. * towards));
    vec3 c = mix(low, dayMiddle, 1. - exp(-h * 5.));
    c = mix(c, dayZenith, smoothstep(.05, .80, sqrt(h) * .95));
    vec3 halo = dayGlow * (.10 * pow(s, 5.) + .22 * pow(s, 28.) + .7 * pow(s, 260.));
    c += halo;
    // Ice high above, drawn out by the wind.
    vec2 high = d.xz / (h + .16);
    float ice = smoothstep(.45, .80, fbm2(high * vec2(.7, 2.1) + deckEye.w + 3.)) * smoothstep(.02, .3, d.y);
    c = mix(c, low * .75 + dayGlow * .12, ice * .42);
    c += dayGlow * (daySun.w * smoothstep(.9990, .9998, s));
    // The march: steps grow with distance, and begin anywhere in the first.
    float ceiling = deckShape.x + deckShape.y + 8., t = 5., clear = 1.;
    if (deckEye.y > ceiling) t = d.y < 0. ? max(t, (deckEye.y - ceiling) / -d.y) : 1e5;
    t += (.34 + .045 * t) * dither();
    vec3 sum = vec3(0.);
    vec3 aside = daySun.xyz * 3.2;
    float forward = pow(s, 5.) * .35 + pow(s, 36.) * 1.6;
    vec3 around = mix(dayMiddle * .40 + low * .26 + dayZenith * .22, dayZenith * .55 + dayMiddle * .16, clamp(deckSwell - 1., 0., 1.));
    for (int i = 0; i < 76; i++) {
        vec3 p = deckEye.xyz + d * t;
        float step_ = .34 + .045 * t;
        if (clear < .02 || t > 800. || (d.y > 0. && p.y > ceiling)) break;
        float top = deckTop(p.xz);
        vec3 q = p * vec3(.095, .120, .095) + deckEye.w;
        float big = noise3(q), fine = noise3(q * 2.9 + 7.), small = noise3(q * 7.1 + 3.);
        // What is finer than a step of the march would only be noise.
        float far_ = 1. / (1. + t * t * .0004);
        fine = mix(.47, fine, min(far_ * 2.2, 1.));
        small = mix(.47, small, far_);
        float body = (top - p.y) * .20 + (big * .58 + fine * .29 + small * .13 - .5) * 3.4;
        float dense = clamp(body * (.7 + .9 / (1. + t * .03)), 0., 1.) * smoothstep(4., 11., t);
        // Towards the light: how much cloud is in its way.
        vec3 o = p + aside;
        vec3 r = o * vec3(.095, .120, .095) + deckEye.w;
        float before = (top - o.y) * .20 + (noise3(r) * .58 + noise3(r * 2.9 + 7.) * .29 - .435) * 3.4;
        float lit = exp(-max(before + .35, 0.) * 1.55);
        float crest = (p.y - deckShape.x + 4.) * .09 * (deckSwell - 1.);
        float open = clamp(.62 + (p.y - top + 3.) * .075 + crest, .16, 1.1);
        float alpha = 1. - exp(-dense * step_ * THIN * 2.4);
        vec3 light = deckKey * (lit * (.30 + forward * (1.15 - dense))) + around * open;
        light += deckShape.w * vec3(.75, .85, 1.1) * exp(-abs(body) * .9) * 1.4;
        float haze = 1. - exp(-t * deckShape.z);
        light = mix(light, low * .80 + halo * .5, haze);
        sum += light * (alpha * clear);
        clear *= 1. - alpha;
        t += step_;
    }
    // Beyond the last step there is only haze.
    float far = smoothstep(.012, -.035, d.y);
    c = mix(c, low * .80 + halo * .5, far);
    return sum + c * clear;
}
