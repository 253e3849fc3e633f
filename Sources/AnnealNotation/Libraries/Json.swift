/// `json`: reading and writing texts, not files.
extension Library {
  static let json = Library(
    module: "json",
    text: #"""
      import _anneal

      class JSONDecodeError(ValueError):
          def __init__(self, msg, doc, pos):
              self.msg = msg
              self.doc = doc
              self.pos = pos
              self.lineno = doc[:pos].count('\n') + 1
              self.colno = pos - doc[:pos].rfind('\n')
              super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

      _ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

      # Reads one text, from the left; every method leaves `at` behind what it read.
      class _Reader:
          def __init__(self, text, hooks):
              self.text = text
              self.at = 0
              self.hooks = hooks

          def fail(self, message, at=None):
              raise JSONDecodeError(message, self.text, self.at if at is None else at)

          def skip(self):
              while self.text[self.at:self.at + 1] in (' ', '\t', '\n', '\r'):
                  self.at += 1

          def takes(self, word):
              if self.text[self.at:self.at + len(word)] == word:
                  self.at += len(word)
                  return True
              return False

          def value(self):
              first = self.text[self.at:self.at + 1]
              if first == '"':
                  self.at += 1
                  return self.string()
              if first == '{':
                  self.at += 1
                  return self.object()
              if first == '[':
                  self.at += 1
                  return self.array()
              for word, value in [('null', None), ('true', True), ('false', False), ('NaN', float('nan')),
                                  ('Infinity', float('inf')), ('-Infinity', float('-inf'))]:
                  if self.takes(word):
                      return value
              return self.number()

          def digits(self):
              start = self.at
              while self.text[self.at:self.at + 1] in tuple('0123456789'):
                  self.at += 1
              return self.at > start

          def number(self):
              start = self.at
              self.takes('-')
              if not self.takes('0') and not self.digits():
                  self.fail('Expecting value', start)
              whole = self.at
              if self.takes('.') and not self.digits():
                  self.at = whole
              mantissa = self.at
              if self.takes('e') or self.takes('E'):
                  if not self.takes('+'):
                      self.takes('-')
                  if not self.digits():
                      self.at = mantissa
              text = self.text[start:self.at]
              return self.hooks[0](text) if self.at == whole else self.hooks[1](text)

          def string(self):
              start = self.at - 1
              parts = ''
              while True:
                  each = self.text[self.at:self.at + 1]
                  if each == '':
                      self.fail('Unterminated string starting at', start)
                  self.at += 1
                  if each == '"':
                      return parts
                  if each == '\\':
                      parts += self.escape(start)
                  elif each < ' ':
                      self.fail('Invalid control character at', self.at - 1)
                  else:
                      parts += each

          def escape(self, start):
              letter = self.text[self.at:self.at + 1]
              if letter == '':
                  self.fail('Unterminated string starting at', start)
              self.at += 1
              if letter != 'u':
                  if letter not in _ESCAPES:
                      self.fail('Invalid \\escape', self.at - 2)
                  return _ESCAPES[letter]
              code = self.code()
              if 0xd800 <= code <= 0xdbff and self.text[self.at:self.at + 2] == '\\u':
                  before = self.at
                  self.at += 2
                  low = self.code()
                  if 0xdc00 <= low <= 0xdfff:
                      return chr(0x10000 + (code - 0xd800) * 1024 + low - 0xdc00)
                  self.at = before
              return chr(code)

          def code(self):
              word = self.text[self.at:self.at + 4]
              if len(word) < 4 or any(each not in '0123456789abcdefABCDEF' for each in word):
                  self.fail('Invalid \\uXXXX escape', self.at - 1)
              self.at += 4
              return int(word, 16)

          def array(self):
              values = []
              self.skip()
              if self.takes(']'):
                  return values
              while True:
                  values.append(self.value())
                  self.skip()
                  if self.takes(']'):
                      return values
                  if not self.takes(','):
                      self.fail("Expecting ',' delimiter")
                  self.skip()

          def object(self):
              pairs = []
              self.skip()
              if not self.takes('}'):
                  while True:
                      if not self.takes('"'):
                          self.fail('Expecting property name enclosed in double quotes')
                      key = self.string()
                      self.skip()
                      if not self.takes(':'):
                          self.fail("Expecting ':' delimiter")
                      self.skip()
                      pairs.append((key, self.value()))
                      self.skip()
                      if self.takes('}'):
                          break
                      if not self.takes(','):
                          self.fail("Expecting ',' delimiter")
                      self.skip()
              if self.hooks[3] is not None:
                  return self.hooks[3](pairs)
              return dict(pairs) if self.hooks[2] is None else self.hooks[2](dict(pairs))

      def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, object_pairs_hook=None):
          if _anneal.is_unknown(s):
              return s
          if not isinstance(s, str):
              raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
          reader = _Reader(s, (parse_int or int, parse_float or float, object_hook, object_pairs_hook))
          reader.skip()
          value = reader.value()
          reader.skip()
          if reader.at != len(s):
              reader.fail('Extra data')
          return value

      _SHORT = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}

      def _four(code):
          return f'\\u{code:04x}'

      def _quoted(text, ensure_ascii):
          parts = ''
          for each in text:
              code = ord(each)
              if each in _SHORT:
                  parts += _SHORT[each]
              elif code < 32 or ensure_ascii and 126 < code < 0x10000:
                  parts += _four(code)
              elif ensure_ascii and code > 126:
                  parts += _four(0xd800 + (code - 0x10000) // 1024) + _four(0xdc00 + code % 1024)
              else:
                  parts += each
          return '"' + parts + '"'

      def _number(value):
          if value != value:
              return 'NaN'
          if value in (float('inf'), float('-inf')):
              return 'Infinity' if value > 0 else '-Infinity'
          return repr(value)

      class _Writer:
          def __init__(self, indent, item, key, sort_keys, ensure_ascii, default, skipkeys):
              self.indent = indent
              self.item = item
              self.key = key
              self.sort_keys = sort_keys
              self.ensure_ascii = ensure_ascii
              self.default = default
              self.skipkeys = skipkeys

          def text(self, value, margin):
              if _anneal.is_unknown(value):
                  return value
              plain = self.plain(value)
              if plain is not None:
                  return plain
              if isinstance(value, dict):
                  return self.wrap('{', self.pairs(value, margin), '}', margin)
              if isinstance(value, (list, tuple)) or hasattr(value, '_fields'):
                  return self.wrap('[', [self.text(each, self.deeper(margin)) for each in value], ']', margin)
              if self.default is None:
                  raise TypeError(f'Object of type {type(value).__name__} is not JSON serializable')
              return self.text(self.default(value), margin)

          def plain(self, value):
              if isinstance(value, str):
                  return _quoted(value, self.ensure_ascii)
              if value is None:
                  return 'null'
              if value is True or value is False:
                  return 'true' if value else 'false'
              if isinstance(value, int):
                  return str(int(value))
              return _number(float(value)) if isinstance(value, float) else None

          def deeper(self, margin):
              return margin if self.indent is None else margin + self.indent

          def pairs(self, value, margin):
              items = list(value.items())
              if self.sort_keys:
                  items = sorted(items)
              found = []
              for key, each in items:
                  if not isinstance(key, str):
                      key = self.plain(key)
                      if key is None and self.skipkeys:
                          continue
                      if key is None:
                          raise TypeError('keys must be str, int, float, bool or None, not '
                                          + type(list(value)[len(found)]).__name__)
                  found.append(_quoted(key, self.ensure_ascii) + self.key + self.text(each, self.deeper(margin)))
              return found

          def wrap(self, opening, parts, closing, margin):
              if not parts:
                  return opening + closing
              start = '' if self.indent is None else '\n' + margin + self.indent
              text = opening + start + parts[0]
              for part in parts[1:]:
                  text = text + self.item + start + part
              return text + ('' if self.indent is None else '\n' + margin) + closing

      def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
                indent=None, separators=None, default=None, sort_keys=False):
          item, key = (', ' if indent is None else ',', ': ') if separators is None else separators
          if isinstance(indent, int):
              indent = ' ' * indent
          return _Writer(indent, item, key, sort_keys, ensure_ascii, default, skipkeys).text(obj, '')
      """#)
}
