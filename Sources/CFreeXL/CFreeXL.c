// SPDX-License-Identifier: Apache-2.0

#include "CFreeXL.h"

#include <CLoading.h>
#include <freexl.h>
#include <string.h>

#ifdef __APPLE__
#define FREEXL_NAMES "libfreexl.1.dylib", "libfreexl.dylib"
#else
#define FREEXL_NAMES "libfreexl.so.1", "libfreexl.so"
#endif

#define FREEXL_FUNCTIONS(each) \
  each(freexl_close) each(freexl_get_cell_value) each(freexl_get_info) \
  each(freexl_get_worksheet_name) each(freexl_open) each(freexl_select_active_worksheet) \
  each(freexl_worksheet_dimensions)

CLOADING_LIBRARY(FREEXL_FUNCTIONS, FREEXL_NAMES)

cfreexl_book *cfreexl_open(const char *path, int32_t *status) {
  if (!load_library()) {
    *status = CFREEXL_NO_LIBRARY;
    return NULL;
  }
  const void *handle = NULL;
  *status = CFREEXL_UNREADABLE;
  if (p_freexl_open(path, &handle) != FREEXL_OK) {
    if (handle != NULL) p_freexl_close(handle);
    return NULL;
  }
  unsigned int password = FREEXL_BIFF_PLAIN;
  if (p_freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK &&
      password == FREEXL_BIFF_OBFUSCATED) {
    p_freexl_close(handle);
    *status = CFREEXL_ENCRYPTED;
    return NULL;
  }
  *status = CFREEXL_OK;
  return (cfreexl_book *)handle;
}

void cfreexl_close(cfreexl_book *book) {
  if (book != NULL) p_freexl_close(book);
}

int32_t cfreexl_sheet_count(const cfreexl_book *book) {
  unsigned int count = 0;
  if (p_freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK) return 0;
  return (int32_t)count;
}

const char *cfreexl_sheet_name(const cfreexl_book *book, int32_t index) {
  const char *name = NULL;
  if (p_freexl_get_worksheet_name(book, (unsigned short)index, &name) != FREEXL_OK) return NULL;
  return name;
}

int32_t cfreexl_select(cfreexl_book *book, int32_t index, int64_t *rows, int32_t *columns) {
  unsigned int row_count = 0;
  unsigned short column_count = 0;
  if (p_freexl_select_active_worksheet(book, (unsigned short)index) != FREEXL_OK ||
      p_freexl_worksheet_dimensions(book, &row_count, &column_count) != FREEXL_OK) {
    return CFREEXL_UNREADABLE;
  }
  *rows = row_count;
  *columns = column_count;
  return CFREEXL_OK;
}

int32_t cfreexl_read(cfreexl_book *book, int64_t row, int32_t column, cfreexl_cell *cell) {
  FreeXL_CellValue value;
  memset(cell, 0, sizeof *cell);
  if (p_freexl_get_cell_value(book, (unsigned int)row, (unsigned short)column, &value) != FREEXL_OK) {
    return CFREEXL_UNREADABLE;
  }
  switch (value.type) {
    case FREEXL_CELL_INT:
      cell->kind = CFREEXL_INTEGER;
      cell->integer = value.value.int_value;
      break;
    case FREEXL_CELL_DOUBLE:
      cell->kind = CFREEXL_NUMBER;
      cell->number = value.value.double_value;
      break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      cell->kind = CFREEXL_TEXT;
      cell->text = value.value.text_value;
      break;
    case FREEXL_CELL_DATE:
      cell->kind = CFREEXL_DATE;
      cell->text = value.value.text_value;
      break;
    case FREEXL_CELL_DATETIME:
      cell->kind = CFREEXL_DATE_TIME;
      cell->text = value.value.text_value;
      break;
    case FREEXL_CELL_TIME:
      cell->kind = CFREEXL_TIME;
      cell->text = value.value.text_value;
      break;
    default: break;
  }
  return CFREEXL_OK;
}
