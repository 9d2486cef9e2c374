// SPDX-License-Identifier: Apache-2.0

#include "CInflate.h"

#include <stdlib.h>
#include <zlib.h>

int32_t cinflate_deflate(const uint8_t *input, int32_t input_count, uint8_t *output,
                         int32_t output_count) {
  uLongf count = (uLongf)output_count;
  int status = compress2(output, &count, input, (uLong)input_count, Z_BEST_COMPRESSION);
  return status == Z_OK ? (int32_t)count : 0;
}

struct cinflate {
  z_stream stream;
};

cinflate *cinflate_open_gzip(void) {
  cinflate *stream = calloc(1, sizeof(cinflate));
  if (stream == NULL) return NULL;
  // 16 asks for gzip's own header and checksum.
  if (inflateInit2(&stream->stream, 16 + MAX_WBITS) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

void cinflate_close(cinflate *stream) {
  if (stream == NULL) return;
  inflateEnd(&stream->stream);
  free(stream);
}

int32_t cinflate_restart(cinflate *stream) {
  return inflateReset(&stream->stream) == Z_OK ? CINFLATE_MORE : CINFLATE_DAMAGED;
}

int32_t cinflate_next(cinflate *stream, const uint8_t *input, int32_t input_count, uint8_t *output,
                      int32_t output_count, int32_t *taken, int32_t *given) {
  stream->stream.next_in = (Bytef *)input;
  stream->stream.avail_in = (uInt)input_count;
  stream->stream.next_out = output;
  stream->stream.avail_out = (uInt)output_count;
  int status = inflate(&stream->stream, Z_NO_FLUSH);
  *taken = input_count - (int32_t)stream->stream.avail_in;
  *given = output_count - (int32_t)stream->stream.avail_out;
  if (status == Z_STREAM_END) return CINFLATE_END;
  return status == Z_OK || status == Z_BUF_ERROR ? CINFLATE_MORE : CINFLATE_DAMAGED;
}
