/// The whole numbers that schedules count with.
public enum Wholes {
  /// 53, above which whole numbers are not exact as doubles; 24 where a machine word has only 32 bits, as in
  /// WebAssembly. Either way a hundred nested schedules can add up their lengths within a word.
  public static let bits = Int.bitWidth > 32 ? 53 : 24
  /// The greatest magnitude of a setting.
  public static let limit = 1 << bits
}
