/// The version of the library, the command and the page.
public enum AnnealVersion {
  public static let current = "0.1.0"
}
