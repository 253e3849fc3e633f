/// Where a cheat sheet goes, which decides its size and how many cards stand side by side.
package enum Paper: String, Hashable, Sendable, CaseIterable {
  /// A page of 210 x 297 mm, upright: 794 x 1123 pixels.
  case a4
  /// A page of 8.5 x 11 inches, upright: 816 x 1056 pixels.
  case letter
  /// 1200 pixels wide and as high as it needs to be.
  case screen
}

extension Paper {
  /// CSS has 96 pixels to the inch.
  var width: Double {
    switch self {
    case .a4: 794
    case .letter: 816
    case .screen: 1200
    }
  }

  /// `nil` if the height is free.
  var height: Double? {
    switch self {
    case .a4: 1123
    case .letter: 1056
    case .screen: nil
    }
  }
}
