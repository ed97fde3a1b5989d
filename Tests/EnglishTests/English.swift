import Foundation
import Packs
import TestSupport
import Testing

@testable import IntentMatcher

/// A shipped pack, with the English that all packs share.
enum English {
  private static let dialogues = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Dialogues")

  static let files = PackDirectory(path: dialogues.appendingPathComponent("calcinosis").path).read()

  static let matcher: IntentMatcher = {
    guard let pack = PackLoader.load(files).pack else { fatalError("the shipped pack is broken") }
    return pack.matcher
  }()

  static var assertion: AssertionReader { matcher.assertion }

  /// Findings that any vocabulary of the pack will have, with a short name for each.
  private static let steady = ["fever_unwell": "fever", "itch": "itch", "chalky": "chalk"]

  /// What an utterance says of those findings, such as "fever absent", from left to right.
  static func said(in text: String) -> [String] {
    matcher.interpret(text).mentions(of: .finding).compactMap { mention in
      steady[mention.concept.name].map { "\($0) \(mention.stance.words)" }
    }
  }

  /// Whether an utterance says that something hurts, now, whatever the pack calls that.
  static func saysThatItHurts(_ text: String) -> Bool {
    matcher.interpret(text).mentions(of: .finding).contains { mention in
      let words = text.utf8Text(mention.span) ?? ""
      return mention.isAsserted && mention.concept.name != "painless"
        && (words.contains("hurt") || words.contains("pain"))
    }
  }

  /// The stance of the only marked mention of a text.
  static func stance(_ marked: String) -> Stance {
    let text = MarkedText(marked)
    return assertion.read(text.tokens, mentions: text.mentions)[0].stance
  }

  /// The stances of the marked mentions of a text.
  static func stances(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    return assertion.read(text.tokens, mentions: text.mentions).map(\.stance.words)
  }

  /// The stances of the marked mentions of a question, after an answer.
  static func answered(_ question: String, _ answer: String) -> [String] {
    let (question, answer) = (MarkedText(question), MarkedText(answer))
    return assertion.read(
      answer.tokens, mentions: answer.mentions, to: question.tokens, asked: question.mentions
    ).question.map(\.stance.words)
  }
}

extension Stance {
  /// The values that a bare mention doesn't have, such as "absent" or "present other past".
  var words: String {
    let others = [
      certainty == .sure ? nil : certainty.rawValue, experiencer == .own ? nil : "other",
      time == .current ? nil : time.rawValue,
    ]
    return ([polarity.rawValue] + others.compactMap(\.self)).joined(separator: " ")
  }
}
