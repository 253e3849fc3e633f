/// `collections`: the dictionaries that keep order, counts or defaults, the deque, and named tuples.
extension Library {
  static let collections = Library(
    module: "collections",
    text: #"""
      import _anneal

      class OrderedDict(dict):
          def move_to_end(self, key, last=True):
              value = self.pop(key)
              others = [] if last else list(self.items())
              if not last:
                  self.clear()
              self[key] = value
              for name, each in others:
                  self[name] = each

          def popitem(self, last=True):
              if not self:
                  raise KeyError('dictionary is empty')
              key = list(self.keys())[-1 if last else 0]
              return key, self.pop(key)

          def copy(self):
              return type(self)(self)

          def __repr__(self):
              return f'{type(self).__name__}(' + (repr(list(self.items())) if self else '') + ')'

      class defaultdict(dict):
          def __init__(self, default_factory=None, *args, **kwargs):
              if default_factory is not None and not callable(default_factory):
                  raise TypeError('first argument must be callable or None')
              self.default_factory = default_factory
              super().__init__(*args, **kwargs)

          def __getitem__(self, key):
              if key not in self:
                  return self.__missing__(key)
              return super().__getitem__(key)

          def __missing__(self, key):
              if self.default_factory is None:
                  raise KeyError(key)
              self[key] = self.default_factory()
              return super().__getitem__(key)

          def copy(self):
              return type(self)(self.default_factory, self)

          def __repr__(self):
              return f'{type(self).__name__}({self.default_factory!r}, {dict(self)!r})'

      class Counter(dict):
          def __init__(self, iterable=None, **kwargs):
              super().__init__()
              self.update(iterable, **kwargs)

          def __getitem__(self, key):
              return self.get(key, 0)

          def _change(self, iterable, kwargs, sign):
              if iterable is not None:
                  if isinstance(iterable, dict):
                      for key, count in iterable.items():
                          self[key] = self.get(key, 0) + sign * count
                  else:
                      for key in iterable:
                          self[key] = self.get(key, 0) + sign
              for key in kwargs:
                  self[key] = self.get(key, 0) + sign * kwargs[key]

          def update(self, iterable=None, **kwargs):
              self._change(iterable, kwargs, 1)

          def subtract(self, iterable=None, **kwargs):
              self._change(iterable, kwargs, -1)

          def elements(self):
              return iter([key for key, count in self.items() for _ in range(count)])

          def total(self):
              return sum(self.values())

          def most_common(self, n=None):
              ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
              return ordered if n is None else ordered[:max(n, 0)]

          def copy(self):
              return type(self)(self)

          def _keep(self, counts):
              kept = Counter()
              for key, count in counts:
                  if count > 0:
                      kept[key] = count
              return kept

          def __add__(self, other):
              both = list(self) + [key for key in other if key not in self]
              return self._keep([(key, self[key] + other[key]) for key in both])

          def __sub__(self, other):
              both = list(self) + [key for key in other if key not in self]
              return self._keep([(key, self[key] - other[key]) for key in both])

          def __and__(self, other):
              return self._keep([(key, min(self[key], other[key])) for key in self])

          def __or__(self, other):
              both = list(self) + [key for key in other if key not in self]
              return self._keep([(key, max(self[key], other[key])) for key in both])

          def __eq__(self, other):
              if not isinstance(other, Counter):
                  return dict(self) == other
              return all(self[key] == other[key] for key in list(self) + list(other))

          def __ne__(self, other):
              return not self == other

          def __repr__(self):
              if not self:
                  return f'{type(self).__name__}()'
              shown = ', '.join(f'{key!r}: {count!r}' for key, count in self.most_common())
              return f'{type(self).__name__}(' + '{' + shown + '})'

      class deque:
          def __init__(self, iterable=(), maxlen=None):
              if maxlen is not None and maxlen < 0:
                  raise ValueError('maxlen must be non-negative')
              self.maxlen = maxlen
              self._items = []
              self.extend(iterable)

          def append(self, value):
              self._items.append(value)
              if self.maxlen is not None and len(self._items) > self.maxlen:
                  self._items.pop(0)

          def appendleft(self, value):
              self._items.insert(0, value)
              if self.maxlen is not None and len(self._items) > self.maxlen:
                  self._items.pop()

          def extend(self, iterable):
              for value in list(iterable):
                  self.append(value)

          def extendleft(self, iterable):
              for value in list(iterable):
                  self.appendleft(value)

          def pop(self):
              if not self._items:
                  raise IndexError('pop from an empty deque')
              return self._items.pop()

          def popleft(self):
              if not self._items:
                  raise IndexError('pop from an empty deque')
              return self._items.pop(0)

          def rotate(self, n=1):
              if self._items:
                  turn = -n % len(self._items)
                  self._items = self._items[turn:] + self._items[:turn]

          def clear(self):
              self._items.clear()

          def copy(self):
              return type(self)(self._items, self.maxlen)

          def count(self, value):
              return self._items.count(value)

          def index(self, value):
              for index, each in enumerate(self._items):
                  if each == value:
                      return index
              raise ValueError(f'{value!r} is not in deque')

          def insert(self, index, value):
              if self.maxlen is not None and len(self._items) >= self.maxlen:
                  raise IndexError('deque already at its maximum size')
              self._items.insert(index, value)

          def remove(self, value):
              if value not in self._items:
                  raise ValueError(f'{value!r} is not in deque')
              self._items.remove(value)

          def reverse(self):
              self._items.reverse()

          def _at(self, index):
              if not -len(self._items) <= index < len(self._items):
                  raise IndexError('deque index out of range')
              return index

          def __getitem__(self, index):
              return self._items[self._at(index)]

          def __setitem__(self, index, value):
              self._items[self._at(index)] = value

          def __len__(self):
              return len(self._items)

          def __bool__(self):
              return len(self._items) > 0

          def __iter__(self):
              return iter(self._items)

          def __reversed__(self):
              return iter(self._items[::-1])

          def __contains__(self, value):
              return value in self._items

          def __add__(self, other):
              return type(self)(self._items + list(other), self.maxlen)

          def __iadd__(self, other):
              self.extend(other)
              return self

          def __eq__(self, other):
              return isinstance(other, deque) and self._items == other._items

          def __repr__(self):
              size = '' if self.maxlen is None else f', maxlen={self.maxlen}'
              return f'deque({self._items!r}{size})'

      # What the classes made by namedtuple have in common; they are like tuples without being any.
      class _NamedTuple:
          def __init__(self, *args, **kwargs):
              names = self._fields
              label = f'{type(self).__name__}.__new__()'
              if len(args) > len(names):
                  most, least = len(names) + 1, len(names) + 1 - len(self._field_defaults)
                  takes = f'{most}' if least == most else f'from {least} to {most}'
                  raise TypeError(f'{label} takes {takes} positional arguments but {len(args) + 1} were given')
              values = dict(zip(names, args))
              for name in kwargs:
                  if name not in names:
                      raise TypeError(f'{label} got an unexpected keyword argument {name!r}')
                  if name in values:
                      raise TypeError(f'{label} got multiple values for argument {name!r}')
                  values[name] = kwargs[name]
              left = [name for name in names if name not in values and name not in self._field_defaults]
              if left:
                  quoted = [repr(name) for name in left]
                  listed = ' and '.join(quoted)
                  if len(quoted) > 2:
                      listed = ', '.join(quoted[:-1]) + ', and ' + quoted[-1]
                  plural = '' if len(left) == 1 else 's'
                  raise TypeError(f'{label} missing {len(left)} required positional argument{plural}: {listed}')
              for name in names:
                  setattr(self, name, values[name] if name in values else self._field_defaults[name])

          @classmethod
          def _make(cls, iterable):
              values = tuple(iterable)
              if len(values) != len(cls._fields):
                  raise TypeError(f'Expected {len(cls._fields)} arguments, got {len(values)}')
              return cls(*values)

          def _asdict(self):
              return {name: getattr(self, name) for name in self._fields}

          def _replace(self, **kwargs):
              wrong = [name for name in kwargs if name not in self._fields]
              if wrong:
                  raise ValueError(f'Got unexpected field names: {wrong!r}')
              return type(self)(**{**self._asdict(), **kwargs})

          def _tuple(self):
              return tuple(getattr(self, name) for name in self._fields)

          def __iter__(self):
              return iter(self._tuple())

          def __len__(self):
              return len(self._fields)

          def __getitem__(self, index):
              return self._tuple()[index]

          def __contains__(self, value):
              return value in self._tuple()

          def count(self, value):
              return self._tuple().count(value)

          def index(self, value):
              return self._tuple().index(value)

          def __add__(self, other):
              return self._tuple() + tuple(other)

          def __radd__(self, other):
              return tuple(other) + self._tuple()

          def __mul__(self, times):
              return self._tuple() * times

          def __eq__(self, other):
              return isinstance(other, (tuple, _NamedTuple)) and self._tuple() == tuple(other)

          def __ne__(self, other):
              return not self == other

          def __lt__(self, other):
              return self._tuple() < tuple(other)

          def __le__(self, other):
              return self._tuple() <= tuple(other)

          def __gt__(self, other):
              return self._tuple() > tuple(other)

          def __ge__(self, other):
              return self._tuple() >= tuple(other)

          def __hash__(self):
              return hash(self._tuple())

          def __repr__(self):
              shown = ', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)
              return f'{type(self).__name__}({shown})'

      def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
          class Made(_NamedTuple):
              pass

          if isinstance(field_names, str):
              field_names = field_names.replace(',', ' ').split()
          names = list(field_names)
          if rename:
              for index, name in enumerate(names):
                  if not name.isidentifier() or name.startswith('_') or name in names[:index]:
                      names[index] = f'_{index}'
          for index, name in enumerate(names):
              if name in names[:index]:
                  raise ValueError(f'Encountered duplicate field name: {name!r}')
          values = () if defaults is None else tuple(defaults)
          if len(values) > len(names):
              raise TypeError('Got more default values than field names')
          Made.__name__ = typename
          Made._fields = tuple(names)
          Made._field_defaults = dict(zip(names[len(names) - len(values):], values))
          return Made
      """#)
}
