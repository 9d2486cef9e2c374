// SPDX-License-Identifier: Apache-2.0

#ifndef CICU_NUMBER_FORMAT_H
#define CICU_NUMBER_FORMAT_H

#include <unicode/unumberformatter.h>

#include "CICU.h"

struct cicu_number_format {
  UNumberFormatter *formatter;
};

#endif
