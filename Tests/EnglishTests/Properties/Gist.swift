import IntentMatcher
import TestSupport

/// What was understood, without where it stands and by which line of the vocabulary.
struct Gist: Hashable {
  let mentions: [String]
  let values: [StatedValue.Meaning]
  let retracted: [StatedValue.Meaning]
  let answer: AnswerAct?
  let decision: Interpretation.Decision

  init(_ reading: Interpretation) {
    mentions = reading.mentions.map(\.gist)
    values = reading.values.map(\.meaning)
    retracted = reading.retractedValues.map(\.meaning)
    answer = reading.answer?.act
    decision = reading.decision
  }

  init(of text: String) { self.init(English.matcher.interpret(text)) }
}

extension Mention {
  /// What is mentioned, what is said of it and whether it counts.
  ///
  /// Alternatives are sorted: only their order is that of the vocabulary.
  var gist: String {
    let names = ([concept] + alternatives).map { "\($0.kind.rawValue) \($0.name)" }.sorted()
    return "\(names.joined(separator: " or ")): \(stance.words), \(standing)"
  }
}

extension Interpretation {
  /// Every stretch of bytes that it points at.
  var spans: [Range<Int>] {
    mentions.map(\.span) + rejections.map(\.span) + values.map(\.span)
      + retractedValues.map(\.span) + respellings.map(\.span) + unknownWords
  }

  /// The stretches that don't lie in a text, or cut a character of it apart.
  func strayingSpans(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return spans.filter { span in
      span.isEmpty || span.upperBound > bytes.count
        || [span.lowerBound, span.upperBound].contains {
          $0 < bytes.count && bytes[$0] & 0xC0 == 0x80
        }
    }
  }
}

/// Sentences of every kind that the pack understands.
let sentences = [
  "no fever but it itches", "I have a fever and it itches", "fever? no", "fever no, itching yes",
  "it neither itches nor do I have a fever", "I used to have a fever", "my mum has lupus",
  "maybe I have a fever", "if I get a fever I will call", "it oozes something chalky",
  "an itchy lump on my elbow for three weeks", "the fever is gone", "my left elbow",
  "right elbow, no wait, I meant the left elbow", "I have a fever, scratch that",
  "it doesn't hurt", "not that it hurts, it just itches", "I'm 54 years old", "it's 2 cm wide",
  "is it cancer?", "can it be cut out?", "help", "go back", "yes", "no", "dunno",
  "I don't know why it itches", "as a child I had a fever", "the itching comes and goes",
  "finger", "I can't sleep because of the itching", "a frobnicator on my elbow", "1 and 3",
]
