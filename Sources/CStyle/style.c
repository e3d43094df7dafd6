#include "look.h"
#include <stdlib.h>
#include <string.h>

static const st_look *const looks[] = {
    &st_anime,      &st_moody,      &st_3d,          &st_watercolor,   &st_natural,   &st_claymation,  &st_black_and_white,
    &st_cyberpunk,  &st_pixel_art,  &st_cinematic,   &st_noir,         &st_comic_book, &st_oil_painting, &st_pencil_sketch,
    &st_vaporwave,  &st_vintage_film, &st_low_poly,  &st_ukiyo_e,      &st_pop_art,   &st_neon,
};
enum { look_count = sizeof looks / sizeof *looks, tile_side = 256 };

const char *pika_style_name(int kind) { return kind >= 0 && kind < look_count ? looks[kind]->name : NULL; }

static int plane(st_plane *p, int width, int height) {
    p->width = width < 1 ? 1 : width;
    p->height = height < 1 ? 1 : height;
    p->values = calloc((size_t)p->width * (size_t)p->height, sizeof(float));
    return p->values != NULL;
}

/// Lumps of several sizes about 0; it goes on at its edges.
static void weave(const st_plane *p, uint32_t seed, float stretch) {
    int side = tile_side;
    for (int octave = 0; octave < 4; octave++) {
        int cells = 128 >> octave, wide = stretch > 1 ? (int)((float)cells / stretch) : cells;
        if (wide < 2) wide = 2;
        float share = octave == 0 ? 0.45f : 0.4f / (float)octave;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float u = (float)x * (float)wide / (float)side, v = (float)y * (float)cells / (float)side;
                int i = (int)u, j = (int)v;
                float s = u - (float)i, t = v - (float)j;
                s = s * s * (3 - 2 * s);
                t = t * t * (3 - 2 * t);
                float corner[2][2];
                for (int b = 0; b < 2; b++)
                    for (int a = 0; a < 2; a++)
                        corner[b][a] = st_random(
                            seed + (uint32_t)octave, (uint32_t)((j + b) % cells * 1024 + (i + a) % wide));
                float n = st_mix(
                    st_mix(corner[0][0], corner[0][1], s), st_mix(corner[1][0], corner[1][1], s), t);
                p->values[y * side + x] += share * (n - 0.5f) * 1.6f;
            }
        }
    }
}

static int open_planes(pika_style *s) {
    int width = s->width, height = s->height, fine = 1;
    int wide = (width + 1) / 2, tall = (height + 1) / 2, eighth = (width + 7) / 8, high = (height + 7) / 8;
    for (int c = 0; c < 3; c++) {
        fine &= plane(&s->calm[c], width, height) && plane(&s->half[c], wide, tall) && plane(&s->flat[c], wide, tall)
            && plane(&s->spare[c], wide, tall) && plane(&s->glow[c], eighth, high)
            && plane(&s->glow_spare[c], eighth, high);
    }
    return fine && plane(&s->light, wide, tall) && plane(&s->line, wide, tall)
        && plane(&s->fine, wide, tall) && plane(&s->blurred, wide, tall)
        && plane(&s->paper, tile_side, tile_side) && plane(&s->grain, tile_side, tile_side);
}

pika_style *pika_style_create(int kind, int width, int height, uint32_t seed) {
    if (kind < 0 || kind >= look_count || width < 64 || height < 64 || width > 4096 || height > 4096) return NULL;
    pika_style *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->look = looks[kind];
    s->width = width;
    s->height = height;
    s->seed = seed;
    s->unit = (float)(width < height ? width : height) / 720.0f;
    s->own = calloc(1, s->look->own ? s->look->own : 1);
    if (!s->own || !open_planes(s)) {
        pika_style_free(s);
        return NULL;
    }
    weave(&s->paper, seed, s->look->paper_stretch);
    weave(&s->grain, seed + 77, 1);
    return s;
}

void pika_style_free(pika_style *s) {
    if (!s) return;
    if (s->look->release && s->own) s->look->release(s);
    for (int c = 0; c < 3; c++) {
        free(s->calm[c].values);
        free(s->half[c].values);
        free(s->flat[c].values);
        free(s->spare[c].values);
        free(s->glow[c].values);
        free(s->glow_spare[c].values);
    }
    free(s->light.values);
    free(s->line.values);
    free(s->fine.values);
    free(s->blurred.values);
    free(s->paper.values);
    free(s->grain.values);
    free(s->own);
    free(s);
}

/// How much the frame differs from what was remembered, on a coarse grid; a cut is much everywhere.
static float difference(const pika_style *s) {
    double sum = 0;
    int count = 0;
    for (int y = 4; y < s->height; y += 16) {
        for (int x = 4; x < s->width; x += 16, count++) {
            long place = (long)y * s->width + x;
            for (int c = 0; c < 3; c++)
                sum += fabsf((float)s->pixels[place * 4 + c] / 255 - s->calm[c].values[place]);
        }
    }
    return count ? (float)(sum / (3.0 * count)) : 0;
}

enum {
    settle, halve, flatten_once, flatten_more, fine_down, fine_across, wide_down, wide_across, spill, spill_down,
    spill_across, prepare, look_pass, pass_count
};

int pika_style_begin(pika_style *s, uint8_t *pixels, float strength) {
    s->pixels = pixels;
    s->strength = st_clamp(strength, 0, 1);
    // The first frame is a cut from nothing.
    s->since_cut = s->index == 0 || difference(s) > 0.16f ? 0 : s->since_cut + 1;
    s->index++;
    return pass_count;
}

int pika_style_rows(const pika_style *s, int pass) {
    const st_look *look = s->look;
    int half = s->half[0].height, eighth = s->glow[0].height;
    switch (pass) {
    case settle: return s->height;
    case halve: return half;
    case flatten_once: return look->flat_rounds > 0 ? half : 0;
    case flatten_more: return look->flat_rounds > 1 ? half : 0;
    case fine_down:
    case fine_across:
    case wide_down:
    case wide_across: return look->line_width > 0 ? half : 0;
    case spill:
    case spill_down:
    case spill_across: return look->glow_reach > 0 ? eighth : 0;
    case prepare: return look->prepare ? 1 : 0;
    default: return s->height;
    }
}

/// Follows what moves at once, and what only flickers slowly.
ST_FAST static void settle_rows(pika_style *s, int from, int to) {
    int is_new = s->since_cut == 0;
    for (long place = (long)from * s->width; place < (long)to * s->width; place++) {
        const uint8_t *p = s->pixels + place * 4;
        float v[3], d = 0;
        for (int c = 0; c < 3; c++) {
            v[c] = (float)p[c] * (1.0f / 255);
            d += fabsf(v[c] - s->calm[c].values[place]);
        }
        float follow = is_new ? 1 : 0.18f + d * d * 130;
        if (follow > 1) follow = 1;
        for (int c = 0; c < 3; c++) s->calm[c].values[place] += (v[c] - s->calm[c].values[place]) * follow;
    }
}

static void halve_rows(pika_style *s, int from, int to) {
    int wide = s->half[0].width;
    for (int y = from; y < to; y++) {
        int top = 2 * y, bottom = top + 1 < s->height ? top + 1 : top;
        for (int c = 0; c < 3; c++) {
            const float *a = s->calm[c].values + (long)top * s->width, *b = s->calm[c].values + (long)bottom * s->width;
            float *out = s->half[c].values + (long)y * wide;
            for (int x = 0; x < wide; x++) {
                int i = 2 * x, j = i + 1 < s->width ? i + 1 : i;
                out[x] = 0.25f * (a[i] + a[j] + b[i] + b[j]);
            }
        }
        long row = (long)y * wide;
        for (int x = 0; x < wide; x++)
            s->light.values[row + x] =
                st_luma(s->half[0].values[row + x], s->half[1].values[row + x], s->half[2].values[row + x]);
    }
}

static int line_radius(const pika_style *s) {
    int radius = (int)(s->look->line_width * s->unit * 0.5f + 0.5f);
    return radius < 1 ? 1 : radius;
}

/// What of a place's light lies above the threshold, in an eighth of the size.
static void gather_glow(pika_style *s, int from, int to) {
    int wide = s->glow[0].width, half_wide = s->half[0].width, half_high = s->half[0].height;
    for (int y = from; y < to; y++) {
        for (int x = 0; x < wide; x++) {
            float sum[3] = {0};
            int count = 0;
            for (int j = 4 * y; j < 4 * y + 4 && j < half_high; j++) {
                for (int i = 4 * x; i < 4 * x + 4 && i < half_wide; i++, count++) {
                    long place = (long)j * half_wide + i;
                    float over = st_ramp(s->look->glow_from, 1, s->light.values[place]);
                    for (int c = 0; c < 3; c++) sum[c] += s->half[c].values[place] * over;
                }
            }
            for (int c = 0; c < 3; c++) s->glow[c].values[(long)y * wide + x] = count ? sum[c] / (float)count : 0;
        }
    }
}

enum { widest = 4096 };

ST_FAST static void look_rows(pika_style *s, int from, int to) {
    const st_look *look = s->look;
    int width = s->width, side = tile_side;
    float flat[3][widest], glow[3][widest], line[widest], paper[widest], grain[widest], out[3][widest];
    uint32_t shift = st_hash((uint32_t)s->index * 31 + s->seed);
    for (int y = from; y < to; y++) {
        st_row row = {.width = width, .y = y};
        long start = (long)y * width;
        for (int c = 0; c < 3; c++) {
            row.frame[c] = s->calm[c].values + start;
            row.flat[c] = row.frame[c];
            row.out[c] = out[c];
            if (look->flat_rounds > 0) {
                st_enlarge(look->flat_rounds > 1 ? &s->spare[c] : &s->flat[c], width, s->height, y, flat[c]);
                row.flat[c] = flat[c];
            }
            if (look->glow_reach > 0) {
                st_enlarge(&s->glow[c], width, s->height, y, glow[c]);
                row.glow[c] = glow[c];
            }
        }
        if (look->line_width > 0) {
            st_enlarge(&s->line, width, s->height, y, line);
            row.line = line;
        }
        float scale = s->unit < 0.5f ? 0.5f : s->unit;
        if (look->wants_paper) {
            const float *tile = s->paper.values + ((int)((float)y / scale) & (side - 1)) * side;
            for (int x = 0; x < width; x++) paper[x] = tile[(int)((float)x / scale) & (side - 1)];
            row.paper = paper;
        }
        if (look->wants_grain) {
            const float *tile = s->grain.values + ((int)((float)y / scale + (float)(shift >> 8 & 255)) & (side - 1)) * side;
            for (int x = 0; x < width; x++)
                grain[x] = tile[((int)((float)x / scale) + (int)(shift & 255)) & (side - 1)];
            row.grain = grain;
        }
        look->rows(s, &row);
        uint8_t *pixels = s->pixels + start * 4;
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < 3; c++) {
                float own = pixels[4 * x + c], made = st_clamp(out[c][x], 0, 1) * 255;
                pixels[4 * x + c] = (uint8_t)(own + (made - own) * s->strength + 0.5f);
            }
        }
    }
}

static void flatten_all(pika_style *s, const st_plane *from, const st_plane *to, int first, int last) {
    int radius = (int)((float)s->look->flat_radius * s->unit + 0.5f);
    st_flatten(from, to, radius < 2 ? 2 : radius, first, last);
}

void pika_style_run(pika_style *s, int pass, int from, int to) {
    if (from >= to) return;
    int radius = line_radius(s);
    int spread = (int)(s->look->glow_reach * s->unit / 8 + 0.5f);
    if (spread < 1) spread = 1;
    switch (pass) {
    case settle: settle_rows(s, from, to); break;
    case halve: halve_rows(s, from, to); break;
    case flatten_once: flatten_all(s, s->half, s->flat, from, to); break;
    case flatten_more: flatten_all(s, s->flat, s->spare, from, to); break;
    case fine_down: st_blur_down(&s->light, &s->blurred, radius, from, to); break;
    case fine_across: st_blur_across(&s->blurred, &s->fine, radius, from, to); break;
    case wide_down: st_blur_down(&s->fine, &s->blurred, 2 * radius, from, to); break;
    case wide_across:
        st_blur_across(&s->blurred, &s->line, 2 * radius, from, to);
        for (long i = (long)from * s->line.width; i < (long)to * s->line.width; i++) {
            // In proportion to the light around, so that shadows have contours too.
            float around = s->line.values[i];
            s->line.values[i] = (around - s->fine.values[i]) * 12 / (around + 0.12f);
        }
        break;
    case spill: gather_glow(s, from, to); break;
    case spill_down:
        for (int c = 0; c < 3; c++) st_blur_down(&s->glow[c], &s->glow_spare[c], spread, from, to);
        break;
    case spill_across:
        for (int c = 0; c < 3; c++) st_blur_across(&s->glow_spare[c], &s->glow[c], spread, from, to);
        break;
    case prepare: s->look->prepare(s); break;
    default: look_rows(s, from, to);
    }
}
