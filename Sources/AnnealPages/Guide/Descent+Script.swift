extension Descent {
  /// What makes the ball roll for the reader. It computes as ``Descent`` does and puts things where
  /// ``drawing(title:sentence:)`` does; nothing moves by itself.
  static let script = Page.Script(
    text: #"""
      'use strict';
      function cosine(angle) {
        const turned = angle - Math.floor(angle / (2 * Math.PI) + 0.5) * 2 * Math.PI;
        let sum = 1, term = 1;
        for (let index = 1; index <= 25; index += 2) {
          term *= -turned * turned / (index * (index + 1));
          sum += term;
        }
        return sum;
      }
      function loss(place) { return place * place / 2 - 0.05 * cosine(7 * place) + 0.05; }
      function slope(place) { return place + 0.05 * 7 * cosine(7 * place - Math.PI / 2); }
      function noise(seed, count) {
        let state = seed;
        return Array.from({ length: count }, () => {
          state = state * 48271 % 2147483647;
          return state / 2147483647 * 2 - 1;
        });
      }
      function descend(start, rates, noise) {
        let place = start;
        const places = [place];
        rates.forEach((rate, update) => {
          place -= rate * (slope(place) + (update < noise.length ? noise[update] : 0));
          places.push(place);
        });
        return places;
      }
      function outcome(places) {
        if (places.slice(-4).every((place) => loss(place) < 0.02)) return 'has arrived at the bottom';
        const moves = places.slice(1).map((place, index) => place - places[index]).slice(-7);
        const turns = moves.slice(1).filter((move, index) => move * moves[index] < 0).length;
        return turns >= 3 ? 'still jumps about' : 'is still on its way';
      }
      function sentence(places) {
        const escape = places.findIndex((place) => Math.abs(place) > 1.6);
        if (escape >= 0) return `The ball has left the picture after update ${escape}.`;
        const text = (number) => String(Math.floor(number * 1e4 + 0.5) / 1e4 + 0);
        const last = places[places.length - 1];
        return `After ${places.length - 1} updates the ball is at x = ${text(last)}, where the loss is ${text(loss(last))}: `
          + `it ${outcome(places)}.`;
      }
      (() => {
        const play = document.getElementById('play');
        const control = (name) => play.querySelector(`[name=${name}]`);
        const svg = play.querySelector('svg');
        const [, , path, rateLine] = svg.querySelectorAll('polyline');
        const [dots, last] = svg.querySelectorAll('g');
        const hundredths = (number) => Math.round(number * 100) / 100;
        const across = (share) => 10 + 380 * share;
        const point = (place) => [across((place / 1.6 + 1) / 2), 206 - 180 * (loss(place) / 1.5)].map(hundredths);
        function circles(group, places, radius) {
          while (group.children.length > places.length) group.lastChild.remove();
          while (group.children.length < places.length) {
            group.append(document.createElementNS('http://www.w3.org/2000/svg', 'circle'));
          }
          places.forEach((place, index) => {
            const [x, y] = point(place);
            for (const [name, value] of Object.entries({ cx: x, cy: y, r: radius })) {
              group.children[index].setAttribute(name, value);
            }
          });
        }
        function roll() {
          const [rate, start] = [Number(control('rate').value), Number(control('start').value)];
          const falls = control('falls').checked;
          const rates = Array.from({ length: 24 }, (_, update) => falls ? rate * (1 - update / 24) : rate);
          const places = descend(start, rates, control('noisy').checked ? noise(1608, 24) : []);
          const escape = places.findIndex((place) => Math.abs(place) > 1.6);
          const end = escape < 0 ? places.length : escape;
          path.setAttribute('points', places.slice(0, end + 1).map((place) => point(place).join()).join(' '));
          circles(dots, places.slice(0, end), 4);
          circles(last, escape < 0 ? places.slice(-1) : [], 7);
          rateLine.setAttribute('points', rates.map((rate, update) =>
            [across(update / 24), 298 - 50 * (rate / 2)].map(hundredths).join()).join(' '));
          const said = sentence(places);
          svg.querySelector('desc').textContent = said;
          play.querySelector('[role=status]').textContent = said;
          for (const name of ['rate', 'start']) control(name).nextElementSibling.value = control(name).value;
          for (const button of play.querySelectorAll('button')) {
            const is = button.dataset.rate === control('rate').value && (button.dataset.falls === 'true') === falls;
            button.setAttribute('aria-pressed', String(is));
          }
        }
        play.addEventListener('input', roll);
        play.addEventListener('click', ({ target }) => {
          if (!target.dataset.rate) return;
          control('rate').value = target.dataset.rate;
          control('falls').checked = target.dataset.falls === 'true';
          roll();
        });
        svg.addEventListener('pointerdown', (event) => { svg.setPointerCapture(event.pointerId); drag(event); });
        svg.addEventListener('pointermove', (event) => { if (svg.hasPointerCapture(event.pointerId)) drag(event); });
        function drag(event) {
          const box = svg.getBoundingClientRect();
          control('start').value = (((event.clientX - box.left) / box.width * 400 - 10) / 380 * 2 - 1) * 1.6;
          roll();
        }
        play.hidden = false;
        roll();
      })();

      """#,
    // A test says what it must be when the text has changed.
    source: "sha256-j3IzkWrWiUWkMgX9oTA/koX0yqQlko9XBbDPpYxas/w=")
}

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
