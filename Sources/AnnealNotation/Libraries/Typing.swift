/// `typing`: the names that do something when a program runs.
extension Library {
  static let typing = Library(
    module: "typing",
    text: #"""
      import _anneal
      from collections.abc import (
          Callable, Collection, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence,
          Sized,
      )

      TYPE_CHECKING = False

      def cast(typ, val):
          return val

      def assert_type(val, typ):
          return val

      def NewType(name, tp):
          return lambda value: value

      def _same(function):
          return function

      final = overload = override = runtime_checkable = no_type_check = _same

      class Protocol:
          @classmethod
          def __class_getitem__(cls, item):
              return cls

      class _Base:
          pass

      class _Subscripted:
          def __getitem__(self, item):
              return _Base

      Generic = _Subscripted()

      class TypedDict(dict):
          pass

      # A class that names its fields: like a tuple of them without being any.
      class NamedTuple:
          def __init__(self, *args, **kwargs):
              fields = _anneal.fields(type(self))
              names = [each[0] for each in fields]
              label = f'{type(self).__name__}.__new__()'
              if len(args) > len(names):
                  most = len(names) + 1
                  least = most - len([each for each in fields if each[2]])
                  takes = f'{most}' if least == most else f'from {least} to {most}'
                  raise TypeError(f'{label} takes {takes} positional arguments but {len(args) + 1} were given')
              values = dict(zip(names, args))
              for name in kwargs:
                  if name not in names:
                      raise TypeError(f'{label} got an unexpected keyword argument {name!r}')
                  values[name] = kwargs[name]
              for name, _, has_default, default in fields:
                  if name not in values:
                      if not has_default:
                          raise TypeError(f'{label} missing 1 required positional argument: {name!r}')
                      values[name] = default
                  setattr(self, name, values[name])
              self._fields = tuple(names)

          def _asdict(self):
              return {name: getattr(self, name) for name in self._fields}

          def _replace(self, **kwargs):
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

          def __add__(self, other):
              return self._tuple() + tuple(other)

          def __eq__(self, other):
              return isinstance(other, (tuple, NamedTuple)) and self._tuple() == tuple(other)

          def __lt__(self, other):
              return self._tuple() < tuple(other)

          def __hash__(self):
              return hash(self._tuple())

          def __repr__(self):
              shown = ', '.join(f'{name}={getattr(self, name)!r}' for name in self._fields)
              return f'{type(self).__name__}({shown})'
      """#)
}
