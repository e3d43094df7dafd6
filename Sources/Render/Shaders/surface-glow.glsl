uniform vec3 glowRadiance;
void surface(inout Surface s) { s.emission = glowRadiance * s.albedo; }
