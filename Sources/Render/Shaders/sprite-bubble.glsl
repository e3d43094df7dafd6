void sprite(inout Sprite s) {
    float r = length(s.corner);
    float ring = smoothstep(.70, .93, r) * smoothstep(1., .95, r);
    float glint = smoothstep(.28, .05, length(s.corner - vec2(-.35, .45)));
    s.opacity *= max(ring * .8, glint) + .06 * step(r, .95);
    s.colour += glint * 1.5;
}
