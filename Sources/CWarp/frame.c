#include "include/warp.h"

#include <string.h>

static inline int clamped(int v) { return v < 0 ? 0 : v > 255 ? 255 : v; }

long pika_pack_nv12(
    const uint8_t *rgba, int width, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride, int from, int to) {
    long sum = 0;
    for (int y = from; y < to; y++) {
        const uint8_t *in = rgba + (long)y * width * 4;
        uint8_t *line = luma + (long)y * luma_stride;
        int row = 0;
        for (int x = 0; x < width; x++) {
            int v = (11966 * in[4 * x] + 40254 * in[4 * x + 1] + 4064 * in[4 * x + 2] + 32768) >> 16;
            line[x] = (uint8_t)(v + 16);
            row += v + 16;
        }
        sum += row;
    }
    for (int y = from; y < to; y += 2) {
        const uint8_t *in = rgba + (long)y * width * 4, *next = in + (long)width * 4;
        uint8_t *line = chroma + (long)(y / 2) * chroma_stride;
        for (int x = 0; x < width; x += 2) {
            // Weights 1 2 1 about the even column, which is where chroma is sited.
            int left = x > 0 ? 4 * (x - 1) : 0, here = 4 * x, right = 4 * (x + 1);
            int r = in[left] + 2 * in[here] + in[right] + next[left] + 2 * next[here] + next[right];
            int g = in[left + 1] + 2 * in[here + 1] + in[right + 1] + next[left + 1] + 2 * next[here + 1]
                + next[right + 1];
            int b = in[left + 2] + 2 * in[here + 2] + in[right + 2] + next[left + 2] + 2 * next[here + 2]
                + next[right + 2];
            line[x] = (uint8_t)clamped(((-6596 * r - 22189 * g + 28784 * b + (1 << 18)) >> 19) + 128);
            line[x + 1] = (uint8_t)clamped(((28784 * r - 26145 * g - 2639 * b + (1 << 18)) >> 19) + 128);
        }
    }
    return sum;
}

void pika_shrink(
    const uint8_t *rgba, int stride, int width, int height, float *red, float *green, float *blue, int columns, int rows,
    int from, int to) {
    for (int row = from; row < to; row++) {
        int top = (int)((long)row * height / rows), bottom = (int)((long)(row + 1) * height / rows);
        if (bottom <= top) bottom = top + 1;
        for (int column = 0; column < columns; column++) {
            int left = (int)((long)column * width / columns), right = (int)((long)(column + 1) * width / columns);
            if (right <= left) right = left + 1;
            int r = 0, g = 0, b = 0;
            for (int y = top; y < bottom; y++) {
                const uint8_t *p = rgba + ((long)y * stride + left) * 4;
                for (int x = left; x < right; x++, p += 4) {
                    r += p[0];
                    g += p[1];
                    b += p[2];
                }
            }
            float share = 1.0f / (255.0f * (float)((bottom - top) * (right - left)));
            long place = (long)row * columns + column;
            red[place] = (float)r * share;
            green[place] = (float)g * share;
            blue[place] = (float)b * share;
        }
    }
}

/// A place between four values of a small plane that is seen at a frame's size.
typedef struct {
    int a, b;
    float t;
} between;

static between place(int at, int size, int small) {
    float v = ((float)at + 0.5f) * (float)small / (float)size - 0.5f;
    if (v < 0) v = 0;
    if (v > (float)(small - 1)) v = (float)(small - 1);
    int a = (int)v;
    return (between){a, a + 1 < small ? a + 1 : a, v - (float)a};
}

static inline float mixed(const float *top, const float *bottom, between x, float t) {
    float upper = top[x.a] + (top[x.b] - top[x.a]) * x.t;
    float lower = bottom[x.a] + (bottom[x.b] - bottom[x.a]) * x.t;
    return upper + (lower - upper) * t;
}

void pika_guided_mask(
    const uint8_t *rgba, int width, int height, const float *slope, const float *offset, int columns, int rows,
    uint8_t *mask, int from, int to) {
    for (int row = from; row < to; row++) {
        between y = place(row, height, rows);
        const float *s0 = slope + (long)y.a * columns, *s1 = slope + (long)y.b * columns;
        const float *o0 = offset + (long)y.a * columns, *o1 = offset + (long)y.b * columns;
        for (int column = 0; column < width; column++) {
            between x = place(column, width, columns);
            const uint8_t *p = rgba + ((long)row * width + column) * 4;
            float light = (0.2126f * p[0] + 0.7152f * p[1] + 0.0722f * p[2]) / 255;
            float v = (mixed(s0, s1, x, y.t) * light + mixed(o0, o1, x, y.t) - 0.15f) / 0.7f;
            v = v < 0 ? 0 : v > 1 ? 1 : v;
            mask[(long)row * width + column] = (uint8_t)(v * v * (3 - 2 * v) * 255 + 0.5f);
        }
    }
}

void pika_plate_add(
    const uint8_t *rgba, int width, int height, const float *hole, int columns, int rows, float *red, float *green,
    float *blue, float *weight, int from, int to) {
    for (int row = from; row < to; row++) {
        between y = place(row, height, rows);
        const float *h0 = hole + (long)y.a * columns, *h1 = hole + (long)y.b * columns;
        for (int column = 0; column < width; column++) {
            if (mixed(h0, h1, place(column, width, columns), y.t) > 0.02f) continue;
            long at = (long)row * width + column;
            red[at] += rgba[4 * at] * (1.0f / 255);
            green[at] += rgba[4 * at + 1] * (1.0f / 255);
            blue[at] += rgba[4 * at + 2] * (1.0f / 255);
            weight[at] += 1;
        }
    }
}

void pika_plate_gather(
    const uint8_t *seen, int width, int height, const float *hole, int columns, int rows, const double *map, float *red,
    float *green, float *blue, float *open, int left, int right, int from, int to) {
    for (int row = from; row < to; row++) {
        for (int column = left; column < right; column++) {
            long at = (long)row * width + column;
            if (open[at] <= 0.002f) continue;
            double u = (column + 0.5) / width, v = (row + 0.5) / width;
            float x = (float)((map[0] * u + map[1] * v + map[2]) * width - 0.5);
            float y = (float)((map[3] * u + map[4] * v + map[5]) * width - 0.5);
            if (!(x >= 0 && y >= 0 && x < (float)(width - 1) && y < (float)(height - 1))) continue;
            int ix = (int)x, iy = (int)y;
            if (hole[(long)(iy * rows / height) * columns + ix * columns / width] > 0.02f) continue;
            const uint8_t *a = seen + 4 * ((long)iy * width + ix), *b = a + 4 * (long)width;
            float s = x - (float)ix, t = y - (float)iy;
            float *out[3] = {red, green, blue};
            for (int channel = 0; channel < 3; channel++) {
                float upper = (float)a[channel] + (float)(a[channel + 4] - a[channel]) * s;
                float lower = (float)b[channel] + (float)(b[channel + 4] - b[channel]) * s;
                out[channel][at] = (upper + (lower - upper) * t) * (1.0f / 255);
            }
            open[at] = 0;
        }
    }
}

void pika_plate(
    const uint8_t *rgba, int width, int height, const float *red, const float *green, const float *blue, int wide, int high,
    const float *hole, int columns, int rows, uint8_t *target, int from, int to) {
    const float *plate[3] = {red, green, blue};
    for (int row = from; row < to; row++) {
        between y = place(row, height, rows), v = place(row, height, high);
        const float *h0 = hole + (long)y.a * columns, *h1 = hole + (long)y.b * columns;
        memcpy(target + (long)row * width * 4, rgba + (long)row * width * 4, (size_t)width * 4);
        for (int column = 0; column < width; column++) {
            float take = mixed(h0, h1, place(column, width, columns), y.t);
            if (take < 0.002f) continue;
            between u = place(column, width, wide);
            uint8_t *out = target + ((long)row * width + column) * 4;
            for (int channel = 0; channel < 3; channel++) {
                const float *p = plate[channel];
                float fill = 255 * mixed(p + (long)v.a * wide, p + (long)v.b * wide, u, v.t);
                out[channel] = (uint8_t)clamped((int)(out[channel] + (fill - out[channel]) * take + 0.5f));
            }
        }
    }
}
