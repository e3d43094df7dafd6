#define _GNU_SOURCE
#include "include/openvino.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

const pika_ov *pika_ov_open(const char *file, char *error, size_t capacity) {
    void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        snprintf(error, capacity, "%s", dlerror());
        return NULL;
    }
    pika_ov *library = calloc(1, sizeof(pika_ov));
    const struct { const char *name; void **slot; } symbols[] = {
        {"ov_get_openvino_version", (void **)&library->version},
        {"ov_version_free", (void **)&library->version_free},
        {"ov_get_last_err_msg", (void **)&library->last_error},
        {"ov_core_create", (void **)&library->core_create},
        {"ov_core_free", (void **)&library->core_free},
        {"ov_core_read_model", (void **)&library->read_model},
        {"ov_model_free", (void **)&library->model_free},
        {"ov_core_compile_model", (void **)&library->compile},
        {"ov_compiled_model_free", (void **)&library->compiled_free},
        {"ov_compiled_model_inputs_size", (void **)&library->inputs_size},
        {"ov_compiled_model_outputs_size", (void **)&library->outputs_size},
        {"ov_compiled_model_create_infer_request", (void **)&library->create_request},
        {"ov_infer_request_free", (void **)&library->request_free},
        {"ov_infer_request_get_input_tensor_by_index", (void **)&library->input_tensor},
        {"ov_infer_request_get_output_tensor_by_index", (void **)&library->output_tensor},
        {"ov_infer_request_infer", (void **)&library->infer},
        {"ov_tensor_get_element_type", (void **)&library->tensor_type},
        {"ov_tensor_get_shape", (void **)&library->tensor_shape},
        {"ov_tensor_set_shape", (void **)&library->tensor_set_shape},
        {"ov_tensor_get_size", (void **)&library->tensor_size},
        {"ov_tensor_data", (void **)&library->tensor_data},
        {"ov_tensor_free", (void **)&library->tensor_free},
        {"ov_shape_free", (void **)&library->shape_free},
    };
    for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
        *symbols[i].slot = dlsym(handle, symbols[i].name);
        if (!*symbols[i].slot) {
            snprintf(error, capacity, "%s lacks %s", file, symbols[i].name);
            free(library);
            dlclose(handle);
            return NULL;
        }
    }
    return library;
}

int pika_ov_compile(
    const pika_ov *library, const void *core, const void *model, const char *threads, const char *precision,
    const char *cache, int repeatable, void **out) {
    // The count is of strings: names and values. Without the last pair kernels are fused.
    return library->compile(
        core, model, "CPU", repeatable ? 10 : 8, out, "INFERENCE_NUM_THREADS", threads, "PERFORMANCE_HINT",
        "LATENCY", "INFERENCE_PRECISION_HINT", precision, "CACHE_DIR", cache ? cache : "", "SNIPPETS_MODE",
        "DISABLE");
}
