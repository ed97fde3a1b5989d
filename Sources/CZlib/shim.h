#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

// compress2(3) with a window for short texts: its own takes a quarter of a megabyte, which costs more
// to clear than a short text costs to deflate. uncompress(3) reads both.
static inline int deflate_short(
    Bytef *target, uLongf *length, const Bytef *source, uLong count) {
  enum { window = 13, memory = 5 };
  z_stream stream = {0};
  int result = deflateInit2(
      &stream, Z_BEST_SPEED, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY);
  if (result != Z_OK) return result;
  stream.next_in = (Bytef *)source;
  stream.avail_in = (uInt)count;
  stream.next_out = target;
  stream.avail_out = (uInt)*length;
  result = deflate(&stream, Z_FINISH);
  *length = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? Z_OK : Z_BUF_ERROR;
}

#endif
