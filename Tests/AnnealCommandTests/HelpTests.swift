import AnnealNotation
import AnnealTestSupport
import Testing

@Suite struct HelpTests {
  @Test func `list names every schedule on a line of its own`() throws {
    let lines = try Command("list").output.split(separator: "\n")
    let signatures = Catalogue.standard.entries.map(\.signature)
    #expect(lines.map { $0.prefix { $0 != " " } } == signatures.map { $0.name[...] })
    #expect(lines.map { $0.hasSuffix(" (Anneal's own)") } == signatures.map { $0.origin == nil })
  }

  @Test func `show tells formula, parameters, an example and the curve`() throws {
    let run = try Command("show", "CyclicLR")
    #expect(run.status == 0, "\(run.errors)")
    for part in ["triangular2", "step_size_up: a whole number, at least 1; default 2000", "Example:", "Steps"] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(try Command("show", "cycliclr").output == run.output)
    let unknown = try Command("show", "CyclicRL")
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean 'CyclicLR'?"))
  }

  @Test func `help, version and completions`() throws {
    let help = try Command("--help")
    #expect(help.status == 0 && help.output.contains("anneal 'OneCycleLR(max_lr=1e-3") && help.output.contains("plot"))
    #expect(try Command("plot", "--help").output.contains("--stepped"))
    #expect(try Command("--version").output.split(separator: ".").count == 3)
    for shell in ["bash", "zsh", "fish"] {
      #expect(try Command("--generate-completion-script", shell).output.contains("anneal"))
    }
  }
}
