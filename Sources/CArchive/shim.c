#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

struct muster_archive {
    struct archive *reader;
    struct archive_entry *entry;
};

muster_archive *muster_archive_open(const char *path) {
    muster_archive *archive = calloc(1, sizeof *archive);
    if (archive == NULL) return NULL;
    archive->reader = archive_read_new();
    if (archive->reader == NULL || archive_read_support_format_zip(archive->reader) != ARCHIVE_OK
        || archive_read_open_filename(archive->reader, path, 1 << 16) != ARCHIVE_OK) {
        muster_archive_close(archive);
        return NULL;
    }
    return archive;
}

void muster_archive_close(muster_archive *archive) {
    if (archive == NULL) return;
    if (archive->reader != NULL) archive_read_free(archive->reader);
    free(archive);
}

int muster_archive_next(muster_archive *archive) {
    for (;;) {
        int result = archive_read_next_header(archive->reader, &archive->entry);
        if (result == ARCHIVE_EOF) return 0;
        if (result < ARCHIVE_WARN) return -1;
        if (archive_entry_filetype(archive->entry) == AE_IFREG) return 1;
    }
}

const char *muster_archive_name(const muster_archive *archive) {
    const char *name = archive_entry_pathname_utf8(archive->entry);
    if (name == NULL) name = archive_entry_pathname(archive->entry);
    return name == NULL ? "" : name;
}

int64_t muster_archive_size(const muster_archive *archive) {
    return archive_entry_size_is_set(archive->entry) ? archive_entry_size(archive->entry) : -1;
}

int64_t muster_archive_read(muster_archive *archive, void *buffer, size_t length) {
    la_ssize_t count = archive_read_data(archive->reader, buffer, length);
    return count < 0 ? -1 : count;
}

struct muster_archive_writer {
    struct archive *writer;
};

muster_archive_writer *muster_archive_create(int descriptor) {
    muster_archive_writer *archive = calloc(1, sizeof *archive);
    if (archive == NULL) return NULL;
    archive->writer = archive_write_new();
    if (archive->writer == NULL || archive_write_set_format_zip(archive->writer) != ARCHIVE_OK
        || archive_write_open_fd(archive->writer, descriptor) != ARCHIVE_OK) {
        muster_archive_discard(archive);
        return NULL;
    }
    return archive;
}

int muster_archive_begin(muster_archive_writer *archive, const char *name, int64_t modified) {
    struct archive_entry *entry = archive_entry_new();
    if (entry == NULL) return -1;
    archive_entry_set_pathname_utf8(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_mtime(entry, (time_t)modified, 0);
    int result = archive_write_header(archive->writer, entry);
    archive_entry_free(entry);
    return result < ARCHIVE_WARN ? -1 : 0;
}

int muster_archive_write(muster_archive_writer *archive, const void *bytes, size_t length) {
    const char *rest = bytes;
    while (length > 0) {
        la_ssize_t written = archive_write_data(archive->writer, rest, length);
        if (written <= 0) return -1;
        rest += written;
        length -= (size_t)written;
    }
    return 0;
}

int muster_archive_finish(muster_archive_writer *archive) {
    return archive_write_close(archive->writer) == ARCHIVE_OK ? 0 : -1;
}

void muster_archive_discard(muster_archive_writer *archive) {
    if (archive == NULL) return;
    if (archive->writer != NULL) archive_write_free(archive->writer);
    free(archive);
}
