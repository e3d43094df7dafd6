// Effects in which the subject is a thing of paper.
#include "core.h"

typedef struct {
    /// How far the tear is, 0…1 from top to bottom; where its tip is; by how much the halves are turned and moved.
    float reach, tipX, tipY, angle, apart, drop;
} tearing;

/// Where the tear runs at a height.
static float seam(const pika_effect *e, float y) {
    float v = (y - e->subject.top) / e->high;
    return e->x + e->wide * (0.14f * (ef_noise(v * 4, 1, e->seed) - 0.5f) + 0.06f * (ef_noise(v * 17, 2, e->seed) - 0.5f))
        + 0.012f * e->high * (ef_noise(v * 60, 3, e->seed) - 0.5f);
}

static void tear_frame(pika_effect *e) {
    tearing *own = e->own;
    // Two tugs, then it gives way.
    float t = e->progress;
    own->reach = 0.35f * ef_ramp(0.05f, 0.25f, t) + 0.65f * ef_ramp(0.38f, 0.75f, t);
    own->tipY = e->subject.top + (own->reach * 1.05f - 0.02f) * e->high;
    own->tipX = seam(e, own->tipY);
    float open = ef_ramp(0.72f, 1, t);
    own->angle = 0.16f * own->reach + 0.16f * open * (1 - 0.3f * expf(-3 * e->after) * cosf(9 * e->after) * (e->after > 0));
    own->apart = 0.3f * e->wide * open;
    own->drop = 0.05f * e->high * open;
}

/// A half of it: -1 the left, 1 the right.
static ef_colour half(const pika_effect *e, const void *what, float x, float y) {
    const tearing *own = e->own;
    float side = *(const float *)what, c = cosf(own->angle), s = sinf(own->angle) * side;
    float dx = x - own->tipX - side * own->apart, dy = y - own->tipY - own->drop;
    float sx = own->tipX + dx * c + dy * s, sy = own->tipY + dy * c - dx * s;
    // Below the tip it is whole.
    if (sy > own->tipY && own->reach < 1) {
        sx = x;
        sy = y;
        return side < 0 ? ef_subject(e, sx, sy) : (ef_colour)(0);
    }
    float most = 0.034f * e->high;
    if (ef_mask_at(e, sx, sy) + ef_mask_at(e, sx - side * most, sy) + ef_mask_at(e, sx + side * most, sy) < 0.004f) return (ef_colour)(0);
    // Away from the tear there is nothing to work out.
    if (side * (sx - e->x) > 0.16f * e->wide + most) return ef_lit(ef_subject(e, sx, sy), 1 + side * 0.12f * sinf(own->angle));
    if (side * (sx - e->x) < -0.16f * e->wide - most) return (ef_colour)(0);
    float d = side * (sx - seam(e, sy)), v = (sy - e->subject.top) / e->high;
    // The left half keeps the white inside of the paper along the tear.
    float rim = (side < 0 ? 0.022f : 0.008f) * e->high * (0.5f + ef_noise(v * 26, 7, e->seed));
    float in = ef_clamp(d + 0.5f, 0, 1), out = side < 0 ? ef_clamp(d + rim + 0.5f, 0, 1) : in;
    ef_colour body = ef_subject(e, sx, sy);
    float fibre = 0.9f + 0.09f * ef_cloud(sx * 0.2f / e->unit, sy * 0.2f / e->unit, 4);
    ef_colour paper = ef_rgb(fibre, fibre * 0.985f, fibre * 0.95f) * (out - in) * ef_mask_at(e, sx - side * rim * 0.6f, sy);
    float bend = 1 + side * 0.12f * sinf(own->angle) - 0.22f * expf(-d / (0.06f * e->wide)) * own->reach * (side > 0);
    return ef_over(ef_lit(body * in, bend), paper);
}

static ef_colour half_shadow(const pika_effect *e, const void *what, float x, float y) {
    const tearing *own = e->own;
    float side = *(const float *)what, c = cosf(own->angle), s = sinf(own->angle) * side, away = 0.018f * e->high;
    float dx = x - away - own->tipX - side * own->apart, dy = y - away - own->tipY - own->drop;
    float sx = own->tipX + dx * c + dy * s, sy = own->tipY + dy * c - dx * s;
    if (side * (sx - e->x) < 0 || (sy > own->tipY && own->reach < 1)) return (ef_colour)(0);
    return (ef_colour){0, 0, 0, 0.3f * ef_mask_at(e, sx, sy)};
}

static void tear_rows(pika_effect *e, int from, int to) {
    const tearing *own = e->own;
    ef_plate_rows(e, from, to);
    static const float left = -1, right = 1;
    ef_box box = ef_around(e, 0.75f, 0.15f, 0.15f);
    if (own->reach > 0.3f) {
        ef_paint(e, from, to, box, half_shadow, &left);
        ef_paint(e, from, to, box, half_shadow, &right);
    }
    ef_paint(e, from, to, box, half, &right);
    ef_paint(e, from, to, box, half, &left);
}

const ef_kind ef_tear = {
    .name = "tear", .begins = 0.12f, .ends = 0.65f, .seconds = 2.6f, .own = sizeof(tearing), .frame = tear_frame,
    .rows = tear_rows,
};

// Peel

typedef struct {
    /// Where the corner is, which way it goes, how far the fold is along it, the roll's radius, how far all has flown.
    float x, y, dx, dy, fold, radius, extent, away;
} peeling;

static void peel_frame(pika_effect *e) {
    peeling *own = e->own;
    own->x = e->subject.right;
    own->y = e->subject.bottom;
    float length = ef_length(e->wide, 0.8f * e->high);
    own->dx = -e->wide / length;
    own->dy = -0.8f * e->high / length;
    own->extent = -own->dx * e->wide - own->dy * e->high;
    float t = e->progress;
    // A corner first, as if tried with a nail; then all of it.
    own->fold = own->extent * (0.2f * ef_ramp(0, 0.25f, t) + 0.8f * ef_ramp(0.36f, 0.9f, t));
    own->radius = 0.07f * fminf(e->wide, e->high) + 0.05f * own->fold;
    own->away = ef_ramp(0.72f, 1, t) * ((float)e->width + (float)e->height);
}

/// The sticker at a place: rolled over where it is loose.
static ef_colour sticker(const pika_effect *e, const void *what, float x, float y) {
    const peeling *own = what;
    float s = (x - own->x) * own->dx + (y - own->y) * own->dy, h = s - own->fold, r = own->radius;
    float flat = -1, back = -1, angle = 0;
    if (h > 0) {
        flat = s;
        back = own->fold - 3.1416f * r - h + own->away;
        angle = 3.1416f;
    } else if (h > -r) {
        float a = asinf(ef_clamp(-h / r, 0, 1));
        flat = own->fold - a * r;
        back = own->fold - (3.1416f - a) * r;
        angle = 3.1416f - a;
    }
    ef_colour result = (ef_colour)(0);
    if (h > -r) {
        float move = flat - s;
        result = ef_subject(e, x + move * own->dx, y + move * own->dy);
        float lift = h < 0 ? 1 - 0.35f * (-h / r) : 1;
        // The roll's shadow lies on what still sticks.
        float under = h > 0 ? 0.45f * expf(-h / (0.9f * r)) * ef_ramp(0, 0.1f, own->fold / own->extent) : 0;
        result = ef_lit(result, lift * (1 - under));
        move = back - s;
        float bx = x + move * own->dx, by = y + move * own->dy, cover = own->away > 0 && h <= 0 ? 0 : ef_mask_at(e, bx, by);
        if (cover > 0) {
            float grain = 0.02f * ef_cloud(bx * 0.2f / e->unit, by * 0.2f / e->unit, 6);
            float light = h > 0 ? 0.93f - 0.12f * expf(-h / r) : 0.55f + 0.4f * sinf(angle * 0.5f) * (0.3f + 0.7f * (1 + h / r));
            ef_colour ghost = ef_frame_at(e, bx, by);
            ef_colour paper = ef_rgb(light + grain, light + grain, light * 0.97f + grain);
            paper = paper + (ghost - paper) * 0.06f;
            float gloss = 0.28f * expf(-40 * ef_squared(h / r + 0.45f)) * (h < 0);
            paper = (paper + (ef_colour){gloss, gloss, gloss, 0}) * cover;
            paper.w = cover;
            result = ef_over(paper, result);
        }
    }
    return result;
}

static void peel_rows(pika_effect *e, int from, int to) {
    const peeling *own = e->own;
    ef_plate_rows(e, from, to);
    if (e->progress >= 1) return;
    ef_paint(e, from, to, ef_around(e, 0.6f, 0.8f, 0.15f), sticker, own);
}

const ef_kind ef_peel = {
    .name = "peel", .begins = 0.12f, .ends = 0.7f, .seconds = 2.8f, .own = sizeof(peeling), .frame = peel_frame,
    .rows = peel_rows,
};
