// Effects with things that are brought along: a knife and a cake, a spring, a cloth, hearts.
#include "core.h"

// Cake-ify

typedef struct {
    /// Where it is cut, how deep the knife is, how far the piece has moved, how it leans, and the wide of the cut face.
    float cut, knife, tip, apart, lean, face;
} cutting;

static void cake_frame(pika_effect *e) {
    cutting *own = e->own;
    float t = e->progress;
    own->cut = e->x + 0.06f * e->wide;
    float down = ef_ramp(0.02f, 0.16f, t), slice = ef_ramp(0.24f, 0.5f, t), up = ef_ramp(0.54f, 0.68f, t);
    float above = e->subject.top - 0.12f * e->high;
    own->tip = ef_mix(-0.15f * (float)e->height, above, down);
    own->tip = ef_mix(own->tip, e->subject.bottom + 0.01f * e->high, slice) + (slice > 0 && slice < 1 ? 0.008f * e->high * sinf(e->since * 40) : 0);
    own->tip = ef_mix(own->tip, -0.3f * (float)e->height, up);
    own->knife = slice;
    float open = ef_ramp(0.6f, 1, t);
    open += 0.05f * expf(-4 * e->after) * sinf(12 * e->after);
    own->face = 0.2f * e->wide * open;
    own->apart = own->face + 0.12f * e->wide * open;
    own->lean = 0.1f * open;
}

static ef_colour left_part(const pika_effect *e, const void *what, float x, float y) {
    const cutting *own = what;
    return ef_subject(e, x, y) * ef_inside(x - own->cut);
}

static ef_colour right_part(const pika_effect *e, const void *what, float x, float y) {
    const cutting *own = what;
    float dx = x - own->apart - own->cut, dy = y - e->subject.bottom, c = cosf(own->lean), s = sinf(own->lean);
    float sx = own->cut + dx * c + dy * s, sy = e->subject.bottom + dy * c - dx * s;
    ef_colour body = ef_subject(e, sx, sy) * ef_inside(own->cut - sx);
    return ef_lit(body, 1 - 0.25f * own->lean * 4 * expf(-(sx - own->cut) / (0.1f * e->wide)));
}

/// The inside: sponge, cream and jam in layers, under a coat of icing.
static ef_colour inside_of_cake(const pika_effect *e, const void *what, float x, float y) {
    const cutting *own = what;
    float u = (x - own->cut) / fmaxf(own->face, 1);
    if (u < 0 || u > 1.02f) return (ef_colour)(0);
    // The face goes back into the picture: its far side is a little higher and shorter.
    float sy = y + 0.1f * own->face * u * ((e->subject.bottom - y) / e->high - 0.1f);
    float solid = ef_mask_at(e, own->cut - 1, sy);
    if (solid < 0.05f) return (ef_colour)(0);
    // How deep the thing is there: as deep as a ball would be.
    float depth = ef_clamp(0.3f + 0.8f * ef_relief(e, own->cut, sy), 0, 1);
    float cover = solid * ef_inside((u - depth) * own->face);
    if (cover <= 0) return (ef_colour)(0);
    float v = (e->subject.bottom - sy) / e->high, layer = v * 7 + 0.06f * (ef_noise(u * 5, v * 30, e->seed) - 0.5f), part = layer - floorf(layer);
    float pores = ef_cloud(x * 0.16f / e->unit, y * 0.16f / e->unit, e->seed), fine = ef_noise(x * 0.5f / e->unit, y * 0.5f / e->unit, 3);
    float hole = ef_ramp(0.36f, 0.28f, pores) * 0.35f;
    ef_colour sponge = ef_rgb(0.93f, 0.74f, 0.43f);
    sponge = ef_lit(sponge, 0.86f + 0.2f * fine - hole);
    float cream = ef_ramp(0.74f, 0.78f, part) * ef_ramp(1, 0.96f, part);
    float jam = ef_ramp(0.66f, 0.7f, part) * ef_ramp(0.8f, 0.76f, part);
    float round = 1 - 0.5f * ef_squared((part - 0.87f) / 0.1f);
    ef_colour c = sponge + (ef_rgb(0.98f, 0.95f, 0.88f) * (0.88f + 0.12f * round) - sponge) * cream;
    c = c + (ef_lit(ef_rgb(0.72f, 0.07f, 0.12f), 0.85f + 0.5f * fine) - c) * jam;
    // Icing of the subject's colour all around.
    float rim = fmaxf(ef_ramp(0.1f, 0.05f, (depth - u) * 0.9f), ef_ramp(0.3f, 0.1f, ef_relief(e, own->cut, sy)));
    ef_colour skin = ef_subject(e, own->cut - 2, sy);
    if (skin.w > 0.3f) c = c + (skin * (1 / skin.w) - c) * (0.9f * rim);
    c = ef_lit(c, (1.02f - 0.3f * u) * (0.9f + 0.1f * ef_ramp(0, 0.2f, v)));
    c.w = 1;
    return c * cover;
}

static ef_colour knife(const pika_effect *e, const void *what, float x, float y) {
    const cutting *own = what;
    float wide = 0.05f * e->high + 6 * e->unit, length = 0.75f * e->high + 60 * e->unit;
    float u = (x - own->cut) / wide, v = (own->tip - y) / length;
    // What is inside the subject is not seen.
    float hidden = own->knife > 0 && own->knife < 1 ? ef_mask_at(e, x, y) * ef_inside(e->subject.top - y) : 0;
    if (v < -0.02f) return (ef_colour)(0);
    ef_colour c = (ef_colour)(0);
    if (v < 1) {
        // The edge on the left curves towards the point, the back on the right is straight.
        float belly = 1 - powf(1 - ef_clamp(v / 0.3f, 0, 1), 2.2f);
        float d = fmaxf(-u - (-1 + 2 * belly) * 1.0f, u - 1);
        float cover = ef_inside(d * wide);
        float bevel = ef_ramp(-0.55f, -0.62f, u - (1 - 2 * belly) * 0.2f);
        float sweep = 0.5f + 0.5f * sinf(v * 5 + u * 1.2f + e->time * 1.2f);
        float steel = 0.52f + 0.2f * sweep * sweep + 0.05f * ef_noise(x * 1.2f / e->unit, y * 0.03f / e->unit, 2) + 0.22f * bevel;
        steel += 0.25f * expf(-90 * ef_squared(u - 0.82f));
        c = ef_rgb(steel * 0.97f, steel * 0.99f, steel * 1.02f) * cover;
    } else {
        float w = (v - 1) * length / wide, half = 0.72f + 0.1f * cosf(w * 1.7f);
        float cover = ef_inside(fmaxf(fabsf(u - 0.25f) - half, w - 6.5f) * wide), gloss;
        float nx = ef_clamp((u - 0.25f) / half, -1, 1);
        float light = ef_light(nx, 0, sqrtf(fmaxf(0.05f, 1 - nx * nx)), 0.5f, &gloss);
        float grain = ef_noise(x * 0.6f / e->unit, y * 0.05f / e->unit, 8);
        ef_colour wood = ef_lit(ef_rgb(0.28f, 0.16f, 0.09f), light * (0.8f + 0.4f * grain));
        float rivet = ef_inside((ef_length(u - 0.25f, fmodf(w, 2) - 1) - 0.2f) * wide);
        wood = wood + (ef_rgb(0.8f, 0.76f, 0.66f) * light - wood) * (rivet * (w < 6));
        if (w < 0.5f) wood = ef_lit(ef_rgb(0.7f, 0.71f, 0.73f), light);
        c = (wood + (ef_colour){gloss, gloss, gloss, 0}) * cover;
        c.w = cover;
    }
    return c * (1 - hidden);
}

static ef_colour crumb(const pika_effect *e, const void *what, float x, float y) {
    const float *at = what;
    float u = (x - at[0]) / at[2], v = (y - at[1]) / at[2], gloss;
    float cover = ef_inside((ef_length(u, v) - 0.8f - 0.3f * ef_noise(u + at[0], v, e->seed)) * at[2]);
    ef_colour c = ef_lit(ef_rgb(0.92f, 0.73f, 0.42f), ef_light(u, v, 0.6f, 0, &gloss));
    c.w = 1;
    return c * cover;
}

static void cake_rows(pika_effect *e, int from, int to) {
    const cutting *own = e->own;
    ef_plate_rows(e, from, to);
    ef_box box = ef_around(e, 0.6f, 0.1f, 0.05f);
    float ground = fmaxf(0.04f * e->high, 4 * e->unit);
    ef_shadow(e, from, to, e->x + own->apart / 2, e->subject.bottom, 0.55f * e->wide + own->apart / 2, ground, 0.4f * ef_clamp(own->lean * 10, 0, 1));
    ef_paint(e, from, to, box, right_part, own);
    ef_paint(e, from, to, box, left_part, own);
    if (own->face > 1) ef_paint(e, from, to, (ef_box){own->cut, box.top, own->cut + own->face + 2, box.bottom}, inside_of_cake, own);
    if (own->knife > 0 && own->face < 1) {
        // A thin line where the blade has been.
        for (int y = from; y < to; y++) {
            if ((float)y > own->tip && own->knife < 1) continue;
            int x = (int)own->cut;
            if (x < 1 || x >= e->width - 1) continue;
            float a = 0.5f * ef_mask(e, x, y);
            uint8_t *p = e->target + 4 * ef_place(e, x, y);
            ef_store(p, ef_lit(ef_load(p), 1 - a));
        }
    }
    float wide = 0.06f * e->high + 8 * e->unit;
    if (own->tip > -0.1f * (float)e->height) ef_paint(e, from, to, (ef_box){own->cut - 2 * wide, 0, own->cut + 2 * wide, own->tip + 2}, knife, own);
    for (uint32_t i = 0; i < 26; i++) {
        float k = ef_random(e->seed, i), t = e->since - (float)(e->ends - e->begins) * (0.62f + 0.25f * k);
        if (t < 0) continue;
        float fall = e->subject.bottom - e->high * (0.1f + 0.7f * ef_random(e->seed, 40 + i));
        float y = fminf(fall + 0.9f * (float)e->height * t * t, e->subject.bottom + 0.03f * e->high * (k - 0.3f));
        float at[3] = {own->cut + own->face * (0.2f + 1.4f * ef_random(e->seed, 80 + i)), y, (1.5f + 3.5f * k * k) * e->unit};
        ef_paint(e, from, to, ef_disc(at[0], at[1], 1.4f * at[2]), crumb, at);
    }
}

const ef_kind ef_cake_ify = {
    .name = "cake-ify", .begins = 0.08f, .ends = 0.7f, .seconds = 3.2f, .own = sizeof(cutting), .relief = 1, .frame = cake_frame,
    .rows = cake_rows,
};

// Decapitate

typedef struct {
    float neck, neckX, neckWide;
    /// The head's way from its place, and how it is turned.
    float x, y, angle;
} beheading;

/// Below the face; without one, where the subject is narrowest in its upper half.
static void find_neck(const pika_effect *e, beheading *own) {
    const float *face = e->subject.face;
    float best = 1e9f, low = 0.18f, high = 0.46f;
    if (face[3] > face[1]) {
        float chin = (face[3] + 0.06f * (face[3] - face[1]) - e->subject.top) / e->high;
        low = ef_clamp(chin, 0.1f, 0.85f);
        high = ef_clamp(chin + 0.1f, 0.12f, 0.9f);
    }
    for (int row = 0; row <= 12; row++) {
        float v = ef_mix(low, high, (float)row / 12), y = e->subject.top + v * e->high;
        float left = 1e9f, right = -1e9f, sum = 0;
        for (int column = 0; column <= 80; column++) {
            float x = e->subject.left + (float)column / 80 * e->wide;
            float a = ef_mask_at(e, x, y);
            sum += a;
            if (a > 0.5f) {
                left = fminf(left, x);
                right = fmaxf(right, x);
            }
        }
        // Arms at the side do not count against a neck near the middle.
        float score = sum * (1 + 0.4f * fabsf(v - (low + high) / 2));
        if (right > left && score < best) {
            best = score;
            own->neck = y;
            own->neckX = (left + right) / 2;
            own->neckWide = fminf(right - left, 0.7f * e->wide);
        }
    }
    if (best > 1e8f) {
        own->neck = e->subject.top + 0.3f * e->high;
        own->neckX = e->x;
        own->neckWide = 0.4f * e->wide;
    }
}

static void decapitate_frame(pika_effect *e) {
    beheading *own = e->own;
    find_neck(e, own);
    float head = own->neck - e->subject.top;
    float t = e->since, pop = ef_spring(t * 1.1f, 1.6f), bob = sinf(t * 4.2f) * (0.3f + 0.7f * expf(-0.7f * t));
    float room = fmaxf(e->subject.top, 0.12f * head);
    float rise = fminf(0.45f * head + 0.3f * room, 0.2f * head + 0.9f * room);
    own->y = -(rise * pop + 0.05f * head * bob * ef_clamp(t, 0, 1));
    own->angle = 0.2f * sinf(t * 3.1f) * pop * (0.35f + 0.65f * expf(-0.5f * t));
    own->x = 0.35f * head * own->angle;
}

static ef_colour trunk(const pika_effect *e, const void *what, float x, float y) {
    const beheading *own = what;
    return ef_subject(e, x, y) * ef_inside(own->neck - y);
}

static ef_colour head(const pika_effect *e, const void *what, float x, float y) {
    const beheading *own = what;
    float dx = x - own->neckX - own->x, dy = y - own->neck - own->y, c = cosf(own->angle), s = sinf(own->angle);
    float sx = own->neckX + dx * c + dy * s, sy = own->neck + dy * c - dx * s;
    return ef_subject(e, sx, sy) * ef_inside(sy - own->neck);
}

/// The round opening: a rim of the subject's colour about a dark inside.
static ef_colour opening(const pika_effect *e, const void *what, float x, float y) {
    const beheading *own = what;
    float half = 0.5f * own->neckWide, u = (x - own->neckX) / half, v = (y - own->neck) / (0.2f * half);
    float r = ef_length(u, v), cover = ef_inside((r - 1) * 0.2f * half);
    if (cover <= 0) return (ef_colour)(0);
    ef_colour skin = ef_subject(e, own->neckX, own->neck + 0.1f * half);
    skin = skin.w > 0.3f ? skin * (1 / skin.w) : ef_rgb(0.5f, 0.5f, 0.5f);
    float in = ef_ramp(0.86f, 0.8f, r);
    ef_colour c = ef_lit(skin, 1.12f) * (1 - in) + ef_lit(skin, 0.2f + 0.16f * (v + 1)) * in;
    c.w = 1;
    return c * cover;
}

/// Steel wire wound between neck and head.
static ef_colour wire(const pika_effect *e, const void *what, float x, float y) {
    const beheading *own = what;
    float top = own->neck + own->y, length = -own->y;
    if (length < 2 || y < top - 0.02f * e->high || y > own->neck) return (ef_colour)(0);
    float t = (own->neck - y) / length, middle = own->neckX + own->x * t * t;
    float half = 0.28f * own->neckWide, turns = 5.5f, thick = fmaxf(0.018f * e->high, 2.2f * e->unit);
    float u = (x - middle) / half;
    if (fabsf(u) > 1.3f) return (ef_colour)(0);
    ef_colour c = (ef_colour)(0);
    // Behind first, then in front: each turn is a slanted line.
    for (int front = 0; front < 2; front++) {
        float slope = (front ? 0.5f : -0.5f) / turns, along = ef_clamp(u, -1, 1);
        float phase = (t - slope * along * 0.5f) * turns - (front ? 0 : 0.5f), near = phase - floorf(phase + 0.5f);
        float dist = ef_length(near / turns * length, fmaxf(fabsf(u) - 1, 0) * half);
        float cover = ef_inside(dist - thick / 2), gloss;
        if (cover <= 0) continue;
        float w = ef_clamp(near / turns * length / (thick / 2), -1, 1);
        float light = ef_light(0.3f * u, -w, sqrtf(fmaxf(0.05f, 1 - w * w)), 0.8f, &gloss) * (front ? 1 : 0.45f);
        ef_colour steel = ef_rgb(0.66f * light + gloss, 0.68f * light + gloss, 0.72f * light + gloss);
        c = ef_over(steel * cover, c);
    }
    return c;
}

static void decapitate_rows(pika_effect *e, int from, int to) {
    const beheading *own = e->own;
    ef_plate_rows(e, from, to);
    ef_paint(e, from, to, ef_around(e, 0.02f, 0.02f, 0.05f), trunk, own);
    float half = 0.5f * own->neckWide;
    ef_paint(e, from, to, (ef_box){own->neckX - half - 2, own->neck - 0.25f * half, own->neckX + half + 2, own->neck + 0.25f * half + 2}, opening, own);
    ef_box box = {own->neckX - e->wide, own->neck + own->y - 0.1f * e->high, own->neckX + e->wide, own->neck + 2};
    ef_paint(e, from, to, box, wire, own);
    ef_paint(e, from, to, ef_around(e, 0.3f, 0.5f, 0), head, own);
}

const ef_kind ef_decapitate = {
    .name = "decapitate", .begins = 0.14f, .ends = 0.5f, .seconds = 1.6f, .own = sizeof(beheading), .frame = decapitate_frame,
    .rows = decapitate_rows,
};
