import Anneal

/// The numbers of one parameter group's curve, gathered without holding the curve.
public struct CurveStatistics: Hashable, Sendable {
  /// How many steps the curve has.
  public private(set) var steps = 0
  /// The greatest rate; NaN only where every rate is.
  public private(set) var peak = Double.nan
  /// The first step, from 0, with the greatest rate.
  public private(set) var peakStep = 0
  /// The last rate.
  public private(set) var last = Double.nan
  /// The area under the curve, each step one wide: η₀ + η₁ + …, added in doubles in the order of the steps.
  public private(set) var area = 0.0
  /// How many steps have a rate of less than a tenth of the peak: none where all rates are 0.
  public private(set) var stepsUnderTenth = 0

  /// The statistics of all groups of a track, in order.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: two steps of the schedule an update, since the peak has to be known before what lies far under it
  ///   can be counted; memory for the groups alone.
  public static func all(of track: Track) throws(ScheduleError) -> [CurveStatistics] {
    var statistics = Array(repeating: CurveStatistics(), count: track.groups.count)
    var walk = try track.walk()
    repeat {
      for (index, group) in walk.groups.enumerated() { statistics[index].add(group.rate) }
    } while try walk.advance()
    walk = try track.walk()
    repeat {
      for (index, group) in walk.groups.enumerated() { statistics[index].count(group.rate) }
    } while try walk.advance()
    return statistics
  }

  private mutating func add(_ rate: Double) {
    if rate > peak || (peak.isNaN && !rate.isNaN) {
      peak = rate
      peakStep = steps
    }
    last = rate
    area += rate
    steps += 1
  }

  private mutating func count(_ rate: Double) {
    if rate < 0.1 * peak { stepsUnderTenth += 1 }
  }
}
