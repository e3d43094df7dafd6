// Effects in which the subject leaves the ground, or air goes in and out of it.
#include "core.h"

// Levitate

typedef struct {
    float lift, cosine, sine, shadow;
} levitating;

static void levitate_frame(pika_effect *e) {
    levitating *own = e->own;
    float rise = ef_ramp(0, 1, e->progress);
    float bob = sinf(e->since * 2.1f) * ef_ramp(0.3f, 1, e->progress);
    // As high as there is room above it, but off the ground in any case.
    own->lift = ef_clamp(0.85f * e->subject.top, 0.1f * e->high, 0.4f * e->high) * rise + 0.018f * e->high * bob;
    float angle = 0.05f * sinf(e->since * 1.3f) * rise;
    own->cosine = cosf(angle);
    own->sine = sinf(angle);
    own->shadow = rise;
}

static ef_colour levitate_body(const pika_effect *e, const void *what, float x, float y) {
    const levitating *own = what;
    float dx = x - e->x, dy = y - e->y + own->lift;
    return ef_subject(e, e->x + dx * own->cosine + dy * own->sine, e->y + dy * own->cosine - dx * own->sine);
}

static void levitate_rows(pika_effect *e, int from, int to) {
    const levitating *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom - 0.02f * e->high, e->wide * (0.42f + 0.1f * own->shadow),
        fmaxf(0.055f * e->high, 4 * e->unit), own->shadow * (0.5f - 0.15f * own->shadow));
    ef_paint(e, from, to, ef_around(e, 0.15f, 0.6f, 0.1f), levitate_body, own);
}

const ef_kind ef_levitate = {
    .name = "levitate", .begins = 0.12f, .ends = 0.5f, .seconds = 2.5f, .own = sizeof(levitating),
    .frame = levitate_frame, .rows = levitate_rows,
};

// Inflate and balloonify

typedef struct {
    /// How full, 0…1; how much it is rubber; how far it floats, and where its knot is.
    float full, rubber, lift, sway, across, along, shadow;
} inflating;

static void fill(pika_effect *e, float rubber) {
    inflating *own = e->own;
    // Three breaths, each with a little give.
    float t = e->progress * 3, breath = floorf(t), part = t - breath;
    float eased = breath >= 3 ? 3 : breath + ef_ramp(0, 0.75f, part) + 0.12f * sinf(6.28f * ef_clamp(part, 0, 1)) * (1 - part);
    own->full = ef_clamp(eased / 3, 0, 1.1f) + 0.03f * sinf(e->after * 5) * expf(-1.2f * e->after);
    own->rubber = rubber * ef_ramp(0.15f, 0.8f, e->progress);
    float wanted = 1 + (0.42f - 0.12f * rubber) * own->full;
    own->across = fminf(wanted, fmaxf(1.1f, 0.92f * (float)e->width / e->wide));
    own->along = 1 + 0.16f * own->full;
    float up = rubber * ef_ramp(0.7f, 1.8f, e->progress + 0.25f * e->after);
    // What floats away looks smaller, and its string wants room.
    own->across *= 1 - 0.3f * up;
    own->along *= 1 - 0.3f * up;
    float room = fmaxf(e->subject.top - (own->along - 1) * e->high, 0.06f * e->high);
    own->lift = up * fminf(0.15f * e->high + room * 0.8f, 0.3f * e->high) + rubber * up * 0.02f * e->high * sinf(e->time * 1.9f);
    own->sway = rubber * up * 0.06f * sinf(e->time * 1.3f);
    own->shadow = up;
}
static void inflate_frame(pika_effect *e) { fill(e, 0); }
static void balloon_frame(pika_effect *e) { fill(e, 1); }

static ef_colour swollen(const pika_effect *e, const void *what, float x, float y) {
    const inflating *own = what;
    float dy = y + own->lift - e->subject.bottom;
    float dx = x - e->x + own->sway * dy;
    float u = dx / (e->wide * own->across) * 2, v = 2 * dy / (e->high * own->along) + 1;
    float r = u * u + v * v;
    // The middle comes nearer, as on a ball.
    float near = 1 - 0.3f * own->full * fmaxf(0, 1 - r);
    float sx = e->x + 0.5f * u * near * e->wide, sy = e->subject.bottom + 0.5f * (v * near - 1) * e->high;
    ef_colour c = ef_subject(e, sx, sy);
    if (c.w <= 0.003f) return c;
    float right, down, gloss;
    ef_slope(e, sx, sy, &right, &down);
    float depth = 0.3f * fminf(e->wide, e->high);
    float bulge = 1 / (1 + 0.5f * r);
    float nx = -right * depth + 0.35f * u, ny = -down * depth + 0.35f * v;
    float light = ef_light(nx, ny, 0.55f + 0.45f * bulge, 0.3f + 0.5f * own->rubber, &gloss);
    ef_colour skin = c;
    if (own->rubber > 0) {
        // Rubber has one colour from near to far: what is printed on it shows faintly.
        float a = 0.13f * e->high;
        ef_colour wide = {0};
        static const float ring[5][2] = {{1, 0}, {0.31f, 0.95f}, {-0.81f, 0.59f}, {-0.81f, -0.59f}, {0.31f, -0.95f}};
        for (int i = 0; i < 5; i++) wide += ef_subject(e, sx + a * ring[i][0], sy + a * ring[i][1]);
        wide = wide + c;
        wide = wide * (c.w / fmaxf(wide.w, 0.01f));
        float grey = (wide.x + wide.y + wide.z) / 3;
        ef_colour vivid = {
            ef_clamp(grey + (wide.x - grey) * 1.7f + 0.03f, 0, c.w), ef_clamp(grey + (wide.y - grey) * 1.7f + 0.03f, 0, c.w),
            ef_clamp(grey + (wide.z - grey) * 1.7f + 0.03f, 0, c.w), c.w};
        skin = c + (vivid - c) * (0.62f * own->rubber);
    }
    float amount = 0.75f * own->full;
    skin = ef_lit(skin, 1 + (light - 1) * amount);
    float rim = ef_ramp(0.5f, 0.0f, ef_relief(e, sx, sy)) * own->rubber * 0.16f;
    float shine = (gloss * amount + rim) * c.w;
    return skin + (ef_colour){shine, shine, shine, 0};
}

static ef_colour knot(const pika_effect *e, const void *what, float x, float y) {
    const inflating *own = what;
    float top = e->subject.bottom - own->lift, length = 0.5f * e->high;
    float t = (y - top) / length;
    if (t < -0.05f || t > 1) return (ef_colour)(0);
    float at = e->x - own->sway * (y + own->lift - e->subject.bottom) + 0.035f * e->high * sinf(t * 5 - e->time * 2.2f) * t;
    float thread = ef_inside(fabsf(x - at) - 1.3f * e->unit) * own->rubber;
    float shade = 0.75f + 0.25f * sinf((x - at) / e->unit);
    float size = 0.028f * e->high;
    float d = fabsf(x - e->x) - size * (0.25f + 0.9f * ef_clamp((y - top) / size, 0, 1));
    float tie = y < top + size ? ef_inside(d) * own->rubber : 0;
    ef_colour string = ef_rgb(0.93f * shade, 0.9f * shade, 0.84f * shade) * thread;
    ef_colour body = ef_subject(e, e->x, e->subject.bottom - 0.1f * e->high);
    ef_colour end = body.w > 0.3f ? ef_lit(body * (1 / body.w), 0.6f) : ef_rgb(0.5f, 0.2f, 0.2f);
    return ef_over(end * tie, string);
}

static void inflate_rows(pika_effect *e, int from, int to) {
    const inflating *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom, 0.5f * e->wide * own->across, fmaxf(0.05f * e->high, 4 * e->unit),
        0.35f * ef_clamp(own->full, 0, 1) * (1 - 0.4f * own->shadow));
    if (own->rubber > 0) ef_paint(e, from, to, ef_around(e, 0.3f, 0.4f, 0.6f), knot, own);
    ef_paint(e, from, to, ef_around(e, 0.4f, 0.6f, 0.1f), swollen, own);
}

const ef_kind ef_inflate = {
    .name = "inflate", .begins = 0.12f, .ends = 0.6f, .seconds = 3, .own = sizeof(inflating), .relief = 1,
    .frame = inflate_frame, .rows = inflate_rows,
};
const ef_kind ef_balloonify = {
    .name = "balloonify", .begins = 0.1f, .ends = 0.5f, .seconds = 2.6f, .own = sizeof(inflating), .relief = 1,
    .frame = balloon_frame, .rows = inflate_rows,
};

// Deflate

typedef struct {
    float tall, broad, limp;
} deflating;

static void deflate_frame(pika_effect *e) {
    deflating *own = e->own;
    float t = e->progress;
    float swell = 0.06f * sinf(3.1416f * ef_clamp(t / 0.15f, 0, 1));
    float flutter = 0.03f * sinf(e->since * 31) * ef_ramp(0.15f, 0.3f, t) * (1 - t);
    own->limp = ef_ramp(0.12f, 1, t);
    own->tall = 1 + swell - 0.74f * own->limp + flutter;
    own->broad = 1 + swell + 0.2f * own->limp;
}

static ef_colour limp(const pika_effect *e, const void *what, float x, float y) {
    const deflating *own = what;
    float v = (e->subject.bottom - y) / (e->high * own->tall);
    if (v < -0.05f || v > 1.1f) return (ef_colour)(0);
    // What is above bends over and comes to lie on what is below.
    float lean = own->limp * 0.3f * e->wide * v * v * sinf(e->seed % 2 ? 1.0f : -1.0f);
    float u = (x - e->x - lean) / (own->broad * (1 + 0.25f * own->limp * (1 - v)));
    float fold = ef_cloud(u / (0.13f * e->high), v * 5, e->seed) - 0.5f;
    float sx = e->x + u + own->limp * fold * 0.12f * e->wide, sy = e->subject.bottom - (v + own->limp * 0.07f * fold) * e->high;
    ef_colour c = ef_subject(e, sx, sy);
    if (c.w <= 0.003f) return c;
    float step = 0.02f * e->high;
    float gx = ef_cloud((u + step) / (0.13f * e->high), v * 5, e->seed) - 0.5f - fold;
    float gy = ef_cloud(u / (0.13f * e->high), v * 5 - 0.15f, e->seed) - 0.5f - fold;
    float gloss, light = ef_light(-6 * gx, -6 * gy, 1, 0.25f, &gloss);
    float amount = own->limp;
    c = ef_lit(c, 1 + (light - 1.05f) * 0.8f * amount);
    float shine = gloss * amount * c.w;
    return c + (ef_colour){shine, shine, shine, 0};
}

static void deflate_rows(pika_effect *e, int from, int to) {
    const deflating *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom, 0.65f * e->wide, fmaxf(0.05f * e->high, 4 * e->unit), 0.4f * own->limp);
    ef_paint(e, from, to, ef_around(e, 0.4f, 0.1f, 0.05f), limp, own);
}

const ef_kind ef_deflate = {
    .name = "deflate", .begins = 0.14f, .ends = 0.65f, .seconds = 2.8f, .own = sizeof(deflating), .frame = deflate_frame,
    .rows = deflate_rows,
};
