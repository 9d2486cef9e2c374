// SPDX-License-Identifier: Apache-2.0

#ifndef CZIP_H
#define CZIP_H

#include <stdint.h>

/// A zip archive that is read.
typedef struct czip_archive czip_archive;
/// A file in an archive, read from its start.
typedef struct czip_entry czip_entry;

enum {
  CZIP_OK = 0,
  CZIP_NOT_FOUND = 1,   ///< There is no such file.
  CZIP_NOT_A_ZIP = 2,   ///< The file is no zip archive.
  CZIP_ENCRYPTED = 3,   ///< A password is needed.
  CZIP_UNREADABLE = 4,  ///< The file cannot be read, or is damaged.
  CZIP_NO_LIBRARY = 5,  ///< libzip is not installed.
};

/// Opens an archive by its path; null with a status when it cannot be opened.
czip_archive *_Nullable czip_open(const char *_Nonnull path, int32_t *_Nonnull status);
void czip_close(czip_archive *_Nullable archive);

/// The number of files and folders in an archive.
int64_t czip_count(const czip_archive *_Nonnull archive);
/// The path of a file in an archive in UTF-8; valid while the archive is open.
const char *_Nullable czip_name(const czip_archive *_Nonnull archive, int64_t index);
/// The index of a file by its path, whatever its case; negative when there is none.
int64_t czip_locate(const czip_archive *_Nonnull archive, const char *_Nonnull name);
/// The size of a file when unpacked, as the archive states it.
uint64_t czip_size(const czip_archive *_Nonnull archive, int64_t index);

/// Opens a file in an archive; null with a status when it cannot be opened.
czip_entry *_Nullable czip_open_entry(
    czip_archive *_Nonnull archive, int64_t index, int32_t *_Nonnull status);
void czip_close_entry(czip_entry *_Nullable entry);
/// Unpacks the next bytes: how many, 0 at the end, -1 when the archive is damaged.
int64_t czip_read(czip_entry *_Nonnull entry, void *_Nonnull buffer, int64_t capacity);

#endif
