internal import DialogueMachine
internal import Diagnostics
internal import KnowledgeCore

/// A pack as its authors wrote it: names and places, nothing looked up yet.
///
/// The checkers read drafts, because they must point at what was written; the builder turns a
/// draft without errors into a ``Pack``.
struct PackDraft: Sendable {
  /// The texts of all files, for showing.
  var texts: [SourceText] = []
  var declarations = Declarations()
  var manifest: ManifestDraft?
  /// The folders of words beside the pack that it includes.
  var includes: [Located<String>] = []
  var sources: [SourceDraft] = []
  var findings = FindingsDraft()
  var conditions: [ConditionDraft] = []
  var redFlags: [RedFlagDraft] = []
  var urgency = UrgencyDraft()
  var settings: ReasoningSettings?
  var questions: [QuestionDraft] = []
  var answers: [AnswerDraft] = []
  var treatments: [TreatmentDraft] = []
  var disagreements: [DisagreementDraft] = []
  var vocabulary: [VocabularyDraft] = []
  var dialogues: [DialogueDraft] = []
  var coverage: [CoverageDraft] = []

  /// The phrases of all files, in their order.
  var phrases: some Collection<VocabularyDraft.Entry> {
    vocabulary.lazy.map(\.entries).joined()
  }

  /// Takes in what another part of the pack holds.
  mutating func merge(_ other: PackDraft) {
    texts += other.texts
    declarations.merge(other.declarations)
    manifest = manifest ?? other.manifest
    includes += other.includes
    sources += other.sources
    findings.merge(other.findings)
    conditions += other.conditions
    redFlags += other.redFlags
    urgency.levels += other.urgency.levels
    urgency.modifiers += other.urgency.modifiers
    settings = settings ?? other.settings
    questions += other.questions
    answers += other.answers
    treatments += other.treatments
    disagreements += other.disagreements
    vocabulary += other.vocabulary
    dialogues += other.dialogues
    coverage += other.coverage
  }

  /// Takes in one file that has been inspected.
  mutating func add(_ value: YAMLValue, _ kind: FileKind, _ report: inout [Diagnostic]) {
    declarations.note(value, kind)
    switch kind {
    case .pack:
      manifest = ManifestDraft(value)
      includes = ManifestDraft.includes(in: value)
    case .coverage: coverage += CoverageDraft.read(value, &report)
    case .findings: findings = FindingsDraft(value, &report)
    case .redFlags: redFlags += RedFlagDraft.read(value, &report)
    case .urgency: urgency = UrgencyDraft(value, &report)
    case .reasoning: settings = ReasoningDraft.read(value)
    case .sources: sources += SourceDraft.read(value)
    case .treatments: treatments += TreatmentDraft.read(value)
    case .questions: questions += QuestionDraft.read(value, &report)
    case .answers: answers += AnswerDraft.read(value)
    case .disagreements: disagreements += DisagreementDraft.read(value)
    case .condition:
      if let condition = ConditionDraft(value, &report) { conditions.append(condition) }
    case .vocabulary: vocabulary.append(VocabularyDraft(value, &report))
    case .dialogue:
      if let dialogue = DialogueDraft(value, &report) { dialogues.append(dialogue) }
    }
  }
}

extension FileKind {
  /// What a file of this kind looks like.
  var record: Record {
    switch self {
    case .pack: ManifestDraft.record
    case .coverage: CoverageDraft.file
    case .findings: FindingsDraft.file
    case .redFlags: RedFlagDraft.file
    case .urgency: UrgencyDraft.file
    case .reasoning: ReasoningDraft.file
    case .sources: SourceDraft.file
    case .treatments: TreatmentDraft.file
    case .questions: QuestionDraft.file
    case .answers: AnswerDraft.file
    case .disagreements: DisagreementDraft.file
    case .condition: ConditionDraft.record
    case .vocabulary: VocabularyDraft.file
    case .dialogue: DialogueDraft.record
    }
  }
}
