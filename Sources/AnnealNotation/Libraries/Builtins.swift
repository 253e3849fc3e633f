/// Python's exceptions, by their classes.
extension Library {
  static let builtins = Library(
    module: "builtins",
    text: #"""
      class BaseException:
          def __init__(self, *args):
              self.args = args
      class Exception(BaseException): pass
      class SystemExit(BaseException): pass
      class KeyboardInterrupt(BaseException): pass
      class GeneratorExit(BaseException): pass
      class ArithmeticError(Exception): pass
      class ZeroDivisionError(ArithmeticError): pass
      class OverflowError(ArithmeticError): pass
      class FloatingPointError(ArithmeticError): pass
      class AssertionError(Exception): pass
      class AttributeError(Exception): pass
      class FrozenInstanceError(AttributeError): pass
      class EOFError(Exception): pass
      class ImportError(Exception): pass
      class ModuleNotFoundError(ImportError): pass
      class LookupError(Exception): pass
      class IndexError(LookupError): pass
      class KeyError(LookupError): pass
      class MemoryError(Exception): pass
      class NameError(Exception): pass
      class UnboundLocalError(NameError): pass
      class OSError(Exception): pass
      class FileNotFoundError(OSError): pass
      class FileExistsError(OSError): pass
      class PermissionError(OSError): pass
      class TimeoutError(OSError): pass
      class RuntimeError(Exception): pass
      class RecursionError(RuntimeError): pass
      class NotImplementedError(RuntimeError): pass
      class StopIteration(Exception): pass
      class TypeError(Exception): pass
      class ValueError(Exception): pass
      class UnicodeError(ValueError): pass
      class Warning(Exception): pass
      class UserWarning(Warning): pass
      class DeprecationWarning(Warning): pass
      class FutureWarning(Warning): pass
      class RuntimeWarning(Warning): pass
      """#)
}
