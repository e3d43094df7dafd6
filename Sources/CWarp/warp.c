#include "warp_body.h"

static int is_wide(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

void pika_compose(const pika_layer *layers, int count, const pika_canvas *canvas, int from, int to) {
    if (is_wide()) pika_compose_avx2(layers, count, canvas, from, to);
    else pika_compose_portable(layers, count, canvas, from, to);
}

void pika_sprites(const pika_sprite *sprites, int count, const pika_canvas *canvas, int from, int to) {
    for (int i = 0; i < count; i++) {
        pika_sprite s = sprites[i];
        float reach = s.long_axis > s.short_axis ? s.long_axis : s.short_axis;
        reach += 1;
        int top = (int)(s.y - reach), bottom = (int)(s.y + reach) + 1;
        int left = (int)(s.x - reach), right = (int)(s.x + reach) + 1;
        if (top < from) top = from;
        if (bottom > to) bottom = to;
        if (left < 0) left = 0;
        if (right > canvas->width) right = canvas->width;
        // A hard edge is softened over a pixel, a soft one over the whole ellipse.
        float edge = 1 / (s.softness > 0.02f ? s.softness : 0.02f);
        float pixel = s.short_axis > 0.7f ? s.short_axis : 0.7f;
        if (edge > pixel) edge = pixel;
        for (int y = top; y < bottom; y++) {
            float dy = (float)y - s.y;
            long row = (long)y * canvas->width;
            for (int x = left; x < right; x++) {
                float dx = (float)x - s.x;
                float u = (dx * s.cosine + dy * s.sine) / s.long_axis;
                float v = (dy * s.cosine - dx * s.sine) / s.short_axis;
                float inside = (1 - (u * u + v * v)) * edge;
                if (inside <= 0) continue;
                if (inside > 1) inside = 1;
                inside = inside * inside * (3 - 2 * inside);
                float a = inside * s.alpha * (1 - s.behind * canvas->cover[row + x]);
                float keep = 1 - a * (1 - s.glow);
                canvas->red[row + x] = canvas->red[row + x] * keep + s.red * a;
                canvas->green[row + x] = canvas->green[row + x] * keep + s.green * a;
                canvas->blue[row + x] = canvas->blue[row + x] * keep + s.blue * a;
            }
        }
    }
}

double pika_nv12(
    const pika_canvas *canvas, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride, int from, int to) {
    return is_wide() ? pika_nv12_avx2(canvas, luma, luma_stride, chroma, chroma_stride, from, to)
                     : pika_nv12_portable(canvas, luma, luma_stride, chroma, chroma_stride, from, to);
}
