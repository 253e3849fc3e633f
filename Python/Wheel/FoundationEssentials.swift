// What ArgumentParser uses of Foundation, so that the wheel need not carry the other five megabytes.
//
// It asks whether an error describes itself, and encodes its help as JSON for --experimental-dump-help, which the wheel's
// command answers with nothing.

/// An error that describes itself.
public protocol LocalizedError: Error {
  var errorDescription: String? { get }
}

public struct Data {}

extension String {
  public struct Encoding {
    public static let utf8 = Encoding()
  }

  public init?(data: Data, encoding: Encoding) { nil }
}

public final class JSONEncoder {
  public struct OutputFormatting {
    public static let prettyPrinted = OutputFormatting()
    public static let sortedKeys = OutputFormatting()
    public mutating func insert(_ option: OutputFormatting) {}
  }

  struct Unsupported: Error {}

  public var outputFormatting = OutputFormatting()
  public init() {}
  public func encode(_ value: some Encodable) throws -> Data { throw Unsupported() }
}
