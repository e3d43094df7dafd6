#pragma clang diagnostic ignored "-Wpsabi"
// The same body for any processor.
#include "post.h"
#define PHASE pika_phase_portable
#include "post_body.inc"
