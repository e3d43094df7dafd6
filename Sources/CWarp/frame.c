#include "include/warp.h"

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
