// Swell on open water: four long waves that run towards the shore, sharper at their crests (see Swell.swift).
uniform vec4 swell;      // height (metres), length of the longest (metres), beats a second, foam on the crests
void deform(inout Vertex v) {
    float k = 6.2831853 / swell.y, t = v.time * swell.z, up = 0., size = 1., turn = .35;
    vec2 p = v.position.xz, slope = vec2(0.);
    for (int i = 0; i < 4; i++) {
        vec2 way = vec2(sin(turn), cos(turn));
        float phase = dot(p, way) * k - t * (1. + .31 * float(i)) + float(i) * 1.7;
        float crest = sin(phase) * .5 + .5;
        up += size * (crest * crest - .375);
        slope += way * (size * crest * cos(phase) * k);
        k *= 1.71;
        size *= .52;
        turn = turn * -1.7 + .4;
    }
    float free = swell.x * v.colour.a;
    v.position.y += up * free;
    v.normal = normalize(v.normal - vec3(slope.x, 0., slope.y) * free);
    v.colour.g += clamp((up - .70) * swell.w, 0., .6);
    v.colour.r += clamp(up * .35 + .08, 0., .5);
}
