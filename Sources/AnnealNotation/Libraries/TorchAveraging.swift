/// `torch.optim.swa_utils`: the scheduler of stochastic weight averaging.
extension Library {
  static let torchAveraging = Library(
    module: "torch.optim.swa_utils",
    text: #"""
      import math
      from torch.optim.lr_scheduler import LRScheduler, _one_each


      class SWALR(LRScheduler):
          def __init__(self, optimizer, swa_lr, anneal_epochs=10, anneal_strategy="cos", last_epoch=-1):
              targets = _one_each("swa_lr", optimizer, swa_lr)
              for group, target in zip(optimizer.param_groups, targets):
                  group["swa_lr"] = target
              if anneal_strategy not in ["cos", "linear"]:
                  raise ValueError(f"anneal_strategy must be one of 'cos' or 'linear', instead got {anneal_strategy}")
              self._set_anneal_func(anneal_strategy)
              if not isinstance(anneal_epochs, int) or anneal_epochs < 0:
                  raise ValueError(f"anneal_epochs must be equal or greater than 0, got {anneal_epochs}")
              self.anneal_epochs = anneal_epochs
              super().__init__(optimizer, last_epoch)

          def _set_anneal_func(self, anneal_strategy):
              self._anneal_strategy = anneal_strategy
              if anneal_strategy == "cos":
                  self.anneal_func = lambda t: (1 - math.cos(math.pi * t)) / 2
              else:
                  self.anneal_func = lambda t: t

          def _share(self, step):
              """The share of the averaging rate after `step` steps."""
              return self.anneal_func(max(0, min(1, step / max(1, self.anneal_epochs))))

          def get_lr(self):
              step = self._step_count - 1
              if self.anneal_epochs == 0:
                  step = max(1, step)
              before = self._share(step - 1)
              now = self._share(step)
              rates = []
              for group in self.optimizer.param_groups:
                  target = group["swa_lr"]
                  start = target if before == 1 else (group["lr"] - before * target) / (1 - before)
                  rates.append(target * now + start * (1 - now))
              return rates

          def state_dict(self):
              return {key: value for key, value in self.__dict__.items() if key not in ("optimizer", "anneal_func")}

          def load_state_dict(self, state_dict):
              super().load_state_dict(state_dict)
              self._set_anneal_func(self._anneal_strategy)
      """#)
}
