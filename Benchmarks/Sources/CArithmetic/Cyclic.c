#include "Loops.h"

static inline void c_warm_restarts_advance(struct c_warm_restarts *s) {
  s->elapsed += 1;
  if (s->elapsed >= s->period) {
    s->elapsed = 0;
    s->period *= s->multiple;
  }
  double cosine = cos((M_PI * (double)s->elapsed) / (double)s->period);
  s->rate = s->min + ((s->base - s->min) * (1.0 + cosine)) / 2.0;
}

static inline double scale(const struct c_cyclic *s, double cycle) {
  switch (s->scale) {
  case c_triangular: return 1;
  case c_triangular2: return 1.0 / pow(2.0, cycle - 1);
  default: return pow(s->gamma, (double)s->step);
  }
}

static inline void c_cyclic_advance(struct c_cyclic *s) {
  s->step += 1;
  double time = (double)s->step / s->total;
  double cycle = floor(1.0 + time);
  double elapsed = 1.0 + time - cycle;
  double position = elapsed <= s->ratio ? elapsed / s->ratio : (elapsed - 1.0) / (s->ratio - 1.0);
  double height = scale(s, cycle);
  s->rate = s->base + ((s->max - s->base) * position) * height;
  s->momentum = s->max_momentum - ((s->max_momentum - s->base_momentum) * position) * height;
}

static inline double anneal(double start, double end, double progress) {
  return end + ((start - end) / 2.0) * progress;
}

static inline void c_one_cycle_advance(struct c_one_cycle *s) {
  s->step += 1;
  double peak = s->pct_start * (double)s->total - 1.0;
  double last = (double)(s->total - 1);
  double step = (double)s->step;
  bool up = step <= peak;
  double time = up ? (step - 0.0) / (peak - 0.0) : (step - peak) / (last - peak);
  double progress = cos(M_PI * time) + 1.0;
  s->rate = up ? anneal(s->first, s->max, progress) : anneal(s->max, s->least, progress);
  s->momentum = up ? anneal(s->max_momentum, s->base_momentum, progress)
                   : anneal(s->base_momentum, s->max_momentum, progress);
}

LOOPS(c_warm_restarts, s.rate)
LOOPS(c_cyclic, s.rate + s.momentum)
LOOPS(c_one_cycle, s.rate + s.momentum)
