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
        && plane(&s->paper, tile_side, tile_side) && plane(&s->grain, tile_side, tile_side);
}

pika_style *pika_style_create(int kind, int width, int height, float rate, uint32_t seed) {
    if (kind < 0 || kind >= look_count || width < 64 || height < 64 || width > 4096 || height > 4096) return NULL;
    pika_style *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->look = looks[kind];
    s->width = width;
    s->height = height;
    s->rate = rate;
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

enum { settle, halve, flatten_once, flatten_more, blur_fine, blur_wide, spill, spill_more, look_pass, pass_count };

int pika_style_begin(pika_style *s, uint8_t *pixels, float strength) {
    s->pixels = pixels;
    s->strength = st_clamp(strength, 0, 1);
    s->change = s->index > 0 ? difference(s) : 1;
    if (s->change > 0.16f) s->since_cut = 0;
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
    case blur_fine: return look->line_width > 0 ? half : 0;
    case blur_wide: return look->line_width > 0 ? half : 0;
    case spill: return look->glow_reach > 0 ? eighth : 0;
    case spill_more: return look->glow_reach > 0 ? eighth : 0;
    default: return s->height;
    }
}
