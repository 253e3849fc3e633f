import PythonSyntax
import Testing

@testable import AnnealNotation

/// What a program leaves behind is let go with it, also what holds itself.
@Suite struct ChangedCellsTests {
  @Test(arguments: [
    "x = []\nx.append(x)\nx = 3",
    "def f():\n  x = {}\n  x['a'] = x\nf()",
    "class A:\n  def __init__(self):\n    self.me = self\ndef f():\n  A()\nf()",
    "class A:\n  def f(self):\n    self.me = self\n    raise ValueError('x')\nA().f()",
    "def f():\n  a = [1]\n  b = [a]\n  a.append(b)\n  return lambda: a\nf()",
    "opt = torch.optim.Adam([{'params': (), '': ()}], l, a(5))",
  ])
  func `nothing is left of a program`(text: String) throws {
    let left = try cells(of: text)
    #expect(left.count > 0)
    #expect(left.compactMap { $0.cell.map { "\(type(of: $0))" } } == [])
  }

  @Test func `a cell is let go of while the program runs`() {
    var changed = ChangedCells()
    for _ in 0..<100_000 { changed.add(PythonList([])) }
    #expect(changed.cells.count < 5_000)
  }

  /// The cells that a program has changed, once it has ended.
  private func cells(of text: String) throws -> [Left] {
    let interpreter = Interpreter(Program(text), catalogue: .standard)
    do throws(Interruption) {
      try interpreter.run(Module.parse(SourceText(text)), file: "")
    } catch {
      // What it was at when it stopped is let go too.
    }
    return interpreter.changed.cells.map { Left(cell: $0) }
  }

  private struct Left {
    weak var cell: Cell?
  }
}
