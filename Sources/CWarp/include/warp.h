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

/// A picture of bytes that is seen through a map: luma, Cb, Cr (BT.709, legal range) and alpha, premultiplied, with a
/// border of three pixels around it that repeats its rim.
typedef struct {
    uint8_t *pixels;
    int width, height;
    /// As `pika_layer` has them.
    const uint8_t *blocks;
    int block_columns;
} pika_still;

/// Brings a rectangle of a layer into a still of the same size.
void pika_still_pack(const pika_layer *layer, const pika_still *still, int left, int top, int right, int bottom);

/// Shows a still through a map of `pika_mesh`, over a plate of the same size, in rows `from` ..< `to` of a frame: luma,
/// Cb, Cr and alpha a pixel, as large as the still.
void pika_show(
    const pika_still *still, const float *map, const pika_still *plate, uint8_t *frame, int from, int to);

/// Takes such a frame apart into NV12, rows `from` ..< `to` (even); returns the sum of their luma bytes.
long pika_split(
    const uint8_t *frame, int width, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride, int from,
    int to);

/// Turns sRGB of four bytes a pixel without padding into NV12 (BT.709, legal range), rows `from` ..< `to` (even); returns the
/// sum of their luma bytes.
long pika_pack_nv12(
    const uint8_t *rgba, int width, uint8_t *luma, int luma_stride, uint8_t *chroma, int chroma_stride, int from, int to);

/// Writes rows `from` ..< `to` of three small planes, 0…1: means of the pixels that fall on them.
///
/// - Parameters:
///   - rgba: first pixel of the part that is wanted.
///   - stride: pixels from row to row.
///   - width, height: of the part.
void pika_shrink(
    const uint8_t *rgba, int stride, int width, int height, float *red, float *green, float *blue, int columns, int rows,
    int from, int to);

/// Rows `from` ..< `to` of a mask of bytes from the small planes of a guided filter.
void pika_guided_mask(
    const uint8_t *rgba, int width, int height, const float *slope, const float *offset, int columns, int rows,
    uint8_t *mask, int from, int to);

/// Adds what is seen of the background, where the hole (0…1, small) is shut, to sums of a frame's size.
void pika_plate_add(
    const uint8_t *rgba, int width, int height, const float *hole, int columns, int rows, float *red, float *green,
    float *blue, float *weight, int from, int to);

/// Fills what is open of a plate (width x height) with what another picture of its size saw of the background.
///
/// - Parameters:
///   - hole: of that picture, small, 0…1.
///   - left, right: no other columns are open.
///   - map: six numbers, x' = a x + b y + c, y' = d x + e y + f in fractions of the width: where a place of the plate is in it.
void pika_plate_gather(
    const uint8_t *seen, int width, int height, const float *hole, int columns, int rows, const double *map, float *red,
    float *green, float *blue, float *open, int left, int right, int from, int to);

/// Rows `from` ..< `to` of a frame whose hole (0…1, columns x rows) shows a plate (0…1, wide x high), both of any size.
void pika_plate(
    const uint8_t *rgba, int width, int height, const float *red, const float *green, const float *blue, int wide, int high,
    const float *hole, int columns, int rows, uint8_t *target, int from, int to);
