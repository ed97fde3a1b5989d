internal import Assistant
internal import KnowledgeCore
internal import Packs

/// How a conversation ended, beside what is on record.
struct CaseScore: Sendable {
  /// The person.
  let person: RecordedCase
  /// The place of the first right condition from 0, or `nil` when none is in the pack.
  let place: Int?
  /// The share of the condition that came first.
  let bestShare: Double
  /// The share of everything that isn't in the pack.
  let unlistedShare: Double
  /// How soon the person was told to be seen.
  let urgency: Urgency
  /// How often they had to answer, beside telling their story.
  let questions: Int
  /// Whether they had enough before the end.
  let isBrokenOff: Bool
  /// What was heard of their first words.
  let opening: OpeningScore

  init(of conversation: CaseConversation, with person: RecordedCase) {
    let knowledge = conversation.session.pack.knowledge
    let ranking = conversation.session.ranking
    self.person = person
    place = ranking.candidates.firstIndex { person.truth.allows($0.condition, in: knowledge) }
    bestShare = ranking.candidates.first?.share ?? 0
    unlistedShare = ranking.unlistedShare
    // Where nothing speaks for a level, the summary advises an ordinary appointment.
    urgency = conversation.session.triage.urgency ?? .routine
    questions = conversation.questions
    isBrokenOff = conversation.isBrokenOff
    opening = OpeningScore(of: conversation.heardInOpening, for: person, in: knowledge)
  }

  /// Whether the truth is something that the pack doesn't have.
  var isOutside: Bool { person.truth == .outside }

  /// By how many levels the urgency is above what it should be; below zero it is too low.
  var excess: Int { urgency.rank - person.urgency.rank }

  /// Whether a warning was due, and whether it came: the level is at least the recorded one.
  var warns: Bool? {
    person.expectsFlag && person.urgency >= .sameDay ? urgency >= person.urgency : nil
  }

  /// Whether nothing is said to be more likely than everything else together.
  var isOpenEnded: Bool { bestShare < 0.5 || unlistedShare >= bestShare }

  /// Whether a right condition is among so many first ones.
  func isRightAmong(first count: Int) -> Bool { place.map { $0 < count } ?? false }
}

extension RecordedCase.Truth {
  /// Whether naming a condition, or a form of one, is right.
  fileprivate func allows(_ condition: ID<Condition>, in knowledge: Knowledge) -> Bool {
    guard case .listed(let truth, let alsoRight) = self else { return false }
    var seen: Set<ID<Condition>> = []
    var next: ID<Condition>? = condition
    while let id = next, seen.insert(id).inserted {
      if id == truth || alsoRight.contains(id) { return true }
      next = knowledge.conditions[id].parent
    }
    return false
  }
}
