import AnnealText
import Testing

@Suite struct NumbersTests {
  @Test func `short numbers are within a thousandth`() {
    let numbers = [0.0009992, 4.0000000000000003e-05, 0.9524, 0, -0.1, .nan, .infinity]
    #expect(numbers.map { ShortNumber.text($0) } == ["0.001", "4e-05", "0.952", "0", "-0.1", "nan", "inf"])
  }

  @Test(arguments: [Int.min, -1, 0, 1, 2, 17, 100, Int.max])
  func `any number of digits can be asked for`(digits: Int) {
    for number in [1, 0.1, -123.456, 1e308, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, 0] {
      #expect(Double(ShortNumber.text(number, digits: digits)) != nil)
    }
    #expect(ShortNumber.text(0.1, digits: digits) == "0.1")
  }

  @Test func `whole numbers lose their decimals, and gain commas`() {
    #expect([2.0, -2.0, 0.5, 1e16].map { $0.plain } == ["2", "-2", "0.5", "1e+16"])
    let grouped = [0, 999, 1000, -1000, -100, 1_234_567].map { Thousands.text($0) }
    #expect(grouped == ["0", "999", "1,000", "-1,000", "-100", "1,234,567"])
    #expect(Thousands.text(UInt64.max) == "18,446,744,073,709,551,615")
  }
}
