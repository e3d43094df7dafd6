// Frames of a still picture that moves: eight bits a pixel and whole numbers, the same on every processor.
#include <string.h>

#include "include/warp.h"
#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BORDER = 3, PHASES = 64 };

/// Weights of the four nearest pixels by 64ths of a pixel: Catmull-Rom, in 64ths.
static const int8_t cubic[PHASES][4] = {
    {0, 64, 0, 0}, {-1, 64, 1, 0}, {-1, 64, 1, 0}, {-2, 64, 2, 0}, {-2, 63, 3, 0}, {-2, 63, 3, 0},
    {-3, 63, 4, 0}, {-3, 62, 5, 0}, {-3, 62, 6, -1}, {-3, 61, 7, -1}, {-4, 61, 8, -1}, {-4, 60, 9, -1},
    {-4, 59, 10, -1}, {-4, 58, 11, -1}, {-4, 57, 12, -1}, {-4, 56, 13, -1}, {-4, 56, 14, -2},
    {-5, 55, 16, -2}, {-5, 54, 17, -2}, {-5, 53, 18, -2}, {-5, 51, 20, -2}, {-5, 50, 21, -2},
    {-5, 49, 22, -2}, {-5, 48, 24, -3}, {-5, 47, 25, -3}, {-4, 45, 26, -3}, {-5, 44, 28, -3},
    {-5, 43, 29, -3}, {-4, 41, 30, -3}, {-4, 40, 32, -4}, {-4, 39, 33, -4}, {-4, 37, 35, -4},
    {-4, 36, 36, -4}, {-4, 35, 37, -4}, {-4, 33, 39, -4}, {-4, 32, 40, -4}, {-3, 30, 41, -4},
    {-3, 29, 43, -5}, {-3, 28, 44, -5}, {-3, 26, 45, -4}, {-3, 25, 47, -5}, {-3, 24, 48, -5},
    {-2, 22, 49, -5}, {-2, 21, 50, -5}, {-2, 20, 51, -5}, {-2, 18, 53, -5}, {-2, 17, 54, -5},
    {-2, 16, 55, -5}, {-2, 14, 56, -4}, {-1, 13, 56, -4}, {-1, 12, 57, -4}, {-1, 11, 58, -4},
    {-1, 10, 59, -4}, {-1, 9, 60, -4}, {-1, 8, 61, -4}, {-1, 7, 61, -3}, {-1, 6, 62, -3}, {0, 5, 62, -3},
    {0, 4, 63, -3}, {0, 3, 63, -2}, {0, 3, 63, -2}, {0, 2, 64, -2}, {0, 1, 64, -1}, {0, 1, 64, -1},
};

static inline int inside(int i, int n) { return i < 0 ? 0 : i < n ? i : n - 1; }
static inline uint8_t byte(float v) { return (uint8_t)(v < 0 ? 0 : v > 255 ? 255 : v + 0.5f); }

void pika_still_pack(const pika_layer *layer, const pika_still *still, int left, int top, int right, int bottom) {
    const int width = still->width, height = still->height;
    // What lies at the rim fills the border too.
    left = left <= 0 ? -BORDER : left, top = top <= 0 ? -BORDER : top;
    right = right >= width ? width + BORDER : right, bottom = bottom >= height ? height + BORDER : bottom;
    for (int y = top; y < bottom; y++) {
        uint8_t *to = still->pixels + ((long)(y + BORDER) * (width + 2 * BORDER) + left + BORDER) * 4;
        for (int x = left; x < right; x++, to += 4) {
            const uint16_t *p = layer->pixels + ((long)inside(y, height) * width + inside(x, width)) * 4;
            float red = p[0] / 65535.0f, green = p[1] / 65535.0f, blue = p[2] / 65535.0f, alpha = p[3] / 65535.0f;
            float luma = 0.2126f * red + 0.7152f * green + 0.0722f * blue;
            to[0] = byte(16 * alpha + 219 * luma);
            to[1] = byte(128 * alpha + 224 * (blue - luma) / 1.8556f);
            to[2] = byte(128 * alpha + 224 * (red - luma) / 1.5748f);
            to[3] = byte(255 * alpha);
        }
    }
}

#define OVER                                                                                 \
    if (out[3] < 255) {                                                                      \
        for (int k = 0; k < 4; k++) {                                                        \
            int v = out[k] + (behind[k] * (255 - out[3]) + 127) / 255;                       \
            shown[k] = (uint8_t)(v > 255 ? 255 : v);                                         \
        }                                                                                    \
    } else memcpy(shown, out, 4);

/// Where a pixel looks, in 64ths; 0 where it sees nothing of the picture.
static inline int place(const pika_still *still, const float *map, int *x, int *y) {
    float px = map[0], py = map[1];
    if (!(px > -1 && py > -1 && px < (float)still->width && py < (float)still->height)) return 0;
    px = px < 0 ? 0 : px > (float)(still->width - 1) ? (float)(still->width - 1) : px;
    py = py < 0 ? 0 : py > (float)(still->height - 1) ? (float)(still->height - 1) : py;
    *x = (int)(px * PHASES + 0.5f);
    *y = (int)(py * PHASES + 0.5f);
    return still->blocks[(long)(*y >> 10) * still->block_columns + (*x >> 10)];
}

static void show_portable(
    const pika_still *still, const float *map, const pika_still *plate, uint8_t *frame, int from, int to) {
    const long stride = still->width + 2 * BORDER;
    for (int row = from; row < to; row++) {
        const uint8_t *behind = plate->pixels + ((row + BORDER) * stride + BORDER) * 4;
        uint8_t *shown = frame + (long)row * still->width * 4;
        const float *look = map + (long)row * still->width * 2;
        for (int i = 0; i < still->width; i++, behind += 4, shown += 4, look += 2) {
            int x, y;
            if (!place(still, look, &x, &y)) {
                memcpy(shown, behind, 4);
                continue;
            }
            const int8_t *wx = cubic[x & 63], *wy = cubic[y & 63];
            const uint8_t *p = still->pixels + (((y >> 6) + BORDER - 1) * stride + (x >> 6) + BORDER - 1) * 4;
            uint8_t out[4];
            for (int k = 0; k < 4; k++) {
                int sum = 2048;
                for (int j = 0; j < 4; j++) {
                    const uint8_t *q = p + j * stride * 4 + k;
                    sum += wy[j] * (wx[0] * q[0] + wx[1] * q[4] + wx[2] * q[8] + wx[3] * q[12]);
                }
                sum >>= 12;
                out[k] = (uint8_t)(sum < 0 ? 0 : sum > 255 ? 255 : sum);
            }
            OVER
        }
    }
}

#if defined(__x86_64__)
/// `place` of four pixels: x, y, x, y …; returns a bit for each number that lies inside.
__attribute__((target("avx2"))) static inline int places_avx2(
    const pika_still *still, const float *map, int32_t *places) {
    const float w = (float)still->width, h = (float)still->height;
    const __m256 size = _mm256_setr_ps(w, h, w, h, w, h, w, h);
    __m256 at = _mm256_loadu_ps(map);
    __m256 inside = _mm256_and_ps(
        _mm256_cmp_ps(at, _mm256_set1_ps(-1), _CMP_GT_OQ), _mm256_cmp_ps(at, size, _CMP_LT_OQ));
    at = _mm256_max_ps(at, _mm256_setzero_ps());
    at = _mm256_min_ps(at, _mm256_sub_ps(size, _mm256_set1_ps(1)));
    at = _mm256_add_ps(_mm256_mul_ps(at, _mm256_set1_ps(PHASES)), _mm256_set1_ps(0.5f));
    _mm256_storeu_si256((__m256i *)places, _mm256_cvttps_epi32(at));
    return _mm256_movemask_ps(inside);
}

__attribute__((target("avx2"))) static void show_avx2(
    const pika_still *still, const float *map, const pika_still *plate, uint8_t *frame, int from, int to) {
    const long stride = (still->width + 2 * BORDER) * 4L;
    const __m256i by_channel = _mm256_setr_epi8(
        0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
    const __m256i upper = _mm256_setr_epi8(
        0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3);
    const __m256i lower = _mm256_add_epi8(upper, _mm256_set1_epi8(4));
    for (int row = from; row < to; row++) {
        const uint8_t *behind = plate->pixels + (row + BORDER) * stride + BORDER * 4;
        uint8_t *shown = frame + (long)row * still->width * 4;
        const float *look = map + (long)row * still->width * 2;
        // Where four pixels look, and a bit for each number that lies inside.
        int32_t places[8];
        int within = 0;
        for (int i = 0; i < still->width; i++, behind += 4, shown += 4, look += 2) {
            int x, y, horizontal, vertical, sees;
            if ((i | 3) < still->width) {
                if (!(i & 3)) within = places_avx2(still, look, places);
                x = places[2 * (i & 3)], y = places[2 * (i & 3) + 1];
                sees = (within >> 2 * (i & 3) & 3) == 3
                    && still->blocks[(long)(y >> 10) * still->block_columns + (x >> 10)];
            } else {
                sees = place(still, look, &x, &y);
            }
            if (!sees) {
                memcpy(shown, behind, 4);
                continue;
            }
            memcpy(&horizontal, cubic[x & 63], 4);
            memcpy(&vertical, cubic[y & 63], 4);
            const uint8_t *p = still->pixels + ((y >> 6) + BORDER - 1) * stride + ((x >> 6) + BORDER - 1) * 4L;
            __m256i a = _mm256_inserti128_si256(
                _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)p)),
                _mm_loadu_si128((const __m128i *)(p + stride)), 1);
            __m256i b = _mm256_inserti128_si256(
                _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(p + 2 * stride))),
                _mm_loadu_si128((const __m128i *)(p + 3 * stride)), 1);
            __m256i wx = _mm256_set1_epi32(horizontal);
            __m256i wy = _mm256_cvtepi8_epi16(_mm_set1_epi32(vertical));
            a = _mm256_maddubs_epi16(_mm256_shuffle_epi8(a, by_channel), wx);
            b = _mm256_maddubs_epi16(_mm256_shuffle_epi8(b, by_channel), wx);
            __m256i both = _mm256_add_epi32(
                _mm256_madd_epi16(a, _mm256_shuffle_epi8(wy, upper)),
                _mm256_madd_epi16(b, _mm256_shuffle_epi8(wy, lower)));
            __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1));
            sum = _mm_srai_epi32(_mm_add_epi32(sum, _mm_set1_epi32(2048)), 12);
            sum = _mm_packus_epi16(_mm_packs_epi32(sum, sum), sum);
            uint32_t pixel = (uint32_t)_mm_cvtsi128_si32(sum);
            if (pixel >> 24 == 255) {
                memcpy(shown, &pixel, 4);
                continue;
            }
            uint8_t out[4];
            memcpy(out, &pixel, 4);
            OVER
        }
    }
}
#endif

void pika_show(
    const pika_still *still, const float *map, const pika_still *plate, uint8_t *frame, int from, int to) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        show_avx2(still, map, plate, frame, from, to);
        return;
    }
#endif
    show_portable(still, map, plate, frame, from, to);
}

long pika_split(
    const uint8_t *frame, int width, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride, int from,
    int to) {
    long total = 0;
    for (int y = from; y < to; y++) {
        const uint8_t *row = frame + (long)y * width * 4;
        uint8_t *line = luma + (long)y * luma_stride;
        unsigned sum = 0;
        for (int x = 0; x < width; x++) {
            line[x] = row[4 * x];
            sum += line[x];
        }
        total += sum;
    }
    for (int y = from / 2; y < to / 2; y++) {
        const uint8_t *a = frame + (long)(2 * y) * width * 4, *b = a + (long)width * 4;
        uint8_t *line = chroma + (long)y * chroma_stride;
        // Chroma sits at the left pixel of the pair: one part, two parts, one part.
        for (int x = 0; x < width; x += 2) {
            const int left = x > 0 ? 4 * x - 4 : 0;
            for (int k = 1; k < 3; k++) {
                int sum = a[left + k] + b[left + k] + 2 * (a[4 * x + k] + b[4 * x + k]) + a[4 * x + 4 + k] + b[4 * x + 4 + k];
                line[x + k - 1] = (uint8_t)((sum + 4) >> 3);
            }
        }
    }
    return total;
}
