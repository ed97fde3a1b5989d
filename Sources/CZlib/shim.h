#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

// compress2(3) and uncompress(3) for short texts of one kind. What such texts have in common is in a
// dictionary (RFC 1950, section 2.2) that both sides know; and the window is small, as clearing the
// usual quarter of a megabyte costs more than deflating a short text.

static inline int deflate_short(
    Bytef *target, uLongf *length, const Bytef *source, uLong count, const Bytef *dictionary,
    uInt known) {
  enum { window = 13, memory = 5 };
  z_stream stream = {0};
  int result = deflateInit2(
      &stream, Z_BEST_SPEED, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY);
  if (result != Z_OK) return result;
  stream.next_in = (Bytef *)source;
  stream.avail_in = (uInt)count;
  stream.next_out = target;
  stream.avail_out = (uInt)*length;
  result = deflateSetDictionary(&stream, dictionary, known);
  if (result == Z_OK) result = deflate(&stream, Z_FINISH);
  *length = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? Z_OK : Z_BUF_ERROR;
}

static inline int inflate_short(
    Bytef *target, uLongf *length, const Bytef *source, uLong count, const Bytef *dictionary,
    uInt known) {
  z_stream stream = {0};
  stream.next_in = (Bytef *)source;
  stream.avail_in = (uInt)count;
  int result = inflateInit(&stream);
  if (result != Z_OK) return result;
  stream.next_out = target;
  stream.avail_out = (uInt)*length;
  result = inflate(&stream, Z_FINISH);
  if (result == Z_NEED_DICT && inflateSetDictionary(&stream, dictionary, known) == Z_OK)
    result = inflate(&stream, Z_FINISH);
  *length = stream.total_out;
  inflateEnd(&stream);
  return result == Z_STREAM_END ? Z_OK : Z_DATA_ERROR;
}

#endif
