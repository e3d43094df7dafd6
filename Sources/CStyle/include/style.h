#pragma once
#include <stdint.h>

/// A look that is put on one frame after the other; it remembers what it needs to keep still what stands still.
///
/// Not for sharing between threads, but the rows of one pass may be run by several.
typedef struct pika_style pika_style;

/// The looks by their public names, in their order ("anime", "moody" …); NULL past the last.
const char *pika_style_name(int kind);

/// - Parameters:
///   - kind: place of its name.
///   - width, height: of every frame, at least 64, at most 4096 each.
/// - Returns: NULL when memory is out.
pika_style *pika_style_create(int kind, int width, int height, uint32_t seed);
void pika_style_free(pika_style *style);

/// Takes the next frame: sRGB, four bytes a pixel (the fourth is left alone), rows without padding. It is changed in place
/// by the passes, which run in their order, each over all its rows, before the next frame is begun.
///
/// - Parameter strength: 0 leaves the frame as it is, 1 gives the whole look; between them they blend.
/// - Returns: how many passes there are.
int pika_style_begin(pika_style *style, uint8_t *pixels, float strength);

/// Rows of a pass, of the picture that this pass works on (it may be a smaller one); 1 for a pass that cannot be split.
int pika_style_rows(const pika_style *style, int pass);

/// Runs rows `from` ..< `to` of a pass; several threads may run different rows of the same pass.
void pika_style_run(pika_style *style, int pass, int from, int to);
