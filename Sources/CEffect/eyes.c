// Effects of eyes: they leap out, or open where there were none.
#include "core.h"

typedef struct {
    /// Middle of the ball, its radius, and where it comes from.
    float x, y, radius, rootX, rootY, rootRadius;
    /// Where it looks, -1…1 each way, how far the lid is down, 0…1, and the colours.
    float lookX, lookY, lid;
    ef_colour iris, skin;
} eyeball;

/// Where eyes are, or would be.
static int sockets(const pika_effect *e, float place[2][3]) {
    if (e->subject.eyes == 2) {
        for (int i = 0; i < 2; i++)
            for (int k = 0; k < 3; k++) place[i][k] = e->subject.eye[i][k];
        return 1;
    }
    float radius = 0.085f * fminf(e->wide, 0.8f * e->high) + 3 * e->unit, y = e->subject.top + 0.3f * e->high;
    // On the widest part near the upper third that is subject on both sides.
    float middle = e->x, best = -1;
    for (int row = 0; row < 9; row++) {
        float at = e->subject.top + (0.16f + 0.045f * (float)row) * e->high;
        for (int column = 2; column < 15; column++) {
            float x = e->subject.left + (float)column / 16 * e->wide, score = 0;
            for (int k = -3; k <= 3; k++) score += ef_mask_at(e, x + (float)k * radius * 0.75f, at) + ef_mask_at(e, x + (float)k * radius * 0.75f, at + radius);
            score -= 2.5f * fabsf(x - e->x) / e->wide + 2 * fabsf(at - e->subject.top - 0.27f * e->high) / e->high;
            if (score > best) {
                best = score;
                middle = x;
                y = at;
            }
        }
    }
    for (int i = 0; i < 2; i++) {
        place[i][0] = middle + (i ? 1.15f : -1.15f) * radius;
        place[i][1] = y;
        place[i][2] = radius;
    }
    return 0;
}

static ef_colour around_eye(const pika_effect *e, float x, float y, float radius) {
    ef_colour sum = (ef_colour)(0);
    for (int i = 0; i < 8; i++) sum += ef_subject(e, x + 1.7f * radius * cosf(0.785f * (float)i), y + 1.7f * radius * sinf(0.785f * (float)i));
    return sum.w > 0.5f ? sum * (1 / sum.w) : ef_rgb(0.7f, 0.6f, 0.55f);
}

static ef_colour stalk(const pika_effect *e, const void *what, float x, float y) {
    const eyeball *b = what;
    float along, d = ef_line(x, y, b->rootX, b->rootY, b->x, b->y, &along);
    float length = ef_length(b->x - b->rootX, b->y - b->rootY);
    if (length < 1) return (ef_colour)(0);
    float half = ef_mix(0.75f * b->rootRadius, 0.5f * b->radius, along), w = d / half, gloss;
    float cover = ef_inside((w - 1) * half);
    (void)e;
    if (cover <= 0) return (ef_colour)(0);
    float rings = 0.9f + 0.1f * sinf(along * length / (0.16f * b->radius));
    float side = (x - b->rootX) * (b->y - b->rootY) - (y - b->rootY) * (b->x - b->rootX) > 0 ? 1.0f : -1.0f;
    float light = ef_light(side * w * 0.7f, -0.3f, sqrtf(fmaxf(0.05f, 1 - w * w)), 0.5f, &gloss);
    ef_colour c = ef_lit(ef_rgb(0.88f, 0.45f, 0.42f), light * rings) + (ef_colour){gloss, gloss, gloss, 0};
    c.w = 1;
    return c * cover;
}

static ef_colour ball(const pika_effect *e, const void *what, float x, float y) {
    const eyeball *b = what;
    float u = (x - b->x) / b->radius, v = (y - b->y) / b->radius, r = ef_length(u, v);
    float cover = ef_inside((r - 1) * b->radius);
    if (cover <= 0) return (ef_colour)(0);
    float nz = sqrtf(fmaxf(0.02f, 1 - r * r)), gloss;
    float light = ef_light(u, v, nz, 0, &gloss);
    float vein = ef_ramp(0.62f, 0.95f, r) * ef_ramp(0.56f, 0.62f, ef_noise(atan2f(v, u) * 5, r * 6, e->seed)) * 0.25f;
    ef_colour c = ef_rgb(0.97f, 0.96f - vein, 0.93f - vein);
    // The iris lies on the ball and turns with it.
    float ix = 0.42f * b->lookX, iy = 0.42f * b->lookY, in = ef_length(u - ix, v - iy) / 0.46f;
    float ring = ef_inside((in - 1) * 0.46f * b->radius);
    if (ring > 0) {
        float fibre = ef_noise(atan2f(v - iy, u - ix) * 14, in * 2, 7), dark = ef_ramp(0.72f, 1, in);
        ef_colour iris = ef_lit(b->iris, (0.75f + 0.6f * fibre) * (1 - 0.55f * dark) * (0.8f + 0.5f * ef_clamp(v - iy + 0.3f, 0, 1)));
        float pupil = ef_inside((in - 0.48f) * 0.46f * b->radius);
        iris = iris * (1 - pupil) + ef_rgb(0.02f, 0.02f, 0.03f) * pupil;
        c = c + (iris - c) * ring;
    }
    c = ef_lit(c, 0.35f + 0.68f * light);
    // Shade from the lid above, a window's glint, a smaller one opposite.
    c = ef_lit(c, 1 - 0.3f * ef_ramp(-0.2f, -0.95f, v));
    float glint = ef_ramp(0.2f, 0.13f, ef_length(u - ix + 0.2f, v - iy + 0.22f)) * 0.95f + 0.4f * ef_ramp(0.1f, 0.05f, ef_length(u - ix - 0.17f, v - iy - 0.19f));
    c = c + (ef_colour){glint, glint, glint, 0};
    if (b->lid > 0) {
        float edge = -1.05f + 2.1f * b->lid + 0.16f * (1 - u * u), lid = ef_inside((v - edge) * b->radius);
        float line = expf(-ef_squared((v - edge) * b->radius / (2.2f * e->unit)));
        ef_colour skin = ef_lit(b->skin, 0.5f + 0.55f * light);
        c = c + (skin - c) * lid;
        c = ef_lit(c, 1 - 0.7f * line);
    }
    float rim = ef_ramp(0.86f, 1, r);
    c = ef_lit(c, 1 - 0.35f * rim);
    c.w = 1;
    return c * cover;
}

/// A lit ring of lid about an eye that is set into the subject.
static ef_colour socket(const pika_effect *e, const void *what, float x, float y) {
    const eyeball *b = what;
    float r = ef_length(x - b->x, y - b->y) / b->radius, cover = ef_ramp(1.32f, 1.1f, r), gloss;
    (void)e;
    if (cover <= 0) return (ef_colour)(0);
    float fold = (r - 1.12f) * 4, light = ef_light((x - b->x) / b->radius * fold, (y - b->y) / b->radius * fold, 0.8f, 0.1f, &gloss);
    ef_colour c = ef_lit(b->skin, 0.25f + 0.7f * light);
    c.w = 1;
    return c * (cover * 0.9f);
}

static const ef_colour green = {0.32f, 0.56f, 0.3f, 1}, blue = {0.25f, 0.5f, 0.78f, 1};

// Eye-pop

static void eye_pop_rows(pika_effect *e, int from, int to) {
    float place[2][3];
    int own = sockets(e, place);
    float t = e->since, squeeze = ef_ramp(0, 0.16f, t) * ef_ramp(0.3f, 0.2f, t);
    float out = t > 0.2f ? ef_spring((t - 0.2f) * 1.3f, 2.2f) : 0;
    // Out, quivering; back a little; and out again for good.
    float again = ef_ramp(1.5f, 1.8f, t) * ef_ramp(2.1f, 1.85f, t);
    out *= 1 - 0.55f * again;
    out += 0.02f * sinf(t * 38) * ef_ramp(0.2f, 0.4f, t);
    ef_frame_rows(e, from, to);
    for (int i = 0; i < 2; i++) {
        float radius = place[i][2] * (own ? 1.1f : 1.0f), side = i ? 1 : -1;
        float reach = fminf(0.3f * fminf(e->wide, e->high), 5.5f * radius) + 8 * e->unit;
        eyeball b = {
            .rootX = place[i][0], .rootY = place[i][1], .rootRadius = radius,
            .x = place[i][0] + side * 0.55f * reach * out, .y = place[i][1] + 0.3f * reach * out * (1 - out * 0.5f),
            .radius = radius * (1 - 0.3f * squeeze) * (own && t < 0.2f ? 0.01f : 1) + fmaxf(out, 0) * fmaxf(0.85f * radius, 0.085f * fminf(e->wide, e->high)),
            .lookX = -0.25f * side + 0.25f * sinf(t * 2.3f), .lookY = 0.1f * sinf(t * 1.7f), .iris = blue,
            .skin = around_eye(e, place[i][0], place[i][1], radius)};
        eyeball hole = b;
        hole.x = b.rootX;
        hole.y = b.rootY;
        hole.radius = radius * 1.05f;
        ef_paint(e, from, to, ef_disc(hole.x, hole.y, 1.4f * hole.radius), socket, &hole);
        ef_shadow(e, from, to, b.x + 0.25f * b.radius, b.y + 0.5f * b.radius, 0.9f * b.radius, 0.9f * b.radius, 0.35f * ef_clamp(out, 0, 1));
        ef_box box = {
            fminf(b.rootX, b.x) - b.radius, fminf(b.rootY, b.y) - b.radius, fmaxf(b.rootX, b.x) + b.radius, fmaxf(b.rootY, b.y) + b.radius};
        ef_paint(e, from, to, box, stalk, &b);
        ef_paint(e, from, to, ef_disc(b.x, b.y, b.radius + 1), ball, &b);
    }
}

const ef_kind ef_eye_pop = {.name = "eye-pop", .plateless = 1, .begins = 0.15f, .ends = 0.6f, .seconds = 2.1f, .rows = eye_pop_rows};

// It's alive

typedef struct {
    float hop, tall, broad, lean;
} living;

static void alive_frame(pika_effect *e) {
    living *own = e->own;
    // It wakes first, then hops: down, up, down, each a little lower, and again after a rest.
    float t = e->since - 1.5f, wake = 0.04f * sinf(ef_clamp(e->since / 0.5f, 0, 1) * 9.42f) * (e->since > 0);
    own->hop = 0;
    own->tall = 1 + wake;
    own->lean = 0;
    if (t > 0) {
        float part = fmodf(t, 2.2f) / 0.62f, number = floorf(part), phase = part - number;
        float height = number < 2 ? (0.13f - 0.04f * number) * e->high : 0;
        if (phase > 0.25f) {
            float a = (phase - 0.25f) / 0.75f;
            own->hop = height * 4 * a * (1 - a);
            own->tall = 1 + (number < 2 ? 0.1f : 0) * (1 - 4 * a * (1 - a)) * (a < 0.5f ? 1 : 0.6f);
            own->lean = (number < 2 ? 0.06f : 0) * sinf(a * 3.1416f) * (number > 0 ? -1 : 1);
        } else if (number < 3) {
            own->tall = 1 - (number == 2 ? 0.1f : 0.16f) * sinf(phase / 0.25f * 3.1416f);
        }
    }
    own->broad = 1 / sqrtf(own->tall);
}

static ef_colour hopping(const pika_effect *e, const void *what, float x, float y) {
    const living *own = what;
    float v = (e->subject.bottom - own->hop - y) / own->tall;
    return ef_subject(e, e->x + (x - e->x - own->lean * v) / own->broad, e->subject.bottom - v);
}

static void alive_rows(pika_effect *e, int from, int to) {
    const living *own = e->own;
    float place[2][3];
    sockets(e, place);
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom - 0.015f * e->high, 0.45f * e->wide * own->broad, fmaxf(0.045f * e->high, 4 * e->unit),
        0.35f * ef_ramp(0.02f, 0.1f, own->hop / e->high));
    ef_paint(e, from, to, ef_around(e, 0.12f, 0.25f, 0.02f), hopping, own);
    float t = e->since, open = ef_ramp(0.05f, 0.5f, t);
    // Two slow blinks, then one every few seconds.
    float shut = expf(-ef_squared((t - 0.85f) / 0.09f)) + expf(-ef_squared((t - 1.2f) / 0.08f));
    float later = fmodf(fmaxf(t - 2.2f, 0), 2.3f);
    shut += expf(-ef_squared((later - 1.1f) / 0.08f));
    float lookX = t < 1.4f ? 0.8f * sinf(t * 4.2f) * ef_ramp(0.3f, 0.6f, t) : 0.45f * sinf(t * 1.6f), lookY = 0.25f * sinf(t * 2.3f + 1);
    for (int i = 0; i < 2; i++) {
        float v = e->subject.bottom - place[i][1], x = e->x + (place[i][0] - e->x) * own->broad + own->lean * v;
        float radius = place[i][2] * (e->subject.eyes == 2 ? 1.25f : 1.05f) * ef_ramp(0, 0.25f, t);
        if (radius < 1) continue;
        eyeball b = {
            .x = x, .y = e->subject.bottom - own->hop - v * own->tall, .radius = radius, .lookX = lookX, .lookY = lookY,
            .lid = ef_clamp(fmaxf(1 - open, shut), 0, 1) * 0.94f + 0.06f, .iris = green, .skin = around_eye(e, place[i][0], place[i][1], place[i][2])};
        ef_paint(e, from, to, ef_disc(b.x, b.y, 1.4f * radius), socket, &b);
        ef_paint(e, from, to, ef_disc(b.x, b.y, radius + 1), ball, &b);
    }
}

const ef_kind ef_its_alive = {
    .name = "its-alive", .begins = 0.1f, .ends = 0.7f, .seconds = 3, .own = sizeof(living), .frame = alive_frame,
    .rows = alive_rows,
};

// Eyes zoom in

typedef struct {
    /// Where it goes, how much nearer it is, the eye's half width, and how far into the pupil.
    float x, y, scale, radius, inside;
} diving;

static void zoom_frame(pika_effect *e) {
    diving *own = e->own;
    float place[2][3];
    int found = sockets(e, place);
    int nearer = fabsf(place[0][0] - (float)e->width / 2) < fabsf(place[1][0] - (float)e->width / 2) ? 0 : 1;
    own->x = found ? place[nearer][0] : (place[0][0] + place[1][0]) / 2;
    own->y = place[nearer][1];
    own->radius = found ? place[nearer][2] : 0.1f * fminf(e->wide, e->high);
    float t = e->progress, way = 0.12f * ef_ramp(0, 0.3f, t) + 0.88f * powf(ef_clamp((t - 0.2f) / 0.8f, 0, 1), 1.8f);
    float most = logf(2.1f * (float)e->width / own->radius);
    own->scale = expf(most * way);
    own->inside = ef_ramp(0.72f, 1, t);
}

/// The eye from so near that it is a landscape; u and v in radii of its iris.
static ef_colour landscape(const pika_effect *e, float u, float v, float pixel) {
    float r = ef_length(u, v), angle = atan2f(v, u);
    float fibre = ef_cloud(angle * 9, r * 1.6f, 11), fine = ef_noise(angle * 42 + fibre * 3, r * 5, 12);
    float spokes = 0.55f + 0.5f * fibre + 0.35f * (fine - 0.5f);
    float collar = expf(-40 * ef_squared(r - 0.58f - 0.05f * fibre));
    ef_colour c = ef_lit(ef_rgb(0.2f, 0.46f, 0.62f), spokes);
    c = c + (ef_rgb(0.72f, 0.52f, 0.22f) * spokes - c) * (0.75f * collar + 0.3f * ef_ramp(0.6f, 0.4f, r));
    c = ef_lit(c, 1 - 0.75f * ef_ramp(0.84f, 1.02f, r));
    float white = ef_ramp(0.99f, 1.03f + pixel, r);
    float vein = ef_ramp(0.025f, 0, fabsf(ef_cloud(u * 1.7f, v * 1.7f, 21) - 0.5f)) * 0.28f;
    c = c + (ef_lit(ef_rgb(0.95f, 0.9f - vein, 0.88f - vein), 1.02f - 0.2f * (r - 1)) - c) * white;
    float pupil = ef_ramp(0.4f + 0.008f * fine + pixel, 0.385f + 0.008f * fine, r);
    c = c * (1 - pupil) + ef_rgb(0.015f, 0.015f, 0.02f) * pupil;
    (void)e;
    return c;
}

static ef_colour dive(const pika_effect *e, const void *what, float x, float y) {
    const diving *own = what;
    float middleX = (float)e->width / 2, middleY = (float)e->height / 2, way = 1 - 1 / own->scale;
    // The eye comes to the middle of the frame as it comes near.
    float cx = ef_mix(own->x, middleX, way), cy = ef_mix(own->y, middleY, way);
    float sx = own->x + (x - cx) / own->scale, sy = own->y + (y - cy) / own->scale;
    ef_colour c = ef_frame_at(e, sx, sy);
    if (own->scale > 1.5f) {
        // Speed draws the rim out.
        for (int i = 1; i < 4; i++) {
            float k = 1 - 0.02f * (float)i * ef_ramp(1.2f, 3, own->scale) * ef_ramp(1, 0.9f, e->progress);
            c = c + ef_frame_at(e, own->x + (x - cx) / own->scale * k, own->y + (y - cy) / own->scale * k);
        }
        c = c * 0.25f;
    }
    float near = ef_ramp(0.1f, 0.28f, own->scale * own->radius / (float)e->width);
    float iris = 0.5f * own->radius, u = (sx - own->x) / iris, v = (sy - own->y) / iris;
    if (near > 0) {
        float in = ef_ramp(2.4f, 1.2f, ef_length(u, v)) * (1 - near) + near;
        c = c + (landscape(e, u, v, 1 / (iris * own->scale)) - c) * (near * in);
    }
    if (own->inside > 0) {
        // In the pupil the scene is seen, small, as in a dark window.
        float r = ef_length(u, v) / 0.4f;
        if (r < 1) {
            float bulge = 0.7f + 0.3f * r * r, w = (float)e->width * 0.5f / 0.4f;
            ef_colour scene = ef_frame_at(e, middleX + u * bulge * w, middleY + v * bulge * w);
            float light = own->inside * ef_ramp(1, 0.75f, r);
            c = c + ef_lit(scene, 0.95f) * light * 0.9f;
            float glint = 0.5f * expf(-30 * (ef_squared(u + 0.14f) + ef_squared(v + 0.17f))) * own->inside;
            c = c + (ef_colour){glint, glint, glint, 0};
        }
    }
    c.w = 1;
    return c;
}

static void zoom_rows(pika_effect *e, int from, int to) {
    ef_paint(e, from, to, (ef_box){0, 0, (float)e->width, (float)e->height}, dive, e->own);
}

const ef_kind ef_eyes_zoom_in = {
    .name = "eyes-zoom-in", .plateless = 1, .begins = 0.1f, .ends = 0.72f, .seconds = 3.2f, .own = sizeof(diving), .frame = zoom_frame,
    .rows = zoom_rows,
};
