#pragma once
// What the effects share: how one is described, how it sees its subject, and how it paints.
#include "include/effect.h"
#include <math.h>
#include <stddef.h>

#define EF_INLINE static inline __attribute__((always_inline, unused))

/// A colour: red, green, blue 0…1 in sRGB, and alpha; premultiplied where it says so.
typedef float ef_colour __attribute__((ext_vector_type(4)));

typedef struct {
    const char *name;
    /// When it happens, as shares of the clip: at most `begins` and `ends`, and in seconds no longer than `seconds`.
    float begins, ends, seconds;
    /// Bytes of its own memory, which `e->own` points to, zeroed.
    size_t own;
    /// Whether it asks for `ef_relief`, and whether it does without the plate.
    int relief, plateless;
    /// Decides what is decided once; nil when there is nothing to decide.
    void (*prepare)(pika_effect *e);
    /// Works out a frame's numbers; cheap, for nothing else runs meanwhile.
    void (*frame)(pika_effect *e);
    /// Paints rows of the target; every pixel of them.
    void (*rows)(pika_effect *e, int from, int to);
} ef_kind;

struct pika_effect {
    const ef_kind *kind;
    int width, height;
    uint32_t seed;
    double seconds, begins, ends;
    /// Pixels that are one 720th of the shorter side: what sizes are counted in.
    float unit;
    void *own;
    /// How far inside the subject a place is, 0…1, smooth, a quarter of the frame's size; and room to make it.
    float *relief, *room;
    int columns, lines;

    // Of the frame that is being made:
    pika_subject subject;
    uint8_t *target;
    /// Seconds of the clip.
    float time;
    /// How far the effect is: 0 before its first beat, 1 after its last.
    float progress;
    /// Seconds since it began, negative before, and since it ended, 0 before.
    float since, after;
    /// The subject's middle and size in pixels.
    float x, y, wide, high;
};

// Numbers

EF_INLINE float ef_clamp(float v, float low, float high) { return v < low ? low : v > high ? high : v; }
EF_INLINE float ef_mix(float a, float b, float t) { return a + (b - a) * t; }
/// 0 below `a`, 1 above `b`, smooth between.
EF_INLINE float ef_ramp(float a, float b, float v) {
    float t = ef_clamp((v - a) / (b - a), 0, 1);
    return t * t * (3 - 2 * t);
}
EF_INLINE float ef_squared(float v) { return v * v; }
/// Reaches 1 at 1 and swings about it, ever less.
EF_INLINE float ef_spring(float t, float swings) {
    return t <= 0 ? 0 : 1 - expf(-5 * t) * cosf(6.2831853f * swings * t);
}
EF_INLINE uint32_t ef_hash(uint32_t v) {
    v ^= v >> 16;
    v *= 0x7feb352du;
    v ^= v >> 15;
    v *= 0x846ca68bu;
    return v ^ (v >> 16);
}
/// The same number 0…1 for the same arguments.
EF_INLINE float ef_random(uint32_t seed, uint32_t index) {
    return (float)(ef_hash(seed * 0x9e3779b9u + ef_hash(index)) >> 8) * (1.0f / 16777216.0f);
}
/// Smooth noise 0…1 whose waves are about 1 long.
float ef_noise(float x, float y, uint32_t seed);
/// Noise of three octaves, 0…1.
float ef_cloud(float x, float y, uint32_t seed);

// Colours

EF_INLINE ef_colour ef_rgb(float red, float green, float blue) { return (ef_colour){red, green, blue, 1}; }
/// A premultiplied colour over another.
EF_INLINE ef_colour ef_over(ef_colour front, ef_colour back) { return front + back * (1 - front.w); }
/// Multiplies the light of a premultiplied colour, not its alpha.
EF_INLINE ef_colour ef_lit(ef_colour c, float light) { return (ef_colour){c.x * light, c.y * light, c.z * light, c.w}; }
EF_INLINE float ef_luma(ef_colour c) { return 0.2126f * c.x + 0.7152f * c.y + 0.0722f * c.z; }

EF_INLINE ef_colour ef_load(const uint8_t *p) {
    return (ef_colour){p[0], p[1], p[2], 255} * (1.0f / 255.0f);
}
EF_INLINE void ef_store(uint8_t *p, ef_colour c) {
    p[0] = (uint8_t)(ef_clamp(c.x, 0, 1) * 255 + 0.5f);
    p[1] = (uint8_t)(ef_clamp(c.y, 0, 1) * 255 + 0.5f);
    p[2] = (uint8_t)(ef_clamp(c.z, 0, 1) * 255 + 0.5f);
    p[3] = 255;
}

// Pictures; x and y count from the middle of the first pixel.

EF_INLINE long ef_place(const pika_effect *e, int x, int y) { return (long)y * e->width + x; }
EF_INLINE ef_colour ef_frame(const pika_effect *e, int x, int y) { return ef_load(e->subject.frame + 4 * ef_place(e, x, y)); }
EF_INLINE ef_colour ef_plate(const pika_effect *e, int x, int y) { return ef_load(e->subject.plate + 4 * ef_place(e, x, y)); }
/// The subject's share of a pixel; 0 outside the frame.
EF_INLINE float ef_mask(const pika_effect *e, int x, int y) {
    if (x < 0 || y < 0 || x >= e->width || y >= e->height) return 0;
    return e->subject.mask[ef_place(e, x, y)] * (1.0f / 255.0f);
}
/// A pixel of the subject alone, premultiplied; clear outside the frame.
EF_INLINE ef_colour ef_cutout(const pika_effect *e, int x, int y) {
    float a = ef_mask(e, x, y);
    return a > 0 ? ef_frame(e, x, y) * a : (ef_colour)(0);
}
/// The subject alone between pixels, premultiplied.
ef_colour ef_subject(const pika_effect *e, float x, float y);
/// The frame, or the plate, between pixels; its rim goes on outside.
ef_colour ef_frame_at(const pika_effect *e, float x, float y);
ef_colour ef_plate_at(const pika_effect *e, float x, float y);
/// How much subject is between pixels.
float ef_mask_at(const pika_effect *e, float x, float y);

/// How far inside the subject a place is, 0…1; its slope tells which way a swollen surface faces.
float ef_relief(const pika_effect *e, float x, float y);
/// Slope of the relief a pixel, right and down.
void ef_slope(const pika_effect *e, float x, float y, float *right, float *down);

// Painting

typedef struct {
    float left, top, right, bottom;
} ef_box;

/// Gives a pixel's premultiplied colour.
typedef ef_colour ef_painter(const pika_effect *e, const void *what, float x, float y);

/// Copies rows of the plate, or of the frame, to the target.
void ef_plate_rows(pika_effect *e, int from, int to);
void ef_frame_rows(pika_effect *e, int from, int to);
/// Paints over those rows of the target that lie in a box.
void ef_paint(pika_effect *e, int from, int to, ef_box box, ef_painter *painter, const void *what);
/// Darkens the target as a thing above the ground does: an ellipse with a soft rim.
void ef_shadow(pika_effect *e, int from, int to, float x, float y, float across, float along, float strength);

/// The box around the subject, grown by shares of its size.
EF_INLINE ef_box ef_around(const pika_effect *e, float side, float up, float down) {
    return (ef_box){
        e->subject.left - side * e->wide, e->subject.top - up * e->high, e->subject.right + side * e->wide,
        e->subject.bottom + down * e->high};
}
EF_INLINE ef_box ef_disc(float x, float y, float radius) {
    return (ef_box){x - radius, y - radius, x + radius, y + radius};
}
/// 1 inside a shape, 0 outside, a pixel wide: of the distance to its rim, negative inside.
EF_INLINE float ef_inside(float distance) { return ef_clamp(0.5f - distance, 0, 1); }
EF_INLINE float ef_length(float x, float y) { return sqrtf(x * x + y * y); }
/// Distance to a line with round ends, and how far along it the nearest place is, 0…1.
float ef_line(float x, float y, float ax, float ay, float bx, float by, float *along);
/// Distance to a rectangle with round corners about the origin.
float ef_slab(float x, float y, float half, float high, float corner);

// Cells: the subject's box in pieces, decided once

enum { ef_cell_side = 256, ef_cell_limit = 200 };
typedef struct {
    int count;
    /// Middles, in shares of the box.
    float x[ef_cell_limit], y[ef_cell_limit];
    uint8_t cell[ef_cell_side * ef_cell_side];
    /// Distance to the nearest other piece, in 255ths of a quarter of a piece.
    uint8_t edge[ef_cell_side * ef_cell_side];
} ef_cells;

/// - Parameter across: pieces from left to right.
void ef_cut(const pika_effect *e, ef_cells *cells, int across);
/// The piece at a place of the box, -1 outside of it, and how near its rim the place is, 0…1.
int ef_cell(const ef_cells *cells, float u, float v, float *edge);

/// The light of a round thing: a normal (x right, y down, z to the viewer; need not be of length 1) lit from above left,
/// 1 is plain; `gloss` adds a highlight, which is returned apart.
float ef_light(float nx, float ny, float nz, float gloss, float *highlight);
