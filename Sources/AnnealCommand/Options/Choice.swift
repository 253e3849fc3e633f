import ArgumentParser

/// An option's value that is one of a few words.
///
/// The parser would find the words by describing each case, for which the runtime looks through every type of the
/// program: a tenth of the time to a picture.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// The words, as they are typed.
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// The word itself.
  package var defaultValueDescription: String { rawValue }
}
