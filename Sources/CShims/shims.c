#define _GNU_SOURCE
#include "include/shims.h"
#include <pthread.h>
#include <unistd.h>

pid_t pika_gettid(void) { return gettid(); }

void pika_thread_setname(const char *name) { pthread_setname_np(pthread_self(), name); }
