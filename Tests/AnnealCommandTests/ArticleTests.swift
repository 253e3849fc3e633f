import AnnealTestSupport
import Testing

/// What readers of the article paste: its snippets with import lines and comments, and the whole script around each.
@Suite struct ArticleTests {
  static let figures = Golden.table("Article")

  /// The snippet as it is printed there: an import, a name, an argument a line, a comment behind each.
  private func snippet(_ program: String) -> String {
    let name = program.prefix { $0 != "(" }
    let arguments = topLevel(program.dropFirst(name.count + 1).dropLast())
    var text = "from torch.optim.lr_scheduler import \(name)\n\nscheduler = \(name)(\(arguments[0]),\n"
    for (index, argument) in arguments.enumerated().dropFirst() {
      let spaced = argument.replacing("=", with: " = ")
      text +=
        "                   \(spaced)" + (index == arguments.count - 1 ? ")" : ",") + " # What it means, (see above\n"
    }
    return text
  }

  private func topLevel(_ arguments: Substring) -> [String] {
    var (parts, depth) = ([""], 0)
    for character in arguments {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { String($0.drop { $0 == " " }) }
  }

  private func script(_ program: String) -> String {
    """
    import torch
    import matplotlib.pyplot as plt
    from matplotlib.ticker import MultipleLocator
    \(snippet(program).split(separator: "\n")[0])

    LEARNING_RATE = 1e-3
    EPOCHS = 4
    STEPS_IN_EPOCH = 8

    # A model that is only there to have an optimizer
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=LEARNING_RATE, momentum=0.9)

    \(snippet(program).split(separator: "\n").dropFirst().joined(separator: "\n"))

    lrs = []
    for i in range(EPOCHS*STEPS_IN_EPOCH):
        optimizer.step()
        lrs.append(optimizer.param_groups[0]["lr"])
        scheduler.step()

    fig, ax = plt.subplots(1, 1, figsize=(10, 5))
    ax.plot(range(EPOCHS*STEPS_IN_EPOCH), lrs, marker='o', color='black')
    ax.set_ylim([0, LEARNING_RATE + 0.0001])
    ax.xaxis.set_major_locator(MultipleLocator(STEPS_IN_EPOCH))
    ax.spines['top'].set_visible(False)
    plt.show()
    """
  }

  @Test(arguments: figures) func `a snippet, pasted as it stands`(figure: Golden) throws {
    try expect(figure, pasted: snippet(figure.program))
  }

  @Test(arguments: figures) func `the whole script, pasted as it stands`(figure: Golden) throws {
    try expect(figure, pasted: script(figure.program))
  }

  private func expect(_ figure: Golden, pasted text: String) throws {
    let plot = try Command(["--quiet"], input: text)
    #expect(plot.status == 0 && plot.errors.isEmpty && plot.output.contains("Learning Rate"), "\(plot.errors)")
    let values = try Command(["values", "-", "--format", "csv"], input: text)
    let rows = values.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let first = values.output.hasPrefix("step,epoch,") ? 2 : 1
    let rates = rows.compactMap { Double($0[first]) }
    #expect(rates.count == 32 && zip(rates, figure.columns("lr")[0]).allSatisfy(LibMProbe.accepts), "\(values.errors)")
    if let momenta = figure.columns("momentum").first {
      #expect(zip(rows.compactMap { Double($0[first + 1]) }, momenta).allSatisfy(LibMProbe.accepts))
    }
  }

  @Test func `what the article could not draw`() throws {
    let lambda = try Command("LambdaLR(optimizer, lr_lambda = lambda epoch: 0.65 ** epoch)")
    let product = try Command("MultiplicativeLR(optimizer, lr_lambda = lambda epoch: 0.65 ** epoch)")
    let plateau = try Command("ReduceLROnPlateau(optimizer, 'min', factor = 0.5, patience = 2)")
    for run in [lambda, product, plateau] { #expect(run.status == 0 && run.output.contains("starts at")) }
  }
}
