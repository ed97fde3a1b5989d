import Assistant
import KnowledgeCore
import Packs
import TestSupport

/// People who say anything.
enum RandomPerson {
  /// Something that somebody might type: an answer, a finding, a wish, nonsense, or a mixture.
  static func utterance(
    in pack: Pack, for turn: Turn, using random: inout SplitMix64
  ) -> String {
    let findings = pack.knowledge.findings.map(\.label)
    let inquiries = pack.knowledge.inquiries.map(\.question)
    let choices = turn.prompt?.choices ?? []
    let plain = [
      "yes", "no", "not sure", "why?", "help", "back", "start over", "repeat", "skip", "thanks",
      "", " ", "?", "…", "42", "1, 3", "none of these", "👍🏽", "I don't want to say",
      "my mother had that", "no idea what you mean", "am I going to die?", "stop",
    ]
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2 where !choices.isEmpty: return random.pick(choices)
    case 3: return "\(Int.random(in: 0...14, using: &random))"
    case 4: return "I have \(random.pick(findings))"
    case 5: return "no \(random.pick(findings)), but \(random.pick(findings))"
    case 6 where !inquiries.isEmpty: return random.pick(inquiries)
    case 7: return mutated(random.pick(findings), using: &random)
    default: return random.pick(plain)
    }
  }

  /// A text with a few letters gone, doubled or swapped.
  private static func mutated(_ text: String, using random: inout SplitMix64) -> String {
    var letters = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &random) where letters.count > 1 {
      let place = Int.random(in: 0..<letters.count - 1, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      default: letters.swapAt(place, place + 1)
      }
    }
    return String(letters)
  }
}
