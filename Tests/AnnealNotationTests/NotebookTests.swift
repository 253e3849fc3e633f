import AnnealNotation
import Testing

@Suite struct NotebookTests {
  private func notebook(_ cells: String...) -> String {
    "{\"metadata\": {\"kernelspec\": {\"name\": \"python3\"}}, \"nbformat\": 4, \"cells\": ["
      + cells.joined(separator: ",\n") + "]}"
  }

  @Test func `code cells follow one another`() throws {
    let book = try Notebook(
      notebook(
        #"{"cell_type": "markdown", "source": ["Title"]}"#,
        #"{"cell_type": "code", "source": ["a = 1\n", "b = 2"], "outputs": [{"data": {"image/png": "iVBOR\"w0"}}]}"#,
        #"{"source": "c = 3\nd = 4\n", "execution_count": null, "cell_type": "code"}"#))
    #expect(book.text == "a = 1\nb = 2\nc = 3\nd = 4\n\n")
    #expect(book.place(ofLine: 1) == (2, 1) && book.place(ofLine: 2) == (2, 2))
    #expect(book.place(ofLine: 3) == (3, 1) && book.place(ofLine: 4) == (3, 2))
  }

  @Test func `what is not Python is blank, and keeps its line`() throws {
    let book = try Notebook(
      notebook(
        #"{"cell_type": "code", "source": ["%matplotlib inline\n", "!pip install torch\n", "?sum\n", "x = 1"]}"#,
        #"{"cell_type": "code", "source": ["%%bash\n", "rm x\n", "ls"]}"#,
        #"{"cell_type": "code", "source": ["%%time\n", "y = 2"]}"#,
        #"{"cell_type": "code", "source": ["if z:\n", "    !ls\n", "w = (7\n", "% 4\n", "!= 3)"]}"#))
    #expect(book.text == "\n\n\nx = 1\n\n\n\n\ny = 2\nif z:\n    pass\nw = (7\n% 4\n!= 3)\n")
    #expect(book.place(ofLine: 9) == (3, 2))
  }

  @Test func `strings have their escapes`() throws {
    let book = try Notebook(
      notebook(#"{"cell_type": "code", "source": "a = '\u00e9\ud83d\ude00\ud83d\/\t\"\\n'\r\n"}"#))
    #expect(book.text == "a = '\u{E9}\u{1F600}\u{FFFD}/\t\"\\n'\n\n")
  }

  @Test func `what is not a notebook is one error`() {
    func failure(_ json: String) -> Notebook.Failure? {
      do throws(Notebook.Failure) {
        _ = try Notebook(json)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure("") == .badJSON(line: 1))
    #expect(failure("[]") == .noCells && failure("{}") == .noCells && failure(#"{"cells": 3}"#) == .noCells)
    #expect(failure("{\"cells\":\n [") == .badJSON(line: 2))
    #expect(failure(#"{"cells": []} x"#) == .badJSON(line: 1))
    #expect(failure(#"{"cells": [{"source": "\x"}]}"#) == .badJSON(line: 1))
    #expect(failure(#"{"cells": [{"source": "\u12"}]}"#) == .badJSON(line: 1))
    #expect(failure(#"{"a": "\"#) == .badJSON(line: 1))
    let deep = "{\"a\": " + String(repeating: "[", count: 100_000)
    #expect(failure(deep) == .tooDeep)
    #expect(failure(#"{"cells": [1, "x", {"cell_type": 3, "source": {"a": null}}]}"#) == nil)
  }
}
