/// `types`: namespaces made of keywords, and functions bound to an instance.
extension Library {
  static let abstractCollections = Library(
    module: "collections.abc",
    text: #"""
      class Iterable:
          pass


      class Collection:
          pass


      class Sized:
          pass


      class Container:
          pass


      class Iterator:
          pass


      class Sequence:
          pass


      class MutableSequence:
          pass


      class Reversible:
          pass


      class Hashable:
          pass


      class Mapping:
          pass


      class MutableMapping:
          pass


      class Set:
          pass


      class MutableSet:
          pass


      class Callable:
          pass


      class Generator:
          pass
      """#)

  static let numbers = Library(
    module: "numbers",
    text: #"""
      class Number:
          pass


      class Complex(Number):
          pass


      class Real(Complex):
          pass


      class Rational(Real):
          pass


      class Integral(Rational):
          pass
      """#)

  static let types = Library(
    module: "types",
    text: #"""
      import _anneal

      class SimpleNamespace:
          def __init__(self, **kwargs):
              for name in kwargs:
                  setattr(self, name, kwargs[name])

          def __eq__(self, other):
              return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__

          def __repr__(self):
              name = type(self).__name__
              shown = ', '.join(f'{key}={value!r}' for key, value in self.__dict__.items())
              return ('namespace' if name == 'SimpleNamespace' else name) + f'({shown})'

      def MappingProxyType(mapping):
          return mapping

      def MethodType(function, instance):
          return lambda *args, **kwargs: function(instance, *args, **kwargs)
      """#)
}
