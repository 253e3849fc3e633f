import Anneal

/// The schedules that a text may name: a value, handed down as an argument, so that a program's own schedules read, print
/// and plot like PyTorch's.
///
///     let notation = Notation(catalogue: .standard.adding(Mine.self))
public struct Catalogue: Sendable {
  /// A schedule described as data, and how to build it.
  public struct Entry: Sendable {
    /// The schedule's name and parameters.
    public let signature: Signature
    /// Builds the schedule from the arguments of a call.
    public let make: @Sendable (Arguments) throws(ScheduleError) -> AnySchedule

    /// An entry for a schedule of any kind.
    public init<S: NamedSchedule>(_ type: S.Type) {
      signature = S.signature
      make = { (arguments) throws(ScheduleError) in AnySchedule(try S(arguments)) }
    }
  }

  /// The entries, in the order in which lists show them.
  public let entries: [Entry]
  private let indices: [String: Int]

  /// A catalogue of these entries. If two have the same name, the later one wins.
  public init(_ entries: [Entry]) {
    var kept: [Entry] = []
    var indices: [String: Int] = [:]
    for entry in entries {
      if let index = indices[entry.signature.name] {
        kept[index] = entry
      } else {
        indices[entry.signature.name] = kept.count
        kept.append(entry)
      }
    }
    self.entries = kept
    self.indices = indices
  }

  /// All schedules of PyTorch and Anneal's own, ordered for teaching.
  public static let standard = Catalogue([
    Entry(StepLR.self),
    Entry(MultiStepLR.self),
    Entry(ConstantLR.self),
    Entry(LinearLR.self),
    Entry(ExponentialLR.self),
    Entry(PolynomialLR.self),
    Entry(CosineAnnealingLR.self),
    Entry(LambdaLR.self),
    Entry(MultiplicativeLR.self),
    Entry(FunctionLR.self),
    Entry(TableLR.self),
    Entry(CosineAnnealingWarmRestarts.self),
    Entry(CyclicLR.self),
    Entry(OneCycleLR.self),
    Entry(ReduceLROnPlateau.self),
    Entry(SWALR.self),
    Entry(SequentialLR.self),
    Entry(ChainedScheduler.self),
    Entry(HandoverLR.self),
  ])

  /// This catalogue with one more schedule, which replaces a schedule of the same name.
  public func adding<S: NamedSchedule>(_ type: S.Type) -> Catalogue { Catalogue(entries + [Entry(type)]) }

  /// The schedule called `name`.
  public subscript(name: String) -> Entry? { indices[name].map { entries[$0] } }

  /// The name that was probably meant; `nil` if none is similar.
  ///
  /// - Complexity: O(entries), for the length of a name is bounded.
  package func nearest(to name: String) -> String? {
    Spelling.nearest(to: name, among: entries.map { $0.signature.name })
  }
}

extension Signature {
  /// What a list says beside a schedule that PyTorch does not have: the library that has it, "Anneal's own", or "your
  /// own" for one that only a program's catalogue has. `nil` for PyTorch's.
  package var mark: String? {
    if let origin { return origin.library == "PyTorch" ? nil : origin.library }
    return Catalogue.standard[name]?.signature == self ? "Anneal's own" : "your own"
  }

  /// The mark as it follows a sentence: " (Anneal's own)", or nothing.
  package var markInBrackets: String { mark.map { " (\($0))" } ?? "" }
}
