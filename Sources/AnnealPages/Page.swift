/// One page of the site: a file name and a whole HTML document that needs no other file.
struct Page {
  let path: String
  let title: String
  let description: String
  let body: HTML
  /// The page's one script, run when the page is there; without it the page is whole as well.
  var script: Script?

  /// A script, and what a Content-Security-Policy calls it: `sha256-` and its hash in Base64, so that no other can run.
  struct Script {
    let text: String
    let source: String
  }
}

extension Page {
  /// The document, with a way to each other part of the guide.
  func document(version: String) -> String {
    let navigation = HTML.element(
      "nav", [("aria-label", "Guide")],
      HTML(
        [
          ("index.html", "Why the rate matters"), ("schedules.html", "Schedules"), ("choosing.html", "Choosing"),
          ("cheatsheet.html", "Cheat sheet"), ("workbench.html", "Workbench"),
        ].map { address, name in
          address == path ? HTML.element("b", [("aria-current", "page")], HTML(name)) : HTML.link(address, name)
        }))
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="description" content="\(HTML(description).markup)">
      <title>\(HTML(title).markup) · Anneal</title>
      <link rel="icon" href="\(Style.icon)">
      <style>
      \(Style.text)</style>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the page</a>
      <header>
      \(navigation.markup)</header>
      <main id="main">
      \(HTML.heading(1, title).markup)\(body.markup)</main>
      <footer>
      \(HTML.paragraph("Anneal \(version). Every curve here is drawn by the library itself.").markup)</footer>
      \(script.map { "<script>" + $0.text + "</script>\n" } ?? "")</body>
      </html>

      """
  }

  /// Nothing from the network, and of scripts only the page's own, by its hash.
  private var policy: String {
    let scripts = script.map { "script-src '" + $0.source + "'; " } ?? ""
    return "default-src 'none'; \(scripts)style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
  }
}
