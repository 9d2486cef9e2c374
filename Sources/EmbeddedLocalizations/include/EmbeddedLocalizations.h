// SPDX-License-Identifier: Apache-2.0

#ifndef EMBEDDED_LOCALIZATIONS_H
#define EMBEDDED_LOCALIZATIONS_H

#include <stddef.h>
#include <stdint.h>

/// A catalog file of `Localizations/`, as it was when the library was compiled.
typedef struct {
  const char *_Nonnull name;  ///< The file's name without folders, such as "fa.arb".
  const uint8_t *_Nonnull bytes;
  size_t count;
} lakshya_embedded_localization;

/// The number of catalogs.
int32_t lakshya_embedded_localization_count(void);
/// The catalog with an index from 0.
lakshya_embedded_localization lakshya_embedded_localization_at(int32_t index);

/// The number of glossaries of `Localizations/glossary/`.
int32_t lakshya_embedded_glossary_count(void);
/// The glossary with an index from 0.
lakshya_embedded_localization lakshya_embedded_glossary_at(int32_t index);

#endif
