// The start of a program for a C library before 2.34, which leaves it to the program to run its own constructors.
// Swift's runtime registers itself in one.
#include <stddef.h>

typedef void constructor(int, char **, char **);
extern constructor *__preinit_array_start[] __attribute__((visibility("hidden")));
extern constructor *__preinit_array_end[] __attribute__((visibility("hidden")));
extern constructor *__init_array_start[] __attribute__((visibility("hidden")));
extern constructor *__init_array_end[] __attribute__((visibility("hidden")));
extern void _init(void) __attribute__((visibility("hidden")));
int main(int, char **, char **);
int __libc_start_main(int (*)(int, char **, char **), int, char **, constructor *, void (*)(void), void (*)(void),
                      void *);

static void run(constructor **start, constructor **end, int count, char **words, char **environment) {
  for (; start < end; start++) (*start)(count, words, environment);
}

static void initialize(int count, char **words, char **environment) {
  run(__preinit_array_start, __preinit_array_end, count, words, environment);
  _init();
  run(__init_array_start, __init_array_end, count, words, environment);
}

static void finish(void) {}

__attribute__((used)) static void begin(long *stack, void (*at_exit)(void)) {
  __libc_start_main(main, (int)*stack, (char **)(stack + 1), initialize, finish, at_exit, stack);
  __builtin_trap();
}

__asm__(
    ".globl _start\n"
    ".type _start, @function\n"
    "_start:\n"
    "  xor %ebp, %ebp\n"
    "  mov %rsp, %rdi\n"
    "  mov %rdx, %rsi\n"
    "  and $-16, %rsp\n"
    "  call begin\n"
    "  hlt\n");
