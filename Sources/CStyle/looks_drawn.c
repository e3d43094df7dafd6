// Looks that draw and paint what a camera saw.
#include "look.h"

#define EACH for (int x = 0; x < row->width; x++)

/// 1 where ink is: from a contour's strength, with an edge as soft as a pixel.
ST_INLINE float ink(float line, float from) { return st_ramp(from, from + 0.28f, line); }

ST_FAST static void anime(const pika_style *s, const st_row *row) {
    (void)s;
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        // Two tones of shade, softly parted, and colours as bright as cel paint.
        float tone = st_mix(l, st_steps(l, 5, 0.55f) + 0.08f, 0.75f), gain = (tone * 0.93f + 0.03f) / (l + 0.03f);
        float sky = st_ramp(0.02f, 0.18f, b - r) * st_ramp(0.35f, 0.7f, l), line = 0.82f * ink(row->line[x], 0.34f);
        float out[3] = {st_saturate(r, l, 1.42f) * gain, st_saturate(g, l, 1.38f) * gain + 0.02f * sky,
                        st_saturate(b, l, 1.45f) * gain + 0.06f * sky};
        const float dark[3] = {0.12f, 0.07f, 0.14f};
        for (int c = 0; c < 3; c++) {
            float v = out[c] + 0.10f * row->glow[c][x];
            row->out[c][x] = st_mix(v, dark[c] * (0.4f + v), line);
        }
    }
}

ST_FAST static void animated(const pika_style *s, const st_row *row) {
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        // Form from light: what turns towards it shines, what turns away sinks, edges catch a rim.
        float form = st_clamp(-row->line[x], -1, 1), shade = 0.75f * st_clamp(row->line[x], 0, 1);
        float tone = st_contrast(l, 0.2f) * 0.96f + 0.03f, gain = tone / (l + 0.03f);
        float shine = 0.5f * st_ramp(0.15f, 0.8f, form) * st_ramp(0.30f, 0.75f, l), edge = st_vignette(s, x, row->y, 0.2f);
        row->out[0][x] = (st_saturate(r, l, 1.34f) * gain * (1 - 0.42f * shade) + 0.30f * shine) * edge + 0.16f * row->glow[0][x] + 0.020f;
        row->out[1][x] = (st_saturate(g, l, 1.30f) * gain * (1 - 0.44f * shade) + 0.27f * shine) * edge + 0.13f * row->glow[1][x] + 0.010f;
        row->out[2][x] = (st_saturate(b, l, 1.26f) * gain * (1 - 0.34f * shade) + 0.22f * shine) * edge + 0.10f * row->glow[2][x] + 0.030f;
    }
}

ST_FAST static void watercolor(const pika_style *s, const st_row *row) {
    float w = (float)s->width, h = (float)s->height, y = (float)row->y, rim = 34 * s->unit;
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b), p = row->paper[x];
        float wash = st_steps(l, 6, 0.35f), gain = (0.34f + 0.70f * wash) / (l + 0.06f);
        // Pigment gathers at the rim of a wash and in the valleys of the paper.
        float pool = st_clamp(fabsf(row->line[x]) * 0.30f, 0, 0.24f), dense = 1 + 0.30f * p;
        float near = fminf(fminf((float)x, w - 1 - (float)x), fminf(y, h - 1 - y)) + p * 26 * s->unit;
        float wet = st_ramp(rim * 0.5f, rim, near);
        float own[3] = {st_saturate(r, l, 1.5f), st_saturate(g, l, 1.5f), st_saturate(b, l, 1.5f)};
        const float white[3] = {0.985f, 0.972f, 0.940f};
        for (int c = 0; c < 3; c++) {
            float paint = st_clamp(own[c] * gain, 0.02f, 1), depth = (0.85f + 0.9f * pool) * dense * wet;
            row->out[c][x] = white[c] * (1 - (1 - paint) * st_clamp(depth, 0, 1.35f)) + 0.025f * p;
        }
    }
}

ST_FAST static void oil(const pika_style *s, const st_row *row) {
    (void)s;
    for (int x = 0; x < row->width; x++) {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        int left = x > 1 ? x - 2 : 0, right = x + 2 < row->width ? x + 2 : row->width - 1;
        // Paint stands up where a stroke ends, and on the threads of the canvas; light comes from the left.
        float slope = st_luma(row->flat[0][left], row->flat[1][left], row->flat[2][left])
            - st_luma(row->flat[0][right], row->flat[1][right], row->flat[2][right]);
        float relief = st_clamp(1.5f * slope + 0.16f * row->paper[x] - 0.18f * row->line[x], -0.28f, 0.34f);
        float gain = (st_contrast(l, 0.3f) * 0.98f + 0.03f) / (l + 0.03f);
        row->out[0][x] = st_saturate(r, l, 1.36f) * gain * (1.03f + relief) + 0.10f * fmaxf(relief, 0);
        row->out[1][x] = st_saturate(g, l, 1.32f) * gain * (1.00f + relief) + 0.09f * fmaxf(relief, 0);
        row->out[2][x] = st_saturate(b, l, 1.30f) * gain * (0.94f + relief) + 0.07f * fmaxf(relief, 0);
    }
}

ST_FAST static void clay(const pika_style *s, const st_row *row) {
    float ridge = 1 / (5.5f * s->unit);
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        float p = row->paper[x], u = (float)x * ridge, v = (float)row->y * ridge;
        // Thumb prints: whorls whose middle wanders, seen only here and there.
        float print = sinf(6.2831853f * (sqrtf(st_luma(r, g, b) * 40 + 2) + 0.16f * (u + v) + 1.2f * p));
        float round = st_clamp(-0.36f * row->line[x], -0.34f, 0.16f), mark = 0.045f * print + 0.12f * p;
        float tone = st_mix(l, st_steps(l, 7, 0.2f) + 0.07f, 0.5f) * 0.92f + 0.06f, gain = tone / (l + 0.04f);
        float lit = 1.02f + round + mark, soft = 0.10f * fmaxf(round, 0);
        row->out[0][x] = st_saturate(r, l, 1.30f) * gain * lit * 1.04f + soft;
        row->out[1][x] = st_saturate(g, l, 1.26f) * gain * lit + soft;
        row->out[2][x] = st_saturate(b, l, 1.18f) * gain * lit * 0.95f + soft;
    }
}

/// Dots of a printer's screen that grow with `ink` (0…1), their rim as soft as a pixel.
ST_INLINE float dots(float x, float y, float pitch, float cosine, float sine, float amount) {
    float u = (x * cosine + y * sine) / pitch, v = (y * cosine - x * sine) / pitch;
    u -= floorf(u) + 0.5f, v -= floorf(v) + 0.5f;
    float reach = sqrtf(st_clamp(amount, 0, 1)) * 0.72f, distance = sqrtf(u * u + v * v);
    return st_ramp(reach + 0.9f / pitch, reach - 0.9f / pitch, distance) * (amount > 0.01f);
}

ST_FAST static void comic(const pika_style *s, const st_row *row) {
    float pitch = fmaxf(4, 9 * s->unit), y = (float)row->y;
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        float tone = st_steps(l, 3, 0.6f) + 0.12f, gain = (tone * 0.98f + 0.05f) / (l + 0.04f);
        float shade = st_ramp(0.85f, 0.16f, l) * 0.7f, dot = dots((float)x, y, pitch, 0.7071f, 0.7071f, shade);
        float black = fmaxf(ink(row->line[x], 0.22f), st_ramp(0.115f, 0.065f, l));
        float own[3] = {st_saturate(r, l, 1.6f), st_saturate(g, l, 1.55f), st_saturate(b, l, 1.55f)};
        const float paper[3] = {1.0f, 0.975f, 0.90f};
        for (int c = 0; c < 3; c++) {
            float v = st_clamp(own[c] * gain, 0, 1) * paper[c];
            v *= 1 - 0.55f * dot;
            row->out[c][x] = st_mix(v, 0.05f, black);
        }
    }
}

ST_FAST static void pop(const pika_style *s, const st_row *row) {
    static const float inks[5][3] = {
        {0.10f, 0.08f, 0.32f}, {0.86f, 0.09f, 0.34f}, {0.98f, 0.40f, 0.12f}, {1.0f, 0.83f, 0.10f}, {1.0f, 0.97f, 0.86f}};
    static const float cool[5][3] = {
        {0.08f, 0.10f, 0.36f}, {0.05f, 0.34f, 0.78f}, {0.05f, 0.68f, 0.84f}, {0.42f, 0.88f, 0.66f}, {1.0f, 0.97f, 0.86f}};
    float pitch = fmaxf(7, 15 * s->unit), y = (float)row->y;
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        float scaled = st_clamp(l * 1.12f, 0, 0.999f) * 4, at = floorf(scaled), within = scaled - at, hot[3], cold[3];
        at += st_ramp(0.35f, 0.65f, within);
        st_gradient(inks, 5, at / 4, hot);
        st_gradient(cool, 5, at / 4, cold);
        float hue = st_ramp(-0.05f, 0.07f, 0.5f * (b + g) - r);
        float amount = st_ramp(0.75f, 0.3f, l) * 0.55f, dot = dots((float)x, y, pitch, 0.9659f, 0.2588f, amount);
        float black = fmaxf(ink(row->line[x], 0.26f), st_ramp(0.10f, 0.06f, l));
        for (int c = 0; c < 3; c++) {
            float v = st_mix(hot[c], cold[c], hue), other = st_mix(cold[c], hot[c], hue);
            v = st_mix(v, other * 0.55f + 0.30f * (c == 0), dot * 0.8f);
            row->out[c][x] = st_mix(v, 0.04f + 0.03f * (c == 2), black);
        }
    }
}

ST_FAST static void ukiyo(const pika_style *s, const st_row *row) {
    static const float blocks[6][3] = {
        {0.09f, 0.13f, 0.25f}, {0.16f, 0.30f, 0.46f}, {0.42f, 0.55f, 0.58f}, {0.78f, 0.72f, 0.56f}, {0.92f, 0.85f, 0.68f}, {0.96f, 0.92f, 0.80f}};
    float v = (float)row->y / (float)s->height, fade = st_ramp(0.30f, 0.0f, v);
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b), wash[3];
        st_gradient(blocks, 6, st_steps(st_contrast(l, 0.25f), 6, 0.6f) + 0.05f, wash);
        float red = st_ramp(0.10f, 0.30f, r - fmaxf(g, b)), leaf = st_ramp(0.02f, 0.14f, g - fmaxf(r, b));
        float ochre = st_ramp(0.08f, 0.22f, fminf(r, g) - b) * (1 - red), tone = 0.45f + 0.75f * l;
        const float vermilion[3] = {0.80f, 0.28f, 0.18f}, moss[3] = {0.40f, 0.50f, 0.30f}, gold[3] = {0.84f, 0.64f, 0.34f};
        float key = ink(row->line[x], 0.26f), p = row->paper[x];
        for (int c = 0; c < 3; c++) {
            float ink_colour = st_mix(wash[c], vermilion[c] * tone, 0.85f * red);
            ink_colour = st_mix(ink_colour, moss[c] * tone * 1.1f, 0.75f * leaf);
            ink_colour = st_mix(ink_colour, gold[c] * tone * 1.05f, 0.6f * ochre);
            // The sky darkens upwards, as a printer wipes his block.
            ink_colour = st_mix(ink_colour, blocks[1][c], 0.55f * fade * st_ramp(0.35f, 0.7f, l));
            ink_colour *= 1 + 0.10f * p;
            row->out[c][x] = st_mix(ink_colour, blocks[0][c] * 0.9f, 0.88f * key) + 0.02f;
        }
    }
}

ST_FAST static void pencil(const pika_style *s, const st_row *row) {
    float pitch = 5.2f * fmaxf(s->unit, 0.6f), y = (float)row->y;
    EACH {
        float l = st_luma(row->flat[0][x], row->flat[1][x], row->flat[2][x]), p = row->paper[x], u = (float)x;
        float fine = st_luma(row->frame[0][x], row->frame[1][x], row->frame[2][x]);
        l = st_contrast(l + 0.5f * (fine - l), 0.15f);
        float wobble = 2.0f * p, lead = 0;
        // Three layers of hatching; each begins where the tone below it asks for more.
        const float way[3][2] = {{0.70f, 0.72f}, {0.92f, -0.40f}, {0.12f, 0.99f}};
        const float from[3] = {0.86f, 0.52f, 0.30f};
        for (int k = 0; k < 3; k++) {
            float wave = sinf(6.2831853f * (u * way[k][0] + y * way[k][1]) / (pitch * (1 + 0.18f * (float)k)) + wobble * 2);
            float amount = st_ramp(from[k], from[k] - 0.42f, l);
            lead += amount * (0.22f + 0.18f * wave);
        }
        lead = lead * (1 + 0.55f * p) + 0.95f * ink(row->line[x], 0.13f) * (0.8f + 0.3f * p);
        float v = 0.955f + 0.035f * p - 0.90f * st_clamp(lead, 0, 0.98f);
        row->out[0][x] = v;
        row->out[1][x] = v * 0.992f;
        row->out[2][x] = v * 0.965f + 0.008f;
    }
}

ST_FAST static void neon(const pika_style *s, const st_row *row) {
    EACH {
        float r = row->flat[0][x], g = row->flat[1][x], b = row->flat[2][x], l = st_luma(r, g, b);
        float u = (float)x / (float)s->width, v = (float)row->y / (float)s->height;
        float tube = fabsf(row->line[x]), core = st_ramp(0.34f, 0.95f, tube), halo = st_ramp(0.04f, 0.75f, tube);
        // The gas changes over the frame, and follows what it draws.
        float phase = 0.9f * u + 0.5f * v + 1.6f * (r - b);
        float gas[3] = {0.55f + 0.5f * cosf(6.2831853f * phase), 0.45f + 0.5f * cosf(6.2831853f * (phase + 0.36f)),
                        0.65f + 0.45f * cosf(6.2831853f * (phase + 0.66f))};
        float own[3] = {r, g, b};
        for (int c = 0; c < 3; c++) {
            float room = 0.10f * st_saturate(own[c], l, 1.4f) * l + (c == 2 ? 0.035f : c == 0 ? 0.018f : 0.008f);
            row->out[c][x] = room + 0.85f * gas[c] * halo + core * (0.35f + 0.65f * gas[c]) + 0.25f * row->glow[c][x];
        }
    }
}

const st_look st_anime = {
    .name = "anime", .flat_radius = 4, .flat_rounds = 2, .line_width = 1.6f, .glow_from = 0.62f, .glow_reach = 50, .rows = anime};
const st_look st_3d = {
    .name = "3d", .flat_radius = 3, .flat_rounds = 2, .line_width = 9, .glow_from = 0.6f, .glow_reach = 60, .rows = animated};
const st_look st_watercolor = {
    .name = "watercolor", .flat_radius = 6, .flat_rounds = 2, .line_width = 2.6f, .wants_paper = 1, .rows = watercolor};
const st_look st_oil_painting = {
    .name = "oil-painting", .flat_radius = 6, .flat_rounds = 2, .line_width = 3, .wants_paper = 1, .paper_stretch = 3, .rows = oil};
const st_look st_claymation = {
    .name = "claymation", .flat_radius = 6, .flat_rounds = 2, .line_width = 10, .wants_paper = 1, .rows = clay};
const st_look st_comic_book = {
    .name = "comic-book", .flat_radius = 4, .flat_rounds = 2, .line_width = 2.4f, .rows = comic};
const st_look st_pop_art = {.name = "pop-art", .flat_radius = 6, .flat_rounds = 2, .line_width = 3.4f, .rows = pop};
const st_look st_ukiyo_e = {
    .name = "ukiyo-e", .flat_radius = 6, .flat_rounds = 2, .line_width = 2.2f, .wants_paper = 1, .paper_stretch = 8, .rows = ukiyo};
const st_look st_pencil_sketch = {
    .name = "pencil-sketch", .flat_radius = 3, .flat_rounds = 1, .line_width = 1.5f, .wants_paper = 1, .rows = pencil};
const st_look st_neon = {
    .name = "neon", .flat_radius = 4, .flat_rounds = 1, .line_width = 2.6f, .glow_from = 0.6f, .glow_reach = 60, .rows = neon};
