// A street: worn asphalt with painted lines between paved walks; puddles, ripples of rain, snow.
uniform sampler2D asphaltLight;   // roots of the lamps' light, over x and z
uniform vec4 asphaltShape;        // wetness; rain; snow; half width of the road
uniform vec4 asphaltMap;          // light: scale and offset of x, of z
uniform vec4 asphaltPaint;        // range of the light; z of the crossing; strength of the mirror; -
void surface(inout Surface s) {
    vec2 p = s.position.xz;
    float broad = noise2(p * .42), patchy = noise2(p * 1.9 + 31.), fine = noise2(p * 21.);
    float walk = smoothstep(-.04, .04, abs(p.x) - asphaltShape.w);
    float soft = clamp(s.footprint * 24., .02, .5);
    // Slabs of the walk, seams fading where they are finer than a pixel.
    vec2 seam = abs(fract(p * 1.25) - .5);
    float slab = 1. - .45 * smoothstep(.5 - .02 - soft, .5, max(seam.x, seam.y)) * (1. - soft * 1.6);
    vec3 albedo = mix(vec3(.046, .047, .052) * (.6 + .8 * fine), vec3(.10, .095, .092) * slab * (.75 + .5 * patchy), walk);
    float wear = smoothstep(.30, .52, patchy * .6 + fine * .4);
    float line = smoothstep(.09, .06, abs(abs(p.x) - asphaltShape.w + .25));
    float stripe = smoothstep(.27, .24, abs(fract(p.x / 1.02) - .5)) * smoothstep(1.75, 1.7, abs(p.y - asphaltPaint.y));
    stripe *= smoothstep(.05, -.05, abs(p.x) - asphaltShape.w + .55);
    float dash = smoothstep(.08, .06, abs(p.x)) * smoothstep(.0, .02, fract(p.y * .2) - .5) * step(2.6, abs(p.y - asphaltPaint.y));
    float paint = max(max(line, stripe), dash) * wear * (1. - walk);
    albedo = mix(albedo, vec3(.36, .35, .33), paint * .75);
    float wet = asphaltShape.x * smoothstep(.30, .56, broad * .62 + patchy * .38 + .12 - walk * .10 - paint * .03);
    vec3 n = vec3(0., 1., 0.);
    vec2 bumps = textureLod(noiseTexture, (p * 6. + 7.) * (1. / 256.), 0.).rg - .5;
    bumps *= mix(.20, .025, wet);
#ifdef RAIN_RINGS
    vec2 cell = p * 2.3, id = floor(cell);
    float h = hash2(id), age = fract(seconds * 1.15 + h * 7.);
    vec2 away = fract(cell) - .5 - (vec2(fract(h * 91.), fract(h * 37.)) - .5) * .4;
    float r = length(away), wave = r - age * .44;
    bumps += away / max(r, .02) * (sin(wave * 52.) * exp(-abs(wave) * 20.) * (1. - age) * .30 * asphaltShape.y * wet * clamp(1.2 - s.range * .045, 0., 1.));
#endif
    n = normalize(n + vec3(bumps.x, 0., bumps.y));
#ifdef SNOWED
    float snow = smoothstep(.25, .5, asphaltShape.z * (.55 + .9 * broad) + walk * .18 - .18 + fine * .10);
    snow *= 1. - .75 * smoothstep(.75, .35, abs(abs(p.x) - 1.5)) * (1. - walk) * (.5 + patchy);
    albedo = mix(albedo, vec3(.78, .82, .90), snow);
    wet *= 1. - snow;
#endif
    albedo *= mix(1., .5, wet);
    vec4 l = texture(asphaltLight, vec2(p.x * asphaltMap.x + asphaltMap.y, p.y * asphaltMap.z + asphaltMap.w));
    float grazing = 1. - max(dot(n, s.view), 0.), g2 = grazing * grazing;
    float film = mix(.10, .05, wet) + .95 * g2 * g2 * grazing;
    film *= mix(.30, 1., wet) * asphaltPaint.z;
    float near = min(1., 9. / s.range);
    vec2 shift = bumps * vec2(.10, .34) * (.25 + near);
    float blur = mix(3.4, .7, wet);
    s.restless = .35 * wet * asphaltShape.y;
#ifdef UNLIT
    s.emission = albedo * l.rgb * l.rgb * asphaltPaint.x;
#ifdef PLANAR
    s.emission += min(mirrored(shift, blur), vec3(9.)) * film;
#endif
#else
    s.normal = n;
    s.albedo = albedo;
    s.roughness = mix(.85, .15, wet);
#ifdef PLANAR
    s.emission = min(mirrored(shift, blur), vec3(9.)) * film * .8;
#endif
#endif
}
