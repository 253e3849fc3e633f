// The arithmetic of each schedule as one would write it in C: a struct of numbers and one step. The operations are those
// of PyTorch and of Anneal, in the same order, so that the bits are the same; a test compares them.
#ifndef C_ARITHMETIC_H
#define C_ARITHMETIC_H

#include <stdbool.h>

struct c_exponential { double rate, gamma; };
struct c_step { double rate, gamma; long size, step; };
struct c_multi_step { double rate, gamma; const long *milestones; long count, passed, step; };
struct c_constant { double rate, factor; long total, step; };
struct c_linear { double rate, start, end; long total, step; };
struct c_polynomial { double rate, power; long total, step; };
/// `last` is 1 + cos of the last step, at first 2.
struct c_cosine { double rate, base, min, last; long max, step; };
struct c_warm_restarts { double rate, base, min; long multiple, elapsed, period; };
enum c_scale { c_triangular, c_triangular2, c_exp_range };
struct c_cyclic {
  double rate, base, max, total, ratio, gamma, momentum, base_momentum, max_momentum;
  enum c_scale scale;
  long step;
};
struct c_one_cycle {
  double rate, first, max, least, pct_start, momentum, base_momentum, max_momentum;
  long total, step;
};
struct c_swa { double rate, target; long epochs, step; };
struct c_lambda { double rate, base; double (*function)(long); long step; };
struct c_multiplicative { double rate; double (*function)(long); long step; };
struct c_plateau {
  double rate, factor, threshold, min, eps, best;
  long patience, wait, bad, cooldown;
  const double *metrics;
  long step;
};
/// A linear warm-up, a cosine, an exponential fall, each from the base rate.
struct c_sequence {
  double rate, base;
  struct c_linear warm_up;
  struct c_cosine fall;
  struct c_exponential tail;
  long first, second, step;
};
/// A constant, a linear ramp and an exponential fall, on top of each other.
struct c_chain { double rate; struct c_constant one; struct c_linear two; struct c_exponential three; };

/// 1 / (1 + 0.001 t)
double c_inverse_time(long step);
/// 0.99999
double c_steady_factor(long step);

// For each schedule: the sum of the first `count` rates (and momenta, where it moves them), and the rates themselves.
#define C_ARITHMETIC_LOOPS(name) \
  double name##_sum(struct name schedule, long count); \
  void name##_fill(struct name schedule, double *rates, long count);

C_ARITHMETIC_LOOPS(c_exponential)
C_ARITHMETIC_LOOPS(c_step)
C_ARITHMETIC_LOOPS(c_multi_step)
C_ARITHMETIC_LOOPS(c_constant)
C_ARITHMETIC_LOOPS(c_linear)
C_ARITHMETIC_LOOPS(c_polynomial)
C_ARITHMETIC_LOOPS(c_cosine)
C_ARITHMETIC_LOOPS(c_warm_restarts)
C_ARITHMETIC_LOOPS(c_cyclic)
C_ARITHMETIC_LOOPS(c_one_cycle)
C_ARITHMETIC_LOOPS(c_swa)
C_ARITHMETIC_LOOPS(c_lambda)
C_ARITHMETIC_LOOPS(c_multiplicative)
C_ARITHMETIC_LOOPS(c_plateau)
C_ARITHMETIC_LOOPS(c_sequence)
C_ARITHMETIC_LOOPS(c_chain)

#endif
