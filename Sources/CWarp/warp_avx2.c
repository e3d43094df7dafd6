#pragma clang diagnostic ignored "-Wpsabi"
// The same body, compiled for AVX2 and FMA; chosen when the processor has them.
#include "warp_body.h"
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi2"))), apply_to = function)
#endif
#define COMPOSE pika_compose_avx2
#define NV12 pika_nv12_avx2
#include "warp_body.inc"
#if defined(__x86_64__)
#pragma clang attribute pop
#endif
