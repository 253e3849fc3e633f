/// `torch.optim.lr_scheduler`: every scheduler of PyTorch step by step, for scripts that subclass one or change it
/// while it runs.
extension Library {
  static let torchSchedulers = Library(
    module: "torch.optim.lr_scheduler",
    text: #"""
      import math
      import _anneal
      from functools import partial
      from torch.optim import Optimizer


      def _rates(optimizer):
          return [group["lr"] for group in optimizer.param_groups]


      def _one_each(name, optimizer, value):
          """One value for each parameter group: the list given, or the one value for all."""
          count = len(optimizer.param_groups)
          if isinstance(value, (list, tuple)):
              if len(value) != count:
                  raise ValueError(
                      f"{name} must have the same length as optimizer.param_groups. "
                      f"{name} has {len(value)} values, param_groups has {count}."
                  )
              return list(value)
          return [value] * count


      def _refuse_lengths(first, second):
          if len(first) != len(second):
              shorter = "shorter" if len(second) < len(first) else "longer"
              raise ValueError(f"zip() argument 2 is {shorter} than argument 1")


      def _pairs(first, second):
          """The pairs of two lists that must be equally long."""
          _refuse_lengths(first, second)
          return zip(first, second)


      def _set_rates(optimizer, values):
          if _anneal.is_unknown(values):
              for group in optimizer.param_groups:
                  group["lr"] = values
              return
          values = list(values)
          for group, value in zip(optimizer.param_groups, values):
              group["lr"] = value
          _refuse_lengths(optimizer.param_groups, values)


      def _set_momentum(group, uses_betas, value):
          if uses_betas:
              group["betas"] = (value, *group["betas"][1:])
          else:
              group["momentum"] = value


      def _refuse_other_than_optimizer(optimizer):
          if not _anneal.is_unknown(optimizer) and not isinstance(optimizer, Optimizer):
              raise TypeError(f"{type(optimizer).__name__} is not an Optimizer")


      def _is_unseen(state):
          if _anneal.is_unknown(state):
              _anneal.note(
                  "the state loaded into the scheduler is not in the script; the scheduler goes on from where it is"
              )
              return True
          return False


      def _state_of_function(function):
          """What a scheduler saves of a function: nothing of a plain one, the attributes of a callable object."""
          if hasattr(function, "__name__") or not hasattr(function, "__dict__"):
              return None
          return dict(function.__dict__)


      def _restore(target, attributes):
          for key, value in attributes.items():
              setattr(target, key, value)


      class LRScheduler:
          _get_lr_called_within_step = False
          _is_initial = False

          def __init__(self, optimizer, last_epoch=-1):
              _refuse_other_than_optimizer(optimizer)
              self.optimizer = optimizer
              for index, group in enumerate(optimizer.param_groups):
                  if last_epoch == -1:
                      group.setdefault("initial_lr", group["lr"])
                  elif "initial_lr" not in group:
                      raise KeyError(
                          f"param 'initial_lr' is not specified in param_groups[{index}] when resuming scheduler with "
                          "last_epoch >= 0.\n"
                          "This typically happens when:\n"
                          "1. You're trying to resume training from a checkpoint but haven't properly loaded the "
                          "optimizer state\n"
                          "2. You're using last_epoch >= 0 for a fresh training run (not recommended)"
                      )
              self.base_lrs = [group["initial_lr"] for group in optimizer.param_groups]
              self.last_epoch = last_epoch
              self._initial_step()

          def _initial_step(self):
              self._step_count = 0
              self._is_initial = True
              self.step()
              self._is_initial = False

          def state_dict(self):
              return {key: value for key, value in self.__dict__.items() if key != "optimizer"}

          def load_state_dict(self, state_dict):
              if not _is_unseen(state_dict):
                  _restore(self, state_dict)

          def get_last_lr(self):
              return self._last_lr

          def get_lr(self):
              raise NotImplementedError

          def step(self, epoch=None):
              self._step_count += 1
              self._update_lr(epoch)

          def _update_lr(self, epoch=None):
              self._get_lr_called_within_step = True
              if epoch is None:
                  self.last_epoch += 1
                  values = self.get_lr()
              else:
                  self.last_epoch = epoch
                  values = self._get_closed_form_lr() if hasattr(self, "_get_closed_form_lr") else self.get_lr()
              self._get_lr_called_within_step = False
              _set_rates(self.optimizer, values)
              self._last_lr = _rates(self.optimizer)


      class _LRScheduler(LRScheduler):
          pass


      class _ByFunctions(LRScheduler):
          """What LambdaLR and MultiplicativeLR share: a function for each group."""

          def _take_functions(self, optimizer, functions):
              self.optimizer = optimizer
              count = len(optimizer.param_groups)
              if isinstance(functions, (list, tuple)):
                  if len(functions) != count:
                      raise ValueError(f"Expected {count} lr_lambdas, but got {len(functions)}")
                  self.lr_lambdas = list(functions)
              else:
                  self.lr_lambdas = [functions] * count

          def state_dict(self):
              state = {key: value for key, value in self.__dict__.items() if key not in ("optimizer", "lr_lambdas")}
              state["lr_lambdas"] = [_state_of_function(function) for function in self.lr_lambdas]
              return state

          def load_state_dict(self, state_dict):
              if _is_unseen(state_dict):
                  return
              _restore(self, {key: value for key, value in state_dict.items() if key != "lr_lambdas"})
              for index, attributes in enumerate(state_dict["lr_lambdas"]):
                  if attributes is not None:
                      _restore(self.lr_lambdas[index], attributes)


      class LambdaLR(_ByFunctions):
          def __init__(self, optimizer, lr_lambda, last_epoch=-1):
              self._take_functions(optimizer, lr_lambda)
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              return [base * function(self.last_epoch) for function, base in _pairs(self.lr_lambdas, self.base_lrs)]


      class MultiplicativeLR(_ByFunctions):
          def __init__(self, optimizer, lr_lambda, last_epoch=-1):
              self._take_functions(optimizer, lr_lambda)
              for function in self.lr_lambdas:
                  if not callable(function):
                      raise TypeError(f"lr_lambda should be a function, but got {type(function).__name__}")
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self._is_initial:
                  return rates
              return [rate * function(self.last_epoch) for function, rate in _pairs(self.lr_lambdas, rates)]


      class StepLR(LRScheduler):
          def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
              self.step_size = step_size
              self.gamma = gamma
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self.last_epoch != 0 and self.last_epoch % self.step_size == 0:
                  return [rate * self.gamma for rate in rates]
              return rates

          def _get_closed_form_lr(self):
              return [base * self.gamma ** (self.last_epoch // self.step_size) for base in self.base_lrs]


      class MultiStepLR(LRScheduler):
          def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
              self.milestones = {}
              for milestone in milestones:
                  self.milestones[milestone] = self.milestones.get(milestone, 0) + 1
              self.gamma = gamma
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self.last_epoch in self.milestones:
                  return [rate * self.gamma ** self.milestones[self.last_epoch] for rate in rates]
              return rates

          def _get_closed_form_lr(self):
              passed = sum([times for milestone, times in self.milestones.items() if milestone <= self.last_epoch])
              return [base * self.gamma ** passed for base in self.base_lrs]


      class ConstantLR(LRScheduler):
          def __init__(self, optimizer, factor=1.0 / 3, total_iters=5, last_epoch=-1):
              if factor > 1.0 or factor < 0:
                  raise ValueError("Constant multiplicative factor expected to be between 0 and 1.")
              self.factor = factor
              self.total_iters = total_iters
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self.last_epoch == 0:
                  return [rate * self.factor for rate in rates]
              if self.last_epoch == self.total_iters:
                  return [rate * (1.0 / self.factor) for rate in rates]
              return rates

          def _get_closed_form_lr(self):
              over = 1 if self.last_epoch >= self.total_iters else 0
              return [base * (self.factor + over * (1 - self.factor)) for base in self.base_lrs]


      class LinearLR(LRScheduler):
          def __init__(self, optimizer, start_factor=1.0 / 3, end_factor=1.0, total_iters=5, last_epoch=-1):
              if start_factor > 1.0 or start_factor <= 0:
                  raise ValueError(
                      "Starting multiplicative factor expected to be greater than 0 and less or equal to 1."
                  )
              if end_factor > 1.0 or end_factor < 0:
                  raise ValueError("Ending multiplicative factor expected to be between 0 and 1.")
              self.start_factor = start_factor
              self.end_factor = end_factor
              self.total_iters = total_iters
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self.last_epoch == 0:
                  return [rate * self.start_factor for rate in rates]
              if self._is_initial or self.last_epoch > self.total_iters:
                  return rates
              rise = self.end_factor - self.start_factor
              before = self.total_iters * self.start_factor + (self.last_epoch - 1) * rise
              return [rate * (1.0 + rise / before) for rate in rates]

          def _get_closed_form_lr(self):
              rise = self.end_factor - self.start_factor
              done = min(self.total_iters, self.last_epoch)
              return [base * (self.start_factor + rise * done / self.total_iters) for base in self.base_lrs]


      class ExponentialLR(LRScheduler):
          def __init__(self, optimizer, gamma, last_epoch=-1):
              self.gamma = gamma
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self._is_initial:
                  return rates
              return [rate * self.gamma for rate in rates]

          def _get_closed_form_lr(self):
              return [base * self.gamma ** self.last_epoch for base in self.base_lrs]


      class PolynomialLR(LRScheduler):
          def __init__(self, optimizer, total_iters=5, power=1.0, last_epoch=-1):
              self.total_iters = total_iters
              self.power = power
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self._is_initial or self.last_epoch > self.total_iters:
                  return rates
              left = 1.0 - self.last_epoch / self.total_iters
              left_before = 1.0 - (self.last_epoch - 1) / self.total_iters
              factor = (left / left_before) ** self.power
              return [rate * factor for rate in rates]

          def _get_closed_form_lr(self):
              done = min(self.total_iters, self.last_epoch)
              return [base * (1.0 - done / self.total_iters) ** self.power for base in self.base_lrs]


      class CosineAnnealingLR(LRScheduler):
          def __init__(self, optimizer, T_max, eta_min=0.0, last_epoch=-1):
              self.T_max = T_max
              self.eta_min = eta_min
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              rates = _rates(self.optimizer)
              if self._is_initial:
                  return rates
              now = self.last_epoch
              low = self.eta_min
              if self._step_count == 1 and now > 0:
                  turn = 1 + math.cos(now * math.pi / self.T_max)
                  return [low + (base - low) * turn / 2 for base, rate in _pairs(self.base_lrs, rates)]
              if (now - 1 - self.T_max) % (2 * self.T_max) == 0:
                  turn = 1 - math.cos(math.pi / self.T_max)
                  return [rate + (base - low) * turn / 2 for base, rate in _pairs(self.base_lrs, rates)]
              turn = 1 + math.cos(math.pi * now / self.T_max)
              turn_before = 1 + math.cos(math.pi * (now - 1) / self.T_max)
              return [turn / turn_before * (rate - low) + low for rate in rates]

          def _get_closed_form_lr(self):
              turn = 1 + math.cos(math.pi * self.last_epoch / self.T_max)
              return [self.eta_min + (base - self.eta_min) * turn / 2 for base in self.base_lrs]


      class CosineAnnealingWarmRestarts(LRScheduler):
          def __init__(self, optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1):
              if T_0 <= 0 or not isinstance(T_0, int):
                  raise ValueError(f"Expected positive integer T_0, but got {T_0}")
              if T_mult < 1 or not isinstance(T_mult, int):
                  raise ValueError(f"Expected integer T_mult >= 1, but got {T_mult}")
              if not _anneal.is_unknown(eta_min) and not isinstance(eta_min, (float, int)):
                  raise ValueError(f"Expected float or int eta_min, but got {eta_min} of type {type(eta_min)}")
              self.T_0 = T_0
              self.T_i = T_0
              self.T_mult = T_mult
              self.eta_min = eta_min
              self.T_cur = last_epoch
              super().__init__(optimizer, last_epoch)

          def get_lr(self):
              turn = 1 + math.cos(math.pi * self.T_cur / self.T_i)
              return [self.eta_min + (base - self.eta_min) * turn / 2 for base in self.base_lrs]

          def step(self, epoch=None):
              if epoch is None and self.last_epoch >= 0:
                  epoch = self.last_epoch + 1
                  self.T_cur = self.T_cur + 1
                  if self.T_cur >= self.T_i:
                      self.T_cur = self.T_cur % self.T_i
                      self.T_i = self.T_i * self.T_mult
              else:
                  epoch = 0 if epoch is None else epoch
                  if epoch < 0:
                      raise ValueError(f"Expected non-negative epoch, but got {epoch}")
                  self._jump(epoch)
              self.last_epoch = math.floor(epoch)
              self._get_lr_called_within_step = True
              values = self.get_lr()
              self._get_lr_called_within_step = False
              _set_rates(self.optimizer, values)
              self._last_lr = _rates(self.optimizer)

          def _jump(self, epoch):
              """Goes to the cycle `epoch` is in; its number comes from a rounded logarithm, as in PyTorch."""
              if epoch < self.T_0:
                  self.T_i = self.T_0
                  self.T_cur = epoch
              elif self.T_mult == 1:
                  self.T_cur = epoch % self.T_0
              else:
                  cycle = int(math.log(epoch / self.T_0 * (self.T_mult - 1) + 1, self.T_mult))
                  self.T_cur = epoch - self.T_0 * (self.T_mult ** cycle - 1) / (self.T_mult - 1)
                  self.T_i = self.T_0 * self.T_mult ** cycle


      def _take_momentum(scheduler, optimizer, base_momentum, max_momentum, last_epoch):
          """The two ends of the momentum of each group, which a fresh scheduler writes into the groups."""
          if "momentum" not in optimizer.defaults and "betas" not in optimizer.defaults:
              raise ValueError("optimizer must support momentum or beta1 with `cycle_momentum` option enabled")
          scheduler.use_beta1 = "betas" in optimizer.defaults
          lows = _one_each("base_momentum", optimizer, base_momentum)
          highs = _one_each("max_momentum", optimizer, max_momentum)
          if last_epoch == -1:
              for index, group in enumerate(optimizer.param_groups):
                  _set_momentum(group, scheduler.use_beta1, highs[index])
                  group["max_momentum"] = highs[index]
                  group["base_momentum"] = lows[index]
          return (lows, highs)


      class CyclicLR(LRScheduler):
          def __init__(self, optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode="triangular",
                       gamma=1.0, scale_fn=None, scale_mode="cycle", cycle_momentum=True, base_momentum=0.8,
                       max_momentum=0.9, last_epoch=-1):
              _refuse_other_than_optimizer(optimizer)
              self.optimizer = optimizer
              lows = _one_each("base_lr", optimizer, base_lr)
              if last_epoch == -1:
                  _set_rates(optimizer, lows)
              self.max_lrs = _one_each("max_lr", optimizer, max_lr)
              up = float(step_size_up)
              down = up if step_size_down is None else float(step_size_down)
              self.total_size = up + down
              self.step_ratio = up / self.total_size
              if mode not in ["triangular", "triangular2", "exp_range"] and scale_fn is None:
                  raise ValueError("mode is invalid and scale_fn is None")
              self.mode = mode
              self.gamma = gamma
              self._scale_fn_custom = scale_fn
              self.scale_mode = scale_mode
              self._init_scale_fn()
              self.cycle_momentum = cycle_momentum
              if cycle_momentum:
                  momenta = _take_momentum(self, optimizer, base_momentum, max_momentum, last_epoch)
                  self.base_momentums = momenta[0]
                  self.max_momentums = momenta[1]
              super().__init__(optimizer, last_epoch)
              self.base_lrs = lows

          def _init_scale_fn(self):
              if self._scale_fn_custom is not None:
                  return
              if self.mode == "triangular":
                  self._scale_fn_ref = lambda x: 1.0
                  self.scale_mode = "cycle"
              elif self.mode == "triangular2":
                  self._scale_fn_ref = lambda x: 1 / 2.0 ** (x - 1)
                  self.scale_mode = "cycle"
              elif self.mode == "exp_range":
                  self._scale_fn_ref = partial(lambda gamma, x: gamma ** x, self.gamma)
                  self.scale_mode = "iterations"

          def scale_fn(self, x):
              if self._scale_fn_custom is not None:
                  return self._scale_fn_custom(x)
              return self._scale_fn_ref(x)

          def get_lr(self):
              cycle = math.floor(1 + self.last_epoch / self.total_size)
              part = 1.0 + self.last_epoch / self.total_size - cycle
              if part <= self.step_ratio:
                  height = part / self.step_ratio
              else:
                  height = (part - 1) / (self.step_ratio - 1)
              moment = cycle if self.scale_mode == "cycle" else self.last_epoch
              rates = []
              for low, high in _pairs(self.base_lrs, self.max_lrs):
                  rates.append(low + (high - low) * height * self.scale_fn(moment))
              if self.cycle_momentum:
                  momenta = []
                  for low, high in _pairs(self.base_momentums, self.max_momentums):
                      momenta.append(high - (high - low) * height * self.scale_fn(moment))
                  for group, momentum in zip(self.optimizer.param_groups, momenta):
                      _set_momentum(group, self.use_beta1, momentum)
                  _refuse_lengths(self.optimizer.param_groups, momenta)
              return rates

          def state_dict(self):
              state = super().state_dict()
              state.pop("_scale_fn_ref", None)
              custom = state["_scale_fn_custom"]
              state["_scale_fn_custom"] = None if custom is None else _state_of_function(custom)
              return state

          def load_state_dict(self, state_dict):
              if _is_unseen(state_dict):
                  return
              attributes = state_dict.pop("_scale_fn_custom")
              super().load_state_dict(state_dict)
              if attributes is not None:
                  _restore(self._scale_fn_custom, attributes)
              self._init_scale_fn()


      class OneCycleLR(LRScheduler):
          def __init__(self, optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start=0.3,
                       anneal_strategy="cos", cycle_momentum=True, base_momentum=0.85, max_momentum=0.95,
                       div_factor=25.0, final_div_factor=1e4, three_phase=False, last_epoch=-1):
              _refuse_other_than_optimizer(optimizer)
              self.optimizer = optimizer
              if total_steps is not None:
                  if total_steps <= 0 or not isinstance(total_steps, int):
                      raise ValueError(f"Expected positive integer total_steps, but got {total_steps}")
                  self.total_steps = total_steps
              elif epochs is not None and steps_per_epoch is not None:
                  if not isinstance(epochs, int) or epochs <= 0:
                      raise ValueError(f"Expected positive integer epochs, but got {epochs}")
                  if not isinstance(steps_per_epoch, int) or steps_per_epoch <= 0:
                      raise ValueError(f"Expected positive integer steps_per_epoch, but got {steps_per_epoch}")
                  self.total_steps = epochs * steps_per_epoch
              else:
                  raise ValueError("You must define either total_steps OR (epochs AND steps_per_epoch)")
              last = self.total_steps - 1
              peak = float(pct_start * self.total_steps) - 1
              rise = _phase(peak, "initial_lr", "max_lr", "max_momentum", "base_momentum")
              if three_phase:
                  back = float(2 * pct_start * self.total_steps) - 2
                  self._schedule_phases = [
                      rise,
                      _phase(back, "max_lr", "initial_lr", "base_momentum", "max_momentum"),
                      _phase(last, "initial_lr", "min_lr", "max_momentum", "max_momentum"),
                  ]
              else:
                  self._schedule_phases = [rise, _phase(last, "max_lr", "min_lr", "base_momentum", "max_momentum")]
              if pct_start < 0 or pct_start > 1 or not isinstance(pct_start, float):
                  raise ValueError(f"Expected float between 0 and 1 pct_start, but got {pct_start}")
              if anneal_strategy not in ["cos", "linear"]:
                  raise ValueError(f"anneal_strategy must be one of 'cos' or 'linear', instead got {anneal_strategy}")
              self._anneal_func_type = anneal_strategy
              highs = _one_each("max_lr", optimizer, max_lr)
              if last_epoch == -1:
                  for index, group in enumerate(optimizer.param_groups):
                      group["initial_lr"] = highs[index] / div_factor
                      group["max_lr"] = highs[index]
                      group["min_lr"] = group["initial_lr"] / final_div_factor
              self.cycle_momentum = cycle_momentum
              if cycle_momentum:
                  _take_momentum(self, optimizer, base_momentum, max_momentum, last_epoch)
              super().__init__(optimizer, last_epoch)

          def _anneal_func(self, start, end, pct):
              if self._anneal_func_type == "cos":
                  return end + (start - end) / 2.0 * (math.cos(math.pi * pct) + 1)
              return (end - start) * pct + start

          def get_lr(self):
              now = self.last_epoch
              if now > self.total_steps:
                  raise ValueError(
                      f"Tried to step {now} times. The specified number of total steps is {self.total_steps}"
                  )
              rates = []
              for group in self.optimizer.param_groups:
                  start = 0.0
                  for phase in self._schedule_phases:
                      if now <= phase["end_step"] or phase is self._schedule_phases[-1]:
                          break
                      start = phase["end_step"]
                  pct = (now - start) / (phase["end_step"] - start)
                  rates.append(self._anneal_func(group[phase["start_lr"]], group[phase["end_lr"]], pct))
                  if self.cycle_momentum:
                      ends = (group[phase["start_momentum"]], group[phase["end_momentum"]])
                      _set_momentum(group, self.use_beta1, self._anneal_func(ends[0], ends[1], pct))
              return rates


      def _phase(end_step, start_lr, end_lr, start_momentum, end_momentum):
          return {
              "end_step": end_step, "start_lr": start_lr, "end_lr": end_lr, "start_momentum": start_momentum,
              "end_momentum": end_momentum,
          }


      class ReduceLROnPlateau(LRScheduler):
          def __init__(self, optimizer, mode="min", factor=0.1, patience=10, threshold=1e-4, threshold_mode="rel",
                       cooldown=0, min_lr=0, eps=1e-8):
              if factor >= 1.0:
                  raise ValueError("Factor should be < 1.0.")
              self.factor = factor
              _refuse_other_than_optimizer(optimizer)
              self.optimizer = optimizer
              count = len(optimizer.param_groups)
              if isinstance(min_lr, (list, tuple)):
                  if len(min_lr) != count:
                      raise ValueError(f"expected {count} min_lrs, got {len(min_lr)}")
                  self.default_min_lr = None
                  self.min_lrs = list(min_lr)
              else:
                  self.default_min_lr = min_lr
                  self.min_lrs = [min_lr] * count
              self.patience = patience
              self.cooldown = cooldown
              self.eps = eps
              self.last_epoch = 0
              self._last_lr = _rates(optimizer)
              self._init_is_better(mode, threshold, threshold_mode)
              self._reset()

          def _init_is_better(self, mode, threshold, threshold_mode):
              if mode not in ("min", "max"):
                  raise ValueError("mode " + mode + " is unknown!")
              if threshold_mode not in ("rel", "abs"):
                  raise ValueError("threshold mode " + threshold_mode + " is unknown!")
              self.mode_worse = float("inf") if mode == "min" else -float("inf")
              self.mode = mode
              self.threshold = threshold
              self.threshold_mode = threshold_mode

          def _reset(self):
              self.best = self.mode_worse
              self.cooldown_counter = 0
              self.num_bad_epochs = 0

          @property
          def in_cooldown(self):
              return self.cooldown_counter > 0

          def _is_better(self, a, best):
              relative = self.threshold_mode == "rel"
              if self.mode == "min":
                  return a < best * (1.0 - self.threshold) if relative else a < best - self.threshold
              return a > best * (self.threshold + 1.0) if relative else a > best + self.threshold

          def step(self, metrics, epoch=None):
              current = float(metrics)
              self.last_epoch = self.last_epoch + 1 if epoch is None else epoch
              if self._is_better(current, self.best):
                  self.best = current
                  self.num_bad_epochs = 0
              else:
                  self.num_bad_epochs += 1
              if self.in_cooldown:
                  self.cooldown_counter -= 1
                  self.num_bad_epochs = 0
              if self.num_bad_epochs > self.patience:
                  self._reduce_lr(self.last_epoch)
                  self.cooldown_counter = self.cooldown
                  self.num_bad_epochs = 0
              self._last_lr = _rates(self.optimizer)

          def _reduce_lr(self, epoch):
              groups = self.optimizer.param_groups
              if len(groups) != len(self.min_lrs):
                  if self.default_min_lr is None:
                      raise RuntimeError(
                          f"The number of param groups in the `optimizer` ({len(groups)}) differs from when "
                          f"`ReduceLROnPlateau` was initialized ({len(self.min_lrs)}), usually due to a new param "
                          "group being added to the optimizer. Please modify the `min_lrs` field to match the length "
                          "of the `optimizer` param groups."
                      )
                  self.min_lrs = [self.default_min_lr] * len(groups)
              for group, least in zip(groups, self.min_lrs):
                  old = float(group["lr"])
                  new = max(old * self.factor, least)
                  if old - new > self.eps:
                      group["lr"] = new

          def load_state_dict(self, state_dict):
              if not _is_unseen(state_dict):
                  _restore(self, state_dict)
                  self._init_is_better(self.mode, self.threshold, self.threshold_mode)


      class _OfSchedulers(LRScheduler):
          """What SequentialLR and ChainedScheduler share: a list of schedulers of one optimizer."""

          def _refuse_members(self, optimizer, schedulers):
              name = type(self).__name__
              for index, scheduler in enumerate(schedulers):
                  if not hasattr(scheduler, "optimizer"):
                      raise TypeError(f"{name} at index {index} should have `optimizer` as its attribute.")
                  if isinstance(scheduler, ReduceLROnPlateau):
                      raise ValueError(
                          f"{name} does not support `ReduceLROnPlateau` scheduler as it requires additional kwargs to "
                          f"be specified when calling `step`, but got one at index {index} in the given schedulers "
                          "sequence."
                      )
                  if optimizer is not scheduler.optimizer:
                      raise ValueError(
                          f"{name} expects all schedulers to belong to the same optimizer, but got scheduler "
                          f"{type(scheduler).__name__} at index {index} has {scheduler.optimizer}, which is different "
                          f"from {type(optimizer).__name__}."
                      )

          def state_dict(self):
              state = {key: value for key, value in self.__dict__.items() if key not in ("optimizer", "_schedulers")}
              state["_schedulers"] = [scheduler.state_dict() for scheduler in self._schedulers]
              return state

          def load_state_dict(self, state_dict):
              if _is_unseen(state_dict):
                  return
              _restore(self, {key: value for key, value in state_dict.items() if key != "_schedulers"})
              for index, state in enumerate(state_dict["_schedulers"]):
                  self._schedulers[index].load_state_dict(state)


      class SequentialLR(_OfSchedulers):
          def __init__(self, optimizer, schedulers, milestones, last_epoch=-1):
              if len(schedulers) < 1:
                  raise ValueError(f"{type(self).__name__} expects at least one scheduler, but got no scheduler.")
              self._refuse_members(optimizer, schedulers)
              if len(milestones) != len(schedulers) - 1:
                  raise ValueError(
                      "Sequential Schedulers expects number of schedulers provided to be one more than the number of "
                      f"milestone points, but got number of schedulers {len(schedulers)} and the number of milestones "
                      f"to be equal to {len(milestones)}"
                  )
              self._schedulers = schedulers
              self._milestones = milestones
              self.last_epoch = last_epoch + 1
              self.optimizer = optimizer
              for group in optimizer.param_groups:
                  group["lr"] = group["initial_lr"]
              self.recursive_undo()
              first = schedulers[self._turn(0)]
              first._initial_step()
              self._last_lr = first.get_last_lr()

          def _turn(self, epoch):
              """Whose turn it is: how many of the sorted milestones are not after `epoch`."""
              low = 0
              high = len(self._milestones)
              while low < high:
                  middle = (low + high) // 2
                  if epoch < self._milestones[middle]:
                      high = middle
                  else:
                      low = middle + 1
              return low

          def recursive_undo(self, sched=None):
              """Takes back the step that each member made when it was built."""
              sched = self if sched is None else sched
              if hasattr(sched, "_schedulers"):
                  for member in sched._schedulers:
                      self.recursive_undo(member)
              elif hasattr(sched, "last_epoch"):
                  sched.last_epoch -= 1

          def step(self):
              self.last_epoch += 1
              index = self._turn(self.last_epoch)
              scheduler = self._schedulers[index]
              if index > 0 and self._milestones[index - 1] == self.last_epoch:
                  scheduler._update_lr(0)
              else:
                  scheduler.step()
              self._last_lr = scheduler.get_last_lr()


      class ChainedScheduler(_OfSchedulers):
          def __init__(self, schedulers, optimizer=None):
              if len(schedulers) < 1:
                  raise ValueError(
                      f"{type(self).__name__} expects at least one scheduler to be chained, but got no scheduler."
                  )
              if optimizer is None:
                  optimizer = schedulers[0].optimizer
              self._refuse_members(optimizer, schedulers)
              self._schedulers = schedulers
              self.optimizer = optimizer
              self._last_lr = _rates(schedulers[-1].optimizer)

          def step(self):
              for scheduler in self._schedulers:
                  scheduler.step()
              self._last_lr = _rates(self._schedulers[-1].optimizer)
      """#)
}
