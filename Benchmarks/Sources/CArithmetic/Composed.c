#include "Loops.h"

static inline void c_sequence_advance(struct c_sequence *s) {
  s->step += 1;
  if (s->step < s->first) {
    s->warm_up.rate = s->rate;
    c_linear_advance(&s->warm_up);
    s->rate = s->warm_up.rate;
  } else if (s->step == s->first) {
    // A leg takes over with its closed form at step 0.
    s->fall.base = s->base;
    s->rate = s->fall.min + ((s->base - s->fall.min) * (1.0 + cos(0.0))) / 2.0;
  } else if (s->step < s->second) {
    s->fall.rate = s->rate;
    c_cosine_advance(&s->fall);
    s->rate = s->fall.rate;
  } else if (s->step == s->second) {
    s->rate = s->base * pow(s->tail.gamma, 0.0);
  } else {
    s->tail.rate = s->rate;
    c_exponential_advance(&s->tail);
    s->rate = s->tail.rate;
  }
}

static inline void c_chain_advance(struct c_chain *s) {
  s->one.rate = s->rate;
  c_constant_advance(&s->one);
  s->two.rate = s->one.rate;
  c_linear_advance(&s->two);
  s->three.rate = s->two.rate;
  c_exponential_advance(&s->three);
  s->rate = s->three.rate;
}

LOOPS(c_sequence, s.rate)
LOOPS(c_chain, s.rate)
