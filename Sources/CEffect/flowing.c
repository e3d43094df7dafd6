// Effects in which the subject runs, burns away, or is poured over.
#include "core.h"

// Dissolve

typedef struct {
    float front;
} dissolving;

/// When a place of the subject goes, 0…1: from one side, ragged.
static float goes(const pika_effect *e, float x, float y) {
    float u = (x - e->subject.left) / e->wide, v = (y - e->subject.top) / e->high;
    float rough = ef_cloud(u * 7 * e->wide / e->high, v * 7, e->seed);
    return ef_clamp(0.5f * u + 0.22f * (1 - v) + 0.6f * (rough - 0.5f) + 0.22f, 0.02f, 0.98f);
}

static ef_colour dissolved(const pika_effect *e, const void *what, float x, float y) {
    const dissolving *own = what;
    float a = ef_mask_at(e, x, y);
    if (a <= 0.003f) return (ef_colour)(0);
    float d = goes(e, x, y) - own->front;
    float left = ef_ramp(0, 0.012f, d);
    if (left <= 0) return (ef_colour)(0);
    ef_colour c = ef_subject(e, x, y) * left;
    float singed = ef_ramp(0.11f, 0.02f, d), hot = ef_ramp(0.045f, 0, d);
    c = ef_lit(c, 1 - 0.75f * singed);
    return c + (ef_colour){1.3f, 0.55f * hot + 0.16f, 0.16f * hot * hot, 0} * (hot * c.w);
}

typedef struct {
    float x, y, size, angle, heat, cover;
} ember;

static ef_colour flake(const pika_effect *e, const void *what, float x, float y) {
    const ember *m = what;
    float c = cosf(m->angle), s = sinf(m->angle), dx = x - m->x, dy = y - m->y;
    float u = (dx * c + dy * s) / m->size, v = (dy * c - dx * s) / (0.55f * m->size);
    float body = ef_inside((ef_length(u, v) - 1) * 0.6f * m->size) * m->cover;
    float halo = 0.5f * m->heat * expf(-(u * u + v * v) * 0.6f) * m->cover;
    (void)e;
    ef_colour ash = ef_rgb(0.12f + 1.0f * m->heat, 0.1f + 0.5f * m->heat * m->heat, 0.09f + 0.15f * m->heat * m->heat * m->heat);
    return ash * body + (ef_colour){1, 0.42f, 0.08f, 0} * halo;
}

static void dissolve_frame(pika_effect *e) {
    dissolving *own = e->own;
    own->front = 1.02f * ef_mix(e->progress, ef_ramp(0, 1, e->progress), 0.5f);
}

static void dissolve_rows(pika_effect *e, int from, int to) {
    const dissolving *own = e->own;
    ef_plate_rows(e, from, to);
    ef_paint(e, from, to, ef_around(e, 0.01f, 0.01f, 0.01f), dissolved, own);
    float span = (float)(e->ends - e->begins);
    for (uint32_t i = 0; i < 420; i++) {
        float u = ef_random(e->seed, 3 * i), v = ef_random(e->seed, 3 * i + 1), k = ef_random(e->seed, 3 * i + 2);
        float x = e->subject.left + u * e->wide, y = e->subject.top + v * e->high;
        float t = e->since - goes(e, x, y) / 1.02f * span, life = 0.9f + 1.2f * k;
        if (t <= 0 || t > life || ef_mask_at(e, x, y) < 0.5f) continue;
        float drift = ef_noise(x * 0.01f / e->unit, t * 1.4f, e->seed + i) - 0.5f;
        ember m = {
            .x = x + (0.14f * t * t + 0.1f * drift * t) * e->high + 0.12f * e->wide * t, .y = y - (0.16f * t + 0.13f * t * t) * e->high + 0.09f * drift * e->high,
            .size = (1.2f + 3.2f * k * k) * e->unit, .angle = 6.28f * k + t * 5 * (k - 0.5f),
            .heat = expf(-2 * t), .cover = ef_ramp(1, 0.6f, t / life)};
        ef_paint(e, from, to, ef_disc(m.x, m.y, 2.6f * m.size), flake, &m);
    }
}

const ef_kind ef_dissolve = {
    .name = "dissolve", .begins = 0.12f, .ends = 0.7f, .seconds = 3.2f, .own = sizeof(dissolving), .frame = dissolve_frame,
    .rows = dissolve_rows,
};

// Melt

typedef struct {
    float sunk, spread, wet;
    ef_colour body;
} melting;

static void melt_frame(pika_effect *e) {
    melting *own = e->own;
    own->sunk = ef_ramp(0.05f, 1.05f, e->progress);
    own->spread = ef_ramp(0.2f, 1, e->progress);
    own->wet = ef_ramp(0, 0.25f, e->progress);
    own->body = (ef_colour)(0);
    for (int row = 0; row < 8; row++) {
        for (int column = 0; column < 8; column++)
            own->body += ef_subject(
                e, e->subject.left + ((float)column + 0.5f) / 8 * e->wide, e->subject.top + ((float)row + 0.5f) / 8 * e->high);
    }
    if (own->body.w > 0.5f) own->body = own->body * (1 / own->body.w);
    else own->body = ef_rgb(0.4f, 0.4f, 0.4f);
}

static ef_colour molten(const pika_effect *e, const void *what, float x, float y) {
    const melting *own = what;
    float tall = 1 - 0.88f * own->sunk;
    float v = (e->subject.bottom - y) / (e->high * tall);
    if (v < -0.05f || v > 1.2f) return (ef_colour)(0);
    float column = (x - e->x) / e->high;
    // Every stream sinks at its own pace, and streams bend.
    float pace = ef_noise(column * 5, 3, e->seed) * 0.75f + ef_noise(column * 12, 9, e->seed) * 0.25f;
    float sag = own->wet * (1 - own->sunk) * pace * 0.3f * ef_ramp(0.02f, 0.5f, v);
    float base = 1 + own->spread * (0.18f + 1.35f * expf(-4.5f * v * (1 + 2 * own->sunk)));
    float wave = own->wet * 0.018f * e->high * sinf(v * 13 + e->time * 1.1f + 5 * ef_noise(v * 3, e->time * 0.3f, e->seed));
    float sx = e->x + (x - e->x - wave) / base, sv = v + sag;
    float sy = e->subject.bottom - sv * e->high;
    ef_colour c = ef_subject(e, sx, sy);
    if (c.w <= 0.003f) return c;
    float run = ef_noise(column * 30, v * 2.2f + e->time * 0.7f, e->seed + 4), run2 = ef_noise(column * 30 + 0.4f, v * 2.2f + e->time * 0.7f, e->seed + 4);
    float right, down, gloss;
    ef_slope(e, sx, sy, &right, &down);
    float depth = 0.2f * fminf(e->wide, e->high);
    float light = ef_light(-right * depth - 2.2f * (run2 - run), -down * depth + 0.25f * (run - 0.5f), 0.9f, 0.85f, &gloss);
    c = c + (own->body * c.w - c) * (0.35f * own->sunk);
    c = ef_lit(c, 1 + (light - 1) * 0.8f * own->wet);
    float shine = gloss * own->wet * c.w;
    return c + (ef_colour){shine, shine, shine, 0};
}

static ef_colour puddle(const pika_effect *e, const void *what, float x, float y) {
    const melting *own = what;
    float size = own->spread;
    float u = (x - e->x) / (0.8f * e->wide * size + 1), v = (y - e->subject.bottom + 0.01f * e->high) / (0.085f * e->high * size + 1);
    float angle = atan2f(v, u), lobe = 1 + 0.16f * sinf(3 * angle + 1) + 0.1f * sinf(5 * angle + (float)(e->seed % 7));
    float r = ef_length(u, v) / lobe;
    float cover = ef_inside((r - 1) * 0.085f * e->high * size);
    if (cover <= 0 || size <= 0.01f) return (ef_colour)(0);
    float swell = ef_ramp(0.7f, 1, r), gloss;
    float light = ef_light(u * swell * 1.3f, v * swell * 1.3f - 0.12f, 1, 0.6f, &gloss);
    float sky = 0.16f * ef_ramp(0.3f, -0.8f, v) * (1 - swell);
    ef_colour c = ef_lit(own->body, 0.92f * light) + (ef_colour){sky + gloss, sky + gloss, sky * 1.1f + gloss, 0};
    c.w = 1;
    return c * cover;
}

typedef struct {
    float x, y, size;
    ef_colour colour;
} drop;

static ef_colour falling(const pika_effect *e, const void *what, float x, float y) {
    const drop *d = what;
    float u = (x - d->x) / d->size, v = (y - d->y) / d->size;
    // Round below, drawn out above.
    float w = v < 0 ? 1 + 0.6f * v : 1, r = ef_length(u / fmaxf(w, 0.1f), v < 0 ? v * 0.6f : v);
    float cover = ef_inside((r - 1) * d->size), gloss;
    (void)e;
    if (cover <= 0) return (ef_colour)(0);
    float light = ef_light(u, v, sqrtf(fmaxf(0.05f, 1 - r * r)), 0.9f, &gloss);
    ef_colour c = ef_lit(d->colour, light) + (ef_colour){gloss, gloss, gloss, 0};
    c.w = 1;
    return c * cover;
}

/// Drops that leave the subject's lower half, one after the other, and fall to the ground.
static void paint_drops(pika_effect *e, int from, int to, float until, ef_colour colour, const float *tall) {
    for (uint32_t i = 0; i < 16; i++) {
        float k = ef_random(e->seed, 50 + i), period = 0.7f + 0.6f * k, t = e->since * 0.9f + 3 * ef_random(e->seed, 90 + i);
        if (e->since - fmodf(t, period) < 0.2f || e->since - fmodf(t, period) > until) continue;
        float part = fmodf(t, period), u = ef_random(e->seed, 70 + i + 16 * (uint32_t)(t / period));
        float x = e->subject.left + (0.12f + 0.76f * u) * e->wide;
        // From the lowest place of that column that is subject.
        float y = e->subject.bottom;
        for (float v = 0.05f; v < 0.9f; v += 0.04f) {
            if (ef_mask_at(e, x, e->subject.bottom - v * e->high) > 0.5f) {
                y = e->subject.bottom - v * e->high * *tall;
                break;
            }
        }
        drop d = {.x = x, .y = y + 0.9f * (float)e->height * part * part, .size = (3 + 3.5f * k) * e->unit, .colour = colour};
        if (d.y > e->subject.bottom) continue;
        ef_paint(e, from, to, ef_disc(d.x, d.y, 2.2f * d.size), falling, &d);
    }
}

static void melt_rows(pika_effect *e, int from, int to) {
    const melting *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom + 0.02f * e->high, 0.8f * e->wide * own->spread + 1, 0.1f * e->high * own->spread + 1, 0.35f * own->spread);
    ef_paint(e, from, to, ef_around(e, 0.7f, 0, 0.2f), puddle, own);
    ef_paint(e, from, to, ef_around(e, 0.7f, 0.05f, 0.02f), molten, own);
    float tall = 1 - 0.88f * own->sunk;
    paint_drops(e, from, to, 1.9f, own->body, &tall);
}

const ef_kind ef_melt = {
    .name = "melt", .begins = 0.1f, .ends = 0.75f, .seconds = 3.4f, .own = sizeof(melting), .relief = 1, .frame = melt_frame,
    .rows = melt_rows,
};

// Choco

typedef struct {
    /// The lower end of the coat, how thick the stream is.
    float level, stream, middle;
} coating;

static void choco_frame(pika_effect *e) {
    coating *own = e->own;
    own->level = ef_ramp(0.12f, 1, e->progress) * 1.25f;
    own->stream = ef_ramp(0, 0.12f, e->progress) * ef_ramp(0.85f, 0.7f, e->progress);
    // The stream meets the subject at its highest place.
    own->middle = e->x;
    for (int i = 0; i < 400; i++) {
        float v = (float)(i / 20) / 20, u = (float)(i % 20) / 20;
        if (ef_mask_at(e, e->subject.left + u * e->wide, e->subject.top + v * e->high) > 0.5f) {
            own->middle = e->subject.left + u * e->wide;
            break;
        }
    }
}

static const ef_colour cocoa = {0.27f, 0.128f, 0.06f, 1};

static ef_colour coated(const pika_effect *e, const void *what, float x, float y) {
    const coating *own = what;
    ef_colour c = ef_subject(e, x, y);
    if (c.w <= 0.003f) return c;
    float u = (x - e->subject.left) / e->wide, v = (y - e->subject.top) / e->high;
    // It runs in tongues of many lengths.
    float tongue = 0.3f * ef_noise(u * 9, 1, e->seed) + 0.14f * ef_noise(u * 23, 5, e->seed) - 0.2f;
    float away = fabsf(x - own->middle) / e->wide;
    float d = v - own->level * (1 + tongue) + 0.25f * away + 0.05f;
    float on = ef_ramp(0.006f, -0.006f, d);
    if (on <= 0) return ef_lit(c, 1 - 0.3f * ef_ramp(0.05f, 0, d) * ef_ramp(0, 0.05f, own->level));
    float right, down, gloss, lip = ef_ramp(-0.05f, 0, d);
    ef_slope(e, x, y, &right, &down);
    float depth = 0.26f * fminf(e->wide, e->high);
    // What was a feature below is a soft rise under the coat.
    float step = 5 * e->unit;
    float gx = ef_luma(ef_frame_at(e, x + step, y)) - ef_luma(ef_frame_at(e, x - step, y));
    float gy = ef_luma(ef_frame_at(e, x, y + step)) - ef_luma(ef_frame_at(e, x, y - step));
    float flow = ef_noise(u * 30, v * 5 - 0.6f * fminf(e->since, 3.5f), e->seed + 3) - ef_noise(u * 30 + 0.5f, v * 5 - 0.6f * fminf(e->since, 3.5f), e->seed + 3);
    float nx = -right * depth - 1.1f * gx + 0.7f * flow, ny = -down * depth - 1.1f * gy + 0.9f * lip;
    float light = ef_light(nx, ny, 0.95f, 0.7f, &gloss);
    float sky = ef_clamp(-ny * 0.6f, 0, 1) * 0.16f;
    float under = 0.82f + 0.4f * ef_luma(c) / fmaxf(c.w, 0.01f);
    ef_colour coat = ef_lit(cocoa, light * under) + (ef_colour){1, 0.92f, 0.85f, 0} * (gloss + sky);
    coat.w = 1;
    return c * (1 - on) + coat * (c.w * on);
}

static ef_colour poured(const pika_effect *e, const void *what, float x, float y) {
    const coating *own = what;
    float wide = (0.055f * e->wide + 6 * e->unit) * own->stream * (1 + 0.14f * sinf(y * 0.03f / e->unit - e->time * 14));
    float u = (x - own->middle) / fmaxf(wide, 0.5f);
    float cover = ef_inside((fabsf(u) - 1) * wide), gloss;
    if (cover <= 0 || own->stream < 0.03f) return (ef_colour)(0);
    float light = ef_light(u, 0.15f * sinf(y * 0.05f / e->unit - e->time * 20), sqrtf(fmaxf(0.05f, 1 - u * u)), 0.8f, &gloss);
    ef_colour c = ef_lit(cocoa, light) + (ef_colour){gloss, gloss * 0.92f, gloss * 0.85f, 0};
    c.w = 1;
    return c * cover;
}

static void choco_rows(pika_effect *e, int from, int to) {
    const coating *own = e->own;
    ef_frame_rows(e, from, to);
    ef_paint(e, from, to, ef_around(e, 0.01f, 0.01f, 0.01f), coated, own);
    float fall = ef_ramp(0, 0.12f, e->progress), gone = ef_ramp(0.7f, 0.85f, e->progress);
    ef_box box = {
        own->middle - 0.2f * e->wide, (e->subject.top + 0.05f * e->high) * gone, own->middle + 0.2f * e->wide,
        (e->subject.top + 0.05f * e->high) * fall};
    if (own->stream > 0.03f) ef_paint(e, from, to, box, poured, own);
    float tall = 1;
    if (own->level > 0.6f) paint_drops(e, from, to, 3.2f, cocoa, &tall);
}

const ef_kind ef_choco = {
    .name = "choco", .plateless = 1, .begins = 0.08f, .ends = 0.7f, .seconds = 3.2f, .own = sizeof(coating), .relief = 1,
    .frame = choco_frame, .rows = choco_rows,
};
