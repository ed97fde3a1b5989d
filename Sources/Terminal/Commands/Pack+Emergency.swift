internal import KnowledgeCore
internal import Packs

extension Pack {
  /// What to do if it can't wait, whatever has been said so far.
  var emergency: [Block] {
    guard let level = knowledge.level(.emergency) else {
      return [Block("Nothing that is known here is an emergency.")]
    }
    return [.alarm(level.label, "\(level.meaning) \(level.advice)")]
  }
}
