/// What callgrind wrote when it was told to dump: what made it do so, and what it had counted since
/// the last time.
struct CallgrindDump: Equatable {
  /// The option that made it.
  let trigger: String
  /// The instructions.
  let total: Int

  /// Reads a dump; `nil` when it isn't one.
  init?(_ text: String) {
    var (trigger, total): (String, Int?) = ("", nil)
    for line in text.split(separator: "\n") {
      if line.hasPrefix("desc: Trigger: ") { trigger = String(line.dropFirst(15)) }
      if line.hasPrefix("totals: ") { total = Int(line.dropFirst(8).prefix(while: \.isNumber)) }
    }
    guard let total else { return nil }
    self.trigger = trigger
    self.total = total
  }
}
