#include "Loops.h"

static inline double progress(const struct c_swa *s, long step) {
  double time = (double)step / (double)(s->epochs > 1 ? s->epochs : 1);
  time = time > 1 ? 1 : time < 0 ? 0 : time;
  return (1.0 - cos(M_PI * time)) / 2.0;
}

static inline void c_swa_advance(struct c_swa *s) {
  s->step += 1;
  double before = progress(s, s->step - 1);
  double start = before == 1 ? s->target : (s->rate - before * s->target) / (1.0 - before);
  double done = progress(s, s->step);
  s->rate = s->target * done + start * (1.0 - done);
}

double c_inverse_time(long step) { return 1.0 / (1.0 + 0.001 * (double)step); }

double c_steady_factor(long step) { return 0.99999; }

static inline void c_lambda_advance(struct c_lambda *s) {
  s->step += 1;
  s->rate = s->base * s->function(s->step);
}

static inline void c_multiplicative_advance(struct c_multiplicative *s) {
  s->step += 1;
  s->rate *= s->function(s->step);
}

static inline void c_plateau_advance(struct c_plateau *s) {
  double metric = s->metrics[s->step];
  s->step += 1;
  if (metric < s->best * (1.0 - s->threshold)) {
    s->best = metric;
    s->bad = 0;
  } else {
    s->bad += 1;
  }
  if (s->wait > 0) {
    s->wait -= 1;
    s->bad = 0;
  }
  if (s->bad <= s->patience) return;
  double reduced = s->rate * s->factor;
  if (reduced < s->min) reduced = s->min;
  if (s->rate - reduced > s->eps) s->rate = reduced;
  s->wait = s->cooldown;
  s->bad = 0;
}

LOOPS(c_swa, s.rate)
LOOPS(c_lambda, s.rate)
LOOPS(c_multiplicative, s.rate)
LOOPS(c_plateau, s.rate)
