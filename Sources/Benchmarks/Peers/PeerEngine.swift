/// Engines that find phrases in what people type, as ours does.
enum PeerEngine: String {
  /// RiveScript for Python: one regular expression a trigger, tried one after another.
  case rivescript
  /// AIML for Python: a tree of words.
  case aiml
  /// ChatScript, by its own TCP protocol.
  case chatscript
  /// Rasa, by HTTP.
  case rasa

  /// What it is called.
  var title: String {
    switch self {
    case .rivescript: "RiveScript"
    case .aiml: "AIML (python-aiml)"
    case .chatscript: "ChatScript"
    case .rasa: "Rasa"
    }
  }

  /// Whether it runs inside of `python3`.
  var isPython: Bool {
    switch self {
    case .rivescript, .aiml: true
    case .chatscript, .rasa: false
    }
  }
}
