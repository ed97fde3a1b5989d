import Foundation

/// How often a random test is repeated: more often where there is time.
enum Rounds {
  /// The usual number, unless the surroundings ask for another.
  static func count(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["ANAMNESIS_FUZZ_ROUNDS"].flatMap(Int.init) ?? usual
  }
}
