internal import Diagnostics

/// A rule that a pack must keep, beyond the shapes of its files.
///
/// One rule a file. A rule reads the draft, words its own problems, and points at what an author
/// wrote. It must not assume that other rules are kept.
protocol Check: Sendable {
  /// Whether it looks for what is missing, which only a pack without broken entries can tell.
  var needsWholePack: Bool { get }

  /// Looks at a draft and reports what is wrong.
  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic])
}

extension Check {
  var needsWholePack: Bool { false }
}

/// The rules.
enum Checks {
  /// All of them, in the order in which they run; the report is sorted by place anyhow.
  static let all: [any Check] = [
    UnknownNames(), DuplicateNames(), FileNames(), DuplicateRanks(), ParentCycles(),
    ImpliedCycles(), KindMismatches(), RedFlagPossibility(), EmptyQuestions(),
    ContradictoryAnswers(), UnsettableFindings(), OrphanFindings(), UnspokenFindings(),
    UnreachableConditions(), SilentConditions(), BorrowedNumbers(), UnusedSources(),
    AmbiguousPhrases(), LightPhrases(), IdleExclusions(), MissingLevels(), ReadingLevel(),
    ForbiddenWording(), UnknownStates(), UnreachableStates(), DeadEnds(), LoopsWithoutInput(),
    RepairLadders(),
    UnknownValues(), UncorrectedFacts(),
  ]
}
