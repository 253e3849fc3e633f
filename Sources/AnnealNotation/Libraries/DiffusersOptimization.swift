/// `diffusers.optimization`: the schedules of Hugging Face Diffusers, by function and by name.
extension Library {
  static let diffusersOptimization = Library(
    module: "diffusers.optimization",
    text: #"""
      from functools import partial
      from torch.optim.lr_scheduler import LambdaLR
      from transformers.optimization import (
          _Kinds,
          get_constant_schedule,
          get_constant_schedule_with_warmup,
          get_cosine_schedule_with_warmup,
          get_cosine_with_hard_restarts_schedule_with_warmup,
          get_polynomial_decay_schedule_with_warmup,
      )

      SchedulerType = _Kinds("SchedulerType", [
          "linear", "cosine", "cosine_with_restarts", "polynomial", "constant", "constant_with_warmup",
          "piecewise_constant",
      ])


      def _line_between(step, warmup, total, low, high):
          if step < warmup:
              return high * float(step) / float(max(1, warmup))
          return low + (high - low) * max(0.0, float(total - step) / float(max(1, total - warmup)))


      def get_linear_schedule_with_warmup(optimizer, num_warmup_steps, num_training_steps, last_epoch=-1, f_min=0.0,
                                          f_max=1.0):
          factor = partial(_line_between, warmup=num_warmup_steps, total=num_training_steps, low=f_min, high=f_max)
          return LambdaLR(optimizer, factor, last_epoch)


      def _piecewise(step, pieces, last):
          for end, factor in pieces:
              if step < end:
                  return factor
          return last


      def get_piecewise_constant_schedule(optimizer, step_rules, last_epoch=-1):
          """The rules are `factor:end` pieces and a last factor: "1:10,0.1:20,0.01"."""
          rules = step_rules.split(",")
          factors = {}
          for rule in rules[:-1]:
              value, end = rule.split(":")
              factors[int(end)] = float(value)
          pieces = [(end, factors[end]) for end in sorted(factors.keys())]
          return LambdaLR(optimizer, partial(_piecewise, pieces=pieces, last=float(rules[-1])), last_epoch)


      TYPE_TO_SCHEDULER_FUNCTION = {
          "linear": get_linear_schedule_with_warmup,
          "cosine": get_cosine_schedule_with_warmup,
          "cosine_with_restarts": get_cosine_with_hard_restarts_schedule_with_warmup,
          "polynomial": get_polynomial_decay_schedule_with_warmup,
          "constant": get_constant_schedule,
          "constant_with_warmup": get_constant_schedule_with_warmup,
          "piecewise_constant": get_piecewise_constant_schedule,
      }


      def get_scheduler(name, optimizer, step_rules=None, num_warmup_steps=None, num_training_steps=None, num_cycles=1,
                        power=1.0, last_epoch=-1):
          kind = SchedulerType(name)
          build = TYPE_TO_SCHEDULER_FUNCTION[kind.value]
          if kind.value == "constant":
              return build(optimizer, last_epoch=last_epoch)
          if kind.value == "piecewise_constant":
              return build(optimizer, step_rules=step_rules, last_epoch=last_epoch)
          if num_warmup_steps is None:
              raise ValueError(f"{kind} requires `num_warmup_steps`, please provide that argument.")
          if kind.value == "constant_with_warmup":
              return build(optimizer, num_warmup_steps=num_warmup_steps, last_epoch=last_epoch)
          if num_training_steps is None:
              raise ValueError(f"{kind} requires `num_training_steps`, please provide that argument.")
          if kind.value == "cosine_with_restarts":
              more = {"num_cycles": num_cycles, "last_epoch": last_epoch}
              return build(optimizer, num_warmup_steps, num_training_steps, **more)
          if kind.value == "polynomial":
              return build(optimizer, num_warmup_steps, num_training_steps, power=power, last_epoch=last_epoch)
          return build(optimizer, num_warmup_steps, num_training_steps, last_epoch=last_epoch)
      """#)
}
