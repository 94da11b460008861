#pragma once

#include <stddef.h>
#include <stdint.h>

/// A plain C face of libarchive for reading ZIP files, entry after entry.

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

#ifdef __cplusplus
}
#endif
