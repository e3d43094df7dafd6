// The subject as a security camera sees it.
#include "core.h"
#include <stdio.h>

typedef struct {
    float on, zoom, x, y;
    char clock[16];
} watching;

/// Five by seven dots a letter, the leftmost column in the highest bit.
static const struct {
    char letter;
    uint8_t rows[7];
} letters[] = {
    {'0', {14, 17, 19, 21, 25, 17, 14}}, {'1', {4, 12, 4, 4, 4, 4, 14}},     {'2', {14, 17, 1, 6, 8, 16, 31}},
    {'3', {14, 17, 1, 6, 1, 17, 14}},    {'4', {2, 6, 10, 18, 31, 2, 2}},    {'5', {31, 16, 30, 1, 1, 17, 14}},
    {'6', {6, 8, 16, 30, 17, 17, 14}},   {'7', {31, 1, 2, 4, 8, 8, 8}},      {'8', {14, 17, 17, 14, 17, 17, 14}},
    {'9', {14, 17, 17, 15, 1, 2, 12}},   {':', {0, 4, 4, 0, 4, 4, 0}},       {'C', {14, 17, 16, 16, 16, 17, 14}},
    {'A', {14, 17, 17, 31, 17, 17, 17}}, {'M', {17, 27, 21, 21, 17, 17, 17}}, {'R', {30, 17, 17, 30, 20, 18, 17}},
    {'E', {31, 16, 16, 30, 16, 16, 31}}, {'T', {31, 4, 4, 4, 4, 4, 4}},      {'G', {14, 17, 16, 23, 17, 17, 14}},
    {'K', {17, 18, 20, 24, 20, 18, 17}}, {'.', {0, 0, 0, 0, 0, 12, 12}},
};

typedef struct {
    const char *text;
    float x, y, dot;
    ef_colour colour;
} label;

static ef_colour lettering(const pika_effect *e, const void *what, float x, float y) {
    const label *l = what;
    float u = (x - l->x) / l->dot, v = (y - l->y) / l->dot;
    (void)e;
    if (u < 0 || v < 0 || v >= 7) return (ef_colour)(0);
    int place = (int)(u / 6), column = (int)u - 6 * place, row = (int)v;
    for (int i = 0; i <= place; i++) {
        if (!l->text[i]) return (ef_colour)(0);
    }
    if (column > 4) return (ef_colour)(0);
    for (unsigned i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (letters[i].letter == l->text[place]) return l->colour * ((letters[i].rows[row] >> (4 - column) & 1) * 0.92f);
    }
    return (ef_colour)(0);
}

static void print(pika_effect *e, int from, int to, const label *l) {
    float count = 0;
    while (l->text[(int)count]) count++;
    ef_paint(e, from, to, (ef_box){l->x, l->y, l->x + 6 * count * l->dot, l->y + 7 * l->dot}, lettering, l);
}

static void cctv_frame(pika_effect *e) {
    watching *own = e->own;
    own->on = ef_ramp(0, 0.12f, e->since);
    // It finds its subject, goes nearer in one step, and stays on it.
    float near = ef_ramp(1.5f, 1.9f, e->since);
    float most = ef_clamp(0.75f * fminf((float)e->height / e->high, (float)e->width / e->wide), 1, 1.7f);
    own->zoom = 1 + (most - 1) * near;
    own->x = ef_mix((float)e->width / 2, e->x, near);
    own->y = ef_mix((float)e->height / 2, e->y, near);
    float halfX = (float)e->width / 2 / own->zoom, halfY = (float)e->height / 2 / own->zoom;
    own->x = ef_clamp(own->x, halfX, (float)e->width - halfX);
    own->y = ef_clamp(own->y, halfY, (float)e->height - halfY);
    int seconds = (int)fmaxf(e->time, 0), parts = (int)((e->time - floorf(e->time)) * 100);
    snprintf(own->clock, sizeof own->clock, "03:14:%02d.%02d", (27 + seconds) % 60, parts < 0 ? 0 : parts % 100);
}

static ef_colour monitor(const pika_effect *e, const void *what, float x, float y) {
    const watching *own = what;
    float u = (x - 0.5f * (float)e->width) / (0.5f * (float)e->width), v = (y - 0.5f * (float)e->height) / (0.5f * (float)e->height);
    float r = u * u + v * v;
    // A wide lens bends what is straight.
    float bent = (1 + 0.1f * r * own->on) / (1 + 0.1f * own->on);
    float tear = 0;
    uint32_t tick = (uint32_t)(fmaxf(e->since, 0) * 12);
    float starting = expf(-5 * fmaxf(e->since, 0));
    if (ef_random(e->seed, tick) < 0.1f + starting) {
        float at = ef_random(e->seed, tick + 500) * 2 - 1;
        tear = 0.05f * expf(-60 * ef_squared(v - at)) * (ef_random(e->seed, tick + 900) - 0.5f) * 2 + 0.02f * starting * (ef_noise(y * 0.2f, (float)tick, 3) - 0.5f);
    }
    float sx = own->x + (u * bent + tear) * 0.5f * (float)e->width / own->zoom, sy = own->y + v * bent * 0.5f * (float)e->height / own->zoom;
    // Lines are few, as in a cheap sensor.
    float lines = 2.2f * e->unit, row = (floorf(y / lines) + 0.5f) * lines;
    sy += (row - y) / own->zoom * 0.8f;
    ef_colour c = ef_frame_at(e, sx, sy);
    int left = (int)ef_clamp(sx - 2.2f * e->unit, 0, (float)(e->width - 1)), right = (int)ef_clamp(sx + 2.2f * e->unit, 0, (float)(e->width - 1));
    int line = (int)ef_clamp(sy, 0, (float)(e->height - 1));
    float soft = 0.3f * (ef_luma(ef_frame(e, left, line)) + ef_luma(ef_frame(e, right, line))) + 0.4f * ef_luma(c);
    float grey = ef_clamp((soft - 0.04f) * 1.28f, 0, 1);
    uint32_t noise = ef_hash((uint32_t)(x / (1.4f * e->unit)) * 9781u ^ (uint32_t)(y / lines) * 6271u ^ (uint32_t)(e->time * 24) * 26699u);
    grey += ((float)(noise >> 8 & 255) / 255 - 0.5f) * 0.09f;
    float scan = 0.9f + 0.1f * cosf(y / lines * 6.2832f), band = 1 + 0.06f * sinf(v * 2.4f - e->time * 2.2f);
    float light = scan * band * (1 - 0.3f * r * r * 0.5f);
    ef_colour view = ef_rgb(grey * 0.82f * light, grey * 1.0f * light + 0.012f, grey * 0.88f * light + 0.008f);
    return c + (view - c) * own->on;
}

static ef_colour bracket(const pika_effect *e, const void *what, float x, float y) {
    const float *box = what;
    float thick = fmaxf(1.9f * e->unit, 1), length = 0.2f * fminf(box[2] - box[0], box[3] - box[1]);
    float dx = fminf(fabsf(x - box[0]), fabsf(x - box[2])), dy = fminf(fabsf(y - box[1]), fabsf(y - box[3]));
    if (x < box[0] - thick || x > box[2] + thick || y < box[1] - thick || y > box[3] + thick) return (ef_colour)(0);
    float on = fmaxf(ef_inside(dx - thick) * (dy < length), ef_inside(dy - thick) * (dx < length));
    return ef_rgb(0.95f, 0.32f, 0.26f) * (on * box[4]);
}

static void cctv_rows(pika_effect *e, int from, int to) {
    const watching *own = e->own;
    ef_paint(e, from, to, (ef_box){0, 0, (float)e->width, (float)e->height}, monitor, own);
    if (own->on < 0.5f) return;
    float dot = fmaxf(3 * e->unit, 1), rim = 26 * e->unit, cell = 6 * dot;
    ef_colour white = ef_rgb(0.9f, 0.95f, 0.92f);
    print(e, from, to, &(label){"CAM 04", rim, rim, dot, white});
    print(e, from, to, &(label){own->clock, (float)e->width - rim - 11 * cell, (float)e->height - rim - 7 * dot, dot, white});
    if (fmodf(e->time, 1) < 0.6f) {
        float x = (float)e->width - rim - 3 * cell;
        print(e, from, to, &(label){"REC", x, rim, dot, white});
        float at[3] = {x - 4 * dot, rim + 3.5f * dot, 3 * dot};
        for (int y = from; y < to; y++) {
            for (int column = (int)(at[0] - at[2]) - 1; column <= (int)(at[0] + at[2]) + 1; column++) {
                if (column < 0 || column >= e->width) continue;
                float a = ef_inside(ef_length((float)column - at[0], (float)y - at[1]) - at[2]);
                uint8_t *p = e->target + 4 * ef_place(e, column, y);
                if (a > 0) ef_store(p, ef_over(ef_rgb(0.92f, 0.12f, 0.1f) * a, ef_load(p)));
            }
        }
    }
    // The tracking frame closes in on the subject, overshoots, and locks.
    float lock = ef_spring(fmaxf(e->since - 0.5f, 0) * 1.4f, 1), seen = ef_ramp(0.4f, 0.55f, e->since);
    float blink = e->since < 1.2f && fmodf(e->since, 0.2f) < 0.08f ? 0.3f : 1;
    float x = (e->x - own->x) * own->zoom + 0.5f * (float)e->width, y = (e->y - own->y) * own->zoom + 0.5f * (float)e->height;
    float wide = ef_mix((float)e->width, 0.5f * e->wide * own->zoom, lock), high = ef_mix((float)e->height, 0.5f * e->high * own->zoom, lock);
    float box[5] = {
        ef_clamp(x - wide, 6, (float)e->width), ef_clamp(y - high, 6, (float)e->height), ef_clamp(x + wide, 0, (float)e->width - 6),
        ef_clamp(y + high, 0, (float)e->height - 6), seen * blink};
    ef_paint(e, from, to, (ef_box){box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4}, bracket, box);
    if (e->since > 1.1f) print(e, from, to, &(label){"TARGET", box[0] + 8 * e->unit, box[1] + 8 * e->unit, fmaxf(2 * e->unit, 1), ef_rgb(0.95f, 0.32f, 0.26f)});
}

const ef_kind ef_cctv = {
    .name = "cctv", .plateless = 1, .begins = 0.08f, .ends = 0.5f, .seconds = 2, .own = sizeof(watching), .frame = cctv_frame, .rows = cctv_rows,
};
