#pragma clang diagnostic ignored "-Wpsabi"
#include "warp_body.h"
#define COMPOSE pika_compose_portable
#define NV12 pika_nv12_portable
#include "warp_body.inc"
