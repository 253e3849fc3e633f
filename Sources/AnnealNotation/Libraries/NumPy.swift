/// `numpy`: arrays of one and two dimensions and the functions schedules are written with.
extension Library {
  static let numPy = Library(
    module: "numpy",
    text: #"""
      import math
      import _anneal

      pi = math.pi
      e = math.e
      inf = math.inf
      nan = math.nan
      newaxis = None

      float64 = float
      float32 = float
      float16 = float
      double = float
      int64 = int
      int32 = int
      int8 = int
      uint8 = int
      bool_ = bool


      class ndarray:
          """An array: its numbers in one list, row after row, and its shape, of one or two dimensions."""

          def __init__(self, numbers, shape):
              self.flat = numbers
              self.shape = shape
              # A slice has no numbers of its own, and these instead.
              self.base = None
              self.places = None

          @property
          def ndim(self):
              return len(self.shape)

          @property
          def size(self):
              return len(self.flat)

          @property
          def dtype(self):
              return _kind(self.flat)

          @property
          def T(self):
              if len(self.shape) < 2:
                  return self
              rows, columns = self.shape
              numbers = [self.flat[row * columns + column] for column in range(columns) for row in range(rows)]
              return ndarray(numbers, (columns, rows))

          def __len__(self):
              if not self.shape:
                  raise TypeError("len() of unsized object")
              return self.shape[0]

          def __iter__(self):
              return iter([self[index] for index in range(len(self))])

          def __repr__(self):
              return f"array({self.tolist()})"

          def __contains__(self, value):
              return value in self.flat

          def tolist(self):
              if not self.shape:
                  return self.flat[0]
              if len(self.shape) == 1:
                  return list(self.flat)
              width = self.shape[1]
              return [self.flat[row * width:(row + 1) * width] for row in range(self.shape[0])]

          def item(self, *index):
              if index:
                  return self[index[0] if len(index) == 1 else index]
              if len(self.flat) != 1:
                  raise ValueError("can only convert an array of size 1 to a Python scalar")
              return self.flat[0]

          def __float__(self):
              return float(self.item())

          def __int__(self):
              return int(self.item())

          def __bool__(self):
              if len(self.flat) != 1:
                  raise ValueError(
                      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"
                  )
              return bool(self.flat[0])

          def copy(self):
              return ndarray(list(self.flat), self.shape)

          def astype(self, dtype, **more):
              return ndarray([_converted(number, dtype) for number in self.flat], self.shape)

          def reshape(self, *shape):
              if len(shape) == 1 and isinstance(shape[0], (list, tuple)):
                  shape = tuple(shape[0])
              known = 1
              for count in shape:
                  known = known * (count if count != -1 else 1)
              shape = tuple([len(self.flat) // known if count == -1 else count for count in shape])
              return ndarray(list(self.flat), shape)

          def flatten(self):
              return ndarray(list(self.flat), (len(self.flat),))

          def ravel(self):
              return self.flatten()

          def _places(self, index):
              """The places an index means and the shape they make; None is the shape of a single number."""
              if isinstance(index, tuple):
                  if len(index) == 1:
                      return self._places(index[0])
                  rows, row_shape = ndarray(list(range(self.shape[0])), (self.shape[0],))._places(index[0])
                  columns, column_shape = ndarray(list(range(self.shape[1])), (self.shape[1],))._places(index[1])
                  places = [row * self.shape[1] + column for row in rows for column in columns]
                  if row_shape is None and column_shape is None:
                      return (places, None)
                  return (places, (row_shape or ()) + (column_shape or ()))
              count = self.shape[0]
              width = 1 if len(self.shape) == 1 else self.shape[1]
              if isinstance(index, slice):
                  chosen = list(range(count))[index]
              elif isinstance(index, (list, ndarray)):
                  marks = list(index.flat) if isinstance(index, ndarray) else list(index)
                  if marks and isinstance(marks[0], bool):
                      if len(marks) != count:
                          raise IndexError("boolean index did not match indexed array along axis 0")
                      chosen = [place for place in range(count) if marks[place]]
                  else:
                      chosen = [place + count if place < 0 else place for place in marks]
              else:
                  if index < -count or index >= count:
                      raise IndexError(f"index {index} is out of bounds for axis 0 with size {count}")
                  place = index + count if index < 0 else index
                  if len(self.shape) == 1:
                      return ([place], None)
                  return (list(range(place * width, (place + 1) * width)), (width,))
              if len(self.shape) == 1:
                  return (chosen, (len(chosen),))
              return ([row * width + column for row in chosen for column in range(width)], (len(chosen), width))

          def __getitem__(self, index):
              places, shape = self._places(index)
              if shape is None:
                  return self.flat[places[0]]
              if not isinstance(index, (slice, int)):
                  return ndarray([self.flat[place] for place in places], shape)
              part = _anneal.blank(ndarray)
              part.shape = shape
              part.base = self
              part.places = places
              return part

          def __getattr__(self, name):
              if name == "flat":
                  return [self.base.flat[place] for place in self.places]
              return _anneal.unknown(f"the {name} of an array")

          def __setitem__(self, index, value):
              places, shape = self._places(index)
              kind = self.dtype
              if isinstance(value, (list, tuple)):
                  value = array(value)
              for order, place in enumerate(places):
                  number = value.flat[order % len(value.flat)] if isinstance(value, ndarray) else value
                  self._put(place, _converted(number, kind))

          def _put(self, place, number):
              if self.base is not None:
                  self.base._put(self.places[place], number)
              else:
                  self.flat[place] = number

          def _put_all(self, made):
              kind = self.dtype
              for place, number in enumerate(made.flat):
                  self._put(place, _converted(number, kind))
              return self

          def __iadd__(self, other):
              return self._put_all(self + other)

          def __isub__(self, other):
              return self._put_all(self - other)

          def __imul__(self, other):
              return self._put_all(self * other)

          def __itruediv__(self, other):
              return self._put_all(self / other)

          def dot(self, other):
              return sum(self * other)

          def __neg__(self):
              return ndarray([-number for number in self.flat], self.shape)

          def __abs__(self):
              return ndarray([abs(number) for number in self.flat], self.shape)

          def __add__(self, other):
              return _paired(self, other, lambda a, b: a + b)

          def __radd__(self, other):
              return _paired(other, self, lambda a, b: a + b)

          def __sub__(self, other):
              return _paired(self, other, lambda a, b: a - b)

          def __rsub__(self, other):
              return _paired(other, self, lambda a, b: a - b)

          def __mul__(self, other):
              return _paired(self, other, lambda a, b: a * b)

          def __rmul__(self, other):
              return _paired(other, self, lambda a, b: a * b)

          def __truediv__(self, other):
              return _paired(self, other, _quotient)

          def __rtruediv__(self, other):
              return _paired(other, self, _quotient)

          def __floordiv__(self, other):
              return _paired(self, other, lambda a, b: a // b)

          def __rfloordiv__(self, other):
              return _paired(other, self, lambda a, b: a // b)

          def __mod__(self, other):
              return _paired(self, other, lambda a, b: a % b)

          def __rmod__(self, other):
              return _paired(other, self, lambda a, b: a % b)

          def __pow__(self, other):
              return _paired(self, other, _raised)

          def __rpow__(self, other):
              return _paired(other, self, _raised)

          def __lt__(self, other):
              return _paired(self, other, lambda a, b: a < b)

          def __le__(self, other):
              return _paired(self, other, lambda a, b: a <= b)

          def __gt__(self, other):
              return _paired(self, other, lambda a, b: a > b)

          def __ge__(self, other):
              return _paired(self, other, lambda a, b: a >= b)

          def __eq__(self, other):
              return _paired(self, other, lambda a, b: a == b)

          def __ne__(self, other):
              return _paired(self, other, lambda a, b: a != b)

          def __and__(self, other):
              return _paired(self, other, lambda a, b: a and b)

          def __or__(self, other):
              return _paired(self, other, lambda a, b: a or b)

          def __invert__(self):
              return ndarray([not number for number in self.flat], self.shape)

          def sum(self, axis=None):
              return sum(self, axis)

          def mean(self, axis=None):
              return mean(self, axis)

          def prod(self):
              return prod(self)

          def min(self):
              return min(self)

          def max(self):
              return max(self)

          def argmin(self):
              return argmin(self)

          def argmax(self):
              return argmax(self)

          def cumsum(self):
              return cumsum(self)

          def clip(self, a_min=None, a_max=None):
              return clip(self, a_min, a_max)

          def round(self, decimals=0):
              return round(self, decimals)

          def any(self):
              return any(self)

          def all(self):
              return all(self)

          def std(self):
              return std(self)


      def _kind(numbers):
          floats = [number for number in numbers if isinstance(number, float)]
          if floats or not numbers:
              return float
          return bool if isinstance(numbers[0], bool) else int


      def _converted(number, dtype):
          if _anneal.is_unknown(number):
              return number
          if dtype in (float, "float", "float64", "float32", "f8"):
              return float(number)
          if dtype in (int, "int", "int64", "int32", "i8"):
              return int(number)
          if dtype in (bool, "bool"):
              return bool(number)
          return number


      def _quotient(a, b):
          if b != 0 or _anneal.is_unknown(a):
              return a / b
          return nan if a == 0 or a != a else math.copysign(inf, a) * math.copysign(1.0, b)


      def _raised(a, b):
          """A power as numpy computes it: a square is a product, a half a root."""
          if isinstance(b, int) and isinstance(a, int) and b >= 0:
              return a ** b
          if b == 2:
              return float(a) * a
          if b == 0.5 and a >= 0:
              return math.sqrt(a)
          if a == 0 and b < 0:
              return inf
          if a < 0 and b != math.floor(b):
              return nan
          return float(a) ** b


      def _as_array(value):
          return value if isinstance(value, ndarray) else array(value)


      def _paired(first, second, function):
          """A function of the numbers of both, each number of a smaller one used as often as it takes."""
          if isinstance(first, (list, tuple)):
              first = array(first)
          if isinstance(second, (list, tuple)):
              second = array(second)
          if not isinstance(first, ndarray):
              return ndarray([function(first, number) for number in second.flat], second.shape)
          if not isinstance(second, ndarray):
              return ndarray([function(number, second) for number in first.flat], first.shape)
          if first.shape == second.shape:
              return ndarray([function(a, b) for a, b in zip(first.flat, second.flat)], first.shape)
          rows_1, columns_1 = _rows(first)
          rows_2, columns_2 = _rows(second)
          if (rows_1 != rows_2 and rows_1 != 1 and rows_2 != 1) or (
              columns_1 != columns_2 and columns_1 != 1 and columns_2 != 1
          ):
              raise ValueError(f"operands could not be broadcast together with shapes {first.shape} {second.shape}")
          rows = rows_2 if rows_1 == 1 else rows_1
          columns = columns_2 if columns_1 == 1 else columns_1
          numbers = []
          for row in range(rows):
              for column in range(columns):
                  a = first.flat[(row % rows_1) * columns_1 + column % columns_1]
                  numbers.append(function(a, second.flat[(row % rows_2) * columns_2 + column % columns_2]))
          flat = len(first.shape) < 2 and len(second.shape) < 2
          return ndarray(numbers, (columns,) if flat else (rows, columns))


      def _rows(value):
          if not value.shape:
              return (1, 1)
          return (1, value.shape[0]) if len(value.shape) == 1 else value.shape


      def _each(value, function):
          if isinstance(value, (list, tuple)):
              value = array(value)
          if isinstance(value, ndarray):
              return ndarray([function(number) for number in value.flat], value.shape)
          return function(value)


      def array(value, dtype=None, **more):
          if _anneal.is_unknown(value):
              return _anneal.unknown("np.array(" + _anneal.describe(value) + ")")
          if isinstance(value, ndarray):
              made = value.copy()
          elif isinstance(value, (int, float)):
              made = ndarray([value], ())
          else:
              items = [item.tolist() if isinstance(item, ndarray) else item for item in value]
              if items and isinstance(items[0], (list, tuple)):
                  numbers = []
                  for row in items:
                      numbers = numbers + list(row)
                  made = ndarray(numbers, (len(items), len(items[0])))
              else:
                  made = ndarray(items, (len(items),))
          if dtype is not None:
              return made.astype(dtype)
          for number in made.flat:
              if _anneal.is_unknown(number):
                  return made
          if _kind(made.flat) == float:
              return made.astype(float)
          return made


      def asarray(value, dtype=None, **more):
          return value if isinstance(value, ndarray) and dtype is None else array(value, dtype)


      def _filled(shape, number):
          shape = tuple(shape) if isinstance(shape, (list, tuple)) else (shape,)
          count = 1
          for size in shape:
              count = count * size
          return ndarray([number] * count, shape)


      def zeros(shape, dtype=float, **more):
          return _filled(shape, _converted(0.0, dtype))


      def ones(shape, dtype=float, **more):
          return _filled(shape, _converted(1.0, dtype))


      def empty(shape, dtype=float, **more):
          return zeros(shape, dtype)


      def full(shape, fill_value, dtype=None, **more):
          return _filled(shape, fill_value if dtype is None else _converted(fill_value, dtype))


      def zeros_like(value, dtype=None):
          value = _as_array(value)
          return zeros(value.shape, value.dtype if dtype is None else dtype)


      def ones_like(value, dtype=None):
          value = _as_array(value)
          return ones(value.shape, value.dtype if dtype is None else dtype)


      def full_like(value, fill_value, dtype=None):
          value = _as_array(value)
          return full(value.shape, fill_value, value.dtype if dtype is None else dtype)


      def arange(start, stop=None, step=1, dtype=None):
          """The length is rounded up; each number is the start and so many times the first difference."""
          if stop is None:
              stop = start
              start = 0
          count = math.ceil((stop - start) / step)
          first = start
          difference = (start + step) - start
          numbers = [first + index * difference for index in range(count if count > 0 else 0)]
          if isinstance(start, float) or isinstance(stop, float) or isinstance(step, float):
              numbers = [float(number) for number in numbers]
          made = ndarray(numbers, (len(numbers),))
          return made if dtype is None else made.astype(dtype)


      def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
          start = start * 1.0
          stop = stop * 1.0
          parts = num - 1 if endpoint else num
          step = nan
          if parts > 0:
              step = (stop - start) / parts
              if step == 0:
                  numbers = [index / parts * (stop - start) + start for index in range(num)]
              else:
                  numbers = [index * step + start for index in range(num)]
          else:
              numbers = [index * (stop - start) + start for index in range(num)]
          if endpoint and num > 1:
              numbers[-1] = stop
          if dtype in (int, "int"):
              numbers = [math.floor(number) for number in numbers]
          made = ndarray(numbers, (num,))
          made = made if dtype is None else made.astype(dtype)
          return (made, step) if retstep else made


      def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None):
          made = _each(linspace(start, stop, num, endpoint), lambda exponent: float(base) ** exponent)
          return made if dtype is None else made.astype(dtype)


      def geomspace(start, stop, num=50, endpoint=True, dtype=None):
          sign = -1.0 if start < 0 else 1.0
          logs = linspace(math.log10(abs(start)), math.log10(abs(stop)), num, endpoint)
          numbers = [sign * 10.0 ** number for number in logs.flat]
          if num > 0:
              numbers[0] = float(start)
              if num > 1 and endpoint:
                  numbers[-1] = float(stop)
          made = ndarray(numbers, (num,))
          return made if dtype is None else made.astype(dtype)


      def concatenate(arrays, axis=0):
          if _anneal.is_unknown(arrays):
              return _anneal.unknown("np.concatenate(" + _anneal.describe(arrays) + ")")
          parts = [_as_array(part) for part in arrays]
          numbers = []
          if len(parts[0].shape) == 2 and axis in (1, -1):
              for row in range(parts[0].shape[0]):
                  for part in parts:
                      numbers = numbers + part[row].flat
              return array(ndarray(numbers, (parts[0].shape[0], len(numbers) // parts[0].shape[0])))
          for part in parts:
              numbers = numbers + part.flat
          if len(parts[0].shape) == 2:
              return array(ndarray(numbers, (len(numbers) // parts[0].shape[1], parts[0].shape[1])))
          return array(ndarray(numbers, (len(numbers),)))


      def append(value, more, axis=None):
          more = _as_array(more)
          return concatenate([_as_array(value).flatten(), more.flatten()])


      def hstack(arrays):
          parts = [_as_array(part) for part in arrays]
          parts = [part if part.shape else part.flatten() for part in parts]
          return concatenate(parts, 1)


      def vstack(arrays):
          return array([_as_array(part).tolist() for part in arrays])


      stack = vstack


      def flip(value, axis=None):
          value = _as_array(value)
          return ndarray(value.flat[::-1], value.shape)


      def diff(value):
          numbers = _as_array(value).flat
          return array([after - before for before, after in zip(numbers[:-1], numbers[1:])])


      def tile(value, reps):
          numbers = _as_array(value).flat * reps
          return ndarray(numbers, (len(numbers),))


      def repeat(value, repeats):
          value = _as_array(value)
          counts = [repeats] * len(value.flat) if isinstance(repeats, int) else list(_as_array(repeats).flat)
          numbers = []
          for number, count in zip(value.flat, counts):
              numbers = numbers + [number] * count
          return ndarray(numbers, (len(numbers),))


      def cos(value):
          return _each(value, math.cos)


      def sin(value):
          return _each(value, math.sin)


      def tan(value):
          return _each(value, math.tan)


      def tanh(value):
          return _each(value, math.tanh)


      def exp(value):
          return _each(value, _exp)


      def _exp(number):
          if _anneal.is_open(number):
              return math.exp(number)
          return inf if number > 709.782712893384 else math.exp(number)


      def _log_with(function):
          def logarithm(number):
              if number > 0:
                  return function(number)
              return -inf if number == 0 else nan

          return lambda value: _each(value, logarithm)


      log = _log_with(math.log)
      log2 = _log_with(math.log2)
      log10 = _log_with(math.log10)
      log1p = lambda value: _each(value, math.log1p)


      def sqrt(value):
          return _each(value, lambda number: math.sqrt(number) if number >= 0 else nan)


      def square(value):
          return _each(value, lambda number: number * number)


      def floor(value):
          return _each(value, lambda number: _whole(number, math.floor))


      def ceil(value):
          return _each(value, lambda number: _whole(number, math.ceil))


      def _whole(number, function):
          if isinstance(number, int):
              return number
          if number != number or number in (inf, -inf):
              return number
          return math.copysign(float(function(number)), number)


      def abs(value):
          return _each(value, lambda number: -number if number < 0 else number + 0)


      absolute = abs


      def sign(value):
          return _each(value, lambda number: number * 0 + (1 if number > 0 else (-1 if number < 0 else 0)))


      def round(value, decimals=0):
          """To the nearest, halves to the even one; decimals by a power of ten there and back."""
          scale = 10.0 ** decimals

          def rounded(number):
              if isinstance(number, int):
                  return number
              if number != number or number in (inf, -inf):
                  return number
              return math.copysign(_nearest(number * scale) / scale, number)

          return _each(value, rounded)


      around = round
      rint = round


      def _nearest(number):
          below = math.floor(number)
          part = number - below
          if part > 0.5 or (part == 0.5 and below % 2 == 1):
              return float(below + 1)
          return float(below)


      def deg2rad(value):
          return _each(value, lambda number: number * (pi / 180.0))


      def _both(first, second, function):
          if isinstance(first, (list, tuple, ndarray)) or isinstance(second, (list, tuple, ndarray)):
              return _paired(first, second, function)
          return function(first, second)


      def power(first, second):
          return _both(first, second, _raised)


      def _less(a, b):
          return a if a <= b or a != a else b


      def _more(a, b):
          return a if a >= b or a != a else b


      def minimum(first, second):
          return _both(first, second, _less)


      def maximum(first, second):
          return _both(first, second, _more)


      def add(first, second):
          return _both(first, second, lambda a, b: a + b)


      def subtract(first, second):
          return _both(first, second, lambda a, b: a - b)


      def multiply(first, second):
          return _both(first, second, lambda a, b: a * b)


      def divide(first, second):
          return _both(first, second, _quotient)


      def mod(first, second):
          return _both(first, second, lambda a, b: a % b)


      def clip(value, a_min=None, a_max=None, **more):
          if a_min is not None:
              value = maximum(value, a_min)
          return value if a_max is None else minimum(value, a_max)


      def where(condition, x=None, y=None):
          if x is None:
              marks = _as_array(condition).flat
              return (array([place for place in range(len(marks)) if marks[place]]).astype(int),)
          if not isinstance(condition, (list, tuple, ndarray)):
              if not isinstance(x, ndarray) and not isinstance(y, ndarray):
                  return x if condition else y
              condition = full(_as_array(x if isinstance(x, ndarray) else y).shape, condition)
          condition = _as_array(condition)
          chosen = _paired(condition, x, lambda mark, number: (mark, number))
          made = _paired(chosen, y, lambda pair, number: pair[1] if pair[0] else number)
          return array(made)


      def isclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=False):
          def close(x, y):
              if x == y:
                  return True
              distance = x - y if x > y else y - x
              return distance <= atol + rtol * (-y if y < 0 else y)

          return _both(a, b, close)


      def allclose(a, b, rtol=1e-5, atol=1e-8, equal_nan=False):
          return all(isclose(a, b, rtol, atol))


      def isnan(value):
          return _each(value, lambda number: number != number)


      def isinf(value):
          return _each(value, lambda number: number in (inf, -inf))


      def isfinite(value):
          return _each(value, lambda number: number == number and number not in (inf, -inf))


      def piecewise(x, condlist, funclist):
          x = _as_array(x)
          rows = [_as_array(condition).flat for condition in condlist]
          made = ndarray([0 * number for number in x.flat], x.shape)
          if len(funclist) == len(rows) + 1:
              rest = [True for number in x.flat]
              for row in rows:
                  rest = [left and not mark for left, mark in zip(rest, row)]
              rows.append(rest)
          for marks, function in zip(rows, funclist):
              for place, mark in enumerate(marks):
                  if mark:
                      number = function(x.flat[place]) if callable(function) else function
                      made.flat[place] = _converted(number, _kind(x.flat))
          return made


      def polyval(p, x):
          total = 0
          for factor in _as_array(p).flat:
              total = total * x + factor
          return total


      def interp(x, xp, fp, left=None, right=None):
          places = [float(number) for number in _as_array(xp).flat]
          heights = [float(number) for number in _as_array(fp).flat]
          last = len(places) - 1
          before = heights[0] if left is None else left
          after = heights[last] if right is None else right

          def at(number):
              if number != number:
                  return number
              if number < places[0]:
                  return before
              if number > places[last]:
                  return after
              if number == places[last]:
                  return heights[last]
              low = 0
              high = last
              while high - low > 1:
                  middle = (low + high) // 2
                  if number >= places[middle]:
                      low = middle
                  else:
                      high = middle
              if number == places[low]:
                  return heights[low]
              slope = (heights[low + 1] - heights[low]) / (places[low + 1] - places[low])
              found = slope * (number - places[low]) + heights[low]
              if found != found:
                  found = slope * (number - places[low + 1]) + heights[low + 1]
              return found

          return _each(x, at)


      def searchsorted(a, v, side="left"):
          numbers = _as_array(a).flat

          def place(value):
              low = 0
              high = len(numbers)
              while low < high:
                  middle = (low + high) // 2
                  if numbers[middle] < value or (side == "right" and numbers[middle] == value):
                      low = middle + 1
                  else:
                      high = middle
              return low

          return _each(v, place)


      def digitize(x, bins, right=False):
          return searchsorted(bins, x, "left" if right else "right")


      def _sum_of(numbers):
          """A sum in numpy's order: up to eight in turn, up to 128 in eight strands, more in two halves."""
          for number in numbers:
              if _anneal.is_unknown(number):
                  return number
          count = len(numbers)
          if count < 8:
              total = -0.0 if numbers and isinstance(numbers[0], float) else 0
              for number in numbers:
                  total = total + number
              return total
          if count <= 128:
              strands = list(numbers[:8])
              whole = count - count % 8
              for start in range(8, whole, 8):
                  for strand in range(8):
                      strands[strand] = strands[strand] + numbers[start + strand]
              total = ((strands[0] + strands[1]) + (strands[2] + strands[3])) + (
                  (strands[4] + strands[5]) + (strands[6] + strands[7])
              )
              for number in numbers[whole:]:
                  total = total + number
              return total
          half = count // 2
          half = half - half % 8
          return _sum_of(numbers[:half]) + _sum_of(numbers[half:])


      def _along(value, axis, function):
          value = _as_array(value)
          if axis is None or len(value.shape) < 2:
              return function(value.flat)
          rows, columns = value.shape
          if axis in (1, -1):
              return array([function(value.flat[row * columns:(row + 1) * columns]) for row in range(rows)])
          return array([function(value.flat[column::columns]) for column in range(columns)])


      def sum(value, axis=None, **more):
          return _along(value, axis, lambda numbers: _sum_of([n * 1 for n in numbers]) if numbers else 0.0)


      def mean(value, axis=None, **more):
          return _along(value, axis, lambda numbers: _sum_of([float(n) for n in numbers]) / len(numbers))


      average = mean


      def std(value):
          numbers = [float(number) for number in _as_array(value).flat]
          center = _sum_of(numbers) / len(numbers)
          return math.sqrt(_sum_of([(n - center) * (n - center) for n in numbers]) / len(numbers))


      def var(value):
          numbers = [float(number) for number in _as_array(value).flat]
          center = _sum_of(numbers) / len(numbers)
          return _sum_of([(n - center) * (n - center) for n in numbers]) / len(numbers)


      def median(value):
          numbers = sorted(_as_array(value).flat)
          middle = len(numbers) // 2
          return float(numbers[middle]) if len(numbers) % 2 else (numbers[middle - 1] + numbers[middle]) / 2.0


      def prod(value, **more):
          total = None
          for number in _as_array(value).flat:
              total = number if total is None else total * number
          return 1.0 if total is None else total


      def cumsum(value, **more):
          numbers = []
          for number in _as_array(value).flat:
              numbers.append(number if not numbers else numbers[-1] + number)
          return ndarray(numbers, (len(numbers),))


      def cumprod(value, **more):
          numbers = []
          for number in _as_array(value).flat:
              numbers.append(number if not numbers else numbers[-1] * number)
          return ndarray(numbers, (len(numbers),))


      def _best(numbers, better):
          if not numbers:
              raise ValueError("zero-size array to reduction operation which has no identity")
          place = 0
          for index, number in enumerate(numbers):
              if numbers[place] == numbers[place] and (better(number, numbers[place]) or number != number):
                  place = index
          return place


      def argmin(value, **more):
          return _best(_as_array(value).flat, lambda a, b: a < b)


      def argmax(value, **more):
          return _best(_as_array(value).flat, lambda a, b: a > b)


      def min(value, axis=None, **more):
          return _along(value, axis, lambda numbers: numbers[_best(numbers, lambda a, b: a < b)])


      def max(value, axis=None, **more):
          return _along(value, axis, lambda numbers: numbers[_best(numbers, lambda a, b: a > b)])


      amin = min
      amax = max


      def any(value, **more):
          for number in _as_array(value).flat:
              if number:
                  return True
          return False


      def all(value, **more):
          for number in _as_array(value).flat:
              if not number:
                  return False
          return True


      def sort(value):
          return ndarray(sorted(_as_array(value).flat), (len(_as_array(value).flat),))


      def argsort(value):
          numbers = _as_array(value).flat
          places = sorted(range(len(numbers)), key=lambda place: numbers[place])
          return ndarray(list(places), (len(numbers),))


      def unique(value):
          numbers = []
          for number in sorted(_as_array(value).flat):
              if not numbers or numbers[-1] != number:
                  numbers.append(number)
          return ndarray(numbers, (len(numbers),))


      def dot(first, second):
          return _sum_of([a * b for a, b in zip(_as_array(first).flat, _as_array(second).flat)])


      def isscalar(value):
          return isinstance(value, (int, float, str))


      def ndim(value):
          return len(value.shape) if isinstance(value, ndarray) else len(array(value).shape)


      def size(value):
          return len(_as_array(value).flat)


      def shape(value):
          return _as_array(value).shape
      """#)

  /// `numpy.random`: arrays by their shapes alone.
  static let numPyRandom = Library(
    module: "numpy.random",
    text: #"""
      import _anneal


      class _Drawn:
          """An array of which the shape is known."""

          def __init__(self, shape):
              self.shape = tuple(shape)
              self.ndim = len(self.shape)

          def __len__(self):
              return self.shape[0]

          def __getitem__(self, index):
              if isinstance(index, tuple):
                  rows = self[index[0]]
                  if len(index) != 2 or index[1] is not None or not isinstance(rows, _Drawn):
                      return _anneal.unknown("a part of random numbers")
                  return _Drawn((*rows.shape, 1))
              if isinstance(index, slice):
                  return _Drawn((len(range(self.shape[0])[index]), *self.shape[1:]))
              if isinstance(index, list) or hasattr(index, "shape"):
                  return _Drawn((len(index), *self.shape[1:]))
              return _Drawn(self.shape[1:]) if self.ndim > 1 else _anneal.unknown("a random number")

          def __iter__(self):
              return iter([self[index] for index in range(self.shape[0])])

          def _same(self, *other, **more):
              return self

          astype = copy = round = clip = _same
          __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _same
          __truediv__ = __rtruediv__ = __pow__ = __neg__ = __mod__ = __abs__ = _same

          def __matmul__(self, other):
              if _anneal.is_unknown(other):
                  return other
              return _Drawn((*self.shape[:-1], *tuple(other.shape)[1:]))

          def sum(self, axis=None, keepdims=False, **more):
              if axis is None or not isinstance(axis, int):
                  return _anneal.unknown("a sum of random numbers")
              place = axis + self.ndim if axis < 0 else axis
              middle = (1,) if keepdims else ()
              return _Drawn((*self.shape[:place], *middle, *self.shape[place + 1:]))

          mean = std = min = max = prod = sum


      def _draw(size):
          if size is None:
              return _anneal.unknown("a random number")
          return _Drawn(size if isinstance(size, (tuple, list)) else (size,))


      class Generator:
          def __init__(self, seed=None):
              pass

          def seed(self, seed=None):
              return None

          def rand(self, *shape):
              return _draw(shape if shape else None)

          randn = rand

          def random(self, size=None):
              return _draw(size)

          random_sample = standard_normal = random

          def normal(self, loc=0.0, scale=1.0, size=None):
              return _draw(size)

          uniform = integers = normal

          def randint(self, low, high=None, size=None, dtype=None):
              return _draw(size)

          def permutation(self, x):
              return _Drawn((x,)) if isinstance(x, int) else _Drawn((len(x),))

          def shuffle(self, x):
              return None


      RandomState = Generator


      def default_rng(seed=None):
          return Generator(seed)


      _shared = Generator()
      seed = _shared.seed
      rand = _shared.rand
      randn = _shared.randn
      random = _shared.random
      random_sample = _shared.random
      standard_normal = _shared.random
      normal = _shared.normal
      uniform = _shared.uniform
      randint = _shared.randint
      permutation = _shared.permutation
      shuffle = _shared.shuffle
      """#)
}
