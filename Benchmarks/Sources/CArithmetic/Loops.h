#ifndef LOOPS_H
#define LOOPS_H

#include "CArithmetic.h"
#include <math.h>

// Where the compiler fuses a multiplication with an addition of its own accord, the bits would differ.
#pragma STDC FP_CONTRACT OFF

// `READ` is what an optimizer reads of the schedule at each step.
#define LOOPS(name, READ) \
  double name##_sum(struct name s, long count) { \
    double sum = READ; \
    for (long i = 1; i < count; i++) { \
      name##_advance(&s); \
      sum += READ; \
    } \
    return sum; \
  } \
  void name##_fill(struct name s, double *rates, long count) { \
    rates[0] = s.rate; \
    for (long i = 1; i < count; i++) { \
      name##_advance(&s); \
      rates[i] = s.rate; \
    } \
  }

static inline void c_exponential_advance(struct c_exponential *s) { s->rate *= s->gamma; }

static inline void c_constant_advance(struct c_constant *s) {
  s->step += 1;
  if (s->step == s->total) s->rate *= 1.0 / s->factor;
}

static inline void c_linear_advance(struct c_linear *s) {
  s->step += 1;
  if (s->step > s->total) return;
  double rise = s->end - s->start;
  s->rate *= 1.0 + rise / ((double)s->total * s->start + (double)(s->step - 1) * rise);
}

static inline void c_cosine_advance(struct c_cosine *s) {
  s->step += 1;
  double before = s->last;
  s->last = 1.0 + cos((M_PI * (double)s->step) / (double)s->max);
  if ((s->step - 1 - s->max) % (2 * s->max) == 0)
    s->rate = s->rate + ((s->base - s->min) * (1.0 - cos(M_PI / (double)s->max))) / 2.0;
  else
    s->rate = (s->last / before) * (s->rate - s->min) + s->min;
}

#endif
