// What the Swift part of the library asks of C.
#ifndef ANNEAL_SUPPORT_H
#define ANNEAL_SUPPORT_H

#include <stddef.h>

#include "../include/anneal.h"

// Swift's own allocation stops the process where memory ends; this one returns null.
void *anneal_allocate(size_t size);

// How many bytes of its stack the calling thread has left; 0 where that is not known.
size_t anneal_stack_left(void);

// Calls `body` on a thread with so large a stack, and waits for it. Not 0 where there can be no such thread.
int anneal_run_with_stack(size_t size, void (*body)(void *), void *context);

// A text for one of the fields of anneal_error.
typedef struct {
  const char *bytes;
  size_t length;
} anneal_error_text;

// Writes an error; each text is cut, between characters, where it would not fit.
void anneal_error_write(anneal_error *error, int32_t code, int32_t line, int32_t column, int32_t length,
                        anneal_error_text text, anneal_error_text rendered, anneal_error_text names);

#endif
