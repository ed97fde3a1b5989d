internal import KnowledgeCore

/// Something in which a conversation fell short.
enum CaseMiss: Hashable, Sendable {
  /// No right condition came first; the place of the best one from 0, if any.
  case place(Int?)
  /// Something that isn't in the pack was taken for something that is.
  case mistaken
  /// The urgency is so many levels too low, or too high.
  case urgency(Int)
  /// A warning didn't come.
  case warning
  /// It took more questions than people like to answer.
  case questions(Int)
  /// The assistant was still asking when the person had enough.
  case brokenOff

  /// More questions than this are too many.
  static let mostQuestions = 12

  /// The miss in words.
  var text: String {
    switch self {
    case .place(let place?): "the truth is in place \(place + 1)"
    case .place(nil): "the truth is in no place"
    case .mistaken: "one condition of the pack stands out, but the truth is none of them"
    case .urgency(let excess): "urgency \(abs(excess)) too \(excess < 0 ? "low" : "high")"
    case .warning: "no warning"
    case .questions(let count): "\(count) questions"
    case .brokenOff: "no end"
    }
  }
}

extension CaseScore {
  /// All in which the conversation fell short.
  var misses: [CaseMiss] {
    var misses: [CaseMiss] = []
    switch person.truth {
    case .listed: if place != 0 { misses.append(.place(place)) }
    case .outside: if !isOpenEnded { misses.append(.mistaken) }
    }
    if excess != 0 { misses.append(.urgency(excess)) }
    if warns == false { misses.append(.warning) }
    if questions > CaseMiss.mostQuestions { misses.append(.questions(questions)) }
    if isBrokenOff { misses.append(.brokenOff) }
    return misses
  }
}
