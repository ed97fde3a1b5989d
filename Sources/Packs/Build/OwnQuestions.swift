internal import KnowledgeCore

extension Table<Finding> {
  /// The questions that ask for one finding alone, of those that say how to ask and that a person
  /// can know without a test; so many questions come before them.
  func ownQuestions(after count: Int) -> [Question] {
    let asked = ids.compactMap { id in self[id].question.map { (id: id, text: $0) } }
      .filter { self[$0.id].knower != .test }
    return asked.enumerated().map { place, entry in
      Question(
        asking: entry.id, self[entry.id], text: entry.text, rank: count + place,
        answers: self[entry.id].kind.answers(about: entry.id))
    }
  }
}

extension Finding.Kind {
  /// The answers that can be picked; a number is typed.
  fileprivate func answers(about finding: ID<Finding>) -> [Question.Answer] {
    let unsure = Question.Answer(label: "not sure", observations: [], isUnsure: true)
    switch self {
    case .yesNo:
      return [
        Question.Answer(label: "yes", observations: [Observation(finding, .present)]),
        Question.Answer(label: "no", observations: [Observation(finding, .absent)]),
        unsure,
      ]
    case .choice(let values, _):
      return values.enumerated().map { place, value in
        Question.Answer(
          label: value.replacing("_", with: " "),
          observations: [Observation(finding, .choice(place))])
      } + [unsure]
    case .number: return []
    }
  }
}
