#include "look.h"
#include <string.h>

ST_FAST void st_blur_across(const st_plane *from, const st_plane *to, int radius, int first, int last) {
    int width = from->width;
    float share = 1.0f / (float)(2 * radius + 1);
    for (int y = first; y < last; y++) {
        const float *in = from->values + (long)y * width;
        float *out = to->values + (long)y * width;
        float sum = in[0] * (float)radius;
        for (int x = 0; x <= radius; x++) sum += in[x < width ? x : width - 1];
        for (int x = 0; x < width; x++) {
            out[x] = sum * share;
            int gone = x - radius, come = x + radius + 1;
            sum += in[come < width ? come : width - 1] - in[gone > 0 ? gone : 0];
        }
    }
}

ST_FAST void st_blur_down(const st_plane *from, const st_plane *to, int radius, int first, int last) {
    int width = from->width, height = from->height;
    float share = 1.0f / (float)(2 * radius + 1);
    // A tent of rows: smooth enough that one pass across and one down look round.
    for (int y = first; y < last; y++) {
        float *out = to->values + (long)y * width;
        memset(out, 0, (size_t)width * sizeof *out);
        float total = 0;
        for (int k = -radius; k <= radius; k++) {
            int row = y + k < 0 ? 0 : y + k >= height ? height - 1 : y + k;
            float weight = (float)(radius + 1 - (k < 0 ? -k : k)) * share;
            const float *in = from->values + (long)row * width;
            total += weight;
            for (int x = 0; x < width; x++) out[x] += in[x] * weight;
        }
        for (int x = 0; x < width; x++) out[x] /= total;
    }
}

enum { tile = 64, sectors = 8, reach = 6 };

typedef struct {
    float sum[sectors][5][tile];
} patches;

/// How much of a sector lies at an offset: polynomial weights, which need no table of angles.
static float share_of(int sector, int dx, int dy, float radius) {
    float x = (float)dx / (radius + 0.5f), y = (float)dy / (radius + 0.5f);
    float distance = x * x + y * y;
    if (distance > 1) return 0;
    float angle = (float)sector * 0.78539816f;
    float along = x * cosf(angle) + y * sinf(angle), beside = y * cosf(angle) - x * sinf(angle);
    float weight = along + 0.33f - 3.2f * beside * beside;
    return weight <= 0 ? 0 : weight * weight * expf(-2 * distance);
}

ST_FAST void st_flatten(const st_plane from[3], const st_plane to[3], int radius, int first, int last) {
    int width = from[0].width, height = from[0].height;
    if (radius > reach) radius = reach;
    float weights[2 * reach + 1][2 * reach + 1][sectors];
    for (int dy = -radius; dy <= radius; dy++)
        for (int dx = -radius; dx <= radius; dx++)
            for (int s = 0; s < sectors; s++)
                weights[dy + radius][dx + radius][s] = share_of(s, dx, dy, (float)radius);
    float totals[sectors] = {0};
    for (int dy = 0; dy <= 2 * radius; dy++)
        for (int dx = 0; dx <= 2 * radius; dx++)
            for (int s = 0; s < sectors; s++) totals[s] += weights[dy][dx][s];
    patches p;
    float lines[3][tile + 2 * reach];
    float squares[tile + 2 * reach];
    for (int y = first; y < last; y++) {
        for (int left = 0; left < width; left += tile) {
            int count = width - left < tile ? width - left : tile;
            memset(&p, 0, sizeof p);
            for (int dy = -radius; dy <= radius; dy++) {
                int row = y + dy < 0 ? 0 : y + dy >= height ? height - 1 : y + dy;
                for (int i = 0; i < count + 2 * radius; i++) {
                    int x = left + i - radius;
                    x = x < 0 ? 0 : x >= width ? width - 1 : x;
                    long place = (long)row * width + x;
                    for (int c = 0; c < 3; c++) lines[c][i] = from[c].values[place];
                    float l = st_luma(lines[0][i], lines[1][i], lines[2][i]);
                    squares[i] = l * l;
                }
                for (int dx = 0; dx <= 2 * radius; dx++) {
                    for (int s = 0; s < sectors; s++) {
                        float w = weights[dy + radius][dx][s];
                        if (w <= 0) continue;
                        float(*sum)[tile] = p.sum[s];
                        for (int i = 0; i < count; i++) {
                            sum[0][i] += w * lines[0][i + dx];
                            sum[1][i] += w * lines[1][i + dx];
                            sum[2][i] += w * lines[2][i + dx];
                            sum[3][i] += w * squares[i + dx];
                        }
                    }
                }
            }
            float result[3][tile] = {{0}}, whole[tile] = {0};
            for (int s = 0; s < sectors; s++) {
                float scale = 1 / totals[s];
                float(*sum)[tile] = p.sum[s];
                for (int i = 0; i < count; i++) {
                    float r = sum[0][i] * scale, g = sum[1][i] * scale, b = sum[2][i] * scale;
                    float l = st_luma(r, g, b), variance = sum[3][i] * scale - l * l;
                    if (variance < 0) variance = 0;
                    // The calmest sectors win, by the eighth power of their deviation, softly.
                    float q = 1 + variance * 4000;
                    float w = 1 / (q * q * q * q);
                    result[0][i] += w * r;
                    result[1][i] += w * g;
                    result[2][i] += w * b;
                    whole[i] += w;
                }
            }
            for (int c = 0; c < 3; c++)
                for (int i = 0; i < count; i++)
                    to[c].values[(long)y * width + left + i] = result[c][i] / (whole[i] + 1e-20f);
        }
    }
}

ST_FAST void st_enlarge(const st_plane *from, int width, int height, int y, float *row) {
    float v = ((float)y + 0.5f) * (float)from->height / (float)height - 0.5f;
    v = st_clamp(v, 0, (float)(from->height - 1));
    int a = (int)v, b = a + 1 < from->height ? a + 1 : a;
    float t = v - (float)a;
    const float *upper = from->values + (long)a * from->width, *lower = from->values + (long)b * from->width;
    float scale = (float)from->width / (float)width;
    int last = from->width - 1;
    for (int x = 0; x < width; x++) {
        float u = ((float)x + 0.5f) * scale - 0.5f;
        u = u < 0 ? 0 : u > (float)last ? (float)last : u;
        int i = (int)u, j = i + 1 < last ? i + 1 : last;
        float s = u - (float)i;
        float l = upper[i] + (lower[i] - upper[i]) * t, r = upper[j] + (lower[j] - upper[j]) * t;
        row[x] = l + (r - l) * s;
    }
}
