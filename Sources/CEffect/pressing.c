// Effects in which the subject gives way to a force from outside.
#include "core.h"

// Squish

typedef struct {
    float tall, broad, skew;
} squishing;

static void squish_frame(pika_effect *e) {
    squishing *own = e->own;
    float press = 0.5f * (1 - cosf(6.2831853f * 3 * e->progress)) * (1 - 0.25f * e->progress);
    float settle = e->after > 0 ? expf(-4 * e->after) * sinf(e->after * 16) * 0.12f : 0;
    own->tall = 1 - 0.45f * press - settle;
    own->broad = 1 / sqrtf(own->tall);
    own->skew = 0.18f * press * sinf(6.2831853f * 1.5f * e->progress);
}

static ef_colour kneaded(const pika_effect *e, const void *what, float x, float y) {
    const squishing *own = what;
    float height = (e->subject.bottom - y) / (e->high * own->tall);
    float belly = fmaxf(1 + (own->broad - 1) * (0.7f + 1.2f * height * (1 - height)), 0.3f);
    float sx = e->x + (x - e->x - own->skew * height * e->high) / belly, sy = e->subject.bottom - height * e->high;
    ef_colour c = ef_subject(e, sx, sy);
    if (c.w <= 0.003f) return c;
    float right, down, gloss, press = ef_clamp((1 - own->tall) * 2, 0, 1);
    ef_slope(e, sx, sy, &right, &down);
    float depth = 0.22f * fminf(e->wide, e->high);
    float light = ef_light(-right * depth, -down * depth, 1, 0.2f, &gloss);
    c = ef_lit(c, 1 + (light - 1) * 0.6f * press);
    float shine = gloss * press * c.w;
    return c + (ef_colour){shine, shine, shine, 0};
}

static void squish_rows(pika_effect *e, int from, int to) {
    const squishing *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom, 0.5f * e->wide * own->broad, fmaxf(0.045f * e->high, 4 * e->unit),
        0.4f * ef_clamp((1 - own->tall) * 3, 0, 1));
    ef_paint(e, from, to, ef_around(e, 0.35f, 0.3f, 0.02f), kneaded, own);
}

const ef_kind ef_squish = {
    .name = "squish", .begins = 0.12f, .ends = 0.75f, .seconds = 3.5f, .own = sizeof(squishing), .relief = 1,
    .frame = squish_frame, .rows = squish_rows,
};

// Crush

typedef struct {
    /// The press's lower face, how tall the subject is left, how crumpled, and how the ground shakes.
    float face, tall, broad, crumple, shake;
} crushing;

static void crush_frame(pika_effect *e) {
    crushing *own = e->own;
    float t = e->progress;
    float away = e->subject.top - 0.9f * e->high - 0.2f * (float)e->height, low = e->subject.bottom - 0.2f * e->high;
    float down = t < 0.35f ? ef_ramp(0, 0.35f, t) : 1;
    float touch = e->subject.top - 0.03f * e->high;
    // It comes down, pauses, bites in three steps, and goes up again.
    float bite = 0;
    for (int i = 0; i < 3; i++) bite += ef_ramp(0.4f + 0.13f * (float)i, 0.47f + 0.13f * (float)i, t) / 3;
    own->face = ef_mix(ef_mix(away, touch, down), low, bite);
    own->face = ef_mix(own->face, away, ef_ramp(0.82f, 1, t) * 0.999f + ef_ramp(0, 0.4f, e->after) * 0.001f);
    float left = ef_clamp((e->subject.bottom - ef_mix(touch, low, bite)) / e->high, 0.18f, 1);
    float spring = ef_ramp(0.82f, 0.95f, t) * 0.05f * (1 - 0.4f * expf(-3 * e->after) * cosf(12 * e->after));
    own->tall = fminf(1, left + spring);
    own->broad = fminf(1 / sqrtf(own->tall), 1.65f);
    own->crumple = 1 - own->tall;
    float last = t - 0.4f;
    own->shake = last > 0 && t < 0.82f ? 3 * e->unit * expf(-16 * fmodf(last, 0.13f)) * sinf(last * 260) : 0;
}

static ef_colour crumpled(const pika_effect *e, const void *what, float x, float y) {
    const crushing *own = what;
    float v = (e->subject.bottom - y + own->shake) / (e->high * own->tall);
    if (v < -0.03f || v > 1.1f) return (ef_colour)(0);
    float belly = 1 + (own->broad - 1) * (0.8f + 0.8f * v * (1 - v));
    float u = (x - e->x) / belly;
    float size = 0.11f * e->high, px = u / size, py = v * e->high / size;
    float fold = ef_cloud(px, py, e->seed) - 0.5f;
    float sx = e->x + u + own->crumple * fold * 0.16f * e->wide, sy = e->subject.bottom - (v + 0.1f * own->crumple * fold) * e->high;
    ef_colour c = ef_subject(e, sx, sy);
    if (c.w <= 0.003f) return c;
    // Sheet metal: flat between sharp folds.
    float gx = fabsf(ef_cloud(px + 0.12f, py, e->seed) - 0.5f) - fabsf(fold);
    float gy = fabsf(ef_cloud(px, py - 0.12f, e->seed) - 0.5f) - fabsf(fold);
    float gloss, light = ef_light(-14 * gx, -14 * gy, 1, 0.35f, &gloss);
    float near = ef_ramp(0.12f * e->high, 0, y - own->face);
    c = ef_lit(c, (1 + (light - 1.02f) * own->crumple) * (1 - 0.55f * near));
    float shine = gloss * own->crumple * c.w;
    return c + (ef_colour){shine, shine, shine, 0};
}

static ef_colour press(const pika_effect *e, const void *what, float x, float y) {
    const crushing *own = what;
    float half = 0.72f * e->wide, thick = 0.1f * e->high + 8 * e->unit;
    float middle = own->face - thick / 2;
    // The rod behind, a cylinder of polished steel.
    float rod = 0.16f * e->wide, u = (x - e->x) / rod;
    ef_colour c = (ef_colour)(0);
    if (y < middle && fabsf(u) < 1.05f) {
        float shine = expf(-18 * ef_squared(u + 0.35f)), edge = sqrtf(fmaxf(0, 1 - u * u));
        float v = 0.2f + 0.42f * edge + 0.5f * shine;
        c = ef_rgb(v * 0.96f, v * 0.98f, v * 1.02f) * ef_inside((fabsf(u) - 1) * rod);
    }
    float d = ef_slab(x - e->x, y - middle, half, thick / 2, 0.16f * thick);
    float cover = ef_inside(d);
    if (cover > 0) {
        float v = (y - middle) / thick + 0.5f;
        float brushed = ef_noise(x * 0.02f / e->unit, y * 1.4f / e->unit, 5) * 0.08f;
        float bevel = ef_ramp(-0.14f * thick, 0, d);
        float steel = 0.46f - 0.16f * v + brushed + 0.12f * expf(-90 * ef_squared(v - 0.16f)) - 0.14f * bevel * (v > 0.5f);
        ef_colour body = ef_rgb(steel * 0.98f, steel, steel * 1.05f);
        // Warning stripes on the lip.
        if (v > 0.6f && v < 0.92f) {
            float stripe = sinf((x - e->x + (y - middle)) / thick * 7.5f);
            float yellow = ef_clamp(stripe * 6 + 0.5f, 0, 1), wear = 0.82f + 0.3f * ef_cloud(x * 0.05f, y * 0.05f, 9);
            ef_colour paint = ef_rgb(
                ef_mix(0.09f, 0.92f, yellow) * wear, ef_mix(0.09f, 0.7f, yellow) * wear, ef_mix(0.1f, 0.1f, yellow) * wear);
            body = body + (paint - body) * (0.9f * ef_inside(fabsf(v - 0.76f) * thick - 0.15f * thick));
        }
        c = ef_over(body * cover, c);
    }
    return c;
}

static void crush_rows(pika_effect *e, int from, int to) {
    const crushing *own = e->own;
    ef_plate_rows(e, from, to);
    ef_shadow(
        e, from, to, e->x, e->subject.bottom, 0.55f * e->wide * own->broad, fmaxf(0.05f * e->high, 4 * e->unit),
        0.45f * own->crumple);
    ef_paint(e, from, to, ef_around(e, 0.5f, 0.1f, 0.05f), crumpled, own);
    ef_box box = {e->x - 0.74f * e->wide, 0, e->x + 0.74f * e->wide, own->face + 2};
    ef_paint(e, from, to, box, press, own);
}

const ef_kind ef_crush = {
    .name = "crush", .begins = 0.1f, .ends = 0.75f, .seconds = 3.2f, .own = sizeof(crushing), .frame = crush_frame,
    .rows = crush_rows,
};

// Poke

typedef struct {
    /// Where it is poked, from which side, and the fingertip.
    float x, y, side, tip, dent, ripple, wave;
} poking;

static void poke_frame(pika_effect *e) {
    poking *own = e->own;
    own->side = e->x < (float)e->width / 2 ? 1 : -1;
    own->y = e->subject.top + 0.42f * e->high;
    own->x = own->side > 0 ? e->subject.right : e->subject.left;
    // The rim of the subject at that height.
    for (int i = 0; i < 60; i++) {
        float x = own->x - own->side * e->wide * (float)i / 60;
        if (ef_mask_at(e, x, own->y) > 0.6f) {
            own->x = x;
            break;
        }
    }
    // Two pokes, the second deeper.
    float far = 0.9f * e->wide + 0.3f * (float)e->width, deep = 0;
    float out = 1, since = -1;
    for (int i = 0; i < 2; i++) {
        float t = e->progress - 0.46f * (float)i;
        if (t < 0) continue;
        float in = ef_ramp(0, 0.16f, t), back = ef_ramp(0.26f, 0.46f, t);
        out = i == 0 ? ef_mix(1 - in, 0.25f, back) : ef_mix(0.25f * (1 - in), 1, back);
        deep = (0.1f + 0.05f * (float)i) * e->wide * ef_ramp(0.1f, 0.2f, t) * (1 - ef_ramp(0.24f, 0.29f, t));
        since = t > 0.26f ? t - 0.26f : -1;
    }
    float span = (float)((e->ends - e->begins));
    if (since >= 0) since = since * span + e->after;
    own->dent = deep;
    own->tip = own->x - own->side * deep + own->side * out * far * (out > 0.001f ? 1 : 0);
    own->ripple = since >= 0 ? 0.05f * e->high * expf(-2.4f * since) : 0;
    own->wave = since;
}

static ef_colour dented(const pika_effect *e, const void *what, float x, float y) {
    const poking *own = what;
    float dx = x - own->x, dy = y - own->y, r = ef_length(dx, dy);
    float reach = 0.34f * e->high;
    float push = own->dent * expf(-ef_squared(r / (0.4f * reach)) * 1.1f);
    float wave = own->ripple * expf(-1.4f * r / reach) * sinf(own->wave * 17 - 5 * r / reach);
    float sx = x + own->side * push + wave * (r > 1 ? dx / r : own->side), sy = y + wave * (r > 1 ? dy / r : 0) * 0.6f;
    ef_colour c = ef_subject(e, sx, sy);
    if (c.w <= 0.003f) return c;
    float hollow = push / fmaxf(0.15f * e->wide, 1), slope = wave / fmaxf(0.05f * e->high, 1);
    return ef_lit(c, 1 - 0.55f * hollow + 0.35f * slope);
}

static ef_colour finger(const pika_effect *e, const void *what, float x, float y) {
    const poking *own = what;
    float r = 0.055f * e->high + 9 * e->unit;
    float along = own->side * (x - own->tip) - r, across = y - own->y + 0.06f * along;
    // A fingertip, two joints, a knuckle, a wider hand's root far out.
    float width = r * (1 + 0.06f * cosf(ef_clamp(along / r, -1, 9) * 1.15f) + 0.1f * ef_ramp(0, 7 * r, along));
    float u = along < 0 ? ef_length(along, across) / r : fabsf(across) / width;
    float cover = ef_inside((u - 1) * r);
    if (cover <= 0) return (ef_colour)(0);
    float v = ef_clamp(across / width, -1, 1), tip = along < 0 ? along / r : 0;
    float nz = sqrtf(fmaxf(0.02f, 1 - v * v - tip * tip)), gloss;
    float light = ef_light(own->side * tip, v, nz, 0.12f, &gloss);
    float blush = expf(-ef_squared((along + 0.3f * r) / r)), crease = 0;
    for (int i = 1; i <= 2; i++) {
        float at = along - (2.2f * (float)i + 0.25f) * r;
        for (int k = -1; k <= 1; k++) crease += expf(-ef_squared((at + 0.14f * r * (float)k + 0.05f * r * v) / (0.03f * r))) * 0.35f;
    }
    float grain = 0.03f * (ef_cloud(x * 0.15f / e->unit, y * 0.15f / e->unit, 3) - 0.5f);
    ef_colour skin = ef_rgb(0.87f + grain, 0.63f - 0.05f * blush + grain, 0.52f - 0.05f * blush + grain);
    skin = ef_lit(skin, light * (1 - 0.22f * crease * nz));
    // The nail lies on the upper side.
    float nu = (along - 0.25f * r) / (0.62f * r), nv = (across + 0.52f * r) / (0.3f * r);
    float nail = ef_inside((ef_length(nu, nv) - 1) * 0.3f * r);
    float rim = ef_ramp(0.25f, 0.12f, fabsf(ef_length(nu, nv) - 1));
    ef_colour plate = ef_rgb(0.95f, 0.76f, 0.7f) * 1.0f;
    plate = ef_lit(plate, light * (0.95f + 0.3f * expf(-8 * ef_squared(nv + 0.2f))));
    if (nu < -0.62f) plate = plate + (ef_rgb(0.97f, 0.94f, 0.9f) - plate) * 0.7f;
    skin = skin + (plate - skin) * nail;
    skin = ef_lit(skin, 1 - 0.18f * rim * (along > -r));
    skin = skin + (ef_colour){gloss, gloss, gloss, 0};
    skin.w = 1;
    return skin * cover;
}

static void poke_rows(pika_effect *e, int from, int to) {
    const poking *own = e->own;
    float r = 0.055f * e->high + 9 * e->unit;
    ef_plate_rows(e, from, to);
    ef_paint(e, from, to, ef_around(e, 0.12f, 0.1f, 0.05f), dented, own);
    float touch = ef_clamp(1 - fabsf(own->tip - own->x) / (0.3f * e->wide), 0, 1);
    ef_shadow(e, from, to, own->tip + own->side * 2 * r, own->y + 1.4f * r, 2.6f * r, 0.8f * r, 0.35f * touch);
    float rim = own->side > 0 ? (float)e->width : 0;
    ef_box box = {fminf(own->tip, rim) - 2, own->y - 0.4f * (float)e->height, fmaxf(own->tip, rim) + 2, own->y + 3 * r};
    if (own->tip > -r && own->tip < (float)e->width + r) ef_paint(e, from, to, box, finger, own);
}

const ef_kind ef_poke = {
    .name = "poke", .begins = 0.1f, .ends = 0.7f, .seconds = 2.8f, .own = sizeof(poking), .frame = poke_frame,
    .rows = poke_rows,
};
