#pragma clang diagnostic ignored "-Wpsabi"
// The same body, compiled for AVX2 and FMA; chosen when the processor has them.
#include "post.h"
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi2"))), apply_to = function)
#define PHASE pika_phase_avx2
#include "post_body.inc"
#pragma clang attribute pop
