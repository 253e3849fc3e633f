/// `operator`: the operators as functions, and getters of items and attributes.
extension Library {
  static let `operator` = Library(
    module: "operator",
    text: #"""
      def itemgetter(item, *items):
          if not items:
              return lambda obj: obj[item]
          return lambda obj: tuple(obj[each] for each in (item,) + items)

      def _attribute(obj, path):
          for name in path.split('.'):
              obj = getattr(obj, name)
          return obj

      def attrgetter(attr, *attrs):
          if not attrs:
              return lambda obj: _attribute(obj, attr)
          return lambda obj: tuple(_attribute(obj, each) for each in (attr,) + attrs)

      def methodcaller(name, *args, **kwargs):
          return lambda obj: getattr(obj, name)(*args, **kwargs)

      def add(a, b):
          return a + b

      def sub(a, b):
          return a - b

      def mul(a, b):
          return a * b

      def truediv(a, b):
          return a / b

      def floordiv(a, b):
          return a // b

      def mod(a, b):
          return a % b

      def pow(a, b):
          return a ** b

      def matmul(a, b):
          return a @ b

      def and_(a, b):
          return a & b

      def or_(a, b):
          return a | b

      def xor(a, b):
          return a ^ b

      def lshift(a, b):
          return a << b

      def rshift(a, b):
          return a >> b

      def neg(a):
          return -a

      def pos(a):
          return +a

      def invert(a):
          return ~a

      inv = invert

      def not_(a):
          return not a

      def truth(a):
          return bool(a)

      def index(a):
          return int(a)

      def lt(a, b):
          return a < b

      def le(a, b):
          return a <= b

      def eq(a, b):
          return a == b

      def ne(a, b):
          return a != b

      def ge(a, b):
          return a >= b

      def gt(a, b):
          return a > b

      def is_(a, b):
          return a is b

      def is_not(a, b):
          return a is not b

      def contains(a, b):
          return b in a

      def concat(a, b):
          return a + b

      def countOf(a, b):
          return len([each for each in a if each == b])

      def getitem(a, b):
          return a[b]

      def setitem(a, b, c):
          a[b] = c

      def iadd(a, b):
          a += b
          return a

      def imul(a, b):
          a *= b
          return a
      """#)
}
