// Effects in which the subject turns into another material.
#include "core.h"

// Yarn

typedef struct {
    /// A stitch's width and height, and the first row that is still the subject.
    float wide, high, level;
} knitting;

static void yarn_frame(pika_effect *e) {
    knitting *own = e->own;
    own->wide = fmaxf(0.034f * fminf(e->wide, e->high), 9 * e->unit);
    own->high = 0.8f * own->wide;
    own->level = 1.15f * (1 - e->progress) - 0.1f;
}

/// One leg of a stitch's V: cover, and the normal across it.
static float leg(float u, float v, float side, float *across, float *along) {
    // From the outer top to the middle of the foot.
    float t = ef_clamp(v, -0.3f, 1.3f), middle = side * (0.46f - 0.4f * t), d = u - middle;
    *across = d / 0.3f;
    *along = t;
    return ef_clamp((0.3f - fabsf(d)) * 9 + 0.5f, 0, 1) * ef_clamp((0.95f - fabsf(v - 0.5f)) * 4, 0, 1);
}

static ef_colour stitches(const pika_effect *e, const void *what, float x, float y) {
    const knitting *own = what;
    float a = ef_mask_at(e, x, y), fuzz = a;
    if (a < 0.4f) {
        // Fibres stand off at the rim.
        float n = ef_noise(x * 0.45f / e->unit, y * 0.45f / e->unit, e->seed);
        float near = ef_mask_at(e, x + own->wide * 0.35f * (e->x > x ? 1.0f : -1.0f), y + 0.2f * own->wide);
        fuzz = fmaxf(a, 0.5f * near * ef_ramp(0.62f, 0.8f, n));
    }
    if (fuzz <= 0.003f) return (ef_colour)(0);
    float right, down;
    ef_slope(e, x, y, &right, &down);
    float depth = 0.2f * fminf(e->wide, e->high);
    // The fabric goes round the shape: stitches crowd towards its sides.
    float bx = x - e->subject.left + 0.55f * right * depth * own->wide, by = y - e->subject.top + 0.4f * down * depth * own->high;
    float row = floorf(by / own->high), line = e->subject.top + (row + 0.5f) * own->high;
    float v = (line - e->subject.top) / e->high;
    float knit = ef_ramp(-0.01f, 0.01f, v - own->level - 0.02f * sinf(bx / own->wide * 0.9f));
    ef_colour plain = ef_subject(e, x, y);
    if (knit <= 0) return plain;
    ef_colour c = (ef_colour)(0);
    float shade = 0.24f;
    for (int k = 1; k >= 0; k--) {
        float r = row - (float)k, fv = (by - r * own->high) / own->high - 0.25f;
        float column = floorf(bx / own->wide), fu = bx / own->wide - column - 0.5f;
        float px = e->subject.left + (column + 0.5f) * own->wide, py = e->subject.top + (r + 0.6f) * own->high;
        ef_colour wool = ef_subject(e, px, py);
        if (wool.w < 0.2f) wool = ef_subject(e, x, y);
        if (wool.w < 0.05f) continue;
        wool = wool * (1 / wool.w);
        float grey = ef_luma(wool);
        wool = (ef_colour){grey + (wool.x - grey) * 1.25f, grey + (wool.y - grey) * 1.25f, grey + (wool.z - grey) * 1.25f, 1} * 0.88f + (ef_colour){0.07f, 0.065f, 0.06f, 0.12f};
        for (int side = -1; side <= 1; side += 2) {
            float across, along, cover = leg(fu, fv, (float)side, &across, &along), gloss;
            if (cover <= 0) continue;
            float twist = sinf((along * 3.2f + across * (float)side * 0.9f) * 6.2832f);
            float light = ef_light(across * 0.95f + 0.18f * twist - right * depth * 0.9f, -0.25f + 0.5f * (along - 0.5f) - down * depth * 0.9f, 0.8f, 0, &gloss);
            float fibre = 0.94f + 0.14f * ef_noise(x * 0.9f / e->unit, y * 0.9f / e->unit, 5) + 0.06f * twist;
            ef_colour strand = ef_lit(wool, light * fibre * (1 - 0.25f * across * across));
            c = ef_over(strand * cover, c);
        }
    }
    ef_colour gap = plain.w > 0.05f ? ef_lit(plain * (1 / plain.w), shade) : ef_rgb(0.1f, 0.09f, 0.08f);
    gap.w = 1;
    c = ef_over(c, gap) * fuzz;
    return plain * (1 - knit) + c * knit;
}

/// A needle of polished wood along the row that is being knitted.
static ef_colour needle(const pika_effect *e, const void *what, float x, float y) {
    const knitting *own = what;
    float wobble = sinf(e->since * 9), line = e->subject.top + own->level * e->high;
    float ax = e->subject.left - 0.12f * e->wide, bx = e->subject.right + 0.18f * e->wide, t, gloss;
    float ay = line + 0.03f * e->high * wobble + 0.05f * e->high, by = line - 0.1f * e->high - 0.02f * e->high * wobble;
    float half = fmaxf(0.014f * e->high, 3 * e->unit), d = ef_line(x, y, ax, ay, bx, by, &t);
    float thick = half * ef_clamp(t * 9, 0.08f, 1), w = d / thick;
    float knob = ef_length(x - bx, y - by) - 2.1f * half;
    float cover = fmaxf(ef_inside(d - thick), ef_inside(knob));
    if (cover <= 0) return (ef_colour)(0);
    float side = y > ay + (by - ay) * t ? 1 : -1;
    float light = ef_light(knob < 0 ? (x - bx) / (2.1f * half) : 0, knob < 0 ? (y - by) / (2.1f * half) : side * w, sqrtf(fmaxf(0.05f, 1 - w * w)), 0.8f, &gloss);
    ef_colour c = ef_lit(knob < 0 ? ef_rgb(0.75f, 0.2f, 0.2f) : ef_rgb(0.8f, 0.6f, 0.36f), light) + (ef_colour){gloss, gloss, gloss, 0};
    c.w = 1;
    return c * cover;
}

static void yarn_rows(pika_effect *e, int from, int to) {
    const knitting *own = e->own;
    ef_frame_rows(e, from, to);
    ef_paint(e, from, to, ef_around(e, 0.03f, 0.03f, 0.03f), stitches, own);
    if (e->progress < 0.99f) {
        float line = e->subject.top + own->level * e->high;
        ef_box box = {e->subject.left - 0.2f * e->wide, line - 0.2f * e->high, e->subject.right + 0.3f * e->wide, line + 0.15f * e->high};
        ef_paint(e, from, to, box, needle, own);
    }
}

const ef_kind ef_yarn = {
    .name = "yarn", .plateless = 1, .begins = 0.1f, .ends = 0.68f, .seconds = 3, .own = sizeof(knitting), .relief = 1, .frame = yarn_frame,
    .rows = yarn_rows,
};

// Bonsai

/// One leaf, lit.
typedef struct {
    float x, y, cosine, sine, size, deep;
    ef_colour colour;
} leaf;
enum { leaf_limit = 8000 };

typedef struct {
    leaf leaves[leaf_limit];
    int count;
    float grown, pot, leaf, sway;
    /// Of the pot: middle, upper rim, half its width, height; and where the trunk ends.
    float x, rim, half, tall, crown;
} growing;

static void grow_leaves(pika_effect *e);

static void bonsai_frame(pika_effect *e) {
    growing *own = e->own;
    own->grown = ef_ramp(0.05f, 0.85f, e->progress);
    own->pot = ef_spring(fmaxf(e->since - 0.5f, 0) * 1.3f, 1.1f);
    own->leaf = fmaxf(0.024f * fminf(e->wide, e->high), 5.5f * e->unit);
    own->sway = 0.006f * e->high * sinf(e->time * 1.7f);
    own->x = e->x;
    own->half = ef_clamp(0.34f * e->wide, 0.13f * e->high, 0.3f * e->high);
    own->tall = 0.42f * own->half;
    own->rim = fminf(e->subject.bottom, (float)e->height - 2) - own->tall;
    own->crown = e->subject.top + 0.55f * e->high;
    grow_leaves(e);
}

/// How much foliage there is to be at a place: the subject's shape above the pot, parted into pads.
static float canopy(const pika_effect *e, float x, float y) {
    float v = (y - e->subject.top) / e->high, a = ef_mask_at(e, x, y);
    float pads = 0.16f * sinf(v * 26 + 3 * ef_noise((x - e->x) / e->wide * 3, v * 3, e->seed));
    float low = ef_ramp(0.74f, 0.66f, v + 0.05f * sinf((x - e->x) / e->wide * 9));
    return a * low * ef_ramp(0.1f, 0.3f, ef_relief(e, x, y) + 0.22f + pads * ef_ramp(0.3f, 0.6f, v));
}

/// How long ago growth came to a place, in shares of the subject.
static float reached(const pika_effect *e, float x, float y) {
    const growing *own = e->own;
    return own->grown * 0.95f - ef_length((x - e->x) / e->wide, (y - own->crown + 0.2f * e->high) / e->high);
}

static void grow_leaves(pika_effect *e) {
    growing *own = e->own;
    float size = own->leaf;
    own->count = 0;
    for (float row = 0; row * size < 0.8f * e->high; row++) {
        for (float column = -1; column * size < e->wide + size; column++) {
            uint32_t id = ef_hash((uint32_t)(column + 2) * 73856093u ^ (uint32_t)row * 19349663u ^ e->seed);
            float r0 = (float)(id & 255) / 255, r1 = (float)(id >> 8 & 255) / 255, r2 = (float)(id >> 16 & 255) / 255;
            float x = e->subject.left + (column + 0.15f + 0.7f * r0) * size, y = e->subject.top + (row + 0.15f + 0.7f * r1) * size;
            if (own->count == leaf_limit || canopy(e, x, y) < 0.35f) continue;
            // Leaves open from the middle of the crown outwards.
            float open = ef_ramp(0, 0.16f, reached(e, x, y) - 0.12f * r2);
            if (open <= 0) continue;
            float right, down, gloss, depth = 0.26f * fminf(e->wide, e->high), deep = (float)(id >> 24) / 255;
            ef_slope(e, x, y, &right, &down);
            float light = ef_light(-right * depth + 0.35f * (r0 - 0.5f), -down * depth + 0.35f * (r1 - 0.5f) - 0.1f, 0.8f, 0.12f, &gloss);
            float angle = 6.28f * r2 + 0.25f * sinf(e->time * 2 + 6 * r0), warm = 0.35f * r1;
            ef_colour colour = ef_lit(ef_rgb(0.2f + 0.22f * warm, 0.42f + 0.16f * r0, 0.12f + 0.06f * r2), light * (0.5f + 0.5f * deep));
            own->leaves[own->count++] = (leaf){
                .x = x + own->sway * (e->subject.bottom - y) / e->high, .y = y, .cosine = cosf(angle), .sine = sinf(angle),
                .size = size * open, .deep = deep, .colour = colour + (ef_colour){gloss, gloss, 0.8f * gloss, 0}};
        }
    }
}

static ef_colour leaf_painter(const pika_effect *e, const void *what, float x, float y) {
    const leaf *l = what;
    float dx = x - l->x, dy = y - l->y;
    float u = (dx * l->cosine + dy * l->sine) / (0.95f * l->size), v = (dy * l->cosine - dx * l->sine) / (0.5f * l->size);
    float d = u * u + v * v;
    (void)e;
    if (d > 1) return (ef_colour)(0);
    float vein = 1 - 0.18f * expf(-15 * v * v), edge = ef_clamp((1 - sqrtf(d)) * 0.5f * l->size + 0.3f, 0, 1);
    ef_colour c = ef_lit(l->colour, vein * (1.18f - 0.25f * d));
    c.w = 1;
    return c * edge;
}

/// The dark inside of the crown, which keeps the background from shining through.
static ef_colour shade(const pika_effect *e, const void *what, float x, float y) {
    (void)what;
    float a = ef_mask_at(e, x, y);
    if (a <= 0.003f) return (ef_colour)(0);
    float cover = ef_ramp(0.4f, 0.9f, a) * ef_ramp(0.72f, 0.62f, (y - e->subject.top) / e->high) * ef_ramp(0.1f, 0.25f, reached(e, x, y));
    return ef_rgb(0.05f, 0.1f, 0.035f) * cover;
}

static void foliage(pika_effect *e, int from, int to) {
    const growing *own = e->own;
    ef_paint(e, from, to, ef_around(e, 0, 0, 0), shade, own);
    // The deepest first.
    for (int layer = 0; layer < 6; layer++) {
        for (int i = 0; i < own->count; i++) {
            const leaf *l = own->leaves + i;
            if ((int)(l->deep * 5.999f) == layer) ef_paint(e, from, to, ef_disc(l->x, l->y, l->size), leaf_painter, l);
        }
    }
}

static ef_colour trunk(const pika_effect *e, const void *what, float x, float y) {
    const growing *own = what;
    float t = (own->rim - y) / fmaxf(own->rim - own->crown, 1);
    if (t < -0.06f || t > 1.1f) return (ef_colour)(0);
    float bend = 0.16f * e->wide * sinf(t * 4.2f + 0.6f) * t * (1 - 0.35f * t), half = own->half * (0.2f + 0.34f * expf(-7 * ef_clamp(t, 0, 1))) * (1 - 0.42f * t);
    half *= ef_ramp(0.1f, 0.5f, own->grown);
    float rough = 1 + 0.22f * (ef_noise(t * 9, 2, e->seed) - 0.5f), u = (x - own->x - bend) / (half * rough + 0.5f);
    float cover = ef_inside((fabsf(u) - 1) * half) * ef_clamp(half - 0.5f, 0, 1), gloss;
    if (cover <= 0) return (ef_colour)(0);
    float bark = ef_cloud(u * 2.4f + 1.5f * sinf(t * 7), t * 9, e->seed + 2), ridge = ef_cloud(u * 2.4f + 0.2f + 1.5f * sinf(t * 7), t * 9, e->seed + 2) - bark;
    float light = ef_light(u - 4 * ridge, 0.1f, sqrtf(fmaxf(0.05f, 1 - u * u)), 0.08f, &gloss);
    ef_colour c = ef_lit(ef_rgb(0.4f, 0.28f, 0.19f), light * (0.6f + 0.7f * bark) * (1 - 0.35f * ef_ramp(0.6f, 1, t)));
    c.w = 1;
    return c * cover;
}

static ef_colour pot(const pika_effect *e, const void *what, float x, float y) {
    const growing *own = what;
    float grown = ef_clamp(own->pot, 0, 1.2f), top = own->rim, half = own->half * grown;
    float v = (y - top) / own->tall, u = (x - own->x) / (half * (1.05f - 0.17f * ef_clamp(v, 0, 1)) + 0.5f), gloss;
    if (half < 1) return (ef_colour)(0);
    // The earth within the rim, with moss.
    float ring = ef_length((x - own->x) / (0.96f * half), (y - top) / (0.16f * own->half));
    float body = fmaxf((fabsf(u) - 1) * half, fmaxf(-v - (1 - u * u) * 0.05f, v - 0.9f - 0.1f * (1 - u * u)) * own->tall);
    float feet = ef_slab(fabsf(x - own->x) - 0.62f * half, y - top - own->tall, 0.13f * half, 0.1f * own->tall, 0.05f * own->tall);
    float lip = ef_slab(x - own->x, y - top - 0.06f * own->tall, 1.07f * half, 0.12f * own->tall, 0.1f * own->tall);
    float d = fminf(body, fminf(feet, lip)), cover = fmaxf(ef_inside(d), ef_inside((ring - 1) * 0.16f * own->half));
    if (cover <= 0) return (ef_colour)(0);
    float nx = ef_clamp(u, -1, 1);
    float light = ef_light(nx * 0.95f, lip < 0 ? -0.5f + 6 * (v - 0.06f) : 0.12f, sqrtf(fmaxf(0.06f, 1 - nx * nx)), 0.8f, &gloss);
    float glaze = 0.9f + 0.2f * ef_cloud(u * 3, v * 2, 6);
    ef_colour c = ef_lit(ef_rgb(0.16f, 0.33f, 0.45f), light * glaze * (1 - 0.3f * ef_clamp(v - 0.5f, 0, 0.5f))) + (ef_colour){gloss, gloss, gloss, 0};
    if (ring < 1 && y < top + 0.09f * own->half) {
        float moss = ef_cloud(x * 0.09f / e->unit, y * 0.16f / e->unit, 8);
        ef_colour soil = ef_rgb(0.16f + 0.1f * moss, 0.12f + 0.3f * ef_ramp(0.42f, 0.58f, moss) * moss + 0.06f * moss, 0.07f + 0.05f * moss);
        c = c + (ef_lit(soil, 1.15f - 0.3f * ring) - c) * ef_ramp(1, 0.94f, ring);
    }
    c.w = 1;
    return c * cover;
}

static ef_colour fading(const pika_effect *e, const void *what, float x, float y) {
    (void)what;
    float a = ef_mask_at(e, x, y);
    if (a <= 0.003f) return (ef_colour)(0);
    float left = 1 - ef_ramp(0.02f, 0.14f, reached(e, x, y) + 0.25f * (ef_cloud(x * 0.04f / e->unit, y * 0.04f / e->unit, 4) - 0.5f));
    return ef_subject(e, x, y) * left;
}

static void bonsai_rows(pika_effect *e, int from, int to) {
    const growing *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(e, from, to, own->x, own->rim + own->tall, 1.5f * own->half, 0.24f * own->half, 0.5f * ef_clamp(own->pot, 0, 1));
    ef_paint(e, from, to, ef_around(e, 0.01f, 0.01f, 0.01f), fading, own);
    ef_box box = {own->x - 1.4f * own->half - 0.3f * e->wide, own->crown, own->x + 1.4f * own->half + 0.3f * e->wide, own->rim + own->tall * 1.2f};
    ef_box base = box;
    base.top = own->rim - 0.3f * own->half;
    ef_paint(e, from, to, base, pot, own);
    ef_paint(e, from, to, box, trunk, own);
    foliage(e, from, to);
}

const ef_kind ef_bonsai = {
    .name = "bonsai", .begins = 0.1f, .ends = 0.68f, .seconds = 3, .own = sizeof(growing), .relief = 1, .frame = bonsai_frame,
    .rows = bonsai_rows,
};
