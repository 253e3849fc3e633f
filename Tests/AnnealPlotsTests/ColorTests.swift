@testable import AnnealPlots
import Foundation
import Testing

/// The colours, for people who see few of them, or little contrast.
@Suite struct ColorTests {
  static let grounds: [(name: String, colors: Colors)] = [
    ("light", .light), ("dark", .dark), ("article", .article),
  ]

  /// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
  static let visions: [(name: String, rows: [[Double]])] = [
    ("full", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  @Test(arguments: grounds.indices) func `text has a contrast of 4,5 and lines of 3`(_ index: Int) {
    let colors = Self.grounds[index].colors
    for text in [colors.text, colors.quietText, colors.ink] {
      #expect(contrast(text, colors.ground) >= 4.5, "\(Self.grounds[index].name) \(text)")
    }
    for line in colors.palette + [colors.axis] {
      #expect(contrast(line, colors.ground) >= 3, "\(Self.grounds[index].name) \(line)")
    }
  }

  @Test(arguments: grounds.indices) func `any two lines differ in every kind of colour vision`(_ index: Int) {
    let palette = Self.grounds[index].colors.palette
    for vision in Self.visions {
      let seen = palette.map { lab(linear($0), vision.rows) }
      for (place, one) in seen.enumerated() {
        for other in seen[..<place] {
          let difference = zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          #expect(difference >= 24, "\(Self.grounds[index].name), \(vision.name)")
        }
      }
    }
  }

  @Test func `in grey print, lines differ by their dashes`() {
    let dashes = (0..<5).map { Stroke(index: $0).dash }
    #expect(Set(dashes).count == 5)
    #expect(Set((0..<30).map { Stroke(index: $0) }).count == 30)
  }

  /// Linear red, green and blue of `#rrggbb`, from 0 to 1.
  private func linear(_ hex: String) -> [Double] {
    stride(from: 1, to: 7, by: 2).map { start in
      let digits = hex.dropFirst(start).prefix(2)
      let value = Double(Int(digits, radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private func luminance(_ rgb: [Double]) -> Double { 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] }

  /// The contrast of WCAG 2, from 1 to 21.
  private func contrast(_ one: String, _ other: String) -> Double {
    let pair = [luminance(linear(one)), luminance(linear(other))].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// CIELAB, as an eye of that kind sees it.
  private func lab(_ rgb: [Double], _ rows: [[Double]]) -> [Double] {
    let seen = rows.map { row in min(max(zip(row, rgb).map { $0 * $1 }.reduce(0, +), 0), 1) }
    let x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047
    let y = luminance(seen)
    let z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
  }
}
