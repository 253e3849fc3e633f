/// `transformers.optimization`: the schedules and optimizers of Hugging Face Transformers, by function and by name.
extension Library {
  static let transformers = Library(
    module: "transformers.optimization",
    aliases: ["transformers", "transformers.trainer_utils"],
    text: #"""
      import math
      import _anneal
      from functools import partial
      from torch.optim import Optimizer
      from torch.optim.lr_scheduler import LambdaLR, ReduceLROnPlateau


      class _Kind:
          """One member of an enumeration of names: equal to its name."""

          def __init__(self, family, value):
              self.family = family
              self.name = value.upper() if value != "reduce_lr_on_plateau" else "REDUCE_ON_PLATEAU"
              self.value = value

          def __eq__(self, other):
              return self.value == getattr(other, "value", other)

          def __hash__(self):
              return hash(self.value)

          def __str__(self):
              return f"{self.family}.{self.name}"

          def __repr__(self):
              return f"<{self.family}.{self.name}: '{self.value}'>"


      class _Kinds:
          """An enumeration of names: `SchedulerType.LINEAR`, `SchedulerType("linear")`."""

          def __init__(self, family, values):
              self.family = family
              self.__name__ = family
              self.members = [_Kind(family, value) for value in values]
              for member in self.members:
                  setattr(self, member.name, member)

          def __call__(self, value):
              for member in self.members:
                  if member == value:
                      return member
              choices = [member.value for member in self.members]
              raise ValueError(f"{value} is not a valid {self.family}, please select one of {choices}")

          def __iter__(self):
              return iter(self.members)

          def __contains__(self, value):
              return any([member == value for member in self.members])


      SchedulerType = _Kinds("SchedulerType", [
          "linear", "cosine", "cosine_with_restarts", "polynomial", "constant", "constant_with_warmup", "inverse_sqrt",
          "reduce_lr_on_plateau", "cosine_with_min_lr", "cosine_warmup_with_min_lr", "warmup_stable_decay", "greedy",
      ])


      def _always_one(step):
          return 1


      def _warmed_up(step, warmup):
          if step < warmup:
              return float(step) / float(max(1.0, warmup))
          return 1.0


      def _linear(step, warmup, total):
          if step < warmup:
              return float(step) / float(max(1, warmup))
          return max(0.0, float(total - step) / float(max(1, total - warmup)))


      def _cosine(step, warmup, total, cycles, low):
          if step < warmup:
              return float(step) / float(max(1, warmup))
          progress = float(step - warmup) / float(max(1, total - warmup))
          wave = 0.5 * (1.0 + math.cos(math.pi * float(cycles) * 2.0 * progress))
          return max(0, wave * (1 - low) + low)


      def _cosine_restarting(step, warmup, total, cycles):
          if step < warmup:
              return float(step) / float(max(1, warmup))
          progress = float(step - warmup) / float(max(1, total - warmup))
          if progress >= 1.0:
              return 0.0
          return max(0.0, 0.5 * (1.0 + math.cos(math.pi * ((float(cycles) * progress) % 1.0))))


      def _polynomial(step, warmup, total, end, power, start):
          if step < warmup:
              return float(step) / float(max(1, warmup))
          if step > total:
              return end / start
          left = 1 - (step - warmup) / (total - warmup)
          return ((start - end) * left ** power + end) / start


      def _inverse_root(step, warmup, scale):
          if step < warmup:
              return float(step) / float(max(1, warmup))
          return 1.0 / math.sqrt((step + (scale - warmup)) / scale)


      def _cosine_from_one(step, warmup, total, cycles, low, first):
          """The cosine to a floor whose steps count from one, its warm-up from a given share."""
          step = float(step)
          warmup = float(warmup)
          total = float(total)
          if step < warmup:
              if first is None:
                  return (step + 1.0) / max(1.0, warmup)
              return float(first) + (1.0 - float(first)) * step / max(1, warmup - 1)
          progress = (step - warmup + 1.0) / max(1.0, total - warmup)
          wave = 0.5 * (1.0 + math.cos(math.pi * cycles * 2.0 * progress))
          return max(0, wave * (1 - low) + low)


      def _stable_then_decay(step, warmup, stable, decay, rise, fall, low, cycles):
          if step < warmup:
              progress = float(step) / float(max(1, warmup))
              if rise == "linear":
                  height = progress
              elif rise == "cosine":
                  height = 0.5 * (1.0 - math.cos(math.pi * progress))
              else:
                  height = 1.0 - math.sqrt(1.0 - progress)
              return max(0.0, height * (1.0 - low) + low)
          if step < warmup + stable:
              return 1.0
          if step < warmup + stable + decay:
              progress = float(step - warmup - stable) / float(max(1, decay))
              if fall == "linear":
                  height = 1.0 - progress
              elif fall == "cosine":
                  height = 0.5 * (1.0 + math.cos(math.pi * float(cycles) * 2.0 * progress))
              else:
                  height = 1.0 - math.sqrt(progress)
              return max(0.0, height * (1.0 - low) + low)
          return low


      def get_constant_schedule(optimizer, last_epoch=-1):
          return LambdaLR(optimizer, _always_one, last_epoch)


      def get_reduce_on_plateau_schedule(optimizer, **kwargs):
          return ReduceLROnPlateau(optimizer, **kwargs)


      def get_constant_schedule_with_warmup(optimizer, num_warmup_steps, last_epoch=-1):
          return LambdaLR(optimizer, partial(_warmed_up, warmup=num_warmup_steps), last_epoch)


      def get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, last_epoch=-1):
          factor = partial(_linear, warmup=num_warmup_steps, total=num_training_steps)
          return LambdaLR(optimizer, factor, last_epoch)


      def get_cosine_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles=0.5,
                                          last_epoch=-1):
          factor = partial(_cosine, warmup=num_warmup_steps, total=num_training_steps, cycles=num_cycles, low=0.0)
          return LambdaLR(optimizer, factor, last_epoch)


      def get_cosine_with_hard_restarts_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps,
                                                             num_cycles=1, last_epoch=-1):
          factor = partial(_cosine_restarting, warmup=num_warmup_steps, total=num_training_steps, cycles=num_cycles)
          return LambdaLR(optimizer, factor, last_epoch)


      def get_polynomial_decay_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, lr_end=1e-7,
                                                    power=1.0, last_epoch=-1):
          start = optimizer.defaults["lr"]
          if not start > lr_end:
              raise ValueError(f"lr_end ({lr_end}) must be smaller than initial lr ({start})")
          factor = partial(
              _polynomial, warmup=num_warmup_steps, total=num_training_steps, end=lr_end, power=power, start=start
          )
          return LambdaLR(optimizer, factor, last_epoch)


      def get_inverse_sqrt_schedule(optimizer, num_warmup_steps, timescale=None, last_epoch=-1):
          if timescale is None:
              timescale = num_warmup_steps or 10000
          return LambdaLR(optimizer, partial(_inverse_root, warmup=num_warmup_steps, scale=timescale), last_epoch)


      def _floor_share(optimizer, min_lr, min_lr_rate):
          """The floor as a share of the optimizer's rate, given as a rate or as a share."""
          if min_lr is not None and min_lr_rate is not None:
              raise ValueError("Only one of min_lr or min_lr_rate should be set")
          if min_lr is not None:
              return min_lr / optimizer.defaults["lr"]
          if min_lr_rate is None:
              raise ValueError("One of min_lr or min_lr_rate should be set through the `lr_scheduler_kwargs`")
          return min_lr_rate


      def get_cosine_with_min_lr_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, num_cycles=0.5,
                                                      last_epoch=-1, min_lr=None, min_lr_rate=None):
          low = _floor_share(optimizer, min_lr, min_lr_rate)
          factor = partial(_cosine, warmup=num_warmup_steps, total=num_training_steps, cycles=num_cycles, low=low)
          return LambdaLR(optimizer, factor, last_epoch)


      def get_cosine_with_min_lr_schedule_with_warmup_lr_rate(optimizer, num_warmup_steps, num_training_steps,
                                                              num_cycles=0.5, last_epoch=-1, min_lr=None,
                                                              min_lr_rate=None, warmup_lr_rate=None):
          low = _floor_share(optimizer, min_lr, min_lr_rate)
          factor = partial(
              _cosine_from_one, warmup=num_warmup_steps, total=num_training_steps, cycles=num_cycles, low=low,
              first=warmup_lr_rate,
          )
          return LambdaLR(optimizer, factor, last_epoch)


      def get_wsd_schedule(optimizer, num_warmup_steps, num_decay_steps, num_training_steps=None, num_stable_steps=None,
                           warmup_type="linear", decay_type="cosine", min_lr_ratio=0, num_cycles=0.5, last_epoch=-1):
          if num_training_steps is None and num_stable_steps is None:
              raise ValueError("Either num_training_steps or num_stable_steps must be specified.")
          if warmup_type not in ["linear", "cosine", "1-sqrt"]:
              raise ValueError(f"Unknown warmup type: {warmup_type}, expected 'linear', 'cosine' or '1-sqrt'")
          if decay_type not in ["linear", "cosine", "1-sqrt"]:
              raise ValueError(f"Unknown decay type: {decay_type}, expected 'linear', 'cosine' or '1-sqrt'")
          if num_stable_steps is None:
              num_stable_steps = num_training_steps - num_warmup_steps - num_decay_steps
          factor = partial(
              _stable_then_decay, warmup=num_warmup_steps, stable=num_stable_steps, decay=num_decay_steps,
              rise=warmup_type, fall=decay_type, low=min_lr_ratio, cycles=num_cycles,
          )
          return LambdaLR(optimizer, factor, last_epoch)


      class StreamingAverage:
          def __init__(self, window_size):
              self.window_size = window_size
              self.values = []
              self.sum = 0.0

          def streamavg(self, value):
              self.values.append(value)
              self.sum += value
              if len(self.values) > self.window_size:
                  self.sum -= self.values.pop(0)
              return self.sum / len(self.values)

          def state_dict(self):
              return {"window_size": self.window_size, "values": list(self.values), "sum": self.sum}

          def load_state_dict(self, state_dict):
              self.window_size = state_dict.get("window_size", self.window_size)
              self.values = list(state_dict.get("values", []))
              self.sum = state_dict.get("sum", 0.0)


      _GREEDY_STATE = [
          "factor", "min_lrs", "max_lrs", "patience", "verbose", "cooldown", "warmup", "cooldown_counter",
          "warmup_counter", "mode", "threshold", "threshold_mode", "best", "num_bad_epochs", "num_good_epochs", "eps",
          "last_epoch", "smooth", "window_size", "reset_start", "reset_start_original", "_last_lr", "_init_lrs",
      ]


      class GreedyLR:
          """Lowers the rates after bad measurements and raises them after good ones."""

          def __init__(self, optimizer, mode="min", factor=0.95, patience=10, threshold=1e-6, threshold_mode="abs",
                       cooldown=0, warmup=0, min_lr=1e-3, max_lr=1.0, eps=1e-8, verbose=False, smooth=False,
                       window_size=50, reset_start=500):
              if factor >= 1.0:
                  raise ValueError("Factor should be < 1.0.")
              if not isinstance(optimizer, Optimizer):
                  raise TypeError(f"{type(optimizer).__name__} is not an Optimizer")
              self.optimizer = optimizer
              self.factor = factor
              self.patience = patience
              self.verbose = verbose
              self.cooldown = cooldown
              self.warmup = warmup
              self.mode = mode
              self.threshold = threshold
              self.threshold_mode = threshold_mode
              self.eps = eps
              self.smooth = smooth
              self.window_size = window_size
              self.reset_start_original = reset_start
              self.last_epoch = 0
              self.min_lrs = self._one_each("min_lrs", min_lr)
              self.max_lrs = self._one_each("max_lrs", max_lr)
              self._init_lrs = [group["lr"] for group in optimizer.param_groups]
              self._last_lr = list(self._init_lrs)
              if mode not in ("min", "max"):
                  raise ValueError(f"mode {mode} is unknown!")
              if threshold_mode not in ("rel", "abs"):
                  raise ValueError(f"threshold mode {threshold_mode} is unknown!")
              self._streaming_avg = None
              self._forget()

          def _one_each(self, name, value):
              count = len(self.optimizer.param_groups)
              if not isinstance(value, (list, tuple)):
                  return [value] * count
              if len(value) != count:
                  raise ValueError(f"expected {count} {name}, got {len(value)}")
              return list(value)

          def _forget(self):
              self.best = float("inf") if self.mode == "min" else -float("inf")
              self.num_bad_epochs = 0
              self.num_good_epochs = 0
              self.cooldown_counter = 0
              self.warmup_counter = 0
              self.reset_start = self.reset_start_original
              if self.smooth:
                  self._streaming_avg = StreamingAverage(self.window_size)

          def step(self, metrics, epoch=None):
              current = float(metrics)
              if self.smooth and self._streaming_avg is not None:
                  current = self._streaming_avg.streamavg(current)
              self.last_epoch = self.last_epoch + 1 if epoch is None else epoch
              if self.cooldown_counter > 0 or self.warmup_counter > 0:
                  if self.cooldown_counter > 0:
                      self.cooldown_counter -= 1
                  else:
                      self.warmup_counter -= 1
                  self.num_bad_epochs = 0
                  self.num_good_epochs = 0
              else:
                  if self.is_better(current, self.best):
                      self.best = current
                      self.num_bad_epochs = 0
                      self.num_good_epochs += 1
                  else:
                      self.num_bad_epochs += 1
                      self.num_good_epochs = 0
                  if self.num_good_epochs > self.patience:
                      self._raise()
                      self.warmup_counter = self.warmup
                      self.num_good_epochs = 0
                  elif self.num_bad_epochs > self.patience:
                      # The counters are set after it even when it starts all over.
                      self._lower()
                      self.cooldown_counter = self.cooldown
                      self.num_bad_epochs = 0
              self._last_lr = [group["lr"] for group in self.optimizer.param_groups]

          def is_better(self, current, best):
              relative = self.threshold_mode == "rel"
              if self.mode == "min":
                  return current < best * (1.0 - self.threshold) if relative else current < best - self.threshold
              return current > best * (1.0 + self.threshold) if relative else current > best + self.threshold

          def _lower(self):
              at_least = True
              for group, least in zip(self.optimizer.param_groups, self.min_lrs):
                  old = float(group["lr"])
                  new = max(old * self.factor, least)
                  if old - new > self.eps:
                      group["lr"] = new
                  if group["lr"] > least:
                      at_least = False
              if at_least:
                  self.reset_start -= 1
                  if self.reset_start <= 0:
                      for group, first in zip(self.optimizer.param_groups, self._init_lrs):
                          group["lr"] = first
                      self._forget()

          def _raise(self):
              for group, most in zip(self.optimizer.param_groups, self.max_lrs):
                  old = float(group["lr"])
                  new = min(old / self.factor, most)
                  if new - old > self.eps:
                      group["lr"] = new
              self.reset_start = self.reset_start_original

          def get_last_lr(self):
              return self._last_lr

          def state_dict(self):
              state = {name: getattr(self, name) for name in _GREEDY_STATE}
              if self.smooth and self._streaming_avg is not None:
                  state["_streaming_avg"] = self._streaming_avg.state_dict()
              return state

          def load_state_dict(self, state_dict):
              if _anneal.is_unknown(state_dict):
                  return
              for name in _GREEDY_STATE:
                  setattr(self, name, state_dict.get(name, getattr(self, name)))
              if "_streaming_avg" in state_dict:
                  if self._streaming_avg is None:
                      self._streaming_avg = StreamingAverage(self.window_size)
                  self._streaming_avg.load_state_dict(state_dict["_streaming_avg"])
              if "_last_lr" in state_dict:
                  for group, rate in zip(self.optimizer.param_groups, self._last_lr):
                      group["lr"] = rate


      def get_greedy_schedule(optimizer, **kwargs):
          return GreedyLR(optimizer, **kwargs)


      TYPE_TO_SCHEDULER_FUNCTION = {
          "linear": get_linear_schedule_with_warmup,
          "cosine": get_cosine_schedule_with_warmup,
          "cosine_with_restarts": get_cosine_with_hard_restarts_schedule_with_warmup,
          "polynomial": get_polynomial_decay_schedule_with_warmup,
          "constant": get_constant_schedule,
          "constant_with_warmup": get_constant_schedule_with_warmup,
          "inverse_sqrt": get_inverse_sqrt_schedule,
          "reduce_lr_on_plateau": get_reduce_on_plateau_schedule,
          "cosine_with_min_lr": get_cosine_with_min_lr_schedule_with_warmup,
          "cosine_warmup_with_min_lr": get_cosine_with_min_lr_schedule_with_warmup_lr_rate,
          "warmup_stable_decay": get_wsd_schedule,
          "greedy": get_greedy_schedule,
      }

      def get_scheduler(name, optimizer, num_warmup_steps=None, num_training_steps=None,
                        scheduler_specific_kwargs=None):
          kind = SchedulerType(name)
          build = TYPE_TO_SCHEDULER_FUNCTION[kind.value]
          more = {} if scheduler_specific_kwargs is None else scheduler_specific_kwargs
          if kind.value == "constant":
              return build(optimizer)
          if kind.value in ("reduce_lr_on_plateau", "greedy"):
              return build(optimizer, **more)
          if num_warmup_steps is None:
              raise ValueError(f"{kind} requires `num_warmup_steps`, please provide that argument.")
          if kind.value == "constant_with_warmup":
              return build(optimizer, num_warmup_steps=num_warmup_steps)
          if kind.value == "inverse_sqrt":
              return build(optimizer, num_warmup_steps=num_warmup_steps, **more)
          if num_training_steps is None and kind.value != "warmup_stable_decay":
              raise ValueError(f"{kind} requires `num_training_steps`, please provide that argument.")
          return build(optimizer, num_warmup_steps=num_warmup_steps, num_training_steps=num_training_steps, **more)


      class AdamW(Optimizer):
          """The optimizer that older versions had."""

          def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-6, weight_decay=0.0, correct_bias=True,
                       no_deprecation_warning=False):
              if not _anneal.is_unknown(lr) and lr < 0.0:
                  raise ValueError(f"Invalid learning rate: {lr} - should be >= 0.0")
              for beta in (betas[0], betas[1]):
                  if not 0.0 <= beta < 1.0:
                      raise ValueError(f"Invalid beta parameter: {beta} - should be in [0.0, 1.0)")
              if not 0.0 <= eps:
                  raise ValueError(f"Invalid epsilon value: {eps} - should be >= 0.0")
              super().__init__(params, {
                  "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "correct_bias": correct_bias,
              })


      class Adafactor(Optimizer):
          def __init__(self, params, lr=None, eps=(1e-30, 1e-3), clip_threshold=1.0, decay_rate=-0.8, beta1=None,
                       weight_decay=0.0, scale_parameter=True, relative_step=True, warmup_init=False):
              if lr is not None and relative_step:
                  raise ValueError("Cannot combine manual `lr` and `relative_step=True` options")
              if warmup_init and not relative_step:
                  raise ValueError("`warmup_init=True` requires `relative_step=True`")
              super().__init__(params, {
                  "lr": lr, "eps": eps, "clip_threshold": clip_threshold, "decay_rate": decay_rate, "beta1": beta1,
                  "weight_decay": weight_decay, "scale_parameter": scale_parameter, "relative_step": relative_step,
                  "warmup_init": warmup_init,
              })
      """#)
}
