// Looks that grade what a camera saw: nothing is drawn anew.
#include "look.h"

#define EACH for (int x = 0; x < row->width; x++)

ST_FAST static void natural(const pika_style *s, const st_row *row) {
    (void)s;
    EACH {
        float r = row->frame[0][x], g = row->frame[1][x], b = row->frame[2][x], l = st_luma(r, g, b);
        // Shadows open, lights keep their drawing, and what has little colour gets most of it.
        float lift = l + 0.10f * l * (1 - l) * (1 - l) * 3 + 0.16f * (l - row->flat[1][x]);
        float gain = (lift + 0.02f) / (l + 0.02f);
        float most = fmaxf(r, fmaxf(g, b)), least = fminf(r, fminf(g, b)), colour = (most - least) / (most + 0.05f);
        float vivid = 1 + 0.28f * (1 - colour);
        row->out[0][x] = st_contrast(st_saturate(r, l, vivid) * gain * 1.012f, 0.12f);
        row->out[1][x] = st_contrast(st_saturate(g, l, vivid) * gain, 0.12f);
        row->out[2][x] = st_contrast(st_saturate(b, l, vivid) * gain * 0.985f, 0.12f);
    }
}

ST_FAST static void moody(const pika_style *s, const st_row *row) {
    EACH {
        float r = row->frame[0][x], g = row->frame[1][x], b = row->frame[2][x], l = st_luma(r, g, b);
        float dark = st_vignette(s, x, row->y, 0.55f), tone = st_contrast(l, 0.45f) * 0.74f * dark + 0.025f;
        float gain = tone / (l + 0.03f), shadow = 1 - st_ramp(0.05f, 0.6f, l);
        r = st_saturate(r, l, 0.52f) * gain, g = st_saturate(g, l, 0.52f) * gain, b = st_saturate(b, l, 0.52f) * gain;
        row->out[0][x] = r * (1 - 0.22f * shadow) + 0.20f * row->glow[0][x] + 0.010f;
        row->out[1][x] = g * (1 - 0.04f * shadow) + 0.24f * row->glow[1][x] + 0.022f;
        row->out[2][x] = b * (1 + 0.12f * shadow) + 0.30f * row->glow[2][x] + 0.040f;
    }
}

ST_FAST static void black_and_white(const pika_style *s, const st_row *row) {
    EACH {
        // A yellow filter before panchromatic film: skies darken, skin glows.
        float l = 0.38f * row->frame[0][x] + 0.50f * row->frame[1][x] + 0.12f * row->frame[2][x];
        float v = st_contrast(l + 0.30f * (l - row->flat[1][x]), 0.40f) * 0.98f + 0.012f;
        v *= st_vignette(s, x, row->y, 0.16f);
        v += 0.030f * row->grain[x] * (1 - fabsf(2 * v - 1) * 0.6f);
        row->out[0][x] = v * 1.004f + 0.004f;
        row->out[1][x] = v;
        row->out[2][x] = v * 0.985f;
    }
}

ST_FAST static void noir(const pika_style *s, const st_row *row) {
    float height = (float)s->height;
    EACH {
        float l = 0.45f * row->flat[0][x] + 0.4f * row->flat[1][x] + 0.15f * row->flat[2][x];
        float fine = 0.45f * row->frame[0][x] + 0.4f * row->frame[1][x] + 0.15f * row->frame[2][x];
        l = l + 0.7f * (fine - l);
        float u = (float)x / (float)s->width, v = (float)row->y / height;
        // Light falls through a blind, slanting over the frame.
        float slat = 0.5f + 0.5f * sinf((v * 1.0f + u * 0.22f) * 62.0f);
        float beam = st_ramp(0.25f, 0.75f, slat) * st_ramp(0.0f, 0.35f, u) * st_ramp(1.05f, 0.6f, u);
        float tone = st_ramp(0.22f, 0.78f, l) * st_vignette(s, x, row->y, 0.85f);
        tone *= 0.70f + 0.42f * beam;
        tone = tone * tone * (1.5f - 0.5f * tone) + 0.10f * row->glow[1][x];
        tone += 0.030f * row->grain[x] * (0.35f + tone);
        row->out[0][x] = tone * 0.97f + 0.010f;
        row->out[1][x] = tone * 0.985f + 0.012f;
        row->out[2][x] = tone * 1.01f + 0.017f;
    }
}

ST_FAST static void cinematic(const pika_style *s, const st_row *row) {
    float bar = ((float)s->height - (float)s->width / 2.39f) / 2;
    // Tall frames keep their shape: the bars of a wide screen would leave nothing.
    if (s->width < s->height * 1.5f) bar = 0;
    float y = (float)row->y, inside = st_clamp(y - bar + 0.5f, 0, 1) * st_clamp((float)s->height - bar - y - 0.5f, 0, 1);
    EACH {
        float r = row->frame[0][x], g = row->frame[1][x], b = row->frame[2][x], l = st_luma(r, g, b);
        float cool = 1 - st_ramp(0.08f, 0.62f, l), warm = st_ramp(0.35f, 0.95f, l);
        r = st_contrast(st_saturate(r, l, 0.92f), 0.35f) - 0.055f * cool + 0.050f * warm;
        g = st_contrast(st_saturate(g, l, 0.90f), 0.35f) + 0.012f * cool + 0.012f * warm;
        b = st_contrast(st_saturate(b, l, 0.86f), 0.35f) + 0.065f * cool - 0.060f * warm;
        float edge = st_vignette(s, x, row->y, 0.30f), n = 0.020f * row->grain[x];
        row->out[0][x] = inside * (r * edge + 0.34f * row->glow[0][x] + n);
        row->out[1][x] = inside * (g * edge + 0.15f * row->glow[1][x] + n);
        row->out[2][x] = inside * (b * edge + 0.09f * row->glow[2][x] + n);
    }
}

ST_FAST static void vintage(const pika_style *s, const st_row *row) {
    float w = (float)s->width, h = (float)s->height, y = (float)row->y, corner = 42 * s->unit, rim = 10 * s->unit;
    // The gate weaves, and now and then a scratch runs for a while; both are small.
    uint32_t spell = (uint32_t)(s->index / 9);
    float scratch = st_random(s->seed + 5, spell) * w, seen = st_random(s->seed + 6, spell) > 0.55f ? 0.16f : 0;
    float dust_x = st_random(s->seed + 7, (uint32_t)s->index / 3) * w, dust_y = st_random(s->seed + 8, (uint32_t)s->index / 3) * h;
    float sway = 0.6f * sinf((float)s->index * 0.7f) * s->unit;
    EACH {
        float r = row->frame[0][x], g = row->frame[1][x], b = row->frame[2][x], l = st_luma(r, g, b);
        r = st_saturate(r, l, 0.66f), g = st_saturate(g, l, 0.66f), b = st_saturate(b, l, 0.66f);
        // Faded dyes: blacks are brown, whites are cream.
        r = 0.115f + 0.845f * st_contrast(r, 0.25f) * 1.05f + 0.12f * row->glow[0][x];
        g = 0.080f + 0.800f * st_contrast(g, 0.25f) * 1.00f + 0.07f * row->glow[1][x];
        b = 0.085f + 0.640f * st_contrast(b, 0.20f) * 0.96f + 0.02f * row->glow[2][x];
        float dx = fabsf((float)x + sway - w / 2) - (w / 2 - rim - corner);
        float dy = fabsf(y + sway - h / 2) - (h / 2 - rim - corner);
        float ox = dx > 0 ? dx : 0, oy = dy > 0 ? dy : 0, outside = sqrtf(ox * ox + oy * oy) - corner;
        float gate = st_ramp(3 * s->unit, -3 * s->unit, outside), edge = st_vignette(s, x, row->y, 0.42f);
        float line = seen * st_ramp(1.6f * s->unit, 0, fabsf((float)x - scratch - 3 * sinf(y * 0.01f)));
        float fx = (float)x - dust_x, fy = y - dust_y, speck = st_ramp(4 * s->unit, 2 * s->unit, sqrtf(fx * fx + fy * fy));
        float n = 0.024f * row->grain[x] + line - 0.5f * speck;
        row->out[0][x] = gate * (r * edge + n) + (1 - gate) * 0.035f;
        row->out[1][x] = gate * (g * edge + n) + (1 - gate) * 0.028f;
        row->out[2][x] = gate * (b * edge + n) + (1 - gate) * 0.024f;
    }
}

ST_FAST static void cyberpunk(const pika_style *s, const st_row *row) {
    int shift = (int)(3 * s->unit + 0.5f), last = row->width - 1;
    float scan = 0.94f + 0.06f * sinf((float)row->y * 3.14159f / fmaxf(1, 1.5f * s->unit));
    EACH {
        // Colours part towards the rim, as through a cheap lens.
        int d = (int)((float)shift * ((float)x / (float)row->width * 2 - 1));
        int i = x + d < 0 ? 0 : x + d > last ? last : x + d, j = x - d < 0 ? 0 : x - d > last ? last : x - d;
        float r = row->frame[0][i], g = row->frame[1][x], b = row->frame[2][j], l = st_luma(r, g, b);
        float warm = st_ramp(0.04f, 0.34f, r - 0.5f * (g + b)), dark = st_contrast(l, 0.85f) * 0.72f;
        float low = 1 - st_ramp(0.0f, 0.55f, dark), high = st_ramp(0.45f, 0.95f, dark);
        float teal[3] = {0.00f, 0.58f, 0.72f}, magenta[3] = {1.05f, 0.10f, 0.72f};
        float out[3] = {r, g, b};
        for (int c = 0; c < 3; c++) {
            float tint = st_mix(teal[c], magenta[c], st_clamp(0.10f + 0.85f * warm + 0.18f * high + 0.22f * ((float)x / (float)row->width), 0, 1));
            float v = 0.42f * st_saturate(out[c], l, 1.5f) * dark / (l + 0.05f) + 1.05f * tint * dark;
            v = st_mix(v, tint * 0.16f, low * 0.55f) + 0.25f * high * high;
            out[c] = v * scan * st_vignette(s, x, row->y, 0.45f);
        }
        row->out[0][x] = out[0] + 0.30f * row->glow[0][x];
        row->out[1][x] = out[1] + 0.12f * row->glow[1][x];
        row->out[2][x] = out[2] + 0.36f * row->glow[2][x] + 0.03f;
    }
}

ST_FAST static void vaporwave(const pika_style *s, const st_row *row) {
    static const float ramp[5][3] = {
        {0.10f, 0.03f, 0.28f}, {0.42f, 0.10f, 0.62f}, {0.98f, 0.36f, 0.72f}, {0.55f, 0.86f, 0.96f}, {1.00f, 0.97f, 0.90f}};
    int smear = (int)(5 * s->unit + 0.5f), last = row->width - 1;
    float band = 0.93f + 0.07f * sinf((float)row->y * 3.14159f / fmaxf(1, 2 * s->unit));
    float v = (float)row->y / (float)s->height;
    EACH {
        int i = x + smear > last ? last : x + smear, j = x < smear ? 0 : x - smear;
        float r = 0.6f * row->frame[0][i] + 0.4f * row->frame[0][x], g = row->frame[1][x];
        float b = 0.6f * row->frame[2][j] + 0.4f * row->frame[2][x], l = st_luma(r, g, b), tint[3];
        st_gradient(ramp, 5, st_contrast(l, 0.3f), tint);
        float own[3] = {r, g, b};
        for (int c = 0; c < 3; c++) {
            float base = st_mix(tint[c], st_saturate(own[c], l, 1.5f), 0.28f);
            row->out[c][x] = base * band + 0.5f * row->glow[c][x] * (c == 1 ? 0.5f : 1) + 0.05f * (c == 1 ? -v : v);
        }
    }
}

const st_look st_natural = {.name = "natural", .flat_radius = 5, .flat_rounds = 1, .rows = natural};
const st_look st_moody = {.name = "moody", .glow_from = 0.45f, .glow_reach = 90, .rows = moody};
const st_look st_black_and_white = {
    .name = "black-and-white", .flat_radius = 5, .flat_rounds = 1, .wants_grain = 1, .rows = black_and_white};
const st_look st_noir = {
    .name = "noir", .flat_radius = 4, .flat_rounds = 1, .glow_from = 0.6f, .glow_reach = 60, .wants_grain = 1, .rows = noir};
const st_look st_cinematic = {
    .name = "cinematic", .glow_from = 0.62f, .glow_reach = 70, .wants_grain = 1, .rows = cinematic};
const st_look st_vintage_film = {
    .name = "vintage-film", .glow_from = 0.6f, .glow_reach = 60, .wants_grain = 1, .rows = vintage};
const st_look st_cyberpunk = {.name = "cyberpunk", .glow_from = 0.42f, .glow_reach = 80, .rows = cyberpunk};
const st_look st_vaporwave = {.name = "vaporwave", .glow_from = 0.55f, .glow_reach = 70, .rows = vaporwave};
