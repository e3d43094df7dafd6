// What a sprite snippet reads and fills in: void sprite(inout Sprite s).
struct Sprite {
    vec2 corner;     // -1...1 across the quad
    vec3 position;   // world
    vec3 view;       // unit, towards the camera
    float seed;      // 0...1, the particle's own
    vec3 colour;     // albedo, or radiance when emissive
    float opacity;
    float facing;    // how much of the sun it catches, 0...1
    float restless;  // with EMISSIVE: 1 for what is gone in the next frame, so that antialiasing keeps it
};
