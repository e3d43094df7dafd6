#include "post.h"

typedef struct { pika_post *post; int part; } worker_argument;

static void run_part(pika_post *p, int phase, int part) {
    if (p->is_wide) pika_phase_avx2(p, phase, part, p->threads);
    else pika_phase_portable(p, phase, part, p->threads);
}

static void *work(void *raw) {
    worker_argument argument = *(worker_argument *)raw;
    free(raw);
    pika_post *p = argument.post;
    int seen = 0;
    for (;;) {
        pthread_mutex_lock(&p->mutex);
        while (p->generation == seen && !p->is_stopping) pthread_cond_wait(&p->start, &p->mutex);
        if (p->is_stopping) { pthread_mutex_unlock(&p->mutex); return NULL; }
        seen = p->generation;
        int phase = p->phase;
        pthread_mutex_unlock(&p->mutex);
        run_part(p, phase, argument.part);
        pthread_mutex_lock(&p->mutex);
        if (--p->running == 0) pthread_cond_signal(&p->done);
        pthread_mutex_unlock(&p->mutex);
    }
}

static void run_phase(pika_post *p, int phase) {
    if (p->threads > 1) {
        pthread_mutex_lock(&p->mutex);
        p->phase = phase;
        p->running = p->threads - 1;
        p->generation++;
        pthread_cond_broadcast(&p->start);
        pthread_mutex_unlock(&p->mutex);
    }
    run_part(p, phase, 0);
    if (p->threads > 1) {
        pthread_mutex_lock(&p->mutex);
        while (p->running > 0) pthread_cond_wait(&p->done, &p->mutex);
        pthread_mutex_unlock(&p->mutex);
    }
}

static void *plane(size_t elements, size_t size) { return calloc(elements + 64, size); }

pika_post *pika_post_new(
    int width, int height, int drawn_width, int drawn_height, int threads, int portable
) {
    pika_post *p = calloc(1, sizeof *p);
    if (!p) return NULL;
    p->width = width;
    p->height = height;
    p->stride = (width + 15) & ~7;
    p->half_width = width / 2;
    p->half_height = height / 2;
    p->half_stride = (p->half_width + 15) & ~7;
    p->drawn_width = drawn_width;
    p->drawn_height = drawn_height;
    p->drawn_stride = (drawn_width + 15) & ~7;
    p->drawn_half_width = drawn_width / 2;
    p->drawn_half_height = drawn_height / 2;
    p->drawn_half_stride = (p->drawn_half_width + 15) & ~7;
    p->threads = threads < 1 ? 1 : threads > PIKA_MAXIMUM_THREADS ? PIKA_MAXIMUM_THREADS : threads;
    p->is_wide = !portable && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    p->is_first = 1;
    pthread_mutex_init(&p->mutex, NULL);
    pthread_cond_init(&p->start, NULL);
    pthread_cond_init(&p->done, NULL);
    size_t full = (size_t)p->stride * height, half = (size_t)p->half_stride * p->half_height;
    size_t drawn = (size_t)p->drawn_stride * drawn_height;
    size_t drawn_half = (size_t)p->drawn_half_stride * p->drawn_half_height;
    int complete = (p->depth = plane(drawn, 4)) && (p->motion_x = plane(drawn, 4)) && (p->motion_y = plane(drawn, 4))
        && (p->speed = plane((size_t)drawn_height, 4)) && (p->current = plane(drawn * 4, 2))
        && (p->history[0] = plane(full * 4, 2)) && (p->history[1] = plane(full * 4, 2))
        && (p->columns = plane((size_t)width, sizeof(pika_place))) && (p->rows = plane((size_t)height, sizeof(pika_place)))
        && (p->half_depth = plane(drawn_half, 4)) && (p->occlusion = plane(drawn_half, 4))
        && (p->occlusion_blurred = plane(drawn_half, 4)) && (p->half_colour = plane(half * 4, 4))
        && (p->half_blurred = plane(half * 4, 4));
    int w = p->half_width, h = p->half_height;
    for (int i = 0; complete && i < PIKA_BLOOM_LEVELS; i++) {
        w = w > 2 ? w / 2 : 1;
        h = h > 2 ? h / 2 : 1;
        p->bloom_width[i] = w;
        p->bloom_height[i] = h;
        complete = (p->bloom[i] = plane((size_t)w * h * 4, 4)) && (p->bloom_scratch[i] = plane((size_t)w * h * 4, 4));
    }
    int started = 1;
    for (; complete && started < p->threads; started++) {
        worker_argument *argument = malloc(sizeof *argument);
        if (!argument) { complete = 0; break; }
        *argument = (worker_argument){p, started};
        if (pthread_create(&p->workers[started], NULL, work, argument)) { free(argument); complete = 0; break; }
    }
    if (!complete) { p->threads = started; pika_post_free(p); return NULL; }
    return p;
}

void pika_post_free(pika_post *p) {
    if (!p) return;
    pthread_mutex_lock(&p->mutex);
    p->is_stopping = 1;
    pthread_cond_broadcast(&p->start);
    pthread_mutex_unlock(&p->mutex);
    for (int i = 1; i < p->threads; i++) pthread_join(p->workers[i], NULL);
    pthread_cond_destroy(&p->start);
    pthread_cond_destroy(&p->done);
    pthread_mutex_destroy(&p->mutex);
    void *planes[] = {p->depth, p->motion_x, p->motion_y, p->speed, p->current, p->history[0], p->history[1], p->columns,
        p->rows, p->half_depth, p->occlusion, p->occlusion_blurred, p->half_colour, p->half_blurred};
    for (size_t i = 0; i < sizeof planes / sizeof *planes; i++) free(planes[i]);
    for (int i = 0; i < PIKA_BLOOM_LEVELS; i++) { free(p->bloom[i]); free(p->bloom_scratch[i]); }
    free(p);
}

/// Where the picture's pixels lie between samples that are shifted by `jitter`. A sample counts by a bell of less than
/// a pixel's width; where there is no past to lean on, a wider one hides that samples are fewer than pixels.
static void find_places(pika_place *places, int count, int drawn, float jitter, int is_first) {
    float ratio = (float)count / drawn, narrow = ratio / (is_first ? .8f : .47f);
    for (int i = 0; i < count; i++) {
        float at = (i + .5f) / ratio + jitter, below = floorf(at - .5f), share = at - .5f - below;
        float a = expf(-.5f * share * share * narrow * narrow), b = expf(-.5f * (1 - share) * (1 - share) * narrow * narrow);
        int nearest = (int)floorf(at), before = (int)below;
        if (before < 0) { before = 0; a = b; b = 0; }
        if (before > drawn - 2) { before = drawn - 2; b = a; a = 0; }
        places[i] = (pika_place){
            nearest < 0 ? 0 : nearest >= drawn ? drawn - 1 : nearest, before, {a / (a + b), b / (a + b)}, fminf(a + b, 1)};
    }
}

int pika_post_is_wide(const pika_post *p) { return p->is_wide; }

float pika_post_run(
    pika_post *p, const pika_look *look, const uint16_t *colour, const uint32_t *meta, uint8_t *luma,
    int luma_stride, uint8_t *chroma, int chroma_stride
) {
    p->look = *look;
    p->colour = colour;
    p->meta = meta;
    p->luma = luma;
    p->chroma = chroma;
    p->luma_stride = luma_stride;
    p->chroma_stride = chroma_stride;
    p->newest ^= 1;
    find_places(p->columns, p->width, p->drawn_width, look->jitter[0], p->is_first);
    find_places(p->rows, p->height, p->drawn_height, look->jitter[1], p->is_first);
    for (int phase = 0; phase < PIKA_PHASES; phase++) {
        if (look->occlusion <= 0 && (phase == PIKA_OCCLUSION || phase == PIKA_OCCLUSION_BLUR)) continue;
        if (look->aperture <= 0 && phase == PIKA_LENS) continue;
        run_phase(p, phase);
    }
    double sum = 0;
    for (int i = 0; i < p->threads; i++) sum += p->luma_sum[i];
    p->is_first = 0;
    return (float)(sum / ((double)p->width * p->height));
}
