/// `importlib` and `ast`: modules by their names, and literals read from texts.
extension Library {
  static let importlib = Library(
    module: "importlib",
    text: #"""
      import _anneal


      def import_module(name, package=None):
          return _anneal.import_module(name)
      """#)

  static let tempfile = Library(
    module: "tempfile",
    text: #"""
      _made = []


      def _folder():
          _made.append(None)
          return f"/tmp/folder{len(_made)}"


      def gettempdir():
          return "/tmp"


      def mkdtemp(suffix=None, prefix=None, dir=None):
          return _folder()


      class TemporaryDirectory:
          def __init__(self, *args, **kwargs):
              self.name = _folder()

          def __enter__(self):
              return self.name

          def __exit__(self, kind, value, trace):
              return None

          def cleanup(self):
              return None
      """#)

  static let ast = Library(
    module: "ast",
    text: #"""
      import _anneal


      def literal_eval(text):
          return _anneal.literal(text) if isinstance(text, str) else text
      """#)
}
