internal import Expressions
package import IntentMatcher
package import KnowledgeCore
package import Packs

extension AskedQuestion {
  /// The pending question as the matcher needs it.
  package init(_ question: Question, in pack: Pack) {
    let findings = question.findings
    self.init(
      about: Set(findings.map { Concept(.finding, pack.knowledge.findings[$0].name) }),
      choices: pack.matcher.choices(
        labels: question.answers.map(\.label), allowsSeveral: question.allowsSeveral),
      expecting: pack.knowledge.subjects(of: question).lazy.compactMap {
        pack.knowledge.findings[$0].kind.expected
      }.first)
  }
}

extension Finding.Kind {
  /// The kind of value that a question for it asks for.
  var expected: StatedValue.Kind? {
    switch self {
    case .yesNo, .choice: nil
    case .number(let unit):
      switch unit?.name {
      case "years": .age
      case "days", "weeks", "months": .duration
      case "mm", "cm", "inches": .length
      default: .number
      }
    }
  }
}
