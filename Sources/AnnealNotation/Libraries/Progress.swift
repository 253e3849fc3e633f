/// `tqdm`: progress bars, which give what they are given.
extension Library {
  static let progress = Library(
    module: "tqdm",
    aliases: ["tqdm.auto", "tqdm.notebook", "tqdm.std", "tqdm.contrib", "rich.progress"],
    text: #"""
      class tqdm:
          def __init__(self, iterable=None, *args, **kwargs):
              self.iterable = iterable

          def __iter__(self):
              return iter(self.iterable)

          def __len__(self):
              return len(self.iterable)

          def __enter__(self):
              return self

          def __exit__(self, kind, value, trace):
              return None


      def trange(*args, **kwargs):
          return tqdm(range(*args))


      def track(iterable, *args, **kwargs):
          return iterable


      tqdm_notebook = tqdm
      """#)
}
