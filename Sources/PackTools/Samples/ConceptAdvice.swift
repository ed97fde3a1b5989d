internal import Diagnostics
internal import IntentMatcher
internal import Packs

/// Why words weren't taken for a concept, and what its author could do about it.
struct ConceptAdvice {
  private let interpretation: Interpretation
  private let concept: Concept

  init(_ interpretation: Interpretation, _ concept: Concept) {
    self.interpretation = interpretation
    self.concept = concept
  }

  /// The advice, at the words that stand in the way or else at the concept's own.
  func note(
    at home: SourceLocation, _ place: (Sample.Subject) -> SourceLocation?
  ) -> Diagnostic.Note {
    let rejections = interpretation.rejections.filter { $0.concept == concept }
    if let rejection = rejections.first { return note(on: rejection.reason, at: home, place) }
    if let mention = interpretation.mentions.first(where: stands) {
      return Diagnostic.Note(words(on: mention), at: home)
    }
    return Diagnostic.Note("a phrase with these words belongs here", at: home)
  }

  private func note(
    on reason: Rejection.Reason, at home: SourceLocation,
    _ place: (Sample.Subject) -> SourceLocation?
  ) -> Diagnostic.Note {
    switch reason {
    case .shorter(let other), .weaker(let other):
      return Diagnostic.Note(
        "a longer phrase here would win over \(Sample.Subject.concept(other).title)", at: home)
    case .excluded(let origin):
      return Diagnostic.Note(
        "an exclusion stands against it here",
        at: SourceLocation(path: origin.file, line: origin.line))
    case .asked(let other):
      return Diagnostic.Note("it is asked of '\(other.name)', which states nothing", at: home)
    case .notAlone:
      return Diagnostic.Note(
        "its phrase is short, and counts only where it is most of what was said", at: home)
    }
  }

  private func stands(_ mention: Mention) -> Bool {
    mention.concept == concept || mention.alternatives.contains(concept)
  }

  private func words(on mention: Mention) -> String {
    if !mention.alternatives.isEmpty { return "its words may mean other things as well" }
    switch mention.standing {
    case .offSubject: return "its phrase is weak, and nothing else shows what it is about"
    case .mustConfirm: return "a misspelt word of it must be confirmed"
    case .retracted: return "it is taken back in the same breath"
    case .assured: break
    }
    let stance = mention.stance
    let said = [
      stance.polarity == .present ? nil : stance.polarity.rawValue,
      stance.certainty == .sure ? nil : stance.certainty.rawValue,
      stance.experiencer == .own ? nil : "of somebody else",
      stance.time == .past ? "of the past" : nil,
    ].compactMap(\.self)
    return said.isEmpty
      ? "it is mentioned, and something else is answered first"
      : "it is mentioned, and read as \(said.joined(separator: ", "))"
  }
}
