#pragma once
#include <libpq-fe.h>

// Character constants and function pointers are awkward in Swift.
static inline const char *pika_pg_state(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}
static inline const char *pika_pg_message(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
static inline void pika_pg_ignore(void *context, const char *message) {}
// Notices would go to standard error, among the lines of the log.
static inline void pika_pg_silence(PGconn *connection) {
    PQsetNoticeProcessor(connection, pika_pg_ignore, 0);
}
