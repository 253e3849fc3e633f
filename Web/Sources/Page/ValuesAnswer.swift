import Anneal
import AnnealRuns

/// The rates of all schedules as the command writes them in CSV.
enum ValuesAnswer {
  static func write(_ request: Request, to json: inout JSON) throws(RequestFault) {
    var bench = try Workbench(request, most: Limits.listed)
    let columns = ValueColumns(tracks: bench.benches.map { $0.track })
    var csv = columns.csvHeader
    for (index, one) in bench.benches.enumerated() {
      do throws(ScheduleError) {
        csv += try rows(of: one.track, index, columns)
      } catch {
        bench.remove(one.place, because: error.description)
      }
    }
    json.object { json in
      json.field("csv", csv)
      json.field("notes", bench.notes)
      json.field("errors") { json in
        for failure in bench.failures {
          json.object { json in
            json.field("schedule", whole: failure.place)
            failure.fields(&json)
          }
        }
      }
    }
  }

  private static func rows(
    of track: Track, _ index: Int, _ columns: ValueColumns
  ) throws(ScheduleError) -> String {
    var walk = try track.walk()
    var rows = ""
    repeat {
      rows += columns.csv(
        ValueRow(step: walk.step, rates: walk.groups.map { $0.rate }, momenta: walk.groups.map { $0.momentum }),
        of: index)
    } while try walk.advance()
    return rows
  }
}
