#include "core.h"
#include "kinds.h"
#include <stdlib.h>
#include <string.h>

static const int kind_count = sizeof ef_kinds / sizeof *ef_kinds;

const char *pika_effect_name(int kind) { return kind >= 0 && kind < kind_count ? ef_kinds[kind]->name : NULL; }

static void raise_relief(pika_effect *e);

static void see(pika_effect *e, const pika_subject *subject, double time) {
    e->subject = *subject;
    e->time = (float)time;
    e->since = (float)(time - e->begins);
    e->after = time > e->ends ? (float)(time - e->ends) : 0;
    e->progress = ef_clamp((float)((time - e->begins) / (e->ends - e->begins)), 0, 1);
    e->x = (subject->left + subject->right) / 2;
    e->y = (subject->top + subject->bottom) / 2;
    e->wide = fmaxf(subject->right - subject->left, 2);
    e->high = fmaxf(subject->bottom - subject->top, 2);
}

pika_effect *pika_effect_create(
    int kind, int width, int height, double seconds, uint32_t seed, const pika_subject *still) {
    if (kind < 0 || kind >= kind_count || width < 64 || height < 64 || width > 4096 || height > 4096) return NULL;
    pika_effect *e = calloc(1, sizeof *e);
    if (!e) return NULL;
    e->kind = ef_kinds[kind];
    e->own = calloc(1, e->kind->own ? e->kind->own : 1);
    if (!e->own) {
        free(e);
        return NULL;
    }
    e->width = width;
    e->height = height;
    e->columns = (width + 3) / 4;
    e->lines = (height + 3) / 4;
    if (e->kind->relief) {
        e->relief = calloc((size_t)e->columns * (size_t)e->lines, 2 * sizeof *e->relief);
        if (!e->relief) {
            pika_effect_free(e);
            return NULL;
        }
        e->room = e->relief + (size_t)e->columns * (size_t)e->lines;
    }
    e->seed = seed;
    e->seconds = seconds;
    e->unit = (float)(width < height ? width : height) / 720.0f;
    pika_effect_beats(kind, seconds, &e->begins, &e->ends);
    see(e, still, 0);
    if (e->relief) raise_relief(e);
    if (e->kind->prepare) e->kind->prepare(e);
    return e;
}

void pika_effect_free(pika_effect *e) {
    if (!e) return;
    free(e->relief);
    free(e->own);
    free(e);
}

int pika_effect_sees_plate(int kind) { return !ef_kinds[kind]->plateless; }

void pika_effect_beats(int kind, double seconds, double *begins, double *ends) {
    const ef_kind *k = ef_kinds[kind];
    *begins = seconds * k->begins;
    *ends = seconds * k->ends;
    // A long clip does not make it slow.
    if (k->seconds > 0 && *ends - *begins > k->seconds) *ends = *begins + k->seconds;
}

void pika_effect_begin(pika_effect *e, const pika_subject *subject, double time, uint8_t *target) {
    see(e, subject, time);
    e->target = target;
    if (e->relief) raise_relief(e);
    if (e->kind->frame) e->kind->frame(e);
}

void pika_effect_run(pika_effect *e, int from, int to) { e->kind->rows(e, from, to); }

static float lattice(int x, int y, uint32_t seed) {
    uint32_t h = ((uint32_t)x * 0x8da6b343u ^ (uint32_t)y * 0xd8163841u ^ seed * 0x9e3779b9u) * 0x7feb352du;
    return (float)((h ^ h >> 15) >> 8 & 0xffff) * (1.0f / 65536.0f);
}

float ef_noise(float x, float y, uint32_t seed) {
    float fx = floorf(x), fy = floorf(y);
    int ix = (int)fx, iy = (int)fy;
    float u = x - fx, v = y - fy;
    u = u * u * (3 - 2 * u);
    v = v * v * (3 - 2 * v);
    return ef_mix(
        ef_mix(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), u),
        ef_mix(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), u), v);
}

float ef_cloud(float x, float y, uint32_t seed) {
    float sum = 0, share = 0.5f;
    for (uint32_t octave = 0; octave < 3; octave++) {
        sum += share * ef_noise(x, y, seed + octave * 101);
        x = x * 2.03f + 17;
        y = y * 2.03f + 5;
        share *= 0.5f;
    }
    return sum / 0.875f;
}

ef_colour ef_subject(const pika_effect *e, float x, float y) {
    if (!(x > -1 && y > -1 && x < (float)e->width && y < (float)e->height)) return (ef_colour)(0);
    int ix = (int)floorf(x), iy = (int)floorf(y);
    float u = x - (float)ix, v = y - (float)iy;
    ef_colour a = ef_cutout(e, ix, iy), b = ef_cutout(e, ix + 1, iy);
    ef_colour c = ef_cutout(e, ix, iy + 1), d = ef_cutout(e, ix + 1, iy + 1);
    return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
}

static ef_colour between(const pika_effect *e, const uint8_t *pixels, float x, float y) {
    x = ef_clamp(x, 0, (float)(e->width - 1));
    y = ef_clamp(y, 0, (float)(e->height - 1));
    int ix = (int)x, iy = (int)y;
    int jx = ix + 1 < e->width ? ix + 1 : ix, jy = iy + 1 < e->height ? iy + 1 : iy;
    float u = x - (float)ix, v = y - (float)iy;
    ef_colour a = ef_load(pixels + 4 * ef_place(e, ix, iy)), b = ef_load(pixels + 4 * ef_place(e, jx, iy));
    ef_colour c = ef_load(pixels + 4 * ef_place(e, ix, jy)), d = ef_load(pixels + 4 * ef_place(e, jx, jy));
    return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v;
}

ef_colour ef_frame_at(const pika_effect *e, float x, float y) { return between(e, e->subject.frame, x, y); }
ef_colour ef_plate_at(const pika_effect *e, float x, float y) { return between(e, e->subject.plate, x, y); }

float ef_mask_at(const pika_effect *e, float x, float y) {
    if (!(x > -1 && y > -1 && x < (float)e->width && y < (float)e->height)) return 0;
    int ix = (int)floorf(x), iy = (int)floorf(y);
    float u = x - (float)ix, v = y - (float)iy;
    return ef_mix(
        ef_mix(ef_mask(e, ix, iy), ef_mask(e, ix + 1, iy), u),
        ef_mix(ef_mask(e, ix, iy + 1), ef_mask(e, ix + 1, iy + 1), u), v);
}

float ef_light(float nx, float ny, float nz, float gloss, float *highlight) {
    float length = 1 / sqrtf(nx * nx + ny * ny + nz * nz + 1e-9f);
    nx *= length;
    ny *= length;
    nz *= length;
    float lit = fmaxf(0, -0.45f * nx - 0.62f * ny + 0.64f * nz);
    // Half way between the light and the viewer.
    float half = fmaxf(0, -0.248f * nx - 0.342f * ny + 0.906f * nz);
    *highlight = gloss * powf(half, 40);
    return 0.55f + 0.7f * lit;
}

// Relief

/// Means over 2 * radius + 1 values along a line of them.
static void smooth_line(const float *in, float *out, int count, int step, int radius) {
    float sum = in[0] * (float)radius;
    for (int i = 0; i <= radius; i++) sum += in[(i < count ? i : count - 1) * step];
    float share = 1.0f / (float)(2 * radius + 1);
    for (int i = 0; i < count; i++) {
        out[i * step] = sum * share;
        int next = i + radius + 1, last = i - radius;
        sum += in[(next < count ? next : count - 1) * step] - in[(last > 0 ? last : 0) * step];
    }
}

static void smooth(pika_effect *e, int radius) {
    for (int y = 0; y < e->lines; y++) smooth_line(e->relief + y * e->columns, e->room + y * e->columns, e->columns, 1, radius);
    for (int x = 0; x < e->columns; x++) smooth_line(e->room + x, e->relief + x, e->lines, e->columns, radius);
}

static void raise_relief(pika_effect *e) {
    for (int y = 0; y < e->lines; y++) {
        for (int x = 0; x < e->columns; x++) {
            int px = 4 * x + 1 < e->width ? 4 * x + 1 : e->width - 1, py = 4 * y + 1 < e->height ? 4 * y + 1 : e->height - 1;
            e->relief[y * e->columns + x] = ef_mask(e, px, py);
        }
    }
    // Wide enough that limbs are round, and bodies too.
    float size = fminf(e->wide, e->high) / 4;
    int radius = (int)ef_clamp(size * 0.07f, 1, 24);
    for (int i = 0; i < 3; i++) smooth(e, radius);
    for (int i = 0; i < e->lines * e->columns; i++) {
        // The blurred mask is a half at the rim: from there it rises as the side of a ball does.
        float t = ef_clamp(2 * e->relief[i] - 1, 0, 1);
        e->relief[i] = sqrtf(t * (2 - t));
    }
    // No ridge where the sides meet.
    smooth(e, radius);
    smooth(e, radius);
}

float ef_relief(const pika_effect *e, float x, float y) {
    x = ef_clamp(x / 4 - 0.25f, 0, (float)(e->columns - 1));
    y = ef_clamp(y / 4 - 0.25f, 0, (float)(e->lines - 1));
    int ix = (int)x, iy = (int)y, jx = ix + 1 < e->columns ? ix + 1 : ix, jy = iy + 1 < e->lines ? iy + 1 : iy;
    const float *a = e->relief + iy * e->columns, *b = e->relief + jy * e->columns;
    return ef_mix(ef_mix(a[ix], a[jx], x - (float)ix), ef_mix(b[ix], b[jx], x - (float)ix), y - (float)iy);
}

void ef_slope(const pika_effect *e, float x, float y, float *right, float *down) {
    *right = (ef_relief(e, x + 3, y) - ef_relief(e, x - 3, y)) / 6;
    *down = (ef_relief(e, x, y + 3) - ef_relief(e, x, y - 3)) / 6;
}

// Painting

void ef_plate_rows(pika_effect *e, int from, int to) {
    memcpy(e->target + 4 * ef_place(e, 0, from), e->subject.plate + 4 * ef_place(e, 0, from), 4 * (size_t)((to - from) * e->width));
}

void ef_frame_rows(pika_effect *e, int from, int to) {
    memcpy(e->target + 4 * ef_place(e, 0, from), e->subject.frame + 4 * ef_place(e, 0, from), 4 * (size_t)((to - from) * e->width));
}

/// The whole pixels of a box that lie in the frame and in some rows.
static void inside(const pika_effect *e, ef_box box, int from, int to, int *x, int *right, int *y, int *bottom) {
    *x = (int)ef_clamp(floorf(box.left), 0, (float)e->width);
    *right = (int)ef_clamp(ceilf(box.right) + 1, 0, (float)e->width);
    *y = (int)ef_clamp(floorf(box.top), (float)from, (float)to);
    *bottom = (int)ef_clamp(ceilf(box.bottom) + 1, (float)from, (float)to);
}

void ef_paint(pika_effect *e, int from, int to, ef_box box, ef_painter *painter, const void *what) {
    int left, right, top, bottom;
    inside(e, box, from, to, &left, &right, &top, &bottom);
    for (int y = top; y < bottom; y++) {
        uint8_t *p = e->target + 4 * ef_place(e, left, y);
        for (int x = left; x < right; x++, p += 4) {
            ef_colour c = painter(e, what, (float)x, (float)y);
            if (c.w > 0.002f || c.x + c.y + c.z > 0.002f) ef_store(p, ef_over(c, ef_load(p)));
        }
    }
}

void ef_shadow(pika_effect *e, int from, int to, float x, float y, float across, float along, float strength) {
    if (strength < 0.005f) return;
    int left, right, top, bottom;
    inside(e, (ef_box){x - 2 * across, y - 2 * along, x + 2 * across, y + 2 * along}, from, to, &left, &right, &top, &bottom);
    for (int row = top; row < bottom; row++) {
        float v = ((float)row - y) / along;
        uint8_t *p = e->target + 4 * ef_place(e, left, row);
        for (int column = left; column < right; column++, p += 4) {
            float u = ((float)column - x) / across;
            float dark = strength * expf(-1.6f * (u * u + v * v));
            ef_store(p, ef_lit(ef_load(p), 1 - dark));
        }
    }
}

float ef_line(float x, float y, float ax, float ay, float bx, float by, float *along) {
    float dx = bx - ax, dy = by - ay;
    float t = ef_clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-6f), 0, 1);
    if (along) *along = t;
    return ef_length(x - ax - dx * t, y - ay - dy * t);
}

float ef_slab(float x, float y, float half, float high, float corner) {
    float u = fabsf(x) - half + corner, v = fabsf(y) - high + corner;
    return ef_length(fmaxf(u, 0), fmaxf(v, 0)) + fminf(fmaxf(u, v), 0) - corner;
}

// Cells

void ef_cut(const pika_effect *e, ef_cells *cells, int across) {
    int down = (int)ef_clamp((float)across * e->high / e->wide + 0.5f, 2, (float)(ef_cell_limit / across));
    cells->count = across * down;
    for (int i = 0; i < cells->count; i++) {
        uint32_t n = (uint32_t)i;
        cells->x[i] = ((float)(i % across) + 0.15f + 0.7f * ef_random(e->seed, 2 * n)) / (float)across;
        cells->y[i] = ((float)(i / across) + 0.15f + 0.7f * ef_random(e->seed, 2 * n + 1)) / (float)down;
    }
    for (int y = 0; y < ef_cell_side; y++) {
        for (int x = 0; x < ef_cell_side; x++) {
            float u = ((float)x + 0.5f) / ef_cell_side * (float)across, v = ((float)y + 0.5f) / ef_cell_side * (float)down;
            float best = 1e9f, second = 1e9f;
            int nearest = 0;
            for (int row = (int)v - 2; row <= (int)v + 2; row++) {
                for (int column = (int)u - 2; column <= (int)u + 2; column++) {
                    if (row < 0 || column < 0 || row >= down || column >= across) continue;
                    int i = row * across + column;
                    float d = ef_length(cells->x[i] * (float)across - u, cells->y[i] * (float)down - v);
                    if (d < best) {
                        second = best;
                        best = d;
                        nearest = i;
                    } else if (d < second) {
                        second = d;
                    }
                }
            }
            cells->cell[y * ef_cell_side + x] = (uint8_t)nearest;
            cells->edge[y * ef_cell_side + x] = (uint8_t)ef_clamp((second - best) * 2 * 255, 0, 255);
        }
    }
}

int ef_cell(const ef_cells *cells, float u, float v, float *edge) {
    if (!(u >= 0 && v >= 0 && u < 1 && v < 1)) return -1;
    int place = (int)(v * ef_cell_side) * ef_cell_side + (int)(u * ef_cell_side);
    *edge = cells->edge[place] * (1.0f / 255.0f);
    return cells->cell[place];
}
