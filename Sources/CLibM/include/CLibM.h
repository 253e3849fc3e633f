// The functions of the C library on which PyTorch's and Python's numbers rest, behind a fence.
//
// Where an optimiser sees a literal, `pow(x, 2.0)` becomes `x * x` and `pow(2.0, x)` becomes `exp2(x)`: other bits than
// CPython's call of the same function. These are compiled apart from their callers, so that what runs is always the C
// library's own function. In Swift they are called LibM.pow(x, y) and so on.
#ifndef C_LIBM_H
#define C_LIBM_H

struct LibM {
  char unused;
};

#define C_LIBM_ONE(f) double anneal_##f(double) __attribute__((swift_name("LibM." #f "(_:)")));
#define C_LIBM_TWO(f) double anneal_##f(double, double) __attribute__((swift_name("LibM." #f "(_:_:)")));
#include "CLibMFunctions.h"
#undef C_LIBM_ONE
#undef C_LIBM_TWO

#endif
