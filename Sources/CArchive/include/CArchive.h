#pragma once

#include <stddef.h>
#include <stdint.h>

/// A plain C face of libarchive for reading and writing ZIP files, entry after entry.

#ifdef __cplusplus
extern "C" {
#endif

/// An open archive. Not to be used by two threads at once.
typedef struct muster_archive muster_archive;

/// Opens a ZIP file, NULL when it cannot be read or is none.
muster_archive *_Nullable muster_archive_open(const char *_Nonnull path);
void muster_archive_close(muster_archive *_Nullable archive);

/// Goes to the next file: 1 when there is one, 0 at the end, -1 when the archive is damaged.
int muster_archive_next(muster_archive *_Nonnull archive);
/// The name of the file that was gone to; valid until the next call.
const char *_Nonnull muster_archive_name(const muster_archive *_Nonnull archive);
/// Its size when unpacked, -1 when the archive does not say.
int64_t muster_archive_size(const muster_archive *_Nonnull archive);
/// Reads further bytes of the file: how many, 0 at its end, -1 when it is damaged.
int64_t muster_archive_read(muster_archive *_Nonnull archive, void *_Nonnull buffer, size_t length);

/// An archive that is being written. Not to be used by two threads at once.
typedef struct muster_archive_writer muster_archive_writer;

/// Begins a ZIP file at a descriptor, which stays open; NULL when memory is short.
muster_archive_writer *_Nullable muster_archive_create(int descriptor);
/// Begins a file inside, dated in seconds since 1970: 0, or -1 when the system refuses.
int muster_archive_begin(muster_archive_writer *_Nonnull writer, const char *_Nonnull name, int64_t modified);
/// Adds bytes to the file that was begun: 0 or -1.
int muster_archive_write(muster_archive_writer *_Nonnull writer, const void *_Nonnull bytes, size_t length);
/// Writes what is left: 0 or -1.
int muster_archive_finish(muster_archive_writer *_Nonnull writer);
void muster_archive_discard(muster_archive_writer *_Nullable writer);

#ifdef __cplusplus
}
#endif
