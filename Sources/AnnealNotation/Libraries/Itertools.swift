/// `itertools`: all of it that ends, and what never ends for as far as it is asked.
extension Library {
  static let itertools = Library(
    module: "itertools",
    text: #"""
      import _anneal

      # Where a text may be asked for a part of something endless, it goes one step at a time.
      class _Steps:
          def __iter__(self):
              return self

      class _Chain(_Steps):
          def __init__(self, iterables):
              self._waiting = iter(iterables)
              self._current = iter([])

          def __next__(self):
              while True:
                  try:
                      return next(self._current)
                  except StopIteration:
                      self._current = iter(next(self._waiting))

      class _Slice(_Steps):
          def __init__(self, iterable, *bounds):
              start, stop, step = 0, bounds[0], 1
              if len(bounds) > 1:
                  start, stop = bounds[0] or 0, bounds[1]
              if len(bounds) > 2 and bounds[2] is not None:
                  step = bounds[2]
              if start < 0 or stop is not None and stop < 0:
                  which = 'Stop argument' if len(bounds) == 1 else 'Indices'
                  raise ValueError(f'{which} for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
              if step < 1:
                  raise ValueError('Step for islice() must be a positive integer or None.')
              self._source = iter(iterable)
              self._at = 0
              self._following = start
              self._stop = stop
              self._step = step

          def _skip(self, end):
              while self._at < end:
                  self._at += 1
                  next(self._source)

          def __next__(self):
              if self._stop is not None and self._following >= self._stop:
                  self._skip(self._stop)
                  raise StopIteration
              self._skip(self._following)
              self._at += 1
              self._following += self._step
              return next(self._source)

      class _TakeWhile(_Steps):
          def __init__(self, predicate, iterable):
              self._predicate = predicate
              self._source = iter(iterable)
              self._over = False

          def __next__(self):
              if not self._over:
                  value = next(self._source)
                  if self._predicate(value):
                      return value
                  self._over = True
              raise StopIteration

      class _DropWhile(_Steps):
          def __init__(self, predicate, iterable):
              self._predicate = predicate
              self._source = iter(iterable)
              self._started = False

          def __next__(self):
              value = next(self._source)
              while not self._started and self._predicate(value):
                  value = next(self._source)
              self._started = True
              return value

      class _Accumulate(_Steps):
          def __init__(self, iterable, func=None, *, initial=None):
              self._source = iter(iterable)
              self._func = (lambda a, b: a + b) if func is None else func
              self._total = initial
              self._before = not _anneal.is_unknown(initial) and initial is None
              self._first = not self._before

          def __next__(self):
              if self._first:
                  self._first = False
                  return self._total
              value = next(self._source)
              self._total = value if self._before else self._func(self._total, value)
              self._before = False
              return self._total

      class _StarMap(_Steps):
          def __init__(self, function, iterable):
              self._function = function
              self._source = iter(iterable)

          def __next__(self):
              return self._function(*next(self._source))

      class _Pairwise(_Steps):
          def __init__(self, iterable):
              self._source = iter(iterable)
              self._last = None
              self._started = False

          def __next__(self):
              if not self._started:
                  self._last = next(self._source)
                  self._started = True
              pair = (self._last, next(self._source))
              self._last = pair[1]
              return pair

      class _Compress(_Steps):
          def __init__(self, data, selectors):
              self._source = iter(data)
              self._selectors = iter(selectors)

          def __next__(self):
              value, selected = next(self._source), next(self._selectors)
              while not selected:
                  value, selected = next(self._source), next(self._selectors)
              return value

      # An unknown iterable makes what is taken from it unknown.
      def _over(make, iterables, *arguments, **options):
          for iterable in iterables:
              if _anneal.is_unknown(iterable):
                  return iterable
          return make(*arguments, **options)

      class _ChainMaker:
          def __call__(self, *iterables):
              return _over(_Chain, iterables, iterables)

          def from_iterable(self, iterable):
              return _over(_Chain, [iterable], iterable)

      chain = _ChainMaker()

      def islice(iterable, *bounds):
          return _over(_Slice, (iterable,) + bounds, iterable, *bounds)

      def takewhile(predicate, iterable):
          return _over(_TakeWhile, [iterable], predicate, iterable)

      def dropwhile(predicate, iterable):
          return _over(_DropWhile, [iterable], predicate, iterable)

      def accumulate(iterable, func=None, *, initial=None):
          return _over(_Accumulate, [iterable], iterable, func, initial=initial)

      def starmap(function, iterable):
          return _over(_StarMap, [iterable], function, iterable)

      def pairwise(iterable):
          return _over(_Pairwise, [iterable], iterable)

      def compress(data, selectors):
          return _over(_Compress, [data, selectors], data, selectors)

      def count(start=0, step=1):
          return _anneal.endless('count', [start, step])

      def cycle(iterable):
          if _anneal.is_unknown(iterable):
              return iterable
          return _anneal.endless('cycle', [iterable])

      def repeat(object, times=None):
          if times is None:
              return _anneal.endless('repeat', [object])
          return iter([object for _ in range(times)])

      def product(*iterables, repeat=1):
          return _over(_product, iterables, iterables, repeat)

      def _product(iterables, repeat):
          rows = [()]
          for pool in [list(each) for each in iterables] * repeat:
              rows = [row + (value,) for row in rows for value in pool]
          return iter(rows)

      def _choose(count, length, allowed):
          rows = [()]
          for _ in range(length):
              rows = [row + (index,) for row in rows for index in range(count) if allowed(row, index)]
          return rows

      def _chosen(iterable, length, allowed):
          if _anneal.is_unknown(iterable):
              return iterable
          if length < 0:
              raise ValueError('r must be non-negative')
          pool = list(iterable)
          return iter([tuple(pool[index] for index in row) for row in _choose(len(pool), length, allowed)])

      def permutations(iterable, r=None):
          if _anneal.is_unknown(iterable):
              return iterable
          pool = list(iterable)
          return _chosen(pool, len(pool) if r is None else r, lambda row, index: index not in row)

      def combinations(iterable, r):
          return _chosen(iterable, r, lambda row, index: not row or index > row[-1])

      def combinations_with_replacement(iterable, r):
          return _chosen(iterable, r, lambda row, index: not row or index >= row[-1])

      def zip_longest(*iterables, fillvalue=None):
          return _over(_zip_longest, iterables, iterables, fillvalue)

      def _zip_longest(iterables, fillvalue):
          columns = [list(each) for each in iterables]
          length = max([len(column) for column in columns], default=0)
          return iter([tuple(column[index] if index < len(column) else fillvalue for column in columns)
                       for index in range(length)])

      def filterfalse(function, iterable):
          if _anneal.is_unknown(iterable):
              return iterable
          test = bool if function is None else function
          return iter([value for value in iterable if not test(value)])

      def groupby(iterable, key=None):
          if _anneal.is_unknown(iterable):
              return iterable
          groups = []
          for value in iterable:
              name = value if key is None else key(value)
              if not groups or groups[-1][0] != name:
                  groups.append((name, []))
              groups[-1][1].append(value)
          return iter([(name, iter(values)) for name, values in groups])

      def tee(iterable, n=2):
          if _anneal.is_unknown(iterable):
              return (iterable,) * n
          values = list(iterable)
          return tuple(iter(values) for _ in range(n))
      """#)
}
