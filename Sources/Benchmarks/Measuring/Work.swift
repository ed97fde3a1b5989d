/// Work that is measured, and for how many units of it a run counts.
struct Work {
  /// What one unit is.
  let name: String
  /// The name under which its ratio is pinned.
  let key: String
  /// How many units one run does.
  let units: Int
  /// Of how many parts a run consists, each of which is timed by itself.
  let parts: Int
  /// Whether all parts do the same.
  let isUniform: Bool
  /// Does one part; returns a number that depends on all that it did.
  let run: (_ part: Int) -> Int

  /// Creates work that does one unit so many times in a run, each time a part.
  init(_ name: String, key: String, times: Int = 1, _ run: @escaping () -> Int) {
    (self.name, self.key, units, parts, isUniform) = (name, key, times, times, true)
    self.run = { _ in run() }
  }

  /// Creates work of many parts.
  init(_ name: String, key: String, units: Int, parts: Int, _ run: @escaping (Int) -> Int) {
    (self.name, self.key, self.units, self.parts) = (name, key, units, parts)
    (isUniform, self.run) = (false, run)
  }

  /// Does all parts.
  func runAll() -> Int { (0..<parts).reduce(0) { $0 &+ run($1) } }
}
