import ArgumentParser

/// What is measured with, how often, and for whom.
struct RunOptions: ParsableArguments {
  @Argument(help: "The pack's folder.", completion: .directory)
  var pack = EngineOptions.pinnedPack

  @Option(help: "How often each is measured.")
  var rounds = 20

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds takes a number above 0.") }
  }
}
