import AnnealRuns
import Testing

@Suite struct RecordedRatesTests {
  private func entries(_ text: String, _ columns: (String, String)? = nil) throws -> [String] {
    let rates = try RecordedRates(reading: text, label: "", columns: columns.map { (step: $0.0, rate: $0.1) })
    return rates.entries.map { "\($0.step) \($0.rate)" }
  }

  @Test(arguments: [
    "step,lr\n0,0.1\n5,0.05\n", "Step,loss,LR\n0,3,0.1\n5,2,0.05", "Wall time,Step,Value\n1.7e9,0,0.1\n1.7e9,5,0.05\n",
    "epoch,lr-SGD,step\n0,0.1,0\n0,0.05,5\n", "\u{FEFF}\"global_step\",\"train/learning_rate\"\r\n0,0.1\r\n5,0.05\r\n",
    "\"Step\",\"run-1 - lr\",\"run-1 - lr__MIN\"\n0,0.1,9\n5,0.05,9\n", "value,lr-Adam,step\n9,0.1,0\n9,0.05,5\n",
    "step,lr\n0,0.1\n3,None\nstep,lr\n5,0.05\n", "0,0.1\n5,0.05", "# a comment\nlr,step\n0.1,0\n,3\n\n0.05,5\n",
    "step,lr\n5,0.05\n0,7\n0,0.1\n",
  ])
  func `logs are read as loggers write them`(text: String) throws {
    #expect(try entries(text) == ["0 0.1", "5 0.05"])
  }

  @Test func `rates alone count from 0, and named columns are taken`() throws {
    #expect(try entries("0.1\n0.05\nnan\n") == ["0 0.1", "1 0.05", "2 nan"])
    #expect(try entries("lr\n0.1\n0.05\n") == ["0 0.1", "1 0.05"])
    #expect(try entries("a,b,lr\n3,0.5,9\n4,0.25,9\n", ("a", "b")) == ["3 0.5", "4 0.25"])
  }

  @Test(arguments: [
    ("", "no rows"), ("step,lr\n", "no rows with a rate"), ("step,loss\n1,2\n", "no column looks like a rate"),
    ("step,lr\n1,x\n", "line 2 is not a number: 'x'"), ("step,lr\n1.5,0.1\n", "line 2 is not a whole number"),
    ("step,lr\n-1,0.1\n", "from 0 on: '-1'"), ("1,2,3\n", "3 columns but no header"),
    ("step,lr\n1e99,0.1\n", "line 2 is not a whole number"),
  ])
  func `what is no log is told with its line`(text: String, part: String) {
    let error = #expect(throws: RecordedRates.Failure.self) { try entries(text) }
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
  }

  @Test func `epochs are known as such`() throws {
    #expect(try RecordedRates(reading: "epoch,lr\n0,0.1\n", label: "").countsEpochs)
    #expect(try !RecordedRates(reading: "epoch,step,lr\n0,0,0.1\n", label: "").countsEpochs)
  }

  @Test func `a column that is not there is named with those that are`() {
    let error = #expect(throws: RecordedRates.Failure.self) { try entries("step,lr\n1,2\n", ("step", "rate")) }
    #expect(error?.description == "it has no column 'rate'; it has step, lr")
  }

  @Test func `a line end in quotes does not end a row`() throws {
    #expect(try entries("step,note,lr\n0,\"first\n1,2,3\",0.1\n5,,0.05\n") == ["0 0.1", "5 0.05"])
    let failure = #expect(throws: RecordedRates.Failure.self) { try entries("step,n,lr\n0,\"\n\n\",0.1\n5,,x\n") }
    #expect(failure?.description.contains("line 5") == true)
  }
}
