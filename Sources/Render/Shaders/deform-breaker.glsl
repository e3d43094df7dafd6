// Life in a breaking wave that stands in the frame: bulges carried along it, a ragged lip, tumbling white water.
uniform vec4 breaker;    // metres a unit of the wave; speed of the water along it, units a second; wildness; pace
void deform(inout Vertex v) {
    float t = v.time * breaker.w, x = v.local.x / breaker.x - t * breaker.y, u = v.uv.y, mad = smoothstep(.55, 1., v.colour.g);
    float bulge = .020 * sin(x * 2.3 + u * 1.1) + .012 * sin(x * 5.1 - u * 2.3 + t) + .010 * sin(u * 4.7 + t * 2.1 + x);
    float lumps = sin(x * 6.1 + u * 3.7 - t * 2.) * (sin(x * 3.3 - u * 6.1 + t * 3.3) + .6 * sin(u * 13. - t * 5. + x * 4.));
    bulge += mad * .055 * lumps * breaker.z;
    v.position += v.normal * (bulge * breaker.x);
    // Where it was needs no light.
    if (v.time < seconds) return;
    float lean = .037 * cos(x * 2.3 + u * 1.1) + .049 * cos(x * 5.1 - u * 2.3 + t) + mad * .18 * cos(x * 6.1 + u * 3.7 - t * 2.);
    v.normal = normalize(v.normal - vec3(lean, 0., 0.));
}
