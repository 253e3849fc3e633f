/// The version of the library, the command and the page.
public enum AnnealVersion {
  /// As in the change log.
  public static let current = "0.1.0"
}
