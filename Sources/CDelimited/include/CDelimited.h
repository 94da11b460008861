#pragma once

#include <stddef.h>
#include <stdint.h>

/// A plain C face of libcsv: bytes go in, whole rows come out as one text with the places where its fields end.

#ifdef __cplusplus
extern "C" {
#endif

/// A parser and the rows it has finished. Not to be used by two threads at once.
typedef struct muster_delimited muster_delimited;

/// The finished rows. Everything belongs to the parser and is valid until its next call.
typedef struct {
    /// The text of all fields, one after the other, without quotes and delimiters.
    const uint8_t *_Nullable text;
    size_t text_length;
    /// Where each field ends in the text; it begins where the one before ends.
    const uint32_t *_Nullable field_ends;
    size_t field_count;
    /// How many fields there are up to the end of each row.
    const uint32_t *_Nullable row_ends;
    size_t row_count;
} muster_delimited_rows;

/// A new parser of fields in double quotes, NULL when memory is short. White space around a field is dropped.
muster_delimited *_Nullable muster_delimited_create(uint8_t delimiter);
void muster_delimited_destroy(muster_delimited *_Nullable parser);

/// What became of bytes that were fed.
typedef enum {
    muster_delimited_taken,
    /// A quote stands where none may: inside a field without quotes, or after one with them. What has begun is to be given up.
    muster_delimited_misquoted,
    muster_delimited_short_of_memory,
} muster_delimited_outcome;

/// Takes further bytes. O(length).
muster_delimited_outcome muster_delimited_feed(
    muster_delimited *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);
/// The same, with quotes anywhere taken for what they are.
muster_delimited_outcome muster_delimited_feed_leniently(
    muster_delimited *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);
/// Takes a whole line, with what ends it, when it is plain: a row by itself whose quotes are where they may be. It comes out as
/// libcsv would read it, several times as fast, for fields are found and copied whole.
///
/// Returns zero, and has taken nothing, when the line is not plain or a row has begun: then it is to be fed. O(length).
int muster_delimited_feed_line(
    muster_delimited *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length);
/// Ends the last row at the end of the file. Zero, or not when memory is short.
int muster_delimited_finish(muster_delimited *_Nonnull parser);
/// Whether a row has begun and not ended.
int muster_delimited_is_within_row(const muster_delimited *_Nonnull parser);
/// Whether the field that has begun is in quotes that are still open.
int muster_delimited_is_quoted(const muster_delimited *_Nonnull parser);

muster_delimited_rows muster_delimited_get(const muster_delimited *_Nonnull parser);
/// Forgets all rows.
void muster_delimited_clear(muster_delimited *_Nonnull parser);
/// Forgets all but the first rows, and a row that has begun. Zero, or not when memory is short.
int muster_delimited_keep(muster_delimited *_Nonnull parser, size_t row_count);

#ifdef __cplusplus
}
#endif
