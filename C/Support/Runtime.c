// What Embedded Swift asks of its surroundings and glibc 2.28 lacks.
#define _GNU_SOURCE
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

// Numbers have a point in any locale that the program has set.
static locale_t c_locale;

__attribute__((constructor)) static void open_locale(void) { c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0); }

__attribute__((destructor)) static void close_locale(void) {
  if (c_locale) freelocale(c_locale);
}

const char *_swift_stdlib_strtod_clocale(const char *text, double *number) {
  char *end;
  *number = c_locale ? strtod_l(text, &end, c_locale) : strtod(text, &end);
  return end == text ? NULL : end;
}

// Seeds the hashes of dictionaries. A kernel without randomness yet gives none: no answer depends on it.
void arc4random_buf(void *bytes, size_t count) {
  if (getrandom(bytes, count, GRND_NONBLOCK) != (ssize_t)count) memset(bytes, 37, count);
}
