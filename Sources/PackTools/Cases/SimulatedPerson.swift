internal import Assistant
internal import KnowledgeCore

/// A person of a case, who answers each question by what it is about.
struct SimulatedPerson {
  /// The most that is said at once of what is there, and of what isn't.
  private static let most: [(presence: RecordedCase.Presence, replies: Int)] = [
    (.present, 3), (.absent, 2),
  ]
  /// What people are asked for as such, whatever else the question touches.
  private static let personal: Set = ["age", "sex"]

  private let person: RecordedCase
  private let knowledge: Knowledge

  /// Creates a person who knows what is on record.
  init(_ person: RecordedCase, in knowledge: Knowledge) {
    self.person = person
    self.knowledge = knowledge
  }

  /// What the person answers.
  ///
  /// What is there comes before what isn't, then the reply about the subject, which is that of the
  /// first finding of the question: authors put the gist first.
  func answer(to prompt: Turn.Prompt) -> String {
    guard let gist = prompt.findings.first else { return answerToOpenQuestion(prompt) }
    let keys = ReplyKeys.keys(for: gist, in: knowledge)
    if let key = keys.first(where: Self.personal.contains) {
      return person.replies[key] ?? person.defaultReply
    }
    for (presence, count) in Self.most {
      let replies = prompt.findings.filter { person.evidence[$0] == presence }
        .compactMap { person.replies[knowledge.findings[$0].name] }
      if !replies.isEmpty { return replies.prefix(count).joined(separator: ". ") }
    }
    return keys.lazy.compactMap { person.replies[$0] }.first ?? person.defaultReply
  }

  /// A question without findings asks for nothing that is on record, but it may ask what for.
  private func answerToOpenQuestion(_ prompt: Turn.Prompt) -> String {
    let answers = prompt.question.map { knowledge.questions[$0].answers } ?? []
    let worry = answers.contains { $0.topic != nil } ? person.replies[ReplyKeys.worries] : nil
    return worry ?? person.defaultReply
  }
}
