#include "include/warp.h"

static inline int clamped(int v) { return v < 0 ? 0 : v > 255 ? 255 : v; }

void pika_unpack_nv12(
    const uint8_t *luma, int luma_stride, const uint8_t *chroma, int chroma_stride, uint8_t *rgba, int width, int height,
    int from, int to) {
    int last = width / 2 - 1;
    for (int y = from; y < to; y++) {
        const uint8_t *line = luma + (long)y * luma_stride;
        // Chroma lies between two rows, and at every second column.
        int near = y / 2, far = y & 1 ? near + 1 : near - 1;
        if (far < 0 || far >= height / 2) far = near;
        const uint8_t *a = chroma + (long)near * chroma_stride, *b = chroma + (long)far * chroma_stride;
        uint8_t *out = rgba + (long)y * width * 4;
        for (int x = 0; x < width; x++) {
            int i = x / 2, j = (x & 1) && i < last ? i + 1 : i;
            int cb = (3 * (a[2 * i] + a[2 * j]) + b[2 * i] + b[2 * j] + 4) / 8 - 128;
            int cr = (3 * (a[2 * i + 1] + a[2 * j + 1]) + b[2 * i + 1] + b[2 * j + 1] + 4) / 8 - 128;
            int base = 76309 * (line[x] - 16) + 32768;
            out[4 * x] = (uint8_t)clamped((base + 117489 * cr) >> 16);
            out[4 * x + 1] = (uint8_t)clamped((base - 13975 * cb - 34925 * cr) >> 16);
            out[4 * x + 2] = (uint8_t)clamped((base + 138438 * cb) >> 16);
            out[4 * x + 3] = 255;
        }
    }
}

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
    const uint8_t *rgba, int width, int height, float *red, float *green, float *blue, int columns, int rows, int from,
    int to) {
    for (int row = from; row < to; row++) {
        int top = (int)((long)row * height / rows), bottom = (int)((long)(row + 1) * height / rows);
        if (bottom <= top) bottom = top + 1;
        for (int column = 0; column < columns; column++) {
            int left = (int)((long)column * width / columns), right = (int)((long)(column + 1) * width / columns);
            if (right <= left) right = left + 1;
            int r = 0, g = 0, b = 0;
            for (int y = top; y < bottom; y++) {
                const uint8_t *p = rgba + ((long)y * width + left) * 4;
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

void pika_plate(
    const uint8_t *rgba, int width, int height, const float *const plate[3], const float *hole, int columns, int rows,
    uint8_t *target, int from, int to) {
    for (int row = from; row < to; row++) {
        between y = place(row, height, rows);
        const float *h0 = hole + (long)y.a * columns, *h1 = hole + (long)y.b * columns;
        for (int column = 0; column < width; column++) {
            between x = place(column, width, columns);
            long at = ((long)row * width + column) * 4;
            float take = mixed(h0, h1, x, y.t);
            for (int channel = 0; channel < 3; channel++) {
                float own = rgba[at + channel];
                if (take > 0.002f) {
                    const float *p = plate[channel];
                    float fill = 255 * mixed(p + (long)y.a * columns, p + (long)y.b * columns, x, y.t);
                    own += (fill - own) * take;
                }
                target[at + channel] = (uint8_t)(own < 0 ? 0 : own > 255 ? 255 : own + 0.5f);
            }
            target[at + 3] = 255;
        }
    }
}
