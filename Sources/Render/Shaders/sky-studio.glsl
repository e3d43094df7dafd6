// A dark room with a soft box above and two strips, for products.
uniform vec3 studioWall;
uniform vec3 studioLight;
vec3 sky(vec3 d) {
    vec3 c = studioWall * mix(.35, 1., smoothstep(-.4, .8, d.y));
    vec2 top = d.xz / max(d.y, .05);
    float box = smoothstep(.62, .5, abs(top.x - .15)) * smoothstep(.5, .4, abs(top.y + .1)) * step(.05, d.y);
    float azimuth = atan(d.z, d.x);
    float left = smoothstep(.16, .10, abs(azimuth - 2.5)) * smoothstep(-.15, .0, d.y) * smoothstep(.85, .7, d.y);
    float right = smoothstep(.10, .06, abs(azimuth - .7)) * smoothstep(-.15, .0, d.y) * smoothstep(.85, .7, d.y);
#ifdef BACKGROUND
    return c;
#else
    return c + studioLight * (box * 5. + left * 3. + right * 2.);
#endif
}
