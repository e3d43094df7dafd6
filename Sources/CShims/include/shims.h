#pragma once
#include <sys/types.h>

/// The kernel's id of the calling thread. `pthread_self()` is declared const by glibc, so Swift may reuse its
/// value across an `await`; this one it may not.
pid_t pika_gettid(void);

/// Names the calling thread (15 bytes at the most).
void pika_thread_setname(const char *name);
