#include "CLibM.h"

#include <math.h>

#define C_LIBM_ONE(f) \
  double anneal_##f(double x) { return f(x); }
#define C_LIBM_TWO(f) \
  double anneal_##f(double x, double y) { return f(x, y); }
#include "CLibMFunctions.h"
