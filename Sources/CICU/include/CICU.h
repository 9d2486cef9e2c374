// SPDX-License-Identifier: Apache-2.0
//
// What the product needs of ICU, in fixed-width integers and UTF-8.
//
// Text functions return the number of bytes the text has, whether or not it fitted into
// `capacity`, and write no terminating NUL. A negative return is an ICU error code, negated.

#ifndef CICU_H
#define CICU_H

#include "CICUVersions.h"
#include "CICULocales.h"
#include "CICUNumbers.h"
#include "CICUTimeZones.h"
#include "CICUCurrencies.h"
#include "CICUPlurals.h"
#include "CICUDates.h"
#include "CICURelative.h"
#include "CICUCollation.h"
#include "CICULists.h"
#include "CICUCharacters.h"

#endif
