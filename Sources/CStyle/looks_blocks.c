// Looks that are made of pieces larger than a pixel.
#include "look.h"
#include <stdlib.h>

/// A block's side in pixels, and the frame in blocks.
typedef struct {
    int side, columns, rows;
    float *colours;
} mosaic;

static void pixel_prepare(pika_style *s) {
    mosaic *m = s->own;
    if (!m->colours) {
        int shorter = s->width < s->height ? s->width : s->height;
        m->side = (shorter + 52) / 105;
        if (m->side < 2) m->side = 2;
        m->columns = (s->width + m->side - 1) / m->side;
        m->rows = (s->height + m->side - 1) / m->side;
        m->colours = calloc((size_t)m->columns * (size_t)m->rows * 3, sizeof(float));
        if (!m->colours) return;
    }
    for (int row = 0; row < m->rows; row++) {
        for (int column = 0; column < m->columns; column++) {
            float sum[3] = {0};
            int count = 0;
            for (int y = row * m->side; y < (row + 1) * m->side && y < s->height; y++)
                for (int x = column * m->side; x < (column + 1) * m->side && x < s->width; x++, count++)
                    for (int c = 0; c < 3; c++) sum[c] += s->calm[c].values[(long)y * s->width + x];
            for (int c = 0; c < 3; c++) m->colours[(row * m->columns + column) * 3 + c] = sum[c] / (float)count;
        }
    }
}

static void mosaic_release(pika_style *s) { free(((mosaic *)s->own)->colours); }

static void pixel_rows(const pika_style *s, const st_row *row) {
    static const float order[4][4] = {
        {0.03f, 0.53f, 0.16f, 0.66f}, {0.78f, 0.28f, 0.91f, 0.41f}, {0.22f, 0.72f, 0.09f, 0.59f}, {0.97f, 0.47f, 0.84f, 0.34f}};
    const mosaic *m = s->own;
    for (int x = 0; x < row->width; x++) {
        int column = m->side ? x / m->side : 0, line = m->side ? row->y / m->side : 0;
        float own[3] = {row->frame[0][x], row->frame[1][x], row->frame[2][x]};
        if (m->colours)
            for (int c = 0; c < 3; c++) own[c] = m->colours[(line * m->columns + column) * 3 + c];
        float l = st_luma(own[0], own[1], own[2]), dither = order[line & 3][column & 3] - 0.5f;
        for (int c = 0; c < 3; c++) {
            // Five steps a channel, green six, as consoles had them; dither parts what lies between.
            float steps = c == 1 ? 6 : 5, v = st_contrast(st_saturate(own[c], l, 1.35f), 0.25f);
            float scaled = v * steps, low = floorf(scaled), within = scaled - low;
            row->out[c][x] = (low + st_ramp(0.38f, 0.62f, within + dither * 0.4f)) / steps;
        }
    }
}

/// A net of points that settle on contours; each cell between four is two triangles.
typedef struct {
    int columns, rows;
    float cell;
    /// x, y of every point, and the colours of two triangles of every cell.
    float *points, *colours;
} facets;

/// Where in a cell's reach the contour is strongest, at half the frame's size.
static void strongest(const pika_style *s, float x, float y, float reach, float *best_x, float *best_y) {
    float most = 0.12f;
    *best_x = x;
    *best_y = y;
    for (float dy = -reach; dy <= reach; dy += reach / 3) {
        for (float dx = -reach; dx <= reach; dx += reach / 3) {
            int i = (int)((x + dx) / 2), j = (int)((y + dy) / 2);
            if (i < 0 || j < 0 || i >= s->line.width || j >= s->line.height) continue;
            float v = fabsf(s->line.values[(long)j * s->line.width + i]);
            if (v > most) {
                most = v;
                *best_x = x + dx;
                *best_y = y + dy;
            }
        }
    }
}

static int facets_open(pika_style *s) {
    facets *f = s->own;
    if (f->points) return 1;
    f->cell = 24 * s->unit < 8 ? 8 : 24 * s->unit;
    // One cell beyond the frame on every side, so that no rim is left bare.
    f->columns = (int)((float)s->width / f->cell) + 3;
    f->rows = (int)((float)s->height / f->cell) + 3;
    size_t count = (size_t)(f->columns + 1) * (size_t)(f->rows + 1);
    f->points = malloc(count * 2 * sizeof(float));
    f->colours = calloc(count * 6, sizeof(float));
    if (!f->points || !f->colours) {
        free(f->points);
        free(f->colours);
        f->points = f->colours = NULL;
        return 0;
    }
    for (size_t i = 0; i < count * 2; i++) f->points[i] = -1e6f;
    return 1;
}

static void facet_colour(const pika_style *s, const float *a, const float *b, const float *c, float follow, float *out) {
    static const float spots[6][2] = {
        {0.33f, 0.33f}, {0.6f, 0.2f}, {0.2f, 0.6f}, {0.2f, 0.2f}, {0.45f, 0.45f}, {0.12f, 0.44f}};
    int wide = s->half[0].width, tall = s->half[0].height;
    float mean[3] = {0};
    for (int k = 0; k < 6; k++) {
        float u = spots[k][0], v = spots[k][1];
        // Beyond the frame is what its rim shows.
        int x = (int)st_clamp((a[0] + (b[0] - a[0]) * u + (c[0] - a[0]) * v) / 2, 0, (float)(wide - 1));
        int y = (int)st_clamp((a[1] + (b[1] - a[1]) * u + (c[1] - a[1]) * v) / 2, 0, (float)(tall - 1));
        for (int i = 0; i < 3; i++) mean[i] += s->flat[i].values[(long)y * wide + x] / 6;
    }
    float slant = (b[1] - a[1]) - (c[1] - a[1]), l = st_luma(mean[0], mean[1], mean[2]);
    float shade = 1 + 0.035f * st_clamp(slant / 12, -1, 1);
    for (int i = 0; i < 3; i++) {
        float v = st_saturate(mean[i], l, 1.3f) * shade * 1.05f;
        // What moves keeps up; what only trembles is held.
        out[i] += (v - out[i]) * st_clamp(follow + 5 * fabsf(v - out[i]), 0, 1);
    }
}

static void facet_prepare(pika_style *s) {
    facets *f = s->own;
    if (!facets_open(s)) return;
    float follow = s->since_cut == 0 ? 1 : 0.10f;
    int across = f->columns + 1;
    for (int j = 0; j <= f->rows; j++) {
        for (int i = 0; i <= f->columns; i++) {
            uint32_t name = (uint32_t)(j * across + i);
            float x = ((float)i - 1) * f->cell, y = ((float)j - 1) * f->cell, to_x, to_y;
            x += (st_random(s->seed, name) - 0.5f) * 0.30f * f->cell + (j & 1 ? 0.25f : -0.25f) * f->cell;
            y += (st_random(s->seed + 1, name) - 0.5f) * 0.30f * f->cell;
            strongest(s, x, y, 0.22f * f->cell, &to_x, &to_y);
            float *p = f->points + 2 * name;
            float step = p[0] < -1e5f ? 1 : follow;
            p[0] += (to_x - p[0]) * step;
            p[1] += (to_y - p[1]) * step;
        }
    }
    for (int j = 0; j < f->rows; j++) {
        for (int i = 0; i < f->columns; i++) {
            const float *a = f->points + 2 * (j * across + i), *b = a + 2, *c = a + 2 * across, *d = c + 2;
            float *colours = f->colours + 6 * (j * across + i), swift = s->since_cut == 0 ? 1 : 0.35f;
            facet_colour(s, a, b, c, swift, colours);
            facet_colour(s, d, c, b, swift, colours + 3);
        }
    }
}

static void facets_release(pika_style *s) {
    facets *f = s->own;
    free(f->points);
    free(f->colours);
}

/// Lays the part of a triangle that crosses a row onto it; `cover` counts what is painted.
static void facet_span(const float *a, const float *b, const float *c, const float *colour, const st_row *row) {
    float y = (float)row->y + 0.5f, low = 1e9f, high = -1e9f;
    const float *corner[4] = {a, b, c, a};
    for (int k = 0; k < 3; k++) {
        const float *p = corner[k], *q = corner[k + 1];
        if ((p[1] <= y) == (q[1] <= y)) continue;
        float x = p[0] + (q[0] - p[0]) * (y - p[1]) / (q[1] - p[1]);
        if (x < low) low = x;
        if (x > high) high = x;
    }
    if (low > high) return;
    int from = (int)floorf(low), to = (int)ceilf(high);
    for (int x = from < 0 ? 0 : from; x < to && x < row->width; x++) {
        // Its share of the pixel; neighbours share an edge, so that nothing shows between them.
        float share = st_clamp(fminf((float)x + 1, high) - fmaxf((float)x, low), 0, 1);
        for (int i = 0; i < 3; i++) row->out[i][x] += colour[i] * share;
    }
}

static void facet_rows(const pika_style *s, const st_row *row) {
    const facets *f = s->own;
    for (int c = 0; c < 3; c++)
        for (int x = 0; x < row->width; x++) row->out[c][x] = f->points ? 0 : row->frame[c][x];
    if (!f->points) return;
    int across = f->columns + 1, near = (int)((float)row->y / f->cell + 1);
    for (int j = near - 2 < 0 ? 0 : near - 2; j <= near + 2 && j < f->rows; j++) {
        for (int i = 0; i < f->columns; i++) {
            const float *a = f->points + 2 * (j * across + i), *b = a + 2, *c = a + 2 * across, *d = c + 2;
            const float *colours = f->colours + 6 * (j * across + i);
            facet_span(a, b, c, colours, row);
            facet_span(d, c, b, colours + 3, row);
        }
    }
}

const st_look st_pixel_art = {
    .name = "pixel-art", .own = sizeof(mosaic), .prepare = pixel_prepare, .rows = pixel_rows, .release = mosaic_release};
const st_look st_low_poly = {
    .name = "low-poly", .flat_radius = 4, .flat_rounds = 1, .line_width = 2.5f, .own = sizeof(facets),
    .prepare = facet_prepare, .rows = facet_rows, .release = facets_release};
