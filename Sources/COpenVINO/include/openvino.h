#pragma once
#include <stddef.h>
#include <stdint.h>

// Our own declarations of the part of OpenVINO's C interface (2026.4, stable since 2022.1) that we call, so that
// building needs no copy of it. Every function answers 0 for success.

typedef struct { int64_t rank; int64_t *dims; } pika_ov_shape;
typedef struct { const char *build; const char *description; } pika_ov_version;
enum { PIKA_OV_F32 = 4, PIKA_OV_I64 = 10 };

/// The functions of one loaded library. Handles are opaque; who makes one frees it.
typedef struct {
    int (*version)(pika_ov_version *out);
    void (*version_free)(pika_ov_version *version);
    const char *(*last_error)(void);
    int (*core_create)(void **core);
    void (*core_free)(void *core);
    int (*read_model)(const void *core, const char *file, const char *weights, void **model);
    void (*model_free)(void *model);
    int (*compile)(const void *core, const void *model, const char *device, size_t properties, void **out, ...);
    void (*compiled_free)(void *compiled);
    int (*inputs_size)(const void *compiled, size_t *count);
    int (*outputs_size)(const void *compiled, size_t *count);
    int (*create_request)(const void *compiled, void **request);
    void (*request_free)(void *request);
    int (*input_tensor)(const void *request, size_t index, void **tensor);
    int (*output_tensor)(const void *request, size_t index, void **tensor);
    int (*infer)(void *request);
    int (*tensor_type)(const void *tensor, int *type);
    int (*tensor_shape)(const void *tensor, pika_ov_shape *shape);
    int (*tensor_set_shape)(void *tensor, pika_ov_shape shape);
    int (*tensor_size)(const void *tensor, size_t *elements);
    int (*tensor_data)(const void *tensor, void **data);
    void (*tensor_free)(void *tensor);
    void (*shape_free)(pika_ov_shape *shape);
} pika_ov;

/// Opens a library for the rest of the process. On failure returns NULL and writes why into `error`.
const pika_ov *pika_ov_open(const char *file, char *error, size_t capacity);

/// Compiles for the processor: latency, so many threads, `bf16` or `f32`; `cache`, a folder, may be NULL.
/// Where the answer must be the same in every process, kernels are not fused: 2026.4.1's fused ones give another answer
/// in one process of 25. The library's function is variadic, which Swift cannot call.
int pika_ov_compile(
    const pika_ov *library, const void *core, const void *model, const char *threads, const char *precision,
    const char *cache, int repeatable, void **out);
