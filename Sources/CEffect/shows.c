// Effects that are a small show: a conjuror's cloth, hearts, twins, an instant photo.
#include "core.h"

// Ta-da

typedef struct {
    float fall, whisk;
} conjuring;

static void tada_frame(pika_effect *e) {
    conjuring *own = e->own;
    own->fall = ef_ramp(0, 0.3f, e->progress);
    own->whisk = ef_squared(ef_ramp(0.5f, 0.72f, e->progress));
}

static ef_colour cloth(const pika_effect *e, const void *what, float x, float y) {
    const conjuring *own = what;
    float away = own->whisk * (1.4f * (float)e->height + e->high);
    float cy = y + away, cx = x - own->whisk * own->whisk * 0.6f * e->wide;
    float half = 0.64f * e->wide * (1 - 0.25f * own->whisk), u = (cx - e->x) / half;
    float crown = e->subject.top - 0.05f * e->high - (1 - own->fall) * (e->subject.bottom + 0.2f * (float)e->height);
    float top = crown + 0.14f * e->high * u * u * u * u + 0.05f * e->high * u * u;
    float hem = crown + 1.12f * e->high + 0.022f * e->high * sinf(u * 9 + e->time * 3) + 0.012f * e->high * sinf(u * 23);
    float v = ef_clamp((cy - top) / (hem - top + 1e-3f), 0, 1);
    // Wider towards the ground, with folds that gather below.
    float side = 0.78f + 0.3f * v;
    float d = fmaxf((fabsf(u) - side) * half, fmaxf(top - cy, cy - hem));
    float cover = ef_inside(d);
    if (cover <= 0) return (ef_colour)(0);
    float w = u / side, wave = 5.5f * w + 0.7f * sinf(3 * w + 1.5f) + 0.35f * sinf(v * 5 + e->time * 4 * own->whisk + 2 * w);
    float deep = 0.15f + 0.85f * v;
    float slope = cosf(wave * 2.6f) * deep + 0.5f * cosf(wave * 5.9f + 1) * deep * v;
    float gloss, light = ef_light(slope * 0.95f, -0.45f * (1 - v), 0.75f, 0.45f, &gloss);
    float silk = powf(fabsf(sinf(wave * 2.6f + 0.6f)), 8) * 0.25f * deep;
    float trim = ef_inside(fabsf(hem - cy - 0.03f * e->high) - 0.011f * e->high);
    ef_colour c = ef_lit(ef_rgb(0.66f, 0.05f, 0.1f), 0.25f + 0.95f * light) + (ef_colour){1, 0.55f, 0.55f, 0} * (gloss * 0.7f + silk * 0.4f);
    c = c + (ef_lit(ef_rgb(0.93f, 0.74f, 0.3f), light) - c) * trim;
    c.w = 1;
    return c * cover;
}

typedef struct {
    float x, y, size, angle, flip, cover;
    ef_colour colour;
} scrap;

static ef_colour paper(const pika_effect *e, const void *what, float x, float y) {
    const scrap *s = what;
    float c = cosf(s->angle), n = sinf(s->angle), dx = x - s->x, dy = y - s->y;
    float u = dx * c + dy * n, v = (dy * c - dx * n) / fmaxf(fabsf(s->flip), 0.15f);
    (void)e;
    float cover = ef_inside(ef_slab(u, v, s->size, 0.6f * s->size, 0.1f * s->size) * fmaxf(fabsf(s->flip), 0.15f));
    return ef_lit(s->colour, 0.75f + 0.4f * s->flip) * (cover * s->cover);
}

static void paint_confetti(pika_effect *e, int from, int to, float t) {
    static const ef_colour colours[6] = {
        {0.95f, 0.26f, 0.32f, 1}, {0.98f, 0.78f, 0.24f, 1}, {0.25f, 0.68f, 0.9f, 1}, {0.36f, 0.78f, 0.44f, 1},
        {0.86f, 0.46f, 0.86f, 1}, {0.98f, 0.96f, 0.92f, 1}};
    if (t <= 0) return;
    float size = fminf(e->wide, e->high);
    for (uint32_t i = 0; i < 150; i++) {
        float k = ef_random(e->seed, 400 + i), angle = 3.1416f * (0.1f + 0.8f * ef_random(e->seed, 600 + i));
        float speed = size * (0.8f + 2.2f * ef_random(e->seed, 800 + i)) + 0.4f * (float)e->height, drag = (1 - expf(-2.4f * t)) / 2.4f;
        scrap s = {
            .x = e->x + cosf(angle) * speed * drag + 10 * e->unit * sinf(3 * t + 20 * k),
            .y = e->y - sinf(angle) * speed * drag + (0.07f + 0.06f * k) * (float)e->height * t * t,
            .size = (6 + 6 * k) * e->unit, .angle = 9 * k + t * (k - 0.5f) * 6, .flip = cosf(t * (5 + 5 * k) + 30 * k),
            .cover = ef_ramp(0, 0.05f, t), .colour = colours[i % 6]};
        if (s.y < (float)e->height + 10) ef_paint(e, from, to, ef_disc(s.x, s.y, 1.3f * s.size), paper, &s);
    }
}

/// A soft cone of light from above.
static ef_colour spotlight(const pika_effect *e, const void *what, float x, float y) {
    float strength = *(const float *)what;
    float v = y / fmaxf(e->subject.bottom, 1), u = (x - e->x) / (e->wide * (0.16f + 0.62f * v));
    float beam = expf(-2.2f * u * u * u * u) * (0.35f + 0.65f * v) * strength;
    if (y > e->subject.bottom) {
        float d = ef_length((x - e->x) / (0.8f * e->wide), (y - e->subject.bottom) / (0.12f * e->high));
        beam = expf(-1.2f * d * d) * strength;
    }
    return (ef_colour){0.2f, 0.18f, 0.12f, 0} * beam;
}

static void tada_rows(pika_effect *e, int from, int to) {
    const conjuring *own = e->own;
    if (own->whisk > 0) ef_plate_rows(e, from, to);
    else ef_frame_rows(e, from, to);
    float light = ef_ramp(0.55f, 0.75f, e->progress);
    if (light > 0) ef_paint(e, from, to, (ef_box){0, 0, (float)e->width, (float)e->height}, spotlight, &light);
    if (own->whisk < 1) {
        ef_shadow(e, from, to, e->x, e->subject.bottom + 0.04f * e->high, 0.75f * e->wide, 0.05f * e->high, 0.4f * ef_ramp(0.7f, 1, own->fall) * (1 - own->whisk));
        ef_paint(e, from, to, (ef_box){e->x - 1.4f * e->wide, 0, e->x + 1.6f * e->wide, e->subject.bottom + 0.2f * e->high}, cloth, own);
    }
    float span = (float)(e->ends - e->begins);
    paint_confetti(e, from, to, e->since - 0.64f * span);
}

const ef_kind ef_ta_da = {
    .name = "ta-da", .begins = 0.08f, .ends = 0.7f, .seconds = 2.8f, .own = sizeof(conjuring), .frame = tada_frame,
    .rows = tada_rows,
};

// Love-bomb

typedef struct {
    float x, y, size, angle, cover;
    int behind;
} heart;

static ef_colour heart_painter(const pika_effect *e, const void *what, float x, float y) {
    const heart *h = what;
    float c = cosf(h->angle), s = sinf(h->angle), dx = (x - h->x) / h->size, dy = (y - h->y) / h->size;
    float u = dx * c + dy * s, v = dy * c - dx * s, a = fabsf(u);
    // Two circles and a point; inside is negative.
    float lobe = ef_length(a - 0.44f, v + 0.3f) - 0.5f, d;
    float along, edge = ef_line(a, v, 0.84f, 0.0f, 0, 0.92f, &along);
    float cone = v > -0.05f && a * 0.92f + (v - 0.92f) * 0.84f < 0 ? -edge : edge;
    d = fminf(lobe, cone);
    float cover = ef_inside(d * h->size) * h->cover;
    if (cover <= 0) return (ef_colour)(0);
    if (h->behind) cover *= 1 - ef_mask_at(e, x, y);
    float deep = ef_clamp(-d / 0.42f, 0, 1), bulge = 1 - deep, gloss;
    float nx = bulge * bulge * (u > 0 ? u - 0.35f * (v < 0) : u + 0.35f * (v < 0)) * 2.2f, ny = bulge * bulge * (v + 0.05f) * 1.7f;
    float light = ef_light(nx, ny, 0.8f, 1, &gloss);
    float rim = ef_ramp(0.16f, 0, -d) * 0.25f;
    float spot = 0.75f * expf(-26 * (ef_squared(u + 0.42f) + 1.8f * ef_squared(v + 0.42f)));
    ef_colour red = ef_lit(ef_rgb(0.9f, 0.08f, 0.2f), 0.28f + 0.8f * light) + (ef_colour){1, 0.35f, 0.5f, 0} * rim;
    red = red + (ef_colour){1, 1, 1, 0} * (0.5f * gloss + spot);
    red.w = 1;
    return red * cover;
}

static void love_rows(pika_effect *e, int from, int to) {
    ef_frame_rows(e, from, to);
    float size = fminf(e->wide, e->high);
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < 80; i++) {
            int behind = i % 4 != 0;
            if (behind != (pass == 0)) continue;
            float k = ef_random(e->seed, i), j = ef_random(e->seed, 100 + i);
            // A burst first, then a steady stream upwards.
            float born = i < 40 ? 0.12f * k : 0.3f + 2.6f * k, t = e->since - born;
            if (t <= 0) continue;
            float angle = 3.1416f * (1.2f * j - 0.1f), life = 2.4f + k;
            if (i >= 40) t = fmodf(t, life);
            float drag = (1 - expf(-2.6f * t)) / 2.6f, speed = (i < 40 ? 2.4f : 1.2f) * size * (0.6f + 0.8f * ef_random(e->seed, 200 + i));
            float grow = ef_spring(t * 1.6f, 1.2f), late = i < 40 ? 9 : life;
            heart h = {
                .x = e->x + cosf(angle) * speed * drag + 0.04f * size * sinf(2.2f * t + 9 * k),
                .y = e->y - 0.1f * e->high - sinf(angle) * speed * drag * 0.55f - 0.07f * size * t,
                .size = (0.06f + 0.13f * k * j) * size * grow + 6 * e->unit * grow, .angle = 0.35f * sinf(1.7f * t + 7 * j),
                .cover = ef_ramp(late, late - 0.6f, t), .behind = behind};
            if (h.size > 1 && h.y > -2 * h.size) ef_paint(e, from, to, ef_disc(h.x, h.y, 1.15f * h.size), heart_painter, &h);
        }
    }
    float flash = expf(-7 * e->since) * 0.4f;
    if (flash > 0.02f) {
        for (int y = from; y < to; y++) {
            uint8_t *p = e->target + 4 * ef_place(e, 0, y);
            for (int x = 0; x < e->width; x++, p += 4) ef_store(p, ef_load(p) + (ef_colour){1, 0.6f, 0.7f, 0} * flash);
        }
    }
}

const ef_kind ef_love_bomb = {.name = "love-bomb", .plateless = 1, .begins = 0.12f, .ends = 0.7f, .seconds = 3, .rows = love_rows};

// Duplicate

typedef struct {
    float x, y, size, stretch, cover;
} twin;

static twin twin_of(const pika_effect *e, int side) {
    float t = e->since - 0.55f * (float)(side > 0), step = ef_spring(t * 0.9f, 0.9f);
    float room = side < 0 ? e->subject.left : (float)e->width - e->subject.right;
    float far = ef_clamp(0.35f * e->wide + 0.45f * room, 0.3f * e->wide, 0.92f * e->wide);
    float hop = t > 0 ? fabsf(sinf(ef_clamp(t / 0.7f, 0, 1) * 6.2832f)) * 0.03f * e->high : 0;
    return (twin){
        .x = (float)side * far * step, .y = -0.03f * e->high * ef_clamp(step, 0, 1) - hop, .size = 1 - 0.08f * ef_clamp(step, 0, 1),
        .stretch = t > 0 ? 0.06f * expf(-3 * t) * sinf(14 * t) : 0, .cover = t > 0 ? 1 : 0};
}

static ef_colour twin_painter(const pika_effect *e, const void *what, float x, float y) {
    const twin *t = what;
    float sx = e->x + (x - e->x - t->x) / (t->size * (1 + t->stretch));
    float sy = e->subject.bottom + (y - e->subject.bottom - t->y) / (t->size * (1 - t->stretch));
    ef_colour c = ef_subject(e, sx, sy);
    // It stands behind the first.
    return ef_lit(c, 0.96f) * (t->cover * (1 - ef_mask_at(e, x, y)));
}

static void duplicate_rows(pika_effect *e, int from, int to) {
    ef_frame_rows(e, from, to);
    for (int side = -1; side <= 1; side += 2) {
        twin t = twin_of(e, side);
        if (t.cover <= 0) continue;
        ef_shadow(e, from, to, e->x + t.x, e->subject.bottom - 0.02f * e->high, 0.42f * e->wide, fmaxf(0.04f * e->high, 4 * e->unit), 0.3f * ef_clamp(fabsf(t.x) / e->wide * 2, 0, 1));
        ef_box box = {e->subject.left + t.x - 0.1f * e->wide, e->subject.top - 0.1f * e->high, e->subject.right + t.x + 0.1f * e->wide, e->subject.bottom + 2};
        ef_paint(e, from, to, box, twin_painter, &t);
    }
}

const ef_kind ef_duplicate = {.name = "duplicate", .plateless = 1, .begins = 0.15f, .ends = 0.5f, .seconds = 1.8f, .rows = duplicate_rows};

// Magic polaroid

typedef struct {
    /// The photo's middle, how it is turned, half its width, how far it is developed, the flash.
    float x, y, angle, half, developed, flash;
    /// What it shows: middle and half its side.
    float fromX, fromY, from;
} photo;

static void polaroid_frame(pika_effect *e) {
    photo *own = e->own;
    float t = e->since, land = ef_ramp(0.25f, 0.95f, t), settle = t > 0.95f ? expf(-4.5f * (t - 0.95f)) * sinf(15 * (t - 0.95f)) : 0;
    own->flash = expf(-5.5f * t) * (t >= 0);
    own->half = 0.3f * (float)(e->height < e->width ? e->height : e->width);
    own->x = ef_clamp(e->x, 1.25f * own->half, (float)e->width - 1.25f * own->half);
    float rest = ef_clamp(e->y, 1.4f * own->half, (float)e->height - 1.5f * own->half);
    own->y = ef_mix(-1.8f * own->half, rest, land) + 0.03f * own->half * settle;
    own->angle = -0.1f + 0.5f * (1 - land) + 0.06f * settle;
    own->developed = ef_ramp(0.9f, 2.6f, t);
    own->from = 0.56f * fmaxf(e->wide, e->high);
    own->from = fminf(own->from, 0.5f * (float)(e->height < e->width ? e->height : e->width));
    own->fromX = ef_clamp(e->x, own->from, (float)e->width - own->from);
    own->fromY = ef_clamp(e->y, own->from, (float)e->height - own->from);
}

static ef_colour photo_painter(const pika_effect *e, const void *what, float x, float y) {
    const photo *own = what;
    float c = cosf(own->angle), s = sinf(own->angle), dx = x - own->x, dy = y - own->y, h = own->half;
    float u = (dx * c + dy * s) / h, v = (dy * c - dx * s) / h;
    float cover = ef_inside(ef_slab(u, v - 0.12f, 1.1f, 1.3f, 0.03f) * h);
    if (cover <= 0) return (ef_colour)(0);
    float grain = 0.015f * ef_cloud(u * 60, v * 60, 4), light = 0.955f - 0.03f * v + grain;
    ef_colour card = ef_rgb(light, light * 0.99f, light * 0.965f);
    // The picture lies a little deeper than its frame.
    float d = ef_slab(u, v, 0.94f, 0.94f, 0.02f) * h, in = ef_inside(d);
    if (in > 0) {
        ef_colour p = ef_frame_at(e, own->fromX + u / 0.94f * own->from, own->fromY + v / 0.94f * own->from);
        float k = own->developed, grey = ef_luma(p);
        // First brown and flat, then the tones, at last the colours, warm as old film.
        ef_colour brown = ef_rgb(0.24f, 0.2f, 0.17f), faint = ef_rgb(0.3f + 0.4f * grey, 0.27f + 0.36f * grey, 0.24f + 0.3f * grey);
        ef_colour full = ef_rgb(0.04f + 0.96f * p.x, 0.03f + 0.95f * p.y, 0.06f + 0.86f * p.z);
        ef_colour shown = brown + (faint - brown) * ef_ramp(0, 0.5f, k);
        shown = shown + (full - shown) * ef_ramp(0.35f, 1, k);
        float vignette = 1 - 0.2f * ef_squared(u * u + v * v) * 0.4f;
        float sheen = 0.1f * ef_ramp(0.35f, 0, fabsf(u + v * 0.6f - 1.4f + 2.6f * ef_ramp(1, 2.4f, e->since)));
        shown = ef_lit(shown, vignette * (1 - 0.4f * ef_ramp(-0.02f * h, 0, d))) + (ef_colour){sheen, sheen, sheen, 0};
        card = card + (shown - card) * in;
    }
    float edge = ef_ramp(-0.02f * h, 0, ef_slab(u, v - 0.12f, 1.1f, 1.3f, 0.03f) * h);
    card = ef_lit(card, 1 - 0.1f * edge);
    card.w = 1;
    return card * cover;
}

static ef_colour photo_shadow(const pika_effect *e, const void *what, float x, float y) {
    const photo *own = what;
    float c = cosf(own->angle), s = sinf(own->angle), h = own->half;
    float dx = x - own->x - 0.07f * h, dy = y - own->y - 0.1f * h;
    float d = ef_slab((dx * c + dy * s) / h, (dy * c - dx * s) / h - 0.12f, 1.1f, 1.3f, 0.05f);
    (void)e;
    return (ef_colour){0, 0, 0, 0.45f * ef_ramp(0.16f, -0.1f, d)};
}

static void polaroid_rows(pika_effect *e, int from, int to) {
    const photo *own = e->own;
    ef_plate_rows(e, from, to);
    ef_box box = ef_disc(own->x, own->y, 1.85f * own->half);
    ef_paint(e, from, to, box, photo_shadow, own);
    ef_paint(e, from, to, box, photo_painter, own);
    if (own->flash > 0.01f) {
        for (int y = from; y < to; y++) {
            uint8_t *p = e->target + 4 * ef_place(e, 0, y);
            for (int x = 0; x < e->width; x++, p += 4) ef_store(p, ef_load(p) + (ef_colour){1, 1, 1, 0} * own->flash);
        }
    }
}

const ef_kind ef_magic_polaroid = {
    .name = "magic-polaroid", .begins = 0.15f, .ends = 0.65f, .seconds = 2.6f, .own = sizeof(photo), .frame = polaroid_frame,
    .rows = polaroid_rows,
};
