/// `functools`: partial, the caches, reduce, wraps and the helpers for orders.
extension Library {
  static let functools = Library(
    module: "functools",
    text: #"""
      import _anneal

      WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__')
      WRAPPER_UPDATES = ('__dict__',)

      class partial:
          def __init__(self, *args, **keywords):
              if not args:
                  raise TypeError("type 'partial' takes at least one argument")
              func = args[0]
              args = args[1:]
              if not _anneal.is_unknown(func):
                  if isinstance(func, partial):
                      args = func.args + args
                      keywords = {**func.keywords, **keywords}
                      func = func.func
                  elif not callable(func):
                      raise TypeError('the first argument must be callable')
              self.func = func
              self.args = args
              self.keywords = keywords

          def __call__(self, *args, **keywords):
              return self.func(*self.args, *args, **{**self.keywords, **keywords})

      def partialmethod(func, *args, **keywords):
          def method(self, *more, **others):
              return func(self, *args, *more, **{**keywords, **others})

          return method

      # Gives a function an attribute, where the function can have it.
      def _put(function, name, value):
          try:
              setattr(function, name, value)
          except (AttributeError, TypeError):
              pass

      def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
          if not _anneal.is_unknown(wrapped):
              for name in assigned:
                  if hasattr(wrapped, name):
                      _put(wrapper, name, getattr(wrapped, name))
          _put(wrapper, '__wrapped__', wrapped)
          return wrapper

      def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
          return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)

      # By the class of the first argument, the nearest that is registered.
      def singledispatch(func):
          kinds = []

          def register(kind, function=None):
              if isinstance(kind, type):
                  if function is not None:
                      kinds.append((kind, function))
                      return function
                  return lambda function: register(kind, function)
              raise NotImplementedError('singledispatch by annotations')

          def wrapper(*args, **kwargs):
              best = object
              chosen = func
              for kind, function in kinds:
                  if isinstance(args[0], kind) and issubclass(kind, best):
                      best = kind
                      chosen = function
              return chosen(*args, **kwargs)

          _put(wrapper, 'register', register)
          return update_wrapper(wrapper, func)

      class _CacheInfo:
          def __init__(self, hits, misses, maxsize, currsize):
              self.hits = hits
              self.misses = misses
              self.maxsize = maxsize
              self.currsize = currsize

          def __repr__(self):
              return (f'CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, '
                      f'currsize={self.currsize})')

      def lru_cache(maxsize=128, typed=False):
          if maxsize is not None and callable(maxsize):
              return _cached(maxsize, 128, False)
          if maxsize is not None and maxsize < 0:
              maxsize = 0
          return lambda function: _cached(function, maxsize, typed)

      def cache(user_function):
          return _cached(user_function, None, False)

      def _cached(function, maxsize, typed):
          kept = {}
          counts = {'hits': 0, 'misses': 0}

          def wrapper(*args, **kwargs):
              values = list(args) + list(kwargs.values())
              if maxsize == 0 or any(_anneal.is_unknown(value) for value in values):
                  counts['misses'] += 1
                  return function(*args, **kwargs)
              key = (args, tuple(kwargs.items()), tuple(type(value) for value in values) if typed else None)
              if len(values) == 1 and args and not typed and type(args[0]) in (int, str):
                  key = args[0]
              if key in kept:
                  counts['hits'] += 1
                  result = kept.pop(key)
              else:
                  counts['misses'] += 1
                  result = function(*args, **kwargs)
                  if maxsize is not None and key not in kept and len(kept) >= maxsize:
                      kept.pop(list(kept)[0])
              kept[key] = result
              return result

          def clear():
              kept.clear()
              counts.update(hits=0, misses=0)

          _put(wrapper, 'cache_clear', clear)
          _put(wrapper, 'cache_info', lambda: _CacheInfo(counts['hits'], counts['misses'], maxsize, len(kept)))
          return update_wrapper(wrapper, function)

      # A property that keeps its first value among the instance's own attributes.
      def cached_property(func):
          name = func.__name__

          def read(self):
              if name not in self.__dict__:
                  self.__dict__[name] = func(self)
              return self.__dict__[name]

          def write(self, value):
              self.__dict__[name] = value

          return property(read, write)

      class _Nothing:
          pass

      _NONE_GIVEN = _Nothing()

      def reduce(function, sequence, initial=_NONE_GIVEN):
          if _anneal.is_unknown(sequence):
              return sequence
          total = initial
          started = _anneal.is_unknown(initial) or initial is not _NONE_GIVEN
          for value in sequence:
              total = function(total, value) if started else value
              started = True
          if not started:
              raise TypeError('reduce() of empty iterable with no initial value')
          return total

      def cmp_to_key(mycmp):
          class Key:
              def __init__(self, obj):
                  self.obj = obj

              def __lt__(self, other):
                  return mycmp(self.obj, other.obj) < 0

              def __gt__(self, other):
                  return mycmp(self.obj, other.obj) > 0

              def __le__(self, other):
                  return mycmp(self.obj, other.obj) <= 0

              def __ge__(self, other):
                  return mycmp(self.obj, other.obj) >= 0

              def __eq__(self, other):
                  return mycmp(self.obj, other.obj) == 0

          return Key

      # The orders a class leaves out, from the one it has.
      def total_ordering(cls):
          own = cls.__dict__
          missing = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if name not in own]
          if '__lt__' in own:
              less = lambda a, b: a < b
          elif '__le__' in own:
              less = lambda a, b: a <= b and a != b
          elif '__gt__' in own:
              less = lambda a, b: not a > b and a != b
          elif '__ge__' in own:
              less = lambda a, b: not a >= b
          else:
              raise ValueError('must define at least one ordering operation: < > <= >=')
          made = {
              '__lt__': lambda self, other: less(self, other),
              '__le__': lambda self, other: less(self, other) or self == other,
              '__gt__': lambda self, other: not less(self, other) and self != other,
              '__ge__': lambda self, other: not less(self, other),
          }
          for name in missing:
              setattr(cls, name, made[name])
          return cls
      """#)
}
