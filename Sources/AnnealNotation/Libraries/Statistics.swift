/// `statistics`: means, medians and the mode, rounded as Python rounds them.
extension Library {
  static let statistics = Library(
    module: "statistics",
    text: #"""
      import _anneal

      class StatisticsError(ValueError):
          pass


      # Floats that add up to the values exactly, none of them overlapping, the largest last.
      def _parts(values):
          parts = []
          for x in values:
              x = float(x)
              kept = []
              for y in parts:
                  if abs(x) < abs(y):
                      x, y = y, x
                  high = x + y
                  low = y - (high - x)
                  if low:
                      kept.append(low)
                  x = high
              parts = kept + [x]
          return parts

      # The sum of such parts, rounded once: ties look at what lies below.
      def _rounded(parts):
          parts = list(parts)
          high = parts.pop() if parts else 0.0
          low = 0.0
          while parts and not low:
              before = high
              part = parts.pop()
              high = before + part
              low = part - (high - before)
          if parts and (low < 0 and parts[-1] < 0 or low > 0 and parts[-1] > 0):
              twice = low * 2
              further = high + twice
              if twice == further - high:
                  high = further
          return high

      def _finite(values):
          return all(not _anneal.is_unknown(value) and abs(value) < 1e300 for value in values)

      # What is left of the parts after n times x was taken off, exactly.
      def _left(parts, x, n):
          high = x * 134217729.0
          high = high - (high - x)
          return _parts(parts + [-high * n, -(x - high) * n])

      def fmean(data, weights=None):
          if _anneal.is_unknown(data):
              return data
          values = list(data)
          if not values:
              raise StatisticsError('fmean requires at least one data point')
          if weights is None:
              return (_rounded(_parts(values)) if _finite(values) else float(sum(values))) / len(values)
          weights = list(weights)
          if len(weights) != len(values):
              raise StatisticsError('data and weights must be the same length')
          total = _rounded(_parts(weights))
          if total == 0:
              raise StatisticsError('sum of weights must be non-zero')
          return _rounded(_parts([value * weight for value, weight in zip(values, weights)])) / total

      def mean(data):
          if _anneal.is_unknown(data):
              return data
          values = list(data)
          if not values:
              raise StatisticsError('mean requires at least one data point')
          n = len(values)
          if not _finite(values):
              return sum(values) / n
          if all(isinstance(value, int) for value in values):
              total = sum(values)
              return total // n if total % n == 0 else total / n
          parts = _parts(values)
          first = _rounded(parts) / n
          return first + _rounded(_left(parts, first, n)) / n

      def _ordered(data):
          values = list(data)
          if not values:
              raise StatisticsError('no median for empty data')
          for value in values:
              if _anneal.is_unknown(value):
                  return [value]
          return sorted(values)

      def median(data):
          if _anneal.is_unknown(data):
              return data
          values = _ordered(data)
          half = len(values) // 2
          return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2

      def median_low(data):
          if _anneal.is_unknown(data):
              return data
          values = _ordered(data)
          return values[(len(values) - 1) // 2]

      def median_high(data):
          if _anneal.is_unknown(data):
              return data
          values = _ordered(data)
          return values[len(values) // 2]

      def mode(data):
          if _anneal.is_unknown(data):
              return data
          counts = {}
          for value in data:
              counts[value] = counts.get(value, 0) + 1
          if not counts:
              raise StatisticsError('no mode for empty data')
          return max(counts.keys(), key=lambda value: counts[value])
      """#)
}
