internal import Assistant
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// Measures how often sentences of other domains are taken to mention a finding of the pack, and how
/// often that raises an alarm.
struct OutOfScopeEvaluation {
  static let file = "out-of-scope/clinc150.txt"

  private var count = 0
  private var fired = 0
  private var suspicious = 0
  private var alarmed = 0

  init?(_ folder: DataFolder, _ pack: Pack) {
    guard let lines = folder.lines(Self.file) else { return nil }
    let flags = Set(pack.knowledge.redFlags.flatMap { $0.condition.atoms.map(\.name) })
    for line in lines {
      let names = pack.matcher.interpret(line).names(of: .finding)
      count += 1
      guard !names.isEmpty else { continue }
      fired += 1
      if names.contains(where: flags.contains) { suspicious += 1 }
      var session = Session(pack: pack)
      if !session.reply(to: line).flags.isEmpty { alarmed += 1 }
    }
  }

  var measurements: [Measurement] {
    [
      Measurement(
        Self.file, "a finding fires", percent(fired, of: count), .percent, bar: .atMost(0.3),
        note: "\(fired) of \(count)"),
      Measurement(
        Self.file, "a finding that red flags ask for fires", Double(suspicious), .count,
        note: "of \(count)"),
      Measurement(
        Self.file, "a red flag is raised", Double(alarmed), .count, bar: .atMost(0),
        note: "of \(count)"),
    ]
  }
}
