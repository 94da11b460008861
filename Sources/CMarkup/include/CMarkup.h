#pragma once

#include <stddef.h>
#include <stdint.h>

/// A plain C face of expat: XML goes in, elements and texts come out. Entities of a document's own are refused.

#ifdef __cplusplus
extern "C" {
#endif

/// A parser of one document. Not to be used by two threads at once.
typedef struct muster_markup muster_markup;

/// What is called while a document is parsed. Names are without prefixes' meaning, as written; attributes are pairs of name
/// and value that end with NULL.
typedef struct {
    void *_Nullable context;
    void (*_Nonnull begin)(
        void *_Nullable context, const char *_Nonnull name,
        const char *_Nullable const *_Nonnull attributes);
    void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name);
    void (*_Nonnull text)(void *_Nullable context, const char *_Nonnull bytes, int length);
} muster_markup_receiver;

/// A new parser, NULL when memory is short.
muster_markup *_Nullable muster_markup_create(muster_markup_receiver receiver);
void muster_markup_destroy(muster_markup *_Nullable parser);
/// Takes further bytes; zero, or not when the document is not sound. O(length).
int muster_markup_feed(muster_markup *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length, int is_last);

#ifdef __cplusplus
}
#endif
