// SPDX-License-Identifier: Apache-2.0

#include "CFonts.h"

#include <CLoading.h>
#include <fontconfig/fontconfig.h>
#include <harfbuzz/hb-subset.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#ifdef __APPLE__
#define FONTCONFIG_NAME "libfontconfig.1.dylib"
#define HARFBUZZ_NAME "libharfbuzz.0.dylib"
#define SUBSET_NAME "libharfbuzz-subset.0.dylib"
#else
#define FONTCONFIG_NAME "libfontconfig.so.1"
#define HARFBUZZ_NAME "libharfbuzz.so.0"
#define SUBSET_NAME "libharfbuzz-subset.so.0"
#endif

#define FONTCONFIG_FUNCTIONS(each) \
  each(FcInitLoadConfigAndFonts) each(FcPatternCreate) each(FcPatternDestroy) \
  each(FcPatternAddCharSet) each(FcPatternAddInteger) each(FcPatternAddBool) \
  each(FcPatternGetString) each(FcPatternGetInteger) each(FcPatternGetBool) \
  each(FcPatternGetCharSet) each(FcPatternGetRange) each(FcRangeGetDouble) \
  each(FcCharSetCreate) each(FcCharSetDestroy) each(FcCharSetAddChar) \
  each(FcCharSetHasChar) each(FcObjectSetCreate) each(FcObjectSetAdd) \
  each(FcObjectSetDestroy) each(FcFontList) each(FcFontSetDestroy) \
  each(FcWeightToOpenTypeDouble)
#define HARFBUZZ_FUNCTIONS(each) \
  each(hb_blob_create_from_file_or_fail) each(hb_blob_destroy) each(hb_blob_get_data) \
  each(hb_face_create) each(hb_face_destroy) each(hb_face_reference_blob) each(hb_set_add) \
  each(hb_set_next) each(hb_unicode_funcs_get_default) each(hb_unicode_decompose) \
  each(hb_unicode_compose)
#define SUBSET_FUNCTIONS(each) \
  each(hb_subset_input_create_or_fail) each(hb_subset_input_destroy) \
  each(hb_subset_input_unicode_set) each(hb_subset_input_set) \
  each(hb_subset_input_set_flags) each(hb_subset_or_fail)

FONTCONFIG_FUNCTIONS(CLOADING_DECLARE)
HARFBUZZ_FUNCTIONS(CLOADING_DECLARE)
SUBSET_FUNCTIONS(CLOADING_DECLARE)

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int32_t status = CFONTS_FAILED;
static FcConfig *configuration;

static void load(void) {
  bool whole = true;
  void *library = dlopen(FONTCONFIG_NAME, RTLD_LAZY | RTLD_LOCAL);
  FONTCONFIG_FUNCTIONS(CLOADING_FIND)
  if (!whole) {
    status = CFONTS_NO_FONTCONFIG;
    return;
  }
  library = dlopen(HARFBUZZ_NAME, RTLD_LAZY | RTLD_LOCAL);
  HARFBUZZ_FUNCTIONS(CLOADING_FIND)
  library = dlopen(SUBSET_NAME, RTLD_LAZY | RTLD_LOCAL);
  SUBSET_FUNCTIONS(CLOADING_FIND)
  if (!whole) {
    status = CFONTS_NO_HARFBUZZ;
    return;
  }
  configuration = p_FcInitLoadConfigAndFonts();
  status = configuration == NULL ? CFONTS_NO_FONTCONFIG : CFONTS_DONE;
}

int32_t cfonts_load(void) {
  pthread_once(&once, load);
  return status;
}

static FcFontSet *matching(const uint32_t *needed, size_t needed_count) {
  FcCharSet *characters = p_FcCharSetCreate();
  FcPattern *pattern = p_FcPatternCreate();
  FcObjectSet *objects = p_FcObjectSetCreate();
  FcFontSet *set = NULL;
  if (characters != NULL && pattern != NULL && objects != NULL) {
    for (size_t index = 0; index < needed_count; index++)
      p_FcCharSetAddChar(characters, needed[index]);
    p_FcPatternAddCharSet(pattern, FC_CHARSET, characters);
    p_FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    p_FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
    const char *names[] = {FC_FAMILY, FC_FILE,    FC_INDEX,      FC_WEIGHT,
                           FC_WIDTH,  FC_CHARSET, FC_FONTFORMAT, FC_SPACING, FC_VARIABLE};
    for (size_t index = 0; index < sizeof names / sizeof *names; index++)
      p_FcObjectSetAdd(objects, names[index]);
    set = p_FcFontList(configuration, pattern, objects);
  }
  if (objects != NULL) p_FcObjectSetDestroy(objects);
  if (pattern != NULL) p_FcPatternDestroy(pattern);
  if (characters != NULL) p_FcCharSetDestroy(characters);
  return set;
}

/// Describes a font; false where it is not one that pages can have.
static bool describe(FcPattern *pattern, const uint32_t *wanted, size_t wanted_count,
                     cfonts_font *font) {
  FcChar8 *family, *path, *format;
  FcCharSet *characters;
  FcBool variable = FcFalse;
  int face = 0, weight = 0, width = FC_WIDTH_NORMAL, spacing = FC_PROPORTIONAL;
  if (p_FcPatternGetString(pattern, FC_FAMILY, 0, &family) != FcResultMatch ||
      p_FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch ||
      p_FcPatternGetString(pattern, FC_FONTFORMAT, 0, &format) != FcResultMatch ||
      p_FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) != FcResultMatch)
    return false;
  if (strcmp((char *)format, "TrueType") != 0 && strcmp((char *)format, "CFF") != 0) return false;
  p_FcPatternGetInteger(pattern, FC_INDEX, 0, &face);
  p_FcPatternGetInteger(pattern, FC_SPACING, 0, &spacing);
  p_FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
  FcRange *range;
  double lightest = 0, heaviest = 0;
  if (variable && p_FcPatternGetRange(pattern, FC_WEIGHT, 0, &range) == FcResultMatch &&
      p_FcRangeGetDouble(range, &lightest, &heaviest)) {
    font->weight = (int32_t)p_FcWeightToOpenTypeDouble(lightest);
    font->heaviest = (int32_t)p_FcWeightToOpenTypeDouble(heaviest);
  } else {
    // What stands above the number of a face names an instance of a variable font.
    if (variable || face >> 16 != 0) return false;
    if (p_FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight) != FcResultMatch) return false;
    if (p_FcPatternGetInteger(pattern, FC_WIDTH, 0, &width) == FcResultMatch &&
        width != FC_WIDTH_NORMAL)
      return false;
    font->weight = font->heaviest = (int32_t)p_FcWeightToOpenTypeDouble(weight);
  }
  font->face = face & 0xFFFF;
  font->is_monospaced = spacing >= FC_MONO;
  font->missing = 0;
  for (size_t index = 0; index < wanted_count; index++)
    if (!p_FcCharSetHasChar(characters, wanted[index])) font->missing++;
  font->family = strdup((char *)family);
  font->path = strdup((char *)path);
  if (font->family != NULL && font->path != NULL) return true;
  free(font->family);
  free(font->path);
  return false;
}

int32_t cfonts_list(const uint32_t *needed, size_t needed_count, const uint32_t *wanted,
                    size_t wanted_count, cfonts_font **fonts, size_t *count) {
  *fonts = NULL;
  *count = 0;
  int32_t loaded = cfonts_load();
  if (loaded != CFONTS_DONE) return loaded;
  FcFontSet *set = matching(needed, needed_count);
  if (set == NULL) return CFONTS_FAILED;
  cfonts_font *list = calloc(set->nfont > 0 ? (size_t)set->nfont : 1, sizeof(cfonts_font));
  for (int index = 0; list != NULL && index < set->nfont; index++)
    if (describe(set->fonts[index], wanted, wanted_count, &list[*count])) (*count)++;
  p_FcFontSetDestroy(set);
  *fonts = list;
  return list == NULL ? CFONTS_FAILED : CFONTS_DONE;
}

void cfonts_free_list(cfonts_font *fonts, size_t count) {
  for (size_t index = 0; index < count; index++) {
    free(fonts[index].family);
    free(fonts[index].path);
  }
  free(fonts);
}

/// Adds what characters are taken apart into and put together from before they are shaped, as vowel
/// signs of two parts are: a font without these has no glyphs for them.
static void add_equivalents(hb_set_t *characters) {
  hb_unicode_funcs_t *unicode = p_hb_unicode_funcs_get_default();
  hb_codepoint_t one = HB_SET_VALUE_INVALID, first, second;
  // Parts are taken apart in their turn, for they are looked at, too, where they come later.
  for (int round = 0; round < 3; round++)
    while (p_hb_set_next(characters, &one))
      if (p_hb_unicode_decompose(unicode, one, &first, &second)) {
        p_hb_set_add(characters, first);
        if (second != 0) p_hb_set_add(characters, second);
      }
  while (p_hb_set_next(characters, &one)) {
    hb_codepoint_t other = HB_SET_VALUE_INVALID, whole;
    while (p_hb_set_next(characters, &other))
      if (p_hb_unicode_compose(unicode, one, other, &whole)) p_hb_set_add(characters, whole);
  }
}

int32_t cfonts_subset(const char *path, int32_t face_index, const uint32_t *characters,
                      size_t count, uint8_t **bytes, size_t *byte_count) {
  *bytes = NULL;
  *byte_count = 0;
  int32_t loaded = cfonts_load();
  if (loaded != CFONTS_DONE) return loaded;
  hb_blob_t *file = p_hb_blob_create_from_file_or_fail(path);
  hb_subset_input_t *input = p_hb_subset_input_create_or_fail();
  hb_face_t *subset = NULL;
  if (file != NULL && input != NULL) {
    hb_set_t *wanted = p_hb_subset_input_unicode_set(input);
    for (size_t index = 0; index < count; index++) p_hb_set_add(wanted, characters[index]);
    add_equivalents(wanted);
    // The names of its licence go with a font.
    hb_set_t *names = p_hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);
    p_hb_set_add(names, 13);
    p_hb_set_add(names, 14);
    p_hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_face_t *face = p_hb_face_create(file, (unsigned int)face_index);
    subset = p_hb_subset_or_fail(face, input);
    p_hb_face_destroy(face);
  }
  if (input != NULL) p_hb_subset_input_destroy(input);
  if (file != NULL) p_hb_blob_destroy(file);
  if (subset == NULL) return CFONTS_FAILED;
  hb_blob_t *blob = p_hb_face_reference_blob(subset);
  unsigned int length = 0;
  const char *data = p_hb_blob_get_data(blob, &length);
  if (data != NULL && length > 0 && (*bytes = malloc(length)) != NULL) {
    memcpy(*bytes, data, length);
    *byte_count = length;
  }
  p_hb_blob_destroy(blob);
  p_hb_face_destroy(subset);
  return *bytes == NULL ? CFONTS_FAILED : CFONTS_DONE;
}

void cfonts_free_bytes(uint8_t *bytes) { free(bytes); }
