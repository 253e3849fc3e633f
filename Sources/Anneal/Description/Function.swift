/// A function of the step, with the text it was written as: what ``LambdaLR`` and its kin take.
///
///     let half = Function { step in pow(0.5, Double(step)) }
///
/// Two functions are equal when their texts are: code cannot be compared.
public struct Function: Hashable, Sendable {
  /// Why a function has no value at a step.
  public struct Failure: Error, Hashable, Sendable {
    /// What went wrong, such as "division by zero".
    public let reason: String

    /// A failure for this reason.
    public init(_ reason: String) { self.reason = reason }
  }

  /// The source text; of a bare Swift closure, its file and line.
  public let text: String
  let body: @Sendable (Int) throws(Failure) -> Double

  /// A function written in a notation, which keeps its text.
  public init(text: String, _ body: @escaping @Sendable (Int) throws(Failure) -> Double) {
    self.text = text
    self.body = body
  }

  /// A Swift closure, known by the place where it was written.
  public init(
    fileID: String = #fileID, line: Int = #line, _ body: @escaping @Sendable (Int) -> Double
  ) {
    self.text = "\(fileID):\(line)"
    self.body = body
  }

  /// The function's value.
  ///
  /// - Throws: ``ScheduleError/function(text:step:reason:)``.
  public func callAsFunction(_ step: Int) throws(ScheduleError) -> Double {
    do throws(Failure) {
      return try body(step)
    } catch {
      throw .function(text: text, step: step, reason: error.reason)
    }
  }

  public static func == (one: Function, other: Function) -> Bool { one.text == other.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
