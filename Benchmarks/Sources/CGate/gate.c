#include "CGate.h"

// Neither merged nor left out by the compiler: each has a side effect of its own.
__attribute__((noinline)) void anneal_gate_begin(void) { __asm__ volatile("# begin" ::: "memory"); }
__attribute__((noinline)) void anneal_gate_end(void) { __asm__ volatile("# end" ::: "memory"); }
