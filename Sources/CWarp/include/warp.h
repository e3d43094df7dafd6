#pragma once
#include <stdint.h>

/// A picture that is laid over others: 16-bit red, green, blue, alpha, premultiplied, rows without padding.
typedef struct {
    const uint16_t *pixels;
    int width, height;
    /// One byte for each block of 16 × 16 pixels (rounded up): 0 nothing to see, 1 mixed, 2 opaque; blocks count
    /// what a sample near their edge can reach.
    const uint8_t *blocks;
    int block_columns;
    /// Four floats a node: where in the picture the node's place in the frame looks (x, y, in pixels, centre of the
    /// first is 0), a factor for its light, and what is added to it (0…1).
    const float *grid;
    /// Pixels between nodes: 4, 8 or 16; as many nodes as cover the frame, and one more each way.
    int step, columns;
} pika_layer;

/// A frame that is being made: planes of floats 0…1; `cover` is how much of the pixel the front layer hides.
typedef struct {
    float *red, *green, *blue, *cover;
    int width, height;
} pika_canvas;

/// A soft ellipse in front of the frame, or behind its front layer.
typedef struct {
    float x, y;
    /// Half axes in pixels and the direction of the first (cosine, sine).
    float long_axis, short_axis, cosine, sine;
    float red, green, blue, alpha;
    /// 0 hard-edged … 1 falls off from the middle.
    float softness;
    /// 0 covers, 1 adds light.
    float glow;
    /// 1 lets the front layer hide it.
    float behind;
} pika_sprite;

/// Lays layers over each other, the last in front, in rows `from` ..< `to`.
///
/// The first layer fills the frame. Samples are bicubic; places outside a picture see its mirror image.
void pika_compose(const pika_layer *layers, int count, const pika_canvas *canvas, int from, int to);

/// Draws sprites into rows `from` ..< `to`.
void pika_sprites(const pika_sprite *sprites, int count, const pika_canvas *canvas, int from, int to);

/// Writes NV12 (BT.709, legal range) of rows `from` ..< `to` (even), dithered; returns the sum of their luma bytes.
double pika_nv12(
    const pika_canvas *canvas, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride, int from, int to);

/// Writes where every pixel of rows `from` ..< `to` looks in a picture: two floats, or −1e6 where no triangle lies.
///
/// `source` and `target` are x, y of the mesh's points in the picture and in the frame.
void pika_mesh(
    const float *source, const float *target, const int32_t *triangles, int count, float *map, int width, int from,
    int to);

/// Lays a picture, seen through a map of `pika_mesh`, over the canvas's `plate` (three planes, each as large as the
/// frame) in rows `from` ..< `to`.
void pika_lay(
    const pika_layer *layer, const float *map, const float *plate, const pika_canvas *canvas, int from, int to);
