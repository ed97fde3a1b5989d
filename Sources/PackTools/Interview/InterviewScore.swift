internal import KnowledgeCore

/// How an interview stands at one threshold, beside what is on record.
///
/// Source: A. Fansi Tchango et al., DDXPlus, NeurIPS 2022 (arXiv:2205.09148), appendix A.7.
struct InterviewScore: Hashable, Sendable {
  /// The share up to which a condition counts as ruled out, in the record and in the interview.
  static let cut = 0.01

  /// How many questions were asked; the complaint was told without one.
  let questions: Int
  /// Whether the threshold was reached.
  let isSettled: Bool
  /// The place of the true condition from 0, or `nil` when it counts as ruled out.
  let place: Int?
  /// The share of the first condition.
  let bestShare: Double
  /// Whether the first condition is the true one.
  let isBestTrue: Bool
  /// How well the conditions that are left agree with those of the record, if it names any.
  let agreement: DifferentialAgreement?

  init(
    of shares: [(condition: ID<Condition>, share: Double)], for patient: RecordedPatient,
    questions: Int, isSettled: Bool
  ) {
    let left = shares.filter { $0.share > Self.cut }.map(\.condition)
    self.questions = questions
    self.isSettled = isSettled
    place = left.firstIndex(of: patient.condition)
    bestShare = shares.first?.share ?? 0
    isBestTrue = shares.first?.condition == patient.condition
    agreement = DifferentialAgreement(of: Set(left), with: patient.differential)
  }

  /// Whether the true condition is among so many first ones.
  func isTrueAmong(first count: Int) -> Bool { place.map { $0 < count } ?? false }
}
