#pragma once
#include <stdint.h>

/// An effect that happens to the subject of a clip, frame by frame.
///
/// Not for sharing between threads, but the rows of one frame may be painted by several.
typedef struct pika_effect pika_effect;

/// What is known of a frame. Pictures are sRGB, four bytes a pixel, rows without padding, all of the film's size.
typedef struct {
    const uint8_t *frame;
    /// The same place without the subject.
    const uint8_t *plate;
    /// How much of each pixel is the subject: one byte, soft at its rim. Its colours are `frame`'s.
    const uint8_t *mask;
    /// The box around the subject in pixels, steady from frame to frame; it may reach past the frame.
    float left, top, right, bottom;
    /// Eyes of the subject, where a face is found: x, y in pixels and half the eye's width; 0, 1 or 2 of them.
    int eyes;
    float eye[2][3];
    /// Box of the face from brow to chin, left, top, right, bottom; all 0 without one.
    float face[4];
} pika_subject;

/// The effects by their public names, in their order ("cake-ify", "crumble" …); NULL past the last.
const char *pika_effect_name(int kind);

/// - Parameters:
///   - kind: place of its name.
///   - width, height: of every frame, at least 64, at most 4096 each.
///   - seconds: how long the clip lasts, 0.5…60.
///   - still: the subject as it is in the clip's first frame; for what is decided once (cracks, shards, where to cut).
/// - Returns: NULL when memory is out.
pika_effect *pika_effect_create(
    int kind, int width, int height, double seconds, uint32_t seed, const pika_subject *still);
void pika_effect_free(pika_effect *effect);

/// Whether an effect looks at the plate; the others take any.
int pika_effect_sees_plate(int kind);

/// The three beats of an effect in a clip of so many seconds: it happens between the two instants; before the first the clip
/// is itself, after the second the effect stays done (or has settled).
void pika_effect_beats(int kind, double seconds, double *begins, double *ends);

/// Takes a frame and where its result goes (another buffer, four bytes a pixel, the fourth is 255).
///
/// - Parameters:
///   - subject: stays as it is until all rows have run.
///   - time: seconds from the clip's beginning. Frames may come in any order: nothing depends on frames before.
void pika_effect_begin(pika_effect *effect, const pika_subject *subject, double time, uint8_t *target);

/// Paints rows `from` ..< `to` of the result; several threads may paint different rows.
void pika_effect_run(pika_effect *effect, int from, int to);
