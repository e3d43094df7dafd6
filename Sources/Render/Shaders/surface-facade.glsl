// Walls, windows and shop interiors from a painted atlas. rgb: roots of albedo or of light; a: 1 where it is
// light. Vertex colour: light on the wall (or its tint, where the sun lights it); w: how bright the window is.
uniform sampler2D facadeTexture;
uniform vec4 facadeLight;   // range of the light on walls; radiance of windows; -; -
uniform vec3 facadeGlass;   // what a dark pane shows
void surface(inout Surface s) {
    vec4 t = texture(facadeTexture, s.uv, -1.2);
    vec3 c = t.rgb * t.rgb;
    float pane = smoothstep(.35, .65, t.a);
    vec3 window = c * (s.colour.a * facadeLight.y + .012);
#ifdef UNLIT
    s.emission = mix(c * s.colour.rgb * facadeLight.x, window + facadeGlass, pane);
#else
    s.albedo = mix(c * s.colour.rgb * facadeLight.x, vec3(.015), pane);
    vec3 seen = textureLod(environmentTexture, octahedral(reflect(-s.view, s.normal)), 1.).rgb;
    s.emission = pane * (window + facadeGlass * seen);
#endif
}
