#include "CSpreadsheet.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

struct muster_sheet {
    lxw_workbook *book;
    lxw_worksheet *sheet;
};

muster_sheet *muster_sheet_create(const char *path, const char *folder, const char *name, int64_t created) {
    muster_sheet *sheet = calloc(1, sizeof *sheet);
    if (sheet == NULL) return NULL;
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder, .use_zip64 = LXW_FALSE};
    sheet->book = workbook_new_opt(path, &options);
    if (sheet->book == NULL) {
        free(sheet);
        return NULL;
    }
    lxw_doc_properties properties = {.created = (time_t)created};
    workbook_set_properties(sheet->book, &properties);
    sheet->sheet = workbook_add_worksheet(sheet->book, name);
    if (sheet->sheet == NULL) {
        muster_sheet_abandon(sheet);
        return NULL;
    }
    worksheet_freeze_panes(sheet->sheet, 1, 0);
    return sheet;
}

muster_sheet_outcome muster_sheet_text(muster_sheet *sheet, uint32_t row, uint16_t column, const char *text) {
    switch (worksheet_write_string(sheet->sheet, row, column, text, NULL)) {
    case LXW_NO_ERROR: return muster_sheet_written;
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: return muster_sheet_full;
    default: return muster_sheet_failed;
    }
}

muster_sheet_outcome muster_sheet_close(muster_sheet *sheet) {
    lxw_error error = workbook_close(sheet->book);
    free(sheet);
    return error == LXW_NO_ERROR ? muster_sheet_written : muster_sheet_failed;
}

void muster_sheet_abandon(muster_sheet *sheet) {
    lxw_workbook_free(sheet->book);
    free(sheet);
}
