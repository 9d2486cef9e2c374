// SPDX-License-Identifier: Apache-2.0
//
// To build another language in, add two lines: its bytes and its row in the table.

#include "EmbeddedLocalizations.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t en[] = {
#embed "../../Localizations/en.arb"
};
static const uint8_t bn[] = {
#embed "../../Localizations/bn.arb"
};
static const uint8_t ne[] = {
#embed "../../Localizations/ne.arb"
};
static const uint8_t fa[] = {
#embed "../../Localizations/fa.arb"
};

static const uint8_t bn_glossary[] = {
#embed "../../Localizations/glossary/bn.json"
};
static const uint8_t ne_glossary[] = {
#embed "../../Localizations/glossary/ne.json"
};
static const uint8_t fa_glossary[] = {
#embed "../../Localizations/glossary/fa.json"
};

static const lakshya_embedded_localization localizations[] = {
    {"en.arb", en, sizeof en},
    {"bn.arb", bn, sizeof bn},
    {"ne.arb", ne, sizeof ne},
    {"fa.arb", fa, sizeof fa},
};

int32_t lakshya_embedded_localization_count(void) {
  return (int32_t)(sizeof localizations / sizeof localizations[0]);
}

lakshya_embedded_localization lakshya_embedded_localization_at(int32_t index) {
  return localizations[index];
}

static const lakshya_embedded_localization glossaries[] = {
    {"bn.json", bn_glossary, sizeof bn_glossary},
    {"ne.json", ne_glossary, sizeof ne_glossary},
    {"fa.json", fa_glossary, sizeof fa_glossary},
};

int32_t lakshya_embedded_glossary_count(void) {
  return (int32_t)(sizeof glossaries / sizeof glossaries[0]);
}

lakshya_embedded_localization lakshya_embedded_glossary_at(int32_t index) {
  return glossaries[index];
}
