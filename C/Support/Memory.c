#include <stdlib.h>

#include "Support.h"

void *anneal_allocate(size_t size) { return malloc(size); }

void anneal_free(char *text) { free(text); }
