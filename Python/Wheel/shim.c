// What became a function of the C library only after 2.28.
#define _GNU_SOURCE
#include <sys/stat.h>

#define HIDDEN __attribute__((visibility("hidden")))

extern int __xstat(int, const char *, struct stat *), __lxstat(int, const char *, struct stat *);
extern int __fxstat(int, int, struct stat *), __fxstatat(int, int, const char *, struct stat *, int);

// libstdc++ asks it whether it may leave out locks: it may not.
HIDDEN char __libc_single_threaded = 0;

// The structure's version on x86-64.
enum { version = 1 };

HIDDEN int stat(const char *path, struct stat *out) { return __xstat(version, path, out); }
HIDDEN int lstat(const char *path, struct stat *out) { return __lxstat(version, path, out); }
HIDDEN int fstat(int file, struct stat *out) { return __fxstat(version, file, out); }
HIDDEN int fstatat(int folder, const char *path, struct stat *out, int flags) {
  return __fxstatat(version, folder, path, out, flags);
}
