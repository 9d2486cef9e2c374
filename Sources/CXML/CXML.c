// SPDX-License-Identifier: Apache-2.0

#include "CXML.h"

#include <CLoading.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

// Its structures changed with the version of these headers.
#ifdef __APPLE__
#define XML_NAMES "libxml2.2.dylib", "libxml2.dylib"
#elif LIBXML_VERSION >= 21400
#define XML_NAMES "libxml2.so.16", "libxml2.so"
#else
#define XML_NAMES "libxml2.so.2"
#endif

#define XML_FUNCTIONS(each) \
  each(xmlFreeTextReader) each(xmlReaderForIO) each(xmlReaderForMemory) \
  each(xmlTextReaderConstLocalName) each(xmlTextReaderConstName) \
  each(xmlTextReaderConstNamespaceUri) each(xmlTextReaderConstPrefix) \
  each(xmlTextReaderConstValue) each(xmlTextReaderDepth) each(xmlTextReaderGetParserLineNumber) \
  each(xmlTextReaderIsEmptyElement) each(xmlTextReaderMoveToElement) \
  each(xmlTextReaderMoveToNextAttribute) each(xmlTextReaderNodeType) each(xmlTextReaderRead) \
  each(xmlTextReaderSetStructuredErrorHandler)

CLOADING_LIBRARY(XML_FUNCTIONS, XML_NAMES)

bool cxml_is_available(void) { return load_library(); }

struct cxml_reader {
  xmlTextReaderPtr reader;
  int32_t error_line;
  int32_t error_column;
  char error_text[200];
};

static void note_error(void *context, xmlErrorPtr error) {
  cxml_reader *reader = context;
  if (reader->error_line != 0 || error == NULL || error->level < XML_ERR_ERROR) return;
  reader->error_line = error->line > 0 ? error->line : 1;
  reader->error_column = error->int2;
  if (error->message != NULL) {
    strncpy(reader->error_text, error->message, sizeof reader->error_text - 1);
    char *end = strchr(reader->error_text, '\n');
    if (end != NULL) *end = 0;
  }
}

// Without XML_PARSE_NOENT, _DTDLOAD and _HUGE nothing is expanded or fetched, and libxml2's limits
// of depth and size hold.
static const int options = XML_PARSE_NONET;

static cxml_reader *reader_of(xmlTextReaderPtr text) {
  cxml_reader *reader = text == NULL ? NULL : calloc(1, sizeof(cxml_reader));
  if (reader == NULL) {
    p_xmlFreeTextReader(text);
    return NULL;
  }
  reader->reader = text;
  p_xmlTextReaderSetStructuredErrorHandler(text, (xmlStructuredErrorFunc)note_error, reader);
  return reader;
}

cxml_reader *cxml_open(const char *bytes, int32_t count) {
  if (!load_library()) return NULL;
  return reader_of(p_xmlReaderForMemory(bytes, count, NULL, "UTF-8", options));
}

cxml_reader *cxml_open_stream(cxml_read read, void *context) {
  if (!load_library()) return NULL;
  return reader_of(p_xmlReaderForIO((xmlInputReadCallback)read, NULL, context, NULL, NULL, options));
}

void cxml_close(cxml_reader *reader) {
  if (reader == NULL) return;
  p_xmlFreeTextReader(reader->reader);
  free(reader);
}

int32_t cxml_next(cxml_reader *reader) {
  while (true) {
    int status = p_xmlTextReaderRead(reader->reader);
    if (status < 0) return CXML_FAILED;
    if (status == 0) return reader->error_line != 0 ? CXML_FAILED : CXML_END;
    switch (p_xmlTextReaderNodeType(reader->reader)) {
      case XML_READER_TYPE_ELEMENT: return CXML_START_ELEMENT;
      case XML_READER_TYPE_END_ELEMENT: return CXML_END_ELEMENT;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
      case XML_READER_TYPE_ENTITY: return CXML_REFUSED;
      default: continue;
    }
  }
}

const char *cxml_name(cxml_reader *reader) {
  return (const char *)p_xmlTextReaderConstLocalName(reader->reader);
}
const char *cxml_prefix(cxml_reader *reader) {
  return (const char *)p_xmlTextReaderConstPrefix(reader->reader);
}
const char *cxml_namespace(cxml_reader *reader) {
  return (const char *)p_xmlTextReaderConstNamespaceUri(reader->reader);
}
const char *cxml_value(cxml_reader *reader) {
  return (const char *)p_xmlTextReaderConstValue(reader->reader);
}
bool cxml_is_empty(cxml_reader *reader) { return p_xmlTextReaderIsEmptyElement(reader->reader) == 1; }
int32_t cxml_depth(cxml_reader *reader) { return p_xmlTextReaderDepth(reader->reader); }
int32_t cxml_line(cxml_reader *reader) { return p_xmlTextReaderGetParserLineNumber(reader->reader); }

bool cxml_next_attribute(cxml_reader *reader) {
  return p_xmlTextReaderMoveToNextAttribute(reader->reader) == 1;
}
const char *cxml_attribute_name(cxml_reader *reader) {
  return (const char *)p_xmlTextReaderConstName(reader->reader);
}
void cxml_leave_attributes(cxml_reader *reader) { p_xmlTextReaderMoveToElement(reader->reader); }

int32_t cxml_error_line(const cxml_reader *reader) { return reader->error_line; }
int32_t cxml_error_column(const cxml_reader *reader) { return reader->error_column; }
const char *cxml_error_text(const cxml_reader *reader) { return reader->error_text; }
