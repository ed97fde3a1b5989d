/// What a word does to a side near it.
enum SideWord: Hashable, Sendable {
  case left, right, both, bilateral
  /// A word before a side: "my", "on".
  case owner
  /// A word that makes it one: "side", "hand".
  case noun
  /// A word after "left" or "right" that makes it none: "left it", "right now".
  case notLeft, notRight
  /// A word before "left" or "right" that makes it none: "he left", "all right".
  case leaver, affirmer
  /// A plural that names no part of a body.
  case notPair

  static let spellings =
    rows([

      (.left, "left lefthand leftside"), (.right, "right righthand rightside"),
      (.both, "both either each"), (.bilateral, "bilateral bilaterally"),
      (.owner, "my the his her your their its our on upper lower far inner outer front back top"),
      (.noun, "side sides sided hand handed"),
      (
        .notLeft, "it him me them us you a an some any for over out off alone behind home work with"
      ),
      (.notRight, "now away then here there after before when where as if about answer thing way"),
      (.notRight, "word time enough through at until up"),
      (.leaver, "i he she we they who just nothing none be been was were"),
      (.notPair, "parents times days weeks nights months years doctors kids sons daughters"),
      (.affirmer, "all that alright quite am not feel seem you put get yeah yes ok okay oh so"),
    ])

  /// Whether a side can rest on it.
  var isAnchor: Bool {
    switch self {
    case .left, .right, .both, .bilateral: true
    case .owner, .noun, .notLeft, .notRight, .leaver, .affirmer, .notPair: false
    }
  }

  private static func rows(_ rows: [(SideWord, String)]) -> [(String, SideWord)] {
    rows.flatMap { word, texts in texts.split(separator: " ").map { (String($0), word) } }
  }
}
