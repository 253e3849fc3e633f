/// `bisect`: searching in sorted lists and inserting into them.
extension Library {
  static let bisect = Library(
    module: "bisect",
    text: #"""
      import _anneal

      def _place(a, x, lo, hi, key, before):
          if lo < 0:
              raise ValueError('lo must be non-negative')
          for value in (a, x):
              if _anneal.is_unknown(value):
                  return value
          hi = len(a) if hi is None else hi
          while lo < hi:
              middle = (lo + hi) // 2
              value = a[middle] if key is None else key(a[middle])
              if before(value, x):
                  lo = middle + 1
              else:
                  hi = middle
          return lo

      def bisect_left(a, x, lo=0, hi=None, *, key=None):
          return _place(a, x, lo, hi, key, lambda value, x: value < x)

      def bisect_right(a, x, lo=0, hi=None, *, key=None):
          return _place(a, x, lo, hi, key, lambda value, x: not x < value)

      def insort_left(a, x, lo=0, hi=None, *, key=None):
          a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)

      def insort_right(a, x, lo=0, hi=None, *, key=None):
          a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)

      bisect = bisect_right
      insort = insort_right
      """#)
}
