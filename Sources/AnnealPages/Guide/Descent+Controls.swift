extension Descent {
  /// A ball for the reader to roll; hidden until the script is there to roll it.
  static func play(_ first: Descent) -> HTML {
    let picture = first.svg(title: "The ball that you roll", sentence: first.sentence)
    return HTML(
      markup: """
        <section id="play" aria-labelledby="play-title" hidden="hidden">
        <h2 id="play-title">Roll it yourself</h2>
        <p>Choose a rate, and drag the ball to another start.</p>
        <div class="play">
        <figure>\(picture)</figure>
        <div class="controls">
        \(presets)\(slider("rate", "Rate", from: "0.01", through: "2", by: "0.01", at: "0.9"))
        \(slider("start", "Start at x", from: "-1.55", through: "1.55", by: "0.05", at: "-1.45"))
        \(check("falls", "The rate falls straight to 0")) \(check("noisy", "Slopes are noisy, like those of batches"))
        <p role="status">\(HTML(first.sentence).markup)</p>
        </div></div></section>

        """)
  }

  /// What there is to see, at the press of a button each.
  static let examples: [(name: String, rate: String, falls: Bool)] = [
    ("Too large", "0.9", false), ("Too small", "0.04", false), ("About right", "0.3", false), ("Annealed", "0.9", true),
  ]

  private static var presets: String {
    let buttons = examples.map { name, rate, falls in
      HTML.element(
        "button", [("type", "button"), ("data-rate", rate), ("data-falls", String(falls)), ("aria-pressed", "false")],
        HTML(name))
    }
    return HTML.element("div", [("class", "presets"), ("role", "group"), ("aria-label", "Examples")], HTML(buttons))
      .markup
  }

  private static func slider(
    _ name: String, _ label: String, from least: String, through greatest: String, by step: String, at value: String
  ) -> String {
    """
    <label class="slider"><span>\(label)</span> <input type="range" name="\(name)" min="\(least)" max="\(greatest)" \
    step="\(step)" value="\(value)" autocomplete="off"/> <output>\(value)</output></label>
    """
  }

  private static func check(_ name: String, _ label: String) -> String {
    "<label class=\"check\"><input type=\"checkbox\" name=\"\(name)\" autocomplete=\"off\"/> <span>\(label)</span></label>"
  }
}
