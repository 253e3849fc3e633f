import Anneal
import AnnealRuns
import AnnealText

/// The rates of all schedules as the command writes them in CSV.
enum ValuesAnswer {
  static func write(
    _ request: Request, remembering readings: inout Readings, to json: inout JSON
  ) throws(RequestError) {
    var bench = try PageState(request, limit: PageLimits.listed, remembering: &readings)
    let columns = ValueColumns(tracks: bench.benches.map { $0.track })
    var csv = TextBytes()
    csv.add(columns.csvHeader)
    for (index, one) in bench.benches.enumerated() {
      do throws(ScheduleError) {
        csv.add(try rows(of: one.track, index, columns).bytes)
      } catch {
        bench.remove(one.place, because: error.description)
      }
    }
    json.object { json in
      json.field("csv", String(decoding: csv.bytes, as: UTF8.self))
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
  ) throws(ScheduleError) -> TextBytes {
    var walk = try track.walk()
    var rows = TextBytes()
    while try walk.next() { columns.addCSV(ValueRow(step: walk.step, groups: walk.groups), of: index, to: &rows) }
    return rows
  }
}
