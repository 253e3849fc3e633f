// What Embedded Swift and wasi-libc ask of a host, answered inside, so that the module imports nothing.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// There is but the C locale.
const char *_swift_stdlib_strtod_clocale(const char *text, double *number) {
  char *end;
  *number = strtod(text, &end);
  return end == text ? NULL : end;
}

void *anneal_allocate(size_t size) { return malloc(size); }
void anneal_free(void *address) { free(address); }

// Seeds the hashes of dictionaries. Always the same seed: the same request has the same answer.
void arc4random_buf(void *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) ((uint8_t *)bytes)[i] = (uint8_t)(151 * i + 37);
}

// Printed text would go nowhere, and without a printer the module needs no stdio.
int putchar(int character) { return character; }

// wasi-libc's number parsing brings its files along; there are none.
enum { not_supported = 58 };
int32_t __imported_wasi_snapshot_preview1_fd_close(int32_t file) { return not_supported; }
int32_t __imported_wasi_snapshot_preview1_fd_seek(int32_t file, int64_t offset, int32_t whence, int32_t result) {
  return not_supported;
}
int32_t __imported_wasi_snapshot_preview1_fd_write(int32_t file, int32_t parts, int32_t count, int32_t result) {
  return not_supported;
}
