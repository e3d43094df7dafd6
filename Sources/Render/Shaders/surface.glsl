// What a surface snippet reads and fills in: void surface(inout Surface s).
struct Surface {
    // To read.
    vec3 position;      // world, metres
    vec3 local;         // in the mesh, before skinning and transforms
    vec3 view;          // unit, towards the camera
    float range;        // metres to the camera
    float footprint;    // metres a pixel covers here: fade detail that is finer
    vec2 uv;
    vec4 colour;        // the vertex's: linear albedo; w: the mesh's free channel
    vec4 tint;          // the instance's
    float shell;        // 0 at the skin ... 1 at the tips
    // To change.
    vec3 normal;        // world, unit, outwards
    vec3 albedo;        // starts as colour * tint
    float roughness;    // starts as 0.6
    float metalness;    // starts as 0
    vec3 emission;      // radiance
    float opacity;      // starts as 1
    float occlusion;    // ambient light that gets here, starts as 1
    float coat;         // with COAT
    float coatRoughness;
    float fuzz;         // with FUZZ
    float translucency; // with TRANSLUCENT
    vec2 reflectionShift;  // with PLANAR: where the mirror image is read, in parts of the frame
    float reflectionBlur;  // with PLANAR: 0 sharp ... 5 wide
    float restless;     // 1 where the pattern itself moves (ripples, screens): antialiasing keeps less history
};
