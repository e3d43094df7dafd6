// What is played on: a court of maple, a mown pitch, the sand of an arena, the canvas of a ring. uv is in metres.
// The vertex colour is the light of floods and sky there; a is how much of the key light arrives.
uniform vec4 fieldShape;      // range of the light; base line's z; gloss; share of the sky's light
uniform vec3 fieldTeam;       // painted areas
uniform vec4 fieldLamps;      // height of the lamps; spacing in x and z; radiance
uniform vec4 fieldBand;       // boards and crowd that a polished floor mirrors: radiance; height of their edge
float stripe(float d, float wide, float soft) { return smoothstep(wide + soft, wide - soft * .3, abs(d)) * min(1., wide * 2.4 / soft); }
void surface(inout Surface s) {
    vec2 p = s.uv;
    float soft = max(s.footprint, .004), fine = clamp(1.3 - s.footprint * 60., 0., 1.);
    vec3 c, light = s.colour.rgb * fieldShape.x;
    float gloss = 0., away = p.y - fieldShape.y, bump = 0.;
#if defined(COURT)
    float row = floor(p.x / .075), h = hash1(row * 1.7 + 3.), along = p.y + h * 3.;
    float board = hash2(vec2(row, floor(along / 1.1)));
    vec4 grain = noise4(vec2(p.x * 36. + board * 50., along * 1.7));
    c = vec3(.56, .335, .165) * (.80 + .30 * board * fine + .10 * (1. - fine)) * (.86 + .28 * grain.r);
    float gap = stripe(fract(p.x / .075) - .5, .5, 0.) * 0. + smoothstep(.44, .5, abs(fract(p.x / .075) - .5)) * fine;
    c *= 1. - .32 * gap;
    float key = smoothstep(soft, -soft, max(abs(p.x) - 2.45, abs(away - 2.9) - 2.9));
    float apron = smoothstep(-soft, soft, max(abs(p.x) - 7.5, -away));
    c = mix(c, fieldTeam * (.75 + .35 * grain.r), max(key, apron) * .92);
    float r = length(vec2(p.x, away - 5.8)), three = length(vec2(p.x, away - 1.575));
    float line = max(stripe(away, .04, soft) * step(abs(p.x), 7.52), stripe(abs(p.x) - 7.5, .04, soft) * step(0., away));
    line = max(line, stripe(max(abs(p.x) - 2.45, abs(away - 2.9) - 2.9), .035, soft));
    line = max(line, stripe(r - 1.8, .035, soft));
    line = max(line, stripe(away > 1.575 ? three - 6.75 : abs(p.x) - 6.75, .035, soft) * step(0., away));
    line = max(line, stripe(length(vec2(p.x, away - 14.)) - 1.8, .035, soft));
    line = max(line, stripe(away - 14., .035, soft) * step(abs(p.x), 7.5));
    c = mix(c, vec3(.80, .78, .74), line);
    gloss = fieldShape.z * (.8 + .4 * grain.g) * (1. - gap * .5);
    bump = (grain.b - .5) * .010 * fine;
#elif defined(PITCH)
    vec4 a = noise4(p * vec2(.21, .16)), b = noise4(p * 5.), d = noise4(p * vec2(31., 23.));
    float mown = smoothstep(-soft - .12, soft + .12, abs(fract(away / 11.) - .5) - .25 + (b.r - .5) * .02);
    c = mix(vec3(.046, .108, .030), vec3(.074, .152, .042), mown) * (.78 + .40 * a.r) * (1. + (b.g - .5) * .30 * clamp(1.4 - s.footprint * 14., 0., 1.));
    c *= 1. + (d.r - .5) * 1.3 * fine;
    c = mix(c, vec3(.16, .17, .05), smoothstep(.62, .80, a.g) * .35);
    float area = max(abs(p.x) - 20.16, away - 16.5), goal = max(abs(p.x) - 9.16, away - 5.5);
    float rough = .35 + .9 * b.b, line = stripe(away, .06, soft);
    line = max(line, stripe(area, .06, soft) * step(-.1, away));
    line = max(line, stripe(goal, .06, soft) * step(-.1, away));
    line = max(line, stripe(length(vec2(p.x, away - 11.)) - 9.15, .06, soft) * step(16.5, away));
    line = max(line, smoothstep(.12 + soft, .12 - soft, length(vec2(p.x, away - 11.))));
    line = max(line, stripe(length(vec2(p.x, away - 52.)) - 9.15, .06, soft));
    c = mix(c, vec3(.70, .74, .68), clamp(line * rough, 0., .92));
    s.normal = normalize(s.normal + vec3(d.g - .5, 0., d.b - .5) * (.8 * fine) + vec3(b.r - .5, 0., b.b - .5) * .12 * fine);
#elif defined(SAND)
    vec4 a = noise4(p * vec2(.13, .17) + 3.), b = noise4(p * 1.9), d = noise4(p * 43.);
    float rake = sin(length(p - vec2(0., -2.)) * 9. + a.r * 9.) * .5 + .5;
    c = vec3(.60, .44, .27) * (.70 + .42 * a.r) * (.90 + .22 * (b.r - .3)) * (1. - .08 * rake * fine) * (1. + (d.r - .5) * .45 * fine);
    c = mix(c, vec3(.36, .24, .15), smoothstep(.60, .75, a.g) * .4);
    s.normal = normalize(s.normal + vec3(b.g - .5, 0., b.b - .5) * .35 + vec3(d.g - .5, 0., d.b - .5) * (.5 * fine));
#else
    vec4 a = noise4(p * .7 + 9.), d = noise4(p * 60.);
    c = mix(vec3(.52, .54, .58), fieldTeam, smoothstep(.02, -.02, length(p - vec2(0., -.3)) - 1.25) * .85);
    c *= (.86 + .24 * a.r) * (1. + (d.r - .5) * .25 * fine);
    c = mix(c, vec3(.62), stripe(length(p - vec2(0., -.3)) - 1.32, .03, soft));
#endif
    s.albedo = c * s.colour.a;
    s.roughness = .92;
    s.occlusion = fieldShape.w;
    s.emission = c * light;
#ifdef COURT
    vec3 n = normalize(s.normal + vec3(bump, 0., bump * .6)), r_ = reflect(-s.view, n);
    float f = 1. - clamp(dot(s.view, n), 0., 1.), film = .03 + .62 * f * f * f * f * f;
    float t = (fieldLamps.x - s.position.y) / max(r_.y, .02);
    vec2 cell = abs(fract((s.position.xz + r_.xz * t) / fieldLamps.yz + .5) - .5) * fieldLamps.yz;
    float wide = .04 * t + .05, lamp = smoothstep(.9 + wide, .9 - wide, cell.x) * smoothstep(.30 + wide, .30 - wide, cell.y) * smoothstep(80., 20., t);
    float low = smoothstep(fieldBand.w, fieldBand.w * .35, r_.y), edge = smoothstep(.02, .0, abs(r_.y - .03));
    s.emission += (vec3(lamp * fieldLamps.w) + fieldBand.rgb * (low * .8 + edge * .6)) * (film * gloss);
#endif
}
