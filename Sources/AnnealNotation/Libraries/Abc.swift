/// `abc`: abstract classes, which are like any others here.
extension Library {
  static let abc = Library(
    module: "abc",
    text: #"""
      class ABC:
          pass

      class ABCMeta:
          pass

      def abstractmethod(funcobj):
          funcobj.__isabstractmethod__ = True
          return funcobj

      abstractclassmethod = classmethod
      abstractstaticmethod = staticmethod
      abstractproperty = property
      """#)
}
