public import Diagnostics

/// A kind of problem that the checks find.
public struct ProblemKind: Hashable, Sendable {
  /// Its stable name.
  public let id: Diagnostic.ID
  /// What is wrong then, in one line.
  public let about: String
}

extension PackLoader {
  /// What the checks look for beyond the shapes of files, in alphabetical order.
  public static var problemKinds: [ProblemKind] {
    Checks.all.flatMap { check in check.kinds.map { ProblemKind(id: $0.key, about: $0.value) } }
      .sorted { $0.id.rawValue < $1.id.rawValue }
  }
}

/// A rule that a pack must keep, beyond the shapes of its files.
///
/// One rule a file. A rule reads the draft, words its own problems, and points at what an author
/// wrote. It must not assume that other rules are kept.
protocol Check: Sendable {
  /// The problems that it finds, each with what is wrong then, in one line.
  var kinds: KeyValuePairs<Diagnostic.ID, String> { get }
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
    RepairLadders(), UnknownValues(), ShadowedTransitions(), IdleTransitions(),
    EndlessStates(), EndlessCalls(), UnreachableDialogues(), UnrepairedStates(),
    UnspokenDigressions(), UnansweredPleas(), UnexplainedQuestions(), SlotUse(), SkippedSafety(),
    LostRedFlags(), UnspeakableSamples(), RepeatedSamples(), UncorrectedFacts(),
  ]
}
