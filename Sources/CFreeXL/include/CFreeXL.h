// SPDX-License-Identifier: Apache-2.0

#ifndef CFREEXL_H
#define CFREEXL_H

#include <stdint.h>

/// A workbook of Excel 5 or 95 that is read. FreeXL leaves out what formulas came to.
typedef struct cfreexl_book cfreexl_book;

enum {
  CFREEXL_OK = 0,
  CFREEXL_ENCRYPTED = 1,  ///< A password is needed.
  CFREEXL_UNREADABLE = 2, ///< The file is no such workbook, or is damaged.
  CFREEXL_NO_LIBRARY = 3, ///< FreeXL is not installed.
};

enum {
  CFREEXL_EMPTY = 0,
  CFREEXL_INTEGER = 1,
  CFREEXL_NUMBER = 2,
  /// Text; of dates and times, in the form of ISO 8601.
  CFREEXL_TEXT = 3,
  CFREEXL_DATE = 4,
  CFREEXL_DATE_TIME = 5,
  CFREEXL_TIME = 6,
};

/// What a cell holds.
typedef struct {
  int32_t kind;
  int32_t integer;
  double number;
  /// Valid while the workbook is open.
  const char *_Nullable text;
} cfreexl_cell;

/// Opens a workbook by its path; null with a status when it cannot be opened.
cfreexl_book *_Nullable cfreexl_open(const char *_Nonnull path, int32_t *_Nonnull status);
void cfreexl_close(cfreexl_book *_Nullable book);

/// The number of sheets.
int32_t cfreexl_sheet_count(const cfreexl_book *_Nonnull book);
/// The name of a sheet in UTF-8, from 0; valid while the workbook is open.
const char *_Nullable cfreexl_sheet_name(const cfreexl_book *_Nonnull book, int32_t index);
/// Turns to a sheet and says how large it is; a status.
int32_t cfreexl_select(
    cfreexl_book *_Nonnull book, int32_t index, int64_t *_Nonnull rows, int32_t *_Nonnull columns);
/// Reads a cell of the sheet turned to, both from 0; a status.
int32_t cfreexl_read(
    cfreexl_book *_Nonnull book, int64_t row, int32_t column, cfreexl_cell *_Nonnull cell);

#endif
