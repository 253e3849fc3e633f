/// What any Swift program costs.
@main
enum Main {
  static func main() {}
}
