// SPDX-License-Identifier: Apache-2.0

#include "CZip.h"

#include <CLoading.h>
#include <zip.h>

#ifdef __APPLE__
#define ZIP_NAMES "libzip.5.dylib", "libzip.dylib"
#else
// Debian kept the fourth name for long.
#define ZIP_NAMES "libzip.so.5", "libzip.so.4", "libzip.so"
#endif

#define ZIP_FUNCTIONS(each) \
  each(zip_discard) each(zip_error_code_zip) each(zip_fclose) each(zip_fopen_index) \
  each(zip_fread) each(zip_get_error) each(zip_get_name) each(zip_get_num_entries) \
  each(zip_name_locate) each(zip_open) each(zip_stat_index)

CLOADING_LIBRARY(ZIP_FUNCTIONS, ZIP_NAMES)

static int32_t status_of(int error) {
  switch (error) {
    case ZIP_ER_NOENT: return CZIP_NOT_FOUND;
    case ZIP_ER_NOZIP:
    case ZIP_ER_EOF: return CZIP_NOT_A_ZIP;
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
    case ZIP_ER_ENCRNOTSUPP: return CZIP_ENCRYPTED;
    default: return CZIP_UNREADABLE;
  }
}

czip_archive *czip_open(const char *path, int32_t *status) {
  if (!load_library()) {
    *status = CZIP_NO_LIBRARY;
    return NULL;
  }
  int error = 0;
  zip_t *archive = p_zip_open(path, ZIP_RDONLY, &error);
  *status = archive == NULL ? status_of(error) : CZIP_OK;
  return (czip_archive *)archive;
}

void czip_close(czip_archive *archive) {
  if (archive != NULL) p_zip_discard((zip_t *)archive);
}

int64_t czip_count(const czip_archive *archive) {
  return p_zip_get_num_entries((zip_t *)archive, 0);
}

const char *czip_name(const czip_archive *archive, int64_t index) {
  if (index < 0) return NULL;
  return p_zip_get_name((zip_t *)archive, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
}

int64_t czip_locate(const czip_archive *archive, const char *name) {
  return p_zip_name_locate((zip_t *)archive, name, ZIP_FL_NOCASE);
}

uint64_t czip_size(const czip_archive *archive, int64_t index) {
  zip_stat_t stat;
  if (index < 0 || p_zip_stat_index((zip_t *)archive, (zip_uint64_t)index, 0, &stat) != 0) return 0;
  return (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
}

czip_entry *czip_open_entry(czip_archive *archive, int64_t index, int32_t *status) {
  zip_file_t *entry = index < 0 ? NULL : p_zip_fopen_index((zip_t *)archive, (zip_uint64_t)index, 0);
  *status = CZIP_OK;
  if (entry == NULL) {
    *status = index < 0 ? CZIP_NOT_FOUND : status_of(p_zip_error_code_zip(p_zip_get_error((zip_t *)archive)));
  }
  return (czip_entry *)entry;
}

void czip_close_entry(czip_entry *entry) {
  if (entry != NULL) p_zip_fclose((zip_file_t *)entry);
}

int64_t czip_read(czip_entry *entry, void *buffer, int64_t capacity) {
  if (capacity <= 0) return 0;
  return p_zip_fread((zip_file_t *)entry, buffer, (zip_uint64_t)capacity);
}
