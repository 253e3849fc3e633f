#include "Loops.h"

static inline void c_step_advance(struct c_step *s) {
  s->step += 1;
  if (s->step % s->size == 0) s->rate *= s->gamma;
}

static inline void c_multi_step_advance(struct c_multi_step *s) {
  s->step += 1;
  if (s->passed == s->count || s->milestones[s->passed] != s->step) return;
  long before = s->passed;
  while (s->passed < s->count && s->milestones[s->passed] == s->step) s->passed += 1;
  s->rate *= pow(s->gamma, (double)(s->passed - before));
}

static inline void c_polynomial_advance(struct c_polynomial *s) {
  s->step += 1;
  if (s->step > s->total) return;
  double total = (double)s->total;
  double ratio = (1.0 - (double)s->step / total) / (1.0 - (double)(s->step - 1) / total);
  s->rate *= pow(ratio, s->power);
}

LOOPS(c_exponential, s.rate)
LOOPS(c_step, s.rate)
LOOPS(c_multi_step, s.rate)
LOOPS(c_constant, s.rate)
LOOPS(c_linear, s.rate)
LOOPS(c_polynomial, s.rate)
LOOPS(c_cosine, s.rate)
