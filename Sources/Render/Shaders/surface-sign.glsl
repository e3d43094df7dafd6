// Neon boards. Texture: r white-hot core, g root of coloured light, b what daylight shows of the board.
// Vertex colour: the sign's colour; w: brightness, below one half for a tube that fails.
uniform sampler2D signTexture;
uniform vec4 signLight;   // radiance of colour; of the core; of the board by other light; -
void surface(inout Surface s) {
    vec3 t = texture(signTexture, s.uv, -1.).rgb;
    float beat = hash1(floor(seconds * 11.) + floor(s.position.z * 3.));
    float on = s.colour.a < .5 ? step(.35, beat) * 1.8 : 1.;
    s.emission = s.colour.rgb * (t.g * t.g * signLight.x) + (s.colour.rgb * .4 + .6) * (t.r * signLight.y);
    s.emission = s.emission * (s.colour.a * on) + (s.colour.rgb * .5 + .1) * (t.b * signLight.z);
}
