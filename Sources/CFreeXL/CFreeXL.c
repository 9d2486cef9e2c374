// SPDX-License-Identifier: Apache-2.0

#include "CFreeXL.h"

#include <freexl.h>
#include <string.h>

cfreexl_book *cfreexl_open(const char *path, int32_t *status) {
  const void *handle = NULL;
  *status = CFREEXL_UNREADABLE;
  if (freexl_open(path, &handle) != FREEXL_OK) {
    if (handle != NULL) freexl_close(handle);
    return NULL;
  }
  unsigned int password = FREEXL_BIFF_PLAIN;
  if (freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK &&
      password == FREEXL_BIFF_OBFUSCATED) {
    freexl_close(handle);
    *status = CFREEXL_ENCRYPTED;
    return NULL;
  }
  *status = CFREEXL_OK;
  return (cfreexl_book *)handle;
}

void cfreexl_close(cfreexl_book *book) {
  if (book != NULL) freexl_close(book);
}

int32_t cfreexl_sheet_count(const cfreexl_book *book) {
  unsigned int count = 0;
  if (freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &count) != FREEXL_OK) return 0;
  return (int32_t)count;
}

const char *cfreexl_sheet_name(const cfreexl_book *book, int32_t index) {
  const char *name = NULL;
  if (freexl_get_worksheet_name(book, (unsigned short)index, &name) != FREEXL_OK) return NULL;
  return name;
}

int32_t cfreexl_select(cfreexl_book *book, int32_t index, int64_t *rows, int32_t *columns) {
  unsigned int row_count = 0;
  unsigned short column_count = 0;
  if (freexl_select_active_worksheet(book, (unsigned short)index) != FREEXL_OK ||
      freexl_worksheet_dimensions(book, &row_count, &column_count) != FREEXL_OK) {
    return CFREEXL_UNREADABLE;
  }
  *rows = row_count;
  *columns = column_count;
  return CFREEXL_OK;
}

int32_t cfreexl_read(cfreexl_book *book, int64_t row, int32_t column, cfreexl_cell *cell) {
  FreeXL_CellValue value;
  memset(cell, 0, sizeof *cell);
  if (freexl_get_cell_value(book, (unsigned int)row, (unsigned short)column, &value) != FREEXL_OK) {
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
