#include "CDelimited.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

struct muster_delimited {
    struct csv_parser parser;
    uint8_t delimiter;
    int is_short_of_memory;
    uint8_t *text;
    size_t text_length, text_capacity;
    uint32_t *field_ends;
    size_t field_count, field_capacity;
    uint32_t *row_ends;
    size_t row_count, row_capacity;
};

/// libcsv's own names for these states are not in its header.
static const int row_not_begun = 0;
static const int field_might_have_ended = 3;

static const unsigned char options = CSV_EMPTY_IS_NULL | CSV_STRICT;

static int begin(muster_delimited *parser) {
    if (csv_init(&parser->parser, options) != 0) return -1;
    csv_set_delim(&parser->parser, parser->delimiter);
    return 0;
}

muster_delimited *muster_delimited_create(uint8_t delimiter) {
    muster_delimited *parser = calloc(1, sizeof *parser);
    if (parser == NULL) return NULL;
    parser->delimiter = delimiter;
    if (begin(parser) != 0) {
        free(parser);
        return NULL;
    }
    return parser;
}

void muster_delimited_destroy(muster_delimited *parser) {
    if (parser == NULL) return;
    csv_free(&parser->parser);
    free(parser->text);
    free(parser->field_ends);
    free(parser->row_ends);
    free(parser);
}

/// Makes room for `count` more elements. Zero, or not when memory is short.
static int reserve(void **memory, size_t *capacity, size_t used, size_t count, size_t size) {
    if (used + count <= *capacity) return 0;
    size_t larger = *capacity * 2 > used + count ? *capacity * 2 : used + count + 1024;
    void *moved = realloc(*memory, larger * size);
    if (moved == NULL) return -1;
    *memory = moved;
    *capacity = larger;
    return 0;
}

static void take_field(void *field, size_t length, void *data) {
    muster_delimited *parser = data;
    if (parser->is_short_of_memory
        || reserve((void **)&parser->text, &parser->text_capacity, parser->text_length, length, 1) != 0
        || reserve(
               (void **)&parser->field_ends, &parser->field_capacity, parser->field_count, 1, sizeof(uint32_t)) != 0) {
        parser->is_short_of_memory = 1;
        return;
    }
    if (length > 0) memcpy(parser->text + parser->text_length, field, length);
    parser->text_length += length;
    parser->field_ends[parser->field_count++] = (uint32_t)parser->text_length;
}

static void take_row(int terminator, void *data) {
    muster_delimited *parser = data;
    (void)terminator;
    if (parser->is_short_of_memory
        || reserve((void **)&parser->row_ends, &parser->row_capacity, parser->row_count, 1, sizeof(uint32_t)) != 0) {
        parser->is_short_of_memory = 1;
        return;
    }
    parser->row_ends[parser->row_count++] = (uint32_t)parser->field_count;
}

muster_delimited_outcome muster_delimited_feed(muster_delimited *parser, const uint8_t *bytes, size_t length) {
    size_t taken = csv_parse(&parser->parser, bytes, length, take_field, take_row, parser);
    if (parser->is_short_of_memory) return muster_delimited_short_of_memory;
    if (taken == length) return muster_delimited_taken;
    return csv_error(&parser->parser) == CSV_EPARSE ? muster_delimited_misquoted : muster_delimited_short_of_memory;
}

/// Whether libcsv drops a byte around a field.
static int is_blank(uint8_t byte) {
    return byte == ' ' || byte == '\t';
}

/// Adds bytes to the text, in which there is room for them.
static void add_text(muster_delimited *parser, const uint8_t *bytes, size_t length) {
    if (length > 0) memcpy(parser->text + parser->text_length, bytes, length);
    parser->text_length += length;
}

/// Takes a field without quotes.
///
/// Returns its end, NULL when there is a quote in it.
static const uint8_t *take_bare(muster_delimited *parser, const uint8_t *place, const uint8_t *end, int has_quotes) {
    const uint8_t *stop = memchr(place, parser->delimiter, (size_t)(end - place));
    if (stop == NULL) stop = end;
    if (has_quotes && memchr(place, '"', (size_t)(stop - place)) != NULL) return NULL;
    const uint8_t *last = stop;
    while (last > place && is_blank(last[-1])) last--;
    add_text(parser, place, (size_t)(last - place));
    return stop;
}

/// Takes a field behind its opening quote.
///
/// Returns what is behind the closing one and blanks after it, NULL when that is no end of a field.
static const uint8_t *take_quoted(muster_delimited *parser, const uint8_t *place, const uint8_t *end) {
    for (;;) {
        const uint8_t *quote = memchr(place, '"', (size_t)(end - place));
        if (quote == NULL) return NULL;
        int is_doubled = quote + 1 < end && quote[1] == '"';
        add_text(parser, place, (size_t)(quote - place) + (size_t)is_doubled);
        place = quote + 1 + is_doubled;
        if (is_doubled) continue;
        while (place < end && is_blank(*place) && *place != parser->delimiter) place++;
        return place == end || *place == parser->delimiter ? place : NULL;
    }
}

/// Takes the fields of a line that has at least one sign. Zero when the line is not plain.
static int take_line(muster_delimited *parser, const uint8_t *place, const uint8_t *end) {
    const int has_quotes = memchr(place, '"', (size_t)(end - place)) != NULL;
    const size_t first = parser->field_count;
    for (;;) {
        while (place < end && is_blank(*place) && *place != parser->delimiter) place++;
        // A line of blanks is no row.
        if (place == end && parser->field_count == first) return 0;
        place = place < end && *place == '"' ? take_quoted(parser, place + 1, end)
                                             : take_bare(parser, place, end, has_quotes);
        if (place == NULL
            || reserve(
                   (void **)&parser->field_ends, &parser->field_capacity, parser->field_count, 1, sizeof(uint32_t))
                != 0)
            return 0;
        parser->field_ends[parser->field_count++] = (uint32_t)parser->text_length;
        if (place == end) return 1;
        place++;
    }
}

/// The end of a line's fields, before what ends the line; NULL when nothing does.
static const uint8_t *end_of_fields(const uint8_t *bytes, size_t length) {
    const uint8_t *end = bytes + length;
    if (length == 0 || (end[-1] != '\n' && end[-1] != '\r')) return NULL;
    end--;
    if (*end == '\n' && end > bytes && end[-1] == '\r') end--;
    return end;
}

int muster_delimited_feed_line(muster_delimited *parser, const uint8_t *bytes, size_t length) {
    const uint8_t *end = end_of_fields(bytes, length);
    if (end == NULL || end == bytes || parser->parser.pstate != row_not_begun
        || memchr(bytes, '\r', (size_t)(end - bytes)) != NULL || memchr(bytes, '\n', (size_t)(end - bytes)) != NULL
        || reserve((void **)&parser->text, &parser->text_capacity, parser->text_length, length, 1) != 0)
        return 0;
    const size_t text_length = parser->text_length, field_count = parser->field_count;
    if (take_line(parser, bytes, end)) {
        take_row('\n', parser);
        return !parser->is_short_of_memory;
    }
    parser->text_length = text_length;
    parser->field_count = field_count;
    return 0;
}

muster_delimited_outcome muster_delimited_feed_leniently(
    muster_delimited *parser, const uint8_t *bytes, size_t length) {
    csv_set_opts(&parser->parser, options & ~CSV_STRICT);
    muster_delimited_outcome outcome = muster_delimited_feed(parser, bytes, length);
    csv_set_opts(&parser->parser, options);
    return outcome;
}

int muster_delimited_finish(muster_delimited *parser) {
    int error = csv_fini(&parser->parser, take_field, take_row, parser);
    return error != 0 || parser->is_short_of_memory ? -1 : 0;
}

int muster_delimited_is_within_row(const muster_delimited *parser) {
    return parser->parser.pstate != row_not_begun;
}

int muster_delimited_is_quoted(const muster_delimited *parser) {
    int state = parser->parser.pstate;
    return state != row_not_begun && state != field_might_have_ended && parser->parser.quoted;
}

muster_delimited_rows muster_delimited_get(const muster_delimited *parser) {
    muster_delimited_rows rows = {
        parser->text, parser->text_length, parser->field_ends, parser->field_count, parser->row_ends, parser->row_count,
    };
    return rows;
}

void muster_delimited_clear(muster_delimited *parser) {
    parser->text_length = 0;
    parser->field_count = 0;
    parser->row_count = 0;
}

int muster_delimited_keep(muster_delimited *parser, size_t row_count) {
    if (row_count < parser->row_count) parser->row_count = row_count;
    parser->field_count = parser->row_count == 0 ? 0 : parser->row_ends[parser->row_count - 1];
    parser->text_length = parser->field_count == 0 ? 0 : parser->field_ends[parser->field_count - 1];
    csv_free(&parser->parser);
    parser->is_short_of_memory = 0;
    return begin(parser);
}
