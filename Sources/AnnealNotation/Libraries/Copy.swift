/// `copy`: copies of collections and instances, one deep or as deep as they go.
extension Library {
  static let copy = Library(
    module: "copy",
    text: #"""
      import _anneal

      class Error(Exception):
          pass

      error = Error

      _PLAIN = (int, float, bool, str)

      def _has_parts(x):
          return hasattr(x, '__dict__') and not isinstance(x, type) and type(x) is not type(copy)

      # An instance of a class that extends list, dict or set has the elements besides its attributes.
      def _fill(new, x, convert):
          if isinstance(x, dict):
              for key in x.keys():
                  new[convert(key)] = convert(x[key])
          elif isinstance(x, list):
              new.extend([convert(each) for each in x])
          elif isinstance(x, set):
              new.update([convert(each) for each in x])
          for name, value in x.__dict__.items():
              new.__dict__[name] = convert(value)
          return new

      def copy(x):
          if _anneal.is_unknown(x) or x is None or type(x) in _PLAIN:
              return x
          kind = type(x)
          for each in (list, dict, set):
              if kind is each:
                  return each(x)
          if kind is tuple or not _has_parts(x):
              return x
          if hasattr(kind, '__copy__'):
              return x.__copy__()
          return _fill(_anneal.blank(kind), x, lambda each: each)

      def deepcopy(x, memo=None):
          if _anneal.is_unknown(x) or x is None or type(x) in _PLAIN:
              return x
          if memo is None:
              memo = {}
          if id(x) in memo:
              return memo[id(x)]
          kind = type(x)
          if kind is list:
              new = []
              memo[id(x)] = new
              for each in x:
                  new.append(deepcopy(each, memo))
              return new
          if kind is dict:
              new = {}
              memo[id(x)] = new
              for key, value in x.items():
                  new[deepcopy(key, memo)] = deepcopy(value, memo)
              return new
          if kind is set:
              new = {deepcopy(each, memo) for each in x}
          elif kind is tuple:
              parts = [deepcopy(each, memo) for each in x]
              if id(x) in memo:
                  return memo[id(x)]
              changed = any(not _anneal.is_unknown(new) and new is not old for new, old in zip(parts, x))
              new = tuple(parts) if changed else x
          elif not _has_parts(x):
              return x
          elif hasattr(kind, '__deepcopy__'):
              new = x.__deepcopy__(memo)
          else:
              new = _anneal.blank(kind)
              memo[id(x)] = new
              return _fill(new, x, lambda each: deepcopy(each, memo))
          memo[id(x)] = new
          return new
      """#)
}
