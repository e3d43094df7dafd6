#pragma once
#include <stdint.h>

/// Post-processing of linear HDR frames on the processor: temporal antialiasing and upsampling, ambient occlusion, depth of
/// field, motion blur, bloom, film curve, grade, grain, and conversion to NV12 (BT.709, legal range).
///
/// Frames must be given in order; the object keeps the picture's history. One frame at a time.
typedef struct pika_post pika_post;

/// How a frame was seen and is to look. Matrices are column by column.
typedef struct {
    float inverse_view_projection[16];   // clip space to world, without the antialiasing shift
    float previous_view_projection[16];
    float jitter[2];                     // drawn pixels, +x right, +y up
    float tan_half_fov;                  // vertical
    float exposure;
    float focus_distance, aperture;      // metres; aperture 0 has everything sharp
    float occlusion, occlusion_radius;   // 0…1; metres
    float bloom, bloom_threshold;
    float shutter;                       // share of the frame time, 0 has no motion blur
    float lift[3], gamma[3], gain[3], saturation, contrast, shadow_tint[3], highlight_tint[3];
    float vignette, grain;
    uint32_t index;                      // number of the frame: the grain's seed
} pika_look;

/// Nil when out of memory. The picture is `width` x `height`, even numbers; frames come as drawn, in even numbers at most
/// as large. `threads` is 1…4. `portable` keeps to plain x86-64 (for tests).
pika_post *pika_post_new(
    int width, int height, int drawn_width, int drawn_height, int threads, int portable);
void pika_post_free(pika_post *post);

/// 1 when the AVX2 body is in use.
int pika_post_is_wide(const pika_post *post);

/// `colour`: four halves a pixel (radiance; w: distrust of history). `meta`: two words a pixel (bits of the view
/// depth; motion beyond the camera's as two halves in parts of the frame, now minus before). Row 0 of both is the
/// bottom, and 64 readable bytes follow the last row. `luma`, `chroma`: NV12 planes, row 0 at the top, with
/// strides in bytes.
/// Returns the mean luma, 0…255.
float pika_post_run(
    pika_post *post, const pika_look *look, const uint16_t *colour, const uint32_t *meta, uint8_t *luma,
    int luma_stride, uint8_t *chroma, int chroma_stride);
