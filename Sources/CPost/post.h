#pragma once
#include "include/cpost.h"
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { PIKA_MAXIMUM_THREADS = 4, PIKA_BLOOM_LEVELS = 5 };

/// Where a row or a column of the picture lies among those that were drawn.
typedef struct {
    int nearest;                // the sample closest to the pixel's centre
    int before;                 // the first of the two on either side
    float share[2];             // weights of those two, 1 in all
    float mass;                 // how much they say about the pixel, 0...1
} pika_place;

/// All planes have a stride of elements a row (a multiple of 8, at least width + 8); row 0 is the bottom.
struct pika_post {
    int width, height, stride;              // of the picture
    int half_width, half_height, half_stride;
    int drawn_width, drawn_height, drawn_stride;    // of the frames that come in, at most as large
    int drawn_half_width, drawn_half_height, drawn_half_stride;
    int threads, is_wide;
    // As drawn.
    float *depth;               // view depth, metres
    float *motion_x, *motion_y; // the picture's pixels from this frame to the frame before
    float *speed;               // of each row, the fastest pixel's square
    int16_t *current;           // four a pixel: Y, Co, Cg of the square root of c/(1+c), times 16384; w: distrust
    float *half_depth, *occlusion, *occlusion_blurred;
    // The picture.
    int16_t *history[2];        // as `current`, but w: how much has been gathered, times 1024
    int newest, is_first;       // is_first: there is no history yet
    pika_place *columns, *rows;
    float *half_colour;         // four a pixel, linear; w: radius of the circle of confusion in half pixels, signed
    float *half_blurred;
    float *bloom[PIKA_BLOOM_LEVELS], *bloom_scratch[PIKA_BLOOM_LEVELS];   // four a pixel
    int bloom_width[PIKA_BLOOM_LEVELS], bloom_height[PIKA_BLOOM_LEVELS];
    // This frame.
    pika_look look;
    const uint16_t *colour;
    const uint32_t *meta;
    uint8_t *luma, *chroma;
    int luma_stride, chroma_stride;
    double luma_sum[PIKA_MAXIMUM_THREADS];
    // Workers.
    pthread_t workers[PIKA_MAXIMUM_THREADS];
    pthread_mutex_t mutex;
    pthread_cond_t start, done;
    int phase, generation, running, is_stopping;
};

enum {
    PIKA_DEPTH, PIKA_OCCLUSION, PIKA_OCCLUSION_BLUR, PIKA_ENCODE, PIKA_TEMPORAL, PIKA_HALF, PIKA_LENS,
    PIKA_BLOOM_DOWN, PIKA_BLOOM_UP = PIKA_BLOOM_DOWN + PIKA_BLOOM_LEVELS, PIKA_FINISH = PIKA_BLOOM_UP + PIKA_BLOOM_LEVELS,
    PIKA_PHASES
};

/// Does thread `part` of `parts`'s share of a phase's rows.
void pika_phase_avx2(pika_post *post, int phase, int part, int parts);
void pika_phase_portable(pika_post *post, int phase, int part, int parts);
