/// `enum`: enumerations, those of numbers and texts among them, and simple flags.
extension Library {
  static let `enum` = Library(
    module: "enum",
    text: #"""
      import _anneal

      # There are no metaclasses here, so that Anneal does what Python's metaclass of enums does:
      # * a class one of whose bases is an Enum is handed to `_anneal_make_enum(cls)` once its body ran,
      #   and of its bases int, float and str are taken for `_Mixed`;
      # * `for each in Color` and `list(Color)` go over `_anneal_enum_iter(Color)`, and `len(Color)` is
      #   the length of that; `each in Color` is `_anneal_enum_has(Color, each)`;
      # * `Color['RED']` is `_anneal_enum_item(Color, 'RED')`, `Color(1)` is `_anneal_enum_call(Color, 1)`.

      class auto:
          pass

      class Enum:
          def __init__(self, *args):
              pass

          @staticmethod
          def _generate_next_value_(name, start, count, last_values):
              for value in reversed(last_values):
                  if isinstance(value, int):
                      return value + 1
              return start

          @classmethod
          def _missing_(cls, value):
              return None

          def __repr__(self):
              return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

          def __str__(self):
              return f'{type(self).__name__}.{self._name_}'

          def __format__(self, spec):
              return format(str(self), spec)

          def __hash__(self):
              return hash(self._name_)

      def _plain(value):
          return value._value_ if not _anneal.is_unknown(value) and isinstance(value, _Mixed) else value

      # What members have of the int, float or str they are at the same time.
      class _Mixed:
          def __eq__(self, other):
              return self._value_ == _plain(other)

          def __ne__(self, other):
              return self._value_ != _plain(other)

          def __lt__(self, other):
              return self._value_ < _plain(other)

          def __le__(self, other):
              return self._value_ <= _plain(other)

          def __gt__(self, other):
              return self._value_ > _plain(other)

          def __ge__(self, other):
              return self._value_ >= _plain(other)

          def __add__(self, other):
              return self._value_ + _plain(other)

          def __radd__(self, other):
              return _plain(other) + self._value_

          def __sub__(self, other):
              return self._value_ - _plain(other)

          def __rsub__(self, other):
              return _plain(other) - self._value_

          def __mul__(self, other):
              return self._value_ * _plain(other)

          def __rmul__(self, other):
              return _plain(other) * self._value_

          def __truediv__(self, other):
              return self._value_ / _plain(other)

          def __rtruediv__(self, other):
              return _plain(other) / self._value_

          def __floordiv__(self, other):
              return self._value_ // _plain(other)

          def __mod__(self, other):
              return self._value_ % _plain(other)

          def __pow__(self, other):
              return self._value_ ** _plain(other)

          def __rpow__(self, other):
              return _plain(other) ** self._value_

          def __neg__(self):
              return -self._value_

          def __int__(self):
              return int(self._value_)

          def __index__(self):
              return self._value_

          def __float__(self):
              return float(self._value_)

          def __bool__(self):
              return bool(self._value_)

          def __hash__(self):
              return hash(self._value_)

          def __len__(self):
              return len(self._value_)

          def __iter__(self):
              return iter(self._value_)

          def __getitem__(self, key):
              return self._value_[key]

          def __contains__(self, part):
              return _plain(part) in self._value_

          def __format__(self, spec):
              return format(self._value_, spec)

          def __getattr__(self, name):
              if name in ('_value_', '_name_'):
                  raise AttributeError(name)
              return getattr(self._value_, name)

      class IntEnum(_Mixed, Enum):
          def __str__(self):
              return str(self._value_)

      class StrEnum(_Mixed, Enum):
          @staticmethod
          def _generate_next_value_(name, start, count, last_values):
              return name.lower()

          def __str__(self):
              return self._value_

      # Of flags, those that are named and what |, & and ^ make of them.
      class Flag(Enum):
          @staticmethod
          def _generate_next_value_(name, start, count, last_values):
              highest = max(last_values) if last_values else 0
              value = 1
              while value <= highest:
                  value *= 2
              return value

          def __or__(self, other):
              return _flag(type(self), self._value_ | other._value_)

          def __and__(self, other):
              return _flag(type(self), self._value_ & other._value_)

          def __xor__(self, other):
              return _flag(type(self), self._value_ ^ other._value_)

          def __invert__(self):
              every = 0
              for member in type(self)._members_:
                  every |= member._value_
              return _flag(type(self), every & ~self._value_)

          def __contains__(self, other):
              return self._value_ & other._value_ == other._value_

          def __bool__(self):
              return self._value_ != 0

          def __eq__(self, other):
              return type(self) is type(other) and self._value_ == other._value_

          def __hash__(self):
              return hash(self._value_)

      def _member(cls, name, value):
          member = _anneal.blank(cls)
          member._name_ = name
          member._value_ = value
          member.name = name
          member.value = value
          return member

      def _flag(cls, value):
          names = []
          for member in cls._members_:
              if member._value_ == value:
                  return member
              if member._value_ & value == member._value_:
                  names.append(member._name_)
          return _member(cls, '|'.join(names) if names else None, value)

      def _is_member(name, value):
          if name.startswith('_'):
              return False
          if _anneal.is_unknown(value):
              return True
          return not isinstance(value, (property, classmethod, staticmethod)) and type(value) is not type(_is_member)

      def _anneal_make_enum(cls):
          cls._members_ = []
          cls.__members__ = {}
          values = []
          for name, value in list(cls.__dict__.items()):
              if not _is_member(name, value):
                  continue
              if not _anneal.is_unknown(value) and isinstance(value, auto):
                  value = cls._generate_next_value_(name, 1, len(values), list(values))
              member = _with_value(cls, value)
              if member is None:
                  member = _member(cls, name, value)
                  if not _anneal.is_unknown(value) and isinstance(value, tuple):
                      member.__init__(*value)
                  else:
                      member.__init__(value)
                  member.name = name
                  member.value = member._value_
                  cls._members_.append(member)
              values.append(member._value_)
              cls.__members__[name] = member
              setattr(cls, name, member)
          return cls

      def _with_value(cls, value):
          if not _anneal.is_unknown(value):
              for member in cls._members_:
                  if not _anneal.is_unknown(member._value_) and member._value_ == value:
                      return member
          return None

      def _anneal_enum_iter(cls):
          return cls._members_

      def _anneal_enum_item(cls, name):
          return cls.__members__[name]

      def _anneal_enum_has(cls, value):
          return any(member is value for member in cls._members_) or _with_value(cls, value) is not None

      def _anneal_enum_call(cls, value):
          if _anneal.is_unknown(value):
              return value
          for member in cls._members_:
              if member is value:
                  return member
          member = _with_value(cls, value)
          if member is None:
              member = cls._missing_(value)
          if member is None and issubclass(cls, Flag) and isinstance(value, int):
              member = _flag(cls, value)
          if member is None:
              raise ValueError(f'{value!r} is not a valid {cls.__name__}')
          return member

      def unique(enumeration):
          extra = [f'{name} -> {member._name_}' for name, member in enumeration.__members__.items()
                   if name != member._name_]
          if extra:
              found = ', '.join(extra)
              raise ValueError(f'duplicate values found in <enum {enumeration.__name__!r}>: {found}')
          return enumeration
      """#)
}
