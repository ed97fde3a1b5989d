import IntentMatcher
import Packs

extension Work {
  /// Reading utterances, each alone, as when nothing was asked.
  static func reading(_ utterances: [String], with pack: MeasuredPack) -> [Work] {
    let matcher = pack.pack.matcher
    let stretch = 100
    return [
      Work(
        "one utterance", key: "matcher", units: utterances.count,
        parts: (utterances.count + stretch - 1) / stretch
      ) { part in
        utterances.dropFirst(part * stretch).prefix(stretch).reduce(0) {
          $0 + matcher.interpret($1).mentions.count
        }
      }
    ]
  }
}
