#pragma once
#include "core.h"

extern const ef_kind ef_cake_ify, ef_crumble, ef_crush, ef_decapitate, ef_deflate, ef_dissolve, ef_explode, ef_eye_pop, ef_inflate,
    ef_levitate, ef_melt, ef_peel, ef_poke, ef_squish, ef_ta_da, ef_tear, ef_crystalize, ef_balloonify, ef_duplicate,
    ef_its_alive, ef_bonsai, ef_yarn, ef_love_bomb, ef_eyes_zoom_in, ef_magic_polaroid, ef_cctv, ef_choco;

/// All effects.
static const ef_kind *const ef_kinds[] = {
    &ef_cake_ify, &ef_crumble, &ef_crush, &ef_decapitate, &ef_deflate, &ef_dissolve, &ef_explode, &ef_eye_pop, &ef_inflate,
    &ef_levitate, &ef_melt, &ef_peel, &ef_poke, &ef_squish, &ef_ta_da, &ef_tear, &ef_crystalize, &ef_balloonify, &ef_duplicate,
    &ef_its_alive, &ef_bonsai, &ef_yarn, &ef_love_bomb, &ef_eyes_zoom_in, &ef_magic_polaroid, &ef_cctv, &ef_choco,
};
