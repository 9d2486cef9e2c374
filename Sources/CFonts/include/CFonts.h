// SPDX-License-Identifier: Apache-2.0

#ifndef CFONTS_H
#define CFONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a call came to.
enum {
  CFONTS_DONE = 0,
  CFONTS_NO_FONTCONFIG = 1, ///< libfontconfig is not there, or has no configuration.
  CFONTS_NO_HARFBUZZ = 2,   ///< libharfbuzz-subset is not there.
  CFONTS_FAILED = 3,        ///< Memory ran out, or a font cannot be read.
};

/// A font that is installed.
typedef struct {
  char *_Nonnull family;
  char *_Nonnull path;
  int32_t face;       ///< Which font of its file.
  int32_t weight;     ///< 1 to 1000 as OpenType counts; of a variable font the lightest.
  int32_t heaviest;   ///< Of a variable font the heaviest, else the same.
  int32_t missing;    ///< How many of the wanted characters it lacks.
  bool is_monospaced;
} cfonts_font;

/// Loads the libraries when first asked; nothing of them is there before.
///
/// May be called from several threads.
int32_t cfonts_load(void);

/// Lists upright fonts of usual width that have some characters.
///
/// `needed` are the characters without which a font is not listed, `wanted` those that are counted.
/// The list is to be freed with `cfonts_free_list`.
int32_t cfonts_list(const uint32_t *_Nonnull needed, size_t needed_count,
                    const uint32_t *_Nonnull wanted, size_t wanted_count,
                    cfonts_font *_Nullable *_Nonnull fonts, size_t *_Nonnull count);
void cfonts_free_list(cfonts_font *_Nullable fonts, size_t count);

/// Makes a font of some characters of another, with all glyphs that these come to by its layout.
///
/// The bytes are to be freed with `cfonts_free_bytes`.
int32_t cfonts_subset(const char *_Nonnull path, int32_t face,
                      const uint32_t *_Nonnull characters, size_t count,
                      uint8_t *_Nullable *_Nonnull bytes, size_t *_Nonnull byte_count);
void cfonts_free_bytes(uint8_t *_Nullable bytes);

#endif
