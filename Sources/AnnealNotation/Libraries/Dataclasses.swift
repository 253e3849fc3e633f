/// `dataclasses`: the decorator with what it writes, fields, and copies as dictionaries.
extension Library {
  static let dataclasses = Library(
    module: "dataclasses",
    text: #"""
      import _anneal

      class _Missing:
          def __repr__(self):
              return '<dataclasses.MISSING>'

      MISSING = _Missing()

      class FrozenInstanceError(AttributeError):
          pass

      class InitVar:
          pass

      class KW_ONLY:
          pass

      def _absent(value):
          return not _anneal.is_unknown(value) and value is MISSING

      class Field:
          def __init__(self, default, default_factory, init, repr, compare, metadata, kw_only):
              self.name = None
              self.type = None
              self.default = default
              self.default_factory = default_factory
              self.init = init
              self.repr = repr
              self.compare = compare
              self.metadata = {} if metadata is None else metadata
              self.kw_only = kw_only
              self._only_for_init = False

          def _has_default(self):
              return not _absent(self.default) or not _absent(self.default_factory)

          def _make_default(self):
              return self.default if _absent(self.default_factory) else self.default_factory()

      def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
                compare=True, metadata=None, kw_only=MISSING):
          if not _absent(default) and not _absent(default_factory):
              raise ValueError('cannot specify both default and default_factory')
          return Field(default, default_factory, init, repr, compare, metadata, kw_only)

      _TYPES = {'int': int, 'float': float, 'str': str, 'bool': bool, 'list': list, 'dict': dict,
                'tuple': tuple, 'set': set}

      def _own_fields(cls, kw_only):
          found = []
          for name, annotation, has_default, default in _anneal.fields(cls):
              kind = annotation.strip('\'"').split('[')[0].split('.')[-1]
              if kind == 'ClassVar':
                  continue
              if kind == 'KW_ONLY':
                  kw_only = True
                  continue
              each = default
              if _anneal.is_unknown(default) or not isinstance(default, Field):
                  each = field(default=default if has_default else MISSING)
              elif not _absent(each.default):
                  setattr(cls, name, each.default)
              each.name = name
              each.type = _TYPES.get(annotation, annotation)
              each._only_for_init = kind == 'InitVar'
              if _absent(each.kw_only):
                  each.kw_only = kw_only
              if not _anneal.is_unknown(each.default) and isinstance(each.default, (list, dict, set)):
                  raise ValueError(f'mutable default {type(each.default)} for field {name} is not '
                                   'allowed: use default_factory')
              found.append(each)
          return found

      def _listed(names):
          quoted = [repr(name) for name in names]
          if len(quoted) < 3:
              return ' and '.join(quoted)
          return ', '.join(quoted[:-1]) + ', and ' + quoted[-1]

      def _missing(names, kind):
          plural = '' if len(names) == 1 else 's'
          return f'missing {len(names)} required {kind} argument{plural}: {_listed(names)}'

      # The values of __init__'s parameters, by name; those left out are not among them.
      def _read_arguments(label, everything, args, kwargs):
          positional = [each for each in everything if each.init and not each.kw_only]
          if len(args) > len(positional):
              most = len(positional) + 1
              least = most - len([each for each in positional if each._has_default()])
              takes = f'{most}' if least == most else f'from {least} to {most}'
              plural = '' if most == 1 else 's'
              only = len([each for each in everything if each.init and each.kw_only and each.name in kwargs])
              also = 's' if only > 1 else ''
              extra = f' positional arguments (and {only} keyword-only argument{also})' if only else ''
              raise TypeError(f'{label} takes {takes} positional argument{plural} but '
                              f'{len(args) + 1}{extra} were given')
          given = {each.name: value for each, value in zip(positional, args)}
          names = [each.name for each in everything if each.init]
          for name in kwargs:
              if name not in names:
                  raise TypeError(f'{label} got an unexpected keyword argument {name!r}')
              if name in given:
                  raise TypeError(f'{label} got multiple values for argument {name!r}')
              given[name] = kwargs[name]
          for only, kind in [(False, 'positional'), (True, 'keyword-only')]:
              left = [each.name for each in everything
                      if each.init and each.kw_only == only and each.name not in given and not each._has_default()]
              if left:
                  raise TypeError(f'{label} {_missing(left, kind)}')
          return given

      def _make_init(cls, everything):
          label = f'{cls.__name__}.__init__()'

          def __init__(self, *args, **kwargs):
              given = _read_arguments(label, everything, args, kwargs)
              passed_on = []
              for each in everything:
                  if each.name in given:
                      value = given[each.name]
                  elif each._has_default() and (each.init or not _absent(each.default_factory)):
                      value = each._make_default()
                  else:
                      continue
                  if each._only_for_init:
                      passed_on.append(value)
                  else:
                      setattr(self, each.name, value)
              if hasattr(self, '__post_init__'):
                  self.__post_init__(*passed_on)

          return __init__

      def _compared(instance):
          return tuple(getattr(instance, each.name) for each in fields(instance) if each.compare)

      def _equal(self, other):
          return type(self) is type(other) and _compared(self) == _compared(other)

      def _represent(self):
          shown = [f'{each.name}={getattr(self, each.name)!r}' for each in fields(self) if each.repr]
          return type(self).__name__ + '(' + ', '.join(shown) + ')'

      def _hash(self):
          return hash(_compared(self))

      def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
          merged = {}
          for base in reversed(cls.__bases__):
              merged.update(getattr(base, '__dataclass_fields__', {}))
          for each in _own_fields(cls, kw_only):
              merged[each.name] = each
          cls.__dataclass_fields__ = merged
          everything = list(merged.values())
          defaulted = False
          for each in everything:
              if each.init and not each.kw_only:
                  if defaulted and not each._has_default():
                      raise TypeError(f'non-default argument {each.name!r} follows default argument')
                  defaulted = defaulted or each._has_default()
          own = cls.__dict__
          if init and '__init__' not in own:
              cls.__init__ = _make_init(cls, everything)
          if repr and '__repr__' not in own:
              cls.__repr__ = _represent
          if eq and '__eq__' not in own:
              cls.__eq__ = _equal
          if frozen:
              cls._anneal_frozen = True
          if (unsafe_hash or eq and frozen) and '__hash__' not in own:
              cls.__hash__ = _hash
          if order:
              cls.__lt__ = lambda self, other: _compared(self) < _compared(other)
              cls.__le__ = lambda self, other: _compared(self) <= _compared(other)
              cls.__gt__ = lambda self, other: _compared(self) > _compared(other)
              cls.__ge__ = lambda self, other: _compared(self) >= _compared(other)
          return cls

      def dataclass(cls=None, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
          def decorate(cls):
              return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)

          return decorate if cls is None else decorate(cls)

      def is_dataclass(obj):
          if _anneal.is_unknown(obj):
              return False
          return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')

      def fields(class_or_instance):
          if not is_dataclass(class_or_instance):
              raise TypeError('must be called with a dataclass type or instance')
          every = class_or_instance.__dataclass_fields__.values()
          return tuple(each for each in every if not each._only_for_init)

      def _inside(value, convert):
          if _anneal.is_unknown(value):
              return value
          if is_dataclass(value) and not isinstance(value, type):
              return convert(value)
          if hasattr(value, '_fields') and hasattr(value, '_asdict'):
              return type(value)(*[_inside(each, convert) for each in value])
          if isinstance(value, (list, tuple)):
              return type(value)([_inside(each, convert) for each in value])
          if isinstance(value, dict):
              return {_inside(key, convert): _inside(each, convert) for key, each in value.items()}
          return value

      def asdict(obj, *, dict_factory=dict):
          if not is_dataclass(obj) or isinstance(obj, type):
              raise TypeError('asdict() should be called on dataclass instances')

          def convert(each):
              return dict_factory([(one.name, _inside(getattr(each, one.name), convert)) for one in fields(each)])

          return convert(obj)

      def astuple(obj, *, tuple_factory=tuple):
          if not is_dataclass(obj) or isinstance(obj, type):
              raise TypeError('astuple() should be called on dataclass instances')

          def convert(each):
              return tuple_factory([_inside(getattr(each, one.name), convert) for one in fields(each)])

          return convert(obj)

      def replace(obj, **changes):
          if not is_dataclass(obj) or isinstance(obj, type):
              raise TypeError('replace() should be called on dataclass instances')
          for each in obj.__dataclass_fields__.values():
              if not each.init:
                  if each.name in changes:
                      raise ValueError(f'field {each.name} is declared with init=False, it cannot be '
                                       'specified with replace()')
              elif each.name not in changes:
                  if each._only_for_init:
                      if not each._has_default():
                          raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
                  else:
                      changes[each.name] = getattr(obj, each.name)
          return type(obj)(**changes)
      """#)
}
