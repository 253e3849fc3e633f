/// `torch.amp`: mixed precision, which changes no rate: the scaler steps the optimizer it is given.
extension Library {
  static let torchAmp = Library(
    module: "torch.amp",
    aliases: ["torch.cuda.amp"],
    text: #"""
      import _anneal


      class GradScaler:
          """Scales losses; every step is taken, since no gradient that overflows is seen."""

          def __init__(self, device="cuda", init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
                       growth_interval=2000, enabled=True):
              self._enabled = enabled
              self._scale = init_scale

          def scale(self, outputs):
              return outputs

          def unscale_(self, optimizer):
              return None

          def step(self, optimizer, *args, **kwargs):
              return optimizer.step(*args, **kwargs)

          def update(self, new_scale=None):
              return None

          def get_scale(self):
              """What `update` leaves: the same as before, so that a step does not seem skipped."""
              return self._scale

          def is_enabled(self):
              return self._enabled

          def state_dict(self):
              return {}

          def load_state_dict(self, state_dict):
              return None


      class autocast:
          """Changes nothing: a context manager and a decorator."""

          def __init__(self, *args, **kwargs):
              pass

          def __enter__(self):
              return self

          def __exit__(self, kind, value, trace):
              return False

          def __call__(self, function):
              return function
      """#)
}
