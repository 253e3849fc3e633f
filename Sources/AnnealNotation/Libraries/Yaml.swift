/// `yaml`: texts of plain blocks, lists, numbers and words; anything else in one is not known.
extension Library {
  static let yaml = Library(
    module: "yaml",
    text: #"""
      import _anneal


      class YAMLError(Exception):
          pass


      class _Unreadable(Exception):
          pass


      SafeLoader = Loader = FullLoader = "loader"


      def safe_load(stream):
          if not _anneal.is_unknown(stream) and not isinstance(stream, str) and hasattr(stream, "read"):
              stream = stream.read()
          if _anneal.is_unknown(stream) or not isinstance(stream, str):
              return _anneal.unknown("yaml.safe_load(…)")
          try:
              return _read(stream)
          except _Unreadable:
              return _anneal.unknown("yaml.safe_load(…)")


      def load(stream, Loader=None):
          return safe_load(stream)


      full_load = safe_load


      def _read(text):
          lines = []
          for line in text.splitlines():
              plain = _without_comment(line)
              content = plain.strip()
              if content == "---" and not lines or not content:
                  continue
              if "\t" in plain[:len(plain) - len(plain.lstrip())] or content in ("---", "..."):
                  raise _Unreadable()
              lines.append((len(plain) - len(plain.lstrip()), content))
          if not lines:
              return None
          value, end = _block(lines, 0, lines[0][0])
          if end != len(lines):
              raise _Unreadable()
          return value


      def _without_comment(line):
          quote = ""
          for place, sign in enumerate(line):
              if quote:
                  if sign == quote:
                      quote = ""
              elif sign in "'\"" and (place == 0 or line[place - 1] in " [{,:-"):
                  quote = sign
              elif sign == "#" and (place == 0 or line[place - 1] in " \t"):
                  return line[:place]
          return line


      def _block(lines, place, indent):
          """What the lines from a place on say that stand as far in, and where they end."""
          first = lines[place][1]
          if first == "-" or first.startswith("- "):
              return _items(lines, place, indent)
          if _colon(first) < 0:
              return (_value(first), place + 1)
          return _entries(lines, place, indent)


      def _items(lines, place, indent):
          items = []
          while place < len(lines) and lines[place][0] == indent:
              content = lines[place][1]
              if content != "-" and not content.startswith("- "):
                  break
              rest = content[1:].strip()
              if not rest:
                  value, place = _below(lines, place + 1, indent + 1)
              elif rest[0] not in "[{'\"" and (_colon(rest) >= 0 or rest.startswith("- ")):
                  inner = indent + len(content) - len(rest)
                  lines[place] = (inner, rest)
                  value, place = _block(lines, place, inner)
              else:
                  value, place = _value(rest), place + 1
              items.append(value)
          return (items, place)


      def _entries(lines, place, indent):
          entries = {}
          while place < len(lines) and lines[place][0] == indent:
              content = lines[place][1]
              colon = _colon(content)
              if colon < 0 or content.startswith("- "):
                  raise _Unreadable()
              key, rest = _value(content[:colon]), content[colon + 1:].strip()
              if rest:
                  value, place = _value(rest), place + 1
              else:
                  value, place = _below(lines, place + 1, indent)
              entries[key] = value
          if place < len(lines) and lines[place][0] > indent:
              raise _Unreadable()
          return (entries, place)


      def _below(lines, place, indent):
          """The block under a key or a dash; a list may stand as far in as its key."""
          if place < len(lines):
              depth, content = lines[place]
              if depth > indent or depth == indent and (content == "-" or content.startswith("- ")):
                  return _block(lines, place, depth)
          return (None, place)


      def _colon(text):
          """Where the colon behind a key is; -1 without one."""
          quote = ""
          depth = 0
          for place, sign in enumerate(text):
              if quote:
                  if sign == quote:
                      quote = ""
              elif sign in "'\"":
                  quote = sign
              elif sign in "[{":
                  depth += 1
              elif sign in "]}":
                  depth -= 1
              elif sign == ":" and depth == 0 and (place + 1 == len(text) or text[place + 1] == " "):
                  return place
          return -1


      def _parts(text):
          """What stands between the commas of a list or a mapping in brackets."""
          parts = []
          quote = ""
          depth = 0
          start = 0
          for place, sign in enumerate(text):
              if quote:
                  if sign == quote:
                      quote = ""
              elif sign in "'\"":
                  quote = sign
              elif sign in "[{":
                  depth += 1
              elif sign in "]}":
                  depth -= 1
              elif sign == "," and depth == 0:
                  parts.append(text[start:place])
                  start = place + 1
          if text[start:].strip():
              parts.append(text[start:])
          return parts


      def _value(text):
          text = text.strip()
          if text[:1] in ("&", "*", "!", "|", ">", "%", "@", "`", "?"):
              raise _Unreadable()
          if text[:1] == "[":
              if text[-1] != "]":
                  raise _Unreadable()
              return [_value(part) for part in _parts(text[1:-1])]
          if text[:1] == "{":
              if text[-1] != "}":
                  raise _Unreadable()
              found = {}
              for part in _parts(text[1:-1]):
                  colon = _colon(part)
                  if colon < 0:
                      raise _Unreadable()
                  found[_value(part[:colon])] = _value(part[colon + 1:])
              return found
          if text[:1] in ("'", '"'):
              if len(text) < 2 or text[-1] != text[0] or text[0] in text[1:-1] or "\\" in text:
                  raise _Unreadable()
              return text[1:-1]
          return _scalar(text)


      def _scalar(text):
          if text in ("", "~", "null", "Null", "NULL"):
              return None
          if text in ("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"):
              return True
          if text in ("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"):
              return False
          unsigned = text[1:] if text[0] in "+-" else text
          sign = -1 if text[0] == "-" else 1
          if unsigned in (".inf", ".Inf", ".INF"):
              return sign * float("inf")
          digits = unsigned.replace("_", "")
          if digits.isdigit() and unsigned[0] != "_":
              if len(digits) > 1 and digits[0] == "0":
                  raise _Unreadable()
              return sign * int(digits)
          if digits[:1].isdigit() and (":" in digits or digits[:2] in ("0x", "0b") or digits.count("-") == 2):
              raise _Unreadable()
          return sign * float(digits) if _is_float(digits) else text


      def _is_float(digits):
          """A point is needed, and a sign in the exponent: `1e-3` is a text."""
          number, mark, exponent = digits.replace("E", "e").partition("e")
          whole, point, fraction = number.partition(".")
          if not point or not (whole + fraction) or not (whole + fraction).isdigit():
              return False
          if mark:
              return exponent[:1] in ("+", "-") and exponent[1:].isdigit()
          return True
      """#)
}
