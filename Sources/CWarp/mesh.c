#include <math.h>

#include "include/warp.h"

/// Narrows low...high to where base + slope * x >= -slack.
static inline void narrow(float base, float slope, int *low, int *high) {
    const float slack = 1e-3f;
    if (fabsf(slope) < 1e-9f) {
        if (base < -slack) *high = *low - 1;
        return;
    }
    float edge = (-slack - base) / slope;
    if (slope > 0) {
        if (edge > (float)*low) *low = edge > 1e6f ? *high + 1 : (int)ceilf(edge);
    } else if (edge < (float)*high) {
        *high = edge < -1e6f ? *low - 1 : (int)floorf(edge);
    }
}

#if defined(__x86_64__)
__attribute__((target_clones("avx2", "default")))
#endif
void pika_mesh(
    const float *source, const float *target, const int32_t *triangles, int count, float *map, int width, int from,
    int to) {
    for (long i = (long)from * width * 2; i < (long)to * width * 2; i++) map[i] = -1e6f;
    for (int t = 0; t < count; t++) {
        const int32_t *index = triangles + 3 * t;
        const float *a = target + 2 * index[0], *b = target + 2 * index[1], *c = target + 2 * index[2];
        const float *sa = source + 2 * index[0], *sb = source + 2 * index[1], *sc = source + 2 * index[2];
        float area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        if (fabsf(area) < 1e-4f) continue;
        float top = fminf(a[1], fminf(b[1], c[1])), bottom = fmaxf(a[1], fmaxf(b[1], c[1]));
        float left = fminf(a[0], fminf(b[0], c[0])), right = fmaxf(a[0], fmaxf(b[0], c[0]));
        if (bottom < (float)from || top > (float)to || right < 0 || left > (float)width) continue;
        int first = top > (float)from ? (int)floorf(top) : from;
        int last = bottom < (float)(to - 1) ? (int)ceilf(bottom) : to - 1;
        float inverse = 1 / area;
        float ux = (c[1] - a[1]) * inverse, uy = -(c[0] - a[0]) * inverse;
        float vx = -(b[1] - a[1]) * inverse, vy = (b[0] - a[0]) * inverse;
        float stepx = (sb[0] - sa[0]) * ux + (sc[0] - sa[0]) * vx;
        float stepy = (sb[1] - sa[1]) * ux + (sc[1] - sa[1]) * vx;
        for (int y = first; y <= last; y++) {
            float dy = (float)y - a[1];
            float u = dy * uy - a[0] * ux, v = dy * vy - a[0] * vx;
            int low = left > 0 ? (int)floorf(left) : 0;
            int high = right < (float)(width - 1) ? (int)ceilf(right) : width - 1;
            narrow(u, ux, &low, &high);
            narrow(v, vx, &low, &high);
            narrow(1 - u - v, -ux - vx, &low, &high);
            float x0 = sa[0] + u * (sb[0] - sa[0]) + v * (sc[0] - sa[0]);
            float y0 = sa[1] + u * (sb[1] - sa[1]) + v * (sc[1] - sa[1]);
            float *place = map + ((long)y * width + low) * 2;
            for (int x = low; x <= high; x++, place += 2) {
                place[0] = x0 + (float)x * stepx;
                place[1] = y0 + (float)x * stepy;
            }
        }
    }
}
