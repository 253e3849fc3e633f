#include <string.h>

#include "Support.h"

// Copies what fits and ends it with a zero; a character of several bytes is copied whole or not at all.
static void copy(char *field, size_t room, anneal_error_text text) {
  size_t length = text.length < room ? text.length : room - 1;
  if (length < text.length)
    while (length > 0 && ((unsigned char)text.bytes[length] & 0xC0) == 0x80) length--;
  memcpy(field, text.bytes, length);
  field[length] = 0;
}

void anneal_error_write(anneal_error *error, int32_t code, int32_t line, int32_t column, int32_t length,
                        anneal_error_text text, anneal_error_text rendered, anneal_error_text names) {
  error->code = code;
  error->line = line;
  error->column = column;
  error->length = length;
  copy(error->text, sizeof error->text, text);
  copy(error->rendered, sizeof error->rendered, rendered);
  copy(error->names, sizeof error->names, names);
}
