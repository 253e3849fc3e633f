/// `sys`: the command line, the exit, and the facts about Python that scripts ask for.
extension Library {
  static let sys = Library(
    module: "sys",
    text: #"""
      import _anneal

      argv = [_anneal.program()] + _anneal.argv()
      byteorder = 'little'
      maxsize = 9223372036854775807
      platform = 'linux'

      class _Version:
          major = 3
          minor = 11
          micro = 7
          releaselevel = 'final'
          serial = 0

          def _tuple(self):
              return (3, 11, 7, 'final', 0)

          def __getitem__(self, index):
              return self._tuple()[index]

          def __iter__(self):
              return iter(self._tuple())

          def __len__(self):
              return 5

          def __eq__(self, other):
              return self._tuple() == tuple(other)

          def __lt__(self, other):
              return self._tuple() < tuple(other)

          def __le__(self, other):
              return self._tuple() <= tuple(other)

          def __gt__(self, other):
              return self._tuple() > tuple(other)

          def __ge__(self, other):
              return self._tuple() >= tuple(other)

      version_info = _Version()
      hexversion = 0x030b07f0

      class float_info:
          max = 1.7976931348623157e+308
          min = 2.2250738585072014e-308
          epsilon = 2.220446049250313e-16
          dig = 15
          mant_dig = 53

      def gettrace():
          return None

      def exit(status=None):
          if _anneal.is_unknown(status):
              _anneal.exit(1, None)
          elif status is None or isinstance(status, int):
              _anneal.exit(int(status or 0), None)
          else:
              _anneal.exit(1, str(status))
      """#)
}
