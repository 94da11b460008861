#pragma once

#include <stddef.h>
#include <stdint.h>

/// A plain C face of simdjson's DOM parser. Nothing here throws.
///
/// A parsed document is handed out as simdjson's tape (see the simdjson documentation, "tape"): 64-bit words whose top
/// byte is a type and whose other bytes are a payload, and a buffer of unescaped strings. Both belong to the parser and are
/// valid until its next parse.

#ifdef __cplusplus
extern "C" {
#endif

/// A reusable parser. Not to be used by two threads at once.
typedef struct muster_json_parser muster_json_parser;

typedef struct {
    /// Zero when the document is sound.
    int error;
    const uint64_t *_Nullable tape;
    const uint8_t *_Nullable strings;
} muster_json_document;

/// How many bytes must be readable after a document.
size_t muster_json_padding(void);

/// A new parser, NULL when memory is short.
muster_json_parser *_Nullable muster_json_parser_create(void);
void muster_json_parser_destroy(muster_json_parser *_Nullable parser);

/// Parses one document of `length` bytes, which are followed by `muster_json_padding()` readable bytes. O(length).
muster_json_document muster_json_parse(
    muster_json_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);

/// Whether bytes are sound UTF-8. O(length), many bytes at a time.
int muster_utf8_is_sound(const uint8_t *_Nonnull bytes, size_t length);

/// What an error code means, in English; the text lives for ever.
const char *_Nonnull muster_json_error_message(int error);

#ifdef __cplusplus
}
#endif
