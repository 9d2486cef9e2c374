// SPDX-License-Identifier: Apache-2.0

#ifndef CINFLATE_H
#define CINFLATE_H

#include <stdint.h>

/// Deflates bytes with zlib's header and checksum.
///
/// Returns how many bytes of `output` are filled; 0 where they do not suffice.
int32_t cinflate_deflate(const uint8_t *_Nonnull input, int32_t input_count,
                         uint8_t *_Nonnull output, int32_t output_count);

/// Takes deflated bytes apart, one part after the other.
typedef struct cinflate cinflate;

enum {
  CINFLATE_MORE = 0,     ///< There may be more to come.
  CINFLATE_END = 1,      ///< The compressed data is over.
  CINFLATE_DAMAGED = -1, ///< The data is no such data, or its checksum is wrong.
};

/// Begins; null when memory runs out.
cinflate *_Nullable cinflate_open_gzip(void);
void cinflate_close(cinflate *_Nullable stream);

/// Begins anew with what follows, as members of one gzip file follow each other.
int32_t cinflate_restart(cinflate *_Nonnull stream);

/// Takes from `input` and fills `output`.
///
/// `taken` and `given` become the number of bytes used of each.
int32_t cinflate_next(cinflate *_Nonnull stream, const uint8_t *_Nonnull input, int32_t input_count,
                      uint8_t *_Nonnull output, int32_t output_count, int32_t *_Nonnull taken,
                      int32_t *_Nonnull given);

#endif
