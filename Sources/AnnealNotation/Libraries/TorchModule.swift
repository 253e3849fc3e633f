/// `torch`: tensors by their shapes alone.
extension Library {
  static let torchModule = Library(
    module: "torch",
    text: #"""
      import math
      import _anneal

      inf = math.inf
      nan = math.nan
      pi = math.pi
      e = math.e

      float16 = "torch.float16"
      bfloat16 = "torch.bfloat16"
      float32 = "torch.float32"
      float64 = "torch.float64"
      double = float64
      int32 = "torch.int32"
      int64 = "torch.int64"
      long = int64
      bool = "torch.bool"


      class Tensor:
          """A tensor by its shape and, if it was made from numbers, its numbers; the rest is unknown."""

          def __init__(self, *data, **more):
              if len(data) == 1 and _anneal.is_unknown(data[0]):
                  shape, values = (_anneal.unknown("the length of a tensor"),), None
              elif len(data) == 1 and not isinstance(data[0], int):
                  made = tensor(data[0], float32)
                  shape, values = made.shape, made.values
              else:
                  shape, values = data, None
              self._fill(shape, values)

          def _fill(self, shape, values):
              self.shape = tuple(shape)
              self.ndim = len(self.shape)
              self.values = values

          def __getattr__(self, name):
              return _anneal.unknown(f"the {name} of a tensor")

          def __len__(self):
              if self.ndim == 0:
                  raise TypeError("len() of a 0-d tensor")
              return self.shape[0]

          def split(self, size, dim=0):
              count = self.shape[0]
              if isinstance(size, (list, tuple)):
                  return tuple([_made((part,) + self.shape[1:]) for part in size])
              starts = range(0, count, size)
              return tuple([_made((min(size, count - start),) + self.shape[1:]) for start in starts])

          def size(self, dim=None):
              return self.shape if dim is None else self.shape[dim]

          def dim(self):
              return self.ndim

          def numel(self):
              count = 1
              for size in self.shape:
                  count = count * size
              return count

          def item(self):
              if self.values is not None and len(self.values) == 1:
                  return self.values[0]
              return _anneal.unknown("the value of a tensor")

          def tolist(self):
              if self.values is None or self.ndim > 1:
                  return _anneal.unknown("the values of a tensor")
              return self.values[0] if self.ndim == 0 else list(self.values)

          def __float__(self):
              return float(self.item())

          def __int__(self):
              return int(self.item())

          def sum(self, dim=None, keepdim=False, **more):
              return self._reduced(dim, keepdim)

          mean = prod = amax = amin = std = var = sum

          def _reduced(self, dim, keepdim):
              if self.values is not None or dim is None or isinstance(dim, (list, tuple)):
                  return self._number()
              place = dim + self.ndim if dim < 0 else dim
              middle = (1,) if keepdim else ()
              return _made(self.shape[:place] + middle + self.shape[place + 1:])

          def __setitem__(self, index, value):
              self.values = None

          def _number(self):
              return _anneal.unknown("the value of a tensor")

          def __getitem__(self, index):
              if self.values is not None and self.ndim == 1 and isinstance(index, int):
                  return _made((), [self.values[index]])
              if self.ndim == 0 or isinstance(index, tuple):
                  return self._number()
              if isinstance(index, slice):
                  return _made((len(range(self.shape[0])[index]), *self.shape[1:]))
              return self._number()

          def __add__(self, other):
              return self._number()

          def __radd__(self, other):
              return self._number()

          def __sub__(self, other):
              return self._number()

          def __rsub__(self, other):
              return self._number()

          def __mul__(self, other):
              return self._number()

          def __rmul__(self, other):
              return self._number()

          def __truediv__(self, other):
              return self._number()

          def __rtruediv__(self, other):
              return self._number()

          def __pow__(self, other):
              return self._number()

          def __neg__(self):
              return self._number()


      def _made(shape, values=None):
          made = _anneal.blank(Tensor)
          made._fill(shape, values)
          return made


      def _single(value):
          """The nearest number of single precision, by splitting off the bits beyond it."""
          if value == 0 or value != value or value in (inf, -inf) or abs(value) > 1e38 or abs(value) < 1e-37:
              return value
          carried = value * 536870913.0
          return carried - (carried - value)


      def _flat(data):
          """The shape and the numbers of nested lists."""
          if _anneal.is_unknown(data) or not isinstance(data, (list, tuple)):
              return ((), [data])
          if len(data) == 0:
              return ((0,), [])
          parts = [_flat(item) for item in data]
          numbers = []
          for part in parts:
              numbers = numbers + part[1]
          return ((len(data), *parts[0][0]), numbers)


      def tensor(data, dtype=None, **more):
          if _anneal.is_unknown(data):
              return _anneal.unknown("the tensor of " + _anneal.describe(data))
          if isinstance(data, Tensor):
              return data
          if hasattr(data, "shape"):
              if not hasattr(data, "tolist"):
                  return _made(data.shape)
              data = data.tolist()
          shape, numbers = _flat(data)
          if any([_anneal.is_unknown(number) for number in numbers]):
              return _made(shape)
          if any([isinstance(number, float) for number in numbers]) or dtype in (float32, float64):
              if dtype is None or dtype == float32:
                  numbers = [_single(float(number)) for number in numbers]
              elif dtype == float64:
                  numbers = [float(number) for number in numbers]
              else:
                  return _made(shape)
          return _made(shape, numbers)


      def from_numpy(ndarray):
          return ndarray if _anneal.is_unknown(ndarray) else _made(ndarray.shape)


      def as_tensor(data, dtype=None, **more):
          return tensor(data, dtype)


      _files = {}


      def save(obj, f, **more):
          if not _anneal.is_unknown(f):
              _files[f] = dict(obj) if not _anneal.is_unknown(obj) and isinstance(obj, dict) else obj


      def load(f, *args, **more):
          if not _anneal.is_unknown(f) and f in _files:
              return _files[f]
          return _anneal.unknown("torch.load(…)")


      def is_tensor(value):
          return isinstance(value, Tensor)


      def _of_shape(*size, **more):
          if "size" in more:
              size = (more["size"],)
          if len(size) == 1 and isinstance(size[0], (list, tuple)):
              size = size[0]
          return _made(size)


      def split(tensor, size, dim=0):
          return tensor.split(size, dim)


      zeros = _of_shape
      ones = _of_shape
      empty = _of_shape
      rand = _of_shape
      randn = _of_shape


      def full(size, fill_value, **more):
          return _made(size)


      def randint(low, high=None, size=None, **more):
          return _made(high if size is None else size)


      def randperm(n, **more):
          return _made((n,))


      def arange(start, end=None, step=1, **more):
          if end is None:
              end = start
              start = 0
          return _made((math.ceil((end - start) / step),))


      def linspace(start, end, steps, **more):
          return _made((steps,))


      def eye(n, m=None, **more):
          return _made((n, n if m is None else m))
      """#)
}
