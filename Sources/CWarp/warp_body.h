#pragma once
#include "include/warp.h"

#define PIKA_BODY(name)                                                                                     \
    void pika_compose_##name(                                                                               \
        const pika_layer *layers, int count, const pika_canvas *canvas, int from, int to);                  \
    double pika_nv12_##name(                                                                                \
        const pika_canvas *canvas, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride,      \
        int from, int to);
PIKA_BODY(avx2)
PIKA_BODY(portable)
