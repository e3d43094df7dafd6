// Effects in which the subject goes to pieces, or grows out of pieces.
#include "core.h"

/// One piece on its way.
typedef struct {
    int cell;
    /// Where its middle was and is, in pixels; how it is turned, how much its tumbling narrows it, and how it is lit.
    float fromX, fromY, x, y, cosine, sine, narrow, light, reach, cover;
} piece;

typedef struct {
    ef_cells cells;
    piece pieces[ef_cell_limit];
    int count;
    /// Of the whole: how wide cracks gape, and how far along it is.
    float gape, time;
} breaking;

static ef_colour cracked(const pika_effect *e, const void *what, float x, float y);

/// A piece of the subject, turned about its middle.
static ef_colour shard(const pika_effect *e, const void *what, float x, float y) {
    const piece *p = what;
    const breaking *own = e->own;
    float dx = x - p->x, dy = y - p->y;
    float u = (dx * p->cosine + dy * p->sine) / p->narrow, v = dy * p->cosine - dx * p->sine;
    if (u * u + v * v > p->reach * p->reach) return (ef_colour)(0);
    float sx = p->fromX + u, sy = p->fromY + v, edge;
    int cell = ef_cell(&own->cells, (sx - e->subject.left) / e->wide, (sy - e->subject.top) / e->high, &edge);
    if (cell != p->cell) return (ef_colour)(0);
    ef_colour c = own->gape > 0 ? cracked(e, own, sx, sy) : ef_subject(e, sx, sy);
    // A lit edge on one side and a dark one on the other make it thick.
    float rim = ef_ramp(0.16f, 0.02f, edge);
    c = ef_lit(c, p->light * (1 + rim * (u + v < 0 ? 0.5f : -0.45f)));
    return c * (ef_ramp(0, 0.035f, edge) * p->cover);
}

/// A random number of a piece, 0…1.
static float chance(const pika_effect *e, int cell, uint32_t which) {
    return ef_random(e->seed + 31 * which, (uint32_t)cell);
}

static void turn(piece *p, float angle, float tumble, float light) {
    p->cosine = cosf(angle);
    p->sine = sinf(angle);
    float c = cosf(tumble);
    p->narrow = copysignf(fmaxf(fabsf(c), 0.12f), c);
    p->light = light * (0.72f + 0.38f * fabsf(c));
}

static void start(const pika_effect *e, const breaking *own, piece *p, int cell) {
    p->cell = cell;
    p->fromX = e->subject.left + own->cells.x[cell] * e->wide;
    p->fromY = e->subject.top + own->cells.y[cell] * e->high;
    p->reach = 0.95f * sqrtf(e->wide * e->high / (float)own->cells.count);
    p->cover = 1;
}

static void paint_pieces(pika_effect *e, int from, int to) {
    const breaking *own = e->own;
    for (int i = 0; i < own->count; i++) {
        const piece *p = own->pieces + i;
        if (p->cover > 0.01f) ef_paint(e, from, to, ef_disc(p->x, p->y, p->reach), shard, p);
    }
}

// Explode

static void explode_prepare(pika_effect *e) { ef_cut(e, &((breaking *)e->own)->cells, 11); }

static void explode_frame(pika_effect *e) {
    breaking *own = e->own;
    // It trembles and swells first, then bursts.
    own->time = e->since - 0.45f;
    own->count = 0;
    if (own->time <= 0) return;
    float t = own->time, size = fminf(e->wide, e->high);
    for (int cell = 0; cell < own->cells.count; cell++) {
        piece *p = own->pieces + own->count++;
        start(e, own, p, cell);
        float dx = p->fromX - e->x, dy = p->fromY - e->y, r = ef_length(dx, dy) + 1;
        float speed = size * (1.2f + 1.9f * chance(e, cell, 1)), drag = (1 - expf(-1.7f * t)) / 1.7f;
        float side = (chance(e, cell, 2) - 0.5f) * 0.9f;
        p->x = p->fromX + (dx / r + side) * speed * drag;
        float fall = 0.62f * (float)e->height * t * t;
        p->y = p->fromY + (dy / r - 0.42f) * speed * drag + fall;
        // What reaches the ground stays there.
        float ground = e->subject.bottom - (0.06f - 0.16f * chance(e, cell, 3)) * e->high;
        float spin = t;
        if (p->y > ground && dy / r - 0.42f + t > 0) {
            p->y = ground;
            spin = fminf(t, 0.6f + 0.5f * chance(e, cell, 4));
        }
        turn(p, (chance(e, cell, 5) - 0.5f) * 11 * spin, (chance(e, cell, 6) - 0.3f) * 9 * spin, 1);
        p->cover = 1;
    }
}

static ef_colour trembling(const pika_effect *e, const void *what, float x, float y) {
    (void)what;
    float t = ef_clamp(e->since / 0.45f, 0, 1), size = 1 + 0.07f * t * t;
    float shake = 5 * e->unit * t * sinf(e->since * 95);
    ef_colour c = ef_subject(e, e->x + (x - e->x - shake) / size, e->y + (y - e->y) / size);
    return c + (ef_colour){0.5f, 0.22f, 0.05f, 0} * (c.w * t * t * 0.8f);
}

static ef_colour blast(const pika_effect *e, const void *what, float x, float y) {
    const breaking *own = what;
    float t = own->time, size = 0.5f * fminf(e->wide, e->high) + 0.1f * (float)e->height;
    float dx = x - e->x, dy = y - e->y + 0.12f * size * t;
    // The fireball: noise that grows, cools, and turns to smoke.
    float radius = size * (0.5f + 1.5f * (1 - expf(-5 * t)));
    float r = ef_length(dx, dy) / radius;
    if (r > 1.3f) return (ef_colour)(0);
    float swirl = ef_cloud(dx / size * 2.3f + 7, dy / size * 2.3f - 0.9f * t, e->seed);
    float fine = ef_cloud(dx / size * 6 + 3, dy / size * 6 - 2 * t, e->seed + 5);
    float body = ef_ramp(1.05f, 0.35f, r + 1.1f * (0.5f - swirl) + 0.35f * (0.5f - fine));
    float heat = ef_clamp(1.25f - 2.3f * t - 0.5f * r + 0.5f * (swirl - 0.5f), 0, 1);
    float smoke = body * expf(-1.5f * t) * 0.92f;
    float grey = 0.13f + 0.3f * fine;
    ef_colour c = ef_rgb(grey * 1.05f, grey, grey * 0.95f);
    ef_colour fire = ef_rgb(ef_clamp(heat * 2.4f, 0, 1), ef_clamp(heat * 1.9f - 0.35f, 0, 1), ef_clamp(heat * 2 - 1.05f, 0, 1));
    c = c + (fire - c) * ef_ramp(0.08f, 0.4f, heat);
    c = c * smoke;
    float flash = expf(-14 * t) * expf(-1.5f * r * r);
    return c + (ef_colour){1, 0.93f, 0.8f, 0} * flash;
}

typedef struct {
    float x, y, length, size, heat;
} spark;

static ef_colour glow(const pika_effect *e, const void *what, float x, float y) {
    const spark *s = what;
    float d = ef_length(x - s->x, y - s->y) / s->size;
    float light = s->heat * expf(-3.5f * d * d);
    (void)e;
    return (ef_colour){light, light * (0.35f + 0.5f * s->heat), light * 0.25f * s->heat, 0};
}

static void paint_sparks(pika_effect *e, int from, int to, float t) {
    if (t <= 0 || t > 1.8f) return;
    float size = fminf(e->wide, e->high);
    for (uint32_t i = 0; i < 70; i++) {
        float angle = 6.2832f * ef_random(e->seed, 900 + i), speed = size * (0.8f + 3 * ef_squared(ef_random(e->seed, 1000 + i)));
        float drag = (1 - expf(-2.2f * t)) / 2.2f;
        spark s = {
            .x = e->x + cosf(angle) * speed * drag, .y = e->y + sinf(angle) * speed * drag + 0.4f * (float)e->height * t * t,
            .size = (1.5f + 2.5f * ef_random(e->seed, 1100 + i)) * e->unit,
            .heat = ef_clamp(1.3f - t * (0.8f + ef_random(e->seed, 1200 + i)), 0, 1)};
        if (s.heat > 0.02f) ef_paint(e, from, to, ef_disc(s.x, s.y, 2 * s.size), glow, &s);
    }
}

static void explode_rows(pika_effect *e, int from, int to) {
    const breaking *own = e->own;
    ef_plate_rows(e, from, to);
    if (own->time <= 0) {
        ef_paint(e, from, to, ef_around(e, 0.1f, 0.1f, 0.1f), trembling, own);
        return;
    }
    // The ground is scorched.
    ef_shadow(
        e, from, to, e->x, e->subject.bottom - 0.03f * e->high, 0.55f * e->wide, 0.07f * e->high,
        0.55f * ef_ramp(0, 0.4f, own->time));
    if (own->time < 3) {
        float r = 1.3f * (0.5f * fminf(e->wide, e->high) + 0.1f * (float)e->height) * (2 - 1.5f * expf(-5 * own->time)) + 0.3f * e->high;
        ef_paint(e, from, to, ef_disc(e->x, e->y, r), blast, own);
    }
    paint_pieces(e, from, to);
    paint_sparks(e, from, to, own->time);
}

const ef_kind ef_explode = {
    .name = "explode", .begins = 0.15f, .ends = 0.7f, .seconds = 2.2f, .own = sizeof(breaking), .prepare = explode_prepare,
    .frame = explode_frame, .rows = explode_rows,
};

// Crumble

static void crumble_prepare(pika_effect *e) { ef_cut(e, &((breaking *)e->own)->cells, 10); }

static void crumble_frame(pika_effect *e) {
    breaking *own = e->own;
    own->count = 0;
    own->gape = ef_ramp(0, 0.35f, e->progress);
    float span = (float)(e->ends - e->begins);
    for (int cell = 0; cell < own->cells.count; cell++) {
        piece *p = own->pieces + own->count++;
        start(e, own, p, cell);
        // It lets go from the top, later lower down.
        float leaves = span * (0.3f + 0.4f * own->cells.y[cell] + 0.16f * chance(e, cell, 1));
        float t = fmaxf(e->since - leaves, 0);
        float side = (chance(e, cell, 2) - 0.5f) * 0.5f + (own->cells.x[cell] - 0.5f) * 0.5f;
        float pile = 0.11f * e->high * fmaxf(0.15f, 1 - fabsf(own->cells.x[cell] - 0.5f + 0.3f * side) * 2) * chance(e, cell, 3);
        float ground = fmaxf(e->subject.bottom - 0.02f * e->high - pile, p->fromY);
        float fall = 1.15f * (float)e->height * t * t, drop = ground - p->fromY;
        float lands = sqrtf(fmaxf(drop, 0) / (1.15f * (float)e->height));
        p->x = p->fromX + side * e->wide * fminf(t, lands + 0.1f);
        p->y = p->fromY + fminf(fall, drop);
        if (t > lands && lands > 0.05f) {
            // One small bounce.
            float b = ef_clamp((t - lands) / 0.25f, 0, 1);
            p->y -= 4 * b * (1 - b) * 0.05f * drop;
        }
        float spin = fminf(t, lands + 0.2f);
        float tremble = own->gape * (t > 0 ? 0 : 1) * 0.02f * sinf(e->since * 60 + (float)cell);
        turn(p, (chance(e, cell, 5) - 0.5f) * 6 * spin + tremble, 0, 1 - 0.16f * own->gape);
    }
}

static ef_colour cracked(const pika_effect *e, const void *what, float x, float y) {
    const breaking *own = what;
    ef_colour c = ef_subject(e, x, y);
    if (c.w <= 0.003f) return c;
    float u = (x - e->subject.left) / e->wide, v = (y - e->subject.top) / e->high, edge = 1;
    if (ef_cell(&own->cells, u, v, &edge) < 0) return c;
    // Cracks run from the middle outwards; the stuff turns to stone on the way.
    float reached = ef_ramp(0.25f, 0, ef_length(u - 0.5f, v - 0.4f) - 1.2f * e->progress / 0.3f + 0.1f);
    float crack = ef_ramp(0.13f, 0.03f, edge) * reached;
    float grey = ef_luma(c), dust = 0.45f * reached * (0.7f + 0.6f * ef_cloud(u * 14, v * 14, e->seed));
    c = c + ((ef_colour){grey, grey * 0.97f, grey * 0.92f, c.w} - c) * ef_clamp(dust, 0, 0.8f);
    return ef_lit(c, 1 - 0.8f * crack);
}

static ef_colour dust(const pika_effect *e, const void *what, float x, float y) {
    (void)what;
    float span = (float)(e->ends - e->begins), t = (e->since - 0.4f * span) / span;
    if (t <= 0) return (ef_colour)(0);
    float u = (x - e->x) / e->wide, v = (y - e->subject.bottom) / e->high;
    float shape = expf(-2.2f * u * u / (0.35f + 0.8f * t) - 16 * ef_squared(v + 0.06f + 0.1f * t) / (0.5f + 1.3f * t));
    float puff = ef_cloud(u * 4 + 3, v * 5 - 0.8f * t, e->seed + 2) * 1.5f - 0.2f;
    float cover = ef_clamp(shape * puff, 0, 1) * 0.75f * ef_ramp(0, 0.3f, t) * ef_ramp(2.1f, 0.7f, t);
    return ef_rgb(0.72f, 0.69f, 0.64f) * cover;
}

static void crumble_rows(pika_effect *e, int from, int to) {
    const breaking *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom, 0.6f * e->wide, 0.06f * e->high, 0.45f * ef_ramp(0.3f, 0.8f, e->progress));
    if (e->progress < 0.28f) {
        ef_paint(e, from, to, ef_around(e, 0.02f, 0.02f, 0.02f), cracked, own);
    } else {
        paint_pieces(e, from, to);
    }
    ef_paint(e, from, to, ef_around(e, 0.7f, 0, 0.3f), dust, own);
}

const ef_kind ef_crumble = {
    .name = "crumble", .begins = 0.12f, .ends = 0.7f, .seconds = 3, .own = sizeof(breaking), .prepare = crumble_prepare,
    .frame = crumble_frame, .rows = crumble_rows,
};

// Crystalize

static void crystal_prepare(pika_effect *e) { ef_cut(e, &((breaking *)e->own)->cells, 9); }

/// How a facet faces.
static void facet(const pika_effect *e, int cell, float *nx, float *ny) {
    *nx = (chance(e, cell, 1) - 0.5f) * 1.5f;
    *ny = (chance(e, cell, 2) - 0.5f) * 1.5f;
}

static ef_colour crystal(const pika_effect *e, const void *what, float x, float y) {
    const breaking *own = what;
    float u = (x - e->subject.left) / e->wide, v = (y - e->subject.top) / e->high, edge = 1;
    int cell = ef_cell(&own->cells, u, v, &edge);
    if (cell < 0) return ef_subject(e, x, y);
    // It grows from the ground up, a facet at a time.
    float level = 1.25f * (1 - e->progress * 1.25f) + 0.16f * (chance(e, cell, 3) - 0.5f);
    float grown = ef_ramp(0, 0.1f, own->cells.y[cell] - level);
    float front = expf(-60 * ef_squared(v - 1.25f * (1 - e->progress * 1.25f)));
    ef_colour plain = ef_subject(e, x, y);
    if (plain.w <= 0.003f) return plain;
    if (grown <= 0) return plain + (ef_colour){0.5f, 0.75f, 0.9f, 0} * (0.5f * front * plain.w * (e->after > 0 ? 0 : 1));
    float nx, ny, gloss, right, down;
    facet(e, cell, &nx, &ny);
    ef_slope(e, x, y, &right, &down);
    float depth = 0.24f * fminf(e->wide, e->high);
    nx -= right * depth;
    ny -= down * depth;
    // Light bends on its way through, each colour by another amount.
    float bend = 0.075f * fminf(e->wide, e->high);
    ef_colour red = ef_plate_at(e, x + 0.8f * bend * nx * 2, y + 0.8f * bend * ny * 2), body = ef_subject(e, x + bend * nx, y + bend * ny);
    ef_colour green = ef_plate_at(e, x + bend * nx * 2, y + bend * ny * 2), blue = ef_plate_at(e, x + 1.2f * bend * nx * 2, y + 1.2f * bend * ny * 2);
    ef_colour glass = ef_rgb(red.x, green.y, blue.z);
    if (body.w > 0.3f) glass = glass + (body * (1 / body.w) - glass) * 0.5f;
    float light = ef_light(nx, ny, 0.75f, 0.9f, &gloss);
    float twinkle = 0.75f + 0.5f * sinf(e->time * 2.1f + 6.28f * chance(e, cell, 4));
    float pale = 0.28f;
    glass = glass + (ef_rgb(0.7f, 0.9f, 1) - glass) * pale;
    glass = ef_lit(glass, 0.3f + 0.85f * light);
    float rim = ef_ramp(0.12f, 0.01f, edge) * 0.34f + 0.4f * ef_ramp(0.5f, 0, ef_relief(e, x, y));
    float shine = gloss * twinkle + rim;
    glass = glass + (ef_colour){0.85f, 0.95f, 1, 0} * shine;
    glass.w = 1;
    return plain * (1 - grown) + glass * (plain.w * grown);
}

/// A star of four rays.
static ef_colour star(const pika_effect *e, const void *what, float x, float y) {
    const spark *s = what;
    float u = fabsf(x - s->x) / s->size, v = fabsf(y - s->y) / s->size;
    (void)e;
    float light = s->heat * (expf(-14 * u - 1.6f * v) + expf(-14 * v - 1.6f * u) + 0.6f * expf(-5 * (u * u + v * v)));
    return (ef_colour){light, light, light, 0};
}

static void crystal_rows(pika_effect *e, int from, int to) {
    const breaking *own = e->own;
    ef_frame_rows(e, from, to);
    ef_paint(e, from, to, ef_around(e, 0.02f, 0.02f, 0.02f), crystal, own);
    for (int i = 0; i < 14; i++) {
        int cell = (int)(chance(e, i, 7) * (float)own->cells.count) % own->cells.count;
        float phase = e->time * 0.8f + chance(e, i, 8), part = phase - floorf(phase);
        float x = e->subject.left + own->cells.x[cell] * e->wide, y = e->subject.top + own->cells.y[cell] * e->high;
        if (own->cells.y[cell] < 1.25f * (1 - e->progress * 1.25f) || ef_mask_at(e, x, y) < 0.5f) continue;
        spark s = {.x = x, .y = y, .size = 26 * e->unit, .heat = fmaxf(0, sinf(part * 3.1416f * 3)) * (part < 0.33f)};
        if (s.heat > 0.02f) ef_paint(e, from, to, ef_disc(x, y, 2.4f * s.size), star, &s);
    }
}

const ef_kind ef_crystalize = {
    .name = "crystalize", .begins = 0.12f, .ends = 0.65f, .seconds = 2.8f, .own = sizeof(breaking), .relief = 1,
    .prepare = crystal_prepare, .rows = crystal_rows,
};
