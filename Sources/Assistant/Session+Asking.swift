internal import Expressions
internal import KnowledgeCore
internal import Packs

extension Session.State {
  /// What is waited for as it is asked of this person: of the answers only those that can be theirs.
  func question(asking pending: Pending, in knowledge: Knowledge) -> Question {
    pending.question(in: knowledge).offering { answer in
      guard let condition = answer.offerIf else { return true }
      let truth = evidence.evaluate(condition, not: .unsaid, in: knowledge) { atom in
        atom.name == GuardWord.patient.rawValue ? self.truth(ofPatient: atom) : nil
      }
      return truth == .yes
    }
  }

  /// The question that is waited for, as it was asked.
  func pendingQuestion(in knowledge: Knowledge) -> Question? {
    pending.map { question(asking: $0, in: knowledge) }
  }

  /// Whether a conversation is about whom a condition wants: `patient = other`.
  func truth(ofPatient atom: Expression.Atom) -> Truth? {
    guard case .chooses(let word, let negated) = atom.test else { return nil }
    return Truth(((patient ?? .speaker).word == word) != negated)
  }
}
