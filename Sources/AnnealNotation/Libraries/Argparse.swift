/// `argparse`: parsers, their arguments and what they read of a command line, but no help text.
extension Library {
  static let argparse = Library(
    module: "argparse",
    text: #"""
      import _anneal

      SUPPRESS = '==SUPPRESS=='
      OPTIONAL = '?'
      ZERO_OR_MORE = '*'
      ONE_OR_MORE = '+'
      PARSER = 'A...'
      REMAINDER = '...'

      # A value may be unknown. Nothing here compares, iterates or tests one.
      def _is_text(value):
          return not _anneal.is_unknown(value) and isinstance(value, str)

      def _is_none(value):
          return not _anneal.is_unknown(value) and value is None

      def _suppressed(value):
          return _is_text(value) and value == SUPPRESS

      def _holds(actions, action):
          return any(each is action for each in actions)

      def _is_negative_number(text):
          if len(text) < 2 or text[0] != '-':
              return False
          whole, point, fraction = text[1:].partition('.')
          if not point:
              return whole.isdigit()
          return fraction.isdigit() and (whole == '' or whole.isdigit())

      def _name(action):
          if action.option_strings:
              return '/'.join(action.option_strings)
          if action.metavar is not None and not _suppressed(action.metavar):
              return action.metavar
          if action.dest is not None and not _suppressed(action.dest):
              return action.dest
          if action.choices:
              return '{' + ','.join(action.choices) + '}'
          return None

      class ArgumentError(Exception):
          def __init__(self, argument, message):
              self.argument_name = None if argument is None else _name(argument)
              self.message = message

          def __str__(self):
              if self.argument_name is None:
                  return str(self.message)
              return f'argument {self.argument_name}: {self.message}'

      class ArgumentTypeError(Exception):
          pass

      class HelpFormatter:
          pass

      class RawDescriptionHelpFormatter(HelpFormatter):
          pass

      class RawTextHelpFormatter(RawDescriptionHelpFormatter):
          pass

      class ArgumentDefaultsHelpFormatter(HelpFormatter):
          pass

      class MetavarTypeHelpFormatter(HelpFormatter):
          pass

      class Namespace:
          def __init__(self, **kwargs):
              for name in kwargs:
                  setattr(self, name, kwargs[name])

          def __contains__(self, key):
              return key in self.__dict__

          def __eq__(self, other):
              return isinstance(other, Namespace) and self.__dict__ == other.__dict__

          def __repr__(self):
              plain = [f'{name}={value!r}' for name, value in self.__dict__.items() if name.isidentifier()]
              odd = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
              if odd:
                  plain.append(f'**{odd!r}')
              return 'Namespace(' + ', '.join(plain) + ')'

      class FileType:
          def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
              self._mode = mode

          def __call__(self, string):
              return _anneal.unknown(f'open({string!r})')

      class Action:
          def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                       choices=None, required=False, help=None, metavar=None):
              self.option_strings = option_strings
              self.dest = dest
              self.nargs = ZERO_OR_MORE if _anneal.is_unknown(nargs) else nargs
              self.const = const
              self.default = default
              self.type = type
              self.choices = choices
              self.required = not _anneal.is_unknown(required) and required
              self.help = help
              self.metavar = metavar

          def __call__(self, parser, namespace, values, option_string=None):
              raise NotImplementedError('.__call__() not defined')

      class _StoreAction(Action):
          def __call__(self, parser, namespace, values, option_string=None):
              setattr(namespace, self.dest, values)

      class BooleanOptionalAction(Action):
          def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False,
                       help=None, metavar=None):
              both = []
              for option in option_strings:
                  both.append(option)
                  if option.startswith('--'):
                      both.append('--no-' + option[2:])
              super().__init__(both, dest, 0, None, default, type, choices, required, help, metavar)

          def __call__(self, parser, namespace, values, option_string=None):
              if option_string in self.option_strings:
                  setattr(namespace, self.dest, not option_string.startswith('--no-'))

      class _StoreConstAction(Action):
          def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                       metavar=None):
              super().__init__(option_strings, dest, 0, const, default, None, None, required, help, metavar)

          def __call__(self, parser, namespace, values, option_string=None):
              setattr(namespace, self.dest, self.const)

      class _StoreTrueAction(_StoreConstAction):
          def __init__(self, option_strings, dest, default=False, required=False, help=None):
              super().__init__(option_strings, dest, True, default, required, help)

      class _StoreFalseAction(_StoreConstAction):
          def __init__(self, option_strings, dest, default=True, required=False, help=None):
              super().__init__(option_strings, dest, False, default, required, help)

      def _add_items(namespace, dest, more):
          items = getattr(namespace, dest, None)
          if not _anneal.is_unknown(items):
              items = (list(items) if items is not None else []) + list(more)
          setattr(namespace, dest, items)

      class _AppendAction(Action):
          def __call__(self, parser, namespace, values, option_string=None):
              _add_items(namespace, self.dest, [values])

      class _AppendConstAction(_StoreConstAction):
          def __call__(self, parser, namespace, values, option_string=None):
              _add_items(namespace, self.dest, [self.const])

      class _ExtendAction(_AppendAction):
          def __call__(self, parser, namespace, values, option_string=None):
              _add_items(namespace, self.dest, values)

      class _CountAction(Action):
          def __init__(self, option_strings, dest, default=None, required=False, help=None):
              super().__init__(option_strings, dest, 0, None, default, None, None, required, help)

          def __call__(self, parser, namespace, values, option_string=None):
              count = getattr(namespace, self.dest, None)
              setattr(namespace, self.dest, 1 if _is_none(count) else count + 1)

      class _HelpAction(Action):
          def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
              super().__init__(option_strings, dest, 0, None, default, help=help)

          def __call__(self, parser, namespace, values, option_string=None):
              parser.print_help()
              parser.exit()

      class _VersionAction(Action):
          def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None):
              super().__init__(option_strings, dest, 0, None, default, help=help)
              self.version = version

          def __call__(self, parser, namespace, values, option_string=None):
              version = self.version
              if _is_text(version):
                  version = version.replace('%(prog)s', parser.prog)
              parser.exit(0, version)

      class _SubParsersAction(Action):
          def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None,
                       metavar=None):
              self._prog_prefix = prog
              self._parser_class = parser_class
              self._name_parser_map = {}
              super().__init__(option_strings, dest, PARSER, None, None, None, self._name_parser_map,
                               required, help, metavar)

          def add_parser(self, name, help=None, aliases=(), deprecated=False, **kwargs):
              if kwargs.get('prog') is None:
                  kwargs['prog'] = f'{self._prog_prefix} {name}'
              if name in self._name_parser_map:
                  raise ArgumentError(self, f'conflicting subparser: {name}')
              for alias in aliases:
                  if alias in self._name_parser_map:
                      raise ArgumentError(self, f'conflicting subparser alias: {alias}')
              parser = self._parser_class(**kwargs)
              self._name_parser_map[name] = parser
              for alias in aliases:
                  self._name_parser_map[alias] = parser
              return parser

          def __call__(self, parser, namespace, values, option_string=None):
              name = values[0]
              if not _suppressed(self.dest):
                  setattr(namespace, self.dest, name)
              _leftovers.append(values[1:])
              chosen, rest = self._name_parser_map[name].parse_known_args(_leftovers[-1], None)
              for key, value in vars(chosen).items():
                  setattr(namespace, key, value)
              parser._unread.extend(rest)

      _ACTIONS = {
          None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction,
          'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction, 'append': _AppendAction,
          'append_const': _AppendConstAction, 'extend': _ExtendAction, 'count': _CountAction,
          'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction,
      }

      # Words of the command line that one parser leaves to another.
      _leftovers = []

      class _ActionsContainer:
          def _share(self, other):
              self._actions = other._actions
              self._option_string_actions = other._option_string_actions
              self._defaults = other._defaults
              self._registered_types = other._registered_types
              self._registered_actions = other._registered_actions
              self._mutually_exclusive_groups = other._mutually_exclusive_groups
              self._action_groups = other._action_groups
              self._group_actions = []
              self.prefix_chars = other.prefix_chars
              self.argument_default = other.argument_default
              self.conflict_handler = other.conflict_handler

          def register(self, registry_name, value, object):
              if registry_name == 'type':
                  self._registered_types.append((value, object))
              else:
                  self._registered_actions[value] = object

          def set_defaults(self, **kwargs):
              for name in kwargs:
                  self._defaults[name] = kwargs[name]
              for action in self._actions:
                  if action.dest in kwargs:
                      action.default = kwargs[action.dest]

          def get_default(self, dest):
              for action in self._actions:
                  if action.dest == dest and not _is_none(action.default):
                      return action.default
              return self._defaults.get(dest)

          def add_argument(self, *args, **kwargs):
              for name in args:
                  if _anneal.is_unknown(name):
                      return None
              if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
                  if args and 'dest' in kwargs:
                      raise ValueError('dest supplied twice for positional argument')
                  self._name_positional(args, kwargs)
              else:
                  self._name_option(args, kwargs)
              if 'default' not in kwargs:
                  if kwargs['dest'] in self._defaults:
                      kwargs['default'] = self._defaults[kwargs['dest']]
                  elif not _is_none(self.argument_default):
                      kwargs['default'] = self.argument_default
              kind = kwargs.pop('action', None)
              if _anneal.is_unknown(kind):
                  kind = None
              if kind is None or isinstance(kind, str):
                  if kind not in self._registered_actions:
                      raise ValueError(f'unknown action "{kind}"')
                  kind = self._registered_actions[kind]
              return self._add_action(kind(**kwargs))

          def _name_positional(self, args, kwargs):
              if 'required' in kwargs:
                  raise TypeError("'required' is an invalid argument for positionals")
              if args:
                  kwargs['dest'] = args[0]
              nargs = kwargs.get('nargs')
              if _anneal.is_unknown(nargs) or nargs == OPTIONAL or nargs == ZERO_OR_MORE and 'default' in kwargs:
                  kwargs['required'] = False
              else:
                  kwargs['required'] = True
              kwargs['option_strings'] = []

          def _name_option(self, args, kwargs):
              for option in args:
                  if option[0] not in self.prefix_chars:
                      raise ValueError(f'invalid option string {option!r}: must start with a character '
                                       f'{self.prefix_chars!r}')
              if kwargs.get('dest') is None:
                  long = [option for option in args if len(option) > 1 and option[1] in self.prefix_chars]
                  dest = (long + list(args))[0].lstrip(self.prefix_chars)
                  if not dest:
                      raise ValueError(f'dest= is required for options like {args[0]!r}')
                  kwargs['dest'] = dest.replace('-', '_')
              kwargs['option_strings'] = list(args)

          def _add_action(self, action):
              taken = [option for option in action.option_strings if option in self._option_string_actions]
              if taken and self.conflict_handler == 'resolve':
                  for option in taken:
                      other = self._option_string_actions.pop(option)
                      other.option_strings.remove(option)
                      if not other.option_strings:
                          other.container._remove_action(other)
              elif taken:
                  plural = '' if len(taken) == 1 else 's'
                  raise ArgumentError(action, f'conflicting option string{plural}: ' + ', '.join(taken))
              self._actions.append(action)
              action.container = self
              for option in action.option_strings:
                  self._option_string_actions[option] = action
              self._group_actions.append(action)
              return action

          def _remove_action(self, action):
              self._actions.remove(action)
              self._group_actions.remove(action)

          def add_argument_group(self, title=None, description=None, **kwargs):
              group = _ArgumentGroup(self, title, description, **kwargs)
              self._action_groups.append(group)
              return group

          def add_mutually_exclusive_group(self, required=False):
              group = _MutuallyExclusiveGroup(self, required)
              self._mutually_exclusive_groups.append(group)
              return group

      class _ArgumentGroup(_ActionsContainer):
          def __init__(self, container, title=None, description=None, argument_default=None,
                       prefix_chars=None, conflict_handler=None):
              self._share(container)
              self.title = title
              self.description = description
              if not _is_none(argument_default):
                  self.argument_default = argument_default
              if prefix_chars is not None:
                  self.prefix_chars = prefix_chars
              if conflict_handler is not None:
                  self.conflict_handler = conflict_handler

      class _MutuallyExclusiveGroup(_ActionsContainer):
          def __init__(self, container, required=False):
              self._share(container)
              self.required = not _anneal.is_unknown(required) and required
              self._container = container

          def _add_action(self, action):
              if action.required:
                  raise ValueError('mutually exclusive arguments must be optional')
              self._container._add_action(action)
              self._group_actions.append(action)
              return action

          def _remove_action(self, action):
              self._container._remove_action(action)
              self._group_actions.remove(action)

      class ArgumentParser(_ActionsContainer):
          def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                       formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                       argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                       exit_on_error=True, **later):
              self.prog = _anneal.program().split('/')[-1] if prog is None else prog
              self.usage = usage
              self.description = description
              self.epilog = epilog
              self.prefix_chars = prefix_chars
              self.fromfile_prefix_chars = fromfile_prefix_chars
              self.argument_default = argument_default
              self.conflict_handler = conflict_handler
              self.allow_abbrev = allow_abbrev
              self.exit_on_error = exit_on_error
              self._actions = []
              self._group_actions = []
              self._option_string_actions = {}
              self._defaults = {}
              self._registered_types = []
              self._registered_actions = dict(_ACTIONS)
              self._action_groups = []
              self._mutually_exclusive_groups = []
              self._subparsers = None
              self._unread = []
              self._positionals = self.add_argument_group('positional arguments')
              self._optionals = self.add_argument_group('options')
              if add_help:
                  dash = '-' if '-' in prefix_chars else prefix_chars[0]
                  self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS)
              for parent in parents:
                  self._add_parent(parent)

          def _add_parent(self, parent):
              groups = []
              for group in parent._mutually_exclusive_groups:
                  groups.append((group._group_actions, self.add_mutually_exclusive_group(group.required)))
              for action in parent._actions:
                  home = self
                  for members, group in groups:
                      if _holds(members, action):
                          home = group
                  home._add_action(action)
              self._defaults.update(parent._defaults)

          def add_subparsers(self, title=None, description=None, prog=None, parser_class=None, action=None,
                             **kwargs):
              if self._subparsers is not None:
                  self.error('cannot have multiple subparser arguments')
              if prog is None:
                  words = [self.prog]
                  if _is_text(self.usage):
                      words = [self.usage.replace('%(prog)s', self.prog)]
                  else:
                      words.extend(_usage(each) for each in self._actions if not each.option_strings)
                  prog = ' '.join(words)
              if parser_class is None:
                  parser_class = type(self)
              self._subparsers = _SubParsersAction([], prog, parser_class, **kwargs)
              return self._add_action(self._subparsers)

          def parse_args(self, args=None, namespace=None):
              namespace, rest = self.parse_known_args(args, namespace)
              if rest:
                  self.error('unrecognized arguments: ' + ' '.join(rest))
              return namespace

          def parse_known_args(self, args=None, namespace=None):
              words = _anneal.argv() if _anneal.is_unknown(args) or args is None else list(args)
              if _is_none(args) or _holds(_leftovers, args) or words == _anneal.argv():
                  _anneal.declare(_describe(self))
              if _anneal.is_unknown(namespace) or namespace is None:
                  namespace = Namespace()
              for action in self._actions:
                  if not _suppressed(action.dest) and not _suppressed(action.default):
                      if not hasattr(namespace, action.dest):
                          setattr(namespace, action.dest, action.default)
              for dest in self._defaults:
                  if not hasattr(namespace, dest):
                      setattr(namespace, dest, self._defaults[dest])
              self._unread = []
              if not self.exit_on_error:
                  rest = _Reading(self, words, namespace).read()
              else:
                  try:
                      rest = _Reading(self, words, namespace).read()
                  except ArgumentError as error:
                      self.error(str(error))
              _leftovers.append(rest + self._unread)
              return namespace, _leftovers[-1]

          def parse_intermixed_args(self, args=None, namespace=None):
              return self.parse_args(args, namespace)

          def parse_known_intermixed_args(self, args=None, namespace=None):
              return self.parse_known_args(args, namespace)

          def convert_arg_line_to_args(self, arg_line):
              return [arg_line]

          def print_help(self, file=None):
              pass

          def print_usage(self, file=None):
              pass

          def format_help(self):
              return ''

          def format_usage(self):
              return ''

          def exit(self, status=0, message=None):
              _anneal.exit(status, message)

          def error(self, message):
              self.exit(2, f'{self.prog}: error: {message}')

          def _expand_files(self, words):
              expanded = []
              for word in words:
                  if not _is_text(word) or not word or word[0] not in self.fromfile_prefix_chars:
                      expanded.append(word)
                      continue
                  text = _anneal.read_text(word[1:])
                  if text is None:
                      self.error(f'[Errno 2] No such file or directory: {word[1:]!r}')
                  lines = []
                  for line in text.splitlines():
                      lines.extend(self.convert_arg_line_to_args(line))
                  expanded.extend(self._expand_files(lines))
              return expanded

          # The option a word stands for: (action or None, its spelling, the value joined to it).
          # None when the word is an argument.
          def _find_option(self, word):
              known = self._option_string_actions
              if not word or word[0] not in self.prefix_chars:
                  return None
              if word in known:
                  return known[word], word, None
              if len(word) == 1:
                  return None
              start, equals, value = word.partition('=')
              if equals and start in known:
                  return known[start], start, value
              found = self._abbreviated(word)
              if len(found) > 1:
                  matches = ', '.join(option for _, option, _ in found)
                  self.error(f'ambiguous option: {word} could match {matches}')
              if found:
                  return found[0]
              if _is_negative_number(word) and not any(_is_negative_number(option) for option in known):
                  return None
              return None if ' ' in word else (None, word, None)

          def _abbreviated(self, word):
              known = self._option_string_actions
              if word[1] in self.prefix_chars:
                  if not self.allow_abbrev:
                      return []
                  start, equals, value = word.partition('=')
                  value = value if equals else None
                  return [(known[option], option, value) for option in known if option.startswith(start)]
              found = []
              for option in known:
                  if option == word[:2]:
                      found.append((known[option], option, word[2:]))
                  elif option.startswith(word):
                      found.append((known[option], option, None))
              return found

          def _convert(self, action, text):
              kind = action.type
              if _is_none(kind):
                  return text
              if not _anneal.is_unknown(kind):
                  for name, registered in self._registered_types:
                      if name is kind or isinstance(kind, str) and isinstance(name, str) and name == kind:
                          kind = registered
                  if not callable(kind):
                      raise ArgumentError(action, f'{kind!r} is not callable')
              try:
                  return kind(text)
              except ArgumentTypeError as error:
                  raise ArgumentError(action, str(error))
              except (TypeError, ValueError):
                  name = getattr(action.type, '__name__', repr(action.type))
                  raise ArgumentError(action, f'invalid {name} value: {text!r}')

          def _check(self, action, value):
              choices = action.choices
              if _anneal.is_unknown(choices) or choices is None or _anneal.is_unknown(value):
                  return
              if isinstance(choices, (list, tuple, set, dict)):
                  for choice in choices:
                      if _anneal.is_unknown(choice):
                          return
              if value not in choices:
                  among = ', '.join(map(repr, choices))
                  raise ArgumentError(action, f'invalid choice: {value!r} (choose from {among})')

          def _values(self, action, words):
              nargs = action.nargs
              if nargs not in (PARSER, REMAINDER):
                  for index, word in enumerate(words):
                      if _is_text(word) and word == '--':
                          words = words[:index] + words[index + 1:]
                          break
              if not words and nargs == OPTIONAL:
                  value = action.const if action.option_strings else action.default
                  if _is_text(value):
                      value = self._convert(action, value)
                      self._check(action, value)
                  return value
              if not words and nargs == ZERO_OR_MORE and not action.option_strings:
                  if _is_none(action.default):
                      return []
                  self._check(action, action.default)
                  return action.default
              if nargs == SUPPRESS:
                  return SUPPRESS
              values = [self._convert(action, word) for word in words]
              checked = values
              if nargs == REMAINDER:
                  checked = []
              elif nargs == PARSER:
                  checked = values[:1]
              for value in checked:
                  self._check(action, value)
              return values[0] if len(values) == 1 and nargs in (None, OPTIONAL) else values

      # How a positional is written in the line of usage.
      def _usage(action):
          name = action.metavar
          if name is None:
              name = action.dest
              if not _anneal.is_unknown(action.choices) and action.choices is not None:
                  name = '{' + ','.join(str(choice) for choice in action.choices) + '}'
          if action.nargs is None:
              return name
          if action.nargs == OPTIONAL:
              return f'[{name}]'
          if action.nargs == ZERO_OR_MORE:
              return f'[{name} ...]'
          if action.nargs == ONE_OR_MORE:
              return f'{name} [{name} ...]'
          if action.nargs == REMAINDER:
              return '...'
          return ' '.join([name] * action.nargs)

      # Whether an action takes a run of words: letters O for an option, A for an argument and - for
      # the dashes that end the options, which only a positional may take.
      def _takes(action, letters):
          nargs = action.nargs
          arguments = letters.count('A')
          if nargs == REMAINDER:
              return not action.option_strings or '-' not in letters
          if action.option_strings and '-' in letters:
              return False
          if nargs == PARSER:
              return letters.lstrip('-')[:1] == 'A'
          if 'O' in letters:
              return False
          if nargs is None:
              return arguments == 1
          if nargs == OPTIONAL:
              return arguments <= 1
          if nargs == ZERO_OR_MORE:
              return True
          if nargs == ONE_OR_MORE:
              return arguments >= 1
          return arguments == (0 if nargs == SUPPRESS else nargs)

      # How many words each action takes, the first as many as it can; None if they do not fit.
      def _lengths(actions, letters):
          if not actions:
              return []
          for length in range(len(letters), -1, -1):
              if _takes(actions[0], letters[:length]):
                  rest = _lengths(actions[1:], letters[length:])
                  if rest is not None:
                      return [length] + rest
          return None

      # One reading of a command line.
      class _Reading:
          def __init__(self, parser, words, namespace):
              if parser.fromfile_prefix_chars is not None:
                  words = parser._expand_files(words)
              self.parser = parser
              self.words = words
              self.namespace = namespace
              self.waiting = [action for action in parser._actions if not action.option_strings]
              self.rest = []
              self.seen = set()
              self.given = set()
              self.options = {}
              self.letters = ''
              for index, word in enumerate(words):
                  letter = 'A'
                  if '-' not in self.letters and _is_text(word):
                      option = None if word == '--' else parser._find_option(word)
                      if word == '--':
                          letter = '-'
                      elif option is not None:
                          self.options[index] = option
                          letter = 'O'
                  self.letters += letter

          def read(self):
              at = 0
              last = max(self.options) if self.options else -1
              while at <= last:
                  option = at
                  while option not in self.options:
                      option += 1
                  if option != at:
                      end = self.take_positionals(at)
                      if end > at:
                          at = end
                          continue
                      self.rest.extend(self.words[at:option])
                  at = self.take_option(option)
              at = self.take_positionals(at)
              self.rest.extend(self.words[at:])
              self.finish()
              return self.rest

          def take(self, action, words, option_string=None):
              self.seen.add(id(action))
              values = self.parser._values(action, words)
              if words or action.option_strings:
                  self.given.add(id(action))
                  for group in self.parser._mutually_exclusive_groups:
                      if _holds(group._group_actions, action):
                          for other in group._group_actions:
                              if other is not action and id(other) in self.given:
                                  raise ArgumentError(action, f'not allowed with argument {_name(other)}')
              if not _suppressed(values):
                  action(self.parser, self.namespace, values, option_string)

          def take_positionals(self, at):
              count = len(self.waiting)
              lengths = _lengths(self.waiting, self.letters[at:])
              while lengths is None:
                  count -= 1
                  lengths = _lengths(self.waiting[:count], self.letters[at:])
              taken = self.waiting[:count]
              self.waiting = self.waiting[count:]
              for action, length in zip(taken, lengths):
                  self.take(action, self.words[at:at + length])
                  at += length
              return at

          def length(self, action, letters):
              length = len(letters)
              while length >= 0 and not _takes(action, letters[:length]):
                  length -= 1
              if length < 0:
                  nargs = action.nargs
                  if nargs is None:
                      wanted = 'one argument'
                  elif nargs == OPTIONAL:
                      wanted = 'at most one argument'
                  elif nargs == ONE_OR_MORE:
                      wanted = 'at least one argument'
                  else:
                      wanted = f'{nargs} argument' + ('' if nargs == 1 else 's')
                  raise ArgumentError(action, f'expected {wanted}')
              return length

          def take_option(self, at):
              action, option, value = self.options[at]
              if action is None:
                  self.rest.append(self.words[at])
                  return at + 1
              ready = []
              while value is not None:
                  length = self.length(action, 'A')
                  if length == 1:
                      ready.append((action, [value], option))
                      break
                  if length != 0 or option[1] in self.parser.prefix_chars or value == '':
                      raise ArgumentError(action, f'ignored explicit argument {value!r}')
                  # One of several single letters behind one dash.
                  ready.append((action, [], option))
                  option = option[0] + value[0]
                  if option not in self.parser._option_string_actions:
                      raise ArgumentError(action, f'ignored explicit argument {value!r}')
                  action = self.parser._option_string_actions[option]
                  value = value[1:] or None
              end = at + 1
              if value is None:
                  end += self.length(action, self.letters[at + 1:])
                  ready.append((action, self.words[at + 1:end], option))
              for action, words, option in ready:
                  self.take(action, words, option)
              return end

          def finish(self):
              missing = []
              for action in self.parser._actions:
                  if id(action) in self.seen:
                      continue
                  if action.required:
                      missing.append(_name(action))
                  elif _is_text(action.default) and hasattr(self.namespace, action.dest):
                      value = getattr(self.namespace, action.dest)
                      if _is_text(value) and value == action.default:
                          setattr(self.namespace, action.dest, self.parser._convert(action, value))
              if missing:
                  self.parser.error('the following arguments are required: ' + ', '.join(missing))
              for group in self.parser._mutually_exclusive_groups:
                  if group.required and not any(id(action) in self.given for action in group._group_actions):
                      names = [_name(action) for action in group._group_actions if not _suppressed(action.help)]
                      self.parser.error(f"one of the arguments {' '.join(names)} is required")

      # What a page needs to show a field for each argument.
      def _describe(parser):
          kinds = [
              (_StoreTrueAction, 'flag'), (_StoreFalseAction, 'flag'), (BooleanOptionalAction, 'switch'),
              (_StoreConstAction, 'const'), (_CountAction, 'count'), (_SubParsersAction, 'command'),
              (_AppendAction, 'repeated'),
          ]
          fields, commands = [], []
          for action in parser._actions:
              if isinstance(action, (_HelpAction, _VersionAction)) or _suppressed(action.help):
                  continue
              kind = 'text'
              for name, each in [(int, 'int'), (float, 'float'), (bool, 'bool')]:
                  if not _anneal.is_unknown(action.type) and action.type is name:
                      kind = each
              for each, name in reversed(kinds):
                  if isinstance(action, each):
                      kind = name
              default = action.default
              if _suppressed(default):
                  default = None
              elif _is_text(default):
                  try:
                      default = parser._convert(action, default)
                  except ArgumentError:
                      pass
              choices = action.choices
              if not _anneal.is_unknown(choices) and choices is not None:
                  choices = list(choices)
              (commands if kind == 'command' else fields).append({
                  'flags': list(action.option_strings), 'dest': action.dest, 'default': default,
                  'kind': kind, 'nargs': action.nargs, 'choices': choices, 'required': action.required,
                  'help': action.help,
              })
          # A command leaves the words behind it to another parser.
          return fields + commands
      """#)
}
