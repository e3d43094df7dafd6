#pragma once
// What the looks share: what each is given of a frame, row by row, and what it says of itself.
#include "include/style.h"
#include <math.h>
#include <stddef.h>

#if defined(__x86_64__) && defined(__linux__)
/// For loops over pixels: compiled for AVX2 too, and chosen when the program is loaded.
#define ST_FAST __attribute__((target_clones("arch=haswell", "default")))
#else
#define ST_FAST
#endif
#define ST_INLINE static inline __attribute__((always_inline, unused))

/// One number a pixel, rows without padding.
typedef struct {
    float *values;
    int width, height;
} st_plane;

/// One row of a frame, red, green and blue 0…1 where there are three; and where the look writes its own.
typedef struct {
    int width, y;
    /// The frame, freed of what flickers.
    const float *frame[3];
    /// The frame in flat patches; with `flat_rounds`.
    const float *flat[3];
    /// Positive on the dark side of a contour, about 1 on a strong one; with `line_width`.
    const float *line;
    /// Light that spills over from bright places; with `glow_from`.
    const float *glow[3];
    /// Height of a paper's or canvas's grain, about 0, at most 1; it stays where it is.
    const float *paper;
    /// As `paper`, another in every frame.
    const float *grain;
    float *out[3];
} st_row;

typedef struct {
    const char *name;
    /// Radius of patches in pixels of half the frame, and how often they are made.
    int flat_radius, flat_rounds;
    /// Pixels of a contour in a frame of 720 lines; 0 makes none.
    float line_width;
    /// Light above which it spills over (0…1) and how far, in pixels of a frame of 720 lines.
    float glow_from, glow_reach;
    int wants_paper, wants_grain;
    /// Grain that is as long again across as it is high, as in wood or canvas.
    float paper_stretch;
    /// Bytes of its own memory, and what is worked out once for a frame, while nothing else runs.
    size_t own;
    void (*prepare)(pika_style *style);
    void (*rows)(const pika_style *style, const st_row *row);
    void (*release)(pika_style *style);
} st_look;

struct pika_style {
    const st_look *look;
    int width, height;
    uint32_t seed;
    /// Pixels that are one 720th of the shorter side.
    float unit;
    float strength;
    /// Frames since the beginning, and since the last cut.
    int index, since_cut;
    uint8_t *pixels;
    void *own;

    /// The frame, freed of what flickers.
    st_plane calm[3];
    /// Half the frame's size: its colours, its light, patches, and patches of those.
    st_plane half[3], light, flat[3], spare[3];
    /// Contours, and what they are worked out from.
    st_plane line, fine, blurred;
    /// An eighth of the frame's size.
    st_plane glow[3], glow_spare[3];
    /// A tile of 256 × 256.
    st_plane paper, grain;
};

ST_INLINE float st_clamp(float v, float low, float high) { return v < low ? low : v > high ? high : v; }
ST_INLINE float st_mix(float a, float b, float t) { return a + (b - a) * t; }
ST_INLINE float st_ramp(float a, float b, float v) {
    float t = st_clamp((v - a) / (b - a), 0, 1);
    return t * t * (3 - 2 * t);
}
ST_INLINE float st_luma(float r, float g, float b) { return 0.2126f * r + 0.7152f * g + 0.0722f * b; }
ST_INLINE uint32_t st_hash(uint32_t v) {
    v ^= v >> 16;
    v *= 0x7feb352du;
    v ^= v >> 15;
    v *= 0x846ca68bu;
    return v ^ (v >> 16);
}
ST_INLINE float st_random(uint32_t seed, uint32_t index) {
    return (float)(st_hash(seed * 0x9e3779b9u + st_hash(index)) >> 8) * (1.0f / 16777216.0f);
}
/// Steps of `levels` whose edges are soft: noise does not make them jump. `hard` 0…1.
ST_INLINE float st_steps(float v, float levels, float hard) {
    float scaled = v * levels, step = floorf(scaled), within = scaled - step;
    float width = 0.5f - 0.42f * hard;
    return (step + st_ramp(0.5f - width, 0.5f + width, within)) / levels;
}
ST_INLINE float st_saturate(float v, float luma, float amount) { return luma + (v - luma) * amount; }
/// Contrast about a middle tone.
ST_INLINE float st_contrast(float v, float amount) {
    float t = st_clamp(v, 0, 1);
    return st_mix(t, t * t * (3 - 2 * t), amount);
}
/// A colour of a ramp of `count` colours, 0…1.
ST_INLINE void st_gradient(const float (*colours)[3], int count, float at, float *out) {
    float place = st_clamp(at, 0, 1) * (float)(count - 1);
    int i = (int)place;
    if (i > count - 2) i = count - 2;
    float t = place - (float)i;
    for (int c = 0; c < 3; c++) out[c] = st_mix(colours[i][c], colours[i + 1][c], t);
}
/// 1 in the middle of the frame, less towards its corners.
ST_INLINE float st_vignette(const pika_style *s, int x, int y, float amount) {
    float u = ((float)x + 0.5f) / (float)s->width * 2 - 1, v = ((float)y + 0.5f) / (float)s->height * 2 - 1;
    return 1 - amount * st_ramp(0.35f, 1.5f, u * u + v * v);
}

// Work on planes, rows `from` ..< `to` of the target.

/// Blurs across by a box of `radius`, and down by a tent of it.
void st_blur_across(const st_plane *from, const st_plane *to, int radius, int first, int last);
void st_blur_down(const st_plane *from, const st_plane *to, int radius, int first, int last);
/// Patches of one colour with firm edges (Kuwahara's filter with eight soft sectors).
void st_flatten(const st_plane from[3], const st_plane to[3], int radius, int first, int last);
/// A row between rows of a smaller plane, as wide as the frame.
void st_enlarge(const st_plane *from, int width, int height, int y, float *row);

extern const st_look st_anime, st_moody, st_3d, st_watercolor, st_natural, st_claymation, st_black_and_white,
    st_cyberpunk, st_pixel_art, st_cinematic, st_noir, st_comic_book, st_oil_painting, st_pencil_sketch,
    st_vaporwave, st_vintage_film, st_low_poly, st_ukiyo_e, st_pop_art, st_neon;
