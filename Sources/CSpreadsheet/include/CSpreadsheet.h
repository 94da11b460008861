#pragma once

#include <stddef.h>
#include <stdint.h>

/// A plain C face of libxlsxwriter for writing a spreadsheet of one sheet of texts, row after row in bounded memory.

#ifdef __cplusplus
extern "C" {
#endif

/// A spreadsheet that is being written. Not to be used by two threads at once.
typedef struct muster_sheet muster_sheet;

typedef enum {
    muster_sheet_written,
    /// A cell or a sheet holds no more.
    muster_sheet_full,
    /// The system refused to write.
    muster_sheet_failed,
} muster_sheet_outcome;

/// Begins a spreadsheet; NULL when memory is short.
///
/// `folder` is where rows wait until the end; `created` is what the file says of its making, in seconds since 1970.
muster_sheet *_Nullable muster_sheet_create(
    const char *_Nonnull path, const char *_Nonnull folder, const char *_Nonnull name, int64_t created);

/// Puts a text that ends with a zero byte into a cell. Rows come in their order.
muster_sheet_outcome muster_sheet_text(
    muster_sheet *_Nonnull sheet, uint32_t row, uint16_t column, const char *_Nonnull text);

/// Keeps the first row in sight and writes the file. The value is not to be used afterwards.
muster_sheet_outcome muster_sheet_close(muster_sheet *_Nonnull sheet);

/// Gives it up.
void muster_sheet_abandon(muster_sheet *_Nonnull sheet);

#ifdef __cplusplus
}
#endif
