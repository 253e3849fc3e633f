/// `os`: the environment that was given, and paths as far as their text goes.
extension Library {
  static let os = Library(
    module: "os",
    text: #"""
      import _anneal

      name = 'posix'
      sep = '/'
      linesep = '\n'
      curdir = '.'
      pardir = '..'
      pathsep = ':'

      # The variables that were given; asking for any other by its index asks the user.
      class _Environ:
          def __init__(self, variables):
              self._variables = variables

          def get(self, key, default=None):
              return self._variables.get(key, default)

          def __getitem__(self, key):
              if key in self._variables:
                  return self._variables[key]
              return _anneal.unknown(f'os.environ[{key!r}]')

          def __setitem__(self, key, value):
              self._variables[key] = value

          def __delitem__(self, key):
              self._variables.pop(key, None)

          def __contains__(self, key):
              return key in self._variables

          def __iter__(self):
              return iter(list(self._variables))

          def __len__(self):
              return len(self._variables)

          def setdefault(self, key, default=None):
              return self._variables.setdefault(key, default)

          def pop(self, key, *default):
              if key in self._variables or default:
                  return self._variables.pop(key, *default)
              return _anneal.unknown(f'os.environ[{key!r}]')

          def update(self, *args, **kwargs):
              self._variables.update(*args, **kwargs)

          def copy(self):
              return _Environ(dict(self._variables))

          def keys(self):
              return list(self._variables.keys())

          def values(self):
              return list(self._variables.values())

          def items(self):
              return list(self._variables.items())

      environ = _Environ(_anneal.environment())

      def getenv(key, default=None):
          return environ.get(key, default)

      def putenv(key, value):
          environ[key] = value

      def fspath(path):
          return path

      # An unknown part of a path makes all of it unknown.
      class path:
          sep = '/'

          @staticmethod
          def join(a, *p):
              joined = a
              for each in (a,) + p:
                  if _anneal.is_unknown(each):
                      return each
              for each in p:
                  if each.startswith('/') or not joined:
                      joined = each
                  elif joined.endswith('/'):
                      joined += each
                  else:
                      joined += '/' + each
              return joined

          @staticmethod
          def split(p):
              if _anneal.is_unknown(p):
                  return p, p
              cut = p.rfind('/') + 1
              head = p[:cut]
              return head.rstrip('/') or head, p[cut:]

          @staticmethod
          def basename(p):
              return path.split(p)[1]

          @staticmethod
          def dirname(p):
              return path.split(p)[0]

          @staticmethod
          def splitext(p):
              if _anneal.is_unknown(p):
                  return p, p
              cut = p.rfind('.')
              start = p.rfind('/') + 1
              if cut < start or not p[start:cut].strip('.'):
                  return p, ''
              return p[:cut], p[cut:]

          @staticmethod
          def isabs(p):
              return p if _anneal.is_unknown(p) else p.startswith('/')

          @staticmethod
          def normpath(p):
              if _anneal.is_unknown(p):
                  return p
              slashes = len(p) - len(p.lstrip('/'))
              root = '' if slashes == 0 else '//' if slashes == 2 else '/'
              parts = []
              for each in p.split('/'):
                  if each == '..' and parts and parts[-1] != '..':
                      parts.pop()
                  elif each not in ('', '.') and not (each == '..' and root):
                      parts.append(each)
              return root + '/'.join(parts) or '.'

          @staticmethod
          def abspath(p):
              if _anneal.is_unknown(p) or not p.startswith('/'):
                  return path._ask('abspath', p)
              return path.normpath(p)

          @staticmethod
          def expanduser(p):
              return path._ask('expanduser', p) if not _anneal.is_unknown(p) and p.startswith('~') else p

          @staticmethod
          def _ask(function, p):
              return p if _anneal.is_unknown(p) else _anneal.unknown(f'os.path.{function}({p!r})')

          @staticmethod
          def exists(p):
              return path._ask('exists', p)

          @staticmethod
          def isfile(p):
              return path._ask('isfile', p)

          @staticmethod
          def isdir(p):
              return path._ask('isdir', p)

          @staticmethod
          def realpath(p):
              return path._ask('realpath', p)

          @staticmethod
          def expandvars(p):
              return path._ask('expandvars', p) if not _anneal.is_unknown(p) and '$' in p else p

          @staticmethod
          def getsize(p):
              return path._ask('getsize', p)

          @staticmethod
          def getmtime(p):
              return path._ask('getmtime', p)
      """#)
}
