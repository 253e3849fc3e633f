/// `torch.optim`: PyTorch's optimizers without their arithmetic: parameter groups, their defaults, the checks and
/// `step`.
extension Library {
  static let torchOptimizers = Library(
    module: "torch.optim",
    aliases: ["torch.optim.optimizer"],
    text: #"""
      import _anneal
      from functools import partial

      def _record(optimizer):
          _anneal.record_update(optimizer)


      def _wrapped_step(optimizer, method, *args, **kwargs):
          """A user's own `step`: whatever it does to the weights is unseen, that it was called is an update."""
          before = _anneal.updates()
          result = method(*args, **kwargs)
          if _anneal.updates() == before:
              _record(optimizer)
          return result


      def _copied(value):
          if isinstance(value, dict):
              return {key: _copied(item) for key, item in value.items()}
          if isinstance(value, list):
              return [_copied(item) for item in value]
          return value


      def _refuse_below_zero(what, value):
          if not _anneal.is_unknown(value) and not 0.0 <= value:
              raise ValueError(f"{what}: {value}")


      def _refuse_betas(betas):
          for index in range(2):
              beta = betas[index]
              if not _anneal.is_unknown(beta) and not 0.0 <= beta < 1.0:
                  raise ValueError(f"Invalid beta parameter at index {index}: {beta}")


      def _refuse_fused(fused, foreach, differentiable):
          if fused:
              if differentiable:
                  raise RuntimeError("`fused` does not support `differentiable`")
              if foreach:
                  raise RuntimeError("`fused` and `foreach` cannot be `True` together.")


      def _is_named(parameter):
          return not _anneal.is_unknown(parameter) and isinstance(parameter, tuple)


      class _Required:
          def __repr__(self):
              return "<required parameter>"


      required = _Required()


      class _States:
          """What an optimizer keeps for each parameter: a dict each, made on first use."""

          def __init__(self):
              self.parameters = []
              self.cells = []

          def __getitem__(self, parameter):
              for index, other in enumerate(self.parameters):
                  if other is parameter:
                      return self.cells[index]
              self.parameters.append(parameter)
              self.cells.append({})
              return self.cells[-1]

          def __setitem__(self, parameter, cell):
              self[parameter]
              for index, other in enumerate(self.parameters):
                  if other is parameter:
                      self.cells[index] = cell

          def __len__(self):
              return len(self.parameters)

          def get(self, parameter, default=None):
              return self[parameter]

          def items(self):
              return [(p, c) for p, c in zip(self.parameters, self.cells)]

          def keys(self):
              return list(self.parameters)

          def values(self):
              return list(self.cells)


      class _Handle:
          def __init__(self, hooks, hook):
              self.hooks = hooks
              self.hook = hook

          def remove(self):
              if self.hook in self.hooks:
                  self.hooks.remove(self.hook)


      class Optimizer:
          def __init__(self, params, defaults):
              self.defaults = defaults
              self.state = _States()
              self.param_groups = []
              self._before_step = []
              self._after_step = []
              if type(self).step is not Optimizer.step:
                  self.step = partial(_wrapped_step, self, self.step)
              if _anneal.is_unknown(params):
                  groups = _anneal.known_groups(params) or [{"params": params}]
              else:
                  groups = list(params)
                  if len(groups) == 0:
                      raise ValueError("optimizer got an empty parameter list")
                  if _anneal.is_unknown(groups[0]) or not isinstance(groups[0], dict):
                      groups = [{"params": groups}]
              for group in groups:
                  self.add_param_group(group)

          def __repr__(self):
              text = type(self).__name__ + " ("
              for index, group in enumerate(self.param_groups):
                  text = text + f"\nParameter Group {index}\n"
                  for key in sorted(group.keys()):
                      if key != "params":
                          text = text + f"    {key}: {group[key]}\n"
              return text + ")"

          def add_param_group(self, param_group):
              if not isinstance(param_group, dict):
                  raise TypeError(f"param_group must be a dict, but got {type(param_group)}")
              params = param_group["params"]
              if isinstance(params, set):
                  raise TypeError(
                      "optimizer parameters need to be organized in ordered collections, but the ordering of tensors "
                      "in sets will change between runs. Please use a list instead."
                  )
              params = [params] if _anneal.is_unknown(params) else list(params)
              names = [item[0] for item in params if _is_named(item)]
              param_group["params"] = [item[1] if _is_named(item) else item for item in params]
              if names:
                  if len(names) != len(params):
                      raise ValueError(
                          "all optimizer params should be with/without names. Some param names are missing"
                      )
                  param_group["param_names"] = names
              for key, value in self.defaults.items():
                  if value is required and key not in param_group:
                      raise ValueError(
                          f"parameter group didn't specify a value of required optimization parameter {key}"
                      )
                  param_group.setdefault(key, value)
              self.param_groups.append(param_group)

          step = _anneal.optimizer_step
          zero_grad = _anneal.ignore

          def _hooked_step(self, closure=None):
              for hook in list(self._before_step):
                  hook(self, (), {})
              loss = None
              if closure is not None:
                  loss = closure()
              _record(self)
              for hook in list(self._after_step):
                  hook(self, (), {})
              return loss

          def register_step_pre_hook(self, hook):
              self._before_step.append(hook)
              return _Handle(self._before_step, hook)

          def register_step_post_hook(self, hook):
              self._after_step.append(hook)
              return _Handle(self._after_step, hook)

          def state_dict(self):
              groups = []
              count = 0
              for group in self.param_groups:
                  saved = {key: value for key, value in group.items() if key != "params"}
                  size = len(group["params"])
                  saved["params"] = list(range(count, count + size))
                  count = count + size
                  groups.append(saved)
              return {"state": {}, "param_groups": groups}

          def load_state_dict(self, state_dict):
              if _anneal.is_unknown(state_dict):
                  _anneal.note(
                      "the state loaded into the optimizer is not in the script; the rates stay as the script set them"
                  )
                  return
              saved = [_copied(group) for group in state_dict["param_groups"]]
              if len(saved) != len(self.param_groups):
                  raise ValueError("loaded state dict has a different number of parameter groups")
              for group, fresh in zip(self.param_groups, saved):
                  if len(group["params"]) != len(fresh["params"]):
                      raise ValueError(
                          "loaded state dict contains a parameter group that doesn't match the size of optimizer's "
                          "group"
                      )
              for group, fresh in zip(self.param_groups, saved):
                  fresh["params"] = group["params"]
                  if "param_names" in group and "param_names" not in fresh:
                      fresh["param_names"] = group["param_names"]
              self.param_groups = saved


      class SGD(Optimizer):
          def __init__(self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, *,
                       maximize=False, foreach=None, differentiable=False, fused=None):
              named = (("learning rate", lr), ("momentum value", momentum), ("weight_decay value", weight_decay))
              for what, value in named:
                  if not _anneal.is_unknown(value) and value < 0.0:
                      raise ValueError(f"Invalid {what}: {value}")
              if nesterov and (momentum <= 0 or dampening != 0):
                  raise ValueError("Nesterov momentum requires a momentum and zero dampening")
              super().__init__(params, {
                  "lr": lr, "momentum": momentum, "dampening": dampening, "weight_decay": weight_decay,
                  "nesterov": nesterov, "maximize": maximize, "foreach": foreach, "differentiable": differentiable,
                  "fused": fused,
              })
              _refuse_fused(fused, foreach, differentiable)


      class Adam(Optimizer):
          def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, *,
                       foreach=None, maximize=False, capturable=False, differentiable=False, fused=None,
                       decoupled_weight_decay=False):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid epsilon value", eps)
              _refuse_betas(betas)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              for beta in (betas[0], betas[1]):
                  if not _anneal.is_unknown(beta) and not isinstance(beta, float):
                      raise ValueError("betas must be either both floats or both Tensors")
              super().__init__(params, {
                  "lr": lr, "betas": betas if _anneal.is_unknown(betas) else tuple(betas), "eps": eps,
                  "weight_decay": weight_decay, "amsgrad": amsgrad, "maximize": maximize, "foreach": foreach,
                  "capturable": capturable, "differentiable": differentiable, "fused": fused,
                  "decoupled_weight_decay": decoupled_weight_decay,
              })
              _refuse_fused(fused, foreach, differentiable)


      class AdamW(Adam):
          def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, *,
                       maximize=False, foreach=None, capturable=False, differentiable=False, fused=None):
              super().__init__(
                  params, lr, betas, eps, weight_decay, amsgrad, foreach=foreach, maximize=maximize,
                  capturable=capturable, differentiable=differentiable, fused=fused, decoupled_weight_decay=True,
              )


      class NAdam(Optimizer):
          def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, momentum_decay=4e-3,
                       decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False,
                       differentiable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid epsilon value", eps)
              _refuse_betas(betas)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              _refuse_below_zero("Invalid momentum_decay value", momentum_decay)
              super().__init__(params, {
                  "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "momentum_decay": momentum_decay,
                  "decoupled_weight_decay": decoupled_weight_decay, "maximize": maximize, "foreach": foreach,
                  "capturable": capturable, "differentiable": differentiable,
              })


      class RAdam(Optimizer):
          def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                       decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False,
                       differentiable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid epsilon value", eps)
              _refuse_betas(betas)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              super().__init__(params, {
                  "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "maximize": maximize,
                  "foreach": foreach, "capturable": capturable, "decoupled_weight_decay": decoupled_weight_decay,
                  "differentiable": differentiable,
              })


      class Adamax(Optimizer):
          def __init__(self, params, lr=2e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None, *,
                       maximize=False, differentiable=False, capturable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid epsilon value", eps)
              _refuse_betas(betas)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              super().__init__(params, {
                  "lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay, "foreach": foreach,
                  "maximize": maximize, "differentiable": differentiable, "capturable": capturable,
              })


      class SparseAdam(Optimizer):
          def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, maximize=False):
              if not _anneal.is_unknown(lr) and not 0.0 < lr:
                  raise ValueError(f"Invalid learning rate: {lr}")
              if not _anneal.is_unknown(eps) and not 0.0 < eps:
                  raise ValueError(f"Invalid epsilon value: {eps}")
              _refuse_betas(betas)
              super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "maximize": maximize})


      class Adagrad(Optimizer):
          def __init__(self, params, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10,
                       foreach=None, *, maximize=False, differentiable=False, fused=None):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid lr_decay value", lr_decay)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              _refuse_below_zero("Invalid initial_accumulator_value value", initial_accumulator_value)
              _refuse_below_zero("Invalid epsilon value", eps)
              super().__init__(params, {
                  "lr": lr, "lr_decay": lr_decay, "eps": eps, "weight_decay": weight_decay,
                  "initial_accumulator_value": initial_accumulator_value, "foreach": foreach, "maximize": maximize,
                  "differentiable": differentiable, "fused": fused,
              })
              _refuse_fused(fused, foreach, differentiable)


      class Adadelta(Optimizer):
          def __init__(self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0, foreach=None, *, capturable=False,
                       maximize=False, differentiable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              if not _anneal.is_unknown(rho) and not 0.0 <= rho <= 1.0:
                  raise ValueError(f"Invalid rho value: {rho}")
              _refuse_below_zero("Invalid epsilon value", eps)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              super().__init__(params, {
                  "lr": lr, "rho": rho, "eps": eps, "weight_decay": weight_decay, "maximize": maximize,
                  "capturable": capturable, "foreach": foreach, "differentiable": differentiable,
              })


      class ASGD(Optimizer):
          def __init__(self, params, lr=1e-2, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0, foreach=None,
                       maximize=False, differentiable=False, capturable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              super().__init__(params, {
                  "lr": lr, "lambd": lambd, "alpha": alpha, "t0": t0, "weight_decay": weight_decay, "foreach": foreach,
                  "maximize": maximize, "differentiable": differentiable, "capturable": capturable,
              })


      class Rprop(Optimizer):
          def __init__(self, params, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50), *, capturable=False,
                       foreach=None, maximize=False, differentiable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              if not 0.0 < etas[0] < 1.0 < etas[1]:
                  raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
              super().__init__(params, {
                  "lr": lr, "etas": etas, "step_sizes": step_sizes, "foreach": foreach, "maximize": maximize,
                  "differentiable": differentiable, "capturable": capturable,
              })


      class RMSprop(Optimizer):
          def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False,
                       capturable=False, foreach=None, maximize=False, differentiable=False):
              _refuse_below_zero("Invalid learning rate", lr)
              _refuse_below_zero("Invalid epsilon value", eps)
              _refuse_below_zero("Invalid momentum value", momentum)
              _refuse_below_zero("Invalid weight_decay value", weight_decay)
              _refuse_below_zero("Invalid alpha value", alpha)
              super().__init__(params, {
                  "lr": lr, "momentum": momentum, "alpha": alpha, "eps": eps, "centered": centered,
                  "weight_decay": weight_decay, "capturable": capturable, "foreach": foreach, "maximize": maximize,
                  "differentiable": differentiable,
              })


      class LBFGS(Optimizer):
          def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7, tolerance_change=1e-9,
                       history_size=100, line_search_fn=None):
              _refuse_below_zero("Invalid learning rate", lr)
              if max_eval is None:
                  max_eval = max_iter * 5 // 4
              super().__init__(params, {
                  "lr": lr, "max_iter": max_iter, "max_eval": max_eval, "tolerance_grad": tolerance_grad,
                  "tolerance_change": tolerance_change, "history_size": history_size, "line_search_fn": line_search_fn,
              })
              if len(self.param_groups) != 1:
                  raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")


      class Adafactor(Optimizer):
          def __init__(self, params, lr=1e-2, beta2_decay=-0.8, eps=(None, 1e-3), d=1.0, weight_decay=0.0, *,
                       foreach=None, maximize=False):
              _refuse_below_zero("Learning rate should be >= 0 but is", lr)
              if not 0.0 >= beta2_decay:
                  raise ValueError(f"beta2_decay should be <= 0 but is: {beta2_decay}")
              if eps[0] is not None:
                  _refuse_below_zero("epsilon1 should be >= 0 but is", eps[0])
              _refuse_below_zero("epsilon2 should be >= 0 but is", eps[1])
              if not 1.0 <= d:
                  raise ValueError(f"Clipping threshold d should be >= 1 but is: {d}")
              _refuse_below_zero("weight_decay should be >= 0 but is", weight_decay)
              super().__init__(params, {
                  "lr": lr, "beta2_decay": beta2_decay, "eps": eps, "d": d, "weight_decay": weight_decay,
                  "foreach": foreach, "maximize": maximize,
              })


      class Muon(Optimizer):
          def __init__(self, params, lr=1e-3, weight_decay=0.1, momentum=0.95, nesterov=True,
                       ns_coefficients=(3.4445, -4.775, 2.0315), eps=1e-7, ns_steps=5, adjust_lr_fn=None):
              _refuse_below_zero("Learning rate should be >= 0 but is", lr)
              _refuse_below_zero("momentum should be >= 0 but is", momentum)
              _refuse_below_zero("weight decay should be >= 0 but is", weight_decay)
              if adjust_lr_fn is not None and adjust_lr_fn not in ["original", "match_rms_adamw"]:
                  raise ValueError(f"Adjust learning rate function {adjust_lr_fn} is not supported")
              super().__init__(params, {
                  "lr": lr, "weight_decay": weight_decay, "momentum": momentum, "nesterov": nesterov,
                  "ns_coefficients": ns_coefficients, "eps": eps, "ns_steps": ns_steps, "adjust_lr_fn": adjust_lr_fn,
              })
      """#)
}
