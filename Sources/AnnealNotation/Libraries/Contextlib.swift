/// `contextlib`: generators as contexts.
extension Library {
  static let contextlib = Library(
    module: "contextlib",
    text: #"""
      class _GeneratorContext:
          def __init__(self, function, args, kwargs):
              self._anneal_generator = function
              self._anneal_args = args
              self._anneal_kwargs = kwargs
              self.generator = None

          def __enter__(self):
              self.generator = self._anneal_generator(*self._anneal_args, **self._anneal_kwargs)
              return next(self.generator)

          def __exit__(self, kind, value, trace):
              if kind is None:
                  next(self.generator, None)
                  return False
              try:
                  self.generator.throw(value)
              except StopIteration:
                  return True
              return False


      def contextmanager(function):
          def made(*args, **kwargs):
              return _GeneratorContext(function, args, kwargs)
          return made


      # Contexts that are left together, the last first.
      class ExitStack:
          def __init__(self):
              self.exits = []

          def __enter__(self):
              return self

          def enter_context(self, context):
              value = context.__enter__()
              self.exits.append(context.__exit__)
              return value

          def push(self, exit):
              self.exits.append(exit.__exit__ if hasattr(exit, '__exit__') else exit)
              return exit

          def callback(self, function, *args, **kwargs):
              def leave(kind, value, trace):
                  function(*args, **kwargs)

              self.exits.append(leave)
              return function

          def close(self):
              self.__exit__(None, None, None)

          def __exit__(self, kind, value, trace):
              swallowed = False
              while self.exits:
                  leave = self.exits.pop()
                  if leave(kind, value, trace):
                      swallowed = True
                      kind = value = trace = None
              return swallowed


      class closing:
          def __init__(self, thing):
              self.thing = thing

          def __enter__(self):
              return self.thing

          def __exit__(self, kind, value, trace):
              self.thing.close()


      class nullcontext:
          def __init__(self, enter_result=None):
              self.enter_result = enter_result

          def __enter__(self):
              return self.enter_result

          def __exit__(self, kind, value, trace):
              return None


      class suppress:
          def __init__(self, *kinds):
              self.kinds = kinds

          def __enter__(self):
              return None

          def __exit__(self, kind, value, trace):
              return kind is not None and issubclass(kind, self.kinds)
      """#)
}
